import { z } from 'zod'
import { unmetNeeds } from '#casework/meeting/interpreter-need.ts'
import { assertApart } from '#casework/meeting/keep-apart.command.ts'
import { REASON_LIMIT, type Meeting } from '#casework/meeting/meeting.ts'
import { meetingTarget } from '#casework/meeting/meeting.queries.ts'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, flag, idInput, optionalCode, optionalShortText, versionInput } from '#kernel/input.ts'
import { rows } from '#kernel/input-rows.ts'
import { idOutput } from '#kernel/output.ts'
import { replyFor, type Answered, type OpenTime } from './meeting-time.ts'
import { answeredOf, markConfirmed, openTimesOf, writeBookings } from './meeting-time.queries.ts'
import { words } from './meeting-time.words.ts'
import { assertPlanned } from './planned.command.ts'

const ofMeeting = { caseId: idInput(), meetingId: idInput() }

/** In the form every need is a row; the meeting's own need, which is nobody's, has no participant. */
const bookingRow = z.object({
  participantId: z.union([z.literal('').transform(() => undefined), idInput()]).optional(),
  language: optionalCode('languages'),
  booked: flag(),
})

/** For whom an interpreter is booked, and in which language (U-02). A meeting with a need that is unmet again is confirmed anew. */
export const bookInterpreters = writeOperation({
  name: 'bookInterpreters',
  summary: words.interpreters,
  path: '/cases/:caseId/meetings/:meetingId/interpreters',
  permission: 'meeting.edit',
  input: z.object({ ...ofMeeting, bookings: rows(bookingRow, { max: 51 }), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => meetingTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'meeting', objectId: input.meetingId, caseId: input.caseId }),
  done: words.interpretersDone,
  handle: async ({ tx, input, target }) => {
    const { meeting } = target
    assertPlanned(meeting, input.version)
    const persons = new Set(meeting.participants.flatMap((each) => (each.personId === null ? [] : [each.id])))
    const bookings = input.bookings.map(({ participantId, language, booked }, index) => {
      if (participantId !== undefined && !persons.has(participantId))
        throw new InvalidInput([fieldError(`bookings.${index}.language`, 'code_unknown')])
      if (booked && language === undefined)
        throw new InvalidInput([fieldError(`bookings.${index}.language`, 'interpreter_language_missing')])
      return { participantId: participantId ?? null, language: language ?? null, booked }
    })
    const met = bookings.every((each) => each.language === null || each.booked)
    const settled = met || meeting.interpreterMissingReason !== null
    if (!(await writeBookings(tx, meeting.id, input.version, bookings, settled))) throw new StaleVersion()
    return { id: meeting.id }
  },
})

/** The time that is chosen: one of those that are proposed, or where none are the meeting's own. @throws InvalidInput */
function chosenTime(meeting: Meeting, open: readonly OpenTime[], timeId: string | undefined, now: Date): Date {
  const chosen = open.find((each) => each.id === timeId)
  if (open.length > 0 && chosen === undefined) throw new InvalidInput([fieldError('timeId', 'choose_time')])
  const startsAt = chosen?.startsAt ?? meeting.startsAt
  if (startsAt < now) throw new InvalidInput([fieldError('timeId', 'time_passed')])
  return startsAt
}

const repliesAfter = (meeting: Meeting, answered: readonly Answered[], timeId: string | undefined) =>
  timeId === undefined
    ? []
    : meeting.participants.map(({ id }) => ({
        participantId: id,
        reply: replyFor(timeId, answered.find((each) => each.participantId === id)?.answers[0]),
      }))

/**
 * Settles a planned meeting: its time, and that every need of an interpreter is met. With an unmet need it is not confirmed without a
 * reason, which stands in the meeting (U-02). @throws InvalidInput interpreter_unmet, choose_time, time_passed
 */
export const confirmMeeting = writeOperation({
  name: 'confirmMeeting',
  summary: words.confirm,
  path: '/cases/:caseId/meetings/:meetingId/confirm',
  permission: 'meeting.edit',
  input: z.object({
    ...ofMeeting,
    timeId: z.union([z.literal('').transform(() => undefined), idInput()]).optional(),
    interpreterMissingReason: optionalShortText(REASON_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => meetingTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'meeting', objectId: input.meetingId, caseId: input.caseId }),
  done: words.confirmDone,
  handle: async ({ tx, input, target, now }) => {
    const { meeting } = target
    assertPlanned(meeting, input.version)
    const [open, answered] = await Promise.all([openTimesOf(tx, input), answeredOf(tx, input)])
    const startsAt = chosenTime(meeting, open, input.timeId, now)
    const unmet = unmetNeeds(meeting).length > 0
    if (unmet && input.interpreterMissingReason === undefined)
      throw new InvalidInput([fieldError('interpreterMissingReason', 'interpreter_unmet')])
    const personIds = meeting.participants.flatMap((each) => each.personId ?? [])
    await assertApart(tx, { ...meeting, caseId: input.caseId, personIds, moments: [startsAt] }, meeting.id)
    const confirmed = {
      startsAt,
      // A reason that is no longer needed would say of a booked interpreter that there is none.
      interpreterMissingReason: unmet ? (input.interpreterMissingReason ?? null) : null,
      replies: repliesAfter(meeting, answered, open.length === 0 ? undefined : input.timeId),
    }
    if (!(await markConfirmed(tx, input, input.version, confirmed, now))) throw new StaleVersion()
    return { id: meeting.id }
  },
})

export const confirmOperations: readonly AnyOperation[] = [bookInterpreters, confirmMeeting]
