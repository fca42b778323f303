import type { JSX } from 'preact'
import { describe, FormGroup, type FieldProps } from '#web/components/field-parts.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { say } from '#web/components/wording.ts'
import type { FormState, View } from '#web/view.ts'
import { words } from './password.words.ts'

type PasswordInputProps = FieldProps & { readonly kind: 'current-password' | 'new-password' }

/** A password: never shown again, and a password manager may fill it in. */
export const PasswordInput = (field: PasswordInputProps): JSX.Element => {
  const hint = field.hint === undefined ? undefined : say(field.view, field.hint)
  const { id, describedBy, invalid } = describe(field, hint !== undefined)
  return (
    <FormGroup {...field} hintText={hint}>
      <input
        class={`govuk-input${invalid ? ' govuk-input--error' : ''}`}
        id={id}
        name={field.name}
        type="password"
        autocomplete={field.kind}
        spellcheck={false}
        autocapitalize="none"
        aria-describedby={describedBy}
        aria-invalid={invalid ? 'true' : undefined}
      />
    </FormGroup>
  )
}

/** The six digits of the authenticator app. */
export const CodeInput = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <TextInput
    view={view}
    form={{ ...form, values: {} }}
    name="code"
    label={words.code}
    hint={words.codeHint}
    width={10}
    inputMode="numeric"
    autocomplete="one-time-code"
  />
)

/** `ABCD EFGH …`: easier to type from one screen to another. */
const grouped = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret

/** Everything a person chooses a password and a code with: key, password, first code. */
export const PasswordSetupFields = (setup: {
  readonly view: View
  readonly form: FormState
  readonly secret: string
  readonly link: string
}): JSX.Element => {
  const { view, form } = setup
  return (
    <>
      <PasswordInput
        view={view}
        form={form}
        name="password"
        kind="new-password"
        label={words.newPassword}
        hint={words.passwordHint}
      />
      <h2 class="govuk-heading-m">{view.t(words.secretTitle)}</h2>
      <p class="govuk-body">{view.t(words.secretHelp)}</p>
      <p class="govuk-body">
        {view.t(words.secret)}: <code class="fl-code">{grouped(setup.secret)}</code>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={setup.link}>
          {view.t(words.openApp)}
        </a>
      </p>
      <CodeInput view={view} form={form} />
    </>
  )
}
