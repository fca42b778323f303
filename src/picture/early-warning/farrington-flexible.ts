import { countQuantile, countUpperTail, normalQuantile, normalUpperTail } from './distributions.ts'
import { enoughCases } from './enough-cases.ts'
import { baselineOf, type Baseline, type History } from './farrington-model.ts'
import { referencesOf, WEEKS_A_YEAR, type ReferencePlan } from './reference-weeks.ts'

/*
 * Farrington Flexible (Noufaily et al. 2013; thresholds also Salmon, Schumacher & Höhle, Journal of Statistical Software 70(10), 2016,
 * doi 10.18637/jss.v070.i10), with the names and the results of `farringtonFlexible` in R's surveillance 1.20.3. Where the package departs
 * from the papers it is followed, and a comment says so: an analyst must be able to check our alarms with it.
 */

export type ThresholdMethod = 'delta' | 'nbPlugin' | 'muan'

/** Names and meaning as in R's control list; `range` is left to whoever calls. */
export type FarringtonControl = {
  readonly b: number
  readonly w: number
  readonly noPeriods: number
  readonly reweight: boolean
  readonly weightsThreshold: number
  /** Null: as many as `w`. */
  readonly pastWeeksNotIncluded: number | null
  readonly trend: boolean
  readonly pThresholdTrend: number
  readonly thresholdMethod: ThresholdMethod
  /** One-sided. */
  readonly alpha: number
  readonly limit54: readonly [number, number]
}

/** The defaults of the R package. */
export const FARRINGTON_DEFAULTS: FarringtonControl = {
  b: 5,
  w: 3,
  noPeriods: 1,
  reweight: true,
  weightsThreshold: 2.58,
  pastWeeksNotIncluded: null,
  trend: true,
  pThresholdTrend: 0.05,
  thresholdMethod: 'delta',
  alpha: 0.05,
  limit54: [5, 4],
}

export type FarringtonWeek = {
  readonly upper: number | null
  readonly alarm: boolean | null
  readonly score: number | null
  readonly pvalue: number | null
  readonly expected: number | null
  readonly mu0: number | null
  readonly phi: number | null
  readonly trendCoef: number | null
  readonly trend: boolean | null
}

/** A series of weekly counts without gaps; null is a week whose count is not known. */
export type WeeklySeries = {
  readonly counts: readonly (number | null)[]
  /** First day of each week in milliseconds, seven days apart; null: years are counted as 52 weeks. */
  readonly days: readonly number[] | null
}

/** The series does not reach as far back as the week needs. */
export class TooShort extends Error {}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

const planOf = ({ b, w, noPeriods, pastWeeksNotIncluded }: FarringtonControl): ReferencePlan => ({
  b,
  w,
  noPeriods,
  past: pastWeeksNotIncluded ?? w,
})

/** The first week (its place, from 0) that the series reaches far enough back for; the length of the series where there is none. */
export function firstTestable(series: WeeklySeries, control: FarringtonControl): number {
  let week = Math.min(series.counts.length, Math.max(0, control.b * WEEKS_A_YEAR - 1))
  while (week < series.counts.length && referencesOf(week, planOf(control), series.days) === null) week++
  return week
}

function historyOf(series: WeeklySeries, week: number, control: FarringtonControl): History {
  const found = referencesOf(week, planOf(control), series.days)
  if (found === null) throw new TooShort()
  const first = series.days === null ? -1 : (found.weeks[0] ?? 0)
  const known = found.weeks
    .map((_, at) => at)
    .filter((at) => (series.counts[found.weeks[at] as number] ?? null) !== null)
  return {
    counts: known.map((at) => series.counts[found.weeks[at] as number] as number),
    times: known.map((at) => (found.weeks[at] as number) - first),
    parts: known.map((at) => found.parts[at] as number),
    time: week - first,
    part: control.noPeriods - 1,
  }
}

/** The model with trend where a trend is asked for, significant and does not predict more than was ever seen; else without. */
function chosenModel(history: History, control: FarringtonControl): { model: Baseline; trend: boolean } | null {
  const withTrend = control.trend ? baselineOf(history, true, control) : null
  if (withTrend !== null) {
    const significant = withTrend.slopeP < control.pThresholdTrend
    const seen = Math.exp(withTrend.eta) <= Math.max(...history.counts)
    if (control.b >= 3 && significant && seen) return { model: withTrend, trend: true }
  }
  const without = baselineOf(history, false, control)
  return without === null ? null : { model: without, trend: false }
}

type Threshold = { readonly upper: number; readonly fit: number; readonly mu0: number; readonly pvalue: number }

/** Mean plus error on the ⅔-power scale, where counts are nearly normal (Farrington et al. 1996, section 3.7). */
function deltaThreshold(y: number, { eta, se, phi }: Baseline, alpha: number): Threshold {
  const mu = Math.exp(eta)
  const error = se * mu
  const tau = phi + error ** 2 / mu
  const spread = Math.sqrt((4 / 9) * mu ** (1 / 3) * tau)
  return {
    upper: Math.max(0, mu ** (2 / 3) + normalQuantile(1 - alpha) * spread) ** 1.5,
    fit: mu,
    mu0: Math.exp(mu + normalQuantile(1 - alpha) * error),
    pvalue: normalUpperTail((y ** (2 / 3) - mu ** (2 / 3)) / spread),
  }
}

/** A quantile of counts with the predicted mean, for `muan` the upper end of its interval (Salmon et al. 2016, section 3.1). */
function quantileThreshold(y: number, { eta, se, phi }: Baseline, alpha: number, certain: boolean): Threshold {
  const mu = Math.exp(certain ? eta : eta + normalQuantile(1 - alpha) * se)
  const pvalue = Number.isFinite(mu) ? countUpperTail(y, mu, phi) : Number.NaN
  return { upper: countQuantile(1 - alpha, mu, phi), fit: eta, mu0: mu, pvalue }
}

/** Where no regression converges. The package leaves its 0 as expected. */
const NOTHING: FarringtonWeek = {
  upper: null,
  alarm: null,
  score: null,
  pvalue: null,
  expected: 0,
  mu0: null,
  phi: null,
  trendCoef: null,
  trend: null,
}

/**
 * Tests week `week` (its place in the series, from 0) against the years before it.
 * @throws TooShort where `b` years and `w` weeks are not there
 */
export function farringtonFlexible(series: WeeklySeries, week: number, control: FarringtonControl): FarringtonWeek {
  const chosen = chosenModel(historyOf(series, week, control), control)
  if (chosen === null) return NOTHING
  const { model, trend } = chosen
  const y = series.counts[week] ?? Number.NaN
  const found =
    control.thresholdMethod === 'delta'
      ? deltaThreshold(y, model, control.alpha)
      : quantileThreshold(y, model, control.alpha, control.thresholdMethod === 'nbPlugin')
  // The package measures how far a count is above what was expected from the linear predictor, not the mean, unless the method is delta.
  const score = (y - found.fit) / (found.upper - found.fit)
  const upper = enoughCases(series.counts, week, control.limit54) ? finite(found.upper) : null
  return {
    upper,
    alarm: upper !== null && score > 1 && y !== 0,
    score: finite(score),
    pvalue: finite(found.pvalue),
    // As in the package, what is expected is told where there is a threshold.
    expected: upper === null ? null : Math.exp(model.eta),
    mu0: finite(found.mu0),
    phi: finite(model.phi),
    trendCoef: trend ? finite(model.slope) : null,
    trend,
  }
}
