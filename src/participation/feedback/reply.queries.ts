import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { FeedbackReply, WrittenText } from './reply.ts'

const replies = () =>
  db
    .selectFrom('feedback_reply as r')
    .leftJoin('team as t', (join) => join.onRef('t.instance_id', '=', 'r.instance_id').onRef('t.id', '=', 'r.team_id'))
    .select(['r.id', 'r.team_id', 'r.said', 'r.done', 'r.published_on', 'r.withdrawn_on', 'r.version'])
    .select('t.name as team_name')

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(replies().where('r.id', '=', id))

/** Whether the actor writes for a team (null: for the region); the database says the same. */
export const writesFor = ({ actor }: Read, teamId: string | null): boolean =>
  teamId === null ? actor.functions.includes('steering_group') : actor.coordinatedTeams.includes(teamId)

const toReply = (tx: Read, row: Row): FeedbackReply => ({
  id: row.id,
  teamId: row.team_id,
  teamName: row.team_name,
  said: row.said,
  done: row.done,
  publishedOn: row.published_on,
  withdrawnOn: row.withdrawn_on,
  version: row.version,
  mayChange: writesFor(tx, row.team_id),
})

/** Entries the actor may see: published ones, and one's own before. The newest first. */
export async function listReplies(tx: Read, most: number): Promise<FeedbackReply[]> {
  const rows = await tx.many(
    replies()
      .orderBy((row) => row.fn.coalesce('r.published_on', 'r.written_on'), 'desc')
      .orderBy('r.id')
      .limit(most),
  )
  return rows
    .map((row) => toReply(tx, row))
    .filter((each) => each.mayChange || (each.publishedOn !== null && each.withdrawnOn === null))
}

/** An entry the actor may change, or undefined. */
export async function findOwnReply(tx: Read, id: string): Promise<FeedbackReply | undefined> {
  const row = await findRow(tx, id)
  const reply = row && toReply(tx, row)
  return reply?.mayChange === true ? reply : undefined
}

type Texts = { readonly said: WrittenText; readonly done: WrittenText }

/** Writes an entry, unpublished. */
export const insertReply = (
  tx: Write,
  entry: Texts & { readonly id: string; readonly teamId: string | null; readonly today: string },
): Promise<unknown> =>
  tx.run(
    db.insertInto('feedback_reply').values({
      instance_id: tx.actor.instanceId,
      id: entry.id,
      team_id: entry.teamId,
      said: JSON.stringify(entry.said),
      done: JSON.stringify(entry.done),
      written_by: tx.actor.professionalId,
      written_on: entry.today,
    }),
  )

type Change = Partial<{
  readonly said: string
  readonly done: string
  readonly published_on: string
  readonly withdrawn_on: string | null
}>

/** @returns false when somebody else changed it meanwhile */
export const updateReply = async (tx: Write, id: string, version: number, change: Change): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('feedback_reply')
      .set({ ...change, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1
