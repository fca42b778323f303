import { z } from 'zod'
import { dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/** A phenomenon has spread to a place of the actor's teams, or their team has seen what stays within it (F-05). Codes and places only. */
export const PhenomenonNews = z.object({
  id: idOutput,
  phenomenonId: idOutput.nullable(),
  signalId: idOutput,
  /** Code of `phenomenon_types`. */
  type: z.string(),
  municipalityName: textOutput,
  madeAt: momentOutput,
})
export type PhenomenonNews = z.infer<typeof PhenomenonNews>

/** What stood out in the newest week that was judged: how many places in the list, never how many children (F-03). */
export const WarningsToday = z.object({ week: dayOutput, found: z.number().int() })
export type WarningsToday = z.infer<typeof WarningsToday>

/** A measure about a phenomenon that the actor answers for, and that goes on. */
export const OwnMeasure = z.object({ id: idOutput, phenomenonId: idOutput, what: z.string(), dueOn: dayOutput })
export type OwnMeasure = z.infer<typeof OwnMeasure>
