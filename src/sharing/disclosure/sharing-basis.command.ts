import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { findCode, label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { fieldError } from '#kernel/input.ts'
import type { FoundConsent } from '#sharing/consent/consent.queries.ts'
import { findConsent } from '#sharing/consent/consent.queries.ts'
import { inForce, usableAsBasis, type DisclosureRule } from '#sharing/disclosure-rule/disclosure-rule.ts'
import { findRule, rulesOn } from '#sharing/disclosure-rule/disclosure-rule.queries.ts'
import type { Verdict } from '#sharing/disclosure-rule/verdict.ts'
import { words } from './disclosure-refusal.words.ts'
import { purposesOf } from './recipient.queries.ts'
import { citationsOf, parseRuleValue, ruleValue, sharingVerdict } from './rule-choice.ts'
import type { FoundRecipient } from './sharing-checks.command.ts'

/** What is to be told, on which the basis depends. */
export type Sharing = {
  readonly caseId: string
  readonly subject: string
  /** Code of `authority_kinds` of the one who tells. */
  readonly from: string
  readonly to: FoundRecipient
  /** Told in answer to a request (then rights to answer count too, and denials of answering). */
  readonly requested: boolean
  readonly mode: 'demo' | 'production'
  readonly today: string
  readonly now: Date
}

/** The verdict of the rules of the day, with the rules one may choose among here and now. */
export async function verdictFor(tx: Read, sharing: Sharing): Promise<Verdict> {
  const { authority, isPerson } = sharing.to
  const to = isPerson ? { person: authority } : { authority }
  const question = { from: sharing.from, to, subject: sharing.subject }
  const verdict = sharingVerdict(
    await rulesOn(tx, sharing.today),
    { ...question, day: sharing.today },
    sharing.requested,
  )
  return { ...verdict, rules: verdict.rules.filter((rule) => usableAsBasis(rule, sharing.mode)) }
}

/** The sentence of a "no": why, on which provision, and what would be lawful instead. */
const notAllowed = (rule: DisclosureRule) =>
  words.notAllowed(rule.name, rule.refusal.explanation, citationsOf(rule), rule.refusal.lawfulAlternative)

/** @throws NotPossible when no rule at all carries it. */
export function assertSomeRule(verdict: Verdict): void {
  if (verdict.rules.length > 0) return
  const text = verdict.because?.outcome === 'deny' ? notAllowed(verdict.because) : words.noRule
  throw new NotPossible('no_rule_allows', text, 'recipient')
}

const day = (iso: string | null): string => (iso === null ? '' : formatDate(iso, 'sv'))

/** Why a version that exists cannot be chosen now. */
function whyNotRule(rule: DisclosureRule, sharing: Sharing): NotPossible {
  const citations = citationsOf(rule)
  if (rule.annulledAt !== null)
    return new NotPossible('rule_annulled', words.ruleAnnulled(rule.name, citations), 'rule')
  if (!inForce(rule, sharing.today)) {
    const text = words.ruleNotInForce(rule.name, citations, day(rule.validFrom), day(rule.validUntil))
    return new NotPossible('rule_not_in_force', text, 'rule')
  }
  if (rule.outcome === 'deny') return new NotPossible('rule_denies', notAllowed(rule), 'rule')
  if (!usableAsBasis(rule, sharing.mode))
    return new NotPossible('rule_unverified', words.ruleUnverified(rule.name, citations), 'rule')
  return new NotPossible('rule_other', words.ruleOther(rule.name, citations), 'rule')
}

/**
 * The rule one chose, when it carries exactly this today.
 * @throws InvalidInput when none is chosen.
 * @throws NotPossible with why it does not carry: another day, annulled, unverified, denying, or about something else.
 */
export async function chosenRule(tx: Read, sharing: Sharing, chosen: string | undefined): Promise<DisclosureRule> {
  const verdict = await verdictFor(tx, sharing)
  const found = verdict.rules.find((rule) => ruleValue(rule) === chosen)
  if (found !== undefined) return found
  const asked = chosen === undefined ? null : parseRuleValue(chosen)
  const rule = asked === null ? undefined : await findRule(tx, asked.id, asked.version)
  if (rule !== undefined) throw whyNotRule(rule, sharing)
  assertSomeRule(verdict)
  throw new InvalidInput([fieldError('rule', 'choose_one')])
}

/** @throws NotPossible when no purpose is named, or one the recipient may not use information for. */
export async function assertPurpose(tx: Read, sharing: Sharing, purpose: string | undefined): Promise<string> {
  if (purpose === undefined) throw new NotPossible('purpose_missing', words.purposeMissing, 'purpose')
  if (sharing.to.registerKind === null) return purpose
  if ((await purposesOf(tx, sharing.to.registerKind, sharing.today)).includes(purpose)) return purpose
  const text = words.purposeNotTheirs(sharing.to.called, label('disclosure_purposes', purpose))
  throw new NotPossible('purpose_not_recipients', text, 'purpose')
}

const writtenMethods: readonly string[] = ['written', 'electronic']

/** Does the consent name this recipient? Outside the system by its kind and its name. */
function namesRecipient(consent: FoundConsent, to: FoundRecipient, name: string | undefined): boolean {
  if (to.registerId !== null) return consent.toRegisterId === to.registerId
  const kind = consent.toAuthority === null ? undefined : findCode('consent_recipients', consent.toAuthority)
  return kind?.authorityKind === to.authority && consent.toName?.toLowerCase() === name?.toLowerCase()
}

type ForConsent = { readonly purpose: string; readonly toName: string | undefined }

/** Why a consent does not carry this; undefined when it does. */
function whyNotConsent(
  consent: FoundConsent,
  sharing: Sharing,
  rule: DisclosureRule,
  asked: ForConsent,
): NotPossible | undefined {
  const dayOf = (at: Date | null): string => (at === null ? '' : formatDate(at, 'sv'))
  if (consent.state === 'withdrawn')
    return new NotPossible('consent_withdrawn', words.consentWithdrawn(dayOf(consent.withdrawnAt)), 'consentId')
  if (consent.state === 'expired')
    return new NotPossible('consent_expired', words.consentExpired(dayOf(consent.validUntil)), 'consentId')
  if (consent.state === 'asked') return new NotPossible('consent_not_given', words.consentNotGiven, 'consentId')
  const covers =
    namesRecipient(consent, sharing.to, asked.toName) &&
    consent.purpose === asked.purpose &&
    consent.subjects.includes(sharing.subject)
  if (!covers) return new NotPossible('consent_other', words.consentOther, 'consentId')
  if (rule.consentWritten && !consent.givers.every((giver) => writtenMethods.includes(giver.method)))
    return new NotPossible('consent_not_written', words.consentNotWritten(citationsOf(rule)), 'consentId')
  return undefined
}

/**
 * The consent the disclosure rests on; null when the rule needs none, or its exception is stated instead.
 * @throws NotPossible with why there is no consent that carries this.
 */
export async function restingConsent(
  tx: Read,
  sharing: Sharing,
  rule: DisclosureRule,
  asked: ForConsent & { readonly consentId: string | undefined; readonly necessity: string | undefined },
): Promise<string | null> {
  if (rule.consent === 'none') return null
  if (asked.consentId === undefined) {
    if (rule.consent === 'required_unless' && rule.consentUnless !== null) {
      if (asked.necessity !== undefined) return null
      throw new NotPossible(
        'consent_missing',
        words.exceptionOrConsent(rule.consentUnless, citationsOf(rule)),
        'consentId',
      )
    }
    const { explanation, lawfulAlternative } = rule.refusal
    const text = words.consentMissing(explanation, citationsOf(rule), lawfulAlternative)
    throw new NotPossible('consent_missing', text, 'consentId')
  }
  const consent = await findConsent(tx, sharing.caseId, asked.consentId, sharing.now)
  if (consent === undefined) throw new NotPossible('consent_other', words.consentOther, 'consentId')
  const why = whyNotConsent(consent, sharing, rule, asked)
  if (why !== undefined) throw why
  return consent.id
}
