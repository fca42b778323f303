import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf'
import binomialQuantile from '@stdlib/stats-base-dists-binomial-quantile'

/*
 * The funnel: how far a team's share may lie from the common one by chance alone, given how few it met. Exact binomial limits, smoothed
 * between whole counts (Spiegelhalter 2005). With four teams it has little power: it is shown, never a ranking.
 */

/** Shares between 0 and 1. */
export type FunnelLimits = {
  readonly lower95: number
  readonly upper95: number
  readonly lower998: number
  readonly upper998: number
}

/** The most cases that limits are computed for: far above any region. */
export const MOST_CASES = 1_000_000

/** The share below which chance stays with this probability, between two whole counts. What always or never happens leaves no room. */
function limit(count: number, share: number, probability: number): number {
  if (share === 0 || share === 1) return share
  const reached = binomialQuantile(probability, count, share)
  const upTo = binomialCdf(reached, count, share)
  const before = reached === 0 ? 0 : binomialCdf(reached - 1, count, share)
  const part = (upTo - probability) / (upTo - before)
  return Math.min(1, Math.max(0, (reached - part) / count))
}

/**
 * The limits within which 95 and 99.8 of 100 teams with so many cases lie when all share the same rate.
 * Throws RangeError for a count that is no whole number from 1 to `MOST_CASES` or a share outside 0–1.
 */
export function funnelLimits(count: number, share: number): FunnelLimits {
  if (!Number.isInteger(count) || count < 1 || count > MOST_CASES) throw new RangeError('A funnel needs whole counts')
  if (!(share >= 0 && share <= 1)) throw new RangeError('A share lies between 0 and 1')
  return {
    lower95: limit(count, share, 0.025),
    upper95: limit(count, share, 0.975),
    lower998: limit(count, share, 0.001),
    upper998: limit(count, share, 0.999),
  }
}
