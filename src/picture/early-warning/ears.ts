import { normalQuantile } from './distributions.ts'

/*
 * EARS C1, C2 and C3 (Hutwagner et al., Journal of Urban Health 80(S1):i89–i96, 2003; Fricker, Hegler & Dunfee, Statistics in Medicine
 * 27:3407–3429, 2008, section 2.1), with the names and the results of `earsC` in R's surveillance 1.20.3: a few weeks before a week say
 * what is usual. For the first years of a new instance, when there is no history for a regression.
 */

/** Names and meaning as in R's control list; `range` is left to whoever calls. */
export type EarsControl = {
  readonly method: 'C1' | 'C2' | 'C3'
  /** Weeks that say what is usual; C2 and C3 leave two weeks between them and the week itself. */
  readonly baseline: number
  /** The standard deviation is taken as at least this, so that zeros do not make every case an alarm. */
  readonly minSigma: number
  readonly alpha: number
}

/** The defaults of the R package; alpha is 0.025 for C3 and 0.001 else. */
export const EARS_DEFAULTS = { method: 'C1', baseline: 7, minSigma: 0 } as const
export const earsAlpha = (method: EarsControl['method']): number => (method === 'C3' ? 0.025 : 0.001)

export type EarsWeek = {
  readonly upper: number | null
  readonly alarm: boolean | null
  /** What was usual; NaN where a week of the baseline is not known. */
  readonly mean: number
  readonly deviation: number
}

const LAG = { C1: 0, C2: 2, C3: 2 } as const
/** C3 looks at the two weeks before too, each with a baseline of its own. */
const LOOKS_BACK = { C1: 0, C2: 0, C3: 2 } as const

/** How many weeks must come before a week that is tested. */
export const earsHistory = ({ method, baseline }: Pick<EarsControl, 'method' | 'baseline'>): number =>
  baseline + LAG[method] + LOOKS_BACK[method]

/** Mean and standard deviation (n − 1) of the baseline; NaN where a week of it is not known. */
function usual(
  counts: readonly (number | null)[],
  week: number,
  { method, baseline, minSigma }: EarsControl,
): { mean: number; deviation: number } {
  const until = week - LAG[method]
  const values = counts.slice(until - baseline, until).map((each) => each ?? Number.NaN)
  const mean = values.reduce((total, each) => total + each, 0) / baseline
  const squares = values.reduce((total, each) => total + (each - mean) ** 2, 0)
  return { mean, deviation: Math.max(minSigma, Math.sqrt(squares / (baseline - 1))) }
}

/** How far the week stands above what was usual before it, in standard deviations. */
function standing(counts: readonly (number | null)[], week: number, control: EarsControl): number {
  const { mean, deviation } = usual(counts, week, control)
  return ((counts[week] ?? Number.NaN) - mean) / deviation
}

/**
 * Tests week `week` (its place in the series, from 0).
 * @throws RangeError where fewer than `earsHistory` weeks come before it
 */
export function ears(counts: readonly (number | null)[], week: number, control: EarsControl): EarsWeek {
  if (week < earsHistory(control)) throw new RangeError('the series does not reach so far back')
  const { mean, deviation } = usual(counts, week, control)
  const y = counts[week] ?? Number.NaN
  const z = normalQuantile(1 - control.alpha)
  const before = [1, 2].map((back) => Math.max(0, standing(counts, week - back, control) - 1))
  const upper =
    control.method === 'C3'
      ? Math.max(0, y + deviation * (z - before.reduce((total, each) => total + each, 0)))
      : mean + z * deviation
  return Number.isFinite(upper)
    ? { upper, alarm: Number.isNaN(y) ? null : y > upper, mean, deviation }
    : { upper: null, alarm: null, mean, deviation }
}
