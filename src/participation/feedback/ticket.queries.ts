import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { Audience } from './questionnaire.ts'
import { batchLanguage, type TicketBatch } from './ticket.ts'

const batches = () =>
  db
    .selectFrom('feedback_batch as b')
    .innerJoin('team as t', (join) => join.onRef('t.instance_id', '=', 'b.instance_id').onRef('t.id', '=', 'b.team_id'))
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'b.instance_id').onRef('p.id', '=', 'b.made_by'),
    )
    .select(['b.id', 'b.audience', 'b.period', 'b.language', 'b.easy', 'b.tickets', 'b.valid_until', 'b.made_on'])
    .select(['t.name as team_name', 'p.given_name', 'p.family_name'])

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(batches().where('b.id', '=', id))

const toBatch = (row: Row): TicketBatch => ({
  id: row.id,
  teamName: row.team_name,
  audience: Audience.parse(row.audience),
  period: row.period,
  language: batchLanguage(row.language),
  easy: row.easy,
  tickets: row.tickets,
  validUntil: row.valid_until,
  madeByName: `${row.given_name} ${row.family_name}`,
  madeOn: row.made_on,
})

/** Batches of the actor's teams, the newest first; `most` at most. */
export const listBatches = async (tx: Read, most: number): Promise<TicketBatch[]> =>
  (await tx.many(batches().orderBy('b.made_on', 'desc').orderBy('b.id').limit(most))).map(toBatch)

/** The batch, or undefined when it is not there for the actor. */
export async function findBatch(tx: Read, id: string): Promise<TicketBatch | undefined> {
  const row = await findRow(tx, id)
  return row === undefined ? undefined : toBatch(row)
}

type NewBatch = Pick<TicketBatch, 'audience' | 'period' | 'language' | 'easy' | 'validUntil'> & {
  readonly id: string
  readonly teamId: string
}

/** Makes a batch; of the codes only the hashes are kept, apart from the batch. */
export const insertBatch = (tx: Write, batch: NewBatch, hashes: readonly Buffer[]): Promise<unknown> =>
  tx.run(
    db.selectNoFrom(
      sql`app.make_feedback_tickets(${batch.id}, ${batch.teamId}, ${batch.audience}, ${batch.period}, ${batch.language},
        ${batch.easy}, ${batch.validUntil}, ${[...hashes]}::bytea[])`.as('made'),
    ),
  )
