/*
 * Quasi-Poisson regression with logarithmic link by iteratively reweighted least squares (McCullagh & Nelder, Generalized Linear Models,
 * 2nd ed., 2.5), of a level for each part of the year and one slope over time. Start, stop and floors are those of R's `glm`, so that a
 * fit agrees with R to the last digits that rounding leaves.
 *
 * The parts do not overlap, so taking the weighted mean of each part away makes the slope orthogonal to all levels: each step is solved
 * exactly in one pass, without a matrix, and as accurately as by a QR decomposition (Seber & Lee, Linear Regression Analysis, 2nd ed., 8.8).
 */

const STARTING_MEAN = 0.1
const CLOSE_ENOUGH = 1e-8
const MOST_ROUNDS = 25
/** The slope cannot be told apart from the levels when less than this share of the times' square sum is left beside them. */
const NEGLIGIBLE = 1e-22

/** What is fitted, a place a row. */
export type Rows = {
  readonly counts: Float64Array
  readonly weights: Float64Array
  readonly times: Float64Array
  /** Part of the year, from 0 to `parts` − 1; every part has a row. */
  readonly part: Uint16Array
  readonly parts: number
}

/** One weighted least-squares step. */
type Step = {
  /** Weight of each part. */
  readonly weight: Float64Array
  /** Mean time of each part, weighted. */
  readonly time: Float64Array
  /** Level of each part at its mean time, on the logarithmic scale. */
  readonly level: Float64Array
  readonly slope: number
  /** Weighted squares of the times about the means of their parts; infinite where there is no slope. */
  readonly squares: number
  /** Weight of each row. */
  readonly working: Float64Array
}

export type Fit = Step & {
  readonly converged: boolean
  readonly means: Float64Array
  /** Rows minus fitted coefficients. */
  readonly degrees: number
}

const meanOf = (eta: number): number => Math.max(Math.exp(eta), Number.EPSILON)

function devianceOf({ counts, weights }: Rows, means: Float64Array): number {
  let total = 0
  for (let row = 0; row < counts.length; row++) {
    const y = counts[row] as number
    const mu = means[row] as number
    total += (weights[row] as number) * (y === 0 ? mu : y * Math.log(y / mu) - (y - mu))
  }
  return 2 * total
}

/** Weighted means of the parts. */
function meansOfParts(
  { part, parts }: Rows,
  working: Float64Array,
  values: Float64Array,
  weight: Float64Array,
): Float64Array {
  const sums = new Float64Array(parts)
  for (let row = 0; row < values.length; row++) {
    const at = part[row] as number
    sums[at] = (sums[at] as number) + (working[row] as number) * (values[row] as number)
  }
  return sums.map((sum, at) => sum / (weight[at] as number))
}

/** Slope of the target about the means of the parts; squares are infinite and the slope 0 where there is none to find. */
function slopeOf(
  { times, part }: Rows,
  working: Float64Array,
  target: Float64Array,
  time: Float64Array,
  level: Float64Array,
): { slope: number; squares: number } {
  let squares = 0
  let products = 0
  let all = 0
  for (let row = 0; row < times.length; row++) {
    const at = part[row] as number
    const ahead = (times[row] as number) - (time[at] as number)
    const pull = (working[row] as number) * ahead
    squares += pull * ahead
    products += pull * ((target[row] as number) - (level[at] as number))
    all += (working[row] as number) * (times[row] as number) ** 2
  }
  return squares > all * NEGLIGIBLE ? { slope: products / squares, squares } : { slope: 0, squares: Infinity }
}

function stepFrom(rows: Rows, eta: Float64Array, means: Float64Array, trend: boolean): Step {
  const working = means.map((mu, row) => (rows.weights[row] as number) * mu)
  const target = eta.map(
    (each, row) => each + ((rows.counts[row] as number) - (means[row] as number)) / (means[row] as number),
  )
  const weight = new Float64Array(rows.parts)
  for (let row = 0; row < working.length; row++) {
    const at = rows.part[row] as number
    weight[at] = (weight[at] as number) + (working[row] as number)
  }
  const level = meansOfParts(rows, working, target, weight)
  const time = trend ? meansOfParts(rows, working, rows.times, weight) : weight
  const found = trend ? slopeOf(rows, working, target, time, level) : { slope: 0, squares: Infinity }
  return { weight, time, level, ...found, working }
}

/** The linear predictor of a time and a part. */
export const predictorOf = ({ level, time, slope }: Step, at: number, when: number): number =>
  slope === 0 ? (level[at] as number) : (level[at] as number) + slope * (when - (time[at] as number))

/** x'(X'WX)⁻¹x of a time and a part: times the dispersion, the squared error of the linear predictor there. */
export const spreadOf = ({ weight, time, squares }: Step, at: number, when: number): number =>
  1 / (weight[at] as number) + (squares === Infinity ? 0 : (when - (time[at] as number)) ** 2 / squares)

const predictors = ({ times, part }: Rows, step: Step): Float64Array =>
  times.map((when, row) => predictorOf(step, part[row] as number, when))

/**
 * Fits levels, and a slope where `trend` says so. Null where there is no row, where a trend cannot be told apart from the levels, or where a
 * step leads to means that are no numbers.
 */
export function fitQuasiPoisson(rows: Rows, trend: boolean): Fit | null {
  if (rows.counts.length === 0) return null
  let means: Float64Array = rows.counts.map((y) => y + STARTING_MEAN)
  let eta: Float64Array = means.map(Math.log)
  let deviance = devianceOf(rows, means)
  for (let round = 1; ; round++) {
    const step = stepFrom(rows, eta, means, trend)
    if (trend && step.squares === Infinity) return null
    const before = eta
    eta = predictors(rows, step)
    means = eta.map(meanOf)
    const old = deviance
    deviance = devianceOf(rows, means)
    // Half the way, and half again, where a step went out of all bounds.
    for (let halved = 0; !Number.isFinite(deviance); halved++) {
      if (round === 1 || halved === MOST_ROUNDS) return null
      eta = eta.map((each, row) => (each + (before[row] as number)) / 2)
      means = eta.map(meanOf)
      deviance = devianceOf(rows, means)
    }
    const converged = Math.abs(deviance - old) / (Math.abs(deviance) + STARTING_MEAN) < CLOSE_ENOUGH
    if (converged || round === MOST_ROUNDS)
      return { ...step, converged, means, degrees: rows.counts.length - rows.parts - (trend ? 1 : 0) }
  }
}
