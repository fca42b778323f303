import { createHash } from 'node:crypto'
import { z } from 'zod'
import { otherPartyIds } from '#casework/other-party/other-party.queries.ts'
import type { Meeting } from '#casework/meeting/meeting.ts'
import { meetingTarget } from '#casework/meeting/meeting.queries.ts'
import { NotPossible } from '#http/errors.ts'
import type { AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { idInput } from '#kernel/input.ts'
import { momentOutput } from '#kernel/output.ts'
import { openTimesOf } from './meeting-time.queries.ts'
import { words } from './meeting-time.words.ts'
import { assertPlanned } from './planned.command.ts'

/** Premises that tell nothing of anybody: a school or a home would. */
const openPremises: readonly string[] = ['police_premises', 'team_premises']

/** What may stand in somebody's calendar of a place: nothing where it is kept apart from anybody, nor how one comes to a remote meeting. */
const openPlace = (meeting: Meeting, keptApart: boolean): string | null =>
  !keptApart && openPremises.includes(meeting.placeKind) ? meeting.place : null

/**
 * A settled meeting as a calendar file: when, how long, and at most the room of an authority's own premises. No name, no number of a case,
 * no address that is protected. @throws NotPossible time_not_settled while times are proposed.
 */
export const exportMeetingCalendar = exportOperation({
  name: 'exportMeetingCalendar',
  summary: words.exportCalendar,
  path: '/cases/:caseId/meetings/:meetingId/calendar',
  permission: 'meeting.read',
  takesOut: { persons: false, copyFor: 'own', purposes: [] },
  input: z.object({ caseId: idInput('case'), meetingId: idInput('meeting') }),
  output: z.object({
    uid: z.string(),
    startsAt: momentOutput,
    minutes: z.number().int(),
    confirmed: z.boolean(),
    place: z.string().nullable(),
  }),
  target: (tx, input) => meetingTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'meeting', objectId: input.meetingId, caseId: input.caseId }),
  handle: async ({ tx, input, target }) => {
    const { meeting } = target
    assertPlanned(meeting)
    const [open, apart] = await Promise.all([openTimesOf(tx, input), otherPartyIds(tx, input.caseId)])
    if (open.length > 0) throw new NotPossible('time_not_settled', words.confirmFirst)
    return {
      uid: createHash('sha256').update(`meeting:${meeting.id}`).digest('hex'),
      startsAt: meeting.startsAt,
      minutes: meeting.minutes,
      confirmed: meeting.confirmedAt !== null,
      place: openPlace(meeting, apart.length > 0),
    }
  },
})

export const meetingCalendarOperations: readonly AnyOperation[] = [exportMeetingCalendar]
