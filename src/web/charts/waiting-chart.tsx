import type { JSX } from 'preact'
import { say, type Wording } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import { ChartFigure, Legend, Plot, type ChartProps } from './chart-figure.tsx'
import { At, fieldOf, Grid, longest, NumberLabels, pathOf, Stretched, tickText, type Point } from './chart-parts.tsx'
import { along, down, endingAt, percentage, spread, type Scale } from './chart-scale.ts'
import { inNumbers, inPercent, numberText } from './chart-value.ts'
import { words } from './charts.words.ts'

/** The share for whom it has not happened by a time, with its interval (null where it is not known), and how many waited until then. */
export type WaitingStep = {
  readonly time: number
  readonly atRisk: number
  readonly survival: number
  readonly lower: number | null
  readonly upper: number | null
}

export type WaitingGroup = {
  readonly name: Wording
  readonly steps: readonly WaitingStep[]
  /** The longest time anybody has waited: the curve ends there. */
  readonly lastTime: number
}

type WaitingChartProps = ChartProps & {
  /** At most three. */
  readonly groups: readonly WaitingGroup[]
  /** What the times are, e.g. "Dagar från kontakten", and for how many what has happened, e.g. "Har träffats". */
  readonly timeHeader: Wording
  readonly shareHeader: Wording
  /** Times by which it has happened for a share, e.g. the median; drawn for one group alone. */
  readonly marks?: readonly { readonly share: number; readonly time: number }[] | undefined
}

const HEIGHT = 240
const MOST_GROUPS = 3
const START: WaitingStep = { time: 0, atRisk: 0, survival: 1, lower: 1, upper: 1 }

/**
 * For how many it has happened by when (Kaplan–Meier, upside down: the curve rises). For one group alone the interval is drawn as a field;
 * of several it stands in the table, where fields would cover each other.
 */
export const WaitingChart = (chart: WaitingChartProps): JSX.Element => {
  const { view, id } = chart
  if (chart.groups.length > MOST_GROUPS) throw new RangeError('A waiting chart holds three groups at most')
  const groups = chart.groups.filter(({ steps }) => steps.length > 0)
  const across = endingAt(groups.flatMap(({ lastTime, steps }) => [lastTime, ...steps.map(({ time }) => time)]))
  const scale: Scale = { from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1] }
  const ends = endsOf(view, groups, across)
  return (
    <ChartFigure {...chart} table={tableOf(chart, groups)} legend={<WaitingLegend view={view} groups={groups} />}>
      <p class="fl-chart__axis">{say(view, chart.shareHeader)}</p>
      <Plot
        id={id}
        height={HEIGHT}
        left={longest(scale.ticks.map((tick) => tickText(view, tick, inPercent)))}
        right={longest(ends.map(({ text }) => text))}
        rightWhenWide
        below
      >
        <Grid view={view} scale={scale} unit={inPercent} />
        <NumberLabels view={view} scale={across} unit={inNumbers} />
        <Stretched>
          {groups.length === 1 && groups.map((group) => <Field group={group} across={across} scale={scale} />)}
          {groups.map((group, order) => (
            <path
              class={`fl-chart__line fl-chart__line--${order + 1}`}
              d={pathOf(staircase(group, ({ survival }) => survival, across, scale))}
            />
          ))}
        </Stretched>
        {groups.length === 1 &&
          chart.marks?.map((mark, order) => (
            <ByWhen view={view} mark={mark} order={order} across={across} scale={scale} />
          ))}
        {ends.map(({ text, height, x }) => (
          <text class="fl-chart__end" x={percentage(x)} y={height} dx="6" dy="4">
            {text}
          </text>
        ))}
      </Plot>
      <p class="fl-chart__axis fl-chart__axis--below">{say(view, chart.timeHeader)}</p>
    </ChartFigure>
  )
}

