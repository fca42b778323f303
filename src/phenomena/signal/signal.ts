import { z } from 'zod'
import {
  code,
  dateInput,
  fieldError,
  idInput,
  longText,
  optionalDateInput,
  type InputFieldError,
} from '#kernel/input.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { nobodyInput } from '../free-text/free-text.ts'
import './signal-errors.words.ts'

/** Longest description of a signal, in characters. */
export const DESCRIPTION_LIMIT = 2000

/** A signal (F-01): what somebody of a team has seen in the area. It names nobody and leads to nobody. */
export const Signal = z.object({
  id: idOutput,
  teamName: textOutput,
  municipalityName: textOutput,
  municipalityCode: z.string(),
  /** Codes of `phenomenon_areas`, `phenomenon_types`, `age_bands`, `phenomenon_channels`. */
  area: z.string(),
  type: z.string(),
  ageBand: z.string(),
  channel: z.string(),
  /** Step of `phenomenon_severity`, 1 to 4. */
  severity: z.number().int(),
  seenFrom: dayOutput,
  /** The last day. */
  seenUntil: dayOutput,
  /** Null when it was taken back. */
  description: z.string().nullable(),
  /** For the team that wrote it alone. */
  confined: z.boolean(),
  writtenOn: dayOutput,
  withdrawnOn: dayOutput.nullable(),
  phenomenon: z.object({ id: idOutput, title: z.string() }).nullable(),
  version: z.number().int(),
})
export type Signal = z.infer<typeof Signal>

/** What is typed of a signal. */
export const signalFields = {
  municipality: z.string({ error: 'choose_one' }).regex(/^\d{3}$/, 'choose_one'),
  area: code('phenomenon_areas'),
  type: code('phenomenon_types'),
  ageBand: code('age_bands'),
  channel: code('phenomenon_channels'),
  severity: code('phenomenon_severity'),
  seenFrom: dateInput(),
  seenUntil: optionalDateInput(),
  description: longText(DESCRIPTION_LIMIT).min(10, 'too_short'),
  nobody: nobodyInput,
}
export const signalTeam = { team: idInput('team') }
export type TypedSignal = z.output<z.ZodObject<typeof signalFields>>

/** What cannot be right with a signal, apart from its words: days to come, or in the wrong order; an age that its type is not about. */
export const signalErrors = (typed: TypedSignal, today: string): InputFieldError[] => [
  ...(typed.seenFrom > today ? [fieldError('seenFrom', 'date_in_future')] : []),
  ...((typed.seenUntil ?? typed.seenFrom) > today ? [fieldError('seenUntil', 'date_in_future')] : []),
  ...((typed.seenUntil ?? typed.seenFrom) < typed.seenFrom ? [fieldError('seenUntil', 'signal_ends_before')] : []),
  ...(typed.type === 'recruitment_under_15' && typed.ageBand === '15_17'
    ? [fieldError('ageBand', 'signal_not_under_15')]
    : []),
]
