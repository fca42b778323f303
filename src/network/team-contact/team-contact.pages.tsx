import { formPage, type Page } from '#http/pages.ts'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { changeTeamContact, readTeamContact } from './team-contact.operations.ts'
import { words } from './team-contact.words.ts'

const contactPage = formPage({
  path: '/network/teams/:teamId/contact',
  read: readTeamContact,
  submit: changeTeamContact,
  draft: false,
  initial: ({ contact }) => ({
    phone: contact.phone ?? '',
    email: contact.email ?? '',
    'hours.sv': contact.hours?.sv ?? '',
    'hours.fi': contact.hours?.fi ?? '',
    'hours.en': contact.hours?.en ?? '',
  }),
  done: (result) => `/network/teams/${result.teamId}`,
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.title}
      caption={data.name}
      back={{ href: `/network/teams/${data.id}`, text: words.back }}
      errors={form.errors}
    >
      <p class="govuk-body">{view.t(words.where)}</p>
      <Form
        view={view}
        form={form}
        submit={words.save}
        secondary={{ href: `/network/teams/${data.id}`, text: words.cancel }}
      >
        <TextInput view={view} form={form} name="phone" label={words.phone} optional width="half" inputMode="tel" />
        <TextInput view={view} form={form} name="email" label={words.email} optional width="half" inputMode="email" />
        <TextInput view={view} form={form} name="hours.sv" label={words.hoursSv} optional width="half" />
        <TextInput view={view} form={form} name="hours.fi" label={words.hoursFi} optional width="half" />
        <TextInput view={view} form={form} name="hours.en" label={words.hoursEn} optional width="half" />
      </Form>
    </Layout>
  ),
})

export const teamContactPages: readonly Page[] = [contactPage]
