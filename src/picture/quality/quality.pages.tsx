import type { JSX } from 'preact'
import { boundsText } from '#governance/case-indicator/case-indicator.ts'
import { valueText } from '#governance/goal/last-value.tsx'
import type { IndicatorValue } from '#governance/goal/indicator.ts'
import { words as goalWords } from '#governance/goal/goal.words.ts'
import { words as homeWords } from '#governance/governance.words.ts'
import { viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { TeamFunnel, YearRun } from './quality-charts.tsx'
import { readQuality, readQualityCounts } from './quality.operations.ts'
import type { QualityLine } from './quality.ts'
import { words } from './quality.words.ts'

const home = '/governance/quality'

/** "15–19 av 40–48": a share in counts; nothing for a value that is no share. */
const countsText = (view: View, { bounds }: IndicatorValue): string =>
  bounds === null ? '' : view.t(words.ofAll(boundsText(bounds.counted), boundsText(bounds.whole)))

type LinesProps = {
  readonly view: View
  readonly caption: Text
  readonly year: number
  readonly lines: readonly QualityLine[]
}

const Lines = ({ view, caption, year, lines }: LinesProps): JSX.Element => (
  <DataTable
    view={view}
    caption={caption}
    headers={[goalWords.indicator, words.value, words.count, goalWords.formula]}
    rows={lines.map((each) => [
      <a
        class="govuk-link"
        href={each.indicator === 'reoffences' ? '/governance/police-figures' : `${home}/${year}/${each.indicator}`}
      >
        {view.t(each.name)}
      </a>,
      each.value === null ? view.t(words.few) : <strong>{valueText(view, each.unit, each.value)}</strong>,
      each.value === null ? '' : countsText(view, each.value),
      view.t(each.formula),
    ])}
  />
)

const qualityPage = viewPage({
  path: home,
  read: readQuality,
  render: ({ view, data: { years, year, quality, effect } }) => (
    <Layout view={view} title={words.title} back={{ href: '/governance', text: homeWords.title }} wide>
      <p class="govuk-body">{view.t(words.intro)}</p>
      {year === null ? (
        <p class="govuk-body fl-empty">{view.t(words.noYear)}</p>
      ) : (
        <>
          <p class="govuk-body">
            {view.t(words.counted(String(year.year), formatDate(year.countedOn, view.language)))}
          </p>
          {year.synthetic && <InsetText>{view.t(words.synthetic)}</InsetText>}
          <Lines view={view} caption={words.quality} year={year.year} lines={quality} />
          <Lines view={view} caption={words.effect} year={year.year} lines={effect} />
          <InsetText>{view.t(words.noEffect)}</InsetText>
        </>
      )}
      {years.length > 1 && (
        <p class="govuk-body">
          {view.t(words.years)}:{' '}
          {years.map((each) => (
            <>
              <a class="govuk-link" href={`${home}?year=${each.year}`}>
                {each.year}
              </a>{' '}
            </>
          ))}
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/governance/indicators">
          {view.t(words.toIndicators)}
        </a>
      </p>
    </Layout>
  ),
})

const countsPage = viewPage({
  path: `${home}/:year/:indicator`,
  read: readQualityCounts,
  render: ({ view, data: { year, line, counts, years } }) => (
    <Layout
      view={view}
      title={line.name}
      caption={words.counted(String(year.year), formatDate(year.countedOn, view.language))}
      back={{ href: `${home}?year=${year.year}`, text: words.title }}
    >
      <p class="govuk-body">{view.t(line.formula)}</p>
      {year.synthetic && <InsetText>{view.t(words.synthetic)}</InsetText>}
      <DataTable
        view={view}
        caption={words.counts}
        headers={[words.teams, goalWords.value, words.count]}
        rows={[
          ...counts.map((each) => [
            each.teams.map((team) => view.t(team)).join(', '),
            valueText(view, line.unit, each.value),
            countsText(view, each.value),
          ]),
          [
            view.t(words.region),
            line.value === null ? view.t(words.few) : <strong>{valueText(view, line.unit, line.value)}</strong>,
            line.value === null ? '' : countsText(view, line.value),
          ],
        ]}
      />
      <p class="govuk-body">{view.t(words.countsIntro)}</p>
      <TeamFunnel view={view} line={line} counts={counts} />
      <YearRun view={view} line={line} years={years} />
    </Layout>
  ),
})

export const qualityPages: readonly Page[] = [qualityPage, countsPage]
