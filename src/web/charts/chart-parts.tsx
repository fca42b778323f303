import type { ComponentChildren, JSX } from 'preact'
import { formatPercent, formatShortNumber } from '#kernel/format.ts'
import type { View } from '#web/view.ts'
import { along, down, percentage, placeOf, shownLabels, type Scale } from './chart-scale.ts'
import type { Unit } from './chart-value.ts'

type AtProps = { readonly x: number; readonly y: number; readonly children: ComponentChildren }

/** Draws in pixels around a place that is given in per cent. */
export const At = ({ x, y, children }: AtProps): JSX.Element => (
  <svg class="fl-chart__at" x={percentage(x)} y={percentage(y)} overflow="visible">
    {children}
  </svg>
)

/** A place in per cent of the picture, from the left and from the top. */
export type Point = { readonly x: number; readonly y: number }

/** Lines cannot be drawn in per cent: they are drawn on a square of this side that is stretched, without their stroke. */
const SIDE = 1000

/** What is drawn with `pathOf`: it is stretched to the width of the picture. */
export const Stretched = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <svg
    class="fl-chart__at"
    width="100%"
    height="100%"
    viewBox={`0 0 ${SIDE} ${SIDE}`}
    preserveAspectRatio="none"
    overflow="visible"
  >
    {children}
  </svg>
)

const coordinate = (part: number): string => String(Math.round(part * (SIDE / 10)) / 10)

/** A line through points, for `Stretched`. */
export const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${coordinate(x)} ${coordinate(y)}`).join('')

/** A closed field between an upper and a lower line. */
export const fieldOf = (upper: readonly Point[], lower: readonly Point[]): string =>
  `${pathOf([...upper, ...lower.toReversed()])}Z`

/** Circle, square, triangle, diamond: lines are told apart without colour. */
export const shapes = ['circle', 'square', 'triangle', 'diamond'] as const
export type Shape = (typeof shapes)[number]

const outlines: Readonly<Record<Shape, string>> = {
  circle: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z',
  square: 'M-3.6-3.6h7.2v7.2h-7.2Z',
  triangle: 'M0-4.8L4.6 3.4h-9.2Z',
  diamond: 'M0-6L6 0L0 6L-6 0Z',
}

/** A mark on a point. */
export const Mark = ({ shape, kind }: { readonly shape: Shape; readonly kind: string }): JSX.Element => (
  <path d={outlines[shape]} class={`fl-chart__mark fl-chart__mark--${kind}`} />
)

/** Diagonal lines for what is not shown; used as `fill` by its id. */
export const Hatch = ({ id }: { readonly id: string }): JSX.Element => (
  <defs>
    <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0V6" class="fl-chart__hatch" />
    </pattern>
  </defs>
)

/** The number beside a line of the axis. */
export const tickText = (view: View, tick: number, { kind, decimals = 0 }: Unit): string =>
  kind === 'percent'
    ? formatPercent(tick, view.language, Math.max(decimals, Number.isInteger(Math.round(tick * 1e6) / 1e4) ? 0 : 1))
    : formatShortNumber(tick, view.language)

/** The longest number beside the axis, in characters. */
export const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length))

type GridProps = { readonly view: View; readonly scale: Scale; readonly unit: Unit }

/** Quiet lines across the picture with their numbers on the left; 0 is drawn stronger. */
export const Grid = ({ view, scale, unit }: GridProps): JSX.Element => (
  <>
    {scale.ticks.map((tick) => (
      <>
        <line
          class={`fl-chart__grid${tick === 0 ? ' fl-chart__grid--zero' : ''}`}
          x1="0"
          x2="100%"
          y1={percentage(down(scale, tick))}
          y2={percentage(down(scale, tick))}
        />
        <text class="fl-chart__tick" x="0" y={percentage(down(scale, tick))} dx="-8" dy="4" text-anchor="end">
          {tickText(view, tick, unit)}
        </text>
      </>
    ))}
  </>
)

/** A label at the right edge ends there, so that it does not leave the page. */
const alignment = (x: number): { readonly dx: number; readonly 'text-anchor': 'middle' | 'end' } =>
  x > 96 ? { dx: 10, 'text-anchor': 'end' } : { dx: 0, 'text-anchor': 'middle' }

/** The names of evenly spaced places under the picture, as many as there is room for. */
export const PlaceLabels = ({ labels }: { readonly labels: readonly string[] }): JSX.Element => (
  <>
    {shownLabels(labels).map(({ narrow, wide }, place) =>
      narrow || wide ? (
        <text
          class={`fl-chart__tick${wide ? '' : ' fl-chart__tick--narrow'}${narrow ? '' : ' fl-chart__tick--wide'}`}
          x={percentage(placeOf(place, labels.length))}
          y="100%"
          dy="20"
          {...alignment(placeOf(place, labels.length))}
        >
          {labels[place]}
        </text>
      ) : null,
    )}
  </>
)

/** Round numbers under the picture. */
export const NumberLabels = ({ view, scale, unit }: GridProps): JSX.Element => (
  <>
    {scale.ticks.map((tick) => (
      <text
        class="fl-chart__tick"
        x={percentage(along(scale, tick))}
        y="100%"
        dy="20"
        {...alignment(along(scale, tick))}
      >
        {tickText(view, tick, unit)}
      </text>
    ))}
  </>
)
