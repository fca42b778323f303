import { z } from 'zod'
import { isDay } from '#kernel/clock.ts'
import type { MessageKind } from '../outbox/outbox.ts'
import published from './meeting-notice.json' with { type: 'json' }

/** How the family is told that something about a meeting is new: data, not law. */
export const noticeRules = z
  .object({
    validFrom: z.string().refine(isDay),
    everySeconds: z.int().min(1),
    /** Changes that follow one another within so many minutes are one message. */
    quietMinutes: z.int().min(0),
    /** A reminder that could not leave in time, because the server stood still, still leaves within so many hours. */
    lateHours: z.int().min(0),
    /** An address that a link went to so many days ago is no longer taken to be the person's. */
    atOnce: z.int().min(1).max(500),
  })
  .parse(published)

/** What is noted of a meeting for somebody of the family. */
export const noticeKinds = ['times_proposed', 'confirmed', 'changed', 'cancelled', 'reminder'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Which message tells it: what happened stands on the own page, never in the message. */
export const messageOf = (kind: NoticeKind): MessageKind => (kind === 'reminder' ? 'meeting_reminder' : 'meeting_news')
