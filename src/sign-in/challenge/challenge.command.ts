import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageServer } from '#http/page-routes.ts'
import { keepChallenge, takeChallenge, type ChallengeKind } from './challenge.queries.ts'

const cookieOf = (kind: ChallengeKind): string => `__Host-fairlead-${kind.replaceAll('_', '-')}`
const rules = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const

/** Asks this browser something: only it can answer, once, within ten minutes. */
export async function askBrowser(
  server: PageServer,
  reply: FastifyReply,
  kind: ChallengeKind,
  facts: object,
): Promise<void> {
  const id = await keepChallenge(server.pools.signIn, kind, facts)
  void reply.setCookie(cookieOf(kind), id, { ...rules, maxAge: 600 })
}

/** What this browser was asked; undefined when it was asked nothing, has answered already, or is late. */
export async function askedOf(
  server: PageServer,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: ChallengeKind,
): Promise<unknown> {
  const id = request.cookies[cookieOf(kind)]
  if (id === undefined || id.length > 100) return undefined
  void reply.clearCookie(cookieOf(kind), rules)
  return takeChallenge(server.pools.signIn, kind, id)
}
