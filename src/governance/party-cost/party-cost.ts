import { z } from 'zod'
import { hundredths } from '#kernel/decimal-input.ts'
import { integer, optionalLongText } from '#kernel/input.ts'
import { idOutput, textOutput } from '#kernel/output.ts'

export const NOTE_LIMIT = 500
const FIRST_YEAR = 2015
const LAST_YEAR = 2100
const MOST_EUROS = 100_000_000

/** A year as it is typed, or asked for. */
export const yearInput = () => integer(FIRST_YEAR, LAST_YEAR)

/**
 * What one party spent on its own staff and the rest of its own work in a year (G-14). There is one party in a row: "var och en för sin
 * personal", nothing is charged to another.
 */
export const PartyCost = z.object({
  agencyId: idOutput,
  agencyName: textOutput,
  /** Null when the party has recorded nothing for the year. */
  recorded: z
    .object({
      /** In hundredths of a person-year. */
      personYears: z.number().int(),
      /** Whole euros. */
      staffCost: z.number().int(),
      otherCost: z.number().int(),
      note: z.string().nullable(),
      version: z.number().int(),
    })
    .nullable(),
})
export type PartyCost = z.infer<typeof PartyCost>

/** Sums over the parties that have recorded theirs. */
export const CostTotal = z.object({
  personYears: z.number().int(),
  staffCost: z.number().int(),
  otherCost: z.number().int(),
})
export type CostTotal = z.infer<typeof CostTotal>

/** The parties' own numbers together; whole numbers, so that the sum matches its rows exactly. */
export const totalOf = (costs: readonly PartyCost[]): CostTotal =>
  costs.reduce(
    (total, { recorded }) =>
      recorded === null
        ? total
        : {
            personYears: total.personYears + recorded.personYears,
            staffCost: total.staffCost + recorded.staffCost,
            otherCost: total.otherCost + recorded.otherCost,
          },
    { personYears: 0, staffCost: 0, otherCost: 0 },
  )

/** What a party's person types. */
export const costFields = {
  personYears: hundredths(0, 1000),
  staffCost: integer(0, MOST_EUROS),
  otherCost: integer(0, MOST_EUROS),
  note: optionalLongText(NOTE_LIMIT),
}
export type TypedCost = Readonly<z.output<z.ZodObject<typeof costFields>>>
