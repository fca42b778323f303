import { sumOf } from '#picture/release/attacker.ts'
import { SMALL, type Shown } from '#picture/release/audit-targets.ts'
import { buildRelease, NotPublishable } from '#picture/release/build.ts'
import { placesOfNone } from '#picture/publication/network-lattice.ts'
import { keyOf, type Coordinates, type Lattice } from '#picture/release/lattice-file.ts'
import { gridOf, type Grid } from '#picture/release/lattice.ts'
import type { Release } from '#picture/release/release.ts'
import type { Random } from '#kernel/random.ts'

/*
 * A region like Västra Nyland with invented numbers: ten municipalities of very different size, four teams, ten phenomena of three kinds.
 * Three phenomena make most of it, and nearly nine of ten base cells are 0–4. Nothing here was counted anywhere.
 */

/** Invented inhabitants aged 10–17, by municipality and team. */
const municipalities = {
  hango: { level: 600, team: 'raseborg' },
  raseborg: { level: 2500, team: 'raseborg' },
  inga: { level: 500, team: 'raseborg' },
  lojo: { level: 4300, team: 'lojo' },
  hogfors: { level: 700, team: 'lojo' },
  vichtis: { level: 3000, team: 'lojo' },
  kyrkslatt: { level: 4600, team: 'kyrkslatt' },
  sjundea: { level: 700, team: 'kyrkslatt' },
  esbo: { level: 29_000, team: 'esbo' },
  grankulla: { level: 1100, team: 'esbo' },
} as const

/** Invented children a quarter in the whole region, by kind of phenomenon. */
export const phenomenonKinds = {
  frequent: { theft: 87, assault: 62, vandalism: 30 },
  other: { intoxicants: 22, absence: 18, threats: 15, bullying: 10 },
  rare: { robbery: 7, fraud: 5, weapons: 4 },
} as const
export type PhenomenonKind = keyof typeof phenomenonKinds

const quarters = ['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']

/** The kind of a phenomenon. */
export const kindOf = new Map<string, PhenomenonKind>(
  Object.entries(phenomenonKinds).flatMap(([kind, own]) =>
    Object.keys(own).map((code) => [code, kind as PhenomenonKind] as const),
  ),
)

export type RegionForm = {
  /** Three age bands instead of one: 4,200 nodes instead of 1,050. */
  readonly ageBands?: boolean
  /** How much more of everything is publicly expected: 3 is three times as much. */
  readonly level?: number
  /** Teams of Lojo and Kyrkslätt in one from the third quarter; `both` shows old and new borders for all quarters. */
  readonly merger?: 'dated' | 'both'
  /** A wider window for the year, as quarters that are frozen one by one need. */
  readonly yearWindow?: number
  readonly quarters?: number
  /** Beside the municipalities the two places of the product where a child without one is counted, of the region alone. */
  readonly withoutHome?: boolean
}

const teamGroups = (merger: RegionForm['merger'], places: readonly string[]): Lattice['area']['groups'] => {
  const teams = [...new Set(Object.values(municipalities).map(({ team }) => team))]
  const membersOf = (...names: readonly string[]): string[] =>
    Object.entries(municipalities).flatMap(([code, { team }]) => (names.includes(team) ? [code] : []))
  const dated = merger === 'dated'
  const merged = ['lojo', 'kyrkslatt']
  return [
    ...teams.map((team) => ({
      code: `team-${team}`,
      kind: 'team',
      members: membersOf(team),
      ...(dated && merged.includes(team) ? { until: '2027-Q2' } : {}),
    })),
    ...(merger === undefined
      ? []
      : [
          {
            code: 'team-lojo-kyrkslatt',
            kind: 'team',
            members: membersOf(...merged),
            ...(dated ? { from: '2027-Q3' } : {}),
          },
        ]),
    { code: 'region', kind: 'region', members: places },
  ]
}

