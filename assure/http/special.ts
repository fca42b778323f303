import type { Part } from '../oracle/facts.ts'
import { canaryOf, textOf } from './canary.ts'
import { hashOf } from './cookie.ts'
import { nationTold, nationValues } from './special-nation.ts'
import { regionCodes, regionTold, regionValues } from './special-region.ts'

/** A value of a row where the type alone does not tell what the product understands. Moments and days as in a world. */
export type Value = (row: Part & Readonly<Record<string, unknown>>, n: number) => unknown

const HOUR = 3_600_000_000
const three = (n: number): object => ({ sv: textOf(n), fi: textOf(n), en: textOf(n) })
export const code =
  (word: string): Value =>
  () =>
    word
export const codes =
  (...words: string[]): Value =>
  () =>
    words

/** Codes of the lists the product knows; by table and column, or by column where it is the same everywhere. */
const codeColumns: Readonly<Record<string, string>> = {
  language: 'sv',
  urgency: 'normal',
  profession: 'police',
  'referral.channel': 'phone',
  'referral.municipality_missing': 'unknown',
  'referral_detail.source': 'school',
  'referral_reference.trigger': 'offence_report',
  'deviation.step': 'plan',
  'deviation.reason': 'safety',
  'cause.category': 'trauma_loss',
  'conflict_of_interest.kind': 'own_relative',
  'break_glass.reason': 'child_missing',
  'consent.decided_by': 'youth',
  'consent.purpose': 'joint_support',
  'consent_giver.method': 'written',
  'maturity_judgement.capacity': 'understands',
  'plan_agreement.given_by': 'youth',
  'plan_agreement.method': 'written',
  'plan_agreement.capacity': 'understands',
  'information_ban.reason': 'private_matter',
  'information_request.purpose': 'joint_support',
  'meeting.type': 'preparatory',
  'meeting_participant.role': 'invited_expert',
  'service_referral.service_type': 'youth_work',
  'service_referral.status': 'offered',
  'service_referral_step.status': 'offered',
  'plan_action.status': 'set',
  'screening_decision.outcome': 'carried_over',
  'screening_decision.reason': 'more_information',
  'screening_stance.register_kind': 'police',
  'incident.type': 'vandalism',
  'incident.area': 'station',
  'mediation_step.state': 'referred',
  'assessment_area.area': 'friends_leisure',
  'assessment_area.source': 'observed',
  'assessment_area_version.source': 'observed',
  'family_view.found_out': 'alone',
  'anchor_case.closing_reason': 'no_need',
  'deadline.rule': 'first_meeting',
  ...regionCodes,
}

/** Columns beside the codes. */
const values: Readonly<Record<string, Value>> = {
  ...Object.fromEntries(Object.entries(codeColumns).map(([column, word]) => [column, code(word)])),
  subjects: codes('concern_facts'),
  'cause.actors': codes('police'),
  'cause_version.actors': codes('police'),
  'referral_detail.triggers': codes('offence_report'),
  'referral_detail.target_criteria': codes('crime'),
  'referral_detail.concern_reasons': codes('assault'),
  'disclosure_rule.from_authorities': codes('police'),
  'disclosure_rule.to_authorities': codes('social_welfare'),
  'disclosure_rule.from_persons': codes(),
  'disclosure_rule.to_persons': codes(),
  'disclosure_rule.limits': () => [],
  'disclosure_rule.citations': (_row, n) => [
    { act: '417/2007', name: three(n), chapter: null, section: '25', subsection: null, point: null, amendedBy: null },
  ],
  'disclosure_rule.refusal': (_row, n) => ({
    explanation: three(n),
    lawfulAlternative: three(n),
    alternativeRules: [],
  }),
  'disclosure_rule.valid_from': () => -300,
  'instance.key': (_row, n) => `world-${String(n).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`,
  'instance.case_prefix': code('AN'),
  'anchor_case.number': (_row, n) => canaryOf(n),
  'referral.number': (_row, n) => canaryOf(n),
  'attachment.media_type': code('application/pdf'),
  'attachment.byte_size': () => 10,
  'draft.fields': (_row, n) => JSON.stringify({ body: textOf(n) }),
  'third_person_mark.starts_at': () => 0,
  'third_person_mark.ends_at': () => 3,
  'meeting.minutes': () => 60,
  'screening_decision.participants': () => [],
  'team_membership.share_percent': () => 50,
  'information_ban.followed': () => true,
  'incident.happened_on': () => -60,
  ...regionValues,
  ...nationValues,
  'session.token_hash': (row) => hashOf(String(row['token'])),
}

/** What a row also tells although it need not: otherwise nothing of it could be found in an answer. */
export const alsoTold: Readonly<Record<string, readonly string[]>> = {
  assessment_area: ['note'],
  assessment_area_version: ['note'],
  cause: ['description'],
  cause_version: ['description'],
  family_view: ['words', 'language', 'found_out'],
  closing_evaluation: ['words'],
  screening_stance: ['reason'],
  referral_detail: ['need'],
  information_ban: ['said'],
  person: ['given_name', 'family_name'],
  service_referral: ['note'],
  service_referral_step: ['confirmed_by'],
  service_plan: ['own_goal', 'own_goal_language'],
  invited_expert: ['added_value'],
  mediation_step: ['note'],
  meeting_participant: ['external_name', 'external_organisation'],
  meeting: ['place'],
  ...regionTold,
  ...nationTold,
}

/** The value of a column that a row leaves open; undefined where its type tells enough. */
export const specialValue = (table: string, column: string): Value | undefined =>
  values[`${table}.${column}`] ??
  (table === 'screening_stance' && column === 'profession' ? code('police') : values[column])

/** A value for a type. */
export function plainValue(type: string, n: number): unknown {
  if (type === 'text' || type === 'sealed') return textOf(n)
  if (type === 'jsonb') return three(n)
  if (type === 'text[]') return [textOf(n)]
  if (type === 'boolean') return false
  if (type === 'date') return -30
  if (type.startsWith('timestamp')) return -24 * HOUR
  if (type === 'smallint' || type === 'integer') return 1
  // Hashes: of links, codes, feeds.
  if (type === 'bytea') return hashOf(String(n))
  throw new Error(`There is no value for a column of type ${type}`)
}
