import { z } from 'zod'
import { yearInput } from '#governance/party-cost/party-cost.ts'
import { fieldError, idInput, longText, optionalLongText, type InputFieldError } from '#kernel/input.ts'
import { languages } from '#kernel/language.ts'
import { idOutput, languageOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { nobodyInput } from '#phenomena/free-text/free-text.ts'
import './annual-report.words.ts'

/** Longest of each text, in characters. */
export const TEXT_LIMIT = 6000

/** The files a report is made as: tagged PDF to read, Word to go on with. */
export const formats = ['pdf', 'docx'] as const
export type Format = (typeof formats)[number]

/** What the coordinator writes, in one language. */
export const Narrative = z.object({
  language: languageOutput,
  summary: z.string(),
  learnt: z.string().nullable(),
  ahead: z.string().nullable(),
  writtenAt: momentOutput,
  writtenByName: z.string(),
  version: z.number().int(),
})
export type Narrative = z.infer<typeof Narrative>

/** A report as it was made, without its bytes. */
export const ReportCopy = z.object({
  id: idOutput,
  teamId: idOutput,
  teamName: textOutput,
  year: z.number().int(),
  language: languageOutput,
  format: z.enum(formats),
  madeAt: momentOutput,
  madeByName: z.string(),
  sha256: z.string(),
})
export type ReportCopy = z.infer<typeof ReportCopy>

/** Which team, and which year. */
export const reportInput = { teamId: idInput('team'), year: yearInput() }
export const languageInput = { language: z.enum(languages, { error: 'choose_one' }) }

/** The language a text is written in, in its address. */
export const textInput = { reportLanguage: languageInput.language }

/** What is typed of the texts. */
export const narrativeFields = {
  ...textInput,
  summary: longText(TEXT_LIMIT).min(10, 'too_short'),
  learnt: optionalLongText(TEXT_LIMIT),
  ahead: optionalLongText(TEXT_LIMIT),
  nobody: nobodyInput,
  /** 0: nothing had been written. */
  seen: z.preprocess((value) => Number(value ?? 0), z.int().min(0).max(2_147_483_647)),
}

/** Years a report can be made of: those that are over, the last first. `today` is ISO. */
export const reportYears = (today: string, many = 3): number[] =>
  Array.from({ length: many }, (_each, place) => Number(today.slice(0, 4)) - 1 - place)

/** What is wrong with the year: it is not over. */
export const yearErrors = (year: number, today: string): InputFieldError[] =>
  `${year}-12-31` >= today ? [fieldError('year', 'report_year_not_over')] : []
