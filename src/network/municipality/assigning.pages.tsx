import { formPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { termText } from '#network/term.ts'
import { Select } from '#web/components/choices.tsx'
import { DateInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { assignMunicipality, readMunicipalityTeams } from './assigning.operations.ts'
import { words } from './assigning.words.ts'

const list = '/network/municipalities'

const assigningPage = formPage({
  path: `${list}/:municipality`,
  read: readMunicipalityTeams,
  submit: assignMunicipality,
  initial: ({ earliest, today }) => ({ validFrom: formatDate(earliest > today ? earliest : today, 'sv') }),
  done: ({ code }) => `${list}/${code}`,
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.title}
      heading={data.name}
      caption={words.title}
      errors={form.errors}
      back={{ href: list, text: words.back }}
    >
      {data.terms.length === 0 ? (
        <p class="govuk-body">{view.t(words.none)}</p>
      ) : (
        <SummaryList
          view={view}
          rows={data.terms.map((term) => ({ key: term.teamName, value: termText(view, term) }))}
        />
      )}
      <h2 class="govuk-heading-m">{view.t(words.change)}</h2>
      <p class="govuk-body">{view.t(words.stays)}</p>
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={data.version}
        secondary={{ href: list, text: words.cancel }}
      >
        <Select
          view={view}
          form={form}
          name="teamId"
          label={words.team}
          options={data.teams.map((each) => ({ value: each.id, text: each.name }))}
        />
        <DateInput view={view} form={form} name="validFrom" label={words.validFrom} hint={words.validFromHint} />
      </Form>
    </Layout>
  ),
})

export const assigningPages: readonly Page[] = [assigningPage]
