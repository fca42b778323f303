import { seededRandom } from '#kernel/random.ts'
import { countsOf, regionLattice, syntheticCounts, testKey, type RegionForm } from '#db/seed/synthetic-picture.ts'
import { sumOf } from '#picture/release/attacker.ts'
import { mergeReleases } from '#picture/release/audit-joint.ts'
import { readAudited } from '#picture/release/audit-table.ts'
import { SMALL } from '#picture/release/audit-targets.ts'
import { buildRelease } from '#picture/release/build.ts'
import { keyOf } from '#picture/release/lattice-file.ts'
import { gridOf } from '#picture/release/lattice.ts'
import { narrowTargets } from '#picture/release/open-targets.ts'

/** Children who are counted in two or three cells, and how many of them an attacker can say more than 0–5 of. */
export type Linked = {
  readonly children: number
  readonly attacked: number
  readonly narrow: number
  readonly bothZero: number
}

const CHILDREN = 120

/**
 * One child in several cells: another phenomenon in the same quarter and municipality, or the same one a quarter later. All cells of the
 * child are attacked at once, as one group, where fewer than 5 children are in them. Also the share of pairs of such cells, both shown as 5,
 * in which both are true zeros: what is left of doubt about a child that must be in both or in neither.
 */
export async function linkedChildren(form: RegionForm, seed: string): Promise<Linked> {
  const lattice = regionLattice(form)
  const grid = gridOf(lattice)
  const random = seededRandom(`${seed}/linked`)
  const counts = countsOf(lattice, syntheticCounts(lattice, random.branch('counts')))
  const places = grid.cells.map(({ at }) => at)
  const children = Array.from({ length: CHILDREN }, () => {
    const first = random.pick(places)
    const beside = places.filter(
      (at) =>
        at.area === first.area &&
        at.ageBand === first.ageBand &&
        (at.period === first.period) !== (at.phenomenon === first.phenomenon),
    )
    return [first, ...random.some(beside, random.integer(1, 2))].map(keyOf)
  })
  for (const own of children) for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1)
  const read = readAudited({ release: buildRelease({ lattice, counts, key: testKey(5), label: 'linked' }), counts })
  if ('finding' in read) throw new Error(read.finding.kind)
  const { truth, knowns, point } = mergeReleases([read])
  const atomOf = new Map(grid.atoms.map((atom, place) => [keyOf(atom), place]))
  const targets = children
    .map((own) => ({
      at: own.join(' + '),
      atoms: own.map((key) => atomOf.get(key) as number).toSorted((a, b) => a - b),
    }))
    .filter(({ atoms }) => sumOf(truth, atoms) < SMALL)
  const { narrow } = await narrowTargets({ size: truth.length, knowns, point, targets, exhaustive: false })
  const pairs = { five: 0, zero: 0 }
  for (const [one, first] of places.entries())
    for (const [two, second] of places.entries())
      if (
        one < two &&
        first.area === second.area &&
        first.period === second.period &&
        point?.[one] === 5 &&
        point[two] === 5
      ) {
        pairs.five++
        if (truth[one] === 0 && truth[two] === 0) pairs.zero++
      }
  return {
    children: CHILDREN,
    attacked: targets.length,
    narrow: narrow.length,
    bothZero: Number((pairs.zero / pairs.five).toFixed(3)),
  }
}
