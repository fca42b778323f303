import type { FastifyReply, FastifyRequest } from 'fastify'
import { asActor, SessionEnded } from '#db/transaction.ts'
import type { PageServer } from '#http/page-routes.ts'
import { tokenHashOf } from '#http/session.ts'
import { forgetCode, givenCode } from '../invitation/invitation.command.ts'
import { acceptWithProvider } from '../invitation/invitation.queries.ts'
import type { Provider } from './identity-provider.ts'
import { findProvider, personOf } from './identity-provider.queries.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const providerOf = async (server: PageServer, id: unknown): Promise<Provider | undefined> =>
  typeof id === 'string' && UUID.test(id) ? findProvider(server.pools.signIn, id) : undefined

/** The person of the session the request came in; undefined when nobody is signed in. */
export async function signedInPerson(server: PageServer, request: FastifyRequest): Promise<string | undefined> {
  const tokenHash = tokenHashOf(request)
  if (tokenHash === null) return undefined
  try {
    return await asActor(server.door.pool, { tokenHash }, (tx) => Promise.resolve({ result: tx.actor.professionalId }))
  } catch (error) {
    if (error instanceof SessionEnded) return undefined
    throw error
  }
}

export const subjectPerson = (server: PageServer, provider: Provider, subject: string): Promise<string | undefined> =>
  personOf(server.pools.signIn, provider, subject)

/** Links the subject to the invited person, once; never across agencies. */
export async function linkSubject(
  server: PageServer,
  request: FastifyRequest,
  reply: FastifyReply,
  provider: Provider,
  subject: string,
): Promise<boolean> {
  const given = await givenCode(server, request)
  if (given === undefined) return false
  forgetCode(reply)
  return acceptWithProvider(server.pools.signIn, given.codeHash, provider.id, subject)
}
