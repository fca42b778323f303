import { viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import { TextInput } from '#web/components/fields.tsx'
import { Select } from '#web/components/choices.tsx'
import { FilterForm } from '#web/components/filter.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Pager } from '#web/components/pager.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { readAccessLog } from './access-log.operations.ts'
import { logReason, type LogReason } from './log-reason.words.ts'
import { objectKindText } from './object-kind.words.ts'
import { guestTexts, resultTexts, words } from './access-log.words.ts'

const Reason = ({ view, reason }: { view: View; reason: LogReason | undefined }) =>
  reason !== undefined && (
    <>
      <br />
      <span class="govuk-hint fl-inline">{view.t(reason.text)}</span>{' '}
      {reason.code !== undefined && <code class="fl-code">{reason.code}</code>}
    </>
  )

const logPage = viewPage({
  path: '/access-log',
  read: readAccessLog,
  render: ({ view, data }) => {
    const form = { values: { object: data.object ?? '', result: data.result ?? '' }, errors: [] }
    const query = new URLSearchParams({
      ...(data.object === null ? {} : { object: data.object }),
      ...(data.result === null ? {} : { result: data.result }),
    })
    const older = (): string =>
      `/access-log?${new URLSearchParams([...query, ['before', data.older ?? '']]).toString()}`
    return (
      <Layout view={view} title={words.title} wide>
        <p class="govuk-body">{view.t(words.intro)}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/access-log/seal">
            {view.t(words.seal)}
          </a>
        </p>
        <FilterForm view={view}>
          <TextInput view={view} form={form} name="object" label={words.objectId} />
          <Select
            view={view}
            form={form}
            name="result"
            label={words.resultFilter}
            empty={words.everything}
            options={Object.entries(resultTexts).map(([value, text]) => ({ value, text }))}
          />
        </FilterForm>
        <DataTable
          view={view}
          caption={words.title}
          captionHidden
          headers={[words.when, words.who, words.what, words.object, words.result]}
          empty={words.empty}
          rows={data.rows.map((row) => [
            formatDateTime(row.at, view.language),
            <>
              {row.name}
              <br />
              <span class="govuk-hint fl-inline">
                {view.t(guestTexts[row.profession] ?? label('professions', row.profession))}
              </span>
            </>,
            view.t(view.verb(row.operation)),
            <>
              {view.t(objectKindText(row.objectKind))}
              {row.listed > 0 && `, ${view.t(words.listed(row.listed))}`}
              {row.objectId !== null && (
                <>
                  <br />
                  <code class="fl-code">{row.objectId.slice(0, 8)}</code>
                </>
              )}
            </>,
            <>
              <StatusTag
                view={view}
                kind={row.result === 'allowed' ? 'done' : 'urgent'}
                text={resultTexts[row.result] ?? words.result}
              />
              <Reason view={view} reason={row.reason === null ? undefined : logReason(row.reason)} />
              {row.breakGlassId !== null && (
                <>
                  {' '}
                  <a class="govuk-link" href={`/break-glass/reviews/${row.breakGlassId}`}>
                    {view.t(words.breakGlass)}
                  </a>
                </>
              )}
            </>,
          ])}
        />
        <Pager view={view} summary={words.rows(data.rows.length)} next={data.older === null ? undefined : older()} />
      </Layout>
    )
  },
})

export const accessLogPages: readonly Page[] = [logPage]
