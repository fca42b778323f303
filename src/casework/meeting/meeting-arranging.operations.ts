import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { OpenTime } from '#casework/meeting-time/meeting-time.ts'
import { openTimesOf, settleTimes } from '#casework/meeting-time/meeting-time.queries.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation } from '#http/operation.ts'
import { flag, idInput, shortText, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { DEFAULT_MINUTES, REASON_LIMIT } from './meeting.ts'
import { meetingFields, PreparedMeeting, startOf, timeErrors, type MeetingInput } from './meeting-arranging.ts'
import { proposalsFor } from './composition.queries.ts'
import { meetingCandidates } from './meeting-arranging.queries.ts'
import { insertMeeting, markCancelled, updateMeeting } from './meeting-changes.queries.ts'
import { checkMeeting } from './compose-meeting.command.ts'
import { assertApart } from './keep-apart.command.ts'
import { meetingTarget } from './meeting.queries.ts'
import { words } from './meeting.words.ts'

/** Where and when a meeting as typed would be held: at the times that are proposed for it too. */
const metAt = (input: MeetingInput, open: readonly OpenTime[] = []) => ({
  ...input,
  place: input.place ?? null,
  minutes: input.minutes ?? DEFAULT_MINUTES,
  moments: [startOf(input), ...open.map((each) => each.startsAt)],
})

/** Everyone the actor can choose from for a new meeting, and what the last one suggests. */
export const prepareMeeting = readOperation({
  name: 'prepareMeeting',
  summary: words.prepareSummary,
  path: '/cases/:caseId/meetings/new',
  permission: 'meeting.read',
  input: z.object({ caseId: idInput() }),
  output: PreparedMeeting,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  handle: async ({ tx, actor, target, today, now }) => {
    const candidates = await meetingCandidates(tx, { caseId: target.caseId, teamId: target.teamId, today })
    return {
      case: target.headOn(today),
      candidates,
      proposals: await proposalsFor(tx, { target, persons: candidates.persons, now, today }),
      writerLanguage: actor.language,
      meeting: null,
      can: allowedOf(actor, target, ['meeting.arrange']),
    }
  },
})

/** A planned meeting together with everyone who could be asked to it. */
export const prepareMeetingEdit = readOperation({
  name: 'prepareMeetingEdit',
  summary: words.prepareEditSummary,
  path: '/cases/:caseId/meetings/:meetingId/edit',
  permission: 'meeting.read',
  input: z.object({ caseId: idInput(), meetingId: idInput() }),
  output: PreparedMeeting,
  target: (tx, input) => meetingTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'meeting', objectId: input.meetingId, caseId: input.caseId }),
  handle: async ({ tx, actor, target, today, now }) => {
    const place = { caseId: target.caseId, teamId: target.teamId, today }
    const candidates = await meetingCandidates(tx, place, target.meeting.participants)
    return {
      case: target.headOn(today),
      candidates,
      proposals: await proposalsFor(tx, { target, persons: candidates.persons, now, today }),
      writerLanguage: actor.language,
      meeting: target.meeting,
      can: allowedOf(actor, target, ['meeting.edit']),
    }
  },
})

/**
 * Arranges a meeting with a composition of its own (C-13..C-15). A professional who is no member of the case, and an external,
 * get the invitation only: no row of the case becomes theirs to read.
 */
export const arrangeMeeting = writeOperation({
  name: 'arrangeMeeting',
  summary: words.arrange,
  path: '/cases/:caseId/meetings',
  permission: 'meeting.arrange',
  input: z.object({ ...meetingFields, alreadyHeld: flag() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'meeting', objectId: result.id, caseId: input.caseId }),
  done: words.arrangeDone,
  handle: async ({ tx, input, target, now }) => {
    const wrongTime = timeErrors(input, now, input.alreadyHeld)
    const asked = await checkMeeting(tx, target, input, wrongTime, input.alreadyHeld)
    if (!input.alreadyHeld) await assertApart(tx, metAt(input))
    return { id: await insertMeeting(tx, target, input, input.alreadyHeld ? 'held' : 'planned', asked) }
  },
})

/** Changes a planned meeting and who is asked; a time that is not touched may lie behind. */
export const editMeeting = writeOperation({
  name: 'editMeeting',
  summary: words.edit,
  path: '/cases/:caseId/meetings/:meetingId',
  permission: 'meeting.edit',
  input: z.object({ ...meetingFields, meetingId: idInput(), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => meetingTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'meeting', objectId: input.meetingId, caseId: input.caseId }),
  done: words.editDone,
  handle: async ({ tx, input, target, now }) => {
    const { meeting } = target
    if (meeting.version !== input.version) throw new StaleVersion()
    if (meeting.state !== 'planned') throw new NotPossible('meeting_not_planned', words.meetingNotPlanned)
    const moved = startOf(input).getTime() !== meeting.startsAt.getTime()
    const asked = await checkMeeting(tx, target, input, moved ? timeErrors(input, now, false) : [])
    await assertApart(tx, metAt(input, await openTimesOf(tx, input)), meeting.id)
    if (!(await updateMeeting(tx, { ...meeting, caseId: target.caseId }, input.version, input, asked)))
      throw new StaleVersion()
    return { id: meeting.id }
  },
})

/** Cancels a planned meeting; it stays in the list with the reason. */
export const cancelMeeting = writeOperation({
  name: 'cancelMeeting',
  summary: words.cancelMeeting,
  path: '/cases/:caseId/meetings/:meetingId/cancel',
  permission: 'meeting.edit',
  input: z.object({
    caseId: idInput(),
    meetingId: idInput(),
    reason: shortText(REASON_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => meetingTarget(tx, input),
  log: (_result, input) => ({ objectKind: 'meeting', objectId: input.meetingId, caseId: input.caseId }),
  done: words.cancelDone,
  handle: async ({ tx, input, target, now }) => {
    if (target.meeting.version !== input.version) throw new StaleVersion()
    if (target.meeting.state !== 'planned') throw new NotPossible('meeting_not_planned', words.meetingNotPlanned)
    if (!(await markCancelled(tx, target.meeting.id, input.version, input.reason))) throw new StaleVersion()
    await settleTimes(tx, input, now)
    return { id: target.meeting.id }
  },
})
