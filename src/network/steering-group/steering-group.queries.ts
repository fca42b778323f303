import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { Text } from '#kernel/language.ts'
import type { SteeringGroupSeat } from './steering-group.ts'

const seats = () =>
  db
    .selectFrom('steering_group_member as s')
    .leftJoin('decision as d', (join) =>
      join.onRef('d.instance_id', '=', 's.instance_id').onRef('d.id', '=', 's.decision_id'),
    )
    .select(['s.id', 's.agency_id', 's.role', 's.office', 's.person_name', 's.valid_from', 's.valid_until'])
    .select(['s.version', 'd.id as decision_id', 'd.section', 'd.decided_on'])

/** Seats of the steering group on a day, members before substitutes. */
export async function seatsOn(tx: Read, day: string): Promise<SteeringGroupSeat[]> {
  const rows = await tx.many(
    seats()
      .where('s.valid_from', '<=', day)
      .where((row) => row.or([row('s.valid_until', 'is', null), row('s.valid_until', '>', day)]))
      .orderBy('s.role')
      .orderBy('s.valid_from')
      .orderBy('s.id'),
  )
  return rows.map(toSeat)
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(seats().where('s.id', '=', id))

/** A seat, also one whose term is over; undefined when there is none. */
export async function findSeat(tx: Read, id: string): Promise<SteeringGroupSeat | undefined> {
  const row = await findRow(tx, id)
  return row && toSeat(row)
}

function toSeat(row: Row): SteeringGroupSeat {
  return {
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
    version: row.version,
  }
}

type Appointment = {
  readonly office: Text | null
  readonly personName?: string | undefined
  readonly decision?: string | undefined
  readonly validFrom: string
  readonly validUntil: string | null
}
const columnsOf = (appointment: Appointment) => ({
  office: appointment.office === null ? null : JSON.stringify(appointment.office),
  person_name: appointment.personName ?? null,
  decision_id: appointment.decision ?? null,
  valid_from: appointment.validFrom,
  valid_until: appointment.validUntil,
})

export const insertSeat = (
  tx: Write,
  seat: Appointment & { readonly id: string; readonly agencyId: string; readonly role: SteeringGroupSeat['role'] },
): Promise<unknown> =>
  tx.run(
    db.insertInto('steering_group_member').values({
      instance_id: tx.actor.instanceId,
      id: seat.id,
      agency_id: seat.agencyId,
      role: seat.role,
      ...columnsOf(seat),
    }),
  )

/** @returns false when somebody else changed it meanwhile */
export const updateSeat = async (tx: Write, id: string, version: number, seat: Appointment): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('steering_group_member')
      .set({ ...columnsOf(seat), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1