/** The corners of the curve: along until something happens, then up. */
function staircase(
  { steps, lastTime }: WaitingGroup,
  heightOf: (step: WaitingStep) => number | null,
  across: Scale,
  scale: Scale,
): Point[] {
  const corners: Point[] = []
  for (const step of [START, ...steps]) {
    const x = along(across, step.time)
    const before = corners.at(-1)
    const height = heightOf(step)
    if (before !== undefined) corners.push({ x, y: before.y })
    if (height !== null) corners.push({ x, y: down(scale, 1 - height) })
  }
  const last = corners.at(-1)
  return last === undefined ? [] : [...corners, { x: along(across, lastTime), y: last.y }]
}

type FieldProps = { readonly group: WaitingGroup; readonly across: Scale; readonly scale: Scale }

const Field = ({ group, across, scale }: FieldProps): JSX.Element => (
  <path
    class="fl-chart__field"
    d={fieldOf(
      staircase(group, ({ lower }) => lower, across, scale),
      staircase(group, ({ upper }) => upper, across, scale),
    )}
  />
)

type ByWhenProps = {
  readonly view: View
  readonly mark: { readonly share: number; readonly time: number }
  readonly order: number
  readonly across: Scale
  readonly scale: Scale
}

/** From the share down to the time by which it is reached; the words stand above the axis, one mark's over the other's. */
const ByWhen = ({ view, mark, order, across, scale }: ByWhenProps): JSX.Element => {
  const [x, y] = [along(across, mark.time), down(scale, mark.share)]
  const left = x > 60
  return (
    <>
      <line
        class="fl-chart__level fl-chart__level--centre"
        x1={percentage(x)}
        x2={percentage(x)}
        y1={percentage(y)}
        y2="100%"
      />
      <At x={x} y={y}>
        <circle class="fl-chart__mark fl-chart__mark--1" r="4.5" />
      </At>
      <At x={x} y={100}>
        <text class="fl-chart__direct" x={left ? -7 : 7} y={-9 - order * 20} text-anchor={left ? 'end' : 'start'}>
          {`${numberText(view, mark.share, inPercent)}: ${numberText(view, mark.time, inNumbers)}`}
        </text>
      </At>
    </>
  )
}

type End = { readonly text: string; readonly height: number; readonly x: number }

function endsOf(view: View, groups: readonly WaitingGroup[], across: Scale): End[] {
  const last = groups.map(({ steps }) => steps.at(-1)?.survival ?? 1)
  const heights = spread(
    last.map((survival) => survival * HEIGHT),
    17,
    HEIGHT,
  )
  return groups.map(({ name, lastTime }, order) => ({
    text: `${groups.length > 1 ? `${say(view, name)} ` : ''}${numberText(view, 1 - (last[order] ?? 1), inPercent)}`,
    height: Math.round(heights[order] ?? 0),
    x: along(across, lastTime),
  }))
}

function tableOf({ view, timeHeader, shareHeader }: WaitingChartProps, groups: readonly WaitingGroup[]) {
  const share = (survival: number): string => numberText(view, 1 - survival, { ...inPercent, decimals: 1 })
  const several = groups.length > 1
  return {
    headers: [
      ...(several ? [words.group] : []),
      ...[timeHeader, words.waiting, shareHeader, words.interval].map((text) => ({ text, numeric: true })),
    ],
    rows: groups.flatMap(({ name, steps }) =>
      steps.map(({ time, atRisk, survival, lower, upper }) => [
        ...(several ? [say(view, name)] : []),
        numberText(view, time, inNumbers),
        numberText(view, atRisk, inNumbers),
        share(survival),
        lower === null || upper === null ? '–' : `${share(upper)}–${share(lower)}`,
      ]),
    ),
  }
}

type WaitingLegendProps = { readonly view: View; readonly groups: readonly WaitingGroup[] }

const WaitingLegend = ({ view, groups }: WaitingLegendProps): JSX.Element =>
  groups.length === 1 ? (
    <Legend samples={[{ name: view.t(words.interval), sample: <path d="M0 1H28V13H0Z" class="fl-chart__field" /> }]} />
  ) : (
    <Legend
      narrowOnly
      samples={groups.map(({ name }, order) => ({
        name: say(view, name),
        sample: <path d="M0 7H28" class={`fl-chart__line fl-chart__line--${order + 1}`} />,
      }))}
    />
  )
