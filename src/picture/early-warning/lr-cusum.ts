/*
 * Likelihood-ratio CUSUM for counts (Lucas, Technometrics 27:129–144, 1985; negative binomial: Höhle & Paul, Computational Statistics & Data
 * Analysis 52:4357–4368, 2008, section 2): adds up, week by week, how much likelier a count is under a level `ratio` times as high. Finds
 * a small rise that stays, where a single week never stands out.
 */

export type CusumControl = {
  /** Mean a week while nothing happens. */
  readonly mean: number
  /** Over-dispersion a of the negative binomial, variance m + a·m²; 0 is Poisson. */
  readonly alpha: number
  /** How many times as high the level is that is looked for, above 1. */
  readonly ratio: number
  /** The sum that is an alarm. */
  readonly threshold: number
}

export type CusumWeek = {
  /** The largest count of this week that would not be an alarm; below 0 there is none. */
  readonly upper: number
  readonly alarm: boolean | null
  /** The sum after this week. After an alarm the next week begins anew. */
  readonly sum: number
}

/** What one case adds, and what a week without any takes away. */
function gains({ mean, alpha, ratio }: CusumControl): { aCase: number; week: number } {
  if (alpha === 0) return { aCase: Math.log(ratio), week: mean * (ratio - 1) }
  // ln θ − ln((1 + aθm)/(1 + am)), and the second of them, without taking great numbers from one another.
  return {
    aCase: Math.log1p((ratio - 1) / (1 + alpha * ratio * mean)),
    week: Math.log1p((alpha * mean * (ratio - 1)) / (1 + alpha * mean)) / alpha,
  }
}

/** Runs over the weeks in order. A week that is not known leaves the sum as it was. */
export function lrCusum(counts: readonly (number | null)[], control: CusumControl): CusumWeek[] {
  const { aCase, week } = gains(control)
  let sum = 0
  return counts.map((y) => {
    const before = sum >= control.threshold ? 0 : sum
    const upper = Math.ceil((control.threshold - before + week) / aCase) - 1
    sum = y === null ? before : Math.max(0, before + y * aCase - week)
    return { upper, alarm: y === null ? null : sum >= control.threshold, sum }
  })
}

/**
 * Mean and over-dispersion by moments of the weeks that come before, with a floor of half a case in all of them: what was never seen has
 * a level too. Null where no week is known.
 */
export function quietLevel(counts: readonly (number | null)[]): { mean: number; alpha: number } | null {
  const known = counts.filter((each) => each !== null)
  if (known.length === 0) return null
  const mean = Math.max(0.5 / known.length, known.reduce((total, each) => total + each, 0) / known.length)
  const squares = known.reduce((total, each) => total + (each - mean) ** 2, 0)
  const phi = known.length > 1 ? squares / (known.length - 1) / mean : 1
  return { mean, alpha: Math.max(0, (phi - 1) / mean) }
}
