import { seededRandom } from '#kernel/random.ts'

/*
 * Prospective space-time scan: is there an area where the last weeks have more cases than they should? With known populations by the
 * Poisson model (Kulldorff, JRSS A 164:61–72, 2001), without them by permutation of the times of the cases (Kulldorff et al., PLoS Medicine
 * 2(3):e59, 2005). How likely so much is by chance is found by making the data anew many times, from a seed.
 */

export type ScanModel = 'poisson' | 'permutation'

export type ScanInput = {
  readonly model: ScanModel
  /** Cases, a row a week (oldest first), a place in it a location. */
  readonly counts: readonly (readonly number[])[]
  /** People at risk in the same shape; null for the permutation model. */
  readonly population: readonly (readonly number[])[] | null
  /** Areas as places of locations. */
  readonly zones: readonly (readonly number[])[]
  /** Longest cluster in weeks; every cluster goes on in the last week. */
  readonly maxDuration: number
  readonly replicas: number
  readonly seed: string
  /** How many clusters are told at most, none sharing a location with one before it. */
  readonly clusters: number
}

export type Cluster = {
  readonly zone: readonly number[]
  readonly duration: number
  readonly cases: number
  /** Cases that were to be expected. */
  readonly expected: number
  /** Logarithm of the likelihood ratio. */
  readonly llr: number
  /** How often chance alone makes a cluster at least so strong anywhere in the region: (1 + #{replicas ≥ llr}) / (replicas + 1). */
  readonly p: number
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0)

/** Log likelihood ratio of `c` cases where `mu` of `all` were expected; 0 where there are not more. */
export const logLikelihoodRatio = (c: number, mu: number, all: number): number =>
  c > mu ? c * Math.log(c / mu) + (c === all ? 0 : (all - c) * Math.log((all - c) / (all - mu))) : 0

/** Sums of the last 1, 2, … weeks for each location: `last[duration − 1][location]`. */
function lastWeeks(rows: readonly ArrayLike<number>[], durations: number): Float64Array[] {
  const last: Float64Array[] = []
  for (let duration = 1; duration <= durations; duration++) {
    const row = rows[rows.length - duration] as ArrayLike<number>
    last.push(Float64Array.from(row, (each, at) => each + (last[duration - 2]?.[at] ?? 0)))
  }
  return last
}

const within = (values: Float64Array, zone: readonly number[]): number => {
  let total = 0
  for (const at of zone) total += values[at] as number
  return total
}

/** What is expected of each location in the last 1, 2, … weeks. */
function expectedOf({ model, counts, population }: ScanInput, durations: number): Float64Array[] {
  const all = sum(counts.map(sum))
  if (model === 'poisson') {
    if (population === null) throw new RangeError('the Poisson model needs populations')
    const people = sum(population.map(sum))
    return lastWeeks(population, durations).map((row) => row.map((each) => (all * each) / people))
  }
  const ofLocation = Float64Array.from(counts[0] ?? [], (_, at) => sum(counts.map((row) => row[at] as number)))
  const ofWeek = lastWeeks(
    counts.map((row) => [sum(row)]),
    durations,
  )
  return ofWeek.map(([cases = 0]) => ofLocation.map((each) => (each * cases) / all))
}

type Window = { readonly zone: readonly number[]; readonly duration: number; readonly mu: number }

/** The strongest cluster of made-up data, as its log likelihood ratio. */
function strongest(windows: readonly Window[], last: readonly Float64Array[], all: number): number {
  let most = 0
  for (const { zone, duration, mu } of windows) {
    const c = within(last[duration - 1] as Float64Array, zone)
    if (c > mu) most = Math.max(most, logLikelihoodRatio(c, mu, all))
  }
  return most
}

/** Draws cells with the given weights, by halving a running sum. */
function drawer(weights: readonly number[], next: () => number): () => number {
  const running = new Float64Array(weights.length)
  let total = 0
  for (const [at, weight] of weights.entries()) running[at] = total += weight
  return () => {
    const sought = next() * total
    let low = 0
    let high = weights.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((running[middle] as number) > sought) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** A source of data as they would be by chance, as sums of the last weeks: cases fall by population, or change their times with one another. */
function madeUp({ model, counts, population, seed }: ScanInput, durations: number): () => Float64Array[] {
  const { next } = seededRandom(seed)
  const locations = counts[0]?.length ?? 0
  const weeks = counts.length
  const empty = (): Float64Array[] => Array.from({ length: durations }, () => new Float64Array(locations))
  /** A case in one of the last weeks counts in every window that reaches so far. */
  const put = (recent: Float64Array[], week: number, at: number): void => {
    for (let back = weeks - 1 - week; back < durations; back++) {
      const row = recent[back] as Float64Array
      row[at] = (row[at] as number) + 1
    }
  }
  if (model === 'poisson') {
    const all = sum(counts.map(sum))
    const draw = drawer((population ?? []).flat(), next)
    return () => {
      const recent = empty()
      for (let each = 0; each < all; each++) {
        const cell = draw()
        put(recent, Math.floor(cell / locations), cell % locations)
      }
      return recent
    }
  }
  const cases = counts.flatMap((row, week) =>
    row.flatMap((cases, at) => Array.from({ length: cases }, () => ({ week, at }))),
  )
  const times = Uint32Array.from(cases, ({ week }) => week)
  return () => {
    const recent = empty()
    for (let left = times.length - 1; left >= 0; left--) {
      const other = Math.floor(next() * (left + 1))
      const taken = times[other] as number
      times[other] = times[left] as number
      times[left] = taken
      put(recent, taken, (cases[left] as { at: number }).at)
    }
    return recent
  }
}

/** Clusters from the strongest on, none sharing a location with a stronger one. Empty where no area has more cases than expected. */
export function scan(input: ScanInput): Cluster[] {
  const all = sum(input.counts.map(sum))
  const durations = Math.min(input.maxDuration, input.counts.length)
  if (all === 0) return []
  const expected = expectedOf(input, durations)
  const last = lastWeeks(input.counts, durations)
  const windows: Window[] = input.zones.flatMap((zone) =>
    expected.map((row, at) => ({ zone, duration: at + 1, mu: within(row, zone) })),
  )
  const found = windows
    .map(({ zone, duration, mu }) => {
      const cases = within(last[duration - 1] as Float64Array, zone)
      return { zone, duration, cases, expected: mu, llr: logLikelihoodRatio(cases, mu, all) }
    })
    .filter(({ llr }) => llr > 0)
    .sort((left, right) => right.llr - left.llr)
  const apart: typeof found = []
  for (const each of found) {
    if (apart.length === input.clusters) break
    if (!apart.some(({ zone }) => zone.some((at) => each.zone.includes(at)))) apart.push(each)
  }
  const next = madeUp(input, durations)
  const chance = Array.from({ length: input.replicas }, () => strongest(windows, next(), all))
  // Equal counts give equal ratios but for the order in which they were added up.
  const atLeast = (llr: number): number => chance.filter((each) => each >= llr * (1 - 1e-12)).length
  return apart.map((each) => ({ ...each, p: (1 + atLeast(each.llr)) / (input.replicas + 1) }))
}
