import { z } from 'zod'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { label } from '#kernel/codes.ts'
import { languages, type Language, type Text } from '#kernel/language.ts'
import { kindTexts, words } from './log-answer.words.ts'
import { isReading, purposeOf } from './log-request.ts'

/** The answer as it was given, in one language, nothing in it but text: printed, and handed out as a file for machines. */
export const LogAnswer = z.object({
  format: z.literal('fairlead-log-answer-1'),
  language: z.enum(languages),
  title: z.string(),
  controller: z.string(),
  askedBy: z.string(),
  receivedOn: z.string(),
  answeredOn: z.string(),
  period: z.string(),
  columns: z.array(z.string()),
  rows: z.array(
    z.object({
      time: z.string(),
      at: z.string(),
      authority: z.string(),
      role: z.string(),
      name: z.string().nullable(),
      what: z.string(),
      purpose: z.string(),
      basis: z.string(),
    }),
  ),
  notes: z.array(z.string()),
})
export type LogAnswer = z.infer<typeof LogAnswer>

/** One row of the log as the answer needs it. */
export type ReadingRow = {
  readonly at: Date
  readonly agencyName: Text
  readonly profession: string
  readonly registerKind: string | null
  readonly name: string
  readonly operation: string
  readonly kind: string
  readonly breakGlass: boolean
}

export type AnswerFacts = {
  readonly language: Language
  readonly controller: Text
  readonly askedBy: string
  readonly receivedOn: string
  readonly today: string
  /** First day told of; null when everything is. */
  readonly since: string | null
  readonly named: boolean
  readonly ownProcedure: Text | null
}

function whatText(row: ReadingRow, language: Language): string {
  const kind = kindTexts[row.kind] ?? words.otherKind
  const done = isReading(row.operation) ? words.didRead : words.didChange
  return `${done[language]}: ${kind[language]}`
}

/**
 * Puts an answer together. The sentence about what may be missing always stands in it: whether something is withheld makes no difference to
 * any other byte. The same rows give the same answer.
 */
export function composeAnswer(facts: AnswerFacts, rows: readonly ReadingRow[]): LogAnswer {
  const { language } = facts
  const say = (text: Text): string => text[language]
  return {
    format: 'fairlead-log-answer-1',
    language,
    title: say(words.title),
    controller: say(facts.controller),
    askedBy: facts.askedBy,
    receivedOn: formatDate(facts.receivedOn, language),
    answeredOn: formatDate(facts.today, language),
    period: facts.since === null ? say(words.wholeTime) : say(words.since(formatDate(facts.since, language))),
    columns: [words.time, words.who, words.what, words.why].map(say),
    rows: rows.map((row) => {
      const { purpose, basis } = purposeOf(row.registerKind)
      return {
        time: formatDateTime(row.at, language),
        at: row.at.toISOString(),
        authority: say(row.agencyName),
        role: say(label('professions', row.profession)),
        name: facts.named ? row.name : null,
        what: whatText(row, language),
        purpose: row.breakGlass ? `${say(words.emergency)} ${say(purpose)}` : say(purpose),
        basis: say(basis),
      }
    }),
    notes: [
      ...(rows.length === 0 ? [say(words.nothing)] : []),
      say(words.mayLack),
      say(facts.named ? words.namesTold : words.namesNotTold),
      say(words.basesUnverified),
      ...(facts.ownProcedure === null ? [] : [say(facts.ownProcedure)]),
      say(words.askAgain),
    ],
  }
}
