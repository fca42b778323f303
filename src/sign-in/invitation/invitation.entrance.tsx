import type { FastifyReply, FastifyRequest } from 'fastify'
import { InvalidInput } from '#http/errors.ts'
import { rememberLanguage } from '#http/language.ts'
import { sendPage, viewOf, type Entrance, type PageServer } from '#http/page-routes.ts'
import { assertSameSite, openSession } from '#http/session.ts'
import { renderPage } from '#web/components/layout.tsx'
import type { FormState } from '#web/view.ts'
import { askBrowser, askedOf } from '../challenge/challenge.command.ts'
import { providerChoices } from '../identity-provider/provider-sign-in.command.ts'
import { madeKey, newKeyOptions } from '../passkey/ceremony.command.ts'
import { KEY_NAME_LIMIT, NewKey } from '../passkey/passkey.ts'
import { chosenPassword, newSetup } from '../password/password-setup.command.ts'
import { passwordErrors } from '../password/password.ts'
import { rememberDevice } from '../throttle/throttle.command.ts'
import { typedField } from '../sign-in-page/typed.ts'
import { accept, forgetCode, givenCode, invitedBy, rememberCode, type Given } from './invitation.command.ts'
import { CodePage, MeansPage, PasskeyPage, PasswordPage } from './invitation-pages.tsx'
import { codeWrong } from './invitation.words.ts'

const PATH = '/sign-in/invitation'
const hidden = { schema: { hide: true } }
const attempts = { rateLimit: { max: 60, timeWindow: '1 minute' } }

type Handler = (request: FastifyRequest, reply: FastifyReply, given: Given) => Promise<unknown>

const wrong = (status: number): FormState & { status: number } => ({
  values: {},
  errors: [{ field: '', text: codeWrong }],
  status,
})

function showCode(server: PageServer, request: FastifyRequest, reply: FastifyReply, form: FormState, status = 200) {
  const view = { ...viewOf(server, request, undefined), path: PATH }
  return sendPage(reply, status, renderPage(<CodePage view={view} form={form} />))
}

/** Only with a code that counts; else back to where one is typed. A change only from a page of ours. */
const withCode =
  (server: PageServer, handle: Handler) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (request.method === 'POST') assertSameSite(request, server.publicOrigin)
    rememberLanguage(request, reply)
    const given = await givenCode(server, request)
    return given === undefined ? reply.redirect(PATH, 303) : handle(request, reply, given)
  }

async function finish(
  server: PageServer,
  request: FastifyRequest,
  reply: FastifyReply,
  { invited }: Given,
  means: 'password_code' | 'passkey',
): Promise<boolean> {
  forgetCode(reply)
  rememberDevice(server.door.secret, request, reply, invited.signInName)
  const { instanceId, professionalId } = invited
  return openSession(server.pools.signIn, server.limits, request, reply, { instanceId, professionalId, means })
}

function registerPassword(...[app, server]: Parameters<Entrance>): void {
  const page = (
    request: FastifyRequest,
    reply: FastifyReply,
    { invited }: Given,
    form: FormState,
    earlier?: string,
  ) => {
    const now = server.door.clock()
    const setup = newSetup(server.door.secret, invited.id, invited.signInName, now, earlier)
    const view = viewOf(server, request, undefined)
    const shown = <PasswordPage view={view} form={form} setup={setup} signInName={invited.signInName} />
    return sendPage(reply, form.errors.length > 0 ? 400 : 200, renderPage(shown))
  }
  const empty = { values: {}, errors: [] }
  app.get(
    `${PATH}/password`,
    hidden,
    withCode(server, (request, reply, given) => Promise.resolve(page(request, reply, given, empty))),
  )
  app.post(
    `${PATH}/password`,
    { ...hidden, config: attempts },
    withCode(server, async (request, reply, given) => {
      const { invited } = given
      const typed = {
        setup: typedField(request.body, 'setup'),
        password: typedField(request.body, 'password'),
        code: typedField(request.body, 'code', 20),
      }
      const errors = passwordErrors(typed.password)
      if (errors.length > 0) return page(request, reply, given, { values: {}, errors }, typed.setup)
      try {
        const chosen = await chosenPassword(typed, {
          key: server.door.secret,
          bound: invited.id,
          professionalId: invited.professionalId,
          about: [invited.signInName, invited.givenName, invited.familyName],
          now: server.door.clock(),
        })
        if (!(await accept(server, given, { kind: 'password', chosen }))) return await reply.redirect(PATH, 303)
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error
        return page(request, reply, given, { values: {}, errors: error.errors }, typed.setup)
      }
      await finish(server, request, reply, given, 'password_code')
      return reply.redirect('/', 303)
    }),
  )
}

function registerPasskey(...[app, server]: Parameters<Entrance>): void {
  const place = { publicOrigin: server.publicOrigin }
  app.get(
    `${PATH}/passkey`,
    hidden,
    withCode(server, (request, reply) =>
      Promise.resolve(sendPage(reply, 200, renderPage(<PasskeyPage view={viewOf(server, request, undefined)} />))),
    ),
  )
  app.post(
    `${PATH}/passkey/options`,
    { ...hidden, config: attempts },
    withCode(server, async (_request, reply, { invited }) => {
      const person = { ...invited, name: `${invited.givenName} ${invited.familyName}` }
      const options = await newKeyOptions(place, person, [])
      await askBrowser(server, reply, 'passkey_setup', { challenge: options.challenge, invitation: invited.id })
      return reply.send(options)
    }),
  )
  app.post(
    `${PATH}/passkey`,
    { ...hidden, config: attempts },
    withCode(server, async (request, reply, given) => {
      const asked = (await askedOf(server, request, reply, 'passkey_setup')) as Record<string, unknown> | undefined
      const answer = NewKey.safeParse((request.body as Record<string, unknown> | null)?.answer)
      const name = typedField(request.body, 'name', KEY_NAME_LIMIT).trim()
      const challenge = asked?.invitation === given.invited.id ? asked.challenge : undefined
      const key =
        typeof challenge === 'string' && answer.success
          ? await madeKey(place, challenge, answer.data, name === '' ? 'Fairlead' : name)
          : undefined
      if (key === undefined || !(await accept(server, given, { kind: 'passkey', key })))
        return reply.code(401).send({ signedIn: false })
      await finish(server, request, reply, given, 'passkey')
      return reply.send({ signedIn: true, to: '/' })
    }),
  )
}

/** A code from an administrator: typed once, then a way to sign in is set up with it. */
export const invitationEntrance: Entrance = (app, server) => {
  app.get(PATH, hidden, (request, reply) => {
    rememberLanguage(request, reply)
    return showCode(server, request, reply, { values: {}, errors: [] })
  })
  app.post(PATH, { ...hidden, config: attempts }, async (request, reply) => {
    assertSameSite(request, server.publicOrigin)
    const code = typedField(request.body, 'code', 60)
    const invited = await invitedBy(server, request, code)
    if (invited === undefined) return showCode(server, request, reply, wrong(400), 400)
    rememberCode(reply, code)
    return reply.redirect(`${PATH}/means`, 303)
  })
  app.get(
    `${PATH}/means`,
    hidden,
    withCode(server, async (request, reply, { invited }) => {
      const providers = await providerChoices(server, invited)
      const view = viewOf(server, request, undefined)
      return sendPage(reply, 200, renderPage(<MeansPage view={view} invited={invited} providers={providers} />))
    }),
  )
  registerPassword(app, server)
  registerPasskey(app, server)
}
