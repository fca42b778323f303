import { z } from 'zod'
import { idOutput, momentOutput } from '#kernel/output.ts'

/** Longest note of an attempt, in characters. */
export const NOTE_LIMIT = 500

/** Codes of `contact_outcomes` that mean that somebody was talked to. */
const reachedOutcomes: readonly string[] = ['reached', 'asked_for_later']

/** That somebody of the family was tried to be reached: when, how, whom and how it went (C-38). Never changed afterwards. */
export const ContactAttempt = z.object({
  id: idOutput,
  personId: idOutput,
  personName: z.string().nullable(),
  personRole: z.string(),
  triedAt: momentOutput,
  /** Code of `contact_means`. */
  means: z.string(),
  /** Code of `contact_outcomes`. */
  outcome: z.string(),
  note: z.string().nullable(),
  recordedByName: z.string(),
  recordedByProfession: z.string(),
})
export type ContactAttempt = z.infer<typeof ContactAttempt>

/** How many attempts in a row have failed since somebody was last talked to. `attempts`: newest first. */
export function failedInARow(attempts: readonly Pick<ContactAttempt, 'outcome'>[]): number {
  const first = attempts.findIndex((each) => reachedOutcomes.includes(each.outcome))
  return first === -1 ? attempts.length : first
}
