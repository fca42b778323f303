import type { AuditFinding } from './audit-findings.ts'
import type { ReadAudited } from './audit-table.ts'
import type { Known } from './attacker.ts'
import type { Counts } from './build.ts'
import { keyOf } from './lattice-file.ts'
import type { Release } from './release.ts'

export type Audited = { readonly release: Release; readonly counts: Counts }

/** All that stands together, as one attack: releases, nodes and their sums over shared atoms. */
export type Joint = {
  /** True number by atom. An atom whose number was corrected between two releases is there once for each. */
  readonly truth: Int32Array
  readonly knowns: readonly Known[]
  readonly nodes: readonly { readonly at: string; readonly atoms: readonly number[] }[]
  readonly point: Int32Array | undefined
}

/**
 * One set of atoms for all releases. The attacker is given for nothing which numbers were corrected between two releases and which were
 * not: what was not corrected is the same unknown in both, so that two roundings of it meet.
 */
export function mergeReleases(read: readonly ReadAudited[]): Joint {
  const placeOf = new Map<string, number>()
  const truth: number[] = []
  const point: number[] = []
  const knowns: Known[] = []
  const nodes: { at: string; atoms: readonly number[] }[] = []
  const names = new Set<string>()
  for (const { release, grid, shown, atomCounts } of read) {
    const places = grid.atoms.map((atom, index) => {
      const key = `${keyOf(atom)}=${atomCounts[index] as number}`
      const found = placeOf.get(key)
      if (found !== undefined) return found
      const place = truth.length
      placeOf.set(key, place)
      truth.push(atomCounts[index] as number)
      point.push(0)
      return place
    })
    for (const { at, atoms } of grid.cells)
      for (const [index, atom] of atoms.entries())
        point[places[atom] as number] = index === 0 ? (shown.get(keyOf(at)) ?? 0) : 0
    for (const { at, cells, window } of grid.nodes) {
      const number = shown.get(keyOf(at))
      if (number === undefined) continue
      const atoms = cells
        .flatMap((cell) => grid.cells[cell]?.atoms ?? [])
        .map((atom) => places[atom] as number)
        .toSorted((left, right) => left - right)
      const [low, high] = [Math.max(0, number - window), number + window]
      const name = `${atoms.join()}:${low}:${high}`
      if (names.has(name)) continue
      names.add(name)
      knowns.push({ atoms, low, high })
      nodes.push({ at: `${release.label} ${keyOf(at)}`, atoms })
    }
  }
  return { truth: Int32Array.from(truth), knowns, nodes, point: Int32Array.from(point) }
}

/**
 * Releases that show the same numbers of the same children in two versions: of two draws more can be said than of one. What is drawn
 * anew must be a revision, of which there is one, and something in it must have been corrected. A revision is of the release it names and
 * of all that this one has gone on from; what goes on from the revision shows its numbers and no third version.
 */
export function secondVersions(read: readonly ReadAudited[]): AuditFinding[] {
  const findings: AuditFinding[] = []
  const revised = new Set<ReadAudited>()
  const allowed = new Set<string>()
  const pair = (early: ReadAudited, late: ReadAudited): string => `${read.indexOf(early)} ${read.indexOf(late)}`
  const same = (one: ReadAudited, other: ReadAudited): boolean => compare(one, other).differently === undefined
  for (const [place, late] of read.entries())
    for (const [before, early] of read.slice(0, place).entries()) {
      const { differently, corrected } = compare(early, late)
      if (differently === undefined) continue
      const between = read.slice(before + 1, place)
      const goesOn = between.some((each) => allowed.has(pair(early, each)) && same(each, late))
      const revises = read
        .slice(before, place)
        .some((each) => each.release.label === late.release.revises && (each === early || same(early, each)))
      if (goesOn || (revises && corrected > 0 && !revised.has(early))) allowed.add(pair(early, late))
      else findings.push({ kind: 'second-version', at: differently, release: late.release.label })
      revised.add(early)
    }
  return findings
}

/** A place two releases show differently, and how many cells of both were corrected in between. */
function compare(early: ReadAudited, late: ReadAudited): { differently: string | undefined; corrected: number } {
  const before = new Map(early.grid.cells.map(({ at }, cell) => [keyOf(at), early.counts[cell] as number]))
  let [differently, corrected]: [string | undefined, number] = [undefined, 0]
  for (const [cell, { at }] of late.grid.cells.entries()) {
    const key = keyOf(at)
    const count = before.get(key)
    if (count === undefined) continue
    if (count !== late.counts[cell]) corrected++
    if (early.shown.get(key) !== late.shown.get(key)) differently ??= key
  }
  return { differently, corrected }
}
