import { z } from 'zod'
import type { CsvRow } from '#kernel/csv.ts'
import type { Text } from '#kernel/language.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { Audience, feedbackRules, questionnaireOf, stepsOf, type Question } from './questionnaire.ts'
import { findings } from './result.words.ts'

/** What a group of at least five answered, as it is listed. */
export const FeedbackResult = z.object({
  id: idOutput,
  teamId: idOutput,
  teamName: textOutput,
  audience: Audience,
  /** First days of the first and the last quarter in it. */
  firstPeriod: dayOutput,
  lastPeriod: dayOutput,
  answers: z.number().int(),
  publishedOn: dayOutput,
})
export type FeedbackResult = z.infer<typeof FeedbackResult>

/** How many gave each answer to a question; null where fewer than the least answered it. */
export const QuestionResult = z.object({
  question: z.string(),
  answered: z.number().int().nullable(),
  steps: z.array(z.object({ value: z.string(), answers: z.number().int() })),
})
export type QuestionResult = z.infer<typeof QuestionResult>

/** A team and those it asks of whom nothing can be shown for the last quarter: none or too few answered, which of them is not told. */
export const TooFew = z.object({ teamName: textOutput, audience: Audience })
export type TooFew = z.infer<typeof TooFew>

/** A free answer, without what else the same person answered. */
export const FeedbackText = z.object({
  id: idOutput,
  question: z.string(),
  /** Null when somebody took it away. */
  text: z.string().nullable(),
  version: z.number().int(),
})
export type FeedbackText = z.infer<typeof FeedbackText>

type Tally = { readonly question: string; readonly value: string; readonly answers: number }

/** The counted questions of an audience with all their steps, the best first; nothing of a question that too few answered. */
export const questionResults = (audience: Audience, tallies: readonly Tally[]): QuestionResult[] =>
  questionnaireOf(audience)
    .questions.filter((question) => question.type !== 'text_no_names')
    .map((question) => {
      const steps = [...stepsOf[question.type]].reverse().map((value) => ({
        value,
        answers: tallies.find((each) => each.question === question.id && each.value === value)?.answers ?? 0,
      }))
      const answered = steps.reduce((sum, each) => sum + each.answers, 0)
      return answered < feedbackRules.leastAnswers
        ? { question: question.id, answered: null, steps: [] }
        : { question: question.id, answered, steps }
    })

/** Steps that count as a good answer. */
const good: Readonly<Record<string, readonly string[]>> = {
  faces_3: ['good'],
  scale_5: ['4', '5'],
  yes_no_unsure: ['yes'],
}

/** What a question shows, in a sentence: "7 av 9 håller med". */
export function findingOf(question: Question, { answered, steps }: QuestionResult): Text | undefined {
  if (answered === null) return undefined
  const many = steps
    .filter(({ value }) => good[question.type]?.includes(value))
    .reduce((sum, each) => sum + each.answers, 0)
  if (question.type === 'faces_3') return findings.good(many, answered)
  return question.type === 'scale_5' ? findings.agree(many, answered) : findings.yes(many, answered)
}

/** A result as a table for spreadsheets: one line a step. */
export const resultTable = (result: FeedbackResult, questions: readonly QuestionResult[]): CsvRow[] => [
  ['team', 'audience', 'first_quarter', 'last_quarter', 'answers', 'question', 'step', 'count'],
  ...questions.flatMap((each) =>
    each.steps.map((step) => [
      result.teamName.sv,
      result.audience,
      result.firstPeriod,
      result.lastPeriod,
      result.answers,
      each.question,
      step.value,
      step.answers,
    ]),
  ),
]
