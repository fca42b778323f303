import type {
  AuthorityKind,
  Consent,
  DisclosedText,
  Disclosure,
  DisclosureRule,
  Id,
  Professional,
} from '../oracle/facts.ts'
import type { LaidCase } from './cases.ts'
import { HOUR, type Making } from './making.ts'
import { CLOSED, deadPurposes, livePurposes, OPEN, type Network } from './network.ts'

/** What a disclosure stands on, so that one fact of it can be changed. */
export type Told = {
  readonly disclosure: Disclosure
  readonly text: DisclosedText
  readonly rule: DisclosureRule
  readonly consent: Consent | null
  /** The authority told. */
  readonly kind: AuthorityKind
}

export type Telling = {
  readonly network: Network
  readonly laid: LaidCase
  readonly teller: Professional
  readonly recipient: Professional
  readonly kind: AuthorityKind
}

/** Lays an entry of the teller's register, told to the recipient with everything in order. */
export function tell(making: Making, telling: Telling, needs: DisclosureRule['consent'], named: boolean): Told {
  const { network, laid, teller, recipient, kind } = telling
  const keys = { instance_id: network.instanceId, case_id: laid.row.id }
  const subject = making.chance.pick([OPEN, CLOSED])
  const purpose = making.chance.pick(livePurposes(kind))
  const rule = making.add('disclosure_rule', {
    instance_id: network.instanceId,
    id: `rule_${making.id().slice(0, 8)}`,
    version: 1,
    outcome: needs === 'required' ? 'allow_with_consent' : 'allow',
    consent: needs,
    annulled_at: null,
  })
  const consented = needs === 'required' || (needs === 'required_unless' && making.chance.happens(0.5))
  const consent = consented
    ? making.add('consent', {
        ...keys,
        id: making.id(),
        to_register_id: recipient.register_id,
        purpose,
        subjects: making.chance.happens(0.3) ? [subject, 'another'] : [subject],
        given_at: -HOUR,
        valid_until: making.chance.happens(0.5) ? HOUR : null,
        withdrawn_at: null,
      })
    : null
  const entry = making.add('entry', {
    ...keys,
    id: making.id(),
    register_id: teller.register_id ?? '',
    author_id: teller.id,
    subject,
    version: 1,
    retracted_at: null,
  })
  const disclosure = making.add('disclosure', {
    ...keys,
    id: making.id(),
    entry_id: entry.id,
    entry_version: 1,
    subject,
    from_register_id: teller.register_id ?? '',
    to_register_id: recipient.register_id,
    to_professional_id: named ? recipient.id : null,
    rule_id: rule.id,
    rule_version: 1,
    consent_id: consent?.id ?? null,
    purpose,
    decided_by: teller.id,
    valid_from: -HOUR,
    valid_until: HOUR,
    answer: null,
    revoked_at: null,
  })
  const text = making.add('disclosed_text', { ...keys, disclosure_id: disclosure.id })
  return { disclosure, text, rule, consent, kind }
}

/** Changes one fact of a disclosure that is in order. `elsewhere` are the facts of other people and places it may be turned to. */
export type DisclosureFlip = (
  making: Making,
  told: Told,
  elsewhere: { readonly register: Id; readonly professional: Id; readonly caseId: Id; readonly instanceId: Id },
) => void

/** Rows of the same key in another version or another instance must not be taken for the one that was pinned. */
function anotherRule(making: Making, rule: DisclosureRule, change: Partial<DisclosureRule>): void {
  const { n: _n, ...row } = { ...rule, ...change }
  const there = making.world.disclosure_rule.some(
    (each) => each.instance_id === row.instance_id && each.id === row.id && each.version === row.version,
  )
  if (!there) making.add('disclosure_rule', row)
}

const atEdge = (making: Making): number => making.chance.pick([-HOUR, -1, 0, 1, HOUR])

