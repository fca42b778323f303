import { createHmac, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hashToken } from './session.ts'

/** Where the pages of guests are; their cookies go nowhere else, and never to the pages of the staff. */
export const GUEST_HOME = '/mina'
/** Front page of somebody invited from outside; below the same door, with the same cookie. */
export const EXTERNAL_HOME = `${GUEST_HOME}/inbjudan`
/** Where a visit begins, by what its link opens. */
export const guestHomeOf = (capability: string | undefined): string =>
  capability === 'invitation' ? EXTERNAL_HOME : GUEST_HOME
/** Closes the page in this browser, whoever's it is. */
export const CLOSE_PATH = `${GUEST_HOME}/stang`
/** `__Secure-` and a path of its own: beside the staff's cookie in one browser neither knows of the other. */
export const GUEST_COOKIE = '__Secure-fairlead-guest'
const KEY_COOKIE = '__Secure-fairlead-guest-key'
const rules = { path: GUEST_HOME, httpOnly: true, secure: true, sameSite: 'lax' } as const
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** Hash of the token the browser sent, or null when it sent none that could be ours. */
export function guestTokenHashOf(request: FastifyRequest): Buffer | null {
  const token = request.cookies[GUEST_COOKIE]
  return token !== undefined && TOKEN.test(token) ? hashToken(token) : null
}

/**
 * The session that a link opens in this browser: made of the link's token and a random key that the page with the button left in the
 * browser. So a button that is pressed twice opens one session, and in another browser the link is used.
 * @returns its token, or undefined when the browser keeps no cookies.
 */
export function sessionOfLink(secret: string, request: FastifyRequest, linkToken: string): string | undefined {
  const key = request.cookies[KEY_COOKIE]
  if (key === undefined || !TOKEN.test(key)) return undefined
  return createHmac('sha256', secret).update(`guest-session:${key}:${linkToken}`).digest('base64url')
}

/** Leaves the key in the browser, unless it has one. */
export function keepBrowserKey(request: FastifyRequest, reply: FastifyReply): void {
  if (TOKEN.test(request.cookies[KEY_COOKIE] ?? '')) return
  void reply.setCookie(KEY_COOKIE, randomBytes(32).toString('base64url'), { ...rules, maxAge: 24 * 3600 })
}

export const setGuestCookie = (reply: FastifyReply, token: string, seconds: number): FastifyReply =>
  reply.setCookie(GUEST_COOKIE, token, { ...rules, maxAge: seconds })

/** Ends what the browser knows: the session and the key. */
export const clearGuestCookies = (reply: FastifyReply): FastifyReply =>
  reply.clearCookie(GUEST_COOKIE, rules).clearCookie(KEY_COOKIE, rules)
