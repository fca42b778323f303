import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { earlierCauses } from './cause-history.queries.ts'
import type { Cause, CauseText, EarlierCause } from './cause.ts'

const causes = (caseId: string) =>
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
      'c.recorded_by',
      'c.recorded_at',
      'c.corrected_at',
      'c.correction_reason',
      'c.withdrawn_at',
      'c.withdrawal_reason',
      'c.version',
      'p.given_name',
      'p.family_name',
      'p.profession',
    ])
    .where('c.case_id', '=', caseId)
    .orderBy('c.recorded_at')
    .orderBy('c.id')

const rowsOf = (tx: Read, caseId: string) => tx.many(causes(caseId))
type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const toCause = (row: Row, earlier: readonly EarlierCause[]): Cause => ({
  id: row.id,
  category: row.category,
  description: row.description,
  actors: row.actors,
  noActorReason: row.no_actor_reason,
  recordedById: row.recorded_by,
  recordedByName: `${row.given_name} ${row.family_name}`,
  recordedByProfession: row.profession,
  recordedAt: row.recorded_at,
  correctedAt: row.corrected_at,
  correctionReason: row.correction_reason,
  withdrawnAt: row.withdrawn_at,
  withdrawalReason: row.withdrawal_reason,
  version: row.version,
  earlier: [...earlier],
})

/** Causes of a case in the order they were recorded, the withdrawn ones among them, with their earlier texts. */
export async function causesOfCase(tx: Read, caseId: string): Promise<Cause[]> {
  const [rows, earlier] = await Promise.all([rowsOf(tx, caseId), earlierCauses(tx, caseId)])
  return rows.map((row) => toCause(row, earlier.get(row.id) ?? []))
}

/** One cause of a case, also a withdrawn one. */
export async function findCause(tx: Read, caseId: string, causeId: string): Promise<Cause | undefined> {
  const [row, earlier] = await Promise.all([
    tx.find(causes(caseId).where('c.id', '=', causeId)),
    earlierCauses(tx, caseId),
  ])
  return row && toCause(row, earlier.get(row.id) ?? [])
}

type NewCause = CauseText & Pick<Cause, 'category'>

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
