import { z } from 'zod'
import { idOutput, textOutput } from '#kernel/output.ts'

/** A municipality of the instance and the team that takes its contacts today (G-10, G-11). */
export const MunicipalityWithTeam = z.object({
  /** Statistics Finland's code, three digits. */
  code: z.string(),
  name: textOutput,
  /** Spellings in use besides the official ones (U-03). */
  aliases: z.array(z.string()),
  /** Null when no team has it today: its contacts go to the manual queue. */
  team: z.object({ id: idOutput, name: textOutput }).nullable(),
})
export type MunicipalityWithTeam = z.infer<typeof MunicipalityWithTeam>
