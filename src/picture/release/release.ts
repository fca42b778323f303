import * as z from 'zod'
import { codeSchema, keyOf, latticeSchema, type Coordinates } from './lattice-file.ts'
import type { Grid } from './lattice.ts'

export const RELEASE_FORMAT = 'fairlead-release-1'

const numberSchema = z.tuple([codeSchema, codeSchema, codeSchema, codeSchema, z.number()]).readonly()

/** A release as it is kept and taken along: everything in it is public. */
export const releaseSchema = z.strictObject({
  format: z.literal(RELEASE_FORMAT),
  label: codeSchema,
  /** Constants it was drawn with. */
  parameters: z.string().max(60),
  lattice: latticeSchema,
  /** Base periods drawn for this release; all others stand as they were shown before. */
  drawn: z.array(codeSchema).min(1).max(40).readonly(),
  /** The release it takes the place of, in the revision of the year. */
  revises: codeSchema.optional(),
  /** How many steps of detail were given up so that a table could be drawn. */
  stepsGivenUp: z.int().min(0).max(10),
  /** Every number of the release: area, phenomenon, period, age band, shown number. */
  numbers: z.array(numberSchema).max(100_000).readonly(),
})
export type Release = z.infer<typeof releaseSchema>

export const coordinatesOf = ([area, phenomenon, period, ageBand]: Release['numbers'][number]): Coordinates => ({
  area,
  phenomenon,
  period,
  ageBand,
})

/** The shown numbers by place. */
export const shownBy = (release: Release): ReadonlyMap<string, number> =>
  new Map(release.numbers.map((each) => [keyOf(coordinatesOf(each)), each[4]]))

/** All numbers of a grid from those of its cells. */
export const numbersOf = (grid: Grid, shown: Int32Array): Release['numbers'] =>
  grid.nodes.map(({ at, cells }) => [
    at.area,
    at.phenomenon,
    at.period,
    at.ageBand,
    cells.reduce((sum, cell) => sum + (shown[cell] as number), 0),
  ])

/** The class a shown number stands for: "0–5", "5–10", "10–15". Beside it belongs what is certain. */
export const shownClass = (shown: number): string => `${shown}–${shown + 5}`

/** What is certain about the true number behind a shown one. A shown 5 with a window of 5 may be any number from 0 to 10. */
export const certain = (shown: number, window: number): { readonly least: number; readonly most: number } => ({
  least: Math.max(0, shown - window),
  most: shown + window,
})

export type Change = 'up' | 'down' | 'unclear'

/**
 * What may be said of a change between two shown numbers: up or down only when the true change cannot go the other way, whatever the
 * rounding did, and never below `clearChange`.
 */
export function changeOf(
  before: { readonly shown: number; readonly window: number },
  after: { readonly shown: number; readonly window: number },
  clearChange: number,
): Change {
  const change = after.shown - before.shown
  if (Math.abs(change) < Math.max(clearChange, before.window + after.window)) return 'unclear'
  return change > 0 ? 'up' : 'down'
}
