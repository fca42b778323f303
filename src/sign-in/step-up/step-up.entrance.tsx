import type { FastifyReply, FastifyRequest } from 'fastify'
import type { JSX } from 'preact'
import type { Actor } from '#access/actor.ts'
import { asActor, SessionEnded } from '#db/transaction.ts'
import { NotSignedIn } from '#http/errors.ts'
import { rememberLanguage } from '#http/language.ts'
import { ownPath } from '#http/own-path.ts'
import { assertOwnForm, sendPage, viewOf, type Entrance, type PageServer } from '#http/page-routes.ts'
import { openSession, tokenHashOf } from '#http/session.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout, renderPage } from '#web/components/layout.tsx'
import type { FormState, View } from '#web/view.ts'
import type { Means } from '../account/account.ts'
import { ownMeans } from '../account/own-means.command.ts'
import { PasskeyButton } from '../passkey/passkey-button.tsx'
import { provesAgain } from '../password/password-sign-in.command.ts'
import { CodeInput, PasswordInput } from '../password/password-fields.tsx'
import { words as passwordWords } from '../password/password.words.ts'
import { notSignedIn } from '../sign-in-page/sign-in-page.words.ts'
import { typedField } from '../sign-in-page/typed.ts'
import { words } from './step-up.words.ts'

const PATH = '/sign-in/step-up'
const hidden = { schema: { hide: true } }
const attempts = { rateLimit: { max: 300, timeWindow: '1 minute' } }

/** Who asks, and what they can prove themselves with. @throws NotSignedIn */
async function askerOf(server: PageServer, request: FastifyRequest): Promise<{ actor: Actor; means: Means }> {
  const tokenHash = tokenHashOf(request)
  if (tokenHash === null) throw new NotSignedIn()
  try {
    return await asActor(server.door.pool, { tokenHash }, async (tx) => ({
      result: { actor: tx.actor, means: await ownMeans(tx) },
    }))
  } catch (error) {
    if (error instanceof SessionEnded) throw new NotSignedIn()
    throw error
  }
}

type StepUpProps = {
  readonly view: View
  readonly form: FormState
  readonly actor: Actor
  readonly means: Means
  readonly returnTo: string
}

const PasswordForm = ({ view, form, returnTo }: StepUpProps): JSX.Element => (
  <Form view={view} form={form} action={PATH} submit={words.submit} hidden={{ returnTo }}>
    <PasswordInput view={view} form={form} name="password" kind="current-password" label={passwordWords.password} />
    <CodeInput view={view} form={form} />
  </Form>
)

const StepUpPage = (props: StepUpProps): JSX.Element => {
  const { view, form, actor, means, returnTo } = props
  const demo = view.mode === 'demo' && actor.signedInBy === 'demo'
  const none = !demo && means.passkeys.length === 0 && means.passwordSetAt === null && means.providers.length === 0
  return (
    <Layout view={view} title={words.title} errors={form.errors}>
      <p class="govuk-body-l">{view.t(words.intro)}</p>
      {demo && (
        <Form view={view} form={form} action={PATH} submit={words.demo} hidden={{ returnTo }}>
          {null}
        </Form>
      )}
      {means.passkeys.length > 0 && (
        <PasskeyButton view={view} use="step-up" text={words.usePasskey} returnTo={returnTo} />
      )}
      {means.passwordSetAt !== null && <PasswordForm {...props} />}
      {means.providers.map((each) => (
        <ButtonLink
          kind="secondary"
          href={`/sign-in/provider/${each.id}?again=yes&returnTo=${encodeURIComponent(returnTo)}`}
        >
          {view.t(words.useProvider)} {each.name}
        </ButtonLink>
      ))}
      {none && <p class="govuk-body">{view.t(words.noMeans)}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          {view.t(words.cancel)}
        </a>
      </p>
    </Layout>
  )
}

async function show(
  server: PageServer,
  request: FastifyRequest,
  reply: FastifyReply,
  returnTo: string,
  errors: FormState['errors'] = [],
): Promise<FastifyReply> {
  const { actor, means } = await askerOf(server, request)
  const view = viewOf(server, request, actor)
  const form = { values: {}, errors }
  const page = <StepUpPage view={view} form={form} actor={actor} means={means} returnTo={returnTo} />
  return sendPage(reply, errors.length > 0 ? 400 : 200, renderPage(page))
}

/**
 * A fresh proof of who one is, and then back to the form with what was typed. A new session replaces the old one: its id and
 * its token are new, and every page that carried the old one is dead (ASVS 7.2.4).
 */
export const stepUpEntrance: Entrance = (app, server) => {
  app.get(PATH, hidden, async (request, reply) => {
    rememberLanguage(request, reply)
    return show(server, request, reply, ownPath((request.query as Record<string, unknown>).returnTo))
  })
  app.post(PATH, { ...hidden, config: attempts }, async (request, reply) => {
    assertOwnForm(server, request)
    const { actor } = await askerOf(server, request)
    const returnTo = ownPath(typedField(request.body, 'returnTo', 2000))
    const demo = server.mode === 'demo' && actor.signedInBy === 'demo'
    const typed = { password: typedField(request.body, 'password'), code: typedField(request.body, 'code', 20) }
    const proved = (demo && typed.password === '') || (await provesAgain(server, request, actor, typed))
    if (!proved) return show(server, request, reply, returnTo, [{ field: '', text: notSignedIn }])
    const means = demo && typed.password === '' ? 'demo' : 'password_code'
    const { instanceId, professionalId } = actor
    await openSession(server.pools.signIn, server.limits, request, reply, { instanceId, professionalId, means })
    return reply.redirect(returnTo, 303)
  })
}
