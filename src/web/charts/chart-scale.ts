import { checked } from './chart-value.ts'

/** An axis with round numbers on it. Places on it are per cent of its length, so that a chart is as wide as its page. */
export type Scale = { readonly from: number; readonly to: number; readonly ticks: readonly number[] }

const tidy = (value: number): number => Number(value.toPrecision(12))

/** 1, 2 or 5 times a power of ten: the smallest that divides the span into so many steps at most. */
function roundStep(span: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(span / most))
  return tidy(power * ([1, 2, 5].find((each) => each * power * most >= span * (1 - 1e-9)) ?? 10))
}

/** The least and the greatest number; where they are too close to be drawn apart, a span around them. */
function endsOf(numbers: readonly number[]): readonly [number, number] {
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)]
  const size = Math.max(-least, greatest)
  if (greatest - least > 1e-9 * size && size > 1e-100) return [least, greatest]
  return size < 1e-100 ? [0, 1] : [least - size / 5, greatest + size / 5]
}

type ScaleWishes = {
  /** The axis begins at 0: wherever an amount is drawn as a length. */
  readonly fromZero?: boolean
  /** Counts have no ticks between whole numbers. */
  readonly whole?: boolean
  /** Where the axis must end at the latest, e.g. 1 for shares. */
  readonly most?: number
}

/** An axis for these numbers, with 2 to 8 ticks; of none, or of nothing but 0, from 0 to 1. Throws RangeError for what is no number. */
export function scaleFor(
  numbers: readonly number[],
  { fromZero = true, whole = false, most }: ScaleWishes = {},
): Scale {
  const [least, greatest] = endsOf([...numbers.map(checked), ...(fromZero || numbers.length === 0 ? [0] : [])])
  const step = Math.max(roundStep(greatest - least, 5), whole ? 1 : 0)
  const first = Math.floor(least / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(greatest / step - 1e-9))
  const ticks = Array.from({ length: last - first + 1 }, (_, place) => tidy((first + place) * step))
  const kept = most === undefined ? ticks : ticks.filter((tick) => tick <= most)
  return {
    from: kept[0] ?? 0,
    to: most === undefined ? (kept.at(-1) ?? 1) : Math.min(tidy(last * step), most),
    ticks: kept,
  }
}

/** An axis from 0 that ends with the greatest number, for curves that are named where they end. */
export function endingAt(numbers: readonly number[]): Scale {
  const { ticks } = scaleFor(numbers)
  const to = Math.max(0, ...numbers) || 1
  return { from: 0, to, ticks: ticks.filter((tick) => tick <= to) }
}

/** Per cent with so few decimals that no eye sees the rest. */
export const percentage = (part: number): string => `${tidy(Math.round(part * 1000) / 1000)}%`

/** How far along the axis a number lies, 0–100; outside it, at its end. */
export const along = ({ from, to }: Scale, value: number): number =>
  Math.min(100, Math.max(0, ((checked(value) - from) / (to - from)) * 100))

/** How far from the top, 0–100: pictures are measured downwards. */
export const down = (scale: Scale, value: number): number => 100 - along(scale, value)

/** Where the so-manieth of evenly spaced places lies, 0–100, with a little air at both ends; one alone stands in the middle. */
export const placeOf = (place: number, count: number): number => (count === 1 ? 50 : 2 + (96 * place) / (count - 1))

/**
 * Moves heights in pixels apart so that labels on them do not cover each other, as little as it takes, and keeps them between two ends
 * when there is room. The order stays.
 */
export function spread(heights: readonly number[], apart: number, end: number): number[] {
  const order = [...heights.keys()].sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0))
  const moved = order.map((place) => heights[place] ?? 0)
  for (let round = 0; round < 50; round++) {
    for (let place = 1; place < moved.length; place++) {
      const missing = apart - ((moved[place] ?? 0) - (moved[place - 1] ?? 0))
      if (missing <= 0) continue
      moved[place - 1] = (moved[place - 1] ?? 0) - missing / 2
      moved[place] = (moved[place] ?? 0) + missing / 2
    }
    const over = Math.max(0, (moved.at(-1) ?? 0) - end)
    const under = Math.max(0, -(moved[0] ?? 0))
    if (over > 0) moved[moved.length - 1] = end
    if (under > 0) moved[0] = 0
  }
  const result = [...heights]
  order.forEach((original, place) => (result[original] = moved[place] ?? 0))
  return result
}

/** Widths in pixels that labels under a chart have at most on a phone and on a desk. */
const ROOM = { narrow: 210, wide: 520 } as const
const LETTER = 6.5

/**
 * Which labels under the axis are shown on a narrow and on a wide screen, so that none touches its neighbour: every second, third …,
 * counted from the last.
 */
export function shownLabels(labels: readonly string[]): { readonly narrow: boolean; readonly wide: boolean }[] {
  const width = Math.max(1, ...labels.map((label) => label.length)) * LETTER + 16
  const every = (room: number): number => Math.ceil(labels.length / Math.max(1, Math.floor(room / width)))
  const [narrow, wide] = [every(ROOM.narrow), every(ROOM.wide)]
  return labels.map((_, place) => {
    const fromLast = labels.length - 1 - place
    return { narrow: fromLast % narrow === 0, wide: fromLast % wide === 0 }
  })
}
