import type { AuditFinding, FindingKind } from './audit-findings.ts'
import type { Audited } from './audit-joint.ts'
import { cellCounts, NotPublishable } from './build.ts'
import { keyOf, LatticeBroken } from './lattice-file.ts'
import { gridOf, type Grid } from './lattice.ts'
import { coordinatesOf, type Release } from './release.ts'

/** A release with its grid and the true numbers of its cells. */
export type ReadAudited = {
  readonly release: Release
  readonly grid: Grid
  readonly counts: Int32Array
  readonly atomCounts: Int32Array
  /** Shown number by place, as it is in the file. */
  readonly shown: ReadonlyMap<string, number>
}

/** What is laid before the audit, read; or why it cannot be. */
export function readAudited({ release, counts }: Audited): ReadAudited | { readonly finding: AuditFinding } {
  try {
    const grid = gridOf(release.lattice)
    const shown = new Map(release.numbers.map((each) => [keyOf(coordinatesOf(each)), each[4]]))
    const ownCounts = cellCounts(grid, counts)
    const atomCounts = Int32Array.from(grid.atoms, (atom) => counts.get(keyOf(atom)) as number)
    return { release, grid, counts: ownCounts, atomCounts, shown }
  } catch (error) {
    const [kind, at] =
      error instanceof LatticeBroken
        ? (['lattice-broken', error.message] as const)
        : error instanceof NotPublishable && error.why.kind === 'not-counted'
          ? (['not-counted', error.why.places[0] ?? ''] as const)
          : (['no-answer', ''] as const)
    return { finding: { kind, at, release: release.label } }
  }
}

const BASE = 5

/** Everything that can be seen of one release without an attacker. */
export function checkTable({ release, grid, counts, shown }: ReadAudited): AuditFinding[] {
  const findings: AuditFinding[] = []
  const find = (kind: FindingKind, at: string): void => void findings.push({ kind, at, release: release.label })
  const known = new Set(grid.nodes.map(({ at }) => keyOf(at)))
  for (const key of shown.keys()) if (!known.has(key)) find('number-unknown', key)
  if (shown.size < release.numbers.length) find('number-twice', release.label)
  const cellShown = grid.cells.map(({ at }) => shown.get(keyOf(at)))
  for (const { at, cells, window } of grid.nodes) {
    const [key, number] = [keyOf(at), shown.get(keyOf(at))]
    if (window < BASE) find('window-too-narrow', key)
    if (number === undefined) {
      find('number-missing', key)
      continue
    }
    if (!Number.isInteger(number / BASE) || number < 0) find('not-a-multiple', key)
    const sum = cells.reduce((total, cell) => total + (cellShown[cell] ?? NaN), 0)
    if (sum !== number) find('not-additive', key)
    const truth = cells.reduce((total, cell) => total + (counts[cell] as number), 0)
    if (!(Math.abs(number - truth) <= window)) find('outside-window', key)
  }
  return findings
}
