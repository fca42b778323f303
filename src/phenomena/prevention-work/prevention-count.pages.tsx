import type { JSX } from 'preact'
import type { z } from 'zod'
import { viewPage, type Page } from '#http/pages.ts'
import { addDays } from '#kernel/clock.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { DateInput } from '#web/components/fields.tsx'
import { FilterForm } from '#web/components/filter.tsx'
import { Layout } from '#web/components/layout.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { FormState, View } from '#web/view.ts'
import { asHours } from './hours.ts'
import { countPreventionWork } from './prevention-work.operations.ts'
import { words } from './prevention-work.words.ts'

type Counted = z.output<typeof countPreventionWork.output>
type Row = Counted['counts'][number]

const filled = (values: Readonly<Record<string, string>>): FormState => ({ values, errors: [] })

/** Rows in groups by a key, each summed; the most hours first. */
function summed(rows: readonly Row[], keyOf: (row: Row) => string) {
  return [...Map.groupBy(rows, keyOf)]
    .map(([key, group]) => ({
      key,
      times: group.reduce((sum, { times }) => sum + times, 0),
      minutes: group.reduce((sum, { minutes }) => sum + minutes, 0),
      reached: group.reduce((sum, { reached }) => sum + (reached ?? 0), 0),
    }))
    .sort((one, other) => other.minutes - one.minutes || one.key.localeCompare(other.key))
}

const whole = ({ counts }: Counted): Row[] => counts.filter(({ profession }) => profession === null)

const Tables = ({ view, data }: { view: View; data: Counted }): JSX.Element => (
  <>
    <DataTable
      view={view}
      caption={words.byType}
      headers={[
        words.type,
        { text: words.times, numeric: true },
        { text: words.hoursShort, numeric: true },
        { text: words.met, numeric: true },
      ]}
      empty={words.countNone}
      rows={summed(whole(data), ({ type }) => type).map((each) => [
        view.t(asHeading(label('prevention_work_types', each.key))),
        String(each.times),
        asHours(each.minutes),
        each.reached === 0 ? '–' : String(each.reached),
      ])}
    />
    <DataTable
      view={view}
      caption={words.byProfession}
      headers={[words.profession, { text: words.hoursShort, numeric: true }]}
      empty={words.countNone}
      rows={summed(
        data.counts.filter(({ profession }) => profession !== null),
        ({ profession }) => profession ?? '',
      ).map((each) => [view.t(asHeading(label('professions', each.key))), asHours(each.minutes)])}
    />
    <DataTable
      view={view}
      caption={words.byTeam}
      headers={[words.team, { text: words.times, numeric: true }, { text: words.hoursShort, numeric: true }]}
      empty={words.countNone}
      rows={summed(whole(data), ({ teamId }) => teamId).map((each) => {
        const team = data.teams.find(({ id }) => id === each.key)
        return [team === undefined ? '' : view.t(team.name), String(each.times), asHours(each.minutes)]
      })}
    />
  </>
)

const countPage = viewPage({
  path: '/prevention-work/count',
  read: countPreventionWork,
  render: ({ view, data }) => {
    const [from, until] = [formatDate(data.from, view.language), formatDate(data.until, view.language)]
    const back = data.can.includes('prevention_work.read')
      ? { href: '/prevention-work', text: words.title }
      : { href: '/phenomena', text: words.back }
    return (
      <Layout
        view={view}
        title={words.count}
        caption={words.period(from, formatDate(addDays(data.until, -1), view.language))}
        back={back}
      >
        <p class="govuk-body">{view.t(words.countHint)}</p>
        <FilterForm view={view}>
          <DateInput view={view} form={filled({ from })} name="from" label={words.from} />
          <DateInput view={view} form={filled({ until })} name="until" label={words.until} />
        </FilterForm>
        <Tables view={view} data={data} />
      </Layout>
    )
  },
})

export const preventionCountPages: readonly Page[] = [countPage]
