/**
 * `limit54` = [cases, weeks]: nothing is an alarm unless that many cases were seen in the last so many weeks, the week itself among them
 * (Farrington et al., JRSS A 159:547–563, 1996, section 3.8). Given distinct children it is also the gate of privacy: no alarm stands for
 * fewer than five. False where a week is missing or the series begins later.
 */
export function enoughCases(
  counts: readonly (number | null)[],
  week: number,
  [cases, weeks]: readonly [number, number],
): boolean {
  if (week - weeks + 1 < 0) return false
  let seen = 0
  for (let place = week - weeks + 1; place <= week; place++) {
    const count = counts[place] ?? null
    if (count === null) return false
    seen += count
  }
  return seen >= cases
}
