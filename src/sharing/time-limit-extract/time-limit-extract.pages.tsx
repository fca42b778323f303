import type { JSX } from 'preact'
import { InvalidInput } from '#http/errors.ts'
import { filePage } from '#http/files.ts'
import type { Page, PageReply, PageRequest } from '#http/pages.ts'
import { perform } from '#http/perform.ts'
import { formatDate } from '#kernel/format.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { DateInput } from '#web/components/fields.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { FormState, View } from '#web/view.ts'
import { extractTable, type TimeLimitExtract } from './time-limit-extract.ts'
import { exportTimeLimitExtract, readTimeLimitExtract } from './time-limit-extract.operations.ts'
import { words } from './time-limit-extract.words.ts'

const path = '/time-limit-extract'

/** Asks for a period; a plain GET, so that the address can be kept. */
const Period = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <form class="fl-form" method="get" action={path} noValidate>
    <DateInput view={view} form={form} name="from" label={words.from} />
    <DateInput view={view} form={form} name="until" label={words.until} />
    <button type="submit" class="govuk-button govuk-button--secondary">
      {view.t(words.show)}
    </button>
  </form>
)

const Numbers = ({ view, extract }: { view: View; extract: TimeLimitExtract }): JSX.Element => {
  const numeric = (text: (typeof words)['began']) => ({ text, numeric: true })
  const { presence } = extract
  return (
    <>
      <DataTable
        view={view}
        caption={`${view.t(words.title)}, ${formatDate(extract.from, view.language)}–${formatDate(extract.until, view.language)}`}
        headers={[
          words.limit,
          ...[words.began, words.inTime, words.late, words.passedOn, words.openInTime, words.openLate].map(numeric),
        ]}
        rows={extract.counts.map((each) => [
          view.t(each.name),
          each.began,
          each.inTime,
          each.late,
          each.passedOn,
          each.openInTime,
          each.openLate,
        ])}
      />
      <ButtonRow>
        <ButtonLink kind="secondary" href={`${path}/file.csv?from=${extract.from}&until=${extract.until}`}>
          {view.t(words.file)}
        </ButtonLink>
      </ButtonRow>
      <DataTable
        view={view}
        caption={words.presence}
        headers={[words.presence, ...[words.told, words.attended, words.notAttended, words.cancelled].map(numeric)]}
        rows={[
          [
            `${formatDate(extract.from, view.language)}–${formatDate(extract.until, view.language)}`,
            presence.told,
            presence.attended,
            presence.notAttended,
            presence.cancelled,
          ],
        ]}
      />
    </>
  )
}

const Screen = ({ view, form, extract }: { view: View; form: FormState; extract: TimeLimitExtract }): JSX.Element => (
  <Layout view={view} title={words.title} errors={form.errors} wide>
    <InsetText>{view.t(words.intro)}</InsetText>
    <Period view={view} form={form} />
    {form.errors.length === 0 && <Numbers view={view} extract={extract} />}
  </Layout>
)

const valuesOf = ({ params }: PageRequest): Record<string, string> => ({
  ...(params.from === undefined ? {} : { from: params.from }),
  ...(params.until === undefined ? {} : { until: params.until }),
})

/** The page with the numbers; a period that cannot be counted is shown again with what is wrong. */
const extractPage: Page = {
  path,
  operations: [readTimeLimitExtract],
  get: async (request): Promise<PageReply> => {
    const { door, asking, view } = request
    const values = valuesOf(request)
    try {
      const { result, actor } = await perform(door, readTimeLimitExtract, asking, values)
      const shown = {
        from: values.from ?? formatDate(result.from, 'sv'),
        until: values.until ?? formatDate(result.until, 'sv'),
      }
      const form = { values: shown, errors: [] }
      return { kind: 'html', status: 200, page: <Screen view={view(actor)} form={form} extract={result} /> }
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      const { result, actor } = await perform(door, readTimeLimitExtract, asking, {})
      const form = { values, errors: error.errors }
      return { kind: 'html', status: 400, page: <Screen view={view(actor)} form={form} extract={result} /> }
    }
  },
}

/** The same numbers as a file. */
const fileOfExtract = filePage({
  path: `${path}/file.csv`,
  read: exportTimeLimitExtract,
  name: 'fairlead-time-limits.csv',
  content: ({ data }) => ({ csv: extractTable(data) }),
})

export const timeLimitExtractPages: readonly Page[] = [extractPage, fileOfExtract]
