import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { LegalHold } from './retention.ts'

/** Holds of the instance: those in force first, then the newest; at most 200. */
export async function legalHolds(tx: Read): Promise<LegalHold[]> {
  const rows = await tx.many(
    db
      .selectFrom('legal_hold as h')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'h.instance_id').onRef('p.id', '=', 'h.set_by'),
      )
      .select(['h.id', 'h.case_id', 'h.ground', 'h.reason', 'h.review_on', 'h.set_at', 'h.lifted_at', 'h.lift_reason'])
      .select(['h.version', 'p.given_name', 'p.family_name'])
      .orderBy(sql`h.lifted_at is not null`)
      .orderBy('h.set_at', 'desc')
      .orderBy('h.id')
      .limit(200),
  )
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    ground: row.ground as LegalHold['ground'],
    reason: row.reason,
    reviewOn: row.review_on,
    setByName: `${row.given_name} ${row.family_name}`,
    setAt: row.set_at,
    liftedAt: row.lifted_at,
    liftReason: row.lift_reason,
    version: row.version,
  }))
}

/** The case of a number, for who may put it on hold without reading it; null when there is none. */
export const caseToHold = async (tx: Read, number: string): Promise<string | null> =>
  (await tx.get(db.selectNoFrom(sql<string | null>`app.case_to_hold(${number})`.as('id')))).id

type NewHold = { readonly caseId: string } & Pick<LegalHold, 'ground' | 'reason' | 'reviewOn'>

/** Puts a case on hold in the actor's name. @returns the id of the hold. */
export async function insertHold(tx: Write, hold: NewHold): Promise<string> {
  const id: string = newId()
  await tx.run(
    db.insertInto('legal_hold').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: hold.caseId,
      ground: hold.ground,
      reason: hold.reason,
      review_on: hold.reviewOn,
      set_by: tx.actor.professionalId,
    }),
  )
  return id
}

/** Lifts a hold with its reason. @returns false when somebody changed it meanwhile. */
export const liftHold = async (
  tx: Write,
  hold: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('legal_hold')
      .set({
        lifted_at: sql<Date>`now()`,
        lifted_by: tx.actor.professionalId,
        lift_reason: hold.reason,
        version: hold.version + 1,
      })
      .where('id', '=', hold.id)
      .where('version', '=', hold.version)
      .where('lifted_at', 'is', null),
  )) === 1
