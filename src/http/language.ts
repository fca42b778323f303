import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLanguage, type Language } from '#kernel/language.ts'

const LANGUAGE_COOKIE = '__Host-fairlead-language'

/** Interface language: the link just followed, the earlier choice, the person's own, the browser's, Swedish. */
export function languageOf(request: FastifyRequest, own?: Language): Language {
  const asked = (request.query as Record<string, unknown> | undefined)?.lang
  if (isLanguage(asked)) return asked
  const chosen = request.cookies[LANGUAGE_COOKIE]
  if (isLanguage(chosen)) return chosen
  if (own !== undefined) return own
  const accepted = request.headers['accept-language']?.split(',').map((each) => each.trim().slice(0, 2).toLowerCase())
  return accepted?.find(isLanguage) ?? 'sv'
}

/** Remembers the language of a followed link; a preference of the browser, no state of the server. */
export function rememberLanguage(request: FastifyRequest, reply: FastifyReply): void {
  const asked = (request.query as Record<string, unknown> | undefined)?.lang
  if (!isLanguage(asked)) return
  void reply.setCookie(LANGUAGE_COOKIE, asked, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'lax',
    maxAge: 365 * 24 * 3600,
  })
}
