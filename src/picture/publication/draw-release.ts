import { helsinkiDay } from '#kernel/clock.ts'
import { buildRelease, NotPublishable, type Counts, type WhyNot } from '#picture/release/build.ts'
import { keyOf, LatticeBroken, type Lattice } from '#picture/release/lattice-file.ts'
import { gridOf } from '#picture/release/lattice.ts'
import { shownPhenomena } from '#picture/release/phenomena.ts'
import type { Release } from '#picture/release/release.ts'
import { networkLattice } from './network-lattice.ts'
import { releaseOf, type PictureInput, type ShownRelease } from './picture-input.ts'
import { closesOn, quartersBetween } from './publication-rules.ts'

/** Why a release cannot be built: what the rounding says, or what the region's own data lack. `at` names public places only. */
export type Refusal =
  | { readonly kind: Exclude<WhyNot['kind'], 'not-counted'> }
  | { readonly kind: 'not-counted' | 'not-closed' | 'no-population' | 'outside-lattice'; readonly at: string }
  | {
      readonly kind:
        | 'no-phenomena'
        | 'nobody-lives-there'
        | 'nothing-corrected'
        | 'lattice-broken'
        | 'no-answer'
        | 'key-lost'
        | 'audit'
    }

export class Refused extends Error {
  readonly why: Refusal
  constructor(why: Refusal) {
    super(why.kind)
    this.name = 'Refused'
    this.why = why
  }
}

/** A release as it was drawn, with the counts it was drawn from. */
export type Drawn = { readonly release: Release; readonly counts: Counts }
export type DrawAnswer = { readonly drawn: Drawn } | { readonly refused: Refusal }

const yearOf = (period: string): string => period.slice(0, 4)

/** Releases that were shown of the same year, the oldest first. */
const ofSameYear = ({ shown, release }: PictureInput): ShownRelease[] =>
  shown.filter((each) => yearOf(each.period) === yearOf(release.period))

/** Quarters of the year up to the one asked for that were counted. @throws Refused when one of them is not closed */
function periodsOf({ periods, release }: PictureInput, today: string): string[] {
  const counted = periods.map(({ period }) => period).filter((each) => yearOf(each) === yearOf(release.period))
  const [first] = counted
  const { period } = release
  if (first === undefined || !counted.includes(period)) throw new Refused({ kind: 'not-counted', at: period })
  if (closesOn(period) > today) throw new Refused({ kind: 'not-closed', at: period })
  const found = quartersBetween(first, period)
  const missing = found.find((each) => !counted.includes(each))
  if (missing !== undefined) throw new Refused({ kind: 'not-counted', at: missing })
  return found
}

/** The counts of a lattice: a place of a counted quarter without a number has none. @throws Refused when a count has no place there */
function countsFor(lattice: Lattice, places: PictureInput['counts']): Counts {
  const counts = new Map(gridOf(lattice).atoms.map((atom) => [keyOf(atom), 0]))
  const periods = new Set(lattice.period.members.map(({ code }) => code))
  const shown = new Set(lattice.phenomenon.members.map(({ code }) => code))
  const tooRare = new Set(shownPhenomena.map(({ code }) => code).filter((code) => !shown.has(code)))
  for (const [area, phenomenon, period, ageBand, children] of places) {
    if (!periods.has(period)) continue
    // Too rare in this region for its picture: counted, and not shown.
    if (tooRare.has(phenomenon)) continue
    const key = keyOf({ area, phenomenon, period, ageBand })
    if (!counts.has(key)) throw new Refused({ kind: 'outside-lattice', at: `${area} ${phenomenon} ${ageBand}` })
    counts.set(key, children)
  }
  return counts
}

function latticeFor(
  input: PictureInput,
  earlier: ShownRelease | undefined,
  periods: readonly string[],
  drawn: readonly string[],
): Lattice {
  const unknown = input.municipalities.find((code) => input.population[code] === undefined)
  if (unknown !== undefined) throw new Refused({ kind: 'no-population', at: unknown })
  if (input.municipalities.every((code) => input.population[code] === 0))
    throw new Refused({ kind: 'nobody-lives-there' })
  const lattice = networkLattice(input, periods, drawn, earlier?.lattice)
  if (lattice.phenomenon.members.length === 0) throw new Refused({ kind: 'no-phenomena' })
  return lattice
}

/** Counts of the year with the corrections that wait in these quarters. */
const corrected = ({ counts, corrections }: PictureInput, redrawn: readonly string[]): PictureInput['counts'] => [
  ...counts.filter(([, , period]) => !redrawn.includes(period)),
  ...corrections.filter(([, , period]) => redrawn.includes(period)),
]

/**
 * Draws the release that was asked for from what the database has counted: a quarter around what was shown of its year before, or the revision of
 * a year, in which the quarters with corrections are drawn again. Same data and key, same numbers.
 * @param today the day it is built, which decides whether the quarter is closed. @throws Refused
 */
export function drawRelease(input: PictureInput, key: Uint8Array, now: Date): Drawn {
  const periods = periodsOf(input, helsinkiDay(now))
  const before = ofSameYear(input)
  // What is drawn once more after it was withdrawn stands beside what was shown before it, not beside itself.
  const earlier =
    input.release.kind === 'revision' ? before.at(-1) : before.findLast((each) => each.label !== input.release.label)
  const standing = new Set(earlier?.lattice.period.members.map(({ code }) => code))
  const redrawn =
    input.release.kind === 'quarter'
      ? []
      : input.periods.filter(({ period, corrected: has }) => has && standing.has(period)).map(({ period }) => period)
  if (input.release.kind === 'revision' && redrawn.length === 0) throw new Refused({ kind: 'nothing-corrected' })
  const drawn = periods.filter((each) => !standing.has(each) || redrawn.includes(each))
  try {
    const lattice = latticeFor(input, earlier, periods, drawn)
    const counts = countsFor(lattice, corrected(input, redrawn))
    const release = buildRelease({
      lattice,
      counts,
      key,
      label: input.release.label,
      redrawn,
      ...(earlier === undefined ? {} : { earlier: releaseOf(earlier) }),
    })
    return { release, counts }
  } catch (error) {
    if (error instanceof NotPublishable) {
      const { why } = error
      throw new Refused(why.kind === 'not-counted' ? { kind: why.kind, at: why.places[0] ?? '' } : { kind: why.kind })
    }
    if (error instanceof LatticeBroken) throw new Refused({ kind: 'lattice-broken' })
    throw error
  }
}

/** The counts of a release as they were kept; a place that was not kept had none. */
export const keptCounts = ({ lattice, counts }: ShownRelease): Counts =>
  new Map(gridOf(lattice).atoms.map((atom) => [keyOf(atom), counts[keyOf(atom)] ?? 0]))

/** Counts as they are kept with a release: only those that are not 0. */
export const countsToKeep = (counts: Counts): Record<string, number> =>
  Object.fromEntries([...counts].filter(([, children]) => children > 0))
