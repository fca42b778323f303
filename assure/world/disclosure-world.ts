import type { World } from '../oracle/facts.ts'
import { layCase, join } from './cases.ts'
import { HOUR, startMaking, type Making } from './making.ts'
import { addWorker, layNetwork, OPEN } from './network.ts'

const targets = ['me', 'my agency', 'somebody else', 'another agency'] as const
const times = ['before', 'in', 'at the end'] as const
const revocations = ['none', 'before', 'at', 'after'] as const
const purposes = ['of the session', 'another'] as const
const bases = ['in force', 'annulled'] as const
const consents = [
  'none needed',
  'ok',
  'wrong case',
  'wrong category',
  'expired at',
  'withdrawn at',
  'withdrawn after',
  'missing',
] as const

export type DisclosureAtoms = {
  readonly target: (typeof targets)[number]
  readonly time: (typeof times)[number]
  readonly revoked: (typeof revocations)[number]
  readonly purpose: (typeof purposes)[number]
  readonly basis: (typeof bases)[number]
  readonly consent: (typeof consents)[number]
}
export type DisclosureRow = { readonly atoms: DisclosureAtoms; readonly record: number; readonly text: number }

/** D of security.md 2.2, word for word. */
export const disclosureSays = ({ target, time, revoked, purpose, basis, consent }: DisclosureAtoms): boolean =>
  (target === 'me' || target === 'my agency') &&
  time === 'in' &&
  (revoked === 'none' || revoked === 'after') &&
  purpose === 'of the session' &&
  basis === 'in force' &&
  (consent === 'none needed' || consent === 'ok' || consent === 'withdrawn after')

function* combinations(): Generator<DisclosureAtoms> {
  for (const target of targets)
    for (const time of times)
      for (const revoked of revocations)
        for (const purpose of purposes)
          for (const basis of bases)
            for (const consent of consents) yield { target, time, revoked, purpose, basis, consent }
}

const begins = { before: 1, in: 0, 'at the end': -HOUR } as const
const ends = { before: HOUR, in: 1, 'at the end': 0 } as const
const revokedAt = { none: null, before: -1, at: 0, after: 1 } as const

type Laying = {
  readonly making: Making
  readonly keys: { readonly instance_id: string; readonly case_id: string }
  readonly register: string
  readonly otherCase: string
}

function layConsent(
  { making, keys, register, otherCase }: Laying,
  consent: DisclosureAtoms['consent'],
  purpose: string,
) {
  if (consent === 'none needed' || consent === 'missing') return null
  return making.add('consent', {
    ...keys,
    case_id: consent === 'wrong case' ? otherCase : keys.case_id,
    id: making.id(),
    to_register_id: register,
    purpose,
    subjects: [consent === 'wrong category' ? 'another' : OPEN],
    given_at: 0,
    valid_until: consent === 'expired at' ? 0 : 1,
    withdrawn_at: consent === 'withdrawn at' ? 0 : consent === 'withdrawn after' ? 1 : null,
  })
}

/** All 1,536 combinations as disclosures of one case, with every bound exactly at the moment of asking or one step beside it. */
export function disclosureWorld(): { world: World; token: string; caseId: string; rows: DisclosureRow[] } {
  const making = startMaking(1, 'disclosure table')
  const network = layNetwork(making)
  const { police, social_care: social } = network.registers
  const teller = addWorker(making, network, police)
  const me = addWorker(making, network, social)
  const laid = layCase(making, network, network.teams[0], teller.id)
  const other = layCase(making, network, network.teams[0], teller.id)
  join(making, laid, me)
  const keys = { instance_id: network.instanceId, case_id: laid.row.id }
  for (const consent of ['none', 'required'] as const)
    for (const basis of bases)
      making.add('disclosure_rule', {
        instance_id: keys.instance_id,
        id: `consent_${consent}`,
        version: basis === 'in force' ? 1 : 2,
        outcome: 'allow',
        consent,
        annulled_at: basis === 'in force' ? null : 0,
      })
  const rows = [...combinations()].map((atoms): DisclosureRow => {
    const purpose = atoms.purpose === 'another' ? 'unknown' : 'support'
    const consent = layConsent({ making, keys, register: social, otherCase: other.row.id }, atoms.consent, purpose)
    const record = making.add('disclosure', {
      ...keys,
      id: making.id(),
      entry_id: making.id(),
      entry_version: 1,
      subject: OPEN,
      from_register_id: police,
      to_register_id: atoms.target === 'another agency' ? network.registers.youth_work : social,
      to_professional_id: atoms.target === 'me' ? me.id : atoms.target === 'somebody else' ? making.id() : null,
      rule_id: atoms.consent === 'none needed' ? 'consent_none' : 'consent_required',
      rule_version: atoms.basis === 'in force' ? 1 : 2,
      consent_id: consent?.id ?? null,
      purpose,
      decided_by: teller.id,
      valid_from: begins[atoms.time],
      valid_until: ends[atoms.time],
      answer: null,
      revoked_at: revokedAt[atoms.revoked],
    })
    const text = making.add('disclosed_text', { ...keys, disclosure_id: record.id })
    return { atoms, record: record.n, text: text.n }
  })
  return { world: making.world, token: making.signIn(network.instanceId, me.id), caseId: laid.row.id, rows }
}
