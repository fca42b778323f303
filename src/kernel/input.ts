import * as z from 'zod'
import { codeIds, type CodeListId } from './codes.ts'
import type { Id } from './ids.ts'
import { parsePersonalIdentityCode } from './personal-identity-code.ts'
import { parseTypedDate, parseTypedTime } from './typed-date.ts'

export { errorText, fieldError, issuesToFieldErrors, registerErrorTexts } from './input-errors.ts'
export type { ErrorText, InputFieldError, TextMark } from './input-errors.ts'

/*
 * The building blocks of operation inputs. The message of every issue is a code of `input.words.ts`. All of them take what
 * a form sends (strings) as well as what JSON sends, and `z.toJSONSchema(schema, { io: 'input' })` can describe them.
 * An optional block turns an empty field into undefined.
 */

type Asked = { readonly input?: unknown }
const isMissing = ({ input }: Asked): boolean => input === undefined || input === null || input === ''
const missing = (asked: Asked): string => (isMissing(asked) ? 'required' : 'type_invalid')

/** Something a reader can see: not only spaces and invisible marks. */
const isBlank = (text: string): boolean => !/[^\s\p{Cf}]/u.test(text)

/** No control characters but newline and tab, and no half of a surrogate pair: PostgreSQL could not keep them. */
const canBeSaved = (text: string): boolean => !/[^\P{Cc}\n\t]/u.test(text) && text.isWellFormed()

const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .trim()
/** A text as `longText` keeps it: places in it are places in what was typed, tidied. */
export const manyLines = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .trim()

const text = (maximum: number, tidy: (text: string) => string): z.ZodString =>
  z.string({ error: missing }).overwrite(tidy).max(maximum, 'too_long').refine(canBeSaved, 'characters_not_allowed')

const required = (schema: z.ZodString): z.ZodString =>
  schema.min(1, 'required').refine((value) => !isBlank(value), 'required')

const optional = (schema: z.ZodString) => schema.transform((value) => (isBlank(value) ? undefined : value)).optional()

/** A line of text: trimmed, NFC, line breaks made spaces. Length in UTF-16 units, as the browser counts. */
export const shortText = (maximum = 200) => required(text(maximum, oneLine))
/** Like `shortText`; an empty field is undefined. */
export const optionalShortText = (maximum = 200) => optional(text(maximum, oneLine))

/** Text with line breaks (all kinds become `\n`): trimmed, NFC. */
export const longText = (maximum = 8000) => required(text(maximum, manyLines))
/** Like `longText`; an empty field is undefined. */
export const optionalLongText = (maximum = 8000) => optional(text(maximum, manyLines))

/** What the API description says of a field that is read leniently. */
type Described = { readonly description: string; readonly examples: readonly string[]; readonly format?: string }

/** A field read by a lenient parser that answers null for what it cannot read. */
const typed = <T extends string>(parse: (text: string) => T | null, code: string, described: Described) => {
  const asked = z
    .string({ error: missing })
    .max(254, 'too_long')
    .refine(canBeSaved, 'characters_not_allowed')
    .meta({ ...described, examples: [...described.examples] })
  const read = (value: string, context: z.RefinementCtx<string>): T => {
    const found = parse(value)
    if (found !== null) return found
    context.addIssue({ code: 'custom', message: isBlank(value) ? 'required' : code })
    return z.NEVER
  }
  return {
    required: asked.transform(read),
    optional: asked.transform((value, context) => (isBlank(value) ? undefined : read(value, context))).optional(),
  }
}

const date = typed(parseTypedDate, 'date_invalid', {
  description: 'A day: day, month and year, or ISO 8601.',
  examples: ['2026-11-26', '26.11.2026'],
})
/** A day as people type it; gives ISO `yyyy-mm-dd`. Future and past (`date_in_future`, `date_in_past`): the caller's check. */
export const dateInput = () => date.required
/** Like `dateInput`; an empty field is undefined. */
export const optionalDateInput = () => date.optional

const time = typed(parseTypedTime, 'time_invalid', {
  description: 'A time of day in Finland.',
  examples: ['14:00', '9.30'],
})
/** A time of day as people type it; gives `HH:MM`. */
export const timeInput = () => time.required
/** Like `timeInput`; an empty field is undefined. */
export const optionalTimeInput = () => time.optional

