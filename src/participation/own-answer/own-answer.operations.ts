import { z } from 'zod'
import { answerErrors, MOST_ANSWERS, nextNumber, saidOf, speaksOfOthers } from '#casework/meeting-time/meeting-time.ts'
import type { GuestRead } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { guestReadOperation, guestWriteOperation, type AnyGuestOperation } from '#http/guest-operation.ts'
import { idInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { OwnMeeting } from '../own-page/own-page.ts'
import { ownMeetingsOf } from '../own-page/own-page.queries.ts'
import { canAnswer, OwnAnswerInput } from './own-answer.ts'
import { insertOwnAnswer } from './own-answer.queries.ts'
import { words } from './own-answer.words.ts'

const oneMeeting = async (tx: GuestRead, input: { readonly meetingId: string }) => {
  const meeting = (await ownMeetingsOf(tx)).find((each) => each.id === input.meetingId)
  return meeting === undefined ? null : { kind: 'own_meeting', id: meeting.id, meeting }
}

/** One of the guest's meetings, to be answered. */
export const readOwnMeeting = guestReadOperation({
  name: 'readOwnMeeting',
  summary: words.one,
  guestPermission: 'own_meeting.read',
  input: z.object({ meetingId: idInput('meeting') }),
  output: z.object({ meeting: OwnMeeting, open: z.boolean() }),
  target: oneMeeting,
  log: (_result, input) => ({ objectKind: 'own_meeting', objectId: input.meetingId }),
  handle: ({ target: { meeting }, now }) => Promise.resolve({ meeting, open: canAnswer(meeting, now) }),
})

/**
 * How the proposed times fit the guest, or whether they come (C-14). The last answer counts and the earlier ones stay; whoever answers to what
 * is no longer so is told, be the other one their own or what a worker was told meanwhile.
 * @throws StaleVersion, InvalidInput, NotPossible times_changed, meeting_not_open
 */
export const answerOwnMeeting = guestWriteOperation({
  name: 'answerOwnMeeting',
  summary: words.answer,
  guestPermission: 'own_meeting.answer',
  input: OwnAnswerInput,
  output: z.object({ id: idOutput }),
  target: oneMeeting,
  log: (_result, input) => ({ objectKind: 'own_meeting', objectId: input.meetingId }),
  done: words.done,
  handle: async ({ tx, input, target: { meeting }, now }) => {
    if (!canAnswer(meeting, now)) throw new NotPossible('meeting_not_open', words.notOpen)
    if (speaksOfOthers(input, meeting.times)) throw new NotPossible('times_changed', words.timesChanged)
    const number = nextNumber(meeting.answer?.number ?? 0)
    if (number !== input.version) throw new StaleVersion()
    if (number > MOST_ANSWERS) throw new NotPossible('answers_enough', words.enough)
    const errors = answerErrors(input, meeting.times)
    if (errors.length > 0) throw new InvalidInput(errors)
    const { id: meetingId, askedId } = meeting
    const { remote, message } = input
    const interpreterLanguage = input.interpreter ?? null
    if (
      !(await insertOwnAnswer(tx, {
        ...saidOf(input),
        meetingId,
        askedId,
        number,
        interpreterLanguage,
        remote,
        message,
      }))
    )
      throw new StaleVersion()
    return { id: meetingId }
  },
})

export const ownAnswerOperations: readonly AnyGuestOperation[] = [readOwnMeeting, answerOwnMeeting]
