import { words as homeWords } from '#governance/governance.words.ts'
import { filePage } from '#http/files.ts'
import { viewPage, type Page } from '#http/pages.ts'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { nationalCodes } from './national-export.ts'
import { listNationalExports, takeNationalExport } from './national-export.operations.ts'
import { words } from './national-export.words.ts'

const listPage = viewPage({
  path: '/national-export',
  read: listNationalExports,
  render: ({ view, data: { years } }) => (
    <Layout view={view} title={words.title} back={{ href: '/governance', text: homeWords.title }}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      {!nationalCodes.verified && <InsetText>{view.t(words.unverified)}</InsetText>}
      {years.length === 0 && <p class="govuk-body fl-empty">{view.t(words.none)}</p>}
      <ul class="govuk-list">
        {years.map(({ year, synthetic }) => (
          <li>
            <a class="govuk-link" href={`/national-export/${year}/national.zip`}>
              {view.t(words.take(String(year)))}
            </a>
            {synthetic && <span class="govuk-hint"> {view.t(words.synthetic)}</span>}
          </li>
        ))}
      </ul>
    </Layout>
  ),
})

const file = filePage({
  path: '/national-export/:year/national.zip',
  read: takeNationalExport,
  name: 'fairlead-national-export.zip',
  content: ({ data }) => ({ archive: data.files }),
})

export const nationalExportPages: readonly Page[] = [listPage, file]
