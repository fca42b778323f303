import { z } from 'zod'
import type { Target } from '#access/decide.ts'
import { answerErrors, answerFields, saidOf, speaksOfOthers } from '#casework/meeting-time/meeting-time.ts'
import { words as timeWords } from '#casework/meeting-time/meeting-time.words.ts'
import { InvalidInput, NotFound, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { helsinkiDateTime } from '#kernel/clock.ts'
import { idInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { OwnInvitation } from './meeting-invitation.ts'
import { answerOwn, ownInvitation, ownInvitations } from './meeting-invitation.queries.ts'
import { words } from './meeting-invitation.words.ts'

/** An invitation stays to be read until the day of its meeting is over. */
const fromToday = (today: string): Date => helsinkiDateTime(today, '00:00')

/** Every meeting ahead that asks the actor, also of cases they are no member of. */
export const readOwnInvitations = readOperation({
  name: 'readOwnInvitations',
  summary: words.list,
  path: '/meeting-invitations',
  permission: 'meeting_invitation.read',
  input: z.object({}),
  output: z.object({ invitations: z.array(OwnInvitation) }),
  target: (): Promise<Target> => Promise.resolve({ kind: 'meeting_invitation' }),
  log: (result) => ({ objectKind: 'meeting_invitation', objectIds: result.invitations.map((each) => each.id) }),
  handle: async ({ tx, today }) => ({ invitations: await ownInvitations(tx, fromToday(today)) }),
})

/** One of one's own invitations. */
export const readOwnInvitation = readOperation({
  name: 'readOwnInvitation',
  summary: words.read,
  path: '/meeting-invitations/:invitedAsId',
  permission: 'meeting_invitation.read',
  input: z.object({ invitedAsId: idInput('participant') }),
  output: z.object({ invitation: OwnInvitation }),
  target: (_tx, input): Promise<Target> => Promise.resolve({ kind: 'meeting_invitation', id: input.invitedAsId }),
  log: (_result, input) => ({ objectKind: 'meeting_invitation', objectId: input.invitedAsId }),
  handle: async ({ tx, input, today }) => {
    const invitation = await ownInvitation(tx, fromToday(today), input.invitedAsId)
    if (invitation === undefined) throw new NotFound()
    return { invitation }
  },
})

/**
 * One's own answer: how each proposed time fits, or whether one comes, and who comes instead. The latest counts, the earlier ones stay.
 * @throws StaleVersion when another answer came meanwhile; NotPossible times_changed
 */
export const answerInvitation = writeOperation({
  name: 'answerInvitation',
  summary: words.answer,
  path: '/meeting-invitations/:invitedAsId/answer',
  permission: 'meeting_invitation.answer',
  input: z.object({ invitedAsId: idInput('participant'), ...answerFields }),
  output: z.object({ id: idOutput }),
  target: (_tx, input): Promise<Target> => Promise.resolve({ kind: 'meeting_invitation', id: input.invitedAsId }),
  log: (_result, input) => ({ objectKind: 'meeting_invitation', objectId: input.invitedAsId }),
  done: timeWords.recordAnswerDone,
  handle: async ({ tx, input, today }) => {
    const { invitedAsId: participantId, version: number, substitute } = input
    const invitation = await ownInvitation(tx, fromToday(today), participantId)
    if (invitation === undefined) throw new NotFound()
    if (speaksOfOthers(input, invitation.times)) throw new NotPossible('times_changed', timeWords.timesChanged)
    const errors = answerErrors(input, invitation.times)
    if (errors.length > 0) throw new InvalidInput(errors)
    const outcome = await answerOwn(tx, { ...saidOf(input), participantId, number, substitute })
    if (outcome === 'gone') throw new NotFound()
    if (outcome === 'stale') throw new StaleVersion()
    if (outcome === 'other_times') throw new NotPossible('times_changed', timeWords.timesChanged)
    return { id: participantId }
  },
})

export const meetingInvitationOperations: readonly AnyOperation[] = [
  readOwnInvitations,
  readOwnInvitation,
  answerInvitation,
]
