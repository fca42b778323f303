import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Cause } from './cause.ts'

/** Causes of a case in the order they were recorded. */
export async function causesOfCase(tx: Read, caseId: string): Promise<Cause[]> {
  const rows = await tx.many(
    db
      .selectFrom('cause as c')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'c.instance_id').onRef('p.id', '=', 'c.recorded_by'),
      )
      .select([
        'c.id',
        'c.category',
        'c.description',
        'c.actors',
        'c.no_actor_reason',
        'c.recorded_at',
        'p.given_name',
        'p.family_name',
        'p.profession',
      ])
      .where('c.case_id', '=', caseId)
      .orderBy('c.recorded_at'),
  )
  return rows.map((row) => ({
    id: row.id,
    category: row.category,
    description: row.description,
    actors: row.actors,
    noActorReason: row.no_actor_reason,
    recordedByName: `${row.given_name} ${row.family_name}`,
    recordedByProfession: row.profession,
    recordedAt: row.recorded_at,
  }))
}

type NewCause = Pick<Cause, 'category' | 'description' | 'actors' | 'noActorReason'>

/** Writes a cause in the shared workspace of the case. @returns its id. */
export async function insertCause(
  tx: Write,
  inCase: { caseId: string; teamId: string },
  cause: NewCause,
  now: Date,
): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('cause').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      category: cause.category,
      description: cause.description,
      actors: cause.actors,
      no_actor_reason: cause.noActorReason,
      recorded_by: tx.actor.professionalId,
      recorded_at: now,
    }),
  )
  return id
}
