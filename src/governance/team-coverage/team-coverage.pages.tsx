import { authorityRegisters } from '#access/actor.ts'
import { words as homeWords } from '#governance/governance.words.ts'
import { actionPage, formPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { authorityTexts } from '#network/team/team.words.ts'
import { termText } from '#network/term.ts'
import { ActionButton } from '#web/components/buttons.tsx'
import { Radios } from '#web/components/choices.tsx'
import { DateInput, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { DataTable } from '#web/components/table.tsx'
import { ensureCoverage, endCoverage, readTeamCoverage } from './team-coverage.operations.ts'
import { words } from './team-coverage.words.ts'

const path = '/governance/teams/:teamId/coverage'
const pathOf = (teamId: string): string => path.replace(':teamId', teamId)

const coveragePage = formPage({
  path,
  read: readTeamCoverage,
  submit: ensureCoverage,
  initial: ({ today }) => ({ validFrom: formatDate(today, 'sv') }),
  done: (result) => pathOf(result.teamId),
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.title}
      caption={data.teamName}
      errors={form.errors}
      back={{ href: `/network/teams/${data.teamId}#coverage`, text: data.teamName }}
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      <DataTable
        view={view}
        caption={words.recorded}
        headers={[words.authority, words.how, words.term, { text: words.end, hidden: true }]}
        empty={words.none}
        rows={data.ways.map((each) => [
          view.t(authorityTexts[each.registerKind]),
          each.ensuredBy,
          termText(view, each),
          each.validUntil === null && each.validFrom <= data.today && (
            <ActionButton
              view={view}
              action={`${pathOf(data.teamId)}/${each.id}/end`}
              text={words.end}
              about={each.ensuredBy}
              kind="link"
            />
          ),
        ])}
      />
      <h2 class="govuk-heading-m">{view.t(words.add)}</h2>
      <Form
        view={view}
        form={form}
        submit={homeWords.save}
        secondary={{ href: `/network/teams/${data.teamId}#coverage`, text: homeWords.cancel }}
      >
        <Radios
          view={view}
          form={form}
          name="registerKind"
          label={words.authority}
          options={authorityRegisters.map((each) => ({ value: each, text: authorityTexts[each] }))}
        />
        <TextInput view={view} form={form} name="ensuredBy" label={words.how} hint={words.howHint} />
        <DateInput view={view} form={form} name="validFrom" label={words.validFrom} />
        <DateInput view={view} form={form} name="lastOn" label={words.lastOn} optional />
      </Form>
    </Layout>
  ),
})

const endPage = actionPage({
  path: `${path}/:teamCoverageId/end`,
  submit: endCoverage,
  done: (result) => pathOf(result.teamId),
})

export const teamCoveragePages: readonly Page[] = [coveragePage, endPage]
