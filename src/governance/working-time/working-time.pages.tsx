import { words as homeWords } from '#governance/governance.words.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { codeList, label } from '#kernel/codes.ts'
import { formatNumber } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { Fieldset } from '#web/components/choices.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { FilterForm } from '#web/components/filter.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { linesOf, type Line, type WorkingTimeSum } from './working-time.ts'
import { listOwnMonths, readOwnMonth, readWorkingTime, recordOwnMonth } from './working-time.operations.ts'
import { monthText, words } from './working-time.words.ts'

const own = '/governance/own-working-time'
const activities = codeList('working_time_activities').codes

const hoursText = (view: View, minutes: number): string => formatNumber(minutes / 60, view.language, 1)

/** A table of hours: what its lines and columns are, each with its sum; the last line sums up all. */
function hoursTable(
  view: View,
  table: {
    readonly caption: { sv: string; fi: string; en: string }
    readonly first: { sv: string; fi: string; en: string }
    readonly sums: readonly WorkingTimeSum[]
    readonly lineOf: (sum: WorkingTimeSum) => string
    readonly columnOf: (sum: WorkingTimeSum) => string
  },
) {
  const columns = [...new Set(table.sums.map(table.columnOf))]
  const lines = linesOf(table.sums, table.lineOf, table.columnOf)
  const all = linesOf(table.sums, () => view.t(words.total), table.columnOf)
  const cells = ({ key, byColumn, total }: Line): string[] => [
    key,
    ...columns.map((column) => hoursText(view, byColumn.get(column) ?? 0)),
    hoursText(view, total),
  ]
  return (
    <DataTable
      view={view}
      caption={table.caption}
      headers={[table.first, ...columns.map((text) => ({ text, numeric: true })), { text: words.total, numeric: true }]}
      rows={[...lines.map(cells), ...all.map((line) => cells(line).map((text) => <strong>{text}</strong>))]}
    />
  )
}

const sumsPage = viewPage({
  path: '/governance/working-time',
  read: readWorkingTime,
  render: ({ view, data: { year, sums } }) => {
    const activityOf = (sum: WorkingTimeSum): string =>
      view.t(asHeading(label('working_time_activities', sum.activity)))
    return (
      <Layout view={view} title={words.title} back={{ href: '/governance', text: homeWords.title }} wide>
        <p class="govuk-body">{view.t(words.sumsIntro)}</p>
        <FilterForm view={view}>
          <TextInput
            view={view}
            form={{ values: { year: String(year) }, errors: [] }}
            name="year"
            label={words.year}
            width={4}
            inputMode="numeric"
          />
        </FilterForm>
        {sums.length === 0 ? (
          <p class="govuk-body fl-empty">{view.t(words.none)}</p>
        ) : (
          <>
            {hoursTable(view, {
              caption: words.byParty,
              first: words.activity,
              sums,
              lineOf: activityOf,
              columnOf: (sum) => view.t(sum.agencyName),
            })}
            {hoursTable(view, {
              caption: words.byProfession,
              first: words.activity,
              sums,
              lineOf: activityOf,
              columnOf: (sum) => view.t(asHeading(label('professions', sum.profession))),
            })}
          </>
        )}
      </Layout>
    )
  },
})

const ownPage = viewPage({
  path: own,
  read: listOwnMonths,
  render: ({ view, data: { months } }) => (
    <Layout view={view} title={words.ownTitle} back={{ href: '/governance', text: homeWords.title }}>
      <p class="govuk-body">{view.t(words.ownIntro)}</p>
      <DataTable
        view={view}
        caption={words.ownTitle}
        captionHidden
        headers={[words.month, { text: words.hours, numeric: true }]}
        rows={months.map(({ month, hours, version }) => [
          <a class="govuk-link" href={`${own}/${month}`}>
            {view.t(asHeading(monthText(month)))}
          </a>,
          version === 0
            ? view.t(words.nothing)
            : hoursText(
                view,
                hours.reduce((total, each) => total + each.minutes, 0),
              ),
        ])}
      />
    </Layout>
  ),
})

const monthPage = formPage({
  path: `${own}/:month`,
  read: readOwnMonth,
  submit: recordOwnMonth,
  initial: (data) =>
    Object.fromEntries(
      activities.map(({ id }, place) => {
        const minutes = data.hours.find((each) => each.activity === id)?.minutes
        return [
          `hours.${place}.hours`,
          minutes === undefined ? '' : String(Math.round((minutes / 60) * 100) / 100).replace('.', ','),
        ]
      }),
    ),
  done: () => own,
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.ownTitle}
      heading={asHeading(monthText(data.month))}
      caption={words.ownTitle}
      errors={form.errors}
      back={{ href: own, text: words.ownTitle }}
    >
      <Form
        view={view}
        form={form}
        submit={homeWords.save}
        secondary={{ href: own, text: homeWords.cancel }}
        hidden={{
          seenVersion: String(form.values.seenVersion ?? data.version),
          ...Object.fromEntries(activities.map(({ id }, place) => [`hours.${place}.activity`, id])),
        }}
      >
        <Fieldset view={view} legend={words.hours} hint={words.hoursHint}>
          {activities.map((activity, place) => (
            <TextInput
              view={view}
              form={form}
              name={`hours.${place}.hours`}
              label={asHeading(activity.label)}
              width={5}
              inputMode="decimal"
            />
          ))}
        </Fieldset>
      </Form>
    </Layout>
  ),
})

export const workingTimePages: readonly Page[] = [sumsPage, ownPage, monthPage]
