import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GuestPage } from '#http/guest-pages.ts'
import { guestErrorHandler, guestViewOf, registerGuestPages } from '#http/guest-routes.ts'
import { CLOSE_PATH, GUEST_HOME, guestHomeOf, keepBrowserKey } from '#http/guest-session.ts'
import { languageOf, rememberLanguage } from '#http/language.ts'
import { sendPage, type Entrance, type PageServer } from '#http/page-routes.ts'
import { assertSameSite } from '#http/session.ts'
import { isLanguage, type Text } from '#kernel/language.ts'
import { renderPage } from '#web/components/layout.tsx'
import type { FormState, View } from '#web/view.ts'
import { OPENING_PATH } from './guest-link.ts'
import { closePage, looked, mayOpen, openInBrowser } from './opening.command.ts'
import { NoSessionPage, OpeningPage, SentencePage } from './opening-page.tsx'
import { notOpenTexts, words } from './opening.words.ts'

const hidden = { schema: { hide: true } }
/** The same page by its Finnish and English name. */
const otherNames = { '/minun': 'fi', '/my': 'en' } as const

const typed = (body: unknown, name: string): string => {
  const value = (body as Record<string, unknown> | null)?.[name]
  return typeof value === 'string' ? value.slice(0, 100) : ''
}

const sentence = (reply: FastifyReply, view: View, status: number, title: Text, text: Text): FastifyReply =>
  sendPage(reply, status, renderPage(<SentencePage view={view} title={title} text={text} />))

/** The page behind a link: the button, or why there is none. Looking uses nothing up. */
async function showLink(
  server: PageServer,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  form: FormState,
): Promise<FastifyReply> {
  const plain = guestViewOf(server, request, undefined)
  if (!(await mayOpen(server, request))) return sentence(reply, plain, 429, words.notNowTitle, words.tooMany)
  const look = await looked(server, token)
  const language = languageOf(request, isLanguage(look.language) ? look.language : undefined)
  const path = `${OPENING_PATH}/${encodeURIComponent(token)}`
  const view: View = { ...plain, language, path, t: (text) => text[language] }
  if (look.state !== 'ready') return sentence(reply, view, 410, words.notNowTitle, notOpenTexts[look.state])
  keepBrowserKey(request, reply)
  const shown = (
    <OpeningPage view={view} form={form} action={OPENING_PATH} token={token} withCode={look.code === true} />
  )
  return sendPage(reply, form.errors.length > 0 ? 400 : 200, renderPage(shown))
}

const wrong = (text: Text, field = ''): FormState => ({ values: {}, errors: [{ field, text }] })

async function press(server: PageServer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  assertSameSite(request, server.publicOrigin)
  const view = guestViewOf(server, request, undefined)
  if (!(await mayOpen(server, request))) return sentence(reply, view, 429, words.notNowTitle, words.tooMany)
  const given = { token: typed(request.body, 'token'), code: typed(request.body, 'code') }
  const opening = await openInBrowser(server, request, reply, given)
  switch (opening) {
    case 'opened':
      return reply.redirect(guestHomeOf((await looked(server, given.token)).capability), 303)
    case 'code_missing':
      return showLink(server, request, reply, given.token, wrong(words.codeMissing, 'code'))
    case 'code_wrong':
      return showLink(server, request, reply, given.token, wrong(words.codeWrong, 'code'))
    case 'no_cookies':
      return showLink(server, request, reply, given.token, wrong(words.noCookies))
    case 'used':
    case 'expired':
    case 'ended':
    case 'unknown':
      return sentence(reply, view, 410, words.notNowTitle, notOpenTexts[opening])
  }
}

const noSession = (view: View, typed: readonly string[]): string =>
  renderPage(<NoSessionPage view={view} typed={typed} />)

/** Everything under /mina: the page behind a link, closing, and the pages of guests. In a scope of its own. */
export const guestEntrance =
  (pages: readonly GuestPage[]): Entrance =>
  (app, server) => {
    void app.register((guests, _options, ready) => {
      guests.setErrorHandler((error, request, reply) => guestErrorHandler(server, error, request, reply, noSession))
      guests.get<{ Params: { token: string } }>(`${OPENING_PATH}/:token`, hidden, (request, reply) => {
        rememberLanguage(request, reply)
        return showLink(server, request, reply, request.params.token, { values: {}, errors: [] })
      })
      guests.post(OPENING_PATH, hidden, (request, reply) => press(server, request, reply))
      // No CSRF token: whoever is made to close a page has lost nothing but the page.
      guests.post(CLOSE_PATH, hidden, async (request, reply) => {
        assertSameSite(request, server.publicOrigin)
        await closePage(server, request, reply)
        return reply.redirect(CLOSE_PATH, 303)
      })
      guests.get(CLOSE_PATH, hidden, (request, reply) => {
        rememberLanguage(request, reply)
        return sentence(reply, guestViewOf(server, request, undefined), 200, words.closedTitle, words.closed)
      })
      for (const [name, language] of Object.entries(otherNames))
        guests.get(name, hidden, (_request, reply) => reply.redirect(`${GUEST_HOME}?lang=${language}`, 303))
      registerGuestPages(guests, server, pages)
      ready()
    })
  }
