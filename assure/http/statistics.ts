/** The middle of some numbers. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, two) => one - two)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Upper tail of the normal distribution (Abramowitz and Stegun 26.2.17; the error is below 7.5e-8). */
function tail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const factors = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  const sum = factors.reduce((total, factor, place) => total + factor * t ** (place + 1), 0)
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum
}

/** Mann–Whitney: the probability, by the normal approximation, of ranks at least this far apart when both are drawn from one distribution. */
export function rankTest(one: readonly number[], two: readonly number[]): number {
  const all = [...one.map((value) => ({ value, first: true })), ...two.map((value) => ({ value, first: false }))]
  all.sort((left, right) => left.value - right.value)
  let [ranks, ties, from] = [0, 0, 0]
  while (from < all.length) {
    let until = from
    while (until < all.length && all[until]?.value === all[from]?.value) until++
    const [tied, rank] = [until - from, (from + 1 + until) / 2]
    ties += tied ** 3 - tied
    for (let place = from; place < until; place++) if (all[place]?.first === true) ranks += rank
    from = until
  }
  const [n, m] = [one.length, two.length]
  const deviation = Math.sqrt(((n * m) / 12) * (n + m + 1 - ties / ((n + m) * (n + m - 1))))
  const u = ranks - (n * (n + 1)) / 2
  return Math.min(1, 2 * tail(Math.abs(u - (n * m) / 2) / deviation))
}
