/*
 * The areas a scan looks at, as places in the list of locations.
 */

/** Where a location lies, in any unit that is the same in both directions (ETRS-TM35FIN metres, say). */
export type Point = readonly [number, number]

const keyOf = (zone: readonly number[]): string => zone.join(',')

/** Each location with its nearest, one more at a time up to `most`: Kulldorff's circles. Ties go to the location that comes first. */
export function nearestZones(points: readonly Point[], most: number): number[][] {
  const found = new Map<string, number[]>()
  for (const [x, y] of points) {
    const nearest = points
      .map(([otherX, otherY], at) => ({ at, distance: Math.hypot(otherX - x, otherY - y) }))
      .sort((left, right) => left.distance - right.distance || left.at - right.at)
      .map(({ at }) => at)
    for (let size = 1; size <= Math.min(most, points.length); size++) {
      const zone = nearest.slice(0, size).sort((left, right) => left - right)
      found.set(keyOf(zone), zone)
    }
  }
  return [...found.values()]
}

/** How many sets of at most `most` locations there are. */
export function countOfSets(locations: number, most: number): number {
  let total = 0
  let ofSize = 1
  for (let size = 1; size <= Math.min(most, locations); size++) {
    ofSize = (ofSize * (locations - size + 1)) / size
    total += ofSize
  }
  return total
}

/** Every set of at most `most` locations: for a few locations of which nothing is known. */
export function allZones(locations: number, most: number): number[][] {
  const grow = (zone: readonly number[]): number[][] => {
    const next = (zone.at(-1) ?? -1) + 1
    if (zone.length === most) return []
    return Array.from({ length: locations - next }, (_, step) => [...zone, next + step]).flatMap((each) => [
      each,
      ...grow(each),
    ])
  }
  return grow([])
}
