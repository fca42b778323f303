import { z } from 'zod'
import { fieldError, type InputFieldError } from '#kernel/input.ts'
import { isHard, scanForPersons } from '#kernel/person-scan.ts'
import './free-text-errors.words.ts'

const MOST_WORDS = 100

/** Words of the text that its writer says are nobody, as the form sends them back: several words in one, or many. */
export const nobodyInput = z
  .preprocess(
    (value) => (Array.isArray(value) ? (value as unknown[]) : value === undefined || value === '' ? [] : [value]),
    z.array(z.string({ error: 'type_invalid' }).max(4000, 'too_long')).max(MOST_WORDS, 'too_long'),
  )
  .default([])

export type Scanned = {
  /** Names that the writer knows of, from their own cases. */
  readonly known: readonly string[]
  /** Words that are nobody: places, and what the writer said so of. */
  readonly nobody: readonly string[]
}

/**
 * What is wrong with texts that must name nobody, by field: what is sure refuses the text whatever is said, names until the writer says that
 * they are nobody. An empty field has nothing wrong.
 */
export const freeTextErrors = (
  texts: Readonly<Record<string, string | undefined>>,
  scanned: Scanned,
): InputFieldError[] =>
  Object.entries(texts).flatMap(([field, text]) => {
    const marks = scanForPersons(text ?? '', scanned)
    if (marks.length === 0) return []
    const code = marks.some(isHard) ? 'text_names_somebody' : 'text_may_name_somebody'
    return [{ ...fieldError(field, code), marks }]
  })
