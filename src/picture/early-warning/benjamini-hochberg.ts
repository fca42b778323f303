/**
 * P values adjusted for how many were looked at (Benjamini & Hochberg, JRSS B 57:289–300, 1995): among those at most q, a share of at most
 * q is expected to be false. In the order given.
 */
export function benjaminiHochberg(pvalues: readonly number[]): number[] {
  const descending = pvalues
    .map((_, at) => at)
    .sort((left, right) => (pvalues[right] as number) - (pvalues[left] as number))
  const adjusted = new Array<number>(pvalues.length)
  let least = 1
  for (const [place, at] of descending.entries()) {
    least = Math.min(least, ((pvalues[at] as number) * pvalues.length) / (pvalues.length - place))
    adjusted[at] = least
  }
  return adjusted
}
