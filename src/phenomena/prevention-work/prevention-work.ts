import { z } from 'zod'
import { codeList } from '#kernel/codes.ts'
import {
  dateInput,
  fieldError,
  idInput,
  optionalInteger,
  optionalLongText,
  type InputFieldError,
} from '#kernel/input.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { nobodyInput } from '../free-text/free-text.ts'
import { hoursByProfession } from './hours.ts'

/** Longest note, in characters. */
export const NOTE_LIMIT = 1000

/** A consultation has a form of its own, without a place for anybody (C-33). */
const CONSULTATION = 'consultation'
/** What prevention work can be, in the order of the code list. */
export const workTypes = codeList('prevention_work_types').codes.filter(({ id }) => id !== CONSULTATION)
const workTypeIds: ReadonlySet<string> = new Set(workTypes.map(({ id }) => id))

/** Prevention and other work of a team that is no case (C-32): what, when, how long and by which professions. */
export const PreventionWork = z.object({
  id: idOutput,
  teamId: idOutput,
  teamName: textOutput,
  /** Code of `prevention_work_types`. */
  type: z.string(),
  heldOn: dayOutput,
  municipalityCode: z.string().nullable(),
  municipalityName: textOutput.nullable(),
  /** About how many were met; null when nobody counted. */
  reached: z.number().int().nullable(),
  note: z.string().nullable(),
  /** The measure of a phenomenon that it was. */
  measure: z.object({ id: idOutput, phenomenonId: idOutput, what: z.string() }).nullable(),
  /** Minutes by code of `professions`. */
  hours: z.array(z.object({ profession: z.string(), minutes: z.number().int() })),
  version: z.number().int(),
})
export type PreventionWork = z.infer<typeof PreventionWork>

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** What is typed of prevention work. */
export const workFields = {
  type: z
    .string({ error: 'choose_one' })
    .refine((type) => workTypeIds.has(type), 'choose_one')
    .meta({ examples: [workTypes[0]?.id ?? ''] }),
  heldOn: dateInput(),
  municipality: optional(z.string().regex(/^\d{3}$/, 'choose_one')),
  reached: optionalInteger(1, 100_000),
  note: optionalLongText(NOTE_LIMIT),
  measureId: optional(idInput('phenomenon_measure')),
  nobody: nobodyInput,
}
/** What is typed when it is recorded, and stays: whose it was and how long it took. */
export const workStart = { team: idInput('team'), hours: hoursByProfession }

/** Work has been done when it is recorded. Days are ISO. */
export const workErrors = (heldOn: string, note: string | undefined, today: string): InputFieldError[] => [
  ...(heldOn > today ? [fieldError('heldOn', 'date_in_future')] : []),
  ...(note !== undefined && note.length < 3 ? [fieldError('note', 'too_short', { minimum: 3 })] : []),
]
