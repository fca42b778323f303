import { z } from 'zod'
import {
  dateInput,
  fieldError,
  idInput,
  optionalDateInput,
  optionalLongText,
  shortText,
  type InputFieldError,
} from '#kernel/input.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { ExternalValue, goalIndicators } from '#governance/external-value/external-value.ts'
import { indicators, IndicatorValue } from './indicator.ts'

export const DESCRIPTION_LIMIT = 2000

/** A goal of an agreement with what shows how it goes (G-17). */
export const Goal = z.object({
  id: idOutput,
  agreementId: idOutput,
  agreementName: textOutput,
  title: z.string(),
  description: z.string().nullable(),
  /** Ids of indicators.json and of external-indicators.json, at least one. */
  indicators: z.array(z.string()).min(1),
  validFrom: dayOutput,
  /** Half-open: the first day it is no longer followed. */
  validUntil: dayOutput.nullable(),
  version: z.number().int(),
})
export type Goal = z.infer<typeof Goal>

/** A goal with the last value of each of its indicators; null where there is none yet. */
export const GoalWithValues = Goal.extend({
  values: z.array(z.object({ indicator: z.string(), last: IndicatorValue.nullable() })),
  /** Of figures that others publish: the newest of the whole region. */
  external: z.array(z.object({ indicator: z.string(), last: ExternalValue.nullable() })),
})
export type GoalWithValues = z.infer<typeof GoalWithValues>

const [firstId, ...otherIds] = [...indicators, ...goalIndicators].map(({ id }) => id)
/** What may show how a goal goes: an indicator of the work, or a figure that others publish. */
const GoalIndicatorId = z.enum([firstId ?? '', ...otherIds], { error: 'code_unknown' })

const asList = (value: unknown): unknown => (value === undefined || value === '' ? [] : [value].flat())

/** What is typed of a goal. */
export const goalFields = {
  agreementId: idInput('agreement'),
  title: shortText(200).min(5, 'too_short'),
  description: optionalLongText(DESCRIPTION_LIMIT),
  indicators: z.preprocess(
    asList,
    z.array(GoalIndicatorId).min(1, 'choose_at_least_one').max(10, 'too_many_indicators'),
  ),
  validFrom: dateInput(),
  validUntil: optionalDateInput(),
}
export type TypedGoal = Readonly<z.output<z.ZodObject<typeof goalFields>>>

/** What is wrong with a goal beyond its single fields. `agreements`: ids of those of the instance. */
export const goalErrors = (typed: TypedGoal, agreements: readonly string[]): InputFieldError[] => [
  ...(agreements.includes(typed.agreementId) ? [] : [fieldError('agreementId', 'choose_one')]),
  ...(typed.validUntil !== undefined && typed.validUntil <= typed.validFrom
    ? [fieldError('validUntil', 'goal_ends_too_early')]
    : []),
]
