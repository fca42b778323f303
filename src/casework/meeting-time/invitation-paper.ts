import { z } from 'zod'
import { formatLongDateTime } from '#kernel/format.ts'
import type { Language, Text } from '#kernel/language.ts'
import { idOutput, languageOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { placeKinds } from '#casework/meeting/meeting.ts'
import { words as letterWords } from '#casework/meeting/meeting-letter.words.ts'
import { placeTexts, words as meetingWords } from '#casework/meeting/meeting.words.ts'
import { OpenTime } from './meeting-time.ts'
import { words } from './meeting-time.words.ts'

/**
 * An invitation as somebody from outside the case gets it, on paper or by link (C-13): when and where, with which team, what they would
 * add. Nobody of the family stands in it, nor why one meets, nor the number of the case.
 */
export const OutsideInvitation = z.object({
  meetingId: idOutput,
  participantId: idOutput,
  /** Whom it asks: a name, or the organisation where nobody is named. */
  to: z.string(),
  organisation: z.string().nullable(),
  startsAt: momentOutput,
  minutes: z.number().int(),
  confirmed: z.boolean(),
  /** Times that are proposed, to be answered; empty when the time is given. */
  times: z.array(OpenTime),
  placeKind: z.enum(placeKinds),
  /** Null also where places of the case are kept apart: it is told, not written. */
  place: z.string().nullable(),
  addedValue: z.string(),
  contactName: z.string(),
  teamName: textOutput,
  language: languageOutput,
})
export type OutsideInvitation = z.infer<typeof OutsideInvitation>

/** The invitation as the template of letters is given it. */
export function invitationPaper(invitation: OutsideInvitation, language: Language): object {
  const say = (text: Text): string => text[language]
  const proposed = invitation.times.length > 0
  const moments = proposed ? invitation.times.map((each) => each.startsAt) : [invitation.startsAt]
  const place = say(placeTexts[invitation.placeKind])
  return {
    language,
    title: say(letterWords.title),
    to: say(letterWords.to(invitation.to)),
    facts: [
      [
        say(proposed ? letterWords.whenProposed : letterWords.when),
        moments.map((each) => say(meetingWords.whenFor(formatLongDateTime(each, language), invitation.minutes))),
      ],
      [say(letterWords.where), [invitation.place === null ? place : `${place}: ${invitation.place}`]],
      [say(words.whatYouAdd), [invitation.addedValue]],
    ],
    notes: [
      ...(proposed ? [say(letterWords.answerTimes(invitation.contactName))] : []),
      say(words.substituteWelcome),
      say(letterWords.cannotCome(invitation.contactName, say(invitation.teamName))),
    ],
  }
}
