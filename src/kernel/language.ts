/** Interface languages in the order they are offered. Swedish is written first. */
export const languages = ['sv', 'fi', 'en'] as const
export type Language = (typeof languages)[number]

/** One sentence or label in all three interface languages; the compiler refuses a missing one. */
export type Text = Readonly<Record<Language, string>>

/**
 * The words of one noun (`meeting.words.ts`). A word is a Text, or a function that builds a Text from values:
 * Finnish needs whole sentences, never glued parts.
 */
export type Words = Readonly<Record<string, Text | ((...values: never[]) => Text)>>

/** Locale for Intl. Plain `sv` would give 2026-11-26 and 14:00; English keeps the Finnish day order. */
export const locale: Readonly<Record<Language, string>> = { sv: 'sv-FI', fi: 'fi-FI', en: 'en-GB' }

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value)

/** A label of the data as a heading: labels of codes begin with a small letter, headings do not. */
export const asHeading = (text: Text): Text => ({ sv: capital(text.sv), fi: capital(text.fi), en: capital(text.en) })
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
