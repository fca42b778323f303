import { formatNumber, formatPercent } from '#kernel/format.ts'
import type { View } from '#web/view.ts'
import { words } from './charts.words.ts'

/**
 * A number of which only this much is certain: it lies somewhere from the one to the other. `named` is the class it is published as, where
 * that is narrower: "5–10" for what is certainly 0–10. The picture writes the class and draws what is certain; the table says both.
 */
export type Interval = {
  readonly from: number
  readonly to: number
  readonly named?: { readonly from: number; readonly to: number }
}

/** What a chart shows at one place; null is what is not shown, which is not the same as 0. */
export type ChartValue = number | Interval | null

/** How numbers are written: as they are, or shares 0–1 as per cent. Decimals at most, 1 when left out (per cent: 0). */
export type Unit = { readonly kind: 'number' | 'percent'; readonly decimals?: number }

export const inNumbers: Unit = { kind: 'number' }
export const inPercent: Unit = { kind: 'percent' }

/** The number itself. Throws RangeError for what is none: it must never reach a page. */
export function checked(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError('A chart shows numbers')
  return value
}

/** The numbers a value lies between; the same twice when it is known. Throws RangeError when they are none or turned round. */
export function bounds(value: Exclude<ChartValue, null>): Interval {
  if (typeof value === 'number') return { from: checked(value), to: value }
  if (checked(value.from) > checked(value.to)) throw new RangeError('An interval begins with the smaller number')
  return value
}

/** Every number of the values, to lay out an axis. */
export const numbersOf = (values: readonly ChartValue[]): number[] =>
  values.flatMap((value) => (value === null ? [] : [bounds(value).from, bounds(value).to]))

/** A number as the view's language writes it: "1 234,5", "23 %". */
export const numberText = (view: View, value: number, { kind, decimals }: Unit): string =>
  kind === 'percent'
    ? formatPercent(checked(value), view.language, decimals)
    : formatNumber(checked(value), view.language, decimals)

const betweenText = (view: View, { from, to }: Interval, unit: Unit): string =>
  from === to ? numberText(view, from, unit) : `${numberText(view, from, unit)}–${numberText(view, to, unit)}`

/** A value as it stands in the picture: "12", "5–10", "visas inte". */
export function valueText(view: View, value: ChartValue, unit: Unit): string {
  if (value === null) return view.t(words.notShown)
  return betweenText(view, namedBounds(value), unit)
}

/** A value as it stands in the table: as in the picture, and what is certain where that is wider than its class. */
export function tableText(view: View, value: ChartValue, unit: Unit): string {
  const text = valueText(view, value, unit)
  if (value === null || typeof value === 'number' || value.named === undefined) return text
  return `${text} ${view.t(words.certainly(betweenText(view, bounds(value), unit)))}`
}

/** What a value is called by: its class, or else the numbers it lies between. */
export const namedBounds = (value: Exclude<ChartValue, null>): Interval =>
  bounds(typeof value === 'number' ? value : (value.named ?? value))
