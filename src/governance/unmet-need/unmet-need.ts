import { z } from 'zod'
import { addMonths } from '#kernel/clock.ts'
import { fieldError, longText, code, type InputFieldError } from '#kernel/input.ts'
import { namesSomebody } from '#kernel/names-somebody.ts'
import { dayOutput, idOutput } from '#kernel/output.ts'
import { quarterOf } from '#kernel/quarter.ts'
import './unmet-need.words.ts'

/** Longest text of a need and of how it was settled, in characters. */
export const TEXT_LIMIT = 300

/** Statuses of service_referral_statuses that mean: offered, and not had. Queued is waiting. */
export const unmetStatuses = ['refused', 'waiting', 'not_started'] as const
export type UnmetStatus = (typeof unmetStatuses)[number]

/** Width of a class of counts; database/definitions/functions/unmet_need.sql has the same. */
export const CLASS_WIDTH = 5

/** A service somebody looked for and did not find, in general (issue of the steering group; no person, no place). */
export const UnmetNeed = z.object({
  id: idOutput,
  /** Code of service_types. */
  serviceType: z.string(),
  /** Code of languages, when it was missing in a language. */
  language: z.string().nullable(),
  what: z.string(),
  recordedOn: dayOutput,
  settledOn: dayOutput.nullable(),
  settledHow: z.string().nullable(),
  version: z.number().int(),
})
export type UnmetNeed = z.infer<typeof UnmetNeed>

/** How often a kind of service was not had, by how it went: the lower end of a class. What is not here is in the first class. */
export const UnmetCount = z.object({
  serviceType: z.string(),
  /** Lower end of the class by status; 0 is the first class, which also holds none. */
  atLeast: z.record(z.enum(unmetStatuses), z.number().int()),
})
export type UnmetCount = z.infer<typeof UnmetCount>

/** "0–5" and "5–10": a class as people read it. */
export const classText = (atLeast: number): string => `${atLeast}–${atLeast + CLASS_WIDTH}`

/** The newest quarter that is over: its first day. An open quarter would tell of the child that came last. ISO days. */
export const lastQuarter = (today: string): string => addMonths(quarterOf(today), -3)

/** What is typed of a need. */
export const unmetNeedFields = {
  serviceType: code('service_types'),
  language: z.preprocess((value) => (value === '' ? undefined : value), code('languages').optional()),
  what: longText(TEXT_LIMIT).min(10, 'too_short'),
}

/** A need is told in general: no identity code, number or address. */
export const needErrors = (field: string, text: string): InputFieldError[] =>
  namesSomebody(text) ? [fieldError(field, 'unmet_need_names_somebody')] : []
