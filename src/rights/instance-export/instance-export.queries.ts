import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { InstanceExport } from './instance-export.ts'

/** Exports of the instance that were asked for, the newest first; at most 50. */
export async function instanceExports(tx: Read): Promise<InstanceExport[]> {
  const rows = await tx.many(
    db
      .selectFrom('instance_export as x')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'x.instance_id').onRef('p.id', '=', 'x.asked_by'),
      )
      .leftJoin('professional as a', (join) =>
        join.onRef('a.instance_id', '=', 'x.instance_id').onRef('a.id', '=', 'x.approved_by'),
      )
      .select(['x.id', 'x.purpose', 'x.asked_by', 'x.asked_at', 'x.written_at', 'x.manifest_hash', 'x.version'])
      .select(['p.given_name', 'p.family_name', 'a.given_name as approver_given', 'a.family_name as approver_family'])
      .orderBy('x.asked_at', 'desc')
      .orderBy('x.id')
      .limit(50),
  )
  return rows.map((row) => ({
    id: row.id,
    purpose: row.purpose,
    askedById: row.asked_by,
    askedByName: `${row.given_name} ${row.family_name}`,
    askedAt: row.asked_at,
    approvedByName: row.approver_given === null ? null : `${row.approver_given} ${row.approver_family ?? ''}`,
    writtenAt: row.written_at,
    manifestHash: row.manifest_hash,
    version: row.version,
  }))
}

/** Asks for an export in the actor's name. @returns its id. */
export async function insertExport(tx: Write, purpose: string): Promise<string> {
  const id: string = newId()
  await tx.run(
    db.insertInto('instance_export').values({
      instance_id: tx.actor.instanceId,
      id,
      purpose,
      asked_by: tx.actor.professionalId,
    }),
  )
  return id
}

/** The second pair of eyes. @returns false when it is not theirs to approve. */
export const approveExport = async (tx: Write, id: string, version: number): Promise<boolean> =>
  (await tx.get(db.selectNoFrom(sql<boolean>`app.approve_export(${id}::uuid, ${version}::integer)`.as('done')))).done
