import { z } from 'zod'
import type { Participant } from '#casework/meeting/meeting.ts'
import { meetingTarget, type MeetingTarget } from '#casework/meeting/meeting.queries.ts'
import { otherPartyIds } from '#casework/other-party/other-party.queries.ts'
import type { Read } from '#db/transaction.ts'
import type { AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { idInput } from '#kernel/input.ts'
import { languages } from '#kernel/language.ts'
import { OutsideInvitation } from './invitation-paper.ts'
import { openTimesOf } from './meeting-time.queries.ts'
import { words } from './meeting-time.words.ts'
import { assertPlanned } from './planned.command.ts'

type Asked = MeetingTarget & { readonly participant: Participant }

/** Somebody who is asked and is nobody of the case; the young person and the family have letters of their own. */
async function outsideTarget(
  tx: Read,
  input: { caseId: string; meetingId: string; askedId: string },
): Promise<Asked | null> {
  const target = await meetingTarget(tx, input)
  const participant = target?.meeting.participants.find((each) => each.id === input.askedId)
  if (target === null || participant === undefined) return null
  return participant.personId === null ? { ...target, participant } : null
}

/**
 * The invitation to a planned meeting for somebody who is nobody of the case: a school, an association, an expert. Where parties are kept
 * apart, or one meets at somebody's home, the place is told, not written: what lies on a desk of a school reaches homes (C-27, docs/decisions/0029).
 */
export const readOutsideInvitation = exportOperation({
  name: 'readOutsideInvitation',
  summary: words.invitationPaper,
  path: '/cases/:caseId/meetings/:meetingId/participants/:askedId/invitation',
  permission: 'meeting.read',
  takesOut: { persons: true, copyFor: 'family', purposes: ['meeting_paper'] },
  input: z.object({
    caseId: idInput('case'),
    meetingId: idInput('meeting'),
    askedId: idInput('participant'),
    language: z.enum(languages, { error: 'code_unknown' }).optional(),
  }),
  output: OutsideInvitation,
  target: outsideTarget,
  log: (_result, input) => ({
    objectKind: 'meeting_letter',
    objectId: input.meetingId,
    caseId: input.caseId,
    objectIds: [input.askedId],
  }),
  handle: async ({ tx, actor, input, target }) => {
    const { meeting, participant, head } = target
    assertPlanned(meeting)
    const [times, apart] = await Promise.all([openTimesOf(tx, input), otherPartyIds(tx, input.caseId)])
    return {
      meetingId: meeting.id,
      participantId: participant.id,
      to: participant.name ?? participant.organisation ?? '',
      organisation: participant.organisation,
      startsAt: meeting.startsAt,
      minutes: meeting.minutes,
      confirmed: meeting.confirmedAt !== null,
      times,
      placeKind: meeting.placeKind,
      place: apart.length > 0 || meeting.placeKind === 'home' ? null : meeting.place,
      addedValue: participant.addedValue,
      contactName: head.responsibleName,
      teamName: head.teamName,
      language: input.language ?? actor.language,
    }
  },
})

export const outsideInvitationOperations: readonly AnyOperation[] = [readOutsideInvitation]
