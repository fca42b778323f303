import { sql } from 'kysely'
import { changeMeeting } from '#casework/meeting/meeting-changes.queries.ts'
import { fullName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Answer, Answered, AnswerWay, OpenTime, Said } from './meeting-time.ts'

type InMeeting = { readonly caseId: string; readonly meetingId: string }

/** Times that are proposed for a meeting and not settled, the soonest first. */
export async function openTimesOf(tx: Read, { caseId, meetingId }: InMeeting): Promise<OpenTime[]> {
  const rows = await tx.many(
    db
      .selectFrom('meeting_time')
      .select(['id', 'starts_at'])
      .where('case_id', '=', caseId)
      .where('meeting_id', '=', meetingId)
      .where('settled_at', 'is', null)
      .orderBy('starts_at')
      .orderBy('id'),
  )
  return rows.map((row) => ({ id: row.id, startsAt: row.starts_at }))
}

/** Everything that was answered to the invitations to a meeting, by participant, the last answer first. */
export async function answeredOf(tx: Read, { caseId, meetingId }: InMeeting): Promise<Answered[]> {
  const rows = await tx.many(
    db
      .selectFrom('meeting_answer as a')
      .leftJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'a.instance_id').onRef('p.id', '=', 'a.recorded_by'),
      )
      .select([
        'a.id',
        'a.participant_id',
        'a.number',
        'a.reply',
        'a.possible',
        'a.best',
        'a.impossible',
        'a.unsure',
        'a.substitute',
        'a.interpreter_language',
        'a.remote',
        'a.message',
      ])
      .select(['a.way', 'a.answered_at', 'p.given_name', 'p.family_name'])
      .where('a.case_id', '=', caseId)
      .where('a.meeting_id', '=', meetingId)
      .orderBy('a.participant_id')
      .orderBy('a.number', 'desc'),
  )
  const answered = new Map<string, Answer[]>()
  for (const row of rows) {
    const known = answered.get(row.participant_id) ?? []
    answered.set(row.participant_id, known)
    known.push({
      number: row.number,
      reply: row.reply as Answer['reply'],
      possible: row.possible,
      best: row.best,
      impossible: row.impossible,
      unsure: row.unsure,
      substitute: tx.open('meeting_answer.substitute', row.id, row.substitute),
      interpreterLanguage: row.interpreter_language,
      remote: row.remote,
      message: tx.open('meeting_answer.message', row.id, row.message),
      way: row.way as AnswerWay,
      recordedByName: fullName(row.given_name, row.family_name),
      answeredAt: row.answered_at,
    })
  }
  return [...answered].map(([participantId, answers]) => ({ participantId, answers }))
}

/** Proposes exactly these times: those that were proposed already stay with their answers, others are settled. */
export async function proposeOnly(tx: Write, { caseId, meetingId }: InMeeting, moments: readonly Date[], now: Date) {
  await tx.run(
    db
      .updateTable('meeting_time')
      .set({ settled_at: now })
      .where('case_id', '=', caseId)
      .where('meeting_id', '=', meetingId)
      .where('settled_at', 'is', null)
      .where(sql<boolean>`starts_at <> all(${[...moments]}::timestamptz[])`),
  )
  await tx.run(
    db
      .insertInto('meeting_time')
      .values(
        moments.map((startsAt) => ({
          instance_id: tx.actor.instanceId,
          id: newId(),
          meeting_id: meetingId,
          case_id: caseId,
          starts_at: startsAt,
          proposed_by: tx.actor.professionalId,
        })),
      )
      .onConflict((conflict) => conflict.doNothing()),
  )
  await tx.run(
    db
      .updateTable('meeting_participant')
      .set({ reply: 'waiting' })
      .where('case_id', '=', caseId)
      .where('meeting_id', '=', meetingId),
  )
}

