import { z } from 'zod'
import { dateInput, fieldError, shortText, type InputFieldError } from '#kernel/input.ts'
import { hundredths } from '#kernel/decimal-input.ts'
import { textSchema } from '#kernel/reference-data.ts'
import { dayOutput, idOutput } from '#kernel/output.ts'
import published from './indicators.json' with { type: 'json' }
import './goal.words.ts'

/** How a value is read: a share, a mean, or money for each. */
export const units = ['percent', 'number', 'days', 'euro'] as const

const indicatorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  name: textSchema,
  /** What is counted: the numerator. */
  formula: textSchema,
  /** Of what. */
  denominator: textSchema,
  unit: z.enum(units),
  /** Whether the numbers are of people: then few of them are not taken in. */
  about: z.enum(['people', 'organisation']),
  /** Where its values come from: what stands in the product already, or what somebody records. */
  from: z.enum(['network', 'working_time', 'party_cost', 'casework', 'police', 'recorded']),
  /** Which count of casework it is read from (case_indicator): the first parts of it, or a rounded value by its place. */
  casework: z
    .strictObject({ of: z.string(), first: z.int().min(1).optional(), rounded: z.int().min(0).optional() })
    .optional(),
})
export type Indicator = Readonly<z.infer<typeof indicatorSchema>>

const data = z
  .strictObject({
    sources: z.array(z.string()).min(1),
    verified: z.boolean(),
    /** Fewest people that a value may tell of. */
    least: z.int().min(1),
    indicators: z.tuple([indicatorSchema], indicatorSchema),
  })
  .parse(published)

/** The indicators of the work with their definitions (D-04), in the order to show them. */
export const indicators: readonly Indicator[] = data.indicators
/** Whether somebody has confirmed the definitions. */
export const definitionsVerified = data.verified
/** Fewest people that a value may tell of. */
export const LEAST = data.least

/** The indicator, or undefined when there is none by that name. */
export const findIndicator = (id: string): Indicator | undefined => indicators.find((each) => each.id === id)

/** The smallest and the greatest something may be. */
const boundsOutput = z.array(z.number()).length(2)

/** A value of an indicator for a period, both days included. Numerator and denominator in hundredths of their unit. */
export const IndicatorValue = z.object({
  /** Null for what is worked out when it is read. */
  id: idOutput.nullable(),
  indicator: z.string(),
  firstDay: dayOutput,
  lastDay: dayOutput,
  numerator: z.number(),
  denominator: z.number(),
  /** Null: worked out by the product. */
  source: z.string().nullable(),
  /** What is certain of a share that is shown as classes: of what is counted, of the whole, and in per cent. Then numerator and denominator are the middles. */
  bounds: z.object({ counted: boundsOutput, whole: boundsOutput, percent: boundsOutput }).nullable(),
  /** Invented, as the demo's numbers are. */
  synthetic: z.boolean(),
})
export type IndicatorValue = z.infer<typeof IndicatorValue>

/** The value itself: per cent for a share, else so much for each. */
export const valueOf = (unit: Indicator['unit'], { numerator, denominator }: IndicatorValue): number =>
  (numerator / denominator) * (unit === 'percent' ? 100 : 1)

const MOST = 100_000_000
/** What is typed of a value. */
export const valueFields = {
  firstDay: dateInput(),
  lastDay: dateInput(),
  numerator: hundredths(0, MOST),
  denominator: hundredths(0, MOST),
  source: shortText(200).min(2, 'too_short'),
}
export type TypedValue = Readonly<z.output<z.ZodObject<typeof valueFields>>>

const few = (count: number): boolean => count < LEAST * 100

/** Whether a value tells of few people: few in all, few that were counted, or few that were not. */
const isOfFew = (unit: Indicator['unit'], { numerator, denominator }: TypedValue): boolean =>
  few(denominator) || (unit === 'percent' && (few(numerator) || few(denominator - numerator)))

/** What is wrong with a value: no whole of which it is a part, few people, a period that goes backwards or is not over. ISO days. */
export function valueErrors({ unit, about }: Indicator, typed: TypedValue, today: string): InputFieldError[] {
  const { firstDay, lastDay, numerator, denominator } = typed
  return [
    ...(lastDay < firstDay ? [fieldError('lastDay', 'period_backwards')] : []),
    ...(lastDay > today ? [fieldError('lastDay', 'date_in_future')] : []),
    ...(denominator === 0 ? [fieldError('denominator', 'denominator_zero')] : []),
    ...(unit === 'percent' && numerator > denominator ? [fieldError('numerator', 'numerator_too_large')] : []),
    ...(about === 'people' &&
    denominator > 0 &&
    numerator <= denominator * (unit === 'percent' ? 1 : MOST) &&
    isOfFew(unit, typed)
      ? [fieldError('numerator', 'value_of_few', { least: LEAST })]
      : []),
  ]
}
