import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel/random.ts'
import {
  buildYear,
  countsOf,
  regionLattice,
  syntheticCounts,
  testKey,
  type Arrival,
} from '#db/seed/synthetic-picture.ts'
import { buildRelease, NotPublishable, type Counts, type WhyNot } from './build.ts'
import { yesBelow } from './exp-table.ts'
import { below, keyedStream } from './keyed-stream.ts'
import { keyOf, type Lattice } from './lattice-file.ts'
import { gridOf } from './lattice.ts'
import { releaseJson } from './release-files.ts'
import { shownBy, type Release } from './release.ts'

const countsFor = (lattice: Lattice, seed: string, arrival: Arrival = 'poisson'): Counts =>
  countsOf(lattice, syntheticCounts(lattice, seededRandom(seed), arrival))

/** Furthest any number is from the truth, beyond its window; and whether all are multiples of 5 and sums of their cells. */
function look(release: Release, counts: Counts): { beyond: number; whole: boolean; additive: boolean } {
  const { cells, nodes } = gridOf(release.lattice)
  const shown = shownBy(release)
  const of = (cell: number): number => shown.get(keyOf((cells[cell] as (typeof cells)[number]).at)) ?? NaN
  const { atoms } = gridOf(release.lattice)
  const truth = (cell: number): number =>
    (cells[cell]?.atoms ?? []).reduce(
      (sum, atom) => sum + (counts.get(keyOf(atoms[atom] as (typeof atoms)[number])) ?? NaN),
      0,
    )
  let [beyond, whole, additive] = [-Infinity, true, true]
  for (const node of nodes) {
    const number = shown.get(keyOf(node.at)) ?? NaN
    beyond = Math.max(beyond, Math.abs(number - node.cells.reduce((sum, cell) => sum + truth(cell), 0)) - node.window)
    whole &&= number % 5 === 0 && number >= 0
    additive &&= number === node.cells.reduce((sum, cell) => sum + of(cell), 0)
  }
  return { beyond, whole, additive }
}

const good = { whole: true, additive: true }

const whyNot = (build: () => Release): WhyNot | undefined => {
  try {
    build()
  } catch (error) {
    if (error instanceof NotPublishable) return error.why
    throw error
  }
  return undefined
}

