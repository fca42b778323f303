import { createHash, createHmac } from 'node:crypto'
import { z } from 'zod'
import { idOutput, momentOutput } from '#kernel/output.ts'

/** A professional's own feed, as they see it. */
export const CalendarFeed = z.object({
  id: idOutput,
  madeAt: momentOutput,
  /** When a calendar program last asked for it; null when none has. */
  lastReadAt: momentOutput.nullable(),
  /** The address to give to a calendar program; whoever has it reads the feed. */
  address: z.string(),
})
export type CalendarFeed = z.infer<typeof CalendarFeed>

/**
 * The token of a feed, made of the installation's secret and the random id of the feed: it can be shown again to whose feed it is, and
 * stands nowhere in the database.
 */
export const feedToken = (secret: string, feedId: string): string =>
  createHmac('sha256', secret).update(`calendar-feed:${feedId}`).digest('base64url')

/** What the database keeps of a token. */
export const hashFeedToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Path of a feed on the server. */
export const feedPath = (token: string): string => `/calendar/${token}.ics`
