import { sql } from 'kysely'
import { keepProtected, liveProtections } from '#casework/protected-identity/protected-identity.queries.ts'
import { db } from '#db/connection.ts'
import type { Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { DEFAULT_MINUTES, type MeetingState, type Participant, type Reply } from './meeting.ts'
import { startOf, type MeetingInput } from './meeting-arranging.ts'

/** Somebody to be asked, before they have a row. Exactly one of person, professional and organisation is set. */
export type Asked = {
  readonly role: string
  readonly personId: string | null
  readonly professionalId: string | null
  readonly organisation: string | null
  readonly name: string | null
  readonly profession: string | null
  readonly addedValue: string
  /** Of a person of the case who needs an interpreter (U-02). */
  readonly interpreter?: { readonly language: string; readonly booked: boolean } | undefined
}

type InCase = { readonly caseId: string; readonly teamId: string }

const columnsOf = (tx: Write, meetingId: string, input: MeetingInput, place: string | undefined) => ({
  type: input.type,
  starts_at: startOf(input),
  minutes: input.minutes ?? DEFAULT_MINUTES,
  place_kind: input.placeKind,
  place: tx.seal('meeting.place', meetingId, null, place),
  purpose: input.purpose,
  language: input.language,
  interpreter_language: input.interpreterLanguage ?? null,
  interpreter_booked: input.interpreterBooked && input.interpreterLanguage !== undefined,
  interpreter_missing_reason: input.interpreterMissingReason ?? null,
  guardian_missing_reason: input.guardianMissingReason ?? null,
  left_out: input.leftOut,
})

/**
 * The place of a meeting as it may stand for every member; where somebody of the case has a protected identity it is kept apart instead
 * (661/2009 § 36), and an empty one leaves what is kept.
 */
async function openPlace(tx: Write, caseId: string, meetingId: string, place: string | undefined) {
  const [protection] = await liveProtections(tx, caseId)
  if (protection === undefined) return place
  if (place !== undefined) await keepProtected(tx, protection.id, `meeting:${meetingId}`, place)
  return undefined
}

/** Writes a meeting with those who are asked. @returns its id. */
export async function insertMeeting(
  tx: Write,
  inCase: InCase,
  input: MeetingInput,
  state: MeetingState,
  asked: readonly Asked[],
): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('meeting').values({
      ...columnsOf(tx, id, input, await openPlace(tx, inCase.caseId, id, input.place)),
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      state,
      arranged_by: tx.actor.professionalId,
    }),
  )
  await insertParticipants(tx, { id, caseId: inCase.caseId }, asked)
  return id
}

async function insertParticipants(
  tx: Write,
  meeting: { readonly id: string; readonly caseId: string },
  asked: readonly Asked[],
): Promise<void> {
  if (asked.length === 0) return
  await tx.run(
    db.insertInto('meeting_participant').values(
      asked.map((each) => ({
        instance_id: tx.actor.instanceId,
        id: newId(),
        meeting_id: meeting.id,
        case_id: meeting.caseId,
        role: each.role,
        person_id: each.personId,
        professional_id: each.professionalId,
        external_organisation: each.organisation,
        external_name: each.organisation === null ? null : each.name,
        profession: each.profession,
        added_value: each.addedValue,
        interpreter_language: each.interpreter?.language ?? null,
        interpreter_booked: each.interpreter?.booked ?? false,
      })),
    ),
  )
}

/** Changes columns of a meeting that is still as the person saw it; false when somebody was faster. */
export async function changeMeeting(
  tx: Write,
  meetingId: string,
  version: number,
  values: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('meeting')
      .set({ ...values, version: sql`version + 1` })
      .where('id', '=', meetingId)
      .where('version', '=', version),
  )
  return changed > 0
}

/** The same one asked before and now: their reply stays. */
const sameOne = (each: Pick<Asked, 'personId' | 'professionalId' | 'organisation' | 'name'>): string =>
  each.personId ?? each.professionalId ?? `${each.organisation ?? ''}|${each.name ?? ''}`

/** Rewrites a planned meeting and who is asked to it; false when somebody was faster. */
export async function updateMeeting(
  tx: Write,
  meeting: { readonly id: string; readonly caseId: string; readonly participants: readonly Participant[] },
  version: number,
  input: MeetingInput,
  asked: readonly Asked[],
): Promise<boolean> {
  if (
    !(await changeMeeting(
      tx,
      meeting.id,
      version,
      // What was settled is no longer: another time, place or circle of people is confirmed anew.
      {
        ...columnsOf(tx, meeting.id, input, await openPlace(tx, meeting.caseId, meeting.id, input.place)),
        confirmed_at: null,
        confirmed_by: null,
      },
    ))
  )
    return false
  const before = new Map(meeting.participants.map((each) => [sameOne(each), each]))
  const now = new Set(asked.map(sameOne))
  const gone = meeting.participants.filter((each) => !now.has(sameOne(each))).map((each) => each.id)
  await tx.run(db.deleteFrom('meeting_participant').where(sql<boolean>`id = any(${gone}::uuid[])`))
  for (const each of asked) {
    const kept = before.get(sameOne(each))
    if (kept === undefined) continue
    const { interpreter } = each
    // A booking that is not spoken of stays: it is changed on a page of its own.
    const booked =
      interpreter?.booked === true ? { interpreter_language: interpreter.language, interpreter_booked: true } : {}
    if (kept.addedValue === each.addedValue && interpreter?.booked !== true) continue
    await tx.run(
      db
        .updateTable('meeting_participant')
        .set({ added_value: each.addedValue, ...booked })
        .where('id', '=', kept.id),
    )
  }
  await insertParticipants(
    tx,
    meeting,
    asked.filter((each) => !before.has(sameOne(each))),
  )
  return true
}

/** Cancels a planned meeting; everyone's attendance then says so. False when somebody was faster. */
export async function markCancelled(tx: Write, meetingId: string, version: number, reason: string): Promise<boolean> {
  if (!(await changeMeeting(tx, meetingId, version, { state: 'cancelled', cancelled_reason: reason }))) return false
  await tx.run(
    db.updateTable('meeting_participant').set({ attendance: 'cancelled' }).where('meeting_id', '=', meetingId),
  )
  return true
}

export type RecordedAttendance = {
  readonly participantId: string
  readonly attendance: string
  readonly absenceReason: string | null
  readonly substituteName: string | null
}

/** Writes who came and marks the meeting as held; false when somebody was faster. */
export async function markHeld(
  tx: Write,
  meetingId: string,
  version: number,
  recorded: readonly RecordedAttendance[],
): Promise<boolean> {
  if (!(await changeMeeting(tx, meetingId, version, { state: 'held' }))) return false
  for (const each of recorded) {
    await tx.run(
      db
        .updateTable('meeting_participant')
        .set({ attendance: each.attendance, absence_reason: each.absenceReason, substitute_name: each.substituteName })
        .where('id', '=', each.participantId)
        .where('meeting_id', '=', meetingId),
    )
  }
  return true
}

/** Writes what was answered to the invitation; false when somebody was faster. */
export async function writeReplies(
  tx: Write,
  meetingId: string,
  version: number,
  answers: readonly { readonly participantId: string; readonly reply: Reply }[],
): Promise<boolean> {
  if (!(await changeMeeting(tx, meetingId, version, {}))) return false
  for (const { participantId, reply } of answers) {
    await tx.run(
      db
        .updateTable('meeting_participant')
        .set({ reply })
        .where('id', '=', participantId)
        .where('meeting_id', '=', meetingId),
    )
  }
  return true
}
