import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { ageOn } from '#kernel/clock.ts'
import { canOutput, idOutput, momentOutput } from '#kernel/output.ts'

/** Longest texts, in characters: the signs, and why the concern has passed. */
export const SIGNS_LIMIT = 2000
export const END_REASON_LIMIT = 1000
/** Shortest text that can say anything, in characters. */
export const SHORTEST = 10

/** Criminal liability begins at this age (Criminal Code 39/1889 ch. 3 § 4). */
const AGE_OF_LIABILITY = 15

/** Whether the concern can be raised on a day (ISO): the child is under 15 (C-29). False when no birth date is known. */
export const isUnderLiability = (birthDate: string | null, today: string): boolean =>
  birthDate !== null && ageOn(birthDate, today) < AGE_OF_LIABILITY

/** A concern that a child under 15 is recruited to organised crime (C-29). */
export const RecruitmentConcern = z.object({
  id: idOutput,
  signs: z.string(),
  raisedByName: z.string(),
  raisedAt: momentOutput,
  endedAt: momentOutput.nullable(),
  endReason: z.string().nullable(),
  version: z.number().int(),
})
export type RecruitmentConcern = z.infer<typeof RecruitmentConcern>

/** The page of a case's concerns. */
export const RecruitmentConcerns = z.object({
  case: CaseHead,
  concerns: z.array(RecruitmentConcern),
  /** The child is young enough for the concern. */
  under15: z.boolean(),
  can: canOutput,
})
export type RecruitmentConcerns = z.infer<typeof RecruitmentConcerns>
