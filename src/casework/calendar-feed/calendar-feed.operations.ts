import { z } from 'zod'
import type { Target } from '#access/decide.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { newId } from '#kernel/ids.ts'
import { idOutput } from '#kernel/output.ts'
import { CalendarFeed, feedPath, feedToken, hashFeedToken } from './calendar-feed.ts'
import { findOwnFeed, insertFeed, revokeOwnFeed } from './calendar-feed.queries.ts'
import { words } from './calendar-feed.words.ts'

const ownTarget = (): Promise<Target> => Promise.resolve({ kind: 'calendar_feed' })

/** One's own feed with its address, or that there is none. */
export const readCalendarFeed = readOperation({
  name: 'readOwnCalendarFeed',
  summary: words.read,
  path: '/calendar-feed',
  permission: 'calendar_feed.read',
  input: z.object({}),
  output: z.object({ feed: CalendarFeed.nullable() }),
  target: ownTarget,
  log: (result) => ({ objectKind: 'calendar_feed', ...(result.feed === null ? {} : { objectId: result.feed.id }) }),
  handle: async ({ tx, secret, publicOrigin }) => {
    const feed = await findOwnFeed(tx)
    return {
      feed: feed === undefined ? null : { ...feed, address: `${publicOrigin}${feedPath(feedToken(secret, feed.id))}` },
    }
  },
})

/** Makes a feed with a fresh address. The one before it, if any, is dead: whoever has its address reads nothing more. */
export const makeCalendarFeed = writeOperation({
  name: 'makeCalendarFeed',
  summary: words.make,
  path: '/calendar-feed',
  permission: 'calendar_feed.change',
  hold: () => 'calendar-feed',
  input: z.object({}),
  output: z.object({ id: idOutput }),
  target: ownTarget,
  log: (result) => ({ objectKind: 'calendar_feed', objectId: result.id }),
  done: words.makeDone,
  handle: async ({ tx, secret, now }) => {
    await revokeOwnFeed(tx, now)
    const id: string = newId()
    await insertFeed(tx, id, hashFeedToken(feedToken(secret, id)))
    return { id }
  },
})

/** Ends one's feed. */
export const revokeCalendarFeed = writeOperation({
  name: 'revokeCalendarFeed',
  summary: words.revoke,
  path: '/calendar-feed/revoke',
  permission: 'calendar_feed.change',
  input: z.object({}),
  output: z.object({ ended: z.int() }),
  target: ownTarget,
  log: () => ({ objectKind: 'calendar_feed' }),
  done: words.revokeDone,
  handle: async ({ tx, now }) => ({ ended: await revokeOwnFeed(tx, now) }),
})

export const calendarFeedOperations: readonly AnyOperation[] = [readCalendarFeed, makeCalendarFeed, revokeCalendarFeed]
