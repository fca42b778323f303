import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { asActor, SessionEnded } from '#db/transaction.ts'
import { ownPath } from '#http/own-path.ts'
import { assertOwnForm, type Entrance, type PageServer } from '#http/page-routes.ts'
import { assertSameSite, openSession, tokenHashOf } from '#http/session.ts'
import { askBrowser, askedOf } from '../challenge/challenge.command.ts'
import { keyProves, useKeyOptions } from './ceremony.command.ts'
import { UsedKey } from './passkey.ts'
import { findPasskey, ownCredentialIds, usePasskey, type KeptKey } from './passkey.queries.ts'

const hidden = { schema: { hide: true } }
const attempts = { rateLimit: { max: 300, timeWindow: '1 minute' } }

const Asked = z.object({ challenge: z.string(), professionalId: z.string().nullable() })
const Answer = z.object({ answer: UsedKey, returnTo: z.string().max(2000).optional() })

/** One constant answer to everything that does not prove who one is. */
const refused = (reply: FastifyReply): FastifyReply => reply.code(401).send({ signedIn: false })

/** The key that answered what this browser was asked; undefined when anything is wrong with it. */
async function provedKey(
  server: PageServer,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ key: KeptKey; professionalId: string | null; returnTo: string } | undefined> {
  const asked = Asked.safeParse(await askedOf(server, request, reply, 'passkey'))
  const given = Answer.safeParse(request.body)
  if (!asked.success || !given.success) return undefined
  const { answer } = given.data
  const key = await findPasskey(server.pools.signIn, Buffer.from(answer.id, 'base64url'))
  if (key === undefined) return undefined
  const counter = await keyProves({ publicOrigin: server.publicOrigin }, asked.data.challenge, answer, key)
  if (counter === undefined || !(await usePasskey(server.pools.signIn, key, counter))) return undefined
  return { key, professionalId: asked.data.professionalId, returnTo: ownPath(given.data.returnTo) }
}

/** The signed-in person and their keys; undefined when nobody is signed in. */
async function ownKeys(
  server: PageServer,
  request: FastifyRequest,
): Promise<{ professionalId: string; known: Buffer[] } | undefined> {
  const tokenHash = tokenHashOf(request)
  if (tokenHash === null) return undefined
  try {
    return await asActor(server.door.pool, { tokenHash }, async (tx) => ({
      result: { professionalId: tx.actor.professionalId, known: await ownCredentialIds(tx) },
    }))
  } catch (error) {
    if (error instanceof SessionEnded) return undefined
    throw error
  }
}

/** Signing in with a key, and proving with one that it is still the same person. */
export const passkeyEntrance: Entrance = (app, server) => {
  const place = { publicOrigin: server.publicOrigin }
  app.post('/sign-in/passkey/options', { ...hidden, config: attempts }, async (request, reply) => {
    assertSameSite(request, server.publicOrigin)
    const options = await useKeyOptions(place)
    await askBrowser(server, reply, 'passkey', { challenge: options.challenge, professionalId: null })
    return options
  })
  app.post('/sign-in/passkey', { ...hidden, config: attempts }, async (request, reply) => {
    assertSameSite(request, server.publicOrigin)
    const proved = await provedKey(server, request, reply)
    if (proved?.professionalId !== null) return refused(reply)
    const { instanceId, professionalId } = proved.key
    const person = { instanceId, professionalId, means: 'passkey' } as const
    if (!(await openSession(server.pools.signIn, server.limits, request, reply, person))) return refused(reply)
    return { signedIn: true, to: proved.returnTo }
  })
  app.post('/sign-in/step-up/passkey/options', { ...hidden, config: attempts }, async (request, reply) => {
    assertOwnForm(server, request)
    const own = await ownKeys(server, request)
    if (own === undefined) return refused(reply)
    const options = await useKeyOptions(place, own.known)
    await askBrowser(server, reply, 'passkey', { challenge: options.challenge, professionalId: own.professionalId })
    return options
  })
  app.post('/sign-in/step-up/passkey', { ...hidden, config: attempts }, async (request, reply) => {
    assertOwnForm(server, request)
    const own = await ownKeys(server, request)
    const proved = await provedKey(server, request, reply)
    // The same person three times: who was asked, whose key it is, whose session it is.
    const same = proved?.professionalId === own?.professionalId && proved?.key.professionalId === own?.professionalId
    if (proved === undefined || own === undefined || !same) return refused(reply)
    const person = { instanceId: proved.key.instanceId, professionalId: own.professionalId, means: 'passkey' } as const
    if (!(await openSession(server.pools.signIn, server.limits, request, reply, person))) return refused(reply)
    return { signedIn: true, to: proved.returnTo }
  })
}
