import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GuestActor } from '#access/guest-actor.ts'
import { asGuest, SessionEnded } from '#db/transaction.ts'
import type { Text } from '#kernel/language.ts'
import { renderPage } from '#web/components/layout.tsx'
import { errorPage, type ErrorStatus } from '#web/error-page.tsx'
import type { View } from '#web/view.ts'
import { codeOf } from './api.ts'
import { CrossSite, NotSignedIn, Problem } from './errors.ts'
import type { GuestPage, GuestPageReply, GuestPageRequest } from './guest-pages.ts'
import { CLOSE_PATH, guestHomeOf, guestTokenHashOf } from './guest-session.ts'
import { languageOf, rememberLanguage } from './language.ts'
import { DONE_COOKIE, pageRequest, sendPage, viewOf, type PageServer } from './page-routes.ts'
import { assertSameSite, csrfMatches, csrfToken } from './session.ts'

/** Sentences shown after a change, by verb. */
export type GuestDone = ReadonlyMap<string, Text>

/** What a page of a guest knows about the request; `guest` undefined when nobody has opened a link. */
export function guestViewOf(
  server: PageServer,
  request: FastifyRequest,
  guest: GuestActor | undefined,
  done: GuestDone = new Map(),
): View {
  const { notice: _, ...view } = viewOf(server, request, undefined)
  const language = languageOf(request, guest?.language)
  const notice = done.get(request.cookies[DONE_COOKIE] ?? '')
  return {
    ...view,
    language,
    t: (text) => text[language],
    csrf: csrfToken(server.door.secret, guestTokenHashOf(request)),
    ...(notice === undefined ? {} : { notice }),
    guest: { home: guestHomeOf(guest?.capability), close: CLOSE_PATH, open: guest !== undefined },
  }
}

/** A change must come from our own page, with the token of this session of a guest. */
function assertOwnForm(server: PageServer, request: FastifyRequest): void {
  assertSameSite(request, server.publicOrigin)
  // Without a session there is nothing to guard, and a form that came too late deserves its own sentence.
  if (guestTokenHashOf(request) === null) throw new NotSignedIn()
  const given = (request.body as Record<string, unknown> | null)?._csrf
  if (!csrfMatches(server.door.secret, guestTokenHashOf(request), given)) throw new CrossSite()
}

function requestOf(server: PageServer, request: FastifyRequest, done: GuestDone): GuestPageRequest {
  const { asking, params, typed } = pageRequest(server, request)
  return {
    door: { ...server.door, guestPool: server.pools.guest },
    // Never the session of a professional who uses the same browser.
    asking: { ...asking, tokenHash: guestTokenHashOf(request) },
    params,
    typed,
    view: (guest) => guestViewOf(server, request, guest, done),
  }
}

function answer(reply: FastifyReply, said: GuestPageReply): FastifyReply {
  if (said.kind === 'html') return sendPage(reply, said.status, renderPage(said.page))
  void reply.setCookie(DONE_COOKIE, said.done, { path: '/', secure: true, httpOnly: true, sameSite: 'lax', maxAge: 60 })
  return reply.redirect(said.to, 303)
}

/** Puts the pages of guests into a scope of their own: other cookies, other errors, nothing of the staff's pages. */
export function registerGuestPages(app: FastifyInstance, server: PageServer, pages: readonly GuestPage[]): void {
  const done: GuestDone = new Map(
    pages.flatMap(({ verbs }) =>
      verbs.flatMap(({ name, done: text }): [string, Text][] => (text ? [[name, text]] : [])),
    ),
  )
  const hidden = { schema: { hide: true } }
  for (const { path, get, post } of pages) {
    if (get !== undefined)
      app.get(path, hidden, async (request, reply) => {
        rememberLanguage(request, reply)
        const said = await get(requestOf(server, request, done))
        if (request.cookies[DONE_COOKIE] !== undefined) void reply.clearCookie(DONE_COOKIE, { path: '/', secure: true })
        return answer(reply, said)
      })
    if (post !== undefined)
      app.post(path, hidden, async (request, reply) => {
        assertOwnForm(server, request)
        return answer(reply, await post(requestOf(server, request, done)))
      })
  }
}

/** The guest for an error page; the same work whether the thing is absent or denied. */
async function guestOf(server: PageServer, request: FastifyRequest): Promise<GuestActor | undefined> {
  const tokenHash = guestTokenHashOf(request)
  if (tokenHash === null) return undefined
  try {
    return await asGuest(server.pools.guest, { tokenHash }, (tx) => Promise.resolve({ result: tx.actor }))
  } catch (error) {
    if (error instanceof SessionEnded) return undefined
    throw error
  }
}

const statuses: readonly number[] = [400, 403, 404, 409, 412, 413, 422, 429, 500, 503]
const isPageStatus = (status: number): status is ErrorStatus => statuses.includes(status)

/** What a person wrote in a form that came too late: shown to them once more and kept nowhere (web rule 4). */
const longTextsIn = (request: FastifyRequest): string[] =>
  Object.entries((request.body ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    name !== '_csrf' &&
    name !== 'idempotencyKey' &&
    name !== 'version' &&
    typeof value === 'string' &&
    /\S\s+\S/.test(value)
      ? [value]
      : [],
  )

/** Errors of a guest's pages: one sentence, one way out. Whoever has no session is told how one gets a new link. */
export async function guestErrorHandler(
  server: PageServer,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  noSession: (view: View, typed: readonly string[]) => string,
): Promise<FastifyReply> {
  if (error instanceof NotSignedIn)
    return sendPage(reply, 401, noSession(guestViewOf(server, request, undefined), longTextsIn(request)))
  const thrown =
    error instanceof Problem
      ? error.status
      : error instanceof Error && 'statusCode' in error
        ? Number(error.statusCode)
        : 500
  const status: ErrorStatus = isPageStatus(thrown) ? thrown : thrown >= 500 ? 500 : 400
  if (status >= 500)
    request.log.error({ kind: error instanceof Error ? error.name : 'unknown', code: codeOf(error) }, 'request failed')
  const view = guestViewOf(server, request, await guestOf(server, request))
  const csrf = status === 404 ? csrfToken(server.door.secret, guestTokenHashOf(request), 'not-found') : view.csrf
  const reason = error instanceof Problem ? error.text : undefined
  const page = errorPage({ ...view, csrf }, status, {
    ...(reason === undefined ? {} : { reason }),
    ...(status >= 500 ? { errorId: request.id } : {}),
  })
  if (status === 503) void reply.header('retry-after', '5')
  return sendPage(reply, status, renderPage(page))
}
