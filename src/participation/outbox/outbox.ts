import { z } from 'zod'
import { isDay } from '#kernel/clock.ts'
import published from './outbox.json' with { type: 'json' }

/** Kinds of messages. Each is one or two sentences and a link (outbox.words.ts): it names nobody and says nothing. */
export const messageKinds = [
  'guest_link',
  'meeting_news',
  'meeting_reminder',
  'message_waiting',
  'work_waiting',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** How often and how long a message is tried. */
export const sendingRules = z
  .object({
    validFrom: z.string().refine(isDay),
    everySeconds: z.int().min(1),
    atOnce: z.int().min(1).max(100),
    leaseSeconds: z.int().min(30),
    patienceSeconds: z.int().min(1),
    /** Waiting before each further try, in seconds; after the last of them it is given up. */
    retryAfterSeconds: z.array(z.int().min(1)).min(1),
  })
  .parse(published)

/** Seconds until the next try, or null when so many have been enough. `tries` counts those that were made. */
export const nextTryIn = (tries: number): number | null => sendingRules.retryAfterSeconds[tries - 1] ?? null
