import { z } from 'zod'
import { allowedOf, type Target } from '#access/decide.ts'
import type { Permission } from '#access/permissions.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { viewIds, wordsAtMeeting } from '#casework/assessment/family-view.ts'
import { viewsOfFamily } from '#casework/assessment/family-view.queries.ts'
import { guardiansNotAsked } from '#casework/guardian-limit/guardian-limit.queries.ts'
import type { Actor } from '#access/actor.ts'
import { weighTimes } from '#casework/meeting-time/meeting-time.ts'
import { answeredOf, openTimesOf } from '#casework/meeting-time/meeting-time.queries.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { idInput } from '#kernel/input.ts'
import { canOutput } from '#kernel/output.ts'
import {
  arrangeMeeting,
  cancelMeeting,
  editMeeting,
  prepareMeeting,
  prepareMeetingEdit,
} from './meeting-arranging.operations.ts'
import { recordAttendance, recordReplies } from './meeting-attendance.operations.ts'
import { fileContribution, writeMeetingNote, writeMeetingSummary } from './meeting-texts.operations.ts'
import { attendanceByProfession, MeetingListItem, OpenedMeeting } from './meeting.ts'
import { listMeetingsOfCase, meetingTarget } from './meeting.queries.ts'
import { textsOfMeeting } from './meeting-texts.queries.ts'
import { words } from './meeting.words.ts'

const meetingPermissions = [
  'meeting.arrange',
  'meeting.edit',
  'meeting.record',
  'entry.write',
] as const satisfies readonly Permission[]
const canOf = (actor: Actor, target: Target): string[] => allowedOf(actor, target, meetingPermissions)

/** All meetings of a case: their number is free (C-23). */
export const listMeetings = readOperation({
  name: 'listMeetings',
  summary: words.listSummary,
  path: '/cases/:caseId/meetings',
  permission: 'meeting.read',
  input: z.object({ caseId: idInput() }),
  output: z.object({ case: CaseHead, meetings: z.array(MeetingListItem), can: canOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'meeting',
    caseId: input.caseId,
    objectIds: result.meetings.map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, today }) => ({
    case: target.headOn(today),
    meetings: await listMeetingsOfCase(tx, input.caseId),
    can: canOf(actor, target),
  }),
})

/** One meeting as the actor may read it: the shared summary, and of the other texts only those of their own compartments. */
export const readMeeting = readOperation({
  name: 'readMeeting',
  summary: words.readSummary,
  path: '/cases/:caseId/meetings/:meetingId',
  permission: 'meeting.read',
  input: z.object({ caseId: idInput(), meetingId: idInput() }),
  output: OpenedMeeting,
  target: (tx, input) => meetingTarget(tx, input),
  log: (result, input) => ({
    objectKind: 'meeting',
    objectId: input.meetingId,
    caseId: input.caseId,
    objectIds: [
      ...[...result.contributions, ...result.notes, ...(result.summary === null ? [] : [result.summary])].map(
        (each) => each.id,
      ),
      ...viewIds(result.ownWords),
    ],
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const { meeting } = target
    const [texts, ownWords, times, answered, limited] = await Promise.all([
      textsOfMeeting(tx, input.meetingId),
      viewsOfFamily(tx, input.caseId).then((family) => wordsAtMeeting(family, meeting.participants)),
      openTimesOf(tx, input),
      answeredOf(tx, input),
      meeting.state === 'planned' ? guardiansNotAsked(tx, input.caseId) : Promise.resolve([]),
    ])
    const asked = new Set(meeting.participants.map((each) => each.personId))
    return {
      case: target.headOn(today),
      meeting,
      attendance: attendanceByProfession(meeting.participants),
      times: weighTimes(times, answered, meeting.participants.length),
      answered,
      ...texts,
      ownWords,
      askedDespiteLimit: limited.filter((each) => asked.has(each.guardianId)),
      writerLanguage: actor.language,
      can: canOf(actor, target),
    }
  },
})

export const meetingOperations: readonly AnyOperation[] = [
  listMeetings,
  prepareMeeting,
  arrangeMeeting,
  readMeeting,
  prepareMeetingEdit,
  editMeeting,
  cancelMeeting,
  recordReplies,
  recordAttendance,
  fileContribution,
  writeMeetingNote,
  writeMeetingSummary,
]
