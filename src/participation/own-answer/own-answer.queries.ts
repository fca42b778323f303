import type { AnswerWay, OpenTime, Said } from '#casework/meeting-time/meeting-time.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { GuestRead, GuestWrite } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { OwnAnswer } from './own-answer.ts'

/* Queries of guests: which rows there are, the policies for `fairlead_guest` have settled. */

const openTimes = prepared(() =>
  db
    .selectFrom('meeting_time')
    .select(['id', 'meeting_id', 'starts_at'])
    .where('settled_at', 'is', null)
    .orderBy('starts_at')
    .orderBy('id'),
)

/** Times that are proposed for the guest's meetings, by meeting, the soonest first. */
export async function openTimesOfGuest(tx: GuestRead): Promise<ReadonlyMap<string, OpenTime[]>> {
  const rows = await tx.many(openTimes())
  return new Map(
    [...Map.groupBy(rows, (row) => row.meeting_id)].map(([meetingId, of]) => [
      meetingId,
      of.map((row) => ({ id: row.id, startsAt: row.starts_at })),
    ]),
  )
}

const answers = prepared(() =>
  db
    .selectFrom('meeting_answer')
    .select(['id', 'meeting_id', 'number', 'reply', 'possible', 'best', 'impossible', 'unsure', 'way', 'answered_at'])
    .select(['interpreter_language', 'remote', 'message'])
    .orderBy('number'),
)

/** The guest's last answer to each of their meetings. */
export async function lastAnswersOf(tx: GuestRead): Promise<ReadonlyMap<string, OwnAnswer>> {
  const rows = await tx.many(answers())
  return new Map(
    rows.map((row) => [
      row.meeting_id,
      {
        number: row.number,
        // The table allows these only.
        reply: row.reply as OwnAnswer['reply'],
        possible: row.possible,
        best: row.best,
        impossible: row.impossible,
        unsure: row.unsure,
        interpreterLanguage: row.interpreter_language,
        remote: row.remote,
        message: tx.open('meeting_answer.message', row.id, row.message),
        way: row.way as AnswerWay,
        answeredAt: row.answered_at,
      },
    ]),
  )
}

export type NewOwnAnswer = Said & {
  readonly meetingId: string
  readonly askedId: string
  readonly number: number
  readonly interpreterLanguage: string | null
  readonly remote: boolean
  readonly message: string | undefined
}

/** Adds the guest's answer; false when another one came meanwhile. */
export async function insertOwnAnswer(tx: GuestWrite, answer: NewOwnAnswer): Promise<boolean> {
  const id = newId()
  const added = await tx.run(
    db
      .insertInto('meeting_answer')
      .values({
        instance_id: tx.actor.instanceId,
        id,
        meeting_id: answer.meetingId,
        case_id: tx.actor.caseId,
        participant_id: answer.askedId,
        person_id: tx.actor.personId,
        number: answer.number,
        reply: answer.reply,
        possible: [...answer.possible],
        best: answer.best,
        impossible: [...answer.impossible],
        unsure: [...answer.unsure],
        way: 'link',
        interpreter_language: answer.interpreterLanguage,
        remote: answer.remote,
        message: tx.seal('meeting_answer.message', id, null, answer.message),
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return added === 1
}
