import { z } from 'zod'
import { nextNumber } from '#casework/meeting-time/meeting-time.ts'
import { answeredOf, insertAnswer } from '#casework/meeting-time/meeting-time.queries.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { writeOperation } from '#http/operation.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { fieldError, idInput, optionalShortText, versionInput } from '#kernel/input.ts'
import { rows } from '#kernel/input-rows.ts'
import { idOutput } from '#kernel/output.ts'
import { absentAttendance, REASON_LIMIT, recordableAttendance, replies } from './meeting.ts'
import { unmetNeeds } from './interpreter-need.ts'
import { markHeld, writeReplies } from './meeting-changes.queries.ts'
import { meetingTarget } from './meeting.queries.ts'
import { words } from './meeting.words.ts'

/** One row a participant: was there, with a substitute's name, or not, with the reason. */
const attendanceRow = z
  .object({
    participantId: idInput(),
    attendance: z.enum(recordableAttendance as [string, ...string[]], { error: 'attendance_missing' }),
    absenceReason: optionalShortText(REASON_LIMIT),
    substituteName: optionalShortText(120),
  })
  .superRefine((row, context) => {
    if (absentAttendance.includes(row.attendance) && row.absenceReason === undefined) {
      context.addIssue({ code: 'custom', message: 'absence_reason_missing', path: ['absenceReason'] })
    }
    if (row.attendance === 'substitute' && row.substituteName === undefined) {
      context.addIssue({ code: 'custom', message: 'substitute_missing', path: ['substituteName'] })
    }
  })

/** Throws when a row is about somebody else's meeting, or a participant has no row. */
function assertEveryone(
  field: string,
  given: readonly string[],
  participants: readonly { readonly id: string }[],
): void {
  const known = new Set(participants.map((each) => each.id))
  if (given.some((id) => !known.has(id))) throw new InvalidInput([fieldError(field, 'code_unknown')])
  if (new Set(given).size < known.size) throw new InvalidInput([fieldError(field, 'attendance_missing')])
}

/** Who came to a meeting; it has then been held. May be corrected later. */
export const recordAttendance = writeOperation({
  name: 'recordAttendance',
  summary: words.attendance,
  path: '/cases/:caseId/meetings/:meetingId/attendance',
  permission: 'meeting.record',
  input: z.object({
    caseId: idInput(),
    meetingId: idInput(),
    attendances: rows(attendanceRow, { max: 99 }),
    version: versionInput(),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => meetingTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'meeting', objectId: input.meetingId, caseId: input.caseId }),
  done: words.attendanceDone,
  handle: async ({ tx, input, target, today }) => {
    const { meeting } = target
    if (meeting.version !== input.version) throw new StaleVersion()
    if (meeting.state === 'cancelled') throw new NotPossible('meeting_cancelled', words.meetingIsCancelled)
    if (helsinkiDay(meeting.startsAt) > today) throw new NotPossible('meeting_ahead', words.meetingAhead)
    // Nobody confirmed it, so nobody has said why there was no interpreter (U-02).
    if (meeting.state === 'planned' && meeting.interpreterMissingReason === null && unmetNeeds(meeting).length > 0)
      throw new NotPossible('interpreter_unmet', words.interpreterFirst)
    assertEveryone(
      'attendances',
      input.attendances.map((row) => row.participantId),
      meeting.participants,
    )
    const recorded = input.attendances.map((row) => ({
      participantId: row.participantId,
      attendance: row.attendance,
      absenceReason: absentAttendance.includes(row.attendance) ? (row.absenceReason ?? null) : null,
      substituteName: row.attendance === 'substitute' ? (row.substituteName ?? null) : null,
    }))
    if (!(await markHeld(tx, meeting.id, input.version, recorded))) throw new StaleVersion()
    return { id: meeting.id }
  },
})

const replyRow = z.object({ participantId: idInput(), reply: z.enum(replies, { error: 'choose_one' }) })

/** What those who are asked have answered (C-14). */
export const recordReplies = writeOperation({
  name: 'recordReplies',
  summary: words.replies,
  path: '/cases/:caseId/meetings/:meetingId/replies',
  permission: 'meeting.edit',
  input: z.object({
    caseId: idInput(),
    meetingId: idInput(),
    replies: rows(replyRow, { max: 99 }),
    version: versionInput(),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => meetingTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'meeting', objectId: input.meetingId, caseId: input.caseId }),
  done: words.repliesDone,
  handle: async ({ tx, input, target }) => {
    const { meeting } = target
    if (meeting.version !== input.version) throw new StaleVersion()
    if (meeting.state !== 'planned') throw new NotPossible('meeting_not_planned', words.meetingNotPlanned)
    const known = new Set(meeting.participants.map((each) => each.id))
    if (input.replies.some((row) => !known.has(row.participantId)))
      throw new InvalidInput([fieldError('replies', 'code_unknown')])
    if (!(await writeReplies(tx, meeting.id, input.version, input.replies))) throw new StaleVersion()
    const answered = await answeredOf(tx, input)
    for (const { participantId, reply } of input.replies) {
      const asked = meeting.participants.find((each) => each.id === participantId)
      // An answer that is taken back to "no answer yet" was none; what was said stays in the history.
      if (reply === asked?.reply || reply === 'waiting') continue
      const [last] = answered.find((each) => each.participantId === participantId)?.answers ?? []
      const number = nextNumber(last?.number ?? 0)
      const said = {
        reply,
        possible: [],
        best: null,
        impossible: [],
        unsure: [],
        substitute: undefined,
        way: 'told' as const,
      }
      if (!(await insertAnswer(tx, input, { ...said, participantId, personId: asked?.personId ?? null, number })))
        throw new StaleVersion()
    }
    return { id: meeting.id }
  },
})
