import { label } from '#kernel/codes.ts'
import type { Language } from '#kernel/language.ts'
import { columns, columnText } from './referral-import.ts'
import { exampleRow } from './import-template.words.ts'

const coded: Readonly<Record<string, (language: Language) => string>> = {
  source: (language) => label('referral_sources', 'school')[language],
  triggers: (language) => label('triggers', 'concern_expert')[language],
  urgency: (language) => label('urgency', 'normal')[language],
  criteria: (language) => label('target_criteria', 'multi_support')[language],
  reasons: (language) =>
    `${label('concern_reasons', 'school_absence')[language]} | ${label('concern_reasons', 'mental_health')[language]}`,
  contact_language: (language) => label('languages', 'sv')[language],
}

/** The template: every column, and a row that shows how each is written. It belongs to nobody. */
export const templateOf = (language: Language): string[][] => [
  columns.map((column) => columnText(column.id)[language]),
  columns.map((column) => coded[column.id]?.(language) ?? exampleRow[column.id]?.[language] ?? ''),
]
