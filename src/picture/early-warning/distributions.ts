import betainc from '@stdlib/math-base-special-betainc'
import erfc from '@stdlib/math-base-special-erfc'
import gammainc from '@stdlib/math-base-special-gammainc'
import normal from '@stdlib/stats-base-dists-normal-quantile'

/*
 * Counts with mean `mu` and variance `phi · mu`: negative binomial with size mu/(phi − 1) and probability 1/phi, Poisson where phi is 1.
 * Upper tails are taken from the incomplete beta and gamma functions themselves (NIST DLMF 8.17.5, 8.4.10): one minus a distribution
 * function loses the digits of a small tail. NaN in, NaN out.
 */

/** The value below which the share `probability` of a standard normal variable lies. */
export const normalQuantile = (probability: number): number => normal(probability, 0, 1)

/** P(Z > z) of a standard normal variable (DLMF 7.17.2), exact also far out. */
export const normalUpperTail = (z: number): number => erfc(z / Math.SQRT2) / 2

/** P(|T| > |t|) of Student's t with `degrees` of freedom (DLMF 8.17.5 with the usual change of variable). Below 1 for any t but 0. */
export function studentTwoSided(t: number, degrees: number): number {
  if (Number.isNaN(t) || degrees <= 0) return Number.NaN
  const near = (t * t) / (degrees + t * t)
  return near < 0.5 ? 1 - betainc(near, 0.5, degrees / 2) : betainc(degrees / (degrees + t * t), degrees / 2, 0.5)
}

/** P(Y >= y) of counts with mean `mu` and variance `phi · mu`. */
export function countUpperTail(y: number, mu: number, phi: number): number {
  if (!(mu >= 0 && phi >= 1) || Number.isNaN(y)) return Number.NaN
  if (y <= 0) return 1
  if (mu === 0) return 0
  return phi === 1 ? gammainc(mu, y, true, false) : betainc(1 - 1 / phi, y, mu / (phi - 1))
}

/**
 * The smallest count that is not exceeded with the given probability, of counts with mean `mu` and variance `phi · mu`. Sought by halving:
 * searches that go count by count, as libraries do, take hours where a prediction is out of all bounds.
 */
export function countQuantile(probability: number, mu: number, phi: number): number {
  if (!(mu >= 0 && phi >= 1) || !Number.isFinite(mu)) return Number.NaN
  const share = 1 - probability
  const enough = (count: number): boolean => countUpperTail(count + 1, mu, phi) <= share
  if (enough(0)) return 0
  const guess = Math.max(1, Math.floor(mu + normalQuantile(probability) * Math.sqrt(mu * phi)))
  let below = enough(guess) ? 0 : guess
  let above = guess
  for (let reach = 1; !enough(above); reach *= 2) {
    below = above
    above += reach
  }
  while (above - below > 1) {
    const middle = below + Math.floor((above - below) / 2)
    if (middle === below || middle === above) break
    if (enough(middle)) above = middle
    else below = middle
  }
  return above
}