const email = typed(
  (value) =>
    /^[^\s@"<>(),;:]{1,64}@[^\s@"<>(),;:]{1,180}\.[^\s@"<>(),;:.]{2,}$/u.test(value.trim()) ? oneLine(value) : null,
  'email_invalid',
  { description: 'An email address.', examples: ['name@example.fi'], format: 'email' },
)
/** An email address, trimmed, otherwise as typed. */
export const emailInput = () => email.required
/** Like `emailInput`; an empty field is undefined. */
export const optionalEmailInput = () => email.optional

const parsePhone = (value: string): string | null => {
  const number = value.replace(/\s+/g, ' ').trim()
  const digits = number.replace(/\D/g, '').length
  return /^\+?[\d ()./-]+$/.test(number) && digits >= 5 && digits <= 15 ? number : null
}
const phone = typed(parsePhone, 'phone_invalid', {
  description: 'A phone number with 5 to 15 digits.',
  examples: ['+358 40 123 4567', '040 123 4567'],
})
/** A phone number with 5–15 digits (E.164 has at most 15), spaces evened out, otherwise as typed. */
export const phoneInput = () => phone.required
/** Like `phoneInput`; an empty field is undefined. */
export const optionalPhoneInput = () => phone.optional

const personalIdentityCode = (allowTest: boolean) =>
  typed((value) => parsePersonalIdentityCode(value, { allowTest })?.code ?? null, 'personal_identity_code_invalid', {
    description: 'A Finnish personal identity code.',
    examples: allowTest ? ['010111A900A'] : [],
  })
type TestCodes = { readonly allowTest?: boolean }
/** A personal identity code in its official form. `allowTest` accepts 900–999, for demo instances. */
export const personalIdentityCodeInput = ({ allowTest = false }: TestCodes = {}) =>
  personalIdentityCode(allowTest).required
/** Like `personalIdentityCodeInput`; an empty field is undefined. */
export const optionalPersonalIdentityCodeInput = ({ allowTest = false }: TestCodes = {}) =>
  personalIdentityCode(allowTest).optional

/** One code of a list. */
export const code = (list: CodeListId) =>
  z.enum(codeIds(list), { error: (asked) => (isMissing(asked) ? 'choose_one' : 'code_unknown') })
/** Like `code`; an empty choice is undefined. */
export const optionalCode = (list: CodeListId) =>
  z
    .enum(['', ...codeIds(list)], { error: 'code_unknown' })
    .transform((chosen) => (chosen === '' ? undefined : chosen))
    .optional()

const asList = (value: unknown): unknown => {
  const several: readonly unknown[] = Array.isArray(value) ? value : [value]
  return several.filter((chosen) => !isMissing({ input: chosen }))
}

/** Several codes of a list, each once; one checkbox (a bare string) is a list of one, none is an empty list. */
export const codes = (list: CodeListId, { min = 0 }: { readonly min?: number } = {}): z.ZodType<string[]> => {
  const chosen = z
    .array(z.enum(codeIds(list), { error: 'code_unknown' }))
    .overwrite((ids) => [...new Set(ids)])
    .min(min, 'choose_at_least_one')
  const schema = z.preprocess(asList, chosen)
  return min === 0 ? schema.default([]) : schema
}

/**
 * The id of something, e.g. `idInput('meeting')`: any UUID, in lower case. The noun is for the compiler; whether the thing
 * exists and may be seen is decided by the operation.
 */
export const idInput = <Noun extends string = never>(noun?: Noun) =>
  z
    .guid({ error: (asked) => (isMissing(asked) ? 'required' : 'id_invalid') })
    .toLowerCase()
    .meta(noun === undefined ? {} : { description: `Id: ${noun}.` }) as unknown as z.ZodType<Id<Noun>, string>

const answers = new Map<unknown, boolean>([
  ...['true', 'on', '1', 'yes'].map((answer) => [answer, true] as const),
  ...['false', 'off', '0', 'no', ''].map((answer) => [answer, false] as const),
])
/** A checkbox: true when sent (`true`, `on`, `1`, `yes`), false when not sent, empty, or the opposite. */
export const flag = () =>
  z.preprocess((value) => answers.get(value) ?? value, z.boolean({ error: 'flag_invalid' })).default(false)

/** "1 200" and "−3" as numbers; an empty field as missing; everything else as it came. */
const asNumber = (value: unknown): unknown => {
  if (typeof value !== 'string') return value ?? undefined
  const digits = value.replace(/\s/g, '').replace('−', '-')
  if (digits === '') return undefined
  return /^[+-]?\d{1,15}$/.test(digits) ? Number(digits) : value
}
const wholeNumber = (minimum: number, maximum: number, invalid: string, outside: string) =>
  z
    .int({ error: (asked) => (isMissing(asked) ? 'required' : invalid) })
    .refine((value) => value >= minimum && value <= maximum, { message: outside, params: { minimum, maximum } })
    .meta({ minimum, maximum })

/** A whole number from `minimum` to `maximum`, both allowed, also as typed text. */
export const integer = (minimum: number, maximum: number) =>
  z.preprocess(asNumber, wholeNumber(minimum, maximum, 'number_invalid', 'number_range'))
/** Like `integer`; an empty field is undefined. */
export const optionalInteger = (minimum: number, maximum: number) =>
  z.preprocess(asNumber, wholeNumber(minimum, maximum, 'number_invalid', 'number_range').optional()).optional()

/** The version of what the person had before their eyes, from 1 (U-06): a stale one is refused by the operation. */
export const versionInput = () =>
  z.preprocess(
    asNumber,
    z.int({ error: 'version_invalid' }).min(1, 'version_invalid').max(2_147_483_647, 'version_invalid'),
  )
