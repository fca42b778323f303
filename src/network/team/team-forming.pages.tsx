import { formPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { words as networkWords } from '#network/network.words.ts'
import { TextFields } from '#network/text-fields.tsx'
import { Checkboxes } from '#web/components/choices.tsx'
import { DateInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { formTeam, readTeamForm } from './team-forming.operations.ts'
import { words } from './team-forming.words.ts'

const back = { href: '/network', text: networkWords.back }

const formingPage = formPage({
  path: '/network/teams/new',
  read: readTeamForm,
  submit: formTeam,
  initial: ({ today }) => ({ validFrom: formatDate(today, 'sv') }),
  done: ({ id }) => `/network/teams/${id}`,
  render: ({ view, data: { municipalities }, form }) => (
    <Layout view={view} title={words.form} errors={form.errors} back={back}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <Form view={view} form={form} submit={words.form} secondary={back}>
        <TextFields view={view} form={form} name="name" label={words.name} />
        <TextFields view={view} form={form} name="seat" label={words.seat} />
        <DateInput view={view} form={form} name="validFrom" label={words.validFrom} />
        {municipalities.length === 0 ? (
          <InsetText>{view.t(words.noneFree)}</InsetText>
        ) : (
          <Checkboxes
            view={view}
            form={form}
            name="municipalities"
            label={words.municipalities}
            optional
            options={municipalities.map((each) => ({ value: each.code, text: each.name }))}
          />
        )}
      </Form>
    </Layout>
  ),
})

export const teamFormingPages: readonly Page[] = [formingPage]
