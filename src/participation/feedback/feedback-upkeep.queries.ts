import type pg from 'pg'
import type { Sealed } from '#crypto/sealed.ts'

/** An answer whose group is over and large enough. */
export type DueAnswer = {
  readonly instance_id: string
  readonly id: string
  readonly team_id: string
  readonly audience: string
  readonly answer: Sealed<'feedback_pile.answer'>
}

/** Shuffles tickets and waiting answers, and clears what is too old. Days are ISO. */
export const mixFeedback = async (
  client: pg.ClientBase,
  {
    today,
    firstPeriod,
    firstText,
  }: { readonly today: string; readonly firstPeriod: string; readonly firstText: string },
): Promise<void> => {
  await client.query('select app.mix_feedback($1, $2, $3)', [today, firstPeriod, firstText])
}

/** Answers of groups that are over by a quarter (ISO) and have at least so many, group by group in random order. */
export const dueAnswers = async (client: pg.ClientBase, lastPeriod: string, least: number): Promise<DueAnswer[]> =>
  (await client.query<DueAnswer>('select * from app.due_feedback($1, $2)', [lastPeriod, least])).rows

type Published = {
  readonly instanceId: string
  readonly teamId: string
  readonly audience: string
  readonly lastPeriod: string
  readonly today: string
  readonly resultId: string
  readonly answerIds: readonly string[]
  readonly tallies: readonly { readonly question: string; readonly value: string; readonly answers: number }[]
  readonly texts: readonly {
    readonly id: string
    readonly question: string
    readonly body: Sealed<'feedback_text.body'>
  }[]
}

/** Turns the answers of one group into its result. @throws when the pile has changed meanwhile: the next round counts it. */
export async function publishFeedback(client: pg.ClientBase, result: Published): Promise<void> {
  const texts = result.texts.map(({ id, question, body }) => ({ id, question, body: body.toString('base64') }))
  await client.query('select app.publish_feedback($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    result.instanceId,
    result.teamId,
    result.audience,
    result.lastPeriod,
    result.today,
    result.resultId,
    [...result.answerIds],
    JSON.stringify(result.tallies),
    JSON.stringify(texts),
  ])
}
