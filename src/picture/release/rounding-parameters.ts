import * as z from 'zod'
import published from './rounding-parameters.json' with { type: 'json' }

const hundredths = z.int().min(-2000).max(2000)

const parametersSchema = z.strictObject({
  id: z.string(),
  valid_from: z.iso.date(),
  source: z.string(),
  /** What shown numbers are multiples of. */
  base: z.literal(5),
  /** Hundredths of a nat for every child a shown base cell is off. */
  beta: hundredths,
  /** Hundredths of a nat for every child another node is off. */
  gamma: hundredths,
  /**
   * Hundredths of a nat for showing 5, by the public expected number of children in the cell: instead of a true 0 (below zero: is rewarded),
   * and on top of being off for any other number. Both make 5 say less.
   */
  shown_five: z
    .array(z.strictObject({ below: z.number().positive().nullable(), zero: hundredths, other: hundredths }))
    .min(1)
    .readonly(),
  /** Sweeps after the first table that keeps all windows. */
  sweeps: z.int().positive(),
  /** Hundredths of a nat for every child a node is outside its window, while a table that keeps all of them is searched. */
  search_penalty: z.int().positive(),
  /** Most sweeps of the search, and how many times it is begun anew. */
  search_sweeps: z.int().positive(),
  attempts: z.int().positive(),
  /** So many releases of the past are audited together with a new one. */
  audited_together: z.int().positive(),
  /** A change smaller than this is no clear change. */
  clear_change: z.int().positive(),
})
export type RoundingParameters = z.infer<typeof parametersSchema>

/** The constants of the rounding, the newest last: public, decided before anybody has seen the counts, and never tuned to them. */
export const roundingParameters: readonly RoundingParameters[] = z.array(parametersSchema).min(1).parse(published)

/** Those in force now. */
export const currentParameters: RoundingParameters = roundingParameters[
  roundingParameters.length - 1
] as RoundingParameters
