import { formPage, type Page } from '#http/pages.ts'
import { TextFields, textValues } from '#network/text-fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { changeTeam, readTeamChange } from './team-change.operations.ts'
import { words } from './team-change.words.ts'
import { words as formingWords } from './team-forming.words.ts'

const changePage = formPage({
  path: '/network/teams/:teamId/change',
  read: readTeamChange,
  submit: changeTeam,
  initial: ({ name, seat }) => ({ ...textValues('name', name), ...textValues('seat', seat) }),
  done: ({ id }) => `/network/teams/${id}`,
  render: ({ view, data, form }) => {
    const team = `/network/teams/${data.id}`
    return (
      <Layout
        view={view}
        title={words.change}
        caption={data.name}
        errors={form.errors}
        back={{ href: team, text: words.back }}
      >
        <p class="govuk-body">{view.t(words.intro)}</p>
        <Form
          view={view}
          form={form}
          submit={words.save}
          version={data.version}
          secondary={{ href: team, text: words.cancel }}
        >
          <TextFields view={view} form={form} name="name" label={formingWords.name} />
          <TextFields view={view} form={form} name="seat" label={formingWords.seat} />
        </Form>
      </Layout>
    )
  },
})

export const teamChangePages: readonly Page[] = [changePage]
