import type { JSX } from 'preact'
import type { MunicipalityTile } from '#kernel/municipality-tiles.ts'
import { say, type Wording } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import { ChartFigure, Legend, Plot, type ChartProps } from './chart-figure.tsx'
import { Hatch } from './chart-parts.tsx'
import { percentage } from './chart-scale.ts'
import { inNumbers, namedBounds, numberText, tableText, valueText, type ChartValue, type Unit } from './chart-value.ts'
import { words } from './charts.words.ts'

export type MapCell = { readonly code: string; readonly name: Wording; readonly value: ChartValue }

type TileMapProps = ChartProps & {
  /** What the tiles are ("Kommun") and what is counted: the heads of the table's columns. */
  readonly nameHeader: Wording
  readonly valueHeader: Wording
  readonly cells: readonly MapCell[]
  /** Where each municipality stands; those without a place stand in rows of their own below. */
  readonly tiles: readonly MunicipalityTile[]
  /** Where classes 2 to 5 begin, rising. Fixed beforehand, never by the numbers shown, or a class would tell about them. */
  readonly breaks: readonly [number, number, number, number]
  readonly unit?: Unit | undefined
}

const COLUMNS = 5
/** In pixels: a tile's height and the air around it. */
const TILE = 60
const GAP = 4

/** 1 to 5, by the least of the class a value is called by: the shade never says another class than the number on the tile. */
const classOf = (value: Exclude<ChartValue, null>, breaks: readonly number[]): number =>
  1 + breaks.filter((start) => namedBounds(value).from >= start).length

type Placed = MapCell & {
  readonly column: number
  readonly row: number
  readonly broken: readonly string[] | undefined
}

/** Every cell on its tile; the map begins with the first row that has one. */
function place(view: View, cells: readonly MapCell[], tiles: readonly MunicipalityTile[]): Placed[] {
  const known = new Map(tiles.map((tile) => [tile.code, tile]))
  const used = cells.flatMap(({ code }) => known.get(code)?.row ?? [])
  const [first, last] = [Math.min(...used, Infinity), Math.max(...used, -1)]
  let others = 0
  return cells.map((cell) => {
    const tile = known.get(cell.code)
    if (tile !== undefined)
      return { ...cell, column: tile.column, row: tile.row - first, broken: tile.broken[say(view, cell.name)] }
    const [column, row] = [
      (others % COLUMNS) + 1,
      (used.length === 0 ? 0 : last - first + 1) + Math.floor(others / COLUMNS),
    ]
    others++
    return { ...cell, column, row, broken: undefined }
  })
}

/** Municipalities as equal tiles with their numbers; five shades and as many steps of a bar, hatching where nothing is shown. */
export const TileMap = (chart: TileMapProps): JSX.Element => {
  const { view, id, cells, breaks, unit = inNumbers } = chart
  if (breaks.some((start, order) => start <= (breaks[order - 1] ?? -Infinity))) throw new RangeError('Classes rise')
  const placed = place(view, cells, chart.tiles)
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1))
  return (
    <ChartFigure
      {...chart}
      table={{
        headers: [chart.nameHeader, { text: chart.valueHeader, numeric: true }],
        rows: cells.map(({ name, value }) => [say(view, name), tableText(view, value, unit)]),
      }}
      legend={<ClassLegend view={view} id={id} breaks={breaks} unit={unit} cells={cells} />}
    >
      <Plot id={id} height={rows * (TILE + GAP) - GAP}>
        <Hatch id={id} />
        {placed.map((cell) => (
          <Tile
            id={id}
            cell={cell}
            name={say(view, cell.name)}
            text={valueText(view, cell.value, unit)}
            breaks={breaks}
          />
        ))}
      </Plot>
    </ChartFigure>
  )
}

type TileProps = {
  readonly id: string
  readonly cell: Placed
  readonly name: string
  readonly text: string
  readonly breaks: readonly number[]
}

/** In per cent of the map: a tile's width and the step to the next. */
const WIDTH = 19
const STEP = (100 - WIDTH) / (COLUMNS - 1)

const Tile = ({ id, cell, name, text, breaks }: TileProps): JSX.Element => {
  const level = cell.value === null ? 0 : classOf(cell.value, breaks)
  return (
    <svg
      class={`fl-tile fl-tile--${level}`}
      x={percentage((cell.column - 1) * STEP)}
      y={cell.row * (TILE + GAP)}
      width={`${WIDTH}%`}
      height={TILE}
      overflow="visible"
    >
      <title>{`${name}: ${text}`}</title>
      <rect class="fl-tile__ground" width="100%" height="100%" rx="4" />
      {level === 0 ? (
        <rect class="fl-chart__hidden" width="100%" height="100%" rx="4" fill={`url(#${id}-hatch)`} />
      ) : (
        <Steps level={level} />
      )}
      <text class={`fl-tile__name${cell.broken ? ' fl-tile__name--wide' : ''}`} x="6" y="17">
        {name}
      </text>
      {cell.broken && (
        <text class="fl-tile__name fl-tile__name--narrow" x="6" y="13">
          {cell.broken[0]}
          <tspan x="6" dy="12">
            {cell.broken[1]}
          </tspan>
        </text>
      )}
      <text class={`fl-tile__value${level === 0 ? ' fl-tile__value--none' : ''}`} x="6" y="42">
        {text}
      </text>
    </svg>
  )
}

/** The class once more as steps along the lower edge, for those who see no shades. */
const Steps = ({ level }: { readonly level: number }): JSX.Element => (
  <>
    {Array.from({ length: level }, (_, order) => (
      <rect class="fl-tile__step" x={percentage(6 + order * 18)} y={TILE - 10} width="15%" height="3" />
    ))}
  </>
)

type ClassLegendProps = Required<Pick<TileMapProps, 'view' | 'id' | 'breaks' | 'cells'>> & { readonly unit: Unit }

/** Where each class begins. */
const ClassLegend = ({ view, id, breaks, unit, cells }: ClassLegendProps): JSX.Element => (
  <Legend
    samples={[
      ...[breaks[0], ...breaks].map((start, order) => ({
        name: view.t((order === 0 ? words.under : words.since)(numberText(view, start, unit))),
        sample: (
          <svg class={`fl-tile fl-tile--${order + 1}`} width="28" height="14">
            <rect class="fl-tile__ground" x="0.5" y="0.5" width="27" height="13" rx="2" />
            {Array.from({ length: order + 1 }, (_, step) => (
              <rect class="fl-tile__step" x={3 + step * 4.6} y="9" width="3.6" height="2" />
            ))}
          </svg>
        ),
      })),
      ...(cells.some(({ value }) => value === null)
        ? [
            {
              name: view.t(words.notShown),
              sample: (
                <rect
                  class="fl-chart__hidden"
                  x="0.5"
                  y="0.5"
                  width="27"
                  height="13"
                  rx="2"
                  fill={`url(#${id}-hatch)`}
                />
              ),
            },
          ]
        : []),
    ]}
  />
)
