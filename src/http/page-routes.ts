import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#access/actor.ts'
import type { Pools } from '#db/pools.ts'
import { asActor, SessionEnded } from '#db/transaction.ts'
import { helsinkiDay, helsinkiTime } from '#kernel/clock.ts'
import { label } from '#kernel/codes.ts'
import { savedAs } from '#kernel/file-name.ts'
import type { Text } from '#kernel/language.ts'
import type { SessionLimits } from '#kernel/settings.ts'
import { renderPage } from '#web/components/layout.tsx'
import { errorPage, type ErrorStatus } from '#web/error-page.tsx'
import type { FormValues, View } from '#web/view.ts'
import { codeOf } from './api.ts'
import { CrossSite, NotSignedIn, Problem, Refused, StepUpNeeded } from './errors.ts'
import { typedValues } from './form-body.ts'
import { refusalTexts } from './http.words.ts'
import { languageOf, rememberLanguage } from './language.ts'
import { navigationFor } from './navigation.ts'
import type { Page, PageReply, PageRequest } from './pages.ts'
import type { Door } from './perform.ts'
import { keepTyped, typedBefore } from './typed-text.ts'
import { assertSameSite, csrfMatches, csrfToken, rememberSearchedFor, searchedForOf, tokenHashOf } from './session.ts'

/** Name of the operation just performed, for the sentence on the next page; says nothing about whom. */
export const DONE_COOKIE = '__Host-fairlead-done'
const KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export type PageServer = {
  readonly door: Door
  readonly mode: View['mode']
  readonly publicOrigin: string
  /** Sentence shown after a change, by operation. */
  readonly done: ReadonlyMap<string, Text>
  /** What each operation does, in words. */
  readonly verbs: ReadonlyMap<string, Text>
  readonly keepDraft: (tokenHash: Buffer, form: string, typed: FormValues) => Promise<void>
  readonly pools: Pools
  readonly limits: SessionLimits
}

/** Routes of somebody who is not signed in yet, beside the one door: there is no actor to ask it with. */
export type Entrance = (app: FastifyInstance, server: PageServer) => void

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '/'

/** The query without the language, as the language links carry it on. */
function queryOf(request: FastifyRequest): string {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '')
  query.delete('lang')
  return query.toString()
}

/** What every page knows about the request; `actor` undefined when nobody is signed in. */
export function viewOf(server: PageServer, request: FastifyRequest, actor: Actor | undefined): View {
  const language = languageOf(request, actor?.language)
  const done = request.cookies[DONE_COOKIE]
  const notice = done === undefined ? undefined : server.done.get(done)
  const searchedFor = searchedForOf(server.door.secret, request)
  return {
    language,
    t: (text) => text[language],
    path: pathOf(request),
    query: queryOf(request),
    mode: server.mode,
    csrf: csrfToken(server.door.secret, tokenHashOf(request)),
    idempotencyKey: randomUUID(),
    today: helsinkiDay(server.door.clock()),
    time: helsinkiTime(server.door.clock()),
    verb: (operation) => server.verbs.get(operation) ?? { sv: operation, fi: operation, en: operation },
    ...(notice === undefined ? {} : { notice }),
    ...(searchedFor === undefined ? {} : { searchedFor }),
    ...(actor === undefined
      ? {}
      : {
          signedIn: {
            name: `${actor.givenName} ${actor.familyName}`,
            instanceName: actor.instanceName,
            agencyName: actor.agencyName,
            professionName: actor.ownRegisterKind === null ? actor.title : label('professions', actor.profession),
            navigation: navigationFor(actor),
            endedOn: actor.endedOn,
          },
        }),
  }
}

/** Sends a page; nothing of it stays in a cache (ASVS 14.3). */
export const sendPage = (reply: FastifyReply, status: number, html: string): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html)

const paramsOf = (request: FastifyRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...(request.query as object), ...(request.params as object) }).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'lang',
    ),
  )

export function pageRequest(server: PageServer, request: FastifyRequest): PageRequest {
  const body = (request.body ?? {}) as Record<string, unknown>
  const key = body.idempotencyKey
  return {
    door: server.door,
    asking: {
      tokenHash: tokenHashOf(request),
      requestId: request.id,
      // A form without a key still has one effect per click; with it, one in all.
      idempotencyKey: typeof key === 'string' && KEY.test(key) ? key.toLowerCase() : randomUUID(),
    },
    params: paramsOf(request),
    typed: typedValues(body),
    view: (actor) => viewOf(server, request, actor),
    path: pathOf(request),
  }
}

export function answer(reply: FastifyReply, said: PageReply, { files: { store } }: Door): FastifyReply {
  if (said.kind === 'html') return sendPage(reply, said.status, renderPage(said.page))
  if (said.kind === 'file') {
    const { name, type, body } = said.file
    void reply.header('content-disposition', `attachment; filename="${name}"`)
    return reply.type(type).header('cache-control', 'no-store').send(body)
  }
  if (said.kind === 'attachment') {
    void reply
      .header('content-disposition', savedAs(said.name))
      .header('content-length', said.content.size)
      // Should a browser show it all the same: as nobody's page, with nothing in it that runs.
      .header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
      .header('cache-control', 'no-store')
    return reply.type(said.type).send(Readable.from(store.read(said.content), { objectMode: false }))
  }
  void reply.setCookie(DONE_COOKIE, said.done, { path: '/', secure: true, httpOnly: true, sameSite: 'lax', maxAge: 60 })
  return reply.redirect(said.to, 303)
}

