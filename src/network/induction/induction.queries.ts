import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Induction } from './induction.ts'

/** What somebody has confirmed of one person, the newest first. */
export async function inductionsOf(tx: Read, professionalId: string): Promise<Induction[]> {
  const rows = await tx.many(
    db
      .selectFrom('induction as i')
      .innerJoin('professional as c', (join) =>
        join.onRef('c.instance_id', '=', 'i.instance_id').onRef('c.id', '=', 'i.confirmed_by'),
      )
      .select(['i.id', 'i.kind', 'i.completed_on', 'c.given_name', 'c.family_name'])
      .where('i.professional_id', '=', professionalId)
      .where('i.withdrawn_at', 'is', null)
      .orderBy('i.completed_on', 'desc')
      .orderBy('i.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    completedOn: row.completed_on,
    confirmedByName: `${row.given_name} ${row.family_name}`,
  }))
}

const answered = async (tx: Write, call: ReturnType<typeof sql<boolean>>): Promise<boolean> =>
  (await tx.get(db.selectNoFrom(call.as('changed')))).changed

/** Confirms what is not confirmed yet (database/definitions/functions/administer.sql). @returns how many were new. */
export async function confirmKinds(
  tx: Write,
  professionalId: string,
  kinds: readonly string[],
  completedOn: string,
): Promise<number> {
  let confirmed = 0
  for (const kind of kinds) {
    const call = sql<boolean>`app.confirm_induction(${newId()}, ${professionalId}, ${kind}, ${completedOn}::date)`
    if (await answered(tx, call)) confirmed++
  }
  return confirmed
}

/** @returns false when it was withdrawn already. */
export const withdrawKind = (tx: Write, id: string, reason: string) =>
  answered(tx, sql<boolean>`app.withdraw_induction(${id}, ${reason})`)
