import type { JSX } from 'preact'
import { say, type Wording } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import { ChartFigure, Plot, type ChartProps } from './chart-figure.tsx'
import { At, Grid, longest, Mark, NumberLabels, pathOf, Stretched, tickText, type Point } from './chart-parts.tsx'
import { along, down, endingAt, scaleFor, spread, type Scale } from './chart-scale.ts'
import { inNumbers, inPercent, numberText } from './chart-value.ts'
import { words } from './charts.words.ts'

/** How far chance alone takes a share from the common one, 0–1. */
type Limits = {
  readonly lower95: number
  readonly upper95: number
  readonly lower998: number
  readonly upper998: number
}

export type FunnelPoint = {
  readonly name: Wording
  readonly count: number
  readonly share: number
  readonly limits: Limits
}

type FunnelChartProps = ChartProps & {
  /** What the points are, e.g. "Team", what is counted, and what the share is of. */
  readonly nameHeader: Wording
  readonly countHeader: Wording
  readonly shareHeader: Wording
  readonly points: readonly FunnelPoint[]
  /** The share of all together, 0–1. */
  readonly common: number
  /** The limits for a row of counts, from few to many, to draw the funnel. */
  readonly curve: readonly (Limits & { readonly count: number })[]
}

const HEIGHT = 260
const percent = { ...inPercent, decimals: 1 }

/** Shares of teams of different size with how far chance alone takes them. Not a ranking: the names stand where their points are. */
export const FunnelChart = (chart: FunnelChartProps): JSX.Element => {
  const { view, id, points, common, curve } = chart
  const shares = [...points.map(({ share }) => share), ...curve.flatMap(({ upper998 }) => [upper998]), common]
  const scale = scaleFor(shares, { most: 1 })
  const across = endingAt([...points, ...curve].map(({ count }) => count))
  const text = (share: number): string => numberText(view, share, percent)
  const ends = endsOf(view, chart, scale)
  const names = spread(
    points.map(({ share }) => (down(scale, share) * HEIGHT) / 100),
    16,
    HEIGHT,
  )
  return (
    <ChartFigure
      {...chart}
      table={{
        headers: [
          chart.nameHeader,
          ...[chart.countHeader, chart.shareHeader].map((header) => ({ text: header, numeric: true })),
          ...limitColumns.map(([header]) => ({ text: header, numeric: true })),
          words.where,
        ],
        rows: points.map((point) => [
          say(view, point.name),
          numberText(view, point.count, inNumbers),
          text(point.share),
          ...limitColumns.map(([, limit]) => text(point.limits[limit])),
          view.t(words[positionOf(point)]),
        ]),
      }}
    >
      <p class="fl-chart__axis">{say(view, chart.shareHeader)}</p>
      <Plot
        id={id}
        height={HEIGHT}
        left={longest(scale.ticks.map((tick) => tickText(view, tick, inPercent)))}
        right={longest(ends.map((end) => end.text))}
        below
      >
        <Grid view={view} scale={scale} unit={inPercent} />
        <NumberLabels view={view} scale={across} unit={inNumbers} />
        <Funnel curve={curve} common={common} across={across} scale={scale} />
        {ends.map((end) => (
          <text class="fl-chart__beside" x="100%" y={end.height} dx="6" dy="4">
            {end.text}
          </text>
        ))}
        {points.map((point, place) => (
          <PointWithName view={view} point={point} nameHeight={names[place] ?? 0} across={across} scale={scale} />
        ))}
      </Plot>
      <p class="fl-chart__axis fl-chart__axis--below">{say(view, chart.countHeader)}</p>
    </ChartFigure>
  )
}

const limitColumns = [
  [words.lower95, 'lower95'],
  [words.upper95, 'upper95'],
  [words.lower998, 'lower998'],
  [words.upper998, 'upper998'],
] as const

function positionOf({ share, limits }: FunnelPoint): 'inside' | 'outside95' | 'outside998' {
  if (share < limits.lower998 || share > limits.upper998) return 'outside998'
  return share < limits.lower95 || share > limits.upper95 ? 'outside95' : 'inside'
}

type FunnelProps = Pick<FunnelChartProps, 'curve' | 'common'> & { readonly across: Scale; readonly scale: Scale }

const Funnel = ({ curve, common, across, scale }: FunnelProps): JSX.Element => {
  const edge = (limit: keyof Limits): Point[] =>
    curve.map((each) => ({ x: along(across, each.count), y: down(scale, each[limit]) }))
  const level = down(scale, common)
  return (
    <Stretched>
      <path
        d={pathOf([
          { x: 0, y: level },
          { x: 100, y: level },
        ])}
        class="fl-chart__level fl-chart__level--centre"
      />
      {(['lower95', 'upper95'] as const).map((limit) => (
        <path d={pathOf(edge(limit))} class="fl-chart__level fl-chart__level--limit" />
      ))}
      {(['lower998', 'upper998'] as const).map((limit) => (
        <path d={pathOf(edge(limit))} class="fl-chart__level fl-chart__level--far" />
      ))}
    </Stretched>
  )
}

type PointWithNameProps = {
  readonly view: View
  readonly point: FunnelPoint
  /** In pixels from the top: names give way to each other. */
  readonly nameHeight: number
  readonly across: Scale
  readonly scale: Scale
}

/** Inside the limits a dot, outside them a diamond; the name turns away from the edge it is near. */
const PointWithName = ({ view, point, nameHeight, across, scale }: PointWithNameProps): JSX.Element => {
  const x = along(across, point.count)
  const position = positionOf(point)
  const left = x > 55
  return (
    <g>
      <title>{`${say(view, point.name)}: ${numberText(view, point.share, percent)}, n = ${numberText(view, point.count, inNumbers)}, ${view.t(words[position])}`}</title>
      <At x={x} y={down(scale, point.share)}>
        {position === 'inside' ? <Mark shape="circle" kind="1" /> : <Mark shape="diamond" kind="change" />}
      </At>
      <At x={x} y={0}>
        <text
          class="fl-chart__direct"
          x={left ? -9 : 9}
          y={Math.round(nameHeight) + 4}
          text-anchor={left ? 'end' : 'start'}
        >
          {say(view, point.name)}
        </text>
      </At>
    </g>
  )
}

/** The names of the lines, where they end. */
function endsOf(view: View, { curve, common }: FunnelChartProps, scale: Scale): { text: string; height: number }[] {
  const last = curve.at(-1)
  const ends = [
    { text: `${view.t(words.together)} ${numberText(view, common, percent)}`, share: common },
    ...(last === undefined
      ? []
      : [
          { text: numberText(view, 0.95, percent), share: last.upper95 },
          { text: numberText(view, 0.95, percent), share: last.lower95 },
          { text: numberText(view, 0.998, percent), share: last.upper998 },
          { text: numberText(view, 0.998, percent), share: last.lower998 },
        ]),
  ]
  const heights = spread(
    ends.map(({ share }) => (down(scale, share) * HEIGHT) / 100),
    16,
    HEIGHT,
  )
  return ends.map(({ text }, place) => ({ text, height: Math.round(heights[place] ?? 0) }))
}
