import type { FastifyReply, FastifyRequest } from 'fastify'
import { rememberLanguage } from '#http/language.ts'
import { ownPath } from '#http/own-path.ts'
import { sendPage, viewOf, type Entrance, type PageServer } from '#http/page-routes.ts'
import { assertSameSite, openSession } from '#http/session.ts'
import { renderPage } from '#web/components/layout.tsx'
import type { FormState } from '#web/view.ts'
import { providerChoices } from '../identity-provider/provider-sign-in.command.ts'
import { signInWithPassword } from '../password/password-sign-in.command.ts'
import { SignInPage } from './sign-in-page.tsx'
import { notSignedIn } from './sign-in-page.words.ts'
import { typedField } from './typed.ts'

const hidden = { schema: { hide: true } }
const attempts = { rateLimit: { max: 300, timeWindow: '1 minute' } }
const empty: FormState = { values: {}, errors: [] }

async function show(
  server: PageServer,
  request: FastifyRequest,
  reply: FastifyReply,
  returnTo: string,
  status = 200,
  form = empty,
): Promise<FastifyReply> {
  const view = viewOf(server, request, undefined)
  const providers = await providerChoices(server)
  // The address of the form's answer is no page one can come back to.
  const shown = { ...view, path: '/sign-in/ways' }
  return sendPage(
    reply,
    status,
    renderPage(<SignInPage view={shown} form={form} providers={providers} returnTo={returnTo} />),
  )
}

/** The ways to sign in, and the one that needs nothing but a form. In the demo /sign-in is the choice of a person. */
export const signInEntrance: Entrance = (app, server) => {
  const get = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    rememberLanguage(request, reply)
    return show(server, request, reply, ownPath((request.query as Record<string, unknown>).returnTo))
  }
  app.get('/sign-in/ways', hidden, get)
  if (server.mode !== 'demo') app.get('/sign-in', hidden, get)
  app.post('/sign-in/password', { ...hidden, config: attempts }, async (request, reply) => {
    assertSameSite(request, server.publicOrigin)
    const name = typedField(request.body, 'name', 254)
    const password = typedField(request.body, 'password')
    const code = typedField(request.body, 'code', 20)
    const returnTo = ownPath(typedField(request.body, 'returnTo', 2000))
    const person = await signInWithPassword(server, request, reply, { name, password, code })
    if (
      person !== undefined &&
      (await openSession(server.pools.signIn, server.limits, request, reply, { ...person, means: 'password_code' }))
    )
      return reply.redirect(returnTo, 303)
    return show(server, request, reply, returnTo, 400, {
      values: { name },
      errors: [{ field: '', text: notSignedIn }],
    })
  })
}
