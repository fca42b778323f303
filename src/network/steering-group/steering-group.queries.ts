import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type { SteeringGroupSeat } from './steering-group.ts'

/** Seats of the steering group on a day, members before substitutes. */
export async function seatsOn(tx: Read, day: string): Promise<SteeringGroupSeat[]> {
  const rows = await tx.many(
    db
      .selectFrom('steering_group_member as s')
      .leftJoin('decision as d', (join) =>
        join.onRef('d.instance_id', '=', 's.instance_id').onRef('d.id', '=', 's.decision_id'),
      )
      .select(['s.id', 's.agency_id', 's.role', 's.office', 's.person_name', 's.valid_from', 's.valid_until'])
      .select(['d.id as decision_id', 'd.section', 'd.decided_on'])
      .where('s.valid_from', '<=', day)
      .where((row) => row.or([row('s.valid_until', 'is', null), row('s.valid_until', '>', day)]))
      .orderBy('s.role')
      .orderBy('s.valid_from')
      .orderBy('s.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    agencyId: row.agency_id,
    role: row.role as SteeringGroupSeat['role'],
    office: row.office,
    personName: row.person_name,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    decision:
      row.decision_id === null || row.section === null || row.decided_on === null
        ? null
        : { id: row.decision_id, section: row.section, decidedOn: row.decided_on },
  }))
}
