import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type { Text } from '#kernel/language.ts'
import {
  cameAs,
  type Officer,
  type SteeringAttendance,
  type SteeringItem,
  type SteeringMeeting,
} from './steering-meeting.ts'

const fullName = (alias: 'c' | 's') =>
  sql<string>`${sql.ref(`${alias}.given_name`)} || ' ' || ${sql.ref(`${alias}.family_name`)}`

const meetings = () =>
  db
    .selectFrom('steering_meeting as m')
    .innerJoin('professional as c', (join) =>
      join.onRef('c.instance_id', '=', 'm.instance_id').onRef('c.id', '=', 'm.chair_id'),
    )
    .innerJoin('professional as s', (join) =>
      join.onRef('s.instance_id', '=', 'm.instance_id').onRef('s.id', '=', 'm.secretary_id'),
    )
    .select(['m.id', 'm.year', 'm.number', 'm.held_on', 'm.starts_at', 'm.place', 'm.chair_id', 'm.secretary_id'])
    .select(['m.secretary_signed_at', 'm.chair_signed_at', 'm.returned_reason', 'm.cancelled_reason', 'm.version'])
    .select([fullName('c').as('chair_name'), fullName('s').as('secretary_name')])

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(meetings().where('m.id', '=', id))

const toMeeting = (row: Row): SteeringMeeting => ({
  id: row.id,
  number: `${row.number}/${row.year}`,
  heldOn: row.held_on,
  startsAt: row.starts_at,
  place: row.place,
  chairId: row.chair_id,
  chairName: row.chair_name,
  secretaryId: row.secretary_id,
  secretaryName: row.secretary_name,
  secretarySignedAt: row.secretary_signed_at,
  chairSignedAt: row.chair_signed_at,
  returnedReason: row.returned_reason,
  cancelledReason: row.cancelled_reason,
  version: row.version,
})

/** Most meetings that are listed: decades of them. */
const MOST = 200

/** Meetings of the steering group, the newest first. */
export const listMeetings = async (tx: Read): Promise<SteeringMeeting[]> =>
  (await tx.many(meetings().orderBy('m.held_on', 'desc').orderBy('m.number', 'desc').limit(MOST))).map(toMeeting)

/** The meeting, or undefined when there is none for the actor. */
export async function findMeeting(tx: Read, id: string): Promise<SteeringMeeting | undefined> {
  const row = await findRow(tx, id)
  return row && toMeeting(row)
}

/** The agenda in its order, without what was withdrawn. */
export const itemsOf = (tx: Read, meetingId: string): Promise<SteeringItem[]> =>
  tx.many(
    db
      .selectFrom('steering_item')
      .select(['id', 'position', 'title', 'proposal', 'minutes', 'version'])
      .where('meeting_id', '=', meetingId)
      .where('withdrawn', '=', false)
      .orderBy('position'),
  )

/** Who came, party by party; those who were heard last. */
export async function attendancesOf(tx: Read, meetingId: string): Promise<SteeringAttendance[]> {
  const rows = await tx.many(
    db
      .selectFrom('steering_attendance as t')
      .leftJoin('agency as a', (join) =>
        join.onRef('a.instance_id', '=', 't.instance_id').onRef('a.id', '=', 't.agency_id'),
      )
      .leftJoin('steering_group_member as own', (join) =>
        join.onRef('own.instance_id', '=', 't.instance_id').onRef('own.id', '=', 't.seat_id'),
      )
      .leftJoin('steering_group_member as other', (join) =>
        join.onRef('other.instance_id', '=', 't.instance_id').onRef('other.id', '=', 't.for_seat_id'),
      )
      .select(['t.id', 't.name', 't.came_as', 't.seat_id', 'a.name as agency_name', 'own.office'])
      .select(['other.office as for_office', 'other.person_name as for_name'])
      .where('t.meeting_id', '=', meetingId)
      .where('t.taken_back', '=', false)
      .orderBy(sql`t.came_as = 'heard'`)
      .orderBy(sql`a.name ->> 'sv'`)
      .orderBy('t.name'),
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    cameAs: cameAs.find((each) => each === row.came_as) ?? 'heard',
    seatId: row.seat_id,
    office: row.office,
    agencyName: row.agency_name,
    forOffice: row.for_office,
    forName: row.for_name,
  }))
}

/** Who may chair (sits in the steering group), and who may be secretary (coordinates a team). */
export async function officers(tx: Read): Promise<Officer[]> {
  const rows = await tx.many(
    db
      .selectFrom(
        sql<{
          id: string
          given_name: string
          family_name: string
          title: Text
          chairs: boolean
        }>`app.meeting_officers()`.as('o'),
      )
      .selectAll()
      .orderBy('o.family_name')
      .orderBy('o.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    name: `${row.given_name} ${row.family_name}`,
    title: row.title,
    chairs: row.chairs,
  }))
}
