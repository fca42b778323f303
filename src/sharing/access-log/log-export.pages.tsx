import { filePage } from '#http/files.ts'
import { viewPage, type Page } from '#http/pages.ts'
import { formatDateTime } from '#kernel/format.ts'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { words } from './access-log.words.ts'
import { exportAccessLog, readLogSeal } from './log-export.operations.ts'

const sealPage = viewPage({
  path: '/access-log/seal',
  read: readLogSeal,
  render: ({ view, data }) => (
    <Layout view={view} title={words.seal} back={{ href: '/access-log', text: words.title }}>
      <p class="govuk-body">{view.t(words.sealIntro)}</p>
      {data.head === null ? (
        <p class="govuk-body fl-empty">{view.t(words.notSealed)}</p>
      ) : (
        <SummaryList
          view={view}
          rows={[
            { key: words.sealedRows, value: String(data.head.size) },
            { key: words.sealedAt, value: formatDateTime(data.head.at, view.language) },
            { key: words.root, value: <code class="fl-code">{data.head.root}</code> },
            { key: words.publicKey, value: <code class="fl-code">{data.head.publicKey}</code> },
          ]}
        />
      )}
      <h2 class="govuk-heading-m">{view.t(words.files)}</h2>
      <ul class="govuk-list">
        {data.parts.map((from, place) => (
          <li>
            <a class="govuk-link" href={`/access-log/export.jsonl?from=${from}`}>
              {view.t(words.file(place + 1))}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">{view.t(words.howToVerify)}</p>
    </Layout>
  ),
})

const partPage = filePage({
  path: '/access-log/export.jsonl',
  read: exportAccessLog,
  name: 'fairlead-access-log.jsonl',
  content: ({ data }) => ({ lines: data.lines }),
})

export const logExportPages: readonly Page[] = [sealPage, partPage]
