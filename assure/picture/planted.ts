import { mergeReleases } from '#picture/release/audit-joint.ts'
import { readAudited } from '#picture/release/audit-table.ts'
import { smallTargets } from '#picture/release/audit-targets.ts'
import { audit, type Audited } from '#picture/release/audit.ts'
import { buildRelease, type Counts } from '#picture/release/build.ts'
import { narrowTargets } from '#picture/release/open-targets.ts'
import type { Release } from '#picture/release/release.ts'
import { regionLattice, testKey, thresholdOnly } from '#db/seed/synthetic-picture.ts'

/** A failure put into a publication on purpose, and whether it was found. */
export type Planted = { readonly name: string; readonly caught: boolean }

const lattice = regionLattice({ yearWindow: 10 })

const changed = (release: Release, place: string, number: (shown: number) => number): Release => ({
  ...release,
  numbers: release.numbers.map(([a, p, t, b, shown]) => [
    a,
    p,
    t,
    b,
    [a, p, t, b].join('|') === place ? number(shown) : shown,
  ]),
})

/** Whether the audit of these fails, with this among its findings. */
async function finds(kind: string, ...releases: readonly Audited[]): Promise<boolean> {
  const { passed, findings } = await audit({ releases, exhaustive: false })
  return !passed && findings.some((finding) => finding.kind === kind)
}

/** Whether one small number shown exactly is narrow to the attacker, with every rule of the table left out. */
async function exactIsNarrow(release: Release, counts: Counts): Promise<boolean> {
  const read = readAudited({ release, counts })
  if ('finding' in read) return false
  const { truth, knowns, nodes } = mergeReleases([read])
  const small = smallTargets({ truth, knowns, nodes }).numbers.find(({ atoms }) => atoms.length === 1)
  if (small === undefined) return false
  const exact = truth[small.atoms[0] as number] as number
  const known = [...knowns, { atoms: small.atoms, low: exact, high: exact }]
  const { narrow } = await narrowTargets({
    size: truth.length,
    knowns: known,
    point: undefined,
    targets: [small],
    exhaustive: true,
  })
  return narrow.length === 1
}

/** Whether hiding what is below 5, and nothing else, fails: the proof that the attacker can attack. */
async function thresholdFails(counts: Counts): Promise<boolean> {
  const shown = thresholdOnly(lattice, counts)
  const { numbers } = smallTargets(shown)
  const attack = { size: shown.truth.length, knowns: shown.knowns, point: undefined, exhaustive: true }
  const { narrow } = await narrowTargets({ ...attack, targets: numbers.slice(0, 25) })
  return narrow.length === 25
}

/** Plants every failure a release may have in a good one. */
export async function plantedFailures(counts: Counts): Promise<{ good: boolean; planted: readonly Planted[] }> {
  const release = buildRelease({ lattice, counts, key: testKey(1), label: '2027' })
  const place = 'esbo|theft|2027-Q1|10-17'
  const truth = counts.get(place) ?? 0
  const build = (key: number, label: string): Audited => ({
    release: buildRelease({ lattice, counts, key: testKey(key), label }),
    counts,
  })
  const groups = lattice.area.groups.map((group) =>
    group.code === 'team-lojo' ? { ...group, members: [...group.members, 'inga'] } : group,
  )
  const moved = { ...lattice, area: { ...lattice.area, groups } }
  const one = { release, counts }
  const { passed } = await audit({ releases: [one], exhaustive: false })
  const planted: readonly (readonly [string, Promise<boolean>])[] = [
    ['only what is below 5 hidden', thresholdFails(counts)],
    [
      'a window of 4',
      finds('window-too-narrow', { release: { ...release, lattice: { ...lattice, window: 4 } }, counts }),
    ],
    [
      'a number that is no sum',
      finds('not-additive', { release: changed(release, 'team-lojo|theft|2027|10-17', (shown) => shown + 5), counts }),
    ],
    [
      'a cell shown exactly',
      finds('not-a-multiple', { release: changed(release, place, () => truth + (truth % 5 === 0 ? 1 : 0)), counts }),
    ],
    ['a cell shown exactly, to the attacker alone', exactIsNarrow(release, counts)],
    [
      'a number too far from the truth',
      finds('outside-window', { release, counts: new Map(counts).set(place, truth + 11) }),
    ],
    ['a second version with another key', finds('second-version', one, build(2, '2027'))],
    ['a second version under another label', finds('second-version', one, build(1, '2027-b'))],
    [
      'a team with other borders',
      finds('borders-differ', one, {
        release: buildRelease({ lattice: moved, counts, key: testKey(1), label: 'moved' }),
        counts,
      }),
    ],
    [
      'a cell left out',
      finds('number-missing', { release: { ...release, numbers: release.numbers.slice(1) }, counts }),
    ],
    ['a cell nobody counted', finds('not-counted', { release, counts: new Map([...counts].slice(1)) })],
  ]
  return {
    good: passed,
    planted: await Promise.all(planted.map(async ([name, caught]) => ({ name, caught: await caught }))),
  }
}
