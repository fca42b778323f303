import * as z from 'zod'

/** A municipality, a team, a quarter: as it is written in the files of a release. */
export const codeSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.+–-]{0,59}$/u)

/** First and last base period in which a member or a group is there; open where nothing is said. */
const validity = { from: codeSchema.optional(), until: codeSchema.optional() }

const memberSchema = z.strictObject({
  code: codeSchema,
  /**
   * What is public about the size: of an area its inhabitants aged 10–17, of an age band its share, of a phenomenon how many
   * children a base period are expected in all areas together. Never taken from the counts that are rounded.
   */
  level: z.number().nonnegative().max(1e9),
  ...validity,
})

const groupSchema = z.strictObject({
  code: codeSchema,
  /** `team`, `region`, `group`, `all`, `year`. */
  kind: codeSchema,
  members: z.array(codeSchema).min(1).max(400).readonly(),
  /** A wider window than the lattice's, said openly; a year of quarters that are frozen one by one needs 10. */
  window: z.int().min(0).max(1000).optional(),
  ...validity,
})

const dimensionSchema = z.strictObject({
  members: z.array(memberSchema).min(1).max(400).readonly(),
  groups: z.array(groupSchema).max(200).readonly(),
})

/** In these base periods a dimension is kept by these parts (members or groups) only: nothing finer is counted or shown. */
const coarsenedSchema = z.strictObject({
  dimension: z.enum(['area', 'phenomenon', 'ageBand']),
  parts: z.array(codeSchema).min(1).max(400).readonly(),
  periods: z.array(codeSchema).min(1).max(40).readonly(),
})
export type Coarsened = z.infer<typeof coarsenedSchema>

/** All that is public about the tables of a release: what they are made of, how wide they are off, and what to do when they cannot be. */
export const latticeSchema = z.strictObject({
  name: codeSchema,
  window: z.int().min(0).max(1000),
  area: dimensionSchema,
  phenomenon: dimensionSchema,
  period: dimensionSchema,
  ageBand: dimensionSchema,
  coarsened: z.array(coarsenedSchema).max(100).readonly().default([]),
  /** What is given up, in this order, when no table keeps all windows. Decided before anybody has seen the counts. */
  coarser: z
    .array(coarsenedSchema.omit({ periods: true }))
    .max(10)
    .readonly()
    .default([]),
})
export type Lattice = z.infer<typeof latticeSchema>

export const dimensions = ['area', 'phenomenon', 'period', 'ageBand'] as const
export type Dimension = (typeof dimensions)[number]

/** Area, phenomenon, period and age band of a cell or a node. */
export type Coordinates = Readonly<Record<Dimension, string>>

/** One line for one place in the tables: the same in every file, list and comparison. */
export const keyOf = (at: Coordinates): string => `${at.area}|${at.phenomenon}|${at.period}|${at.ageBand}`

/** The lattice does not hang together: a group of unknown members, a code twice, parts that overlap. */
export class LatticeBroken extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'LatticeBroken'
  }
}
