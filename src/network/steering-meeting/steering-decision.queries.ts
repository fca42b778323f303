import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { SteeringDecision } from './steering-meeting.ts'

const decisions = () =>
  db
    .selectFrom('steering_decision as d')
    .innerJoin('steering_meeting as m', (join) =>
      join.onRef('m.instance_id', '=', 'd.instance_id').onRef('m.id', '=', 'd.meeting_id'),
    )
    .innerJoin('steering_item as i', (join) =>
      join.onRef('i.instance_id', '=', 'd.instance_id').onRef('i.id', '=', 'd.item_id'),
    )
    .leftJoin('agency as a', (join) =>
      join.onRef('a.instance_id', '=', 'd.instance_id').onRef('a.id', '=', 'd.owner_agency_id'),
    )
    .leftJoin('steering_task_done as t', (join) =>
      join.onRef('t.instance_id', '=', 'd.instance_id').onRef('t.decision_id', '=', 'd.id'),
    )
    .select(['d.id', 'd.year', 'd.number', 'd.meeting_id', 'm.year as meeting_year', 'm.number as meeting_number'])
    .select(['d.item_id', 'i.title', 'd.decided', 'd.owner_agency_id', 'a.name as agency_name', 'd.owner_name'])
    .select(['d.due_on', 't.done_on', 't.note', 'd.version'])
    .where('d.withdrawn', '=', false)

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(decisions().where('d.id', '=', id))

const toDecision = (row: Row): SteeringDecision => ({
  id: row.id,
  number: `${row.number}/${row.year}`,
  meetingId: row.meeting_id,
  meetingNumber: `${row.meeting_number}/${row.meeting_year}`,
  itemId: row.item_id,
  itemTitle: row.title,
  decided: row.decided,
  ownerAgencyId: row.owner_agency_id,
  ownerAgencyName: row.agency_name,
  ownerName: row.owner_name,
  dueOn: row.due_on,
  doneOn: row.done_on,
  doneNote: row.note,
  version: row.version,
})

export async function findSteeringDecision(tx: Read, id: string): Promise<SteeringDecision | undefined> {
  const row = await findRow(tx, id)
  return row && toDecision(row)
}

/** Decisions of one meeting, by number. */
export const decisionsOf = async (tx: Read, meetingId: string): Promise<SteeringDecision[]> =>
  (await tx.many(decisions().where('d.meeting_id', '=', meetingId).orderBy('d.number'))).map(toDecision)

/** Most tasks that are listed; beyond it the oldest done are not. */
const MOST = 500

/** Decisions of all meetings that somebody is to see to: open ones first, by their day. */
export const listTasks = async (tx: Read): Promise<SteeringDecision[]> =>
  (
    await tx.many(
      decisions()
        .where('d.owner_agency_id', 'is not', null)
        .where('m.cancelled_reason', 'is', null)
        .orderBy(sql`t.done_on is not null`)
        .orderBy('d.due_on')
        .orderBy('d.number')
        .limit(MOST),
    )
  ).map(toDecision)

type Written = {
  readonly item: string
  readonly decided: string
  readonly owner?: string | undefined
  readonly ownerName?: string | undefined
  readonly dueOn?: string | undefined
}

const columnsOf = (written: Written) => ({
  decided: written.decided,
  owner_agency_id: written.owner ?? null,
  owner_name: written.ownerName ?? null,
  due_on: written.dueOn ?? null,
})

/** The next free number of the meeting's year; the caller holds the numbers. @returns its id */
export async function insertSteeringDecision(
  tx: Write,
  meeting: { readonly id: string; readonly heldOn: string },
  written: Written,
): Promise<string> {
  const id = newId()
  const year = Number(meeting.heldOn.slice(0, 4))
  await tx.run(
    db.insertInto('steering_decision').values({
      instance_id: tx.actor.instanceId,
      id,
      meeting_id: meeting.id,
      item_id: written.item,
      year,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from steering_decision where year = ${year})`,
      ...columnsOf(written),
    }),
  )
  return id
}

const changed = async (tx: Write, id: string, version: number, set: object): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('steering_decision')
      .set({ ...set, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1

/** @returns false when somebody else changed it meanwhile, or the minutes are signed */
export const updateSteeringDecision = (tx: Write, id: string, version: number, written: Written): Promise<boolean> =>
  changed(tx, id, version, columnsOf(written))

/** Takes a decision out of the minutes; its number is not used again. @returns false as `updateSteeringDecision` */
export const withdrawSteeringDecision = (tx: Write, id: string, version: number): Promise<boolean> =>
  changed(tx, id, version, { withdrawn: true })

/** Records that the task of a decision is done. */
export const insertTaskDone = (
  tx: Write,
  done: { readonly decisionId: string; readonly doneOn: string; readonly note: string },
): Promise<unknown> =>
  tx.run(
    db.insertInto('steering_task_done').values({
      instance_id: tx.actor.instanceId,
      decision_id: done.decisionId,
      done_on: done.doneOn,
      note: done.note,
      recorded_by: tx.actor.professionalId,
    }),
  )
