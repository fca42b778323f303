import { createHmac } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { clearGuestCookies, guestTokenHashOf, sessionOfLink, setGuestCookie } from '#http/guest-session.ts'
import type { PageServer } from '#http/page-routes.ts'
import { hashToken } from '#http/session.ts'
import { countTry } from '#sign-in/throttle/throttle.queries.ts'
import { WINDOW_MINUTES } from '#sign-in/throttle/throttle.ts'
import { linkRules } from './guest-link.ts'
import { codeHashOf, isLinkToken } from './link-secret.ts'
import { endVisit, lookAtLink, openLink, type Look, type Opening } from './opening.queries.ts'

/** Whether this address may ask about links at all now: guesses are counted before anything is looked up. */
export async function mayOpen(server: PageServer, request: FastifyRequest): Promise<boolean> {
  const bucket = createHmac('sha256', server.door.secret).update(`guest-opening:${request.ip}`).digest()
  return await countTry(server.pools.signIn, bucket, linkRules.openingsPerAddress, WINDOW_MINUTES)
}

/** What is behind the token of a link. What could be none is unknown without asking. */
export const looked = (server: PageServer, token: string): Promise<Look> =>
  isLinkToken(token) ? lookAtLink(server.pools.guest, hashToken(token)) : Promise.resolve({ state: 'unknown' })

/** Opens the link in this browser and sets its cookie. @returns what happened, `no_cookies` when the browser keeps none. */
export async function openInBrowser(
  server: PageServer,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { readonly token: string; readonly code: string },
): Promise<Opening | 'no_cookies'> {
  if (!isLinkToken(given.token)) return 'unknown'
  const { secret } = server.door
  const session = sessionOfLink(secret, request, given.token)
  if (session === undefined) return 'no_cookies'
  const code = given.code.replace(/\s/g, '')
  const opening = await openLink(server.pools.guest, {
    tokenHash: hashToken(given.token),
    codeHash: code === '' ? null : codeHashOf(secret, given.token, code),
    sessionHash: hashToken(session),
    idleMinutes: linkRules.idleMinutes,
    visitHours: linkRules.visitHours,
    codeTries: linkRules.codeTries,
  })
  if (opening === 'opened') setGuestCookie(reply, session, linkRules.visitHours * 3600)
  return opening
}

/** Ends the visit for good: the page is closed in this browser, and opens again with a new link only. */
export async function closePage(server: PageServer, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const hash = guestTokenHashOf(request)
  if (hash !== null) await endVisit(server.pools.guest, hash)
  clearGuestCookies(reply)
}
