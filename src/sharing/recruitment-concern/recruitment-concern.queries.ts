import { sql } from 'kysely'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { RecruitmentConcern } from './recruitment-concern.ts'

const concernsOf = prepared((caseId: string) =>
  db
    .selectFrom('recruitment_concern as c')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'c.instance_id').onRef('p.id', '=', 'c.raised_by'),
    )
    .select([
      'c.id',
      'c.signs',
      'c.raised_at',
      'c.ended_at',
      'c.end_reason',
      'c.version',
      'p.given_name',
      'p.family_name',
    ])
    .where('c.case_id', '=', caseId)
    .orderBy('c.raised_at', 'desc')
    .orderBy('c.id'),
)

/** Concerns of a case that the actor may read (members who work in its team), the newest first; passed ones too. */
export async function concernsOfCase(tx: Read, caseId: string): Promise<RecruitmentConcern[]> {
  const rows = await tx.many(concernsOf(caseId))
  return rows.map((row) => ({
    id: row.id,
    signs: row.signs,
    raisedByName: `${row.given_name} ${row.family_name}`,
    raisedAt: row.raised_at,
    endedAt: row.ended_at,
    endReason: row.end_reason,
    version: row.version,
  }))
}

/** Raises a concern in one's own name. @returns its id. */
export async function insertConcern(tx: Write, inCase: CaseTarget, signs: string): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('recruitment_concern').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      signs,
      raised_by: tx.actor.professionalId,
    }),
  )
  return id
}

/** Ends a concern with its reason. @returns false when somebody else was faster. */
export async function endConcern(
  tx: Write,
  concern: Pick<RecruitmentConcern, 'id' | 'version'>,
  reason: string,
): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('recruitment_concern')
      .set({
        ended_at: sql`now()`,
        ended_by: tx.actor.professionalId,
        end_reason: reason,
        version: concern.version + 1,
      })
      .where('id', '=', concern.id)
      .where('version', '=', concern.version),
  )
  return changed === 1
}
