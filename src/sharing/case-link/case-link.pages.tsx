import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { roleTexts, words as incidentWords } from '#sharing/incident/incident.words.ts'
import { kindTexts, words as householdWords } from '#sharing/household-link/household-link.words.ts'
import { DuplicateSection, QuestionSection } from '#sharing/possible-duplicate/duplicate-sections.tsx'
import { ActionButton } from '#web/components/buttons.tsx'
import { Card } from '#web/components/panel.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { View } from '#web/view.ts'
import { readCaseLinks, type CaseLinks } from './case-link.operations.ts'
import { words } from './case-link.words.ts'

type Shown = { readonly view: View; readonly data: CaseLinks }

const Household = ({ view, data }: Shown): JSX.Element => (
  <Card
    view={view}
    title={householdWords.title}
    id="household"
    action={
      data.can.includes('household_link.make')
        ? { href: `/cases/${data.case.id}/links/household/new`, text: householdWords.make }
        : undefined
    }
  >
    <p class="govuk-hint">{view.t(householdWords.hint)}</p>
    {data.household.length === 0 ? (
      <p class="fl-empty">{view.t(householdWords.empty)}</p>
    ) : (
      <ul class="govuk-list">
        {data.household.map((each) => (
          <li>
            <a class="govuk-link" href={`/cases/${each.otherCaseId}`}>
              {each.otherNumber}
            </a>
            {each.otherYouthName !== null && ` ${each.otherYouthName}`}: {view.t(kindTexts[each.kind])}
            <br />
            <span class="govuk-hint">
              {view.t(householdWords.linkedBy(each.linkedByName, formatDate(each.linkedAt, view.language)))}
            </span>{' '}
            {data.can.includes('household_link.end') && (
              <ActionButton
                view={view}
                action={`/cases/${data.case.id}/links/household/${each.id}/end`}
                text={householdWords.end}
                about={each.otherNumber}
                kind="link"
                version={each.version}
              />
            )}
          </li>
        ))}
      </ul>
    )}
  </Card>
)

const Incidents = ({ view, data }: Shown): JSX.Element => (
  <Card
    view={view}
    title={words.incidents}
    id="incidents"
    action={
      data.can.includes('incident.take_part')
        ? { href: `/cases/${data.case.id}/links/incidents/new`, text: incidentWords.link }
        : undefined
    }
  >
    <p class="govuk-hint">{view.t(words.incidentsHint)}</p>
    {data.incidents.length === 0 ? (
      <p class="fl-empty">{view.t(words.incidentsEmpty)}</p>
    ) : (
      <ul class="govuk-list">
        {data.incidents.map((each) => (
          <li>
            <a class="govuk-link" href={`/incidents/${each.incidentId}`}>
              {view.t(label('phenomenon_types', each.type))}, {formatDate(each.happenedOn, view.language)}
            </a>
            : {view.t(roleTexts[each.role])}{' '}
            {data.can.includes('incident.leave') && (
              <ActionButton
                view={view}
                action={`/cases/${data.case.id}/links/incidents/${each.id}/end`}
                text={incidentWords.unlink}
                about={formatDate(each.happenedOn, view.language)}
                kind="link"
                version={each.version}
              />
            )}
          </li>
        ))}
      </ul>
    )}
  </Card>
)

const linksPage = viewPage({
  path: '/cases/:caseId/links',
  read: readCaseLinks,
  render: ({ view, data, actor }) => {
    const base = `/cases/${data.case.id}/links`
    return (
      <CaseFrame
        help={<RoleHelp view={view} actor={actor} screen="link" />}
        view={view}
        case={data.case}
        title={words.title}
        part="links"
      >
        <QuestionSection view={view} base={base} data={data} can={data.can} />
        <DuplicateSection view={view} base={base} data={data} can={data.can} />
        <Household view={view} data={data} />
        <Incidents view={view} data={data} />
      </CaseFrame>
    )
  },
})

export const caseLinkPages: readonly Page[] = [linksPage]
