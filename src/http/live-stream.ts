import { PassThrough } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { LiveHub } from './live-hub.ts'
import { pageRequest, type PageServer } from './page-routes.ts'
import type { Page } from './pages.ts'
import { assertSameSite } from './session.ts'

/** Whoever reads nothing of what is said holds memory: so much may wait, in bytes. */
const MOST_WAITING = 64 * 1024

/** How long a reader has for what was said last. */
const PATIENCE_MS = 300

const EVENTS = 'text/event-stream'

export const isFollowed = (page: Page): boolean => page.follow !== undefined

const event = (name: string, data: object): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

/**
 * Streams of events (Server-Sent Events), one for each page that is followed. A stream is opened as anything is read: by an operation,
 * with its permission and its row in the log; from then on the hub ends it. It carries ids and names of events, nothing of any record.
 * Asked otherwise than by a page that follows, it says once what it would say first.
 */
export function registerStreams(app: FastifyInstance, server: PageServer, hub: LiveHub, pages: readonly Page[]): void {
  for (const { path, follow } of pages) {
    if (follow === undefined) continue
    app.get(path, { schema: { hide: true } }, async (request, reply) => {
      assertSameSite(request, server.publicOrigin)
      const asked = pageRequest(server, request)
      const { actor, caseId, topic } = await follow(asked)
      void reply.type(`${EVENTS}; charset=utf-8`).header('cache-control', 'no-store').header('x-accel-buffering', 'no')
      const { tokenHash } = asked.asking
      const stays = request.method === 'GET' && request.headers.accept?.includes(EVENTS) === true
      if (!stays || tokenHash === null) return reply.send(event('presence', hub.present(topic)))
      const stream = new PassThrough()
      const write = (text: string): void => {
        if (stream.writableLength > MOST_WAITING) stream.destroy()
        else if (stream.writable) stream.write(text)
      }
      const leave = await hub.follow({
        topic,
        caseId,
        tokenHash,
        sessionId: actor.sessionId,
        instanceId: actor.instanceId,
        professionalId: actor.professionalId,
        ownRegisterId: actor.ownRegisterId,
        sharedRegisterId: actor.sharedRegisterId,
        say: (name, data) => write(event(name, data)),
        end: () => {
          stream.end()
          // Not left to wait for what a slow reader has not read.
          setTimeout(() => stream.destroy(), PATIENCE_MS).unref()
        },
      })
      stream.on('close', leave)
      // Gone while the line was being opened.
      if (request.raw.socket.destroyed) stream.destroy()
      return reply.send(stream)
    })
  }
}
