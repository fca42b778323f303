import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { Goal, TypedGoal } from './goal.ts'

const goals = () =>
  db
    .selectFrom('goal as g')
    .innerJoin('agreement as a', (join) =>
      join.onRef('a.instance_id', '=', 'g.instance_id').onRef('a.id', '=', 'g.agreement_id'),
    )
    .select(['g.id', 'g.agreement_id', 'a.name as agreement_name', 'g.title', 'g.description', 'g.indicators'])
    .select(['g.valid_from', 'g.valid_until', 'g.version'])

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(goals().where('g.id', '=', id))

const toGoal = (row: Row): Goal => ({
  id: row.id,
  agreementId: row.agreement_id,
  agreementName: row.agreement_name,
  title: row.title,
  description: row.description,
  indicators: row.indicators,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  version: row.version,
})

/** Goals that are followed on a day or later, the oldest first. */
export const listGoals = async (tx: Read, today: string): Promise<Goal[]> =>
  (
    await tx.many(
      goals()
        .where((row) => row.or([row('g.valid_until', 'is', null), row('g.valid_until', '>', today)]))
        .orderBy('g.valid_from')
        .orderBy('g.title')
        .orderBy('g.id'),
    )
  ).map(toGoal)

/** The goal, or undefined when there is none for this actor. */
export async function findGoal(tx: Read, id: string): Promise<Goal | undefined> {
  const row = await findRow(tx, id)
  return row && toGoal(row)
}

const columnsOf = (typed: TypedGoal) => ({
  agreement_id: typed.agreementId,
  title: typed.title,
  description: typed.description ?? null,
  indicators: typed.indicators,
  valid_from: typed.validFrom,
  valid_until: typed.validUntil ?? null,
})

export const insertGoal = (tx: Write, id: string, typed: TypedGoal): Promise<unknown> =>
  tx.run(
    db.insertInto('goal').values({
      instance_id: tx.actor.instanceId,
      id,
      ...columnsOf(typed),
      recorded_by: tx.actor.professionalId,
    }),
  )

/** @returns false when somebody else changed it meanwhile */
export const updateGoal = async (tx: Write, id: string, version: number, typed: TypedGoal): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('goal')
      .set({ ...columnsOf(typed), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1
