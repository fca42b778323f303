import type { JSX } from 'preact'
import { valueOf, type IndicatorValue } from '#governance/goal/indicator.ts'
import { languages, type Text } from '#kernel/language.ts'
import { funnelLimits } from '#picture/outcome/funnel.ts'
import { xmrChart } from '#picture/outcome/xmr.ts'
import { inNumbers, inPercent } from '#web/charts/chart-value.ts'
import { FunnelChart, type FunnelPoint } from '#web/charts/funnel-chart.tsx'
import { RunChart } from '#web/charts/run-chart.tsx'
import type { View } from '#web/view.ts'
import type { QualityCount, QualityLine } from './quality.ts'
import { words } from './quality.words.ts'

/** So many points draw the funnel smoothly. */
const CURVE = 24
/** Years that can show a sign of change: seven in a row. Below them only the median is drawn. */
const ENOUGH_YEARS = 7

const inEach = (make: (language: (typeof languages)[number]) => string): Text =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as Text
const namesOf = ({ teams }: QualityCount): Text => inEach((language) => teams.map((team) => team[language]).join(', '))
const shareOf = ({ numerator, denominator }: IndicatorValue): number => numerator / denominator
const middleOf = ([lowest = 0, highest = lowest]: readonly number[]): number => Math.round((lowest + highest) / 2)

type FunnelProps = { readonly view: View; readonly line: QualityLine; readonly counts: readonly QualityCount[] }

/**
 * Shares of teams against what chance can do (D-07); the points are the middles of the classes that are shown anyway, so that the picture tells
 * nothing more. Nothing for what is no share, or where fewer than two can be compared.
 */
export function TeamFunnel({ view, line, counts }: FunnelProps): JSX.Element | null {
  const known = counts.flatMap((each) => (each.value.bounds === null ? [] : [{ each, whole: each.value.bounds.whole }]))
  if (line.unit !== 'percent' || line.value === null || known.length < 2) return null
  const common = shareOf(line.value)
  const points: (FunnelPoint & { name: Text })[] = known.map(({ each, whole }) => ({
    name: namesOf(each),
    count: middleOf(whole),
    share: shareOf(each.value),
    limits: funnelLimits(middleOf(whole), common),
  }))
  const most = Math.max(...points.map(({ count }) => count))
  const curve = Array.from({ length: CURVE }, (_, place) => Math.max(5, Math.round((1.1 * most * (place + 1)) / CURVE)))
  const outside = points.filter(({ share, limits }) => share < limits.lower95 || share > limits.upper95)
  const outsideNames = inEach((language) => outside.map(({ name }) => name[language]).join('; '))
  return (
    <FunnelChart
      view={view}
      id="teams"
      level={2}
      title={words.funnelTitle}
      finding={outside.length === 0 ? words.allInside : words.someOutside(outsideNames)}
      note={words.funnelNote}
      nameHeader={words.teams}
      countHeader={words.inAll}
      shareHeader={words.share}
      points={points}
      common={common}
      curve={[...new Set(curve)].map((count) => ({ count, ...funnelLimits(count, common) }))}
    />
  )
}

const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const half = (sorted.length - 1) / 2
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2
}

type RunProps = { readonly view: View; readonly line: QualityLine; readonly years: readonly IndicatorValue[] }

/** The region's values year by year around what is usual, with signs of change once there are years enough for them. Nothing for one year. */
export function YearRun({ view, line, years }: RunProps): JSX.Element | null {
  if (years.length < 2) return null
  const values = years.map((each) => (line.unit === 'percent' ? shareOf(each) : valueOf(line.unit, each)))
  const enough = years.length >= ENOUGH_YEARS
  const chart = xmrChart(values)
  const rules = enough ? chart.rules : values.map(() => [])
  const changed = rules.some((each) => each.length > 0)
  return (
    <RunChart
      view={view}
      id="years"
      level={2}
      title={words.runTitle}
      finding={enough ? (changed ? words.sign : words.noSign) : words.tooFewYears}
      note={words.runNote}
      points={years.map((each, place) => ({
        label: each.firstDay.slice(0, 4),
        value: values[place] ?? 0,
        rules: rules[place] ?? [],
      }))}
      centre={enough ? { kind: 'mean', value: chart.mean } : { kind: 'median', value: medianOf(values) }}
      limits={
        enough && chart.limits !== null
          ? { upper: chart.limits.upper, lower: chart.limits.lower < 0 ? null : chart.limits.lower }
          : undefined
      }
      unit={line.unit === 'percent' ? { ...inPercent, decimals: 0 } : inNumbers}
    />
  )
}
