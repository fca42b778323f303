import type { JSX } from 'preact'
import { say, type Wording } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import { ChartFigure, Legend, Plot, type ChartProps } from './chart-figure.tsx'
import { At, Hatch, longest } from './chart-parts.tsx'
import { along, percentage, scaleFor, type Scale } from './chart-scale.ts'
import { bounds, inNumbers, numbersOf, tableText, valueText, type ChartValue, type Unit } from './chart-value.ts'
import { words } from './charts.words.ts'

export type Bars = { readonly name: Wording; readonly values: readonly ChartValue[] }

type BarChartProps = ChartProps & {
  /** What the rows are, e.g. "Kommun": the head of the table's first column. */
  readonly rowHeader: Wording
  readonly rows: readonly Bars[]
  /** What the bars of a row are, at most three, the same for every row. */
  readonly series: readonly Wording[]
  readonly unit?: Unit | undefined
}

const MOST_SERIES = 3
/** In pixels: a line of the name above its bars, a bar, the air between bars and between rows. */
const NAME = 20
const BAR = 14
const BETWEEN = 4
const ROWS_APART = 14

/** Amounts side by side: bars along the page, their names above them so that long ones fit a phone, their numbers at their ends. */
export const BarChart = (chart: BarChartProps): JSX.Element => {
  const { view, id, rows, series, unit = inNumbers } = chart
  if (series.length < 1 || series.length > MOST_SERIES) throw new RangeError('A row has one to three bars')
  if (rows.some(({ values }) => values.length !== series.length))
    throw new RangeError('A row needs a value for every bar')
  const values = rows.flatMap((row) => row.values)
  const numbers = numbersOf(values)
  if (numbers.some((number) => number < 0)) throw new RangeError('A bar cannot be shorter than nothing')
  const scale: Scale = { ...scaleFor(numbers), from: 0, to: Math.max(...numbers, 0) || 1 }
  const layout = layOut(
    rows.map((row) => say(view, row.name)),
    series.length,
  )
  return (
    <ChartFigure
      {...chart}
      table={{
        headers: [chart.rowHeader, ...series.map((text) => ({ text, numeric: true }))],
        rows: rows.map((row) => [say(view, row.name), ...row.values.map((value) => tableText(view, value, unit))]),
      }}
      legend={<BarLegend view={view} series={series} values={values} />}
    >
      <Plot
        id={id}
        height={Math.max(1, layout.height)}
        right={longest(values.filter((value) => value !== null).map((value) => valueText(view, value, unit)))}
      >
        <Hatch id={id} />
        {layout.rows.map(({ top, lines, bars }, place) => (
          <svg class="fl-chart__at" y={top} width="100%" height={bars} overflow="visible">
            <Name lines={lines} />
            <line class="fl-chart__base" x1="0" x2="0" y1={lines.length * NAME - 2} y2={bars + 2} />
            {rows[place]?.values.map((value, order) => (
              <g>
                <title>{titleOf(view, rows[place], series, order, unit)}</title>
                <Bar
                  hatch={`${id}-hatch`}
                  top={lines.length * NAME + order * (BAR + BETWEEN)}
                  value={value}
                  text={valueText(view, value, unit)}
                  scale={scale}
                  kind={series.length - order}
                />
              </g>
            ))}
          </svg>
        ))}
      </Plot>
    </ChartFigure>
  )
}

/** The most characters of a name on one line of a phone; a word longer than that has the line to itself. */
const LINE = 38

function linesOf(name: string): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > LINE) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

type Row = { readonly top: number; readonly lines: readonly string[]; readonly bars: number }

/** Where each row begins, how its name is broken and how high it is without the air below it. */
function layOut(names: readonly string[], series: number): { rows: Row[]; height: number } {
  const rows: Row[] = []
  let top = 0
  for (const name of names) {
    const lines = linesOf(name)
    const bars = lines.length * NAME + series * (BAR + BETWEEN) - BETWEEN
    rows.push({ top, lines, bars })
    top += bars + ROWS_APART
  }
  return { rows, height: top - ROWS_APART }
}

const Name = ({ lines }: { readonly lines: readonly string[] }): JSX.Element => (
  <text class="fl-chart__name" x="0" y="13">
    {lines.map((line, place) => (
      <tspan x="0" dy={place === 0 ? 0 : NAME}>
        {place < lines.length - 1 ? `${line} ` : line}
      </tspan>
    ))}
  </text>
)

const titleOf = (view: View, row: Bars | undefined, series: readonly Wording[], order: number, unit: Unit): string => {
  const which = series.length > 1 ? `, ${say(view, series[order] ?? '')}` : ''
  return `${say(view, row?.name ?? '')}${which}: ${valueText(view, row?.values[order] ?? null, unit)}`
}

type BarProps = {
  readonly hatch: string
  readonly top: number
  readonly value: ChartValue
  readonly text: string
  readonly scale: Scale
  /** 1, the last of the series, is the most prominent. */
  readonly kind: number
}

/** Filled as far as is certain, a dashed outline as far as is possible; hatched, and no length at all, where nothing is shown. */
const Bar = ({ hatch, top, value, text, scale, kind }: BarProps): JSX.Element => {
  const label = (x: number, dx: number, quiet: boolean): JSX.Element => (
    <At x={x} y={0}>
      <text class={`fl-chart__value${quiet ? ' fl-chart__value--quiet' : ''}`} x={dx} y={top + BAR - 2}>
        {text}
      </text>
    </At>
  )
  if (value === null)
    return (
      <>
        <rect class="fl-chart__hidden" x="0" y={top} width="28" height={BAR} fill={`url(#${hatch})`} />
        {label(0, 34, true)}
      </>
    )
  const { from, to } = bounds(value)
  return (
    <>
      {to > from && (
        <rect
          class="fl-chart__possible"
          x={percentage(along(scale, from))}
          y={top + 0.5}
          width={percentage(along(scale, to) - along(scale, from))}
          height={BAR - 1}
        />
      )}
      {from > 0 && (
        <rect
          class={`fl-chart__bar fl-chart__bar--${kind}`}
          x="0"
          y={top}
          width={percentage(along(scale, from))}
          height={BAR}
        />
      )}
      {label(along(scale, to), 6, false)}
    </>
  )
}

type BarLegendProps = {
  readonly view: View
  readonly series: readonly Wording[]
  readonly values: readonly ChartValue[]
}

const BarLegend = ({ view, series, values }: BarLegendProps): JSX.Element | null => {
  const uncertain = values.some((value) => value !== null && bounds(value).to > bounds(value).from)
  const filled = (kind: number): JSX.Element => (
    <rect class={`fl-chart__bar fl-chart__bar--${kind}`} x="1" y="1" width="26" height="12" />
  )
  const samples = [
    ...(series.length > 1
      ? series.map((name, order) => ({ name: say(view, name), sample: filled(series.length - order) }))
      : []),
    ...(uncertain && series.length === 1 ? [{ name: view.t(words.atLeast), sample: filled(1) }] : []),
    ...(uncertain
      ? [
          {
            name: view.t(words.atMost),
            sample: <rect class="fl-chart__possible" x="1" y="1" width="26" height="12" />,
          },
        ]
      : []),
  ]
  return samples.length === 0 ? null : <Legend samples={samples} />
}
