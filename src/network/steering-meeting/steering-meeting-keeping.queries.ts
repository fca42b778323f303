import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { SteeringAttendance } from './steering-meeting.ts'

type Planned = {
  readonly heldOn: string
  readonly startsAt: string
  readonly place: string
  readonly chair: string
  readonly secretary: string
}
const columnsOf = (planned: Planned) => ({
  held_on: planned.heldOn,
  starts_at: planned.startsAt,
  place: planned.place,
  chair_id: planned.chair,
  secretary_id: planned.secretary,
})

/** The next meeting of its year; the caller holds the numbers. @returns its id */
export async function insertMeeting(tx: Write, planned: Planned): Promise<string> {
  const id = newId()
  const year = Number(planned.heldOn.slice(0, 4))
  await tx.run(
    db.insertInto('steering_meeting').values({
      instance_id: tx.actor.instanceId,
      id,
      year,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from steering_meeting where year = ${year})`,
      ...columnsOf(planned),
    }),
  )
  return id
}

const changed = async (tx: Write, id: string, version: number, set: object): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('steering_meeting')
      .set({ ...set, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1

/** @returns false when somebody else changed it meanwhile; so do the others */
export const updateMeeting = (tx: Write, id: string, version: number, planned: Planned): Promise<boolean> =>
  changed(tx, id, version, columnsOf(planned))
export const cancelMeeting = (tx: Write, id: string, version: number, reason: string): Promise<boolean> =>
  changed(tx, id, version, { cancelled_reason: reason })
export const signAsSecretary = (tx: Write, id: string, version: number, now: Date): Promise<boolean> =>
  changed(tx, id, version, { secretary_signed_at: now, returned_reason: null })
export const signAsChair = (tx: Write, id: string, version: number, now: Date): Promise<boolean> =>
  changed(tx, id, version, { chair_signed_at: now })
export const returnMinutes = (tx: Write, id: string, version: number, reason: string): Promise<boolean> =>
  changed(tx, id, version, { secretary_signed_at: null, returned_reason: reason })

type Item = { readonly title: string; readonly proposal?: string | undefined }

/** The item as the last of the agenda. @returns its id */
export async function insertItem(tx: Write, meetingId: string, item: Item): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('steering_item').values({
      instance_id: tx.actor.instanceId,
      id,
      meeting_id: meetingId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from steering_item where meeting_id = ${meetingId})`,
      title: item.title,
      proposal: item.proposal ?? null,
    }),
  )
  return id
}

const changedItem = async (tx: Write, id: string, version: number, set: object): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('steering_item')
      .set({ ...set, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1

export const updateItem = (
  tx: Write,
  id: string,
  version: number,
  item: Item & { readonly minutes?: string | undefined },
): Promise<boolean> =>
  changedItem(tx, id, version, {
    title: item.title,
    proposal: item.proposal ?? null,
    minutes: item.minutes ?? null,
  })
export const withdrawItem = (tx: Write, id: string, version: number): Promise<boolean> =>
  changedItem(tx, id, version, { withdrawn: true })

type Came = {
  readonly name: string
  readonly cameAs: SteeringAttendance['cameAs']
  readonly agencyId: string | null
  readonly seatId: string | null
  readonly forSeatId: string | null
}

/** Who came, written anew: what stood there before is taken back, and stays as history. */
export async function replaceAttendance(tx: Write, meetingId: string, came: readonly Came[]): Promise<void> {
  await tx.run(
    db
      .updateTable('steering_attendance')
      .set({ taken_back: true, version: sql`version + 1` })
      .where('meeting_id', '=', meetingId)
      .where('taken_back', '=', false),
  )
  for (const each of came) {
    await tx.run(
      db.insertInto('steering_attendance').values({
        instance_id: tx.actor.instanceId,
        id: newId(),
        meeting_id: meetingId,
        agency_id: each.agencyId,
        seat_id: each.seatId,
        name: each.name,
        came_as: each.cameAs,
        for_seat_id: each.forSeatId,
      }),
    )
  }
}
