import type { JSX } from 'preact'
import { InvalidInput } from '#http/errors.ts'
import type { Page, PageReply } from '#http/pages.ts'
import { perform } from '#http/perform.ts'
import { formatDate } from '#kernel/format.ts'
import { DateInput } from '#web/components/fields.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { FormState, View } from '#web/view.ts'
import type { Attendance } from './attendance.ts'
import { readAttendance } from './attendance.operations.ts'
import { words } from './attendance.words.ts'

const PATH = '/meeting-attendance'

/** Asks for a period; a plain GET, so that the address can be kept. */
const Period = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <form class="fl-form" method="get" action={PATH} noValidate>
    <DateInput view={view} form={form} name="from" label={words.from} />
    <DateInput view={view} form={form} name="until" label={words.until} />
    <button type="submit" class="govuk-button govuk-button--secondary">
      {view.t(words.show)}
    </button>
  </form>
)

const Numbers = ({ view, data }: { view: View; data: Attendance }): JSX.Element => {
  const numeric = (text: (typeof words)['asked']) => ({ text, numeric: true })
  return (
    <DataTable
      view={view}
      caption={`${view.t(words.title)}, ${formatDate(data.from, view.language)}–${formatDate(data.until, view.language)}`}
      headers={[words.organisation, ...[words.asked, words.present, words.substitutes, words.rate].map(numeric)]}
      empty={words.empty}
      rows={data.organisations.map((each) => [
        each.inNetwork ? view.t(each.name) : `${view.t(each.name)} (${view.t(words.external)})`,
        each.asked === null ? view.t(words.fewer) : String(each.asked),
        String(each.present ?? '–'),
        String(each.substitutes ?? '–'),
        String(each.rate ?? '–'),
      ])}
    />
  )
}

const Screen = ({ view, form, data }: { view: View; form: FormState; data: Attendance }): JSX.Element => (
  <Layout view={view} title={words.title} errors={form.errors} wide>
    <InsetText>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <p class="govuk-body">{view.t(words.few)}</p>
    </InsetText>
    <Period view={view} form={form} />
    {form.errors.length === 0 && <Numbers view={view} data={data} />}
  </Layout>
)

const countPage: Page = {
  path: PATH,
  operations: [readAttendance],
  get: async ({ door, asking, view, params: { from, until } }): Promise<PageReply> => {
    const values = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
    try {
      const { result, actor } = await perform(door, readAttendance, asking, values)
      const shown = { from: from ?? formatDate(result.from, 'sv'), until: until ?? formatDate(result.until, 'sv') }
      return {
        kind: 'html',
        status: 200,
        page: <Screen view={view(actor)} form={{ values: shown, errors: [] }} data={result} />,
      }
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      const { result, actor } = await perform(door, readAttendance, asking, {})
      return {
        kind: 'html',
        status: 400,
        page: <Screen view={view(actor)} form={{ values, errors: error.errors }} data={result} />,
      }
    }
  },
}

export const attendanceCountPages: readonly Page[] = [countPage]