/** A change must come from our own page, with the token of this session. */
export function assertOwnForm(server: PageServer, request: FastifyRequest): void {
  assertSameSite(request, server.publicOrigin)
  const given = (request.body as Record<string, unknown> | null)?._csrf ?? request.headers['x-csrf-token']
  if (!csrfMatches(server.door.secret, tokenHashOf(request), given)) throw new CrossSite()
}

/** Text of a form whose session ended meanwhile is kept for the same person until they are back (web rule 4). */
async function keepText(server: PageServer, request: FastifyRequest): Promise<void> {
  const hash = tokenHashOf(request)
  const typed = typedValues(request.body)
  if (hash !== null && Object.keys(typed).length > 0) await server.keepDraft(hash, pathOf(request), typed)
}

async function keepWhatWasTyped(
  server: PageServer,
  page: Page,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  if (error instanceof NotSignedIn) await keepText(server, request)
  const hash = tokenHashOf(request)
  if (error instanceof StepUpNeeded && hash !== null && page.get !== undefined)
    await keepTyped(server.keepDraft, server.door.secret, request, reply, hash, pathOf(request))
}

export function registerPages(app: FastifyInstance, server: PageServer, pages: readonly Page[]): void {
  for (const page of pages) {
    const { get, post } = page
    if (get) {
      app.get(page.path, { schema: { hide: true } }, async (request, reply) => {
        rememberLanguage(request, reply)
        const asked = pageRequest(server, request)
        const typed = await typedBefore(server.door, asked.asking, request, reply, asked.path)
        const said = await get(typed === undefined ? asked : { ...asked, typedBefore: typed })
        if (request.cookies[DONE_COOKIE] !== undefined) void reply.clearCookie(DONE_COOKIE, { path: '/', secure: true })
        return answer(reply, said, server.door)
      })
    }
    if (post && page.upload === undefined) {
      app.post(page.path, { schema: { hide: true } }, async (request, reply) => {
        assertOwnForm(server, request)
        try {
          const said = await post(pageRequest(server, request))
          if (said.kind === 'html' && said.searchedFor !== undefined)
            rememberSearchedFor(server.door.secret, request, reply, said.searchedFor)
          return await answer(reply, said, server.door)
        } catch (error) {
          if (page.keepsText !== false) await keepWhatWasTyped(server, page, error, request, reply)
          throw error
        }
      })
    }
  }
}

/** The actor for an error page; the same work whether the thing is absent or denied. */
async function actorOf(server: PageServer, request: FastifyRequest): Promise<Actor | undefined> {
  const hash = tokenHashOf(request)
  if (hash === null) return undefined
  try {
    return await asActor(server.door.pool, { tokenHash: hash }, (tx) => Promise.resolve({ result: tx.actor }))
  } catch (error) {
    if (error instanceof SessionEnded) return undefined
    throw error
  }
}

const pageStatuses: readonly number[] = [400, 401, 403, 404, 409, 412, 413, 422, 429, 500, 503]
const isPageStatus = (status: number): status is ErrorStatus => pageStatuses.includes(status)

/** Errors of pages: one sentence, one way out. Someone not signed in is asked to sign in and comes back. */
export async function pageErrorHandler(
  server: PageServer,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (error instanceof NotSignedIn && request.method === 'GET') {
    return reply.redirect(`/sign-in?returnTo=${encodeURIComponent(pathOf(request))}`, 303)
  }
  if (error instanceof StepUpNeeded) {
    const back = request.method === 'GET' ? request.url : pathOf(request)
    return reply.redirect(`/sign-in/step-up?returnTo=${encodeURIComponent(back)}`, 303)
  }
  const thrown =
    error instanceof Problem
      ? error.status
      : error instanceof Error && 'statusCode' in error
        ? Number(error.statusCode)
        : 500
  const status: ErrorStatus = isPageStatus(thrown) ? thrown : thrown >= 500 ? 500 : 400
  if (status >= 500)
    request.log.error({ kind: error instanceof Error ? error.name : 'unknown', code: codeOf(error) }, 'request failed')
  const actor = await actorOf(server, request)
  const reason =
    error instanceof Refused ? refusalTexts[error.reason] : error instanceof Problem ? error.text : undefined
  const view = viewOf(server, request, actor)
  // Absent and denied answer with the same bytes; the page repeats nothing of the request, so a lasting token tells nothing.
  const csrf = status === 404 ? csrfToken(server.door.secret, tokenHashOf(request), 'not-found') : view.csrf
  const page = errorPage({ ...view, csrf }, status, {
    ...(reason === undefined ? {} : { reason }),
    ...(status === 412 ? { retryHref: pathOf(request) } : {}),
    ...(status >= 500 ? { errorId: request.id } : {}),
  })
  if (status === 503) void reply.header('retry-after', '5')
  return sendPage(reply, status, renderPage(page))
}
