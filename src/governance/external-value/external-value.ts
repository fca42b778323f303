import { z } from 'zod'
import { dateInput, longText, shortText } from '#kernel/input.ts'
import { textSchema } from '#kernel/reference-data.ts'
import { dayOutput, textOutput } from '#kernel/output.ts'
import published from './external-indicators.json' with { type: 'json' }

/** What is counted: inhabitants and people are whole numbers, a share is per cent. Of few people nothing is taken in. */
export const kinds = ['inhabitants', 'share', 'people'] as const

const indicatorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]{1,50}$/),
  name: textSchema,
  kind: z.enum(kinds),
})
export type ExternalIndicator = Readonly<z.infer<typeof indicatorSchema>>

const data = z
  .strictObject({
    sources: z.array(z.string()).min(1),
    verified: z.boolean(),
    /** Fewest people that a figure may tell of; none at all is told. */
    least: z.int().min(1),
    indicators: z.tuple([indicatorSchema], indicatorSchema),
  })
  .parse(published)

/** Figures that others publish and that may be taken in (F-04), in the order to show them. */
export const externalIndicators: readonly ExternalIndicator[] = data.indicators
/** Fewest people that a figure may tell of. */
export const LEAST_PEOPLE = data.least

/** The indicator, or undefined when there is none by that name. */
export const findExternalIndicator = (id: string): ExternalIndicator | undefined =>
  externalIndicators.find((each) => each.id === id)

/** The number of inhabitants aged 10–17: what rates are of (D-05). */
export const POPULATION = 'population_10_17'

/** Figures that may show how a goal of the agreement goes (G-17); inhabitants are no aim. */
export const goalIndicators: readonly ExternalIndicator[] = externalIndicators.filter(({ id }) => id !== POPULATION)

/** A figure somebody else has published, as it was taken in. */
export const ExternalValue = z.object({
  indicator: z.string(),
  /** Null: the whole region. */
  municipalityCode: z.string().nullable(),
  municipalityName: textOutput.nullable(),
  year: z.number().int(),
  /** Inhabitants and people as they are, shares in per cent. */
  value: z.number(),
  source: z.string(),
  /** The day the source was published or read. */
  sourceDate: dayOutput,
  /** Whether somebody has checked it against its source. */
  verified: z.boolean(),
})
export type ExternalValue = z.infer<typeof ExternalValue>

/** A figure of a list that is as it should be. */
export type NewExternalValue = Pick<ExternalValue, 'indicator' | 'municipalityCode' | 'year' | 'value'>

export const CSV_LIMIT = 100_000
export const ROWS_LIMIT = 1000

/** What is typed of an import: the list, and where all its figures come from. */
export const importFields = {
  csv: longText(CSV_LIMIT),
  source: shortText(200).min(5, 'too_short'),
  sourceDate: dateInput(),
}

/** A list with its headers and one example, for a spreadsheet. The first line is written in the codes that every language knows. */
export const templateOf = (year: string, municipality: string): string[][] => [
  ['indicator', 'municipality', 'year', 'value'],
  [POPULATION, municipality, year, '0'],
]
