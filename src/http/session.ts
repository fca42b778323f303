import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { SignInMeans } from '#access/actor.ts'
import type { SessionLimits } from '#kernel/settings.ts'
import { CrossSite } from './errors.ts'

/** `__Host-`: only over a trustworthy origin, for this host only, for every path (ASVS 3.3). */
export const SESSION_COOKIE = '__Host-fairlead'
/** Why one last searched for a person, for this session alone (U-07). */
export const SEARCHED_FOR_COOKIE = '__Host-fairlead-searched-for'
const cookieRules = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const

/** The database keeps only this hash: who reads the database cannot take over a session. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Hash of the token the browser sent, or null when it sent none that could be ours. */
export function tokenHashOf(request: FastifyRequest): Buffer | null {
  const token = request.cookies[SESSION_COOKIE]
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? hashToken(token) : null
}

/**
 * Opens a session for a person whose identity has been established (the seam of every way to sign in) and sets the cookie.
 * Always a fresh token: an earlier one is ended, so a planted cookie gains nothing.
 * @returns false when there is no such active person.
 */
export async function openSession(
  pool: pg.Pool,
  limits: SessionLimits,
  request: FastifyRequest,
  reply: FastifyReply,
  person: { readonly instanceId: string; readonly professionalId: string; readonly means: SignInMeans },
): Promise<boolean> {
  const token = randomBytes(32).toString('base64url')
  const opened = await pool.query<{ id: string | null }>(
    'select app.open_session($1, $2, $3, make_interval(hours => $4), $5, make_interval(mins => $6), $7) as id',
    [
      hashToken(token),
      person.instanceId,
      person.professionalId,
      limits.hours,
      person.means,
      limits.idleMinutes,
      browserOf(request.headers['user-agent']),
    ],
  )
  if (!opened.rows[0]?.id) return false
  await endSession(pool, request)
  void reply.setCookie(SESSION_COOKIE, token, { ...cookieRules, maxAge: limits.hours * 3600 })
  return true
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg\//, 'Edge'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrom(e|ium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const machines: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/** Kind of browser and machine, by which a person knows a session again: "Firefox, Linux". Null when it says neither. */
export function browserOf(userAgent = ''): string | null {
  const named = [browsers, machines].flatMap((kinds) => kinds.find(([pattern]) => pattern.test(userAgent))?.[1] ?? [])
  return named.length === 0 ? null : named.join(', ')
}

/** Ends the session the request came with; the token is dead from the next statement on. */
export async function endSession(pool: pg.Pool, request: FastifyRequest): Promise<void> {
  const hash = tokenHashOf(request)
  if (hash !== null) await pool.query('select app.end_session($1)', [hash])
}

export const clearSessionCookie = (reply: FastifyReply): FastifyReply => reply.clearCookie(SESSION_COOKIE, cookieRules)

const NONCE_BYTES = 12

const csrfMac = (secret: string, tokenHash: Buffer, nonce: string): string =>
  createHmac('sha256', secret).update('csrf').update(nonce).update(tokenHash).digest('base64url')

/**
 * Token that only our own pages carry; bound to the session, so it is worth nothing without its cookie. New for every page:
 * pages are sent compressed, and a secret that repeats could be guessed from their length.
 */
export function csrfToken(
  secret: string,
  tokenHash: Buffer | null,
  nonce = randomBytes(NONCE_BYTES).toString('base64url'),
): string {
  if (tokenHash === null) return ''
  return `${nonce}.${csrfMac(secret, tokenHash, nonce)}`
}

export function csrfMatches(secret: string, tokenHash: Buffer | null, given: unknown): boolean {
  if (tokenHash === null || typeof given !== 'string') return false
  const [nonce = '', mac = ''] = given.split('.', 2)
  const expected = Buffer.from(csrfMac(secret, tokenHash, nonce))
  const actual = Buffer.from(mac)
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

/**
 * Refuses a change that a foreign page could have sent: browsers always say where a POST comes from. Our own pages send
 * `Origin: null` (their referrer policy is no-referrer), which counts only together with Sec-Fetch-Site.
 * @throws CrossSite
 */
export function assertSameSite(request: FastifyRequest, publicOrigin: string): void {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new CrossSite()
  if (origin === undefined || origin === publicOrigin || origin === `${request.protocol}://${request.host}`) return
  if (origin === 'null' && site === 'same-origin') return
  throw new CrossSite()
}

const boundTo = (secret: string, tokenHash: Buffer, value: string): string =>
  createHmac('sha256', secret).update('searched-for').update(tokenHash).update(value).digest('base64url').slice(0, 22)

/** Remembers the purpose until the session ends. Bound to it: who signs in next on the same computer is asked anew. */
export function rememberSearchedFor(
  secret: string,
  request: FastifyRequest,
  reply: FastifyReply,
  purpose: string,
): void {
  const tokenHash = tokenHashOf(request)
  if (tokenHash === null) return
  void reply.setCookie(SEARCHED_FOR_COOKIE, `${purpose}.${boundTo(secret, tokenHash, purpose)}`, cookieRules)
}

/** The code of the purpose that was stated last in this session; undefined when there is none. */
export function searchedForOf(secret: string, request: FastifyRequest): string | undefined {
  const tokenHash = tokenHashOf(request)
  const [purpose = '', proof] = (request.cookies[SEARCHED_FOR_COOKIE] ?? '').split('.')
  return tokenHash !== null && proof === boundTo(secret, tokenHash, purpose) ? purpose : undefined
}
