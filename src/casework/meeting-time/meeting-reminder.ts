import { addDays, helsinkiDateTime, helsinkiDay } from '#kernel/clock.ts'
import { reminderTimes } from '#kernel/meeting-reminders.ts'

/**
 * Somebody is to be reminded that a meeting comes. An event for the outbox, without content on purpose: what is sent says only that something
 * waits in Fairlead. Neither time nor place, nor of whom the meeting is.
 */
export type MeetingReminder = {
  readonly kind: 'meeting_reminder'
  readonly instanceId: string
  /** The invitation it is about: whose contact details are used, and what their link opens. */
  readonly participantId: string
  /** Tells two reminders of one meeting apart, so that each is sent once. */
  readonly rule: string
  /** Code of `languages`: in which the one sentence is written. */
  readonly language: string
  readonly sendAt: Date
}

type Of = {
  readonly instanceId: string
  readonly startsAt: Date
  readonly confirmed: boolean
  readonly participants: readonly {
    readonly id: string
    readonly reply: string
    /** Null for professionals: they are reminded on Today. */
    readonly language: string | null
  }[]
}

/**
 * The reminders of a meeting that are still to be sent at a moment. None while the time is not settled, and none to who has said no.
 * What would be sent after the meeting has begun is left out.
 */
export function remindersOf(meeting: Of, now: Date): MeetingReminder[] {
  if (!meeting.confirmed) return []
  const day = helsinkiDay(meeting.startsAt)
  return reminderTimes(day).flatMap(({ id, daysBefore, time }) => {
    const sendAt = helsinkiDateTime(addDays(day, -daysBefore), time)
    if (sendAt <= now || sendAt >= meeting.startsAt) return []
    return meeting.participants.flatMap((each): MeetingReminder[] =>
      each.language === null || each.reply === 'declined'
        ? []
        : [
            {
              kind: 'meeting_reminder',
              instanceId: meeting.instanceId,
              participantId: each.id,
              rule: id,
              language: each.language,
              sendAt,
            },
          ],
    )
  })
}
