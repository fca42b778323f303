import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { Participant } from '#casework/meeting/meeting.ts'
import { meetingTarget, type MeetingTarget } from '#casework/meeting/meeting.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput } from '#kernel/input.ts'
import { canOutput, idOutput, momentOutput } from '#kernel/output.ts'
import {
  Answer,
  answerErrors,
  answerFields,
  nextNumber,
  OpenTime,
  recordableWays,
  saidOf,
  speaksOfOthers,
} from './meeting-time.ts'
import { answeredOf, insertAnswer, openTimesOf } from './meeting-time.queries.ts'
import { words } from './meeting-time.words.ts'
import { assertPlanned } from './planned.command.ts'

type InvitationTarget = MeetingTarget & { readonly participant: Participant }

/** One participant's invitation; null when the meeting asks nobody with that id. */
async function invitationTarget(
  tx: Read,
  input: { caseId: string; meetingId: string; askedId: string },
): Promise<InvitationTarget | null> {
  const target = await meetingTarget(tx, input)
  const participant = target?.meeting.participants.find((each) => each.id === input.askedId)
  return target === null || participant === undefined ? null : { ...target, participant }
}

const ofInvitation = { caseId: idInput(), meetingId: idInput(), askedId: idInput('participant') }

/** One invitation with the times that are proposed and everything that was answered to it. */
export const readInvitation = readOperation({
  name: 'readMeetingInvitation',
  summary: words.readInvitation,
  path: '/cases/:caseId/meetings/:meetingId/participants/:askedId',
  permission: 'meeting.read',
  input: z.object(ofInvitation),
  output: z.object({
    case: CaseHead,
    meeting: z.object({ id: idOutput, type: z.string(), startsAt: momentOutput, state: z.string() }),
    participant: Participant,
    times: z.array(OpenTime),
    answers: z.array(Answer),
    can: canOutput,
  }),
  target: invitationTarget,
  log: (_result, input) => ({
    objectKind: 'meeting_answer',
    objectId: input.meetingId,
    caseId: input.caseId,
    objectIds: [input.askedId],
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const { meeting, participant } = target
    const [times, answered] = await Promise.all([openTimesOf(tx, input), answeredOf(tx, input)])
    return {
      case: target.headOn(today),
      meeting,
      participant,
      times,
      answers: answered.find((each) => each.participantId === participant.id)?.answers ?? [],
      can: allowedOf(actor, target, ['meeting.edit']),
    }
  },
})

/**
 * An answer that was told to a worker, by phone or otherwise. The latest counts and the earlier ones stay; whoever answers to what is no
 * longer so is told, and nothing is written over. @throws StaleVersion, NotPossible times_changed
 */
export const recordAnswer = writeOperation({
  name: 'recordMeetingAnswer',
  summary: words.recordAnswer,
  path: '/cases/:caseId/meetings/:meetingId/participants/:askedId/answer',
  permission: 'meeting.edit',
  input: z.object({ ...ofInvitation, ...answerFields, way: z.enum(recordableWays, { error: 'choose_one' }) }),
  output: z.object({ id: idOutput }),
  target: invitationTarget,
  log: (_result, input) => ({
    objectKind: 'meeting_answer',
    objectId: input.meetingId,
    caseId: input.caseId,
    objectIds: [input.askedId],
  }),
  done: words.recordAnswerDone,
  handle: async ({ tx, input, target }) => {
    assertPlanned(target.meeting)
    const open = await openTimesOf(tx, input)
    if (speaksOfOthers(input, open)) throw new NotPossible('times_changed', words.timesChanged)
    const errors = answerErrors(input, open)
    if (errors.length > 0) throw new InvalidInput(errors)
    const answered = (await answeredOf(tx, input)).find((each) => each.participantId === input.askedId)
    if (nextNumber(answered?.answers[0]?.number ?? 0) !== input.version) throw new StaleVersion()
    const { askedId: participantId, version: number, way } = input
    // Nobody comes in the place of the young person or a guardian.
    const substitute = target.participant.personId === null ? input.substitute : undefined
    const { personId } = target.participant
    if (!(await insertAnswer(tx, input, { ...saidOf(input), participantId, personId, number, way, substitute })))
      throw new StaleVersion()
    return { id: target.meeting.id }
  },
})

export const answerOperations: readonly AnyOperation[] = [readInvitation, recordAnswer]
