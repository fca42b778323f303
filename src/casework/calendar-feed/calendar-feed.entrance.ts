import { createHmac } from 'node:crypto'
import { NotFound } from '#http/errors.ts'
import type { Entrance } from '#http/page-routes.ts'
import { calendarFile } from '#kernel/calendar-file.ts'
import { feedPath, hashFeedToken } from './calendar-feed.ts'
import { readFeed } from './calendar-feed.queries.ts'
import { words } from './calendar-feed.words.ts'

const TOKEN = /^[A-Za-z0-9_-]{43}$/
/** Calendar programs ask a few times an hour; the database counts each feed and each address too. */
const asked = { rateLimit: { max: 120, timeWindow: '1 minute' } }
const TRY_AGAIN_SECONDS = 3600

/**
 * What a calendar program fetches: no session, a token in the address, a database role that can ask this one thing. An unknown token, a
 * revoked one and one of somebody who has left answer alike.
 */
export const calendarFeedEntrance: Entrance = (app, server) => {
  const hidden = { schema: { hide: true }, config: asked }
  app.get<{ Params: { file: string } }>(feedPath(':file').replace(/\.ics$/, ''), hidden, async (request, reply) => {
    const token = request.params.file.replace(/\.ics$/, '')
    if (!request.params.file.endsWith('.ics') || !TOKEN.test(token)) throw new NotFound()
    const address = createHmac('sha256', server.door.secret).update(`calendar:${request.ip}`).digest()
    const feed = await readFeed(server.pools.calendar, {
      tokenHash: hashFeedToken(token),
      address,
      requestId: request.id,
    })
    if (feed.state === 'too_often')
      return await reply.code(429).header('retry-after', TRY_AGAIN_SECONDS).type('text/plain; charset=utf-8').send('')
    if (feed.state !== 'read') throw new NotFound()
    const { language, events } = feed
    const file = calendarFile(
      events.map(({ remote, startsAt, ...event }) => ({
        ...event,
        startsAt: new Date(startsAt),
        title: (remote ? words.remoteMeeting : words.meeting)[language],
      })),
    )
    return await reply.type('text/calendar; charset=utf-8').header('cache-control', 'no-store').send(file)
  })
}
