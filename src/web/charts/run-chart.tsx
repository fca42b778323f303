import type { JSX } from 'preact'
import { say, type Wording } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import { ChartFigure, Legend, Plot, type ChartProps } from './chart-figure.tsx'
import { At, Grid, longest, Mark, pathOf, PlaceLabels, Stretched, tickText } from './chart-parts.tsx'
import { down, percentage, placeOf, scaleFor, spread, type Scale } from './chart-scale.ts'
import { inNumbers, numberText, type Unit } from './chart-value.ts'
import { words } from './charts.words.ts'

const ruleWords = {
  outside: words.outside,
  side7: words.side7,
  trend7: words.trend7,
  two_of_three: words.twoOfThree,
} as const

export type RunPoint = {
  readonly label: Wording
  readonly value: number
  /** Signs of change that the value is part of, as the XmR chart names them. */
  readonly rules: readonly (keyof typeof ruleWords)[]
}

type RunChartProps = ChartProps & {
  readonly points: readonly RunPoint[]
  /** The mean of an XmR chart, or the median where counts are too small for limits. */
  readonly centre: { readonly kind: 'mean' | 'median'; readonly value: number }
  /** The process limits; left out where they are not known. A lower limit that cannot be reached is null, e.g. below 0 for counts. */
  readonly limits?: { readonly upper: number; readonly lower: number | null } | undefined
  readonly unit?: Unit | undefined
}

const HEIGHT = 240

type Level = {
  readonly kind: 'centre' | 'limit'
  readonly word: Wording
  readonly short: Wording
  readonly value: number
}

function levelsOf({ centre, limits }: RunChartProps): Level[] {
  const limit = (word: Wording, value: number): Level => ({ kind: 'limit', word, short: words.limit, value })
  const middle = words[centre.kind]
  return [
    ...(limits === undefined ? [] : [limit(words.upperLimit, limits.upper)]),
    { kind: 'centre', word: middle, short: middle, value: centre.value },
    ...(limits === undefined || limits.lower === null ? [] : [limit(words.lowerLimit, limits.lower)]),
  ]
}

/** A measure over time with what is usual: values that are a sign of change are drawn as diamonds, the others as dots. */
export const RunChart = (chart: RunChartProps): JSX.Element => {
  const { view, id, points, unit = inNumbers } = chart
  const labels = points.map(({ label }) => say(view, label))
  const levels = levelsOf(chart)
  const numbers = [...points, ...levels].map(({ value }) => value)
  // Numbers that lie close together far from 0 would be one flat line on an axis that begins there.
  const fromZero = Math.min(...numbers) < 0.6 * Math.max(...numbers)
  const scale = scaleFor(numbers, { fromZero })
  const textOf = (value: number): string => numberText(view, value, unit)
  const levelText = ({ short, value }: Level): string => `${say(view, short)} ${textOf(value)}`
  return (
    <ChartFigure
      {...chart}
      table={{
        headers: [words.period, { text: words.value, numeric: true }, words.change],
        rows:
          points.length === 0
            ? []
            : [
                ...points.map(({ value, rules }, place) => [
                  labels[place] ?? '',
                  textOf(value),
                  rulesText(view, rules),
                ]),
                ...levels.map(({ word, value }) => [say(view, word), textOf(value), '']),
              ],
      }}
      legend={<RunLegend view={view} changed={points.some(({ rules }) => rules.length > 0)} />}
    >
      <Plot
        id={id}
        height={HEIGHT}
        left={longest(scale.ticks.map((tick) => tickText(view, tick, unit)))}
        right={longest(levels.map(levelText))}
        below
      >
        <Grid view={view} scale={scale} unit={unit} />
        <PlaceLabels labels={labels} />
        <Levels levels={levels} scale={scale} textOf={levelText} />
        <Stretched>
          <path
            class="fl-chart__line fl-chart__line--run"
            d={pathOf(points.map(({ value }, place) => ({ x: placeOf(place, points.length), y: down(scale, value) })))}
          />
        </Stretched>
        {points.map(({ value, rules }, place) => (
          <g>
            <title>
              {[`${labels[place] ?? ''}: ${textOf(value)}`, rulesText(view, rules)].filter(Boolean).join(', ')}
            </title>
            <At x={placeOf(place, points.length)} y={down(scale, value)}>
              {rules.length > 0 ? <Mark shape="diamond" kind="change" /> : <Mark shape="circle" kind="1" />}
            </At>
          </g>
        ))}
      </Plot>
    </ChartFigure>
  )
}

const rulesText = (view: View, rules: RunPoint['rules']): string =>
  rules.map((rule) => view.t(ruleWords[rule])).join('; ')

type LevelsProps = {
  readonly levels: readonly Level[]
  readonly scale: Scale
  readonly textOf: (level: Level) => string
}

const Levels = ({ levels, scale, textOf }: LevelsProps): JSX.Element => {
  const heights = spread(
    levels.map(({ value }) => (down(scale, value) * HEIGHT) / 100),
    17,
    HEIGHT,
  )
  return (
    <>
      {levels.map((level, place) => (
        <>
          <line
            class={`fl-chart__level fl-chart__level--${level.kind}`}
            x1="0"
            x2="100%"
            y1={percentage(down(scale, level.value))}
            y2={percentage(down(scale, level.value))}
          />
          <text class="fl-chart__beside" x="100%" y={Math.round(heights[place] ?? 0)} dx="6" dy="4">
            {textOf(level)}
          </text>
        </>
      ))}
    </>
  )
}

const RunLegend = ({ view, changed }: { readonly view: View; readonly changed: boolean }): JSX.Element | null =>
  changed ? (
    <Legend
      samples={[
        { name: view.t(words.usual), sample: <RunSample kind="1" /> },
        { name: view.t(words.change), sample: <RunSample kind="change" /> },
      ]}
    />
  ) : null

const RunSample = ({ kind }: { readonly kind: '1' | 'change' }): JSX.Element => (
  <svg x="14" y="7" overflow="visible">
    <Mark shape={kind === '1' ? 'circle' : 'diamond'} kind={kind} />
  </svg>
)
