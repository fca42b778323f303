import type { ComponentChildren, JSX } from 'preact'
import { DataTable, type Header } from '#web/components/table.tsx'
import { say, type Wording } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import { words } from './charts.words.ts'

/** What every chart is told by its page. */
export type ChartProps = {
  readonly view: View
  /** Unique on the page; names of parts begin with it. */
  readonly id: string
  /** What is counted, where and when: a heading. */
  readonly title: Wording
  /** What the picture shows, as one sentence: most readers read nothing else. */
  readonly finding: Wording
  /** Of the title, so that it fits under the headings of the page; 3 when left out. */
  readonly level?: 2 | 3 | 4 | undefined
  /** Below the picture: source, what is not counted, how sure it is. */
  readonly note?: Wording | undefined
}

/** The same numbers as in the picture. The first cell of a row names it. */
export type ChartTable = { readonly headers: readonly Header[]; readonly rows: readonly (readonly string[])[] }

type FigureProps = ChartProps & {
  readonly table: ChartTable
  /** Samples with their names, above the picture. */
  readonly legend?: ComponentChildren
  /** The picture, a `Plot`. */
  readonly children: ComponentChildren
}

/**
 * The frame of every chart: title, finding, picture, note, and the numbers of the picture as a table that opens. Without numbers it says so
 * instead of drawing.
 */
export const ChartFigure = (figure: FigureProps): JSX.Element => {
  const { view, id, table } = figure
  const empty = table.rows.length === 0
  return (
    <figure class="fl-chart" id={id}>
      <figcaption class="fl-chart__caption">
        <Heading level={figure.level ?? 3} id={`${id}-title`}>
          {say(view, figure.title)}
        </Heading>
        <p class="fl-chart__finding" id={`${id}-finding`}>
          {say(view, figure.finding)}
        </p>
      </figcaption>
      {empty ? (
        <p class="govuk-body fl-empty">{view.t(words.nothing)}</p>
      ) : (
        <>
          {figure.legend}
          {figure.children}
        </>
      )}
      {figure.note !== undefined && <p class="fl-chart__note">{say(view, figure.note)}</p>}
      {!empty && <Numbers view={view} title={figure.title} table={table} />}
    </figure>
  )
}

type HeadingProps = { readonly level: 2 | 3 | 4; readonly id: string; readonly children: ComponentChildren }

const Heading = ({ level, id, children }: HeadingProps): JSX.Element => {
  const Level = `h${level}` as const
  return (
    <Level class="fl-chart__title" id={id}>
      {children}
    </Level>
  )
}

type NumbersProps = { readonly view: View; readonly title: Wording; readonly table: ChartTable }

const Numbers = ({ view, title, table }: NumbersProps): JSX.Element => (
  <details class="govuk-details fl-chart__numbers">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">
        {view.t(words.showNumbers)}
        <span class="govuk-visually-hidden">: {say(view, title)}</span>
      </span>
    </summary>
    <DataTable view={view} caption={title} captionHidden headers={table.headers} rows={table.rows} />
  </details>
)

type PlotProps = {
  readonly id: string
  /** Height of the picture in pixels; its width is that of the page. */
  readonly height: number
  /** The longest label left of the axis and right of the picture, in characters: room is made for it. */
  readonly left?: number | undefined
  readonly right?: number | undefined
  /** Room on the right only on a wide screen: on a narrow one the legend names the lines. */
  readonly rightWhenWide?: boolean | undefined
  /** Room for labels below the axis. */
  readonly below?: boolean | undefined
  readonly children: ComponentChildren
}

/** The most characters that room is made for: the stylesheet has a class for each. */
const MOST_ROOM = 24

/**
 * The picture itself: read out as its title and finding. Places are per cent of its width, texts and marks keep their size, so that the same
 * drawing fits a phone and a desk without scripts.
 */
export const Plot = ({ id, height, left = 0, right = 0, rightWhenWide, below, children }: PlotProps): JSX.Element => {
  const room = (side: string, length: number): string =>
    ` fl-chart__plot--${side}-${Math.min(MOST_ROOM, Math.ceil(length))}`
  return (
    <div class="fl-chart__frame">
      <div
        class={`fl-chart__plot${room('left', left)}${room(rightWhenWide ? 'wide-right' : 'right', right)}${below ? ' fl-chart__plot--below' : ''}`}
      >
        <svg
          class="fl-chart__picture"
          width="100%"
          height={height}
          role="img"
          aria-labelledby={`${id}-title ${id}-finding`}
          focusable="false"
        >
          {children}
        </svg>
      </div>
    </div>
  )
}

type LegendProps = {
  /** Only where the picture is too narrow for names beside the lines. */
  readonly narrowOnly?: boolean | undefined
  readonly samples: readonly { readonly sample: ComponentChildren; readonly name: string }[]
}

/** Samples of lines, marks and fills with their names. Read out it would say nothing: the table names everything. */
export const Legend = ({ narrowOnly, samples }: LegendProps): JSX.Element => (
  <ul class={`fl-chart__legend${narrowOnly ? ' fl-chart__legend--narrow' : ''}`} aria-hidden="true">
    {samples.map(({ sample, name }) => (
      <li>
        <svg class="fl-chart__sample" width="28" height="14" focusable="false">
          {sample}
        </svg>
        {name}
      </li>
    ))}
  </ul>
)
