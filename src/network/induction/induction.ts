import { z } from 'zod'
import { dayOutput, idOutput } from '#kernel/output.ts'

/** Something a person has been introduced to (G-21), confirmed by somebody else. */
export const Induction = z.object({
  id: idOutput,
  /** Code of `induction_kinds`. */
  kind: z.string(),
  completedOn: dayOutput,
  confirmedByName: z.string(),
})
export type Induction = z.infer<typeof Induction>
