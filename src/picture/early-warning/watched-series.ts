import { studentTwoSided } from './distributions.ts'
import { ears, earsHistory } from './ears.ts'
import { farringtonFlexible, type WeeklySeries } from './farrington-flexible.ts'
import type { Layer, Layers } from './layers.ts'
import { lrCusum, quietLevel } from './lr-cusum.ts'
import { referencesOf } from './reference-weeks.ts'

/*
 * One series and its last week: which layer watches it, and what that layer says (layers.json).
 */

/** What a layer says of the last week, before the gate of distinct children. */
export type Verdict = {
  readonly layer: Exclude<Layer, 'D'>
  readonly expected: number
  /** The largest count that is no alarm. */
  readonly upper: number
  /** How far the way from what was expected to an alarm is gone: above 1 is an alarm, for every layer. */
  readonly strength: number
  /** Null where the layer has none. */
  readonly pvalue: number | null
  readonly alarm: boolean
}

type Counts = readonly (number | null)[]

const strengthOf = (y: number, expected: number, upper: number): number =>
  upper > expected ? (y - expected) / (upper - expected) : y > upper ? Number.POSITIVE_INFINITY : 0

/** The most years back that the series reaches, or null below the least. */
function yearsOf(series: WeeklySeries, week: number, rules: Layers): number | null {
  const { w, noPeriods, pastWeeksNotIncluded } = rules.layers.A.control
  for (let b = rules.referenceYearsAtMost; b >= rules.referenceYearsAtLeast; b--)
    if (referencesOf(week, { b, w, noPeriods, past: pastWeeksNotIncluded }, series.days) !== null) return b
  return null
}

/** Layer A. Null where no regression converges. */
function regression(series: WeeklySeries, week: number, b: number, rules: Layers): Verdict | null {
  const { control } = rules.layers.A
  const y = series.counts[week] as number
  // Not the package's own limit of cases: the gate counts children.
  const found = farringtonFlexible(series, week, { ...control, b, limit54: [0, 1] })
  if (found.upper === null || found.expected === null) return null
  const strength = strengthOf(y, found.expected, found.upper)
  return {
    layer: 'A',
    expected: found.expected,
    upper: found.upper,
    strength,
    pvalue: found.pvalue,
    alarm: found.alarm === true,
  }
}

/** Layer B. Null where the baseline is too short or has an unknown week. P is that of a new value from the same normal distribution. */
function startUp(counts: Counts, week: number, rules: Layers): Verdict | null {
  const { control } = rules.layers.B
  if (week < earsHistory(control)) return null
  const { upper, alarm, mean, deviation } = ears(counts, week, control)
  if (upper === null) return null
  const y = counts[week] as number
  const t = (y - mean) / (deviation * Math.sqrt(1 + 1 / control.baseline))
  const twoSided = studentTwoSided(t, control.baseline - 1)
  const pvalue = t > 0 ? twoSided / 2 : 1 - twoSided / 2
  return { layer: 'B', expected: mean, upper, strength: strengthOf(y, mean, upper), pvalue, alarm: alarm === true }
}

/** Layer C. */
function sustained(counts: Counts, week: number, rules: Layers): Verdict | null {
  const { control, runWeeks } = rules.layers.C
  const from = Math.max(0, week + 1 - runWeeks)
  const level = quietLevel(counts.slice(0, from))
  if (level === null) return null
  const last = lrCusum(counts.slice(from, week + 1), { ...control, ...level }).at(-1)
  if (last === undefined) return null
  return {
    layer: 'C',
    expected: level.mean,
    upper: last.upper,
    strength: last.sum / control.threshold,
    pvalue: null,
    alarm: last.alarm === true,
  }
}

const meanBefore = (counts: Counts, week: number): number => {
  const known = counts.slice(0, week).filter((each) => each !== null)
  return known.reduce((total, each) => total + each, 0) / known.length
}

/**
 * Judges the last week of the series. Weeks before the first known one are no history. Null where the week is not known, or too little before
 * it is.
 */
export function judgeLastWeek(whole: WeeklySeries, rules: Layers): Verdict | null {
  const begins = whole.counts.findIndex((each) => each !== null)
  if (begins < 0 || whole.counts.at(-1) === null) return null
  const series = { counts: whole.counts.slice(begins), days: whole.days?.slice(begins) ?? null }
  const week = series.counts.length - 1
  const b = yearsOf(series, week, rules)
  if (b === null) return startUp(series.counts, week, rules)
  if (meanBefore(series.counts, week) < rules.rareBelowAWeek) return sustained(series.counts, week, rules)
  return regression(series, week, b, rules) ?? startUp(series.counts, week, rules)
}
