import { z } from 'zod'
import { assertApart } from '#casework/meeting/keep-apart.command.ts'
import { changeMeeting } from '#casework/meeting/meeting-changes.queries.ts'
import { meetingTarget } from '#casework/meeting/meeting.queries.ts'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { writeOperation, type AnyOperation } from '#http/operation.ts'
import { helsinkiDateTime } from '#kernel/clock.ts'
import { fieldError, idInput, versionInput, type InputFieldError } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { answerOperations } from './meeting-answer.operations.ts'
import { confirmOperations } from './meeting-confirming.operations.ts'
import { proposeOnly } from './meeting-time.queries.ts'
import { FEWEST_TIMES, timeRows } from './meeting-time.ts'
import { words } from './meeting-time.words.ts'
import { outsideInvitationOperations } from './invitation-paper.operations.ts'
import { meetingCalendarOperations } from './meeting-calendar.operations.ts'
import { assertPlanned } from './planned.command.ts'

/** What is wrong with proposed times. */
function momentErrors(moments: readonly Date[], now: Date): InputFieldError[] {
  if (moments.length < FEWEST_TIMES) return [fieldError(`times.${moments.length}.date`, 'times_too_few')]
  return moments.flatMap((moment, index) => {
    if (moment < now) return [fieldError(`times.${index}.date`, 'time_passed')]
    const first = moments.findIndex((each) => each.getTime() === moment.getTime())
    return first < index ? [fieldError(`times.${index}.startTime`, 'time_twice')] : []
  })
}

/**
 * Proposes times for a planned meeting, in the place of those proposed before (C-14). Everybody who is asked says how each of them fits; the
 * meeting is settled when one of them is confirmed. Of parties who are kept apart none may come near the other at any of them.
 */
export const proposeTimes = writeOperation({
  name: 'proposeTimes',
  summary: words.propose,
  path: '/cases/:caseId/meetings/:meetingId/times',
  permission: 'meeting.edit',
  input: z.object({ caseId: idInput(), meetingId: idInput(), times: timeRows(), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => meetingTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'meeting', objectId: input.meetingId, caseId: input.caseId }),
  done: words.proposeDone,
  handle: async ({ tx, input, target, now }) => {
    const { meeting } = target
    assertPlanned(meeting, input.version)
    const moments = input.times.map(({ date, startTime }) => helsinkiDateTime(date, startTime))
    const errors = momentErrors(moments, now)
    if (errors.length > 0) throw new InvalidInput(errors)
    const personIds = meeting.participants.flatMap((each) => each.personId ?? [])
    await assertApart(tx, { ...meeting, caseId: input.caseId, personIds, moments }, meeting.id)
    const unsettled = { confirmed_at: null, confirmed_by: null }
    if (!(await changeMeeting(tx, meeting.id, input.version, unsettled))) throw new StaleVersion()
    await proposeOnly(tx, input, moments, now)
    return { id: meeting.id }
  },
})

export const meetingTimeOperations: readonly AnyOperation[] = [
  proposeTimes,
  ...answerOperations,
  ...confirmOperations,
  ...meetingCalendarOperations,
  ...outsideInvitationOperations,
]
