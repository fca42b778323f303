import { z } from 'zod'
import { issuesToFieldErrors, type InputFieldError } from '#kernel/input.ts'
import './password.words.ts'
import common from './common-passwords.json' with { type: 'json' }

export const PASSWORD_LEAST = 12
export const PASSWORD_MOST = 128

/** Characters as people count them: an emoji is one. */
const lengthOf = (password: string): number => Array.from(password).length

/** A password as typed: nothing is trimmed, joined or changed, and any character counts (ASVS 6.2). */
export const passwordInput = () =>
  z
    .string({ error: 'required' })
    .min(1, 'required')
    .max(PASSWORD_MOST * 4, 'password_too_long')
    .refine((password) => lengthOf(password) >= PASSWORD_LEAST, 'password_too_short')
    .refine((password) => lengthOf(password) <= PASSWORD_MOST, 'password_too_long')
    .refine((password) => !isCommon(password), 'password_common')

/** What is wrong with a password typed outside the door, as errors of the field `password`. */
export const passwordErrors = (password: string): InputFieldError[] => {
  const parsed = z.object({ password: passwordInput() }).safeParse({ password })
  return parsed.success ? [] : issuesToFieldErrors(parsed.error)
}

const words: ReadonlySet<string> = new Set(common.words)
const longest = Math.max(...common.words.map((word) => word.length))

/** Signs that stand for letters in passwords everybody makes alike. */
const lettersOf: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** How few listed words the text is made of; Infinity when it is made of something else too. */
function wordsIn(text: string, own: ReadonlySet<string>): number {
  const least = [0, ...Array<number>(text.length).fill(Infinity)]
  for (let end = 1; end <= text.length; end += 1) {
    for (let start = Math.max(0, end - Math.max(longest, 60)); start < end; start += 1) {
      const part = text.slice(start, end)
      if (words.has(part) || own.has(part))
        least[end] = Math.min(least[end] ?? Infinity, (least[start] ?? Infinity) + 1)
    }
  }
  return least[text.length] ?? Infinity
}

const onlyLetters = (text: string): string => text.replace(/[^\p{L}]/gu, '')

/** `abcabcabcabc`, `111111111111`, `121212121212`. */
const repeats = (text: string): boolean => /^(.{1,6}?)\1{2,}.{0,5}$/su.test(text)

/** `123456789012`, `987654321098`: each character follows the one before it, up or down. */
function climbs(text: string): boolean {
  const points = Array.from(text, (each) => each.codePointAt(0) ?? 0)
  const steps = points.slice(1).map((each, index) => {
    const step = each - (points[index] ?? 0)
    // After 9 comes 0.
    return step === -9 ? 1 : step === 9 ? -1 : step
  })
  return steps.length > 0 && (steps.every((step) => step === 1) || steps.every((step) => step === -1))
}

const MOST_COMMON_WORDS = 3

/**
 * What many people choose: at most three of the common words (or of `about`: the person's own name, sign-in name and the like)
 * with nothing but digits and signs around them, also with digits for letters; the same few characters again and again;
 * characters in a row.
 */
export function isCommon(password: string, about: readonly string[] = []): boolean {
  const lower = password.normalize('NFKC').toLowerCase()
  if (repeats(lower) || climbs(lower)) return true
  const own = new Set(about.flatMap((each) => each.toLowerCase().split(/[^\p{L}]+/u)).filter((each) => each.length > 1))
  const replaced = Array.from(lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''), (each) => lettersOf[each] ?? each).join('')
  return [lower, replaced].some((text) => {
    const letters = onlyLetters(text)
    return letters.length > 0 && wordsIn(letters, own) <= MOST_COMMON_WORDS
  })
}