/** The lattice of the region in one of its forms. */
export function regionLattice(form: RegionForm = {}): Lattice {
  const periods = quarters.slice(0, form.quarters ?? 4)
  const bands = form.ageBands === true ? ['10-12', '13-14', '15-17'] : ['10-17']
  const levels = { '10-12': 0.15, '13-14': 0.4, '15-17': 0.45, '10-17': 1 } as const
  const phenomena = Object.entries(phenomenonKinds).flatMap(([kind, own]) =>
    Object.entries(own).map(([code, level]) => ({ code, kind, level: level * (form.level ?? 1) })),
  )
  const places = [
    ...Object.entries(municipalities).map(([code, { level }]) => ({ code, level })),
    // No public size: nobody says beforehand how many children have no municipality.
    ...(form.withoutHome === true ? placesOfNone.map((code) => ({ code, level: 0 })) : []),
  ]
  return {
    name: 'synthetic-region',
    window: 5,
    area: {
      members: places,
      groups: teamGroups(
        form.merger,
        places.map(({ code }) => code),
      ),
    },
    phenomenon: {
      members: phenomena.map(({ code, level }) => ({ code, level })),
      groups: [
        ...Object.entries(phenomenonKinds).map(([kind, own]) => ({
          code: kind,
          kind: 'group',
          members: Object.keys(own),
        })),
        { code: 'all', kind: 'all', members: phenomena.map(({ code }) => code) },
      ],
    },
    period: {
      members: periods.map((code) => ({ code, level: 1 })),
      groups:
        periods.length < 2
          ? []
          : [
              {
                code: '2027',
                kind: 'year',
                members: periods,
                ...(form.yearWindow === undefined ? {} : { window: form.yearWindow }),
              },
            ],
    },
    ageBand: {
      members: bands.map((code) => ({ code, level: levels[code as keyof typeof levels] })),
      groups: bands.length < 2 ? [] : [{ code: 'all-ages', kind: 'all', members: bands }],
    },
    coarsened: [],
    coarser: [
      {
        dimension: 'area',
        parts: [
          'team-raseborg',
          'team-lojo',
          'team-kyrkslatt',
          'team-esbo',
          ...(form.withoutHome === true ? placesOfNone : []),
        ],
      },
    ],
  }
}

/** How the children come: each by themself, in bursts over the year, or several at a time in one incident. */
export type Arrival = 'poisson' | 'over-dispersed' | 'clustered'

/** Knuth's way for small means, in halves for large ones. */
export function poisson(random: Random, mean: number): number {
  if (mean > 20) return poisson(random, mean / 2) + poisson(random, mean / 2)
  const limit = Math.exp(-mean)
  let [count, product] = [0, random.next()]
  while (product > limit) {
    count++
    product *= random.next()
  }
  return count
}

/** A sum of exponentials: gamma with a whole shape and mean 1. */
const gamma = (random: Random, shape: number): number => {
  let sum = 0
  for (let n = 0; n < shape; n++) sum -= Math.log(1 - random.next())
  return sum / shape
}

/** Children in one incident: 2–6 in three of ten, one otherwise. */
const incidentSize = (random: Random): number => (random.chance(0.3) ? random.integer(2, 6) : 1)
const MEAN_INCIDENT = 0.7 + 0.3 * 4

const drawn: Readonly<Record<Arrival, (random: Random, mean: number) => number>> = {
  poisson,
  // Variance = mean + mean²/2 for a cell: far above what is seen in such series (1.0–2.0 times the mean) where the mean is large.
  'over-dispersed': (random, mean) => poisson(random, mean * gamma(random, 2)),
  clustered: (random, mean) => {
    let sum = 0
    for (let left = poisson(random, mean / MEAN_INCIDENT); left > 0; left--) sum += incidentSize(random)
    return sum
  },
}

/** Children without a municipality in each place of none, as a share of those of the region: an assumption. */
const WITHOUT_HOME = 0.004

/** What is met in a place of none, where nothing is publicly expected: its share of the phenomenon and the age band. */
function metWithoutHome(lattice: Lattice, share: number): (at: Coordinates) => number {
  const levels = new Map(lattice.phenomenon.members.map(({ code, level }) => [code, level]))
  const bands = new Map(lattice.ageBand.members.map(({ code, level }) => [code, level]))
  return ({ phenomenon, ageBand }) => share * (levels.get(phenomenon) ?? 0) * (bands.get(ageBand) ?? 0)
}

