import { z } from 'zod'
import { code, dateInput, fieldError, idInput, longText, type InputFieldError } from '#kernel/input.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { nobodyInput } from '../free-text/free-text.ts'
import { hoursInput } from '../prevention-work/hours.ts'

/** Longest question and longest advice, in characters. */
export const QUESTION_LIMIT = 2000
export const ADVICE_LIMIT = 2000

/** Advice that was given without knowing who it was about (C-33, "anonym konsultation"). There is no place for a person in it. */
export const Consultation = z.object({
  id: idOutput,
  teamName: textOutput,
  askedOn: dayOutput,
  /** What kind of asker: code of `referral_sources`. */
  askedBy: z.string(),
  /** Code of `concern_reasons`. */
  topic: z.string(),
  question: z.string(),
  advice: z.string(),
  /** Of whoever answered: code of `professions`. */
  profession: z.string(),
  minutes: z.number().int(),
  version: z.number().int(),
})
export type Consultation = z.infer<typeof Consultation>

/** What is typed of a consultation. */
export const consultationFields = {
  askedOn: dateInput(),
  askedBy: code('referral_sources'),
  topic: code('concern_reasons'),
  question: longText(QUESTION_LIMIT).min(10, 'too_short'),
  advice: longText(ADVICE_LIMIT).min(10, 'too_short'),
  hours: hoursInput,
  nobody: nobodyInput,
}
export const consultationTeam = { team: idInput('team') }

/** A consultation has been when it is recorded, and took some time. Days are ISO. */
export const consultationErrors = (askedOn: string, minutes: number | undefined, today: string): InputFieldError[] => [
  ...(askedOn > today ? [fieldError('askedOn', 'date_in_future')] : []),
  ...(minutes === undefined || minutes > 6000 ? [fieldError('hours', 'hours_invalid')] : []),
]