/** Nothing is proposed any more: one of the times was chosen, or the meeting is off. */
export const settleTimes = (tx: Write, { caseId, meetingId }: InMeeting, now: Date): Promise<number> =>
  tx.run(
    db
      .updateTable('meeting_time')
      .set({ settled_at: now })
      .where('case_id', '=', caseId)
      .where('meeting_id', '=', meetingId)
      .where('settled_at', 'is', null),
  )

export type NewAnswer = Said & {
  readonly participantId: string
  /** Of a person of the case; null of everybody else. */
  readonly personId: string | null
  /** Number of the answer before it; 0 for the first. */
  readonly number: number
  readonly substitute: string | undefined
  readonly way: Exclude<AnswerWay, 'own' | 'link'>
}

/** Records an answer that was told to the actor; false when another one came meanwhile. */
export async function insertAnswer(tx: Write, { caseId, meetingId }: InMeeting, answer: NewAnswer): Promise<boolean> {
  const id = newId()
  const added = await tx.run(
    db
      .insertInto('meeting_answer')
      .values({
        instance_id: tx.actor.instanceId,
        id,
        meeting_id: meetingId,
        case_id: caseId,
        participant_id: answer.participantId,
        person_id: answer.personId,
        number: answer.number,
        reply: answer.reply,
        possible: [...answer.possible],
        best: answer.best,
        impossible: [...answer.impossible],
        unsure: [...answer.unsure],
        substitute: tx.seal('meeting_answer.substitute', id, null, answer.substitute),
        way: answer.way,
        recorded_by: tx.actor.professionalId,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  if (added === 0) return false
  await setReply(tx, answer.participantId, answer.reply)
  return true
}

const setReply = (tx: Write, participantId: string, reply: string): Promise<number> =>
  tx.run(db.updateTable('meeting_participant').set({ reply }).where('id', '=', participantId))

export type Confirmed = {
  readonly startsAt: Date
  readonly interpreterMissingReason: string | null
  /** What each participant's reply is now, by what they said of the chosen time. */
  readonly replies: readonly { readonly participantId: string; readonly reply: string }[]
}

/** Settles a meeting in the actor's name; false when somebody was faster. */
export async function markConfirmed(
  tx: Write,
  { caseId, meetingId }: InMeeting,
  version: number,
  confirmed: Confirmed,
  now: Date,
): Promise<boolean> {
  const changed = await changeMeeting(tx, meetingId, version, {
    starts_at: confirmed.startsAt,
    interpreter_missing_reason: confirmed.interpreterMissingReason,
    confirmed_at: now,
    confirmed_by: tx.actor.professionalId,
  })
  if (!changed) return false
  await settleTimes(tx, { caseId, meetingId }, now)
  for (const { participantId, reply } of confirmed.replies) await setReply(tx, participantId, reply)
  return true
}

export type Booking = {
  readonly participantId: string | null
  readonly language: string | null
  readonly booked: boolean
}

/**
 * Writes for whom an interpreter is booked; false when somebody was faster. The meeting itself then needs those languages and no other.
 * `settled`: a meeting that was confirmed still is.
 */
export async function writeBookings(
  tx: Write,
  meetingId: string,
  version: number,
  bookings: readonly Booking[],
  settled: boolean,
): Promise<boolean> {
  const needed = bookings.filter((each) => each.language !== null)
  const changed = await changeMeeting(tx, meetingId, version, {
    interpreter_language: needed[0]?.language ?? null,
    interpreter_booked: needed.length > 0 && needed.every((each) => each.booked),
    ...(settled ? {} : { confirmed_at: null, confirmed_by: null }),
  })
  if (!changed) return false
  for (const { participantId, language, booked } of bookings) {
    if (participantId === null) continue
    await tx.run(
      db
        .updateTable('meeting_participant')
        .set({ interpreter_language: language, interpreter_booked: booked && language !== null })
        .where('id', '=', participantId)
        .where('meeting_id', '=', meetingId),
    )
  }
  return true
}
