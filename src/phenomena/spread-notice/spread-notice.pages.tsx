import { actionPage, formPage, type Page } from '#http/pages.ts'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { changePhenomenonMail, readPhenomenonMail, seeSpreadNotice } from './spread-notice.operations.ts'
import { words } from './spread-notice.words.ts'

const seenPage = actionPage({
  path: '/spread-notices/:spreadNoticeId/seen',
  submit: seeSpreadNotice,
  done: () => '/phenomena',
})

const mailPage = formPage({
  path: '/phenomenon-mail',
  read: readPhenomenonMail,
  submit: changePhenomenonMail,
  draft: false,
  initial: ({ address }) => ({ email: address ?? '' }),
  done: () => '/phenomena',
  render: ({ view, form }) => (
    <Layout view={view} title={words.mailTitle} errors={form.errors} back={{ href: '/phenomena', text: words.back }}>
      <p class="govuk-body">{view.t(words.mailIntro)}</p>
      <Form view={view} form={form} submit={words.save} secondary={{ href: '/phenomena', text: words.cancel }}>
        <TextInput
          view={view}
          form={form}
          name="email"
          label={words.address}
          hint={words.addressHint}
          optional
          width="half"
          inputMode="email"
        />
      </Form>
    </Layout>
  ),
})

export const spreadNoticePages: readonly Page[] = [seenPage, mailPage]