/** The facts a disclosure stands on. Each either takes it away or puts a bound exactly where it does not yet. */
export const disclosureFlips: Readonly<Record<string, DisclosureFlip>> = {
  start: (making, { disclosure }) => void (disclosure.valid_from = atEdge(making)),
  end: (making, { disclosure }) => void (disclosure.valid_until = atEdge(making)),
  revoked: (making, { disclosure }) => void (disclosure.revoked_at = atEdge(making)),
  answered: (making, { disclosure }) =>
    void (disclosure.answer = making.chance.pick(['accepted', 'declined', 'declined'])),
  'other register': (_making, { disclosure }, { register }) => void (disclosure.to_register_id = register),
  'outside the system': (_making, { disclosure }) => void (disclosure.to_register_id = null),
  'other person': (_making, { disclosure }, { professional }) => void (disclosure.to_professional_id = professional),
  'dead purpose': (making, { disclosure, consent, kind }) => {
    disclosure.purpose = making.chance.pick(deadPurposes(kind))
    if (consent !== null) consent.purpose = disclosure.purpose
  },
  'rule annulled': (making, { rule }) => void (rule.annulled_at = atEdge(making)),
  'rule needs consent': (_making, { rule }) => void (rule.consent = 'required'),
  'other version annulled': (making, { rule }) => anotherRule(making, rule, { version: 2, annulled_at: -HOUR }),
  'pinned version annulled': (making, { rule }) => {
    anotherRule(making, rule, { version: 2 })
    rule.annulled_at = -HOUR
  },
  'rule of another instance': (making, { rule }, { instanceId }) => {
    anotherRule(making, rule, { instance_id: instanceId })
    rule.annulled_at = -1
  },
  'unknown rule': (_making, { disclosure }) => void (disclosure.rule_id = 'no_such_rule'),
  'unknown version': (_making, { disclosure }) => void (disclosure.rule_version = 9),
  'no consent': (_making, { disclosure }) => void (disclosure.consent_id = null),
  'unknown consent': (making, { disclosure }) => void (disclosure.consent_id = making.id()),
  'consent to another case': (_making, { consent }, { caseId }) => {
    if (consent) consent.case_id = caseId
  },
  'consent to another register': (_making, { consent }, { register }) => {
    if (consent) consent.to_register_id = register
  },
  'consent to something else': (_making, { consent }) => {
    if (consent) consent.subjects = ['another']
  },
  'consent for another purpose': (_making, { consent }) => {
    if (consent) consent.purpose = 'another'
  },
  'consent given': (making, { consent }) => {
    if (consent) consent.given_at = making.chance.pick([-1, 0, 1, null])
  },
  'consent ended': (making, { consent }) => {
    if (consent) consent.valid_until = atEdge(making)
  },
  'consent withdrawn': (making, { consent }) => {
    if (consent) consent.withdrawn_at = atEdge(making)
  },
  'text restricted': (_making, { text }) => void (text.restricted_at = -HOUR),
  'text of another case': (_making, { text }, { caseId }) => void (text.case_id = caseId),
  'told by others, but in another instance by the teller': (making, { disclosure }, { instanceId, register }) => {
    const { n: _n, ...row } = disclosure
    making.ghost('disclosure', { ...row, instance_id: instanceId })
    disclosure.from_register_id = register
  },
  'disclosure of another instance': (making, { disclosure, rule, consent }, { instanceId }) => {
    // All it stands on lies in the other instance as well.
    const { n: _disclosure, ...row } = disclosure
    making.ghost('disclosure', { ...row, instance_id: instanceId })
    const { n: _rule, ...ruleRow } = rule
    making.add('disclosure_rule', { ...ruleRow, instance_id: instanceId })
    if (consent !== null) {
      const { n: _consent, ...consentRow } = consent
      making.ghost('consent', { ...consentRow, instance_id: instanceId })
    }
    disclosure.revoked_at = -1
  },
  'consent of another instance': (making, { consent }, { instanceId }) => {
    if (consent === null) return
    const { n: _n, ...row } = consent
    making.ghost('consent', { ...row, instance_id: instanceId })
    consent.withdrawn_at = -1
  },
}
