import type { JSX } from 'preact'
import { say, type Wording } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import { ChartFigure, Legend, Plot, type ChartProps } from './chart-figure.tsx'
import { At, Grid, Hatch, longest, Mark, pathOf, PlaceLabels, shapes, Stretched, tickText } from './chart-parts.tsx'
import { down, percentage, placeOf, scaleFor, spread, type Scale } from './chart-scale.ts'
import { bounds, inNumbers, numbersOf, tableText, valueText, type ChartValue, type Unit } from './chart-value.ts'
import { words } from './charts.words.ts'

export type Line = { readonly name: Wording; readonly values: readonly ChartValue[] }

type LineChartProps = ChartProps & {
  /** The places along the axis, in the order of time. */
  readonly labels: readonly Wording[]
  /** At most four, each with a value for every label. Negative values are allowed. */
  readonly lines: readonly Line[]
  readonly unit?: Unit | undefined
}

const HEIGHT = 240

/** How something has gone over time. Lines are told apart by dashes and marks and named where they end. */
export const LineChart = (chart: LineChartProps): JSX.Element => {
  const { view, id, lines, unit = inNumbers } = chart
  const labels = chart.labels.map((label) => say(view, label))
  if (lines.length > shapes.length) throw new RangeError('A line chart holds four lines at most')
  if (lines.some(({ values }) => values.length !== labels.length))
    throw new RangeError('A line needs a value for every label')
  const shown = lines.flatMap(({ values }) => values)
  const scale = scaleFor(numbersOf(shown), { whole: unit.kind === 'number' && unit.decimals === 0 })
  const ends = endsOf(view, lines, scale, unit)
  const uncertain = shown.some((value) => value !== null && typeof value !== 'number')
  return (
    <ChartFigure
      {...chart}
      table={{
        headers: [words.period, ...lines.map(({ name }) => ({ text: name, numeric: true }))],
        rows: labels.map((label, place) => [
          label,
          ...lines.map(({ values }) => tableText(view, values[place] ?? null, unit)),
        ]),
      }}
      legend={<LineLegend view={view} lines={lines} uncertain={uncertain} hidden={shown.includes(null)} id={id} />}
    >
      <Plot
        id={id}
        height={HEIGHT}
        left={longest(scale.ticks.map((tick) => tickText(view, tick, unit)))}
        right={longest(ends.map(({ text }) => text))}
        rightWhenWide
        below
      >
        <Hatch id={id} />
        <NotShown view={view} id={id} lines={lines} labels={labels} />
        <Grid view={view} scale={scale} unit={unit} />
        <PlaceLabels labels={labels} />
        {lines.map((line, order) => (
          <LineItself view={view} line={line} order={order} labels={labels} scale={scale} unit={unit} />
        ))}
        {ends.map(({ text, height }) => (
          <text class="fl-chart__end" x="100%" y={height} dx="4" dy="4">
            {text}
          </text>
        ))}
      </Plot>
    </ChartFigure>
  )
}

type End = { readonly text: string; readonly height: number }

/** What stands where the lines end: the name and the last number, moved apart where lines end together. */
function endsOf(view: View, lines: readonly Line[], scale: Scale, unit: Unit): End[] {
  const ends = lines.flatMap(({ name, values }) => {
    const last = values.findLast((value) => value !== null)
    if (last === undefined) return []
    const { from, to } = bounds(last)
    const text = `${lines.length > 1 ? `${say(view, name)} ` : ''}${valueText(view, last, unit)}`
    return [{ text, height: (down(scale, (from + to) / 2) * HEIGHT) / 100 }]
  })
  const heights = spread(
    ends.map(({ height }) => height),
    17,
    HEIGHT,
  )
  return ends.map((end, place) => ({ ...end, height: Math.round(heights[place] ?? 0) }))
}

type LineItselfProps = {
  readonly view: View
  readonly line: Line
  readonly order: number
  readonly labels: readonly string[]
  readonly scale: Scale
  readonly unit: Unit
}

