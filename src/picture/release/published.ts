import { z } from 'zod'
import { idOutput } from '#kernel/output.ts'
import { latticeSchema } from './lattice-file.ts'

/** A release anybody of the instance may read. */
export const PublishedRelease = z.object({
  id: idOutput,
  /** `2027-Q1`; `2027-revised` for the revision of a year. */
  label: z.string(),
  /** The newest quarter of it. */
  period: z.string(),
  kind: z.enum(['quarter', 'revision']),
  /** Drawn from invented counts, as in the demo; to be said wherever a number of it is shown. */
  synthetic: z.boolean(),
  /** Id of the constants it was drawn with (rounding-parameters.json). */
  parameters: z.string(),
  lattice: latticeSchema,
  /** Steps of detail that were given up so that a table could be drawn. */
  stepsGivenUp: z.number().int(),
  publishedAt: z.date(),
})
export type PublishedRelease = z.infer<typeof PublishedRelease>

/** One number of a release: a node of its lattice and what is shown for it, a multiple of 5. */
export type PublishedCell = {
  readonly area: string
  readonly phenomenon: string
  readonly period: string
  readonly ageBand: string
  readonly shown: number
}
