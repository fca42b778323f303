import type * as z from 'zod'
import { words, type ErrorParams } from './input.words.ts'
import type { Text } from './language.ts'

/** A sentence for a message code, or a function that builds it from the values of the check. */
export type ErrorText = Text | ((params: ErrorParams) => Text)

/** `field` is the dotted name of the input (`actions.0.what`), empty for the input as a whole. `code` is stable. */
export type InputFieldError = {
  readonly field: string
  readonly code: string
  readonly text: Text
  readonly marks?: readonly TextMark[]
}

/** A passage of a typed text that an error is about: where, and what kind of thing it is. Never the words themselves. */
export type TextMark = { readonly kind: string; readonly start: number; readonly end: number }

const texts = new Map<string, ErrorText>(Object.entries<ErrorText>(words))

/**
 * Adds the message codes of one noun (`{ birth_date_before_1900: { sv, fi, en } }`), so that its operations can
 * `addIssue({ code: 'custom', message: 'birth_date_before_1900' })`. Throws when a code already has another sentence.
 */
export const registerErrorTexts = (added: Readonly<Record<string, ErrorText>>): void => {
  for (const [code, text] of Object.entries(added)) {
    const known = texts.get(code)
    if (known !== undefined && known !== text) throw new Error(`The message code ${code} already has a sentence`)
    texts.set(code, text)
  }
}

/** The sentence of a message code. Throws on a code nobody has registered: codes are written in code. */
export const errorText = (code: string, params: ErrorParams = {}): Text => {
  const text = texts.get(code)
  if (text === undefined) throw new Error(`No sentence for the message code ${code}`)
  return typeof text === 'function' ? text(params) : text
}

/** One error made by hand, for a check that needs the clock or the database. */
export const fieldError = (field: string, code: string, params: ErrorParams = {}): InputFieldError => ({
  field,
  code,
  text: errorText(code, params),
})

type Issue = z.core.$ZodIssue

/** Zod's own kinds of issue, for schemas that are not made of the building blocks of `input.ts`. */
const codeOfKind: Readonly<Partial<Record<Issue['code'], string>>> = {
  invalid_type: 'type_invalid',
  invalid_value: 'code_unknown',
}

const codeOf = (issue: Issue): string =>
  texts.has(issue.message) ? issue.message : (codeOfKind[issue.code] ?? 'input_invalid')

const paramsOf = (issue: Issue): ErrorParams => {
  const given: Record<string, unknown> =
    issue.code === 'custom'
      ? (issue.params ?? {})
      : {
          ...('minimum' in issue && { minimum: Number(issue.minimum) }),
          ...('maximum' in issue && { maximum: Number(issue.maximum) }),
        }
  return Object.fromEntries(
    Object.entries(given).filter(
      (entry): entry is [string, number | string] => typeof entry[1] === 'number' || typeof entry[1] === 'string',
    ),
  )
}

const dotted = (path: readonly PropertyKey[]): string => path.map(String).join('.')

const errorsOf = (issue: Issue): readonly InputFieldError[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => fieldError(dotted([...issue.path, key]), 'unknown_field'))
    : [fieldError(dotted(issue.path), codeOf(issue), paramsOf(issue))]

/** The errors of a refused input, the first one of each field, in the order of the form. */
export const issuesToFieldErrors = (error: { readonly issues: readonly Issue[] }): InputFieldError[] => {
  const first = new Map<string, InputFieldError>()
  for (const found of error.issues.flatMap(errorsOf)) if (!first.has(found.field)) first.set(found.field, found)
  return [...first.values()]
}
