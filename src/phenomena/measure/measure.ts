import { z } from 'zod'
import { findCode } from '#kernel/codes.ts'
import {
  code,
  dateInput,
  fieldError,
  idInput,
  optionalCode,
  optionalLongText,
  shortText,
  type InputFieldError,
} from '#kernel/input.ts'
import { dayOutput, idOutput } from '#kernel/output.ts'
import { nobodyInput } from '../free-text/free-text.ts'
import './measure-errors.words.ts'

/** Longest evaluation, in characters. */
export const EVALUATION_LIMIT = 2000
const SHORTEST = 10

/** What is done about a phenomenon (F-02), before anybody is a client. */
export const Measure = z.object({
  id: idOutput,
  phenomenonId: idOutput,
  what: z.string(),
  ownerId: idOutput,
  ownerName: z.string(),
  dueOn: dayOutput,
  /** Code of `measure_statuses`. */
  status: z.string(),
  evaluation: z.string().nullable(),
  /** Code of `observed_effects`. */
  effect: z.string().nullable(),
  /** The hearing of young people it rests on (P-07). */
  hearing: z.object({ id: idOutput, title: z.string() }).nullable(),
  endedOn: dayOutput.nullable(),
  version: z.number().int(),
})
export type Measure = z.infer<typeof Measure>

const optionalId = z.preprocess((value) => (value === '' ? undefined : value), idInput('hearing').optional())

/** What is typed of a new measure. */
export const measureFields = {
  what: shortText(300).min(5, 'too_short'),
  ownerId: idInput('professional'),
  dueOn: dateInput(),
  hearingId: optionalId,
  nobody: nobodyInput,
}

/** What is typed when it is followed. */
export const followFields = {
  status: code('measure_statuses'),
  dueOn: dateInput(),
  evaluation: optionalLongText(EVALUATION_LIMIT),
  effect: optionalCode('observed_effects'),
  hearingId: optionalId,
  nobody: nobodyInput,
}
type Followed = {
  readonly status: string
  readonly evaluation?: string | undefined
  readonly effect?: string | undefined
}

/** Whether nothing more comes of a measure in this status: none follows it in the code list. */
export const isOver = (status: string): boolean => (findCode('measure_statuses', status)?.next ?? []).length === 0

/** What cannot be right when a measure is followed: a step that does not follow the last one, or an end without what came of it. */
export const followErrors = (from: string, typed: Followed): InputFieldError[] => {
  const next = findCode('measure_statuses', from)?.next ?? []
  return [
    ...(typed.status === from || next.includes(typed.status) ? [] : [fieldError('status', 'measure_step')]),
    ...(typed.evaluation !== undefined && typed.evaluation.length < SHORTEST
      ? [fieldError('evaluation', 'too_short', { minimum: SHORTEST })]
      : []),
    ...(typed.status === 'done' && typed.evaluation === undefined
      ? [fieldError('evaluation', 'measure_evaluation')]
      : []),
    ...(typed.status === 'done' && typed.effect === undefined ? [fieldError('effect', 'choose_one')] : []),
  ]
}
