/*
 * How long it takes until something happens, when for some it has not happened yet (Kaplan & Meier 1958): time to the first meeting,
 * time to a new referral. Whoever is still waiting counts for as long as they have waited.
 */

/** One young person's time, in any unit that is the same for all, and whether it ended with what is waited for. */
export type Duration = { readonly time: number; readonly event: boolean }

/** The curve just after one time at which something happened. */
export type Step = {
  readonly time: number
  /** How many had waited at least this long without it. */
  readonly atRisk: number
  readonly events: number
  /** Estimated share for whom it has not happened by this time, 0–1. */
  readonly survival: number
  /** Standard error of the share (Greenwood); null where the share is 0. */
  readonly standardError: number | null
  /** The 95 % log-log interval of the share; null where the share is 0. */
  readonly lower: number | null
  readonly upper: number | null
}

export type Curve = {
  readonly steps: readonly Step[]
  readonly count: number
  /** The longest time of all, also of those who still wait: the curve says nothing after it. */
  readonly lastTime: number
}

/** The 0.975 quantile of the normal distribution: intervals are 95 %. */
const Z = 1.959963984540054

/** Limits of the share on the scale log(−log share), where they cannot leave 0–1 (Kalbfleisch & Prentice). */
function logLogInterval(survival: number, greenwood: number): Pick<Step, 'standardError' | 'lower' | 'upper'> {
  if (survival === 0) return { standardError: null, lower: null, upper: null }
  const error = Math.sqrt(greenwood)
  const spread = Math.exp((Z * error) / Math.log(survival))
  return {
    standardError: survival * error,
    lower: survival ** (1 / spread),
    upper: survival ** spread,
  }
}

/**
 * The Kaplan–Meier curve of a group, with 95 % log-log intervals. Who is censored at the same time as an event is counted as waiting then.
 * Throws RangeError for a time that is negative or no number. Of nobody the curve has no steps.
 */
export function kaplanMeier(durations: readonly Duration[]): Curve {
  if (!durations.every(({ time }) => Number.isFinite(time) && time >= 0)) throw new RangeError('A time is 0 or more')
  const ordered = durations.toSorted((one, other) => one.time - other.time)
  const steps: Step[] = []
  let survival = 1
  let greenwood = 0
  for (let from = 0, until = 0; from < ordered.length; from = until) {
    const time = (ordered[from] as Duration).time
    let events = 0
    for (; until < ordered.length && ordered[until]?.time === time; until++) if (ordered[until]?.event) events++
    if (events === 0) continue
    const atRisk = ordered.length - from
    survival *= (atRisk - events) / atRisk
    greenwood += events / (atRisk * (atRisk - events))
    steps.push({ time, atRisk, events, survival, ...logLogInterval(survival, greenwood) })
  }
  return { steps, count: ordered.length, lastTime: ordered.at(-1)?.time ?? 0 }
}

export type Percentile = {
  /** The time by which it has happened for the asked share; null when the curve does not come that far. */
  readonly time: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** How close the curve must come to a share to count as lying on it: products of fractions are not exact. */
const ON_THE_LINE = Math.sqrt(Number.EPSILON)

/**
 * Where a falling line meets a height. Where it lies on the height for a while, the middle of that while is meant, as with the median of
 * an even number of values.
 */
function crossing(curve: Curve, heights: readonly (number | null)[], height: number): number | null {
  const place = heights.findIndex((each) => each !== null && each <= height + ON_THE_LINE)
  const step = curve.steps[place]
  if (step === undefined) return null
  if (Math.abs((heights[place] as number) - height) >= ON_THE_LINE) return step.time
  const leaves = heights.findIndex((each, later) => later > place && each !== heights[place])
  return (step.time + (curve.steps[leaves]?.time ?? curve.lastTime)) / 2
}

/**
 * The time by which it has happened for a share of the group: 0.5 is the median, 0.8 the time within which four of five are met. The
 * interval is where the curve's limits meet the same height. Throws RangeError for a share that is not between 0 and 1.
 */
export function percentile(curve: Curve, share: number): Percentile {
  if (!(share > 0 && share < 1)) throw new RangeError('A share lies between 0 and 1')
  const at = (heights: (number | null)[]): number | null => crossing(curve, heights, 1 - share)
  return {
    time: at(curve.steps.map(({ survival }) => survival)),
    lower: at(curve.steps.map(({ lower }) => lower)),
    upper: at(curve.steps.map(({ upper }) => upper)),
  }
}
