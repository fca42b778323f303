import type { Consent, Disclosure, DisclosureRule, World } from './facts.ts'
import { within, type Standing } from './standing.ts'

/** The consent lifts secrecy for exactly this: same case, recipient, purpose and kind of information, given and still living. */
const consentCovers = (consent: Consent, disclosure: Disclosure): boolean =>
  consent.case_id === disclosure.case_id &&
  consent.to_register_id === disclosure.to_register_id &&
  consent.purpose === disclosure.purpose &&
  consent.subjects.includes(disclosure.subject) &&
  consent.given_at !== null &&
  within(consent.given_at, consent.valid_until) &&
  (consent.withdrawn_at === null || consent.withdrawn_at > 0)

/** The basis stands: the version of the rule it was made on has not been found wrong. Its end changes nothing (decision 0011). */
const stands = (rule: DisclosureRule): boolean => rule.annulled_at === null || rule.annulled_at > 0

/** D: may who asks read this as its recipient, now? The relationship to the case is asked apart. */
export function isReceived(world: World, standing: Standing, disclosure: Disclosure): boolean {
  if (standing.ownRegister === null || disclosure.to_register_id !== standing.ownRegister) return false
  if (disclosure.to_professional_id !== null && disclosure.to_professional_id !== standing.professional.id) return false
  if (!within(disclosure.valid_from, disclosure.valid_until)) return false
  if (disclosure.revoked_at !== null && disclosure.revoked_at <= 0) return false
  if (disclosure.answer === 'declined' || !standing.purposes.has(disclosure.purpose)) return false
  const rule = world.disclosure_rule.find(
    (each) =>
      each.instance_id === disclosure.instance_id &&
      each.id === disclosure.rule_id &&
      each.version === disclosure.rule_version,
  )
  if (rule === undefined || !stands(rule)) return false
  if (disclosure.consent_id === null) return rule.consent !== 'required'
  return world.consent.some(
    (each) =>
      each.instance_id === disclosure.instance_id &&
      each.id === disclosure.consent_id &&
      consentCovers(each, disclosure),
  )
}

/** The authority that told reads what it told, as far as its professions read the subject (O and K). */
export const isTold = (standing: Standing, disclosure: Disclosure): boolean =>
  standing.ownRegister !== null &&
  disclosure.from_register_id === standing.ownRegister &&
  !standing.unread.has(disclosure.subject)
