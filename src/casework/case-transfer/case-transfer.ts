import { z } from 'zod'
import { canOutput, dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'

export const transferStates = ['proposed', 'accepted', 'declined', 'withdrawn'] as const
export type TransferState = (typeof transferStates)[number]

/** Why a team does not take a case: about the team, nothing about the young person, whom it does not know. */
export const declineReasons = ['not_our_area', 'no_workers', 'finish_first', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]

/** A case offered to another team, as its members see it. */
export const CaseTransfer = z.object({
  id: idOutput,
  state: z.enum(transferStates),
  toTeam: textOutput,
  movedOn: dayOutput,
  /** Of a protected young person: seen by whoever proposed it and by the team that is asked alone. */
  hidden: z.boolean(),
  proposedByName: z.string(),
  proposedAt: momentOutput,
  settledByName: z.string().nullable(),
  settledAt: momentOutput.nullable(),
  declineReason: z.enum(declineReasons).nullable(),
  version: z.number().int(),
})
export type CaseTransfer = z.infer<typeof CaseTransfer>

/** The same as the coordinator of the other team sees it: who asks and since when. Not whose case, not its number, not a word of it. */
export const OfferedCase = z.object({
  id: idOutput,
  fromTeam: textOutput,
  toTeam: textOutput,
  movedOn: dayOutput,
  proposedByName: z.string(),
  proposedByPhone: z.string().nullable(),
  proposedAt: momentOutput,
  version: z.number().int(),
})
export type OfferedCase = z.infer<typeof OfferedCase>

/** An offer with those who can take it on. */
export const OfferedCaseOpened = z.object({
  offer: OfferedCase,
  takers: z.array(z.object({ professionalId: idOutput, name: z.string(), profession: z.string() })),
  can: canOutput,
})
