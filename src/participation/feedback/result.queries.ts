import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { Audience, audiences } from './questionnaire.ts'
import type { FeedbackResult, FeedbackText, TooFew } from './result.ts'

const results = () =>
  db
    .selectFrom('feedback_result as r')
    .innerJoin('team as t', (join) => join.onRef('t.instance_id', '=', 'r.instance_id').onRef('t.id', '=', 'r.team_id'))
    .select(['r.id', 'r.team_id', 'r.audience', 'r.first_period', 'r.last_period', 'r.answers', 'r.published_on'])
    .select('t.name as team_name')

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(results().where('r.id', '=', id))

const toResult = (row: Row): FeedbackResult => ({
  id: row.id,
  teamId: row.team_id,
  teamName: row.team_name,
  audience: Audience.parse(row.audience),
  firstPeriod: row.first_period,
  lastPeriod: row.last_period,
  answers: row.answers,
  publishedOn: row.published_on,
})

/** Results the actor may see, the newest first; `most` at most. */
export const listResults = async (tx: Read, most: number): Promise<FeedbackResult[]> =>
  (
    await tx.many(
      results().orderBy('r.last_period', 'desc').orderBy('t.key').orderBy('r.audience').orderBy('r.id').limit(most),
    )
  ).map(toResult)

/** The result, or undefined when it is not there for the actor. */
export async function findResult(tx: Read, id: string): Promise<FeedbackResult | undefined> {
  const row = await findRow(tx, id)
  return row === undefined ? undefined : toResult(row)
}

/** Teams whose results the actor may see, with those they asked of whom nothing is shown up to a quarter (ISO). */
export async function tooFewIn(tx: Read, period: string): Promise<TooFew[]> {
  const { functions, coordinatedTeams } = tx.actor
  const region = functions.includes('leadership') || functions.includes('steering_group')
  const teams = await tx.many(
    db
      .selectFrom('team')
      .select(['id', 'name'])
      .where((eb) => (region ? eb.lit(true) : eb('id', '=', eb.fn.any(eb.val([...coordinatedTeams])))))
      .orderBy('key'),
  )
  const shown = await tx.many(
    db.selectFrom('feedback_result').select(['team_id', 'audience']).where('last_period', '=', period),
  )
  return teams.flatMap((team) =>
    audiences
      .filter((audience) => !shown.some((each) => each.team_id === team.id && each.audience === audience))
      .map((audience) => ({ teamName: team.name, audience })),
  )
}

/** How many gave each answer. */
export const talliesOf = (tx: Read, resultId: string) =>
  tx.many(db.selectFrom('feedback_tally').select(['question', 'value', 'answers']).where('result_id', '=', resultId))

const texts = () => db.selectFrom('feedback_text').select(['id', 'result_id', 'question', 'body', 'version'])

/** Free answers of a result in the order of their random ids; those the actor may read. */
export const textsOf = async (tx: Read, resultId: string): Promise<FeedbackText[]> =>
  (await tx.many(texts().where('result_id', '=', resultId).orderBy('question').orderBy('id'))).map((row) => ({
    id: row.id,
    question: row.question,
    text: tx.open('feedback_text.body', row.id, row.body),
    version: row.version,
  }))

/** The free answer with its result, or undefined when it is not there for the actor or was taken away. */
export async function findText(
  tx: Read,
  id: string,
): Promise<(FeedbackText & { readonly resultId: string }) | undefined> {
  const row = await tx.find(texts().where('id', '=', id).where('body', 'is not', null))
  return row === undefined
    ? undefined
    : {
        id: row.id,
        resultId: row.result_id,
        question: row.question,
        text: tx.open('feedback_text.body', row.id, row.body),
        version: row.version,
      }
}

/** Takes a free answer away for good. @returns false when it was changed meanwhile. */
export const removeText = async (tx: Write, id: string, version: number): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('feedback_text')
      .set({ body: null, removed_by: tx.actor.professionalId, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1
