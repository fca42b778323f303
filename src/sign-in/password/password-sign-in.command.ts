import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageServer } from '#http/page-routes.ts'
import { unseal } from '#kernel/seal.ts'
import { newCodeSecret, stepOfCode } from '../one-time-code/one-time-code.ts'
import { mayTry, rememberDevice, triesSucceeded } from '../throttle/throttle.command.ts'
import { findLocalAccount, localAccountOf, useCodeStep, type LocalAccount } from './password.queries.ts'
import { passwordMatches } from './password-hash.command.ts'
import { CODE_PURPOSE } from './password-setup.command.ts'

type Typed = { readonly password: string; readonly code: string }
type Person = { readonly instanceId: string; readonly professionalId: string }

/** A secret for whoever has none, so that there is always a code to compare with. */
const nobodysSecret = newCodeSecret()
/** Longer than any password: not worth hashing. */
const LONGEST = 128 * 4

/** Both are looked at whatever the first says, and for nobody's account too: the same work and the same time. */
async function proves(server: PageServer, account: LocalAccount | undefined, typed: Typed): Promise<boolean> {
  const matches = await passwordMatches(account?.passwordHash, typed.password.slice(0, LONGEST))
  const secret = account && unseal(server.door.secret, CODE_PURPOSE, account.professionalId, account.codeSecret)
  const step = stepOfCode(secret ?? nobodysSecret, typed.code, server.door.clock())
  if (account === undefined || secret === undefined || !matches || step === undefined) return false
  // Last, so that only who knows the password can use a code up; of many at once, one gets through.
  return typed.password.length <= LONGEST && (await useCodeStep(server.pools.signIn, account, step))
}

/**
 * Who signs in with this name, password and code. Undefined for a wrong one of them, for a name nobody has, and when too many
 * tries came before: the answer and the work are the same.
 * @throws Overloaded when too many passwords are being checked already.
 */
export async function signInWithPassword(
  server: PageServer,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed & { readonly name: string },
): Promise<Person | undefined> {
  const checked = await mayTry(server, request, typed.name)
  const account = await findLocalAccount(server.pools.signIn, typed.name.trim())
  if (!checked || !(await proves(server, account, typed)) || account === undefined) return undefined
  await triesSucceeded(server, request, typed.name)
  rememberDevice(server.door.secret, request, reply, typed.name)
  return account
}

/** Whether the person of a session proves with password and code that it is still them. */
export async function provesAgain(
  server: PageServer,
  request: FastifyRequest,
  person: Person,
  typed: Typed,
): Promise<boolean> {
  const name = `again:${person.professionalId}`
  if (!(await mayTry(server, request, name))) return false
  const proved = await proves(server, await localAccountOf(server.pools.signIn, person), typed)
  if (proved) await triesSucceeded(server, request, name)
  return proved
}
