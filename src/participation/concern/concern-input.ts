import type { InputFieldError } from '#kernel/input.ts'
import type { Text } from '#kernel/language.ts'
import { fieldsOf, LINE_LIMIT, STORY_LIMIT, type ConcernForm, type Field, type Step } from './concern.ts'
import { words } from './concern-form.words.ts'

type Typed = Readonly<Record<string, string | readonly string[]>>
/** What is wrong with a field, as the page says it. */
export type ConcernError = Pick<InputFieldError, 'field'> & { readonly text: Text }

/** Oldest age that is one. */
const OLDEST = 120

/** Browsers send line breaks as CRLF; half a surrogate pair can be kept by nobody. Nothing else of what was typed changes. */
const asTyped = (value: string): string => value.replace(/\r\n?/g, '\n').toWellFormed()

const isBlank = (text: string | undefined): boolean => text === undefined || !/[^\s\p{Cf}]/u.test(text)

const typedField = (typed: Typed, field: Field): string => {
  const value = typed[field]
  return asTyped(typeof value === 'string' ? value : (value?.[0] ?? ''))
}

/** The form with what was typed on one page; a page that was answered with "vet inte" keeps what stands in its fields. */
export function withTyped(form: ConcernForm, step: Step, typed: Typed, notKnown: boolean): ConcernForm {
  const asked = fieldsOf(form.reporter, step)
  const answers = { ...form.answers, ...Object.fromEntries(asked.map((field) => [field, typedField(typed, field)])) }
  const others = form.notKnown.filter((each) => each !== step)
  return { ...form, answers, notKnown: notKnown ? [...others, step] : others }
}

/** Age in whole years as typed ("15", "15 år"); undefined when none was typed, null when it is no age. */
export function ageOf(typed: string | undefined): number | null | undefined {
  if (isBlank(typed)) return undefined
  const [, digits] = /^\s*(?:ca\.?|n\.?|about)?\s*(\d{1,3})\s*\p{L}*\.?\s*$/iu.exec(typed ?? '') ?? []
  return digits !== undefined && Number(digits) <= OLDEST ? Number(digits) : null
}

const errorOfField = (form: ConcernForm, field: Field): Text | undefined => {
  const value = form.answers[field] ?? ''
  if (field === 'story') return value.length > STORY_LIMIT ? words.storyTooLong : undefined
  if (value.length > LINE_LIMIT) return words.lineTooLong
  return field === 'age' && ageOf(value) === null ? words.ageInvalid : undefined
}

/** What keeps one from going on from a page. Only what cannot be read stops anybody; nothing must be answered. */
export function errorsOf(form: ConcernForm, step: Step): ConcernError[] {
  const errors = fieldsOf(form.reporter, step).flatMap((field): ConcernError[] => {
    const text = errorOfField(form, field)
    return text === undefined ? [] : [{ field, text }]
  })
  const unanswered = step === 'story' && isBlank(form.answers.story) && !form.notKnown.includes('story')
  return unanswered ? [...errors, { field: 'story', text: words.storyMissing }] : errors
}

/** The answers that say something, without blank ones. */
export const answered = (form: ConcernForm): Readonly<Partial<Record<Field, string>>> =>
  Object.fromEntries(Object.entries(form.answers).filter(([, value]) => !isBlank(value)))

/** Whether the team can reach whoever wrote. */
export const isReachable = (form: ConcernForm): boolean => !isBlank(form.answers.phone) || !isBlank(form.answers.email)
