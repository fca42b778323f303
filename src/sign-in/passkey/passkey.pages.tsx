import type { JSX } from 'preact'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { fieldId } from '#web/components/field-parts.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import type { View } from '#web/view.ts'
import { words as own } from '../account/own-sign-in.words.ts'
import { PasskeyButton } from './passkey-button.tsx'
import { KEY_NAME_LIMIT } from './passkey.ts'
import { preparePasskey, readPasskey, removePasskey } from './passkey.operations.ts'
import { words } from './passkey.words.ts'

const BACK = '/own-sign-in'

/** Name of a new key and the button that makes it. */
export const NewPasskey = ({
  view,
  use,
  returnTo,
}: {
  view: View
  use: 'add' | 'accept'
  returnTo: string
}): JSX.Element => (
  <>
    <p class="govuk-body">{view.t(words.intro)}</p>
    <TextInput
      view={view}
      form={{ values: {}, errors: [] }}
      name="name"
      label={words.name}
      hint={words.nameHint}
      width="half"
    />
    <PasskeyButton view={view} use={use} text={words.make} returnTo={returnTo} nameField={fieldId('name')} />
  </>
)

const addPage = viewPage({
  path: `${BACK}/passkeys/new`,
  read: preparePasskey,
  render: ({ view }) => (
    <Layout view={view} title={words.title} back={{ href: BACK, text: own.title }}>
      <NewPasskey view={view} use="add" returnTo={BACK} />
    </Layout>
  ),
})

const removePage = formPage({
  path: `${BACK}/passkeys/:passkeyId/remove`,
  read: readPasskey,
  submit: removePasskey,
  draft: false,
  done: () => BACK,
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.remove}
      caption={data.name.slice(0, KEY_NAME_LIMIT)}
      errors={form.errors}
      back={{ href: BACK, text: own.title }}
    >
      <p class="govuk-body">{view.t(words.removeAsk)}</p>
      <Form view={view} form={form} submit={words.remove} warning>
        {null}
      </Form>
    </Layout>
  ),
})

export const passkeyPages: readonly Page[] = [addPage, removePage]
