import { keyOf, type Lattice } from './lattice-file.ts'
import { coarser, gridOf, type Grid } from './lattice.ts'
import { numbersOf, RELEASE_FORMAT, shownBy, type Release } from './release.ts'
import { currentParameters, type RoundingParameters } from './rounding-parameters.ts'
import { roundTable } from './rounding.ts'

/** True number of children by place of an atom (`keyOf`); a place that is missing was not counted, which is not zero. */
export type Counts = ReadonlyMap<string, number>

/** Nothing can be published, and why. */
export type WhyNot =
  | { readonly kind: 'key-too-short' }
  | { readonly kind: 'window-too-narrow'; readonly window: number }
  | { readonly kind: 'not-counted'; readonly places: readonly string[] }
  | { readonly kind: 'no-table'; readonly stepsGivenUp: number }
  | { readonly kind: 'nothing-to-draw' }

export class NotPublishable extends Error {
  readonly why: WhyNot
  constructor(why: WhyNot) {
    super(why.kind)
    this.name = 'NotPublishable'
    this.why = why
  }
}

/** Fewest bytes of a release key. */
export const KEY_BYTES = 32

export type BuildInput = {
  readonly lattice: Lattice
  readonly counts: Counts
  /** At least 32 secret bytes. */
  readonly key: Uint8Array
  readonly label: string
  /** The release before this one: what it has shown stays. */
  readonly earlier?: Release
  /** Of the earlier release these periods are drawn again: the revision of the year, for those in which something was corrected. */
  readonly redrawn?: readonly string[]
  readonly parameters?: RoundingParameters
}

/** True numbers by cell. @throws NotPublishable when a place was not counted. */
export function cellCounts(grid: Grid, counts: Counts): Int32Array {
  const missing = grid.atoms.map(keyOf).filter((key) => !counts.has(key))
  if (missing.length > 0) throw new NotPublishable({ kind: 'not-counted', places: missing })
  return Int32Array.from(grid.cells, ({ atoms }) =>
    atoms.reduce((sum, atom) => sum + (counts.get(keyOf(grid.atoms[atom] as Grid['atoms'][number])) as number), 0),
  )
}

/** Periods that were shown before keep the detail they were shown with. */
const withEarlierDetail = (lattice: Lattice, earlier: Release | undefined): Lattice =>
  earlier === undefined ? lattice : { ...lattice, coarsened: [...earlier.lattice.coarsened, ...lattice.coarsened] }

function frozenCells(grid: Grid, earlier: Release | undefined, drawn: ReadonlySet<string>): Int32Array {
  const shown = earlier === undefined ? new Map<string, number>() : shownBy(earlier)
  return Int32Array.from(grid.cells, ({ at }) => (drawn.has(at.period) ? -1 : (shown.get(keyOf(at)) ?? -1)))
}

/** Everything the draw depends on, in one order: another number anywhere is another draw. */
const purposeOf = (
  input: BuildInput,
  lattice: Lattice,
  parameters: RoundingParameters,
  counts: Int32Array,
  frozen: Int32Array,
): string => JSON.stringify([RELEASE_FORMAT, input.label, parameters, lattice, [...counts], [...frozen]])

/**
 * A release: one table drawn with the key, all its numbers, and what is public about it. When no table keeps all windows the next coarser
 * lattice is taken, as it was declared beforehand; a window is never made wider. The result must still pass the audit.
 * @throws NotPublishable
 * @throws LatticeBroken
 */
export function buildRelease(input: BuildInput): Release {
  const parameters = input.parameters ?? currentParameters
  if (input.key.length < KEY_BYTES) throw new NotPublishable({ kind: 'key-too-short' })
  const { earlier, redrawn = [] } = input
  const before = new Set(earlier?.lattice.period.members.map(({ code }) => code))
  const periods = input.lattice.period.members.map(({ code }) => code)
  const drawn = periods.filter((code) => !before.has(code) || redrawn.includes(code))
  if (drawn.length === 0) throw new NotPublishable({ kind: 'nothing-to-draw' })
  let lattice: Lattice | undefined = withEarlierDetail(input.lattice, earlier)
  let stepsGivenUp = 0
  for (; lattice !== undefined; lattice = coarser(lattice, drawn), stepsGivenUp++) {
    const grid = gridOf(lattice)
    const narrow = Math.min(...grid.nodes.map(({ window }) => window))
    if (narrow < parameters.base) throw new NotPublishable({ kind: 'window-too-narrow', window: narrow })
    const counts = cellCounts(grid, input.counts)
    const frozen = frozenCells(grid, earlier, new Set(drawn))
    const shown = roundTable(
      { grid, counts, frozen, parameters },
      input.key,
      purposeOf(input, lattice, parameters, counts, frozen),
    )
    if (shown === undefined) continue
    return {
      format: RELEASE_FORMAT,
      label: input.label,
      parameters: parameters.id,
      lattice,
      drawn,
      ...(earlier === undefined || redrawn.length === 0 ? {} : { revises: earlier.label }),
      stepsGivenUp,
      numbers: numbersOf(grid, shown),
    }
  }
  throw new NotPublishable({ kind: 'no-table', stepsGivenUp: stepsGivenUp - 1 })
}
