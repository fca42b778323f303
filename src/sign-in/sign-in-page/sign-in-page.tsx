import type { JSX } from 'preact'
import type { Text } from '#kernel/language.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { ConcernLink } from '#web/components/concern-link.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { PasskeyButton } from '../passkey/passkey-button.tsx'
import { CodeInput, PasswordInput } from '../password/password-fields.tsx'
import { words as passwordWords } from '../password/password.words.ts'
import { words } from './sign-in-page.words.ts'

/** A provider one may go to. */
export type ProviderChoice = { readonly id: string; readonly name: string; readonly agencyName: Text }

type SignInPageProps = {
  readonly view: View
  readonly form: FormState
  readonly providers: readonly ProviderChoice[]
  readonly returnTo: string
}

const Providers = ({ view, providers, returnTo }: Omit<SignInPageProps, 'form'>): JSX.Element => (
  <section>
    <h2 class="govuk-heading-m">{view.t(words.provider)}</h2>
    <ul class="govuk-list">
      {providers.map((each) => (
        <li>
          <ButtonLink kind="secondary" href={`/sign-in/provider/${each.id}?returnTo=${encodeURIComponent(returnTo)}`}>
            {view.t(each.agencyName)} – {each.name}
          </ButtonLink>
        </li>
      ))}
    </ul>
  </section>
)

/** The ways to sign in, the strongest first. */
export const SignInPage = ({ view, form, providers, returnTo }: SignInPageProps): JSX.Element => (
  <Layout view={view} title={words.title} errors={form.errors}>
    {returnTo !== '/' && <InsetText>{view.t(words.back)}</InsetText>}
    {providers.length > 0 && <Providers view={view} providers={providers} returnTo={returnTo} />}
    <section>
      <h2 class="govuk-heading-m">{view.t(words.passkey)}</h2>
      <p class="govuk-body">{view.t(words.passkeyHelp)}</p>
      <PasskeyButton view={view} use="sign-in" text={words.usePasskey} returnTo={returnTo} />
    </section>
    <section>
      <h2 class="govuk-heading-m">{view.t(words.password)}</h2>
      <Form view={view} form={form} action="/sign-in/password" submit={words.submit} hidden={{ returnTo }}>
        <TextInput view={view} form={form} name="name" label={words.name} autocomplete="username" />
        <PasswordInput view={view} form={form} name="password" kind="current-password" label={passwordWords.password} />
        <CodeInput view={view} form={form} />
      </Form>
    </section>
    <h2 class="govuk-heading-m">{view.t(words.invitation)}</h2>
    <p class="govuk-body">
      <a class="govuk-link" href="/sign-in/invitation">
        {view.t(words.useInvitation)}
      </a>
    </p>
    <ConcernLink view={view} />
  </Layout>
)
