import type { JSX } from 'preact'
import { ButtonLink } from '#web/components/buttons.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import type { FormState, View } from '#web/view.ts'
import { NewPasskey } from '../passkey/passkey.pages.tsx'
import { words as passkeyWords } from '../passkey/passkey.words.ts'
import { PasswordSetupFields } from '../password/password-fields.tsx'
import type { Setup } from '../password/password-setup.command.ts'
import { words as passwordWords } from '../password/password.words.ts'
import type { ProviderChoice } from '../sign-in-page/sign-in-page.tsx'
import type { Invited } from './invitation.ts'
import { words } from './invitation.words.ts'

const PATH = '/sign-in/invitation'
const back = { href: `${PATH}/means`, text: words.choose }

export const CodePage = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <Layout view={view} title={words.useTitle} errors={form.errors}>
    <p class="govuk-body-l">{view.t(words.useIntro)}</p>
    <Form view={view} form={form} submit={words.next}>
      <TextInput view={view} form={form} name="code" label={words.code} width="half" />
    </Form>
  </Layout>
)

type MeansPageProps = {
  readonly view: View
  readonly invited: Invited
  readonly providers: readonly ProviderChoice[]
}

export const MeansPage = ({ view, invited, providers }: MeansPageProps): JSX.Element => (
  <Layout view={view} title={words.choose} heading={words.hello(invited.givenName)}>
    <p class="govuk-body-l">{view.t(words.choose)}</p>
    <ul class="govuk-list">
      {providers.map((each) => (
        <li>
          <ButtonLink href={`/sign-in/provider/${each.id}?invitation=yes`}>
            {view.t(words.byProvider)}: {each.name}
          </ButtonLink>
        </li>
      ))}
      <li>
        <ButtonLink href={`${PATH}/passkey`}>{view.t(words.byPasskey)}</ButtonLink>
      </li>
      <li>
        <ButtonLink kind="secondary" href={`${PATH}/password`}>
          {view.t(words.byPassword)}
        </ButtonLink>
      </li>
    </ul>
  </Layout>
)

export const PasskeyPage = ({ view }: { view: View }): JSX.Element => (
  <Layout view={view} title={passkeyWords.title} back={back}>
    <NewPasskey view={view} use="accept" returnTo="/" />
  </Layout>
)

type PasswordPageProps = {
  readonly view: View
  readonly form: FormState
  readonly setup: Setup
  readonly signInName: string
}

export const PasswordPage = ({ view, form, setup, signInName }: PasswordPageProps): JSX.Element => (
  <Layout view={view} title={passwordWords.title} errors={form.errors} back={back}>
    <p class="govuk-body">
      {view.t(words.yourName)} <strong>{signInName}</strong>
    </p>
    <Form view={view} form={form} submit={passwordWords.save} hidden={{ setup: setup.setup }}>
      <PasswordSetupFields view={view} form={form} secret={setup.secret} link={setup.link} />
    </Form>
  </Layout>
)
