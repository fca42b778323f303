import { sql } from 'kysely'
import type { NewAnswer } from '#casework/meeting-time/meeting-time.queries.ts'
import type { PlaceKind } from '#casework/meeting/meeting.ts'
import type { Sealed } from '#crypto/sealed.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Text } from '#kernel/language.ts'
import type { OwnInvitation } from './meeting-invitation.ts'

type Row = {
  participant_id: string
  meeting_id: string
  type: string
  starts_at: Date
  minutes: number
  place_kind: string
  place: Sealed<'meeting.place'> | null
  language: string
  confirmed: boolean
  team_name: Text
  arranged_by: string
  added_value: string
  reply: string
  times: { id: string; startsAt: string }[]
  answer_id: string | null
  number: number
  possible: string[]
  best: string | null
  impossible: string[]
  unsure: string[]
  substitute: Sealed<'meeting_answer.substitute'> | null
}

const toInvitation = (tx: Read, row: Row): OwnInvitation => ({
  id: row.participant_id,
  type: row.type,
  startsAt: row.starts_at,
  minutes: row.minutes,
  placeKind: row.place_kind as PlaceKind,
  place: tx.open('meeting.place', row.meeting_id, row.place),
  language: row.language,
  confirmed: row.confirmed,
  teamName: row.team_name,
  arrangedBy: row.arranged_by,
  addedValue: row.added_value,
  reply: row.reply as OwnInvitation['reply'],
  times: row.times.map(({ id, startsAt }) => ({ id, startsAt: new Date(startsAt) })),
  answers: row.number,
  possible: row.possible,
  best: row.best,
  impossible: row.impossible,
  unsure: row.unsure,
  substitute: tx.open('meeting_answer.substitute', row.answer_id, row.substitute),
})

/** Planned meetings from a moment on that ask the actor, the soonest first (database/definitions/functions/meeting_invitation.sql). */
export async function ownInvitations(tx: Read, from: Date): Promise<OwnInvitation[]> {
  const asked = sql<Row>`app.own_invitations(${from}::timestamptz)`
  const rows = await tx.many(db.selectFrom(asked.as('asked')).selectAll())
  return rows.map((row) => toInvitation(tx, row))
}

/** One of them by its id, or undefined when the actor has no such invitation. */
export async function ownInvitation(tx: Read, from: Date, id: string): Promise<OwnInvitation | undefined> {
  const asked = sql<Row>`app.own_invitations(${from}::timestamptz, ${id}::uuid)`
  const row = await tx.find(db.selectFrom(asked.as('asked')).selectAll())
  return row && toInvitation(tx, row)
}

export type AnswerOutcome = 'answered' | 'stale' | 'gone' | 'other_times'

/** The actor's answer to one of their invitations. */
export async function answerOwn(tx: Write, answer: Omit<NewAnswer, 'way' | 'personId'>): Promise<AnswerOutcome> {
  const id = newId()
  const substitute = tx.seal('meeting_answer.substitute', id, null, answer.substitute)
  const said = sql<AnswerOutcome>`app.answer_own_invitation(${answer.participantId}::uuid, ${id}::uuid, ${answer.number}::integer,
    ${answer.reply}, ${[...answer.possible]}::uuid[], ${answer.best}::uuid, ${[...answer.impossible]}::uuid[],
    ${[...answer.unsure]}::uuid[], ${substitute}::bytea)`
  return (await tx.get(db.selectNoFrom(said.as('outcome')))).outcome
}
