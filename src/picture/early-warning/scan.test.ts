import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel/random.ts'
import { logLikelihoodRatio, scan, type ScanInput } from './scan.ts'
import { allZones, countOfSets, nearestZones, type Point } from './scan-zones.ts'

const places: readonly Point[] = Array.from({ length: 9 }, (_, at) => [at % 3, Math.floor(at / 3)])
const WEEKS = 40

/** Quiet weeks of nine places on a grid, people and cases alike: each case falls anywhere. */
function quiet(seed: string): number[][] {
  const { integer } = seededRandom(seed)
  const weeks = Array.from({ length: WEEKS }, () => places.map(() => 0))
  for (let each = 0; each < 0.6 * WEEKS * places.length; each++) {
    const week = weeks[integer(0, WEEKS - 1)] ?? []
    const at = integer(0, places.length - 1)
    week[at] = (week[at] ?? 0) + 1
  }
  return weeks
}

const input = (counts: number[][], changes: Partial<ScanInput> = {}): ScanInput => ({
  model: 'poisson',
  counts,
  population: counts.map((week) => week.map(() => 1000)),
  zones: nearestZones(places, 5),
  maxDuration: 6,
  replicas: 199,
  seed: 'test',
  clusters: 3,
  ...changes,
})

/** Six more cases in two neighbouring places in each of the last two weeks. */
const raised = (counts: number[][]): number[][] =>
  counts.map((week, at) => (at < WEEKS - 2 ? week : week.map((each, place) => (place < 2 ? each + 6 : each))))

describe('the scan', () => {
  it('reckons the ratio by hand', () => {
    // 10 of 100 where 4 were expected: 10 ln 2.5 + 90 ln(90/96).
    expect(logLikelihoodRatio(10, 4, 100)).toBeCloseTo(10 * Math.log(2.5) + 90 * Math.log(90 / 96), 12)
    expect(logLikelihoodRatio(4, 4, 100)).toBe(0)
    expect(logLikelihoodRatio(100, 50, 100)).toBeCloseTo(100 * Math.log(2), 12)
  })

  it.each(['poisson', 'permutation'] as const)('finds what was raised: %s', (model) => {
    const counts = raised(quiet('a'))
    const [first] = scan(input(counts, model === 'permutation' ? { model, population: null } : {}))
    expect(first?.zone).toEqual(expect.arrayContaining([0, 1]))
    expect(first?.duration).toBe(2)
    expect(first?.p).toBe(1 / 200)
  })

  it('expects of an area its share of people and of weeks, or of its cases and those of the weeks', () => {
    const counts = raised(quiet('b'))
    const all = counts.flat().reduce((total, each) => total + each, 0)
    const [poisson] = scan(input(counts))
    expect(poisson?.expected).toBeCloseTo(
      (all * (poisson?.zone.length ?? 0) * (poisson?.duration ?? 0)) / (9 * WEEKS),
      9,
    )
    const [permuted] = scan(input(counts, { model: 'permutation', population: null }))
    const zone = permuted?.zone ?? []
    const ofZone = counts.flatMap((week) => zone.map((at) => week[at] ?? 0)).reduce((total, each) => total + each, 0)
    const ofWeeks = counts
      .slice(-(permuted?.duration ?? 0))
      .flat()
      .reduce((total, each) => total + each, 0)
    expect(permuted?.expected).toBeCloseTo((ofZone * ofWeeks) / all, 9)
  })

  it('answers the same for the same seed, and another p for another', () => {
    const counts = quiet('c')
    expect(scan(input(counts))).toEqual(scan(input(counts)))
    const strengths = ['1', '2', '3', '4'].map((seed) => scan(input(counts, { seed })).map(({ p }) => p))
    expect(new Set(strengths.map(String)).size).toBeGreaterThan(1)
  })

  it('keeps its level: p is spread evenly where nothing happens', () => {
    const ps = Array.from({ length: 60 }, (_, at) => scan(input(quiet(`level ${at}`), { replicas: 99 }))[0]?.p ?? 1)
    expect(ps.filter((p) => p <= 0.1).length).toBeLessThan(15)
    expect(ps.filter((p) => p <= 0.5).length).toBeGreaterThan(15)
    expect(ps.filter((p) => p <= 0.5).length).toBeLessThan(45)
  })

  it('tells clusters that share no place', () => {
    const zones = scan(input(raised(quiet('d')))).flatMap(({ zone }) => zone)
    expect(new Set(zones).size).toBe(zones.length)
  })

  it('finds nothing where there is nothing', () => {
    expect(scan(input(quiet('e').map((week) => week.map(() => 0))))).toEqual([])
  })
})

describe('areas', () => {
  it('are every set where nothing is known of the places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }), (locations, most) => {
        const zones = allZones(locations, most)
        expect(zones).toHaveLength(countOfSets(locations, most))
        expect(new Set(zones.map(String)).size).toBe(zones.length)
        expect(zones.every((zone) => zone.length <= most)).toBe(true)
      }),
    )
  })

  it('are a place and its nearest otherwise', () => {
    const zones = nearestZones(
      [
        [0, 0],
        [1, 0],
        [5, 0],
      ],
      2,
    )
    expect(zones).toEqual([[0], [0, 1], [1], [2], [1, 2]])
  })
})
