import { describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel/random.ts'
import {
  buildYear,
  countsOf,
  regionLattice,
  syntheticCounts,
  testKey,
  thresholdOnly,
} from '#db/seed/synthetic-picture.ts'
import { Attacker, sumOf } from './attacker.ts'
import { auditApart } from './audit-apart.ts'
import { mergeReleases } from './audit-joint.ts'
import { readAudited, type ReadAudited } from './audit-table.ts'
import { smallTargets } from './audit-targets.ts'
import { audit, type Audited } from './audit.ts'
import { buildRelease, type Counts } from './build.ts'
import { gridOf } from './lattice.ts'
import { narrowTargets } from './open-targets.ts'
import type { Release } from './release.ts'

const lattice = regionLattice({ yearWindow: 10 })
const counts: Counts = countsOf(lattice, syntheticCounts(lattice, seededRandom('audit')))
const release = buildRelease({ lattice, counts, key: testKey(1), label: '2027' })

const kindsIn = async (...releases: readonly Audited[]): Promise<readonly string[]> => {
  const { passed, findings } = await audit({ releases, exhaustive: false })
  const kinds = [...new Set(findings.map(({ kind }) => kind))].sort()
  expect(passed).toBe(kinds.length === 0)
  return kinds
}

const readTable = (audited: Audited): ReadAudited => {
  const read = readAudited(audited)
  if ('finding' in read) throw new Error(read.finding.kind)
  return read
}

/** The release with one number changed. */
const withNumber = (place: string, change: (shown: number) => number): Release => ({
  ...release,
  numbers: release.numbers.map(([a, p, t, b, shown]) => [
    a,
    p,
    t,
    b,
    [a, p, t, b].join('|') === place ? change(shown) : shown,
  ]),
})

describe('the audit', () => {
  it('passes a release whose small numbers and differences are all open, by hand and by the solver', async () => {
    for (const exhaustive of [false, true]) {
      const { passed, findings, figures } = await audit({ releases: [{ release, counts }], exhaustive })
      expect({ passed, findings }).toEqual({ passed: true, findings: [] })
      expect(figures.numbers).toBe(1050)
      expect(figures.smallNumbers).toBeGreaterThan(500)
      expect(figures.smallDifferences).toBeGreaterThan(1000)
      if (exhaustive) expect(figures.solved).toBeGreaterThanOrEqual(figures.smallNumbers)
    }
  })

  it('passes the quarters of a year together, and old and new borders of a merged team', async () => {
    const year = buildYear({ yearWindow: 10 }, counts, testKey(2)).filter((each) => each !== null)
    expect(year).toHaveLength(4)
    expect(await kindsIn(...year.map((each) => ({ release: each, counts })))).toEqual([])
    const both = regionLattice({ merger: 'both', yearWindow: 10 })
    expect(
      await kindsIn({ release: buildRelease({ lattice: both, counts, key: testKey(3), label: 'both' }), counts }),
    ).toEqual([])
  })

  it('fails a publication that only hides what is below 5: most small numbers can be worked out', async () => {
    const shown = thresholdOnly(lattice, counts)
    const { numbers } = smallTargets(shown)
    const attack = { size: shown.truth.length, knowns: shown.knowns, point: undefined, exhaustive: true }
    const targets = numbers.slice(0, 20)
    const { narrow } = await narrowTargets({ ...attack, targets })
    expect(narrow).toEqual(targets)
    const attacker = await Attacker.against(attack.size, attack.knowns, false)
    const base = numbers.filter(({ atoms }) => atoms.length === 1).slice(0, 40)
    const pinned = base.filter(({ atoms }) => {
      const { least, most } = attacker.interval(atoms)
      expect(least - 1e-6).toBeLessThanOrEqual(sumOf(shown.truth, atoms))
      expect(most + 1e-6).toBeGreaterThanOrEqual(sumOf(shown.truth, atoms))
      return most - least < 1e-6
    })
    attacker.end()
    expect(pinned.length / base.length).toBeGreaterThan(0.3)
  })

  it('finds a window of 4, a number that is no sum, a number shown exactly, one missing and one too many', async () => {
    const narrow = { ...release, lattice: { ...lattice, window: 4 } }
    expect(await kindsIn({ release: narrow, counts })).toContain('window-too-narrow')
    expect(
      await kindsIn({ release: withNumber('team-lojo|theft|2027|10-17', (shown) => shown + 5), counts }),
    ).toContain('not-additive')
    const place = 'esbo|theft|2027-Q1|10-17'
    const truth = counts.get(place) ?? NaN
    expect(truth % 5).not.toBe(0)
    expect(await kindsIn({ release: withNumber(place, () => truth), counts })).toContain('not-a-multiple')
    expect(await kindsIn({ release: { ...release, numbers: release.numbers.slice(1) }, counts })).toContain(
      'number-missing',
    )
    const more: Release = { ...release, numbers: [...release.numbers, ['espoo', 'theft', '2027', '10-17', 5]] }
    expect(await kindsIn({ release: more, counts })).toEqual(['number-unknown'])
    const twice: Release = {
      ...release,
      numbers: [...release.numbers, release.numbers[0] as Release['numbers'][number]],
    }
    expect(await kindsIn({ release: twice, counts })).toEqual(['number-twice'])
    const far = new Map(counts).set(place, truth + 11)
    expect(await kindsIn({ release, counts: far })).toContain('outside-window')
    expect(await kindsIn({ release, counts: new Map([...counts].slice(1)) })).toEqual(['not-counted'])
  })

  it('finds a second version of the same data, whoever made it and under whatever name', async () => {
    const other = buildRelease({ lattice, counts, key: testKey(9), label: '2027' })
    const relabelled = buildRelease({ lattice, counts, key: testKey(1), label: '2027-b' })
    const pretended = buildRelease({
      lattice,
      counts,
      key: testKey(1),
      label: '2027-r',
      earlier: release,
      redrawn: ['2027-Q1'],
    })
    for (const second of [other, relabelled, pretended])
      expect(await kindsIn({ release, counts }, { release: second, counts })).toContain('second-version')
    expect(await kindsIn({ release, counts }, { release, counts })).toEqual([])
  })

  it('lets a quarter in which something was corrected be drawn again, once', async () => {
    const corrected = new Map(counts).set('lojo|theft|2027-Q3|10-17', (counts.get('lojo|theft|2027-Q3|10-17') ?? 0) + 1)
    const revise = (label: string): Audited => ({
      release: buildRelease({
        lattice,
        counts: corrected,
        key: testKey(1),
        label,
        earlier: release,
        redrawn: ['2027-Q3'],
      }),
      counts: corrected,
    })
    const revision = revise('2027-revised')
    expect(revision.release.revises).toBe('2027')
    expect(await kindsIn({ release, counts }, revision)).not.toContain('second-version')
    expect(await kindsIn({ release, counts }, revision, revise('2027-again'))).toContain('second-version')
  })

  it('finds a team that has other borders under its old name', async () => {
    const groups = lattice.area.groups.map((group) =>
      group.code === 'team-lojo' ? { ...group, members: [...group.members, 'inga'] } : group,
    )
    const moved = { ...lattice, area: { ...lattice.area, groups } }
    const later = buildRelease({ lattice: moved, counts, key: testKey(1), label: 'moved' })
    expect(await kindsIn({ release, counts }, { release: later, counts })).toContain('borders-differ')
  })

  it('finds by the attack alone what one number shown exactly gives away', async () => {
    const { truth, knowns, nodes } = mergeReleases([readTable({ release, counts })])
    const { numbers } = smallTargets({ truth, knowns, nodes })
    const [small] = numbers.filter(({ atoms }) => atoms.length === 1)
    if (small === undefined) throw new Error('no small number')
    const attack = { size: truth.length, point: undefined, targets: [small], exhaustive: true }
    expect((await narrowTargets({ ...attack, knowns })).narrow).toEqual([])
    const exact = { atoms: small.atoms, low: sumOf(truth, small.atoms), high: sumOf(truth, small.atoms) }
    expect((await narrowTargets({ ...attack, knowns: [...knowns, exact] })).narrow).toEqual([small])
  })

  it('answers the same by hand as by the solver', async () => {
    const { truth, knowns, nodes, point } = mergeReleases([readTable({ release, counts })])
    const { numbers } = smallTargets({ truth, knowns, nodes })
    // Windows of 4 behind the audit's back: r ± 4 leaves no small number open.
    const tight = knowns.map(({ atoms, low, high }) => ({ atoms, low: low === 0 ? 0 : low + 1, high: high - 1 }))
    const attack = { size: truth.length, targets: numbers.slice(0, 12), knowns: tight }
    const byHand = await narrowTargets({ ...attack, point, exhaustive: false })
    const solved = await narrowTargets({ ...attack, point: undefined, exhaustive: true })
    expect(byHand.narrow).toEqual(solved.narrow)
    expect(byHand.narrow.length).toBeGreaterThan(0)
  })

  it('runs in a thread of its own, and is failed when that dies, is silent or takes too long', async () => {
    const input = { releases: [{ release, counts }], exhaustive: false }
    expect(await auditApart(input)).toMatchObject({ passed: true })
    const thread = (source: string): URL => new URL(`data:text/javascript,${encodeURIComponent(source)}`)
    for (const [source, at] of [
      ['throw new Error("no")', 'error'],
      ['', 'silence'],
      ['setInterval(() => {}, 1000)', 'time'],
    ] as const)
      expect(await auditApart(input, thread(source), 2000)).toMatchObject({
        passed: false,
        findings: [{ kind: 'no-answer', at }],
      })
    expect(await audit({ releases: [], exhaustive: false })).toMatchObject({ passed: false })
  })

  it('is failed when what is published contradicts itself', async () => {
    const knowns = [
      { atoms: [0, 1], low: 0, high: 4 },
      { atoms: [0], low: 5, high: 10 },
    ]
    const attack = {
      size: gridOf(lattice).atoms.length,
      knowns,
      point: undefined,
      targets: [{ at: 'x', atoms: [1] }],
      exhaustive: true,
    }
    await expect(narrowTargets(attack)).rejects.toThrow('the solver ended')
  })
})
