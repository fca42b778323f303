import { formPage, type Page } from '#http/pages.ts'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { words as own } from '../account/own-sign-in.words.ts'
import { PasswordSetupFields } from './password-fields.tsx'
import { preparePassword, setOwnPassword } from './password.operations.ts'
import { words } from './password.words.ts'

const BACK = '/own-sign-in'

const changePage = formPage({
  path: `${BACK}/password`,
  read: preparePassword,
  submit: setOwnPassword,
  secret: true,
  again: (typed) => (typeof typed.setup === 'string' ? { setup: typed.setup } : {}),
  done: () => BACK,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.title} errors={form.errors} back={{ href: BACK, text: own.title }}>
      <Form view={view} form={form} submit={words.save} hidden={{ setup: data.setup }}>
        <PasswordSetupFields view={view} form={form} secret={data.secret} link={data.link} />
      </Form>
    </Layout>
  ),
})

export const passwordPages: readonly Page[] = [changePage]
