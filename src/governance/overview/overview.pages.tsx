import type { Text } from '#kernel/language.ts'
import { words as directoryWords } from '#governance/directory/directory.words.ts'
import { words as externalWords } from '#governance/external-value/external-value.words.ts'
import { words as goalWords } from '#governance/goal/goal.words.ts'
import { words as governanceWords } from '#governance/governance.words.ts'
import { words as costWords } from '#governance/party-cost/party-cost.words.ts'
import { words as policeWords } from '#governance/police-figure/police-figure.words.ts'
import { words as needWords } from '#governance/unmet-need/unmet-need.words.ts'
import { words as timeWords } from '#governance/working-time/working-time.words.ts'
import { words as youthWorkWords } from '#governance/youth-work-resource/youth-work-resource.words.ts'
import { viewPage, type Page } from '#http/pages.ts'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { readResources } from './overview.operations.ts'
import { words } from './overview.words.ts'

type Part = { readonly href: string; readonly permission: string; readonly title: Text; readonly about: Text }

const parts: readonly Part[] = [
  {
    href: '/governance/directory',
    permission: 'directory.read',
    title: directoryWords.title,
    about: words.directory,
  },
  {
    href: '/governance/unmet-needs',
    permission: 'unmet_need.read',
    title: needWords.title,
    about: words.unmetNeeds,
  },
  {
    href: '/governance/youth-work',
    permission: 'youth_work_resource.read',
    title: youthWorkWords.title,
    about: words.youthWork,
  },
  { href: '/governance/costs', permission: 'party_cost.read', title: costWords.title, about: words.costs },
  {
    href: '/governance/own-working-time',
    permission: 'working_time.record',
    title: timeWords.ownTitle,
    about: words.workingTime,
  },
  {
    href: '/governance/working-time',
    permission: 'working_time.read_sums',
    title: timeWords.title,
    about: words.workingTimeSums,
  },
  { href: '/governance/goals', permission: 'goal.read', title: goalWords.title, about: words.goals },
  { href: '/governance/quality', permission: 'quality.read', title: words.qualityTitle, about: words.quality },
  {
    href: '/governance/police-figures',
    permission: 'police_figure.read',
    title: policeWords.title,
    about: words.policeFigures,
  },
  {
    href: '/annual-reports',
    permission: 'annual_report.read',
    title: words.annualReportsTitle,
    about: words.annualReports,
  },
  {
    href: '/national-export',
    permission: 'national_export.take',
    title: words.nationalExportTitle,
    about: words.nationalExport,
  },
  {
    href: '/governance/external-values',
    permission: 'external_value.read',
    title: externalWords.title,
    about: words.externalValues,
  },
  {
    href: '/picture/releases',
    permission: 'picture_release.make',
    title: words.releasesTitle,
    about: words.releases,
  },
]

export const overviewPage: Page = viewPage({
  path: '/governance',
  read: readResources,
  render: ({ view, data: { can } }) => (
    <Layout view={view} title={governanceWords.title}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <SummaryList
        view={view}
        rows={parts
          .filter((part) => can.includes(part.permission))
          .map((part) => ({
            key: part.title,
            value: (
              <a class="govuk-link" href={part.href}>
                {view.t(part.about)}
              </a>
            ),
          }))}
      />
    </Layout>
  ),
})
