import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { codeOf } from '#http/api.ts'
import { rememberLanguage } from '#http/language.ts'
import { ownPath } from '#http/own-path.ts'
import { sendPage, viewOf, type Entrance, type PageServer } from '#http/page-routes.ts'
import { openSession } from '#http/session.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Layout, renderPage } from '#web/components/layout.tsx'
import { askBrowser, askedOf } from '../challenge/challenge.command.ts'
import { linkSubject, signedInPerson, subjectPerson } from './provider-person.command.ts'
import { beginFlow, subjectOf } from './code-flow.command.ts'
import type { Provider } from './identity-provider.ts'
import { providerOf } from './provider-person.command.ts'
import { words } from './identity-provider.words.ts'

const hidden = { schema: { hide: true } }
const attempts = { rateLimit: { max: 300, timeWindow: '1 minute' } }

const Asked = z.object({
  providerId: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  fresh: z.boolean(),
  returnTo: z.string(),
  /** What for: to sign in, to prove again who one is, or to use an invitation. */
  purpose: z.enum(['sign-in', 'again', 'invitation']),
  professionalId: z.string().nullable(),
})
type Asked = z.infer<typeof Asked>

/** One sentence, whatever was wrong; the log says which kind, without anything of the person. */
function refuse(server: PageServer, request: FastifyRequest, reply: FastifyReply, error?: unknown): FastifyReply {
  if (error !== undefined)
    request.log.warn({ kind: error instanceof Error ? error.name : 'unknown', code: codeOf(error) }, 'sign-in refused')
  const view = { ...viewOf(server, request, undefined), path: '/sign-in', query: '' }
  const page = (
    <Layout view={view} title={words.refusedTitle}>
      <p class="govuk-body-l">{view.t(words.refused)}</p>
      <ButtonLink href="/sign-in">{view.t(words.again)}</ButtonLink>
    </Layout>
  )
  return sendPage(reply, 401, renderPage(page))
}

const placeOf = (server: PageServer) => ({
  publicOrigin: server.publicOrigin,
  mode: server.mode,
  secret: server.door.secret,
})

const providerIn = (server: PageServer, request: FastifyRequest): Promise<Provider | undefined> =>
  providerOf(server, (request.params as Record<string, unknown>).providerId)

async function start(server: PageServer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  rememberLanguage(request, reply)
  const provider = await providerIn(server, request)
  if (provider === undefined) return refuse(server, request, reply)
  const query = request.query as Record<string, unknown>
  const purpose = query.again === 'yes' ? 'again' : query.invitation === 'yes' ? 'invitation' : 'sign-in'
  const person = purpose === 'again' ? await signedInPerson(server, request) : undefined
  if (purpose === 'again' && person === undefined) return refuse(server, request, reply)
  try {
    const { url, flow } = await beginFlow(provider, placeOf(server), purpose === 'again')
    await askBrowser(server, reply, 'provider', {
      ...flow,
      providerId: provider.id,
      returnTo: ownPath(query.returnTo),
      purpose,
      professionalId: person ?? null,
    } satisfies Asked)
    return await reply.redirect(url.href, 303)
  } catch (error) {
    return refuse(server, request, reply, error)
  }
}

/** Whose session is to be opened: the linked person, who must be the one who was asked again. */
async function personFor(
  server: PageServer,
  request: FastifyRequest,
  reply: FastifyReply,
  provider: Provider,
  asked: Asked,
  subject: string,
): Promise<string | undefined> {
  if (asked.purpose === 'invitation' && !(await linkSubject(server, request, reply, provider, subject)))
    return undefined
  const person = await subjectPerson(server, provider, subject)
  if (asked.purpose !== 'again') return person
  const still = await signedInPerson(server, request)
  return person === asked.professionalId && person === still ? person : undefined
}

async function finish(server: PageServer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const asked = Asked.safeParse(await askedOf(server, request, reply, 'provider'))
  const provider = await providerIn(server, request)
  // Came back through another provider's address than it went out by: a mix-up.
  if (!asked.success || provider?.id !== asked.data.providerId) return refuse(server, request, reply)
  try {
    const answer = new URL(request.url, server.publicOrigin)
    const subject = await subjectOf(provider, placeOf(server), asked.data, answer)
    const professionalId = await personFor(server, request, reply, provider, asked.data, subject)
    if (professionalId === undefined) return await refuse(server, request, reply)
    const person = { instanceId: provider.instanceId, professionalId, means: 'provider' } as const
    if (!(await openSession(server.pools.signIn, server.limits, request, reply, person)))
      return await refuse(server, request, reply)
    return await reply.redirect(ownPath(asked.data.returnTo), 303)
  } catch (error) {
    return refuse(server, request, reply, error)
  }
}

/** Signing in with one's own authority's sign-in (OpenID Connect, code with PKCE). */
export const providerEntrance: Entrance = (app, server) => {
  app.get('/sign-in/provider/:providerId', { ...hidden, config: attempts }, (request, reply) =>
    start(server, request, reply),
  )
  app.get('/sign-in/provider/:providerId/callback', { ...hidden, config: attempts }, (request, reply) =>
    finish(server, request, reply),
  )
}
