import { namesSomebody } from '#kernel/names-somebody.ts'
import { stepsOf, type Question, type Questionnaire } from './questionnaire.ts'

/** Longest free answer, in characters. */
export const TEXT_LIMIT = 1000

/** What somebody answered: question → step or text. Questions that were passed over are left out. */
export type Answers = Readonly<Record<string, string>>

/** Why an answer cannot be taken in as it is. */
export type AnswerFault = 'too_long' | 'names_somebody' | 'unreadable'

const typedOf = (question: Question, typed: unknown): string => {
  if (typeof typed !== 'string') return ''
  if (question.type === 'text_no_names') return typed.normalize('NFC').replace(/\r\n?/g, '\n').trim()
  const steps: readonly string[] = stepsOf[question.type]
  return steps.includes(typed) ? typed : ''
}

/** What of a form answers a question; what is no step of it counts as passed over. */
export const answersOf = (set: Questionnaire, typed: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(
    set.questions
      .map((question): [string, string] => [question.id, typedOf(question, typed[question.id])])
      .filter(([, answer]) => answer !== ''),
  )

/** What is wrong with the answer to one question; undefined when nothing is. */
export function faultOf(question: Question, answer: string | undefined): AnswerFault | undefined {
  if (answer === undefined || question.type !== 'text_no_names') return undefined
  if (answer.length > TEXT_LIMIT) return 'too_long'
  if (/[^\P{Cc}\n\t]/u.test(answer) || !answer.isWellFormed()) return 'unreadable'
  return namesSomebody(answer) ? 'names_somebody' : undefined
}

/** How many gave each answer to each question, and the free answers by question, apart from each other. */
export function countAnswers(
  set: Questionnaire,
  all: readonly Answers[],
): {
  readonly tallies: readonly { readonly question: string; readonly value: string; readonly answers: number }[]
  readonly texts: readonly { readonly question: string; readonly text: string }[]
} {
  const given = set.questions.flatMap((question) =>
    all.flatMap((answers) => {
      const answer = answers[question.id]
      return answer === undefined ? [] : [{ question, answer }]
    }),
  )
  const counted = Map.groupBy(
    given.filter(({ question }) => question.type !== 'text_no_names'),
    ({ question, answer }) => `${question.id} ${answer}`,
  )
  return {
    tallies: [...counted.values()].flatMap((group) => {
      const [first] = group
      return first === undefined ? [] : [{ question: first.question.id, value: first.answer, answers: group.length }]
    }),
    texts: given
      .filter(({ question }) => question.type === 'text_no_names')
      .map(({ question, answer }) => ({ question: question.id, text: answer })),
  }
}
