import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { JSX } from 'preact'
import { z } from 'zod'
import { label } from '#kernel/codes.ts'
import type { Text } from '#kernel/language.ts'
import { ConcernLink } from '#web/components/concern-link.tsx'
import { Layout, renderPage } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import { sendProblem } from './api.ts'
import { InvalidInput, NotSignedIn } from './errors.ts'
import { languageOf, rememberLanguage } from './language.ts'
import { jsonSchema } from './openapi.ts'
import { assertOwnForm, sendPage, viewOf, type PageServer } from './page-routes.ts'
import { ownPath } from './own-path.ts'
import { demoPersonas, Persona } from './persona.ts'
import { asActor, SessionEnded } from '#db/transaction.ts'
import { assertSameSite, clearSessionCookie, endSession, openSession, tokenHashOf } from './session.ts'
import { functionTexts, words } from './sign-in.words.ts'

const attempts = { rateLimit: { max: 300, timeWindow: '1 minute' } }

const PersonaButton = ({
  view,
  persona,
  returnTo,
}: {
  view: View
  persona: Persona
  returnTo: string
}): JSX.Element => (
  <li class="fl-persona">
    <form method="post" action="/sign-in">
      <input type="hidden" name="persona" value={persona.id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <button type="submit" class="fl-persona__button">
        <span class="govuk-visually-hidden">{view.t(words.signInAs)} </span>
        <span class="fl-persona__name">{persona.name}</span>
        <span class="fl-persona__role">
          {persona.functions.includes('worker')
            ? view.t(label('professions', persona.profession))
            : view.t(functionTexts[persona.functions[0] ?? ''] ?? persona.title)}
        </span>
        <span class="fl-persona__agency">{view.t(persona.agency)}</span>
      </button>
    </form>
  </li>
)

type Group = { readonly title: Text; readonly personas: Persona[] }

/** Teams of one instance, then those who belong to none. */
function groupsOf(personas: readonly Persona[]): Group[] {
  const groups = new Map<string, Group>()
  for (const persona of personas) {
    const title = persona.teams[0] ?? words.othersTitle
    const group = groups.get(title.sv) ?? { title, personas: [] }
    groups.set(title.sv, group)
    group.personas.push(persona)
  }
  return [...groups.values()]
}

const DemoSignIn = ({
  view,
  personas,
  returnTo,
}: {
  view: View
  personas: readonly Persona[]
  returnTo: string
}): JSX.Element => {
  const instances = [...new Map(personas.map((each) => [each.instance, each.instanceName])).entries()]
  return (
    <Layout view={view} title={words.title} wide>
      <p class="govuk-body-l">{view.t(words.intro)}</p>
      {returnTo !== '/' && <InsetText>{view.t(words.back)}</InsetText>}
      {instances.map(([key, name]) => (
        <section aria-labelledby={`instance-${key}`}>
          <h2 class="govuk-heading-m" id={`instance-${key}`}>
            {view.t(name)}
          </h2>
          <div class="fl-persona-teams">
            {groupsOf(personas.filter((each) => each.instance === key)).map((group) => (
              <div class="fl-persona-team">
                <h3 class="govuk-heading-s">{view.t(group.title)}</h3>
                <ul class="fl-persona-list">
                  {group.personas.map((persona) => (
                    <PersonaButton view={view} persona={persona} returnTo={returnTo} />
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </section>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in/ways">
          {view.t(words.otherWays)}
        </a>
      </p>
      <ConcernLink view={view} />
    </Layout>
  )
}

/** Opens the session of a demo persona; false when there is no such person. */
async function signInAs(
  server: PageServer,
  request: FastifyRequest,
  reply: FastifyReply,
  id: unknown,
): Promise<boolean> {
  const { limits } = server
  const pool = server.pools.signIn
  const persona = (await demoPersonas(pool)).find((each) => each.id === id)
  return (
    persona !== undefined &&
    (await openSession(pool, limits, request, reply, {
      instanceId: persona.instanceId,
      professionalId: persona.id,
      means: 'demo',
    }))
  )
}

/** Pages of signing in and out, and the small answers the browser's own module asks for. */
export function registerSignIn(app: FastifyInstance, server: PageServer): void {
  const pool = server.pools.signIn
  const hidden = { schema: { hide: true } }
  if (server.mode === 'demo') {
    app.get('/sign-in', hidden, async (request, reply) => {
      rememberLanguage(request, reply)
      const view = viewOf(server, request, undefined)
      const returnTo = ownPath((request.query as Record<string, unknown>).returnTo)
      const personas = await demoPersonas(pool)
      return sendPage(reply, 200, renderPage(<DemoSignIn view={view} personas={personas} returnTo={returnTo} />))
    })
    app.post('/sign-in', { ...hidden, config: attempts }, async (request, reply) => {
      assertSameSite(request, server.publicOrigin)
      const body = request.body as Record<string, unknown> | null
      const opened = await signInAs(server, request, reply, body?.persona)
      return reply.redirect(opened ? ownPath(body?.returnTo) : '/sign-in', 303)
    })
  }
  app.post('/session/end', hidden, async (request, reply) => {
    assertOwnForm(server, request)
    await endSession(pool, request)
    return clearSessionCookie(reply).header('clear-site-data', '"cache"').redirect('/sign-in', 303)
  })
  app.post('/session/alive', hidden, async (request) => {
    assertOwnForm(server, request)
    const hash = tokenHashOf(request)
    if (hash === null) throw new NotSignedIn()
    return { expiresInSeconds: await secondsLeft(server, hash) }
  })
}

/** How long a session lasts from now without further use; asking counts as use. */
async function secondsLeft(server: PageServer, hash: Buffer): Promise<number> {
  try {
    const { sessionExpiresAt, idleMinutes } = await asActor(server.door.pool, { tokenHash: hash }, (tx) =>
      Promise.resolve({ result: tx.actor }),
    )
    const left = Math.floor((new Date(sessionExpiresAt).getTime() - Date.now()) / 1000)
    return Math.max(0, Math.min(idleMinutes * 60, left))
  } catch (error) {
    if (error instanceof SessionEnded) throw new NotSignedIn()
    throw error
  }
}

/** The same for programs: who one may be, and a session for one of them. Not there at all in production. */
export function registerDemoSessions(api: FastifyInstance, server: PageServer): void {
  const pool = server.pools.signIn
  if (server.mode !== 'demo') return
  const tags = ['demo']
  const personaList = { type: 'array', items: jsonSchema(Persona, 'output') }
  api.get(
    '/demo/personas',
    {
      schema: {
        operationId: 'listPersonas',
        summary: 'Persons one may be in the demo',
        tags,
        response: { 200: { description: 'Persons', ...personaList } },
      },
    },
    () => demoPersonas(pool),
  )
  api.post(
    '/demo/session',
    {
      config: attempts,
      schema: {
        operationId: 'openDemoSession',
        summary: 'Signs in as a person of the demo and sets the session cookie',
        tags,
        body: jsonSchema(z.object({ persona: z.uuid() }), 'input'),
      },
    },
    async (request, reply) => {
      assertSameSite(request, server.publicOrigin)
      const opened = await signInAs(server, request, reply, (request.body as Record<string, unknown> | null)?.persona)
      if (opened) return { signedIn: true }
      return sendProblem(
        reply,
        new InvalidInput([{ field: 'persona', code: 'unknown_persona', text: words.unknownPersona }]),
        languageOf(request),
      )
    },
  )
  api.delete(
    '/session',
    { schema: { operationId: 'endSession', summary: 'Ends the session', tags: ['session'] } },
    async (request, reply) => {
      assertSameSite(request, server.publicOrigin)
      await endSession(pool, request)
      return clearSessionCookie(reply).code(204).send()
    },
  )
}