describe('keyed controlled rounding', () => {
  const lattice = regionLattice({ yearWindow: 10 })

  it('keeps every window and sum, for children who come alone, in bursts and in groups', () => {
    for (const arrival of ['poisson', 'over-dispersed', 'clustered'] as const) {
      const counts = countsFor(lattice, arrival, arrival)
      const seen = look(buildRelease({ lattice, counts, key: testKey(1), label: 'x' }), counts)
      expect(seen).toMatchObject(good)
      expect(seen.beyond).toBeLessThanOrEqual(0)
    }
  })

  it('keeps them with 4,200 numbers, and with old and new borders of a merged team at once', () => {
    for (const form of [{ ageBands: true }, { merger: 'both' }, { merger: 'dated' }] as const) {
      const own = regionLattice(form)
      const counts = countsFor(own, 'forms')
      const seen = look(buildRelease({ lattice: own, counts, key: testKey(2), label: 'x' }), counts)
      expect(seen).toMatchObject(good)
      expect(seen.beyond).toBeLessThanOrEqual(0)
    }
  })

  it('makes the same bytes from the same data, key and label, on every machine', () => {
    const counts = countsFor(lattice, 'bytes')
    const build = (key: number, label: string): string =>
      releaseJson(buildRelease({ lattice, counts, key: testKey(key), label }))
    const first = build(1, '2027')
    expect(build(1, '2027')).toBe(first)
    expect(build(2, '2027')).not.toBe(first)
    expect(build(1, '2027-b').replaceAll('2027-b', '2027')).not.toBe(first)
    expect(createHash('sha256').update(first).digest('hex')).toBe(
      '1e666fa99e8e2e98bac6683bea3f298ca376ca1872ae1f738215629d4acea450',
    )
  })

  it('shows nothing where there is nothing but what the rounding puts there: an all-zero phenomenon, an empty municipality', () => {
    const counts = new Map(
      [...countsFor(lattice, 'zeros')].map(([key, count]) => [key, /robbery|^inga/.test(key) ? 0 : count]),
    )
    const seen = look(buildRelease({ lattice, counts, key: testKey(3), label: 'x' }), counts)
    expect(seen).toMatchObject(good)
    expect(seen.beyond).toBeLessThanOrEqual(0)
  })

  it('leaves what was shown before as it is, quarter by quarter', () => {
    const counts = countsFor(lattice, 'year')
    const year = buildYear({ yearWindow: 10 }, counts, testKey(4))
    expect(year).toHaveLength(4)
    const last = year.at(-1)
    if (last === undefined || last === null) throw new Error('the year was not completed')
    const shown = shownBy(last)
    for (const earlier of year)
      for (const [key, number] of shownBy(earlier as Release))
        if (!key.includes('|2027|')) expect(shown.get(key)).toBe(number)
    expect(last.drawn).toEqual(['2027-Q4'])
    expect(look(last, counts).beyond).toBeLessThanOrEqual(0)
  })

  it('never moves a number that was shown, also not in the search', () => {
    const counts = countsFor(regionLattice(), 'year-5')
    const year = buildYear({}, counts, testKey(5)).filter((each) => each !== null)
    for (const [place, release] of year.entries()) {
      const before = year[place - 1]
      if (before === undefined) continue
      const shown = shownBy(release)
      for (const [key, number] of shownBy(before)) if (/Q\d\|/.test(key)) expect(shown.get(key) ?? number).toBe(number)
    }
  })

  it('refuses what was not counted, a short key, a window below 5 and a period that was shown', () => {
    const counts = countsFor(lattice, 'refused')
    const input = { lattice, counts, key: testKey(1), label: 'x' }
    const release = buildRelease(input)
    const fewer = new Map([...counts].slice(1))
    expect(whyNot(() => buildRelease({ ...input, counts: fewer }))).toMatchObject({
      kind: 'not-counted',
      places: { length: 1 },
    })
    expect(whyNot(() => buildRelease({ ...input, key: new Uint8Array(31) }))).toEqual({ kind: 'key-too-short' })
    expect(whyNot(() => buildRelease({ ...input, lattice: { ...lattice, window: 4 } }))).toEqual({
      kind: 'window-too-narrow',
      window: 4,
    })
    expect(whyNot(() => buildRelease({ ...input, earlier: release }))).toEqual({ kind: 'nothing-to-draw' })
  })

  it('takes a coarser lattice when no table keeps the windows, never a wider window; and nothing when there is none', () => {
    const { earlier, counts, next } = stuck()
    const without = { ...next, coarser: [] }
    expect(whyNot(() => buildRelease({ lattice: without, counts, key: testKey(1), label: 'q2', earlier }))).toEqual({
      kind: 'no-table',
      stepsGivenUp: 0,
    })
    const release = buildRelease({ lattice: next, counts, key: testKey(1), label: 'q2', earlier })
    expect(release.stepsGivenUp).toBe(1)
    expect(look(release, counts).beyond).toBeLessThanOrEqual(0)
    expect(new Set(gridOf(release.lattice).nodes.map(({ window }) => window))).toEqual(new Set([5]))
    expect(
      [...shownBy(release).keys()].filter((key) => key.startsWith('a|')).every((key) => key.includes('|q1|')),
    ).toBe(true)
  })

  it('draws from AES-256 in counter mode and an exact table of the exponential function', () => {
    const word = keyedStream(testKey(7), 'purpose')
    expect([word(), word(), word()]).toEqual([229_799_952, 4_099_210_155, 2_195_925_958])
    expect([below(0, 7), below(4_294_967_295, 7)]).toEqual([0, 6])
    for (const cost of [1, 100, 230, 1000])
      expect(Math.abs(yesBelow(cost) - 2 ** 32 * Math.exp(-cost / 100))).toBeLessThan(1.01)
    expect([yesBelow(0), yesBelow(-5), yesBelow(5000)]).toEqual([2 ** 32, 2 ** 32, 0])
  })
})

/** A second quarter that cannot be completed: what a and b lack from the first must come now, and that is too much for all together. */
function stuck(): { earlier: Release; counts: Counts; next: Lattice } {
  const areas = ['a', 'b', 'c']
  const base: Lattice = {
    name: 'stuck',
    window: 5,
    area: {
      members: areas.map((code) => ({ code, level: 1 })),
      groups: [{ code: 'all', kind: 'region', members: areas }],
    },
    phenomenon: { members: [{ code: 'x', level: 1 }], groups: [] },
    period: { members: [{ code: 'q1', level: 1 }], groups: [] },
    ageBand: { members: [{ code: 'y', level: 1 }], groups: [] },
    coarsened: [],
    coarser: [{ dimension: 'area', parts: ['all'] }],
  }
  const earlier: Release = {
    format: 'fairlead-release-1',
    label: 'q1',
    parameters: 'kgcr-1',
    lattice: base,
    drawn: ['q1'],
    stepsGivenUp: 0,
    numbers: [
      ['a', 'x', 'q1', 'y', 0],
      ['b', 'x', 'q1', 'y', 0],
      ['c', 'x', 'q1', 'y', 5],
      ['all', 'x', 'q1', 'y', 5],
    ],
  }
  const next: Lattice = {
    ...base,
    period: {
      members: [...base.period.members, { code: 'q2', level: 1 }],
      groups: [{ code: 'year', kind: 'year', members: ['q1', 'q2'] }],
    },
  }
  const children = { a: [4, 2], b: [4, 2], c: [0, 0] }
  const counts = new Map(
    Object.entries(children).flatMap(([area, own]) =>
      own.map((count, place) => [`${area}|x|q${place + 1}|y`, count] as const),
    ),
  )
  return { earlier, counts, next }
}
