import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageServer } from '#http/page-routes.ts'
import type { KeyToKeep } from '../passkey/passkey.queries.ts'
import type { Chosen } from '../password/password-setup.command.ts'
import { mayTry } from '../throttle/throttle.command.ts'
import { hashCode, type Invited } from './invitation.ts'
import { acceptWithPasskey, acceptWithPassword, findInvitation } from './invitation.queries.ts'

const COOKIE = '__Host-fairlead-invitation'
const rules = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const

/** A code in a browser, and whom it invites. */
export type Given = { readonly codeHash: Buffer; readonly invited: Invited }

/** The code stays in the browser while its owner sets up how to sign in; it never stands in an address. */
export const rememberCode = (reply: FastifyReply, code: string): void =>
  void reply.setCookie(COOKIE, code.replace(/[^0-9A-Za-z]/g, ''), { ...rules, maxAge: 30 * 60 })
export const forgetCode = (reply: FastifyReply): void => void reply.clearCookie(COOKIE, rules)

/** Whom a typed code invites; tries are counted by address. */
export async function invitedBy(
  server: PageServer,
  request: FastifyRequest,
  code: string,
): Promise<Invited | undefined> {
  const checked = await mayTry(server, request, `invitation:${request.ip}`)
  const invited = await findInvitation(server.pools.signIn, hashCode(code))
  return checked ? invited : undefined
}

export async function givenCode(server: PageServer, request: FastifyRequest): Promise<Given | undefined> {
  const code = request.cookies[COOKIE]
  if (code === undefined || code.length > 60) return undefined
  const codeHash = hashCode(code)
  const invited = await findInvitation(server.pools.signIn, codeHash)
  return invited && { codeHash, invited }
}

type Way =
  { readonly kind: 'password'; readonly chosen: Chosen } | { readonly kind: 'passkey'; readonly key: KeyToKeep }

/** Uses the invitation up; false when somebody was faster, or it is late. */
export const accept = (server: PageServer, { codeHash }: Given, way: Way): Promise<boolean> =>
  way.kind === 'password'
    ? acceptWithPassword(server.pools.signIn, codeHash, way.chosen)
    : acceptWithPasskey(server.pools.signIn, codeHash, way.key)
