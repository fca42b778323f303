import { formPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { Checkboxes, Radios } from '#web/components/choices.tsx'
import { DateInput, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import { words as planWords } from '../merger-plan/merger-plan.words.ts'
import { MovesPreview } from './moves-preview.tsx'
import { mergeTeams, readTeamMerger } from './team-merger.operations.ts'
import { words } from './team-merger.words.ts'

const mergerPage = formPage({
  path: '/network/teams/:teamId/merger',
  read: readTeamMerger,
  submit: mergeTeams,
  draft: false,
  initial: ({ today }) => ({ mergedOn: formatDate(today, 'sv') }),
  done: ({ intoTeamId }) => `/network/teams/${intoTeamId}`,
  render: ({ view, data: { team, others, preview }, form }) => {
    const back = { href: `/network/teams/${team.id}`, text: team.name }
    return (
      <Layout view={view} title={words.merge} caption={team.name} errors={form.errors} back={back}>
        <MovesPreview view={view} preview={preview} />
        {preview.own && <InsetText>{view.t(words.own)}</InsetText>}
        {others.length === 0 && <InsetText>{view.t(words.noOther)}</InsetText>}
        {!preview.own && others.length > 0 && (
          <>
            <WarningText view={view}>{view.t(words.warning)}</WarningText>
            <p class="govuk-body">
              <a class="govuk-link" href={`/network/teams/${team.id}/merger-plan`}>
                {view.t(planWords.plan)}
              </a>
            </p>
            <Form
              view={view}
              form={form}
              submit={words.merge}
              warning
              secondary={{ href: back.href, text: words.cancel }}
            >
              <Radios
                view={view}
                form={form}
                name="intoTeamId"
                label={words.into}
                options={others.map((each) => ({ value: each.id, text: each.name }))}
              />
              <DateInput view={view} form={form} name="mergedOn" label={words.mergedOn} hint={words.mergedOnHint} />
              <TextInput view={view} form={form} name="reason" label={words.reason} hint={words.reasonHint} />
              <Checkboxes
                view={view}
                form={form}
                name="understood"
                label={words.confirm}
                options={[{ value: 'yes', text: words.understood }]}
              />
            </Form>
          </>
        )}
      </Layout>
    )
  },
})

export const teamMergerPages: readonly Page[] = [mergerPage]
