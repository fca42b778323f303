import * as z from 'zod'
import published from '../../kernel/data/feedback-questions.json' with { type: 'json' }
import publishedRules from '../../kernel/data/feedback-rules.json' with { type: 'json' }
import { camelCaseKeys, textSchema } from '#kernel/reference-data.ts'

/** Whom a set of questions is for. The database knows the same four. */
export const audiences = ['child_7_12', 'youth_13_17', 'guardian', 'referrer'] as const
export const Audience = z.enum(audiences, { error: 'choose_one' })
export type Audience = z.infer<typeof Audience>

/** The steps of a question that is counted, best last; a text has none. */
export const stepsOf = {
  faces_3: ['bad', 'so_so', 'good'],
  scale_5: ['1', '2', '3', '4', '5'],
  yes_no_unsure: ['no', 'unsure', 'yes'],
  text_no_names: [],
} as const satisfies Record<string, readonly string[]>
export type AnswerType = keyof typeof stepsOf

const wordings = z.strictObject({ standard: textSchema, easy: textSchema })
const question = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/),
  type: z.enum(['faces_3', 'scale_5', 'yes_no_unsure', 'text_no_names']),
  standard: textSchema,
  easy: textSchema,
})
const questionnaire = z.strictObject({
  id: Audience,
  audience: z.string(),
  ageFrom: z.int().nullable(),
  ageTo: z.int().nullable(),
  name: textSchema,
  intro: wordings,
  questions: z.array(question).min(1).max(12),
})

/** A question in standard and easy language, of one type. */
export type Question = z.infer<typeof question>
export type Questionnaire = z.infer<typeof questionnaire>
/** How it is asked. */
export type Style = 'standard' | 'easy'

const sets = new Map(
  z
    .object({ sets: z.array(questionnaire).length(audiences.length) })
    .parse(camelCaseKeys(published))
    .sets.map((set) => [set.id, set]),
)

/** The questions of an audience, in the order to ask them. */
export function questionnaireOf(audience: Audience): Questionnaire {
  const found = sets.get(audience)
  if (found === undefined) throw new Error(`No questions for ${audience}`)
  return found
}

const rulesSchema = z.object({
  /** Fewest answers that anything is shown of. The database refuses fewer than five. */
  leastAnswers: z.int().min(5),
  /** Days after the end of the quarter in which its tickets can still be used. */
  ticketDaysAfterQuarter: z.int().min(0),
  /** Quarters that too few answers wait for more; then they are erased unseen. */
  quartersToWait: z.int().min(1),
  textsKeptYears: z.int().min(1),
  /** How many tickets one may make at a time; never few, so that a ticket is never meant for somebody. */
  ticketsAtOnce: z.array(z.int().min(10).max(100)).min(1),
})

/** How answers are kept apart from persons: data, all of it unverified. */
export const feedbackRules = rulesSchema.parse(camelCaseKeys(publishedRules))
