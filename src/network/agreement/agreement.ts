import { z } from 'zod'
import { agencyKinds } from '#network/agency/agency.ts'
import { DecisionReference } from '#network/decision/decision.ts'
import { idOutput, textOutput } from '#kernel/output.ts'
import { agreementKinds } from './agreement-kind.ts'

/** `draft`: not all signatures are recorded. Only `in_force` says that the parties act under it. */
export const agreementStatuses = ['draft', 'in_force', 'ended'] as const
export type AgreementStatus = (typeof agreementStatuses)[number]

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
  partyCount: z.number().int(),
  signedCount: z.number().int(),
})
export type AgreementSummary = z.infer<typeof AgreementSummary>

export const AgreementParty = z.object({
  agencyId: idOutput,
  agencyName: textOutput,
  agencyKind: z.enum(agencyKinds),
  /** Office that signs for the party, and who held it when it was signed; as in the public documents. */
  signatoryOffice: textOutput.nullable(),
  signatoryName: z.string().nullable(),
  signature: z.enum(signatureStates),
  signedOn: z.string().nullable(),
  decision: DecisionReference.nullable(),
})
export type AgreementParty = z.infer<typeof AgreementParty>

export const Agreement = AgreementSummary.extend({
  aim: textOutput,
  purpose: textOutput,
  parties: z.array(AgreementParty),
})
export type Agreement = z.infer<typeof Agreement>