/** Whether a place belongs to no municipality. */
export const isWithoutHome = ({ area }: Coordinates): boolean => placesOfNone.some((code) => code === area)

/**
 * Counts by atom.
 * @param density true level against what is publicly expected: 1 when the expectation is right
 * @param withoutHome share of the children of the region in each place of none
 */
export function syntheticCounts(
  lattice: Lattice,
  random: Random,
  arrival: Arrival = 'poisson',
  density = 1,
  withoutHome = WITHOUT_HOME,
): Int32Array {
  const grid = gridOf(lattice)
  const met = metWithoutHome(lattice, withoutHome)
  return Int32Array.from(grid.cells, ({ at, expected }) =>
    drawn[arrival](random, (isWithoutHome(at) ? met(at) : expected) * density),
  )
}

/** Shares of true zeros among base cells shown as 5, by kind of phenomenon and for all. */
export type ZeroTally = Record<PhenomenonKind | 'all', { zero: number; shown: number }>

export const emptyTally = (): ZeroTally => ({
  all: { zero: 0, shown: 0 },
  frequent: { zero: 0, shown: 0 },
  other: { zero: 0, shown: 0 },
  rare: { zero: 0, shown: 0 },
})

/** Adds the base cells of one table to a tally; `counted` leaves some out. */
export function tallyZeros(
  tally: ZeroTally,
  grid: Grid,
  { counts, shown }: { readonly counts: Int32Array; readonly shown: Int32Array },
  counted: (at: Coordinates) => boolean = () => true,
): void {
  for (const [cell, { at }] of grid.cells.entries()) {
    if (shown[cell] !== 5 || !counted(at)) continue
    for (const each of [tally.all, tally[kindOf.get(at.phenomenon) ?? 'all']]) {
      each.shown++
      if (counts[cell] === 0) each.zero++
    }
  }
}

/** P(true 0 | shown 5); NaN when nothing is shown as 5. */
export const zeroShare = ({ zero, shown }: ZeroTally['all']): number => zero / shown

/** Counts as the files have them, by place. */
export const countsOf = (lattice: Lattice, counts: Int32Array): Map<string, number> =>
  new Map(gridOf(lattice).cells.map(({ at }, cell) => [keyOf(at), counts[cell] as number]))

/** A key of a test: 32 bytes that depend on a number. */
export const testKey = (number: number): Uint8Array => new Uint8Array(32).fill(number % 256)

/** A year of quarters that are built one after the other, each with what was shown before; null where nothing could be published. */
export function buildYear(form: RegionForm, counts: ReadonlyMap<string, number>, key: Uint8Array): (Release | null)[] {
  const releases: (Release | null)[] = []
  for (const [place, period] of quarters.entries()) {
    const earlier = releases.at(-1)
    if (earlier === null) break
    try {
      const lattice = regionLattice({ ...form, quarters: place + 1 })
      releases.push(
        buildRelease({ lattice, counts, key, label: period, ...(earlier === undefined ? {} : { earlier }) }),
      )
    } catch (error) {
      if (!(error instanceof NotPublishable)) throw error
      releases.push(null)
    }
  }
  return releases
}

/** What is known when numbers below 5 are hidden and everything else is shown as it is: what the audit must never let pass. */
export function thresholdOnly(lattice: Lattice, counts: ReadonlyMap<string, number>): Shown {
  const { atoms, cells, nodes } = gridOf(lattice)
  const truth = Int32Array.from(atoms, (atom) => counts.get(keyOf(atom)) ?? NaN)
  const shown = nodes.map(({ at, cells: own }) => ({
    at: keyOf(at),
    atoms: own.flatMap((cell) => cells[cell]?.atoms ?? []),
  }))
  const knowns = shown.map(({ atoms: own }) => {
    const sum = sumOf(truth, own)
    return sum < SMALL ? { atoms: own, low: 0, high: SMALL - 1 } : { atoms: own, low: sum, high: sum }
  })
  return { truth, knowns, nodes: shown }
}
