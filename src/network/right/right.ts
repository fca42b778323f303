import { z } from 'zod'
import { dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { weightyFunctions } from '#network/professional/professional.ts'

/** Kinds of changes the history of rights knows (database/migrations/0023-administration.sql). */
export const rightChanges = [
  'added',
  'changed',
  'disabled',
  'enabled',
  'membership_given',
  'membership_ended',
  'function_proposed',
  'function_given',
  'function_refused',
  'function_withdrawn',
  'function_ended',
  'right_kept',
  'induction_confirmed',
  'induction_withdrawn',
  'absence_recorded',
  'absence_ended',
] as const
export type RightChangeKind = (typeof rightChanges)[number]

/** Who gave or took what, when and why. Days are half-open. */
export const RightChange = z.object({
  id: idOutput,
  change: z.enum(rightChanges),
  /** A function, the role in a team, a kind of induction, a profession; null where the change says it all. */
  what: z.string().nullable(),
  teamName: textOutput.nullable(),
  validFrom: dayOutput.nullable(),
  validUntil: dayOutput.nullable(),
  reason: z.string().nullable(),
  madeByName: z.string(),
  madeAt: momentOutput,
})
export type RightChange = z.infer<typeof RightChange>

/** A right that waits for a second person. */
export const RightProposal = z.object({
  id: idOutput,
  professionalId: idOutput,
  professionalName: z.string(),
  function: z.enum(weightyFunctions),
  teamName: textOutput.nullable(),
  sharePercent: z.number().int().nullable(),
  validFrom: dayOutput,
  validUntil: dayOutput.nullable(),
  reason: z.string(),
  proposedById: idOutput,
  proposedByName: z.string(),
  proposedAt: momentOutput,
  version: z.number().int(),
})
export type RightProposal = z.infer<typeof RightProposal>
