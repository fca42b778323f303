import { z } from 'zod'
import { guestRoles } from '#access/guest-actor.ts'
import { isDay } from '#kernel/clock.ts'
import { idInput, longText, shortText } from '#kernel/input.ts'
import { idOutput, momentOutput } from '#kernel/output.ts'
import published from './message.json' with { type: 'json' }

/** Longest subject and longest message, in characters. */
export const SUBJECT_LIMIT = 120
export const MESSAGE_LIMIT = 4000

/** How much a person of the family may write in a day: data, not law. */
export const messageRules = z
  .object({
    validFrom: z.string().refine(isDay),
    familyMessagesPerDay: z.int().min(1).max(1000),
    familyThreadsPerDay: z.int().min(1).max(100),
  })
  .parse(published)

/** Somebody in a thread: a professional of the case, or a person of it. */
export const Participant = z.object({
  id: idOutput,
  name: z.string(),
  kind: z.enum(['professional', 'person']),
  /** Who of the family it is; null for a professional. */
  role: z.enum(guestRoles).nullable(),
  /** Up to when they have read; null before the first time. */
  readAt: momentOutput.nullable(),
  /** False for whoever can no longer read the thread: has left the case, or may not come by a link any more. Never why. */
  reads: z.boolean(),
  isMe: z.boolean(),
})
export type Participant = z.infer<typeof Participant>

/** Somebody of the family one can write to. `kept` are codes of `consent_categories` that they are not to be told of. */
export const FamilyReader = z.object({
  id: idOutput,
  name: z.string().nullable(),
  role: z.enum(guestRoles),
  kept: z.array(z.string()),
})
export type FamilyReader = z.infer<typeof FamilyReader>

/** A thread as it is listed. */
export const MessageThread = z.object({
  id: idOutput,
  subject: z.string(),
  participants: z.array(Participant),
  lastSentAt: momentOutput,
  /** Messages of others that the reader has not marked as read. */
  unread: z.number().int(),
})
export type MessageThread = z.infer<typeof MessageThread>

export const Message = z.object({
  id: idOutput,
  writerName: z.string(),
  isMine: z.boolean(),
  body: z.string(),
  sentAt: momentOutput,
})
export type Message = z.infer<typeof Message>

/** Several ids, each once; one box alone is a list of one. */
const chosen = (kind: string) =>
  z
    .preprocess(
      (value) => (value === undefined || value === '' ? [] : [value].flat()),
      z.array(idInput(kind)).max(100, 'too_many'),
    )
    .transform((ids) => [...new Set(ids)])

/** What is typed of a new thread: who reads it is chosen by name, never "everybody". */
export const threadFields = {
  subject: shortText(SUBJECT_LIMIT),
  readers: chosen('professional'),
  /** Of the family: one, or the young person and one guardian between whom nothing is kept. */
  family: chosen('person'),
  body: longText(MESSAGE_LIMIT),
}
