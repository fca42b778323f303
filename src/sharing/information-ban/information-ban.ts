import { z } from 'zod'
import { registerKinds, type RegisterKind } from '#access/actor.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { canOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/** Longest texts of a ban, in characters: what the young person said, and why it is not followed. */
export const SAID_LIMIT = 2000
export const REFUSAL_LIMIT = 2000

/** Reasons that hold in one authority's own work only: health care asks for no weighty reason (785/1992 § 9). */
const reasonsOfOneRegister: Readonly<Record<string, RegisterKind>> = { health_decision: 'health_care' }

/** Whether a professional of this register can record a ban for this reason (703/2023 §§ 40, 51; 785/1992 § 9). */
export const isReasonOf = (reason: string, register: RegisterKind | null): boolean => {
  const only = reasonsOfOneRegister[reason]
  return only === undefined || only === register
}

/**
 * The young person's ban on telling a guardian about some matters, followed or refused with reasons. That there is one
 * stands on nothing that is made for a guardian.
 */
export const InformationBan = z.object({
  id: idOutput,
  guardianId: idOutput,
  guardianName: z.string().nullable(),
  subjects: z.array(z.string()),
  reason: z.string(),
  said: z.string().nullable(),
  followed: z.boolean(),
  refusalReasons: z.string().nullable(),
  registerKind: z.enum(registerKinds),
  registerName: textOutput,
  recordedByName: z.string(),
  recordedAt: momentOutput,
  liftedAt: momentOutput.nullable(),
  version: z.number().int(),
})
export type InformationBan = z.infer<typeof InformationBan>

/** The page of a case's bans. */
export const InformationBans = z.object({
  case: CaseHead,
  bans: z.array(InformationBan),
  guardians: z.array(z.object({ id: idOutput, name: z.string().nullable() })),
  can: canOutput,
})
export type InformationBans = z.infer<typeof InformationBans>
