import { sql } from 'kysely'
import type { MeetingState, PlaceKind, Reply } from '#casework/meeting/meeting.ts'
import type { Said } from '#casework/meeting-time/meeting-time.ts'
import type { Sealed } from '#crypto/sealed.ts'
import { db } from '#db/connection.ts'
import type { GuestRead, GuestWrite } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { ExternalPage, OwnTask } from './invited-external.ts'

/*
 * All that an external is given comes from four functions of the database (definitions/functions/invited_external.sql): for them no row of any
 * table exists.
 */

type InvitationRow = {
  participant_id: string
  meeting_id: string
  organisation: string
  name: string | null
  state: string
  starts_at: Date
  minutes: number
  place_kind: string
  place: Sealed<'meeting.place'> | null
  told_apart: boolean
  language: string
  why: string | null
  reply: string
  attendance: string | null
  times: { id: string; startsAt: string }[]
  answer_id: string | null
  number: number
  possible: string[]
  best: string | null
  unsure: string[]
  impossible: string[]
  substitute: Sealed<'meeting_answer.substitute'> | null
}

const invitation = { compile: () => sql<InvitationRow>`select * from app.external_invitation()`.compile(db) }

type TaskRow = {
  task_id: string
  what: string
  due_on: string
  done_at: Date | null
  note: Sealed<'external_task.note'> | null
  version: number
}

const tasks = {
  compile: () =>
    sql<TaskRow>`select task_id, what, to_char(due_on, 'YYYY-MM-DD') as due_on, done_at, note, version
      from app.external_tasks()`.compile(db),
}

/** The external's own tasks: what is to be done on top, the soonest first. */
export async function ownTasks(tx: GuestRead): Promise<OwnTask[]> {
  return (await tx.many(tasks)).map((row) => ({
    id: row.task_id,
    what: row.what,
    dueOn: row.due_on,
    doneAt: row.done_at,
    note: tx.open('external_task.note', row.task_id, row.note),
    version: row.version,
  }))
}

/** Everything the external has; undefined for whoever is none. */
export async function externalPage(tx: GuestRead): Promise<ExternalPage | undefined> {
  const row = await tx.find(invitation)
  if (row === undefined) return undefined
  const { teamName, contactName, contactPhone } = tx.actor
  return {
    invitation: {
      name: row.name,
      organisation: row.organisation,
      state: row.state as MeetingState,
      startsAt: row.starts_at,
      minutes: row.minutes,
      placeKind: row.place_kind as PlaceKind,
      place: tx.open('meeting.place', row.meeting_id, row.place),
      toldApart: row.told_apart,
      language: row.language,
      why: row.why,
      teamName,
      contactName,
      contactPhone,
    },
    reply: row.reply as Reply,
    attendance: row.attendance,
    times: row.times.map(({ id, startsAt }) => ({ id, startsAt: new Date(startsAt) })),
    answers: row.number,
    possible: row.possible,
    best: row.best,
    unsure: row.unsure,
    impossible: row.impossible,
    substitute: tx.open('meeting_answer.substitute', row.answer_id, row.substitute),
    tasks: await ownTasks(tx),
  }
}

export type AnswerOutcome = 'answered' | 'stale' | 'gone' | 'other_times'

type Answer = Said & { readonly number: number; readonly substitute: string | undefined }

/** The external's answer to their invitation. */
export async function answerInvitation(tx: GuestWrite, answer: Answer): Promise<AnswerOutcome> {
  const id = newId()
  const substitute = tx.seal('meeting_answer.substitute', id, null, answer.substitute)
  const said = sql<AnswerOutcome>`app.answer_as_external(${id}::uuid, ${answer.number}::integer, ${answer.reply},
    ${[...answer.possible]}::uuid[], ${answer.best}::uuid, ${[...answer.unsure]}::uuid[],
    ${[...answer.impossible]}::uuid[], ${substitute}::bytea)`
  return (await tx.get(db.selectNoFrom(said.as('outcome')))).outcome
}

/** Says that one of the external's tasks is done; false when it was done, taken back or written anew meanwhile. */
export async function reportTask(
  tx: GuestWrite,
  task: { readonly id: string; readonly version: number; readonly note: string | undefined },
): Promise<boolean> {
  const note = tx.seal('external_task.note', task.id, null, task.note)
  const said = sql<boolean>`app.report_external_task(${task.id}::uuid, ${task.version}::integer, ${note}::bytea)`
  return (await tx.get(db.selectNoFrom(said.as('done')))).done
}
