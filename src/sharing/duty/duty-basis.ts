import type { AuthorityRegister } from '#access/actor.ts'
import { authorityOfRegister, type DisclosureRule } from '#sharing/disclosure-rule/disclosure-rule.ts'
import { metByNotification, type DutyKind } from '#casework/duty-prompt/duty-prompt.ts'
import { citationText } from '#kernel/reference-data.ts'
import type { Basis, Manner } from './duty.ts'

/** Rules of the catalogue that a way of notifying can rest on, the first that speaks of the own authority. */
const rulesOfManner: Readonly<Record<Manner, readonly string[]>> = {
  notification: ['d1_child_welfare_notification'],
  joint_contact: ['d1_joint_contact'],
  contact_with_consent: ['d3_contact_with_consent'],
  contact_without_consent: ['d3_notification_without_consent', 'd3_anyone_may_notify'],
  police_notification: ['d2_offence_against_child'],
  county_notice: ['d15_move_notice'],
}

/**
 * Time limits (data/deadlines.json) that are met by it. After a contact no notification on the same facts is needed
 * (§ 25 a); a notification tells the same social authority of the same need. */
export const deadlinesOfManner: Readonly<Record<Manner, readonly string[]>> = {
  notification: metByNotification,
  joint_contact: metByNotification,
  contact_with_consent: metByNotification,
  contact_without_consent: metByNotification,
  police_notification: ['police_notice_offence_against_child'],
  county_notice: ['county_move_notice'],
}

/** Time limits that end when somebody finds that there is no such duty. */
export const deadlinesOfKind: Readonly<Record<DutyKind, readonly string[]>> = {
  child_welfare: metByNotification,
  offence_against_child: ['police_notice_offence_against_child'],
  county_move: ['county_move_notice', 'county_move_documents'],
}

/**
 * Of `ids`, the first rule in force that names the authority as sender; null when none does. `rules` are those of the day
 * (`rulesOn`). Denying rules carry nothing.
 */
export function firstRuleFor(
  rules: readonly DisclosureRule[],
  ids: readonly string[],
  register: AuthorityRegister | null,
): DisclosureRule | null {
  if (register === null) return null
  const from = authorityOfRegister[register]
  const found = ids.flatMap((id) => rules.filter((rule) => rule.id === id && rule.outcome !== 'deny'))
  return found.find((rule) => rule.fromAuthorities.includes(from)) ?? null
}

/** The rule one notifies on in this manner, or null. */
export const ruleOfManner = (
  rules: readonly DisclosureRule[],
  manner: Manner,
  register: AuthorityRegister | null,
): DisclosureRule | null => firstRuleFor(rules, rulesOfManner[manner], register)

/** A rule as it is shown beside what rests on it. */
export const basisOf = (rule: Pick<DisclosureRule, 'id' | 'version' | 'name' | 'citations'>): Basis => ({
  ruleId: rule.id,
  ruleVersion: rule.version,
  name: rule.name,
  citations: rule.citations.map(citationText),
})