/** A line goes through known numbers and is broken where nothing is shown; where only an interval is known, a box is as high as it. */
const LineItself = ({ view, line, order, labels, scale, unit }: LineItselfProps): JSX.Element => {
  const style = order + 1
  const place = (at: number): number => placeOf(at, labels.length)
  const boxWidth = Math.min(8, 60 / labels.length)
  // The first and the last box stay within the picture: beside it stand numbers and names.
  const boxStart = (at: number): number => Math.min(100 - boxWidth, Math.max(0, place(at) - boxWidth / 2))
  return (
    <>
      <Stretched>
        {stretches(line.values).map((stretch) => {
          const points = stretch.map(({ at, number }) => ({ x: place(at), y: down(scale, number) }))
          return <path d={pathOf(points)} class={`fl-chart__line fl-chart__line--${style}`} />
        })}
      </Stretched>
      {line.values.map((value, at) =>
        value === null ? null : (
          <g>
            <title>{`${labels[at] ?? ''}, ${say(view, line.name)}: ${valueText(view, value, unit)}`}</title>
            {typeof value === 'number' ? (
              <At x={place(at)} y={down(scale, value)}>
                <Mark shape={shapes[order] ?? 'circle'} kind={String(style)} />
              </At>
            ) : (
              <rect
                class={`fl-chart__box fl-chart__box--${style}`}
                x={percentage(boxStart(at))}
                width={percentage(boxWidth)}
                y={percentage(down(scale, value.to))}
                height={percentage(down(scale, value.from) - down(scale, value.to))}
              />
            )}
          </g>
        ),
      )}
    </>
  )
}

type Known = { readonly at: number; readonly number: number }

/** The known numbers that follow on each other: a line is drawn through each such stretch. */
function stretches(values: readonly ChartValue[]): Known[][] {
  const found: Known[][] = [[]]
  for (const [at, value] of values.entries()) {
    if (typeof value === 'number') found.at(-1)?.push({ at, number: value })
    else found.push([])
  }
  return found.filter((stretch) => stretch.length > 0)
}

type NotShownProps = {
  readonly view: View
  readonly id: string
  readonly lines: readonly Line[]
  readonly labels: readonly string[]
}

/** Hatching where something is not shown: over the whole height when no line is, along the axis when some are. */
const NotShown = ({ view, id, lines, labels }: NotShownProps): JSX.Element => (
  <>
    {labels.map((label, at) => {
      const hidden = lines.filter(({ values }) => values[at] === null)
      if (hidden.length === 0) return null
      const left = Math.max(0, placeOf(at, labels.length) - 48 / labels.length)
      const right = Math.min(100, placeOf(at, labels.length) + 48 / labels.length)
      return (
        <svg y={hidden.length === lines.length ? '0' : '100%'} overflow="visible" width="100%" height="100%">
          <title>{`${label}, ${hidden.map(({ name }) => say(view, name)).join(', ')}: ${view.t(words.notShown)}`}</title>
          <rect
            class="fl-chart__hidden"
            x={percentage(left)}
            width={percentage(right - left)}
            y={hidden.length === lines.length ? 0 : -10}
            height={hidden.length === lines.length ? '100%' : 10}
            fill={`url(#${id}-hatch)`}
          />
        </svg>
      )
    })}
  </>
)

type LineLegendProps = {
  readonly view: View
  readonly lines: readonly Line[]
  readonly uncertain: boolean
  readonly hidden: boolean
  readonly id: string
}

const LineLegend = ({ view, lines, uncertain, hidden, id }: LineLegendProps): JSX.Element => (
  <>
    {lines.length > 1 && (
      <Legend
        narrowOnly
        samples={lines.map(({ name }, order) => ({
          name: say(view, name),
          sample: (
            <>
              <path d="M0 7H28" class={`fl-chart__line fl-chart__line--${order + 1}`} />
              <svg x="14" y="7" overflow="visible">
                <Mark shape={shapes[order] ?? 'circle'} kind={String(order + 1)} />
              </svg>
            </>
          ),
        }))}
      />
    )}
    {(uncertain || hidden) && (
      <Legend
        samples={[
          ...(uncertain
            ? [
                {
                  name: view.t(words.within),
                  sample: <rect x="8" y="0.5" width="12" height="13" class="fl-chart__box fl-chart__box--1" />,
                },
              ]
            : []),
          ...(hidden
            ? [
                {
                  name: view.t(words.notShown),
                  sample: <rect width="28" height="14" class="fl-chart__hidden" fill={`url(#${id}-hatch)`} />,
                },
              ]
            : []),
        ]}
      />
    )}
  </>
)
