/*
 * The XmR chart: what varies as it always has, and what is a sign of change. Limits and rules as in the public "plot the dots" method
 * (docs/decisions): four rules are enough, more give false alarms.
 */

/** In the order in which they are named. */
export const xmrRules = ['outside', 'side7', 'trend7', 'two_of_three'] as const
/**
 * outside: beyond a limit · side7: one of 7 in a row on the same side of the mean · trend7: one of 7 in a row that all rise or all fall ·
 * two_of_three: one of two, among three in a row, beyond the near limit of the same side.
 */
export type XmrRule = (typeof xmrRules)[number]

export type XmrChart = {
  readonly mean: number
  /** Null when there are not two values: then nothing is known of how they vary. */
  readonly limits: {
    readonly upper: number
    readonly lower: number
    readonly nearUpper: number
    readonly nearLower: number
  } | null
  /** For every value which rules it breaks, in the order of `xmrRules`. */
  readonly rules: readonly (readonly XmrRule[])[]
}

/** 3 ÷ 1.128 and two thirds of it: how far three and two standard deviations are, in mean moving ranges of two. */
const LIMIT = 2.66
const NEAR_LIMIT = 1.773
/** A moving range this many times the mean is an event of its own and says nothing of the usual variation. */
const RANGE_LIMIT = 3.267

const RUN = 7

const meanOf = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0) / numbers.length

/** The mean moving range without those that are too big, found once. */
function usualRange(values: readonly number[]): number {
  const ranges = values.slice(1).map((value, before) => Math.abs(value - (values[before] as number)))
  const all = meanOf(ranges)
  return all === 0 ? 0 : meanOf(ranges.filter((range) => range < RANGE_LIMIT * all))
}

/** The places that belong to any window of so many in a row for which it holds. */
function places(count: number, length: number, holds: (from: number) => readonly number[]): Set<number> {
  const found = new Set<number>()
  for (let from = 0; from + length <= count; from++) for (const place of holds(from)) found.add(place)
  return found
}

const range = (from: number, length: number): number[] => Array.from({ length }, (_, place) => from + place)

/** Windows of seven in which every sign is the same and none is 0. */
const sevenAlike = (count: number, signOf: (place: number, from: number) => number, steps: number): Set<number> =>
  places(count, RUN, (from) => {
    const signs = range(from + RUN - steps, steps).map((place) => signOf(place, from))
    return signs[0] !== 0 && signs.every((sign) => sign === signs[0]) ? range(from, RUN) : []
  })

function brokenRules(values: readonly number[], mean: number, limits: XmrChart['limits']): XmrRule[][] {
  const valueAt = (place: number): number => values[place] as number
  const beyondNear = (place: number): number =>
    limits === null ? 0 : valueAt(place) > limits.nearUpper ? 1 : valueAt(place) < limits.nearLower ? -1 : 0
  const side7 = sevenAlike(values.length, (place) => Math.sign(valueAt(place) - mean), RUN)
  const trend7 = sevenAlike(values.length, (place) => Math.sign(valueAt(place) - valueAt(place - 1)), RUN - 1)
  const two = places(values.length, 3, (from) => {
    const beyond = (side: number): number[] => range(from, 3).filter((place) => beyondNear(place) === side)
    return [beyond(1), beyond(-1)].filter((each) => each.length >= 2).flat()
  })
  return values.map((value, place) => {
    const broken: Readonly<Record<XmrRule, boolean>> = {
      outside: limits !== null && (value > limits.upper || value < limits.lower),
      side7: side7.has(place),
      trend7: trend7.has(place),
      two_of_three: two.has(place),
    }
    return xmrRules.filter((rule) => broken[rule])
  })
}

/**
 * Mean, limits (mean ± 2.66 mean moving ranges; near limits ± 1.773) and signs of change of values in the order of time. A value on the
 * mean ends a run. Where all values are the same the limits are the mean. Throws RangeError without values or for one that is no number.
 */
export function xmrChart(values: readonly number[]): XmrChart {
  if (values.length === 0 || !values.every(Number.isFinite)) throw new RangeError('A run chart needs numbers')
  const mean = meanOf(values)
  const usual = values.length < 2 ? null : usualRange(values)
  const limits =
    usual === null
      ? null
      : {
          upper: mean + LIMIT * usual,
          lower: mean - LIMIT * usual,
          nearUpper: mean + NEAR_LIMIT * usual,
          nearLower: mean - NEAR_LIMIT * usual,
        }
  return { mean, limits, rules: brokenRules(values, mean, limits) }
}
