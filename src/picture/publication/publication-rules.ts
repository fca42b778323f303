import * as z from 'zod'
import { addDays, addMonths } from '#kernel/clock.ts'
import { camelCaseKeys } from '#kernel/reference-data.ts'
import { pictureData, shownPhenomena } from '#picture/release/phenomena.ts'
import published from './publication-rules.json' with { type: 'json' }

/**
 * Age bands children are counted by, each once. A child whose age nobody knows has to be counted somewhere: in exactly one band, which may have no
 * ages of its own.
 */
export const ageBandsSchema = z
  .array(
    z.strictObject({
      code: z.union([z.string().regex(/^\d{1,2}-\d{1,2}$/), z.literal('unknown')]),
      from: z.int().nullable(),
      until: z.int().nullable(),
      /** Whether those whose age nobody knows are counted here. */
      unknown: z.boolean(),
      /** Public share of all children. */
      share: z.number().positive(),
    }),
  )
  .min(1)
  .refine((bands) => bands.filter(({ unknown }) => unknown).length === 1, 'exactly one band takes unknown ages')
  .readonly()
export type AgeBands = z.infer<typeof ageBandsSchema>

const rulesSchema = z.strictObject({
  note: z.string(),
  source: z.string(),
  verified: z.boolean(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  /** Days after its end in which a quarter still gets contacts that came late. */
  closingLagDays: z.int().nonnegative(),
  /** Furthest a number of a year, and any other number, may be from the truth; public. */
  yearWindow: z.int().positive(),
  window: z.int().positive(),
  /** So many releases that were shown are audited together with a new one. */
  auditedTogether: z.int().positive(),
  workEverySeconds: z.int().positive(),
  countEveryHours: z.int().positive(),
  bands: ageBandsSchema,
})

export const publicationRules = rulesSchema.parse(camelCaseKeys(published))

/** What the database counts by (functions/picture.sql): codes by phenomenon, and age bands. */
export const countingRules = (bands: AgeBands) => ({
  phenomena: Object.fromEntries(shownPhenomena.map(({ code, counts }) => [code, counts])),
  bands: bands.map(({ code, from, until, unknown }) => ({ code, from, until, unknown })),
})

/** The first day of a quarter: `2027-Q2` begins on 2027-04-01. */
export const firstDayOf = (period: string): string =>
  `${period.slice(0, 4)}-${String(Number(period.slice(6)) * 3 - 2).padStart(2, '0')}-01`

/** The first day a quarter may be built: the closing lag has passed since it ended. ISO days. */
export const closesOn = (period: string): string =>
  addDays(addMonths(firstDayOf(period), 3), publicationRules.closingLagDays)

/** Quarters from one to another, both of them, in their order. */
export function quartersBetween(first: string, last: string): string[] {
  const found: string[] = []
  for (let day = firstDayOf(first); day <= firstDayOf(last); day = addMonths(day, 3)) found.push(quarterCode(day))
  return found
}

/** The quarter a day lies in, as the picture writes it: `2027-Q1`. */
export const quarterCode = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`

/** Phenomena that are frequent enough in a region with so many inhabitants aged 10–17, each with what is expected there in a quarter. */
export const phenomenaFor = (population: number) =>
  shownPhenomena
    .map((each) => ({ ...each, level: (each.expectedPerQuarter * population) / pictureData.referencePopulation }))
    .filter(({ level }) => level * 4 >= pictureData.leastExpectedInAYear)
