import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read } from '#db/transaction.ts'
import type { EmergencyOpening } from './anchor-case.ts'

const conflictedOf = prepared((caseId: string) =>
  db.selectNoFrom(sql<string[]>`app.conflicted_professionals(${caseId}::uuid, null)`.as('ids')),
)

/** Ids of professionals who have a conflict of interest with the case (434/2003 §§ 27–28). Whose relative it is, is not told. */
export const conflictedWithCase = async (tx: Read, caseId: string): Promise<string[]> =>
  (await tx.get(conflictedOf(caseId))).ids

const openingsOf = prepared((caseId: string) =>
  db
    .selectFrom('break_glass as g')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'g.instance_id').onRef('p.id', '=', 'g.professional_id'),
    )
    .innerJoin('agency as a', (join) =>
      join.onRef('a.instance_id', '=', 'p.instance_id').onRef('a.id', '=', 'p.agency_id'),
    )
    .select([
      'g.id',
      'p.given_name',
      'p.family_name',
      'p.profession',
      'a.name as agency_name',
      'g.reason',
      'g.explanation',
      'g.opened_at',
      'g.ends_at',
      'g.reviewed_at',
    ])
    .where('g.case_id', '=', caseId)
    .orderBy('g.opened_at', 'desc')
    .orderBy('g.id'),
)

/** Openings of the case in an emergency, newest first; empty for everyone but the responsible worker. */
export async function openingsOfCase(tx: Read, caseId: string): Promise<EmergencyOpening[]> {
  const rows = await tx.many(openingsOf(caseId))
  return rows.map((row) => ({
    id: row.id,
    name: `${row.given_name} ${row.family_name}`,
    profession: row.profession,
    agencyName: row.agency_name,
    reason: row.reason,
    explanation: row.explanation,
    openedAt: row.opened_at,
    endsAt: row.ends_at,
    reviewedAt: row.reviewed_at,
  }))
}
