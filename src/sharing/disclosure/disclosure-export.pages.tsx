import { filePage } from '#http/files.ts'
import { viewPage, type Page } from '#http/pages.ts'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { disclosureTable } from './disclosure-csv.ts'
import { exportDisclosures } from './disclosure-export.operations.ts'
import { disclosureColumns, words } from './disclosure-export.words.ts'
import { words as exchange } from './disclosure.words.ts'

type Column = keyof typeof disclosureColumns
const columns = (Object.keys(disclosureColumns) as Column[]).filter(
  (column) => column !== 'direction' && column !== 'secrecy',
)

/** The export as one reads and prints it: each disclosure with its basis and source. */
const printPage = viewPage({
  path: '/cases/:caseId/disclosures/print',
  read: exportDisclosures,
  render: ({ view, data }) => (
    <Layout
      secret
      view={view}
      title={words.title}
      caption={data.case.number}
      back={{ href: `/cases/${data.case.id}/disclosures`, text: exchange.title }}
      wide
    >
      <div class="fl-heading__actions">
        <InsetText>{view.t(words.howToPrint)}</InsetText>
      </div>
      {data.case.youthName !== null && <p class="govuk-body-l">{data.case.youthName}</p>}
      <p class="govuk-body">{view.t(words.hint)}</p>
      {data.rows.length === 0 && <p class="govuk-body fl-empty">{view.t(words.empty)}</p>}
      {data.rows.map((row, index) => (
        <section>
          <h2 class="govuk-heading-s">
            {index + 1}. {row.direction}: {row.subject}
          </h2>
          <SummaryList
            view={view}
            rows={columns.flatMap((column) =>
              row[column] === '' ? [] : { key: disclosureColumns[column], value: row[column] },
            )}
          />
        </section>
      ))}
    </Layout>
  ),
})

const csvPage = filePage({
  path: '/cases/:caseId/disclosures/table.csv',
  read: exportDisclosures,
  name: 'fairlead-disclosures.csv',
  content: ({ data }) => ({ csv: disclosureTable(data.rows, data.language) }),
})

export const disclosureExportPages: readonly Page[] = [printPage, csvPage]
