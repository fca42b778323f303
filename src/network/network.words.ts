import type { Text, Words } from '#kernel/language.ts'

/** Words that every page about the network uses. */
export const words = {
  network: { sv: 'Nätverket', fi: 'Verkosto', en: 'Network' },
  back: { sv: 'Nätverket', fi: 'Verkosto', en: 'Network' },
  since: (day: string): Text => ({ sv: `från ${day}`, fi: `${day} alkaen`, en: `from ${day}` }),
  period: (first: string, last: string): Text => ({
    sv: `${first}–${last}`,
    fi: `${first}–${last}`,
    en: `${first}–${last}`,
  }),
  nobody: { sv: 'Ingen', fi: 'Ei ketään', en: 'Nobody' },
} satisfies Words
