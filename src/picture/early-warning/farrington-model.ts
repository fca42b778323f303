import { studentTwoSided } from './distributions.ts'
import { fitQuasiPoisson, predictorOf, spreadOf, type Fit, type Rows } from './quasi-poisson.ts'

/*
 * The regression behind Farrington Flexible: level, trend and season, fitted, past outbreaks weighted down by their Anscombe residuals,
 * and fitted again (Farrington et al. 1996, section 3.6; Noufaily et al. 2013, section 3.4).
 */

/** What the counts of the past are explained by, and the week in question on the same scale. */
export type History = {
  readonly counts: readonly number[]
  /** Weeks on the axis of the trend. */
  readonly times: readonly number[]
  /** Part of the year, from 0. */
  readonly parts: readonly number[]
  readonly time: number
  readonly part: number
}

export type Baseline = {
  /** Predicted mean on the logarithmic scale, and its standard error there. */
  readonly eta: number
  readonly se: number
  /** Over-dispersion, at least 1. */
  readonly phi: number
  /** Coefficient of the trend a week on the logarithmic scale; 0 where no trend is in the model. */
  readonly slope: number
  /** P of a trend at least so steep when there is none; NaN where no trend is in the model. */
  readonly slopeP: number
}

export type Weighting = { readonly reweight: boolean; readonly weightsThreshold: number }

/** A week that is the only one of its part of the year is met exactly by the fit: what is left of it is rounding, and no outbreak. */
const EXPLAINED_ALONE = 1 - 1e-10

/** X² over the degrees of freedom with these weights, at least 0. */
function dispersionOf({ counts }: Rows, { means, degrees }: Fit, weights: Float64Array): number {
  let total = 0
  for (let row = 0; row < counts.length; row++) {
    const mu = means[row] as number
    total += (weights[row] as number) * (((counts[row] as number) - mu) / mu) ** 2
  }
  return total / degrees
}

/** 1.5 (y^⅔ μ^−⅙ − μ^½) / √(φ (1 − h)): about standard normal where there was no outbreak. */
function anscombe({ counts, times, part }: Rows, fit: Fit, phi: number): Float64Array {
  return fit.means.map((mu, row) => {
    const leverage = (fit.working[row] as number) * spreadOf(fit, part[row] as number, times[row] as number)
    if (leverage > EXPLAINED_ALONE) return 0
    const y = counts[row] as number
    return (1.5 * (y ** (2 / 3) * mu ** (-1 / 6) - Math.sqrt(mu))) / Math.sqrt(phi * (1 - leverage))
  })
}

/** Weights s⁻² above the threshold and 1 below, scaled so that they sum to the number of rows. */
function weightsOf(residuals: Float64Array, threshold: number): Float64Array {
  const raw = residuals.map((s) => (s > threshold ? s ** -2 : 1))
  const scale = raw.length / raw.reduce((total, each) => total + each, 0)
  return raw.map((each) => each * scale)
}

/** The rows, parts renumbered so that each has one; null where the part of the week in question has none. */
function rowsOf(history: History): { rows: Rows; part: number } | null {
  const present = [...new Set(history.parts)]
  const part = present.indexOf(history.part)
  if (part < 0) return null
  const rows = {
    counts: Float64Array.from(history.counts),
    weights: new Float64Array(history.counts.length).fill(1),
    times: Float64Array.from(history.times),
    part: Uint16Array.from(history.parts, (each) => present.indexOf(each)),
    parts: present.length,
  }
  return { rows, part }
}

/**
 * Fits the history and predicts the week. Null where the regression does not converge or has no degree of freedom.
 * @param trend whether a trend is in the model
 */
export function baselineOf(history: History, trend: boolean, weighting: Weighting): Baseline | null {
  const found = rowsOf(history)
  const first = found === null ? null : fitQuasiPoisson(found.rows, trend)
  if (found === null || first?.converged !== true || first.degrees <= 0) return null
  // With the working weights of the last round, as R's `summary.glm` has it.
  const phi = Math.max(1, dispersionOf(found.rows, first, first.working))
  const at = { time: history.time, part: found.part }
  if (!weighting.reweight) return predict(first, at, trend, phi, dispersionOf(found.rows, first, first.working))
  const weights = weightsOf(anscombe(found.rows, first, phi), weighting.weightsThreshold)
  const rows = { ...found.rows, weights }
  const second = fitQuasiPoisson(rows, trend)
  if (second === null) return null
  // R's package puts the weights of the outbreaks in the place of the working weights before it asks for the errors.
  const errors = dispersionOf(rows, second, weights)
  return predict(second, at, trend, Math.max(1, dispersionOf(rows, second, second.working)), errors)
}

/** @param errors the dispersion that standard errors are reckoned with */
function predict(fit: Fit, at: { time: number; part: number }, trend: boolean, phi: number, errors: number): Baseline {
  return {
    eta: predictorOf(fit, at.part, at.time),
    se: Math.sqrt(errors * spreadOf(fit, at.part, at.time)),
    phi,
    slope: fit.slope,
    slopeP: trend ? studentTwoSided(fit.slope / Math.sqrt(errors / fit.squares), fit.degrees) : Number.NaN,
  }
}
