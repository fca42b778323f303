import { z } from 'zod'
import { agencyKinds } from '#network/agency/agency.ts'
import { DecisionReference } from '#network/decision/decision.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { agreementKinds } from './agreement-kind.ts'

/** What is recorded of an agreement: being prepared, brought into force by the rule, or ended before its last day. */
const recordedStatuses = ['draft', 'in_force', 'ended'] as const
export type RecordedStatus = (typeof recordedStatuses)[number]

/** How it stands on a day. Only `in_force` says that the parties act under it; `coming` will be, `lapsed` was. */
export const agreementStatuses = ['draft', 'coming', 'in_force', 'lapsed'] as const
export type AgreementStatus = (typeof agreementStatuses)[number]

/** Half-open ISO days; null where the day is not known, or there is none. */
type Term = { readonly validFrom: string | null; readonly validUntil: string | null }

/** How an agreement stands on a day, from what is recorded of it. */
export function statusOn(agreement: Term & { readonly status: RecordedStatus }, day: string): AgreementStatus {
  const { status, validFrom, validUntil } = agreement
  if (status === 'draft') return 'draft'
  if (status === 'ended' || (validUntil !== null && validUntil <= day)) return 'lapsed'
  return validFrom !== null && validFrom > day ? 'coming' : 'in_force'
}

/** How far a party has come (G-03): signed; its organ has authorised the signing; nothing is recorded. */
export const signatureStates = ['signed', 'authorised', 'not_recorded'] as const
export type SignatureState = (typeof signatureStates)[number]

/** State of a party's signature from what is recorded: a signature counts more than the decision to sign. */
export const signatureStateOf = (party: {
  readonly signed: boolean
  readonly decision: DecisionReference | null
}): SignatureState => {
  if (party.signed) return 'signed'
  return party.decision === null ? 'not_recorded' : 'authorised'
}

/** One instrument of the instance; there may be several with different signatories (G-04). */
export const AgreementSummary = z.object({
  id: idOutput,
  kind: z.enum(agreementKinds),
  name: textOutput,
  status: z.enum(agreementStatuses),
  /** When it was signed, as exactly as it is known: "april 2024". */
  signedText: textOutput.nullable(),
  validFrom: dayOutput.nullable(),
  /** First day no longer in force; null when no end is agreed. */
  validUntil: dayOutput.nullable(),
  partyCount: z.number().int(),
  signedCount: z.number().int(),
})
export type AgreementSummary = z.infer<typeof AgreementSummary>

export const AgreementParty = z.object({
  agencyId: idOutput,
  agencyName: textOutput,
  agencyKind: z.enum(agencyKinds),
  businessId: z.string().nullable(),
  /** Office that signs for the party, and who held it when it was signed; as in the public documents. */
  signatoryOffice: textOutput.nullable(),
  signatoryName: z.string().nullable(),
  signature: z.enum(signatureStates),
  signedOn: dayOutput.nullable(),
  decision: DecisionReference.nullable(),
  /** First day no longer a party. */
  leftOn: dayOutput.nullable(),
  version: z.number().int(),
})
export type AgreementParty = z.infer<typeof AgreementParty>

/** An agreement as it is recorded; how it stands depends on the day. */
export const RecordedAgreement = AgreementSummary.omit({ status: true, partyCount: true, signedCount: true }).extend({
  aim: textOutput,
  purpose: textOutput,
  registerNumber: z.string().nullable(),
  endReason: z.string().nullable(),
  recorded: z.enum(recordedStatuses),
  version: z.number().int(),
})
export type RecordedAgreement = z.infer<typeof RecordedAgreement>

export const Agreement = RecordedAgreement.extend({
  status: z.enum(agreementStatuses),
  partyCount: z.number().int(),
  signedCount: z.number().int(),
  parties: z.array(AgreementParty),
})
export type Agreement = z.infer<typeof Agreement>

/** Those who are parties on a day. */
const partiesOn = (parties: readonly AgreementParty[], day: string): AgreementParty[] =>
  parties.filter((party) => party.leftOn === null || party.leftOn > day)

/** Parties of a day that have not signed: who is asked next (G-03). */
export const unsigned = (parties: readonly AgreementParty[], day: string): AgreementParty[] =>
  partiesOn(parties, day).filter((party) => party.signature !== 'signed')

/** The agreement as it stands on a day (ISO). */
export function agreementOn(found: RecordedAgreement, parties: AgreementParty[], day: string): Agreement {
  const present = partiesOn(parties, day)
  return {
    ...found,
    status: statusOn({ ...found, status: found.recorded }, day),
    partyCount: present.length,
    signedCount: present.filter((party) => party.signature === 'signed').length,
    parties,
  }
}
