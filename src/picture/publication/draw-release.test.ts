import { describe, expect, it } from 'vitest'
import { testKey } from '#db/seed/synthetic-picture.ts'
import { countsOf, input, now, population, shownOf, spans } from '#testing/picture-input.ts'
import { auditApart } from '#picture/release/audit-apart.ts'
import { secondVersions } from '#picture/release/audit-joint.ts'
import { readAudited, type ReadAudited } from '#picture/release/audit-table.ts'
import { gridOf } from '#picture/release/lattice.ts'
import { shownBy, type Release } from '#picture/release/release.ts'
import { drawRelease, keptCounts, Refused, type Drawn } from './draw-release.ts'
import { releaseOf, type PictureInput } from './picture-input.ts'

const refusalOf = (given: PictureInput, day = now): unknown => {
  try {
    drawRelease(given, testKey(1), day)
  } catch (error) {
    if (error instanceof Refused) return error.why
    throw error
  }
  return undefined
}

const readOf = (drawn: Drawn): ReadAudited => {
  const read = readAudited(drawn)
  if ('finding' in read) throw new Error(read.finding.kind)
  return read
}
const audit = (...drawn: Drawn[]) => auditApart({ releases: drawn, exhaustive: true })
const numberAt = (release: Release, place: string): number | undefined => shownBy(release).get(place)

describe('drawing a release from what was counted', () => {
  it('gives the same numbers for the same data and key, and others for another key', () => {
    const first = drawRelease(input(), testKey(1), now).release
    expect(JSON.stringify(drawRelease(input(), testKey(1), now).release)).toBe(JSON.stringify(first))
    expect(JSON.stringify(drawRelease(input(), testKey(2), now).release)).not.toBe(JSON.stringify(first))
  })

  it('leaves the small numbers of Ingå and Sjundeå open, also by difference (D-06)', async () => {
    const drawn = drawRelease(input(), testKey(3), now)
    const grid = gridOf(drawn.release.lattice)
    const small = grid.cells.filter(
      ({ at }) =>
        ['149', '755'].includes(at.area) &&
        (drawn.counts.get(`${at.area}|${at.phenomenon}|${at.period}|10-17`) ?? 0) < 5,
    )
    expect(small.length).toBeGreaterThan(6)
    const { passed, findings, figures } = await audit(drawn)
    expect({ passed, findings }).toEqual({ passed: true, findings: [] })
    // The team less its other municipality is the small one: both were put to the solver.
    expect(figures.smallDifferences).toBeGreaterThan(10)
    const shown = numberAt(drawn.release, '149|all|2027-Q1|10-17') as number
    const rest =
      (numberAt(drawn.release, 'team-west|all|2027-Q1|10-17') as number) -
      (numberAt(drawn.release, '710|all|2027-Q1|10-17') as number)
    expect(rest).toBe(shown)
    expect(shown % 5).toBe(0)
  })

  it('draws an empty municipality and a phenomenon nobody was counted for like everything else', async () => {
    const empty = countsOf('2027-Q1', (area, phenomenon) => area === '755' || phenomenon === 'bullying')
    const drawn = drawRelease(input({ counts: empty }), testKey(4), now)
    expect(numberAt(drawn.release, '755|theft|2027-Q1|10-17')).toBeDefined()
    expect(numberAt(drawn.release, 'region|bullying|2027-Q1|10-17')).toBeLessThanOrEqual(5)
    expect((await audit(drawn)).passed).toBe(true)
    const nothing = drawRelease(input({ counts: [] }), testKey(4), now)
    expect(numberAt(nothing.release, 'region|all|2027-Q1|10-17')).toBeLessThanOrEqual(5)
    expect((await audit(nothing)).passed).toBe(true)
  })

  it('says that inhabitants are missing, that nobody lives there, and takes a municipality with none', () => {
    const { '755': _none, ...others } = population
    expect(refusalOf(input({ population: others }))).toEqual({ kind: 'no-population', at: '755' })
    const zero = Object.fromEntries(Object.keys(population).map((code) => [code, 0]))
    expect(refusalOf(input({ population: zero }))).toEqual({ kind: 'nobody-lives-there' })
    expect(
      drawRelease(input({ population: { ...population, '755': 0 } }), testKey(5), now).release.numbers.length,
    ).toBeGreaterThan(0)
    const few = Object.fromEntries(Object.keys(population).map((code) => [code, 10]))
    expect(refusalOf(input({ population: few, counts: [] }))).toEqual({ kind: 'no-phenomena' })
  })

  it('builds no quarter that is open or was not counted, and leaves no counted child out', () => {
    expect(refusalOf(input(), new Date('2027-04-28T09:00:00Z'))).toEqual({ kind: 'not-closed', at: '2027-Q1' })
    expect(refusalOf(input(), new Date('2027-04-29T09:00:00Z'))).toBeUndefined()
    expect(refusalOf(input({ periods: [] }))).toEqual({ kind: 'not-counted', at: '2027-Q1' })
    const third = { period: '2027-Q3', source: 'case_work', frozen: false, corrected: false } as const
    expect(refusalOf(input({ periods: [...input().periods, third] }, '2027-Q3'))).toEqual({
      kind: 'not-counted',
      at: '2027-Q2',
    })
    expect(refusalOf(input({ counts: [['049', 'theft', '2027-Q1', '10-17', 1]] }))).toEqual({
      kind: 'outside-lattice',
      at: '049 theft 10-17',
    })
  })

  it('shows nothing of what is too rare in the region, and keeps to the phenomena a year began with', () => {
    const rare = [...countsOf('2027-Q1'), ['257', 'weapons', '2027-Q1', '10-17', 3] as PictureInput['counts'][number]]
    const first = drawRelease(input({ counts: rare }), testKey(6), now)
    expect(first.release.numbers.some(([, phenomenon]) => phenomenon === 'weapons')).toBe(false)
    const periods = [
      ...input().periods,
      { ...input().periods[0], period: '2027-Q2' } as PictureInput['periods'][number],
    ]
    const grown = Object.fromEntries(Object.entries(population).map(([code, people]) => [code, people * 9]))
    const counts = [...rare, ...countsOf('2027-Q2')]
    const second = drawRelease(
      input({ periods, counts, population: grown, shown: [shownOf(first)] }, '2027-Q2'),
      testKey(6),
      now,
    )
    expect(second.release.lattice.phenomenon).toEqual(first.release.lattice.phenomenon)
  })

  it('leaves what was shown as it was shown when the next quarter is drawn, and knows when nothing is left to draw', () => {
    const first = drawRelease(input(), testKey(6), now)
    const periods = [
      ...input().periods,
      { period: '2027-Q2', source: 'case_work', frozen: false, corrected: false } as const,
    ]
    const counts = [...countsOf('2027-Q1'), ...countsOf('2027-Q2')]
    const second = drawRelease(input({ periods, counts, shown: [shownOf(first)] }, '2027-Q2'), testKey(6), now)
    expect(second.release.drawn).toEqual(['2027-Q2'])
    for (const [area, phenomenon, period, band, shown] of first.release.numbers)
      expect(numberAt(second.release, [area, phenomenon, period, band].join('|'))).toBe(shown)
    expect(refusalOf(input({ periods, counts, shown: [shownOf(second)] }))).toEqual({ kind: 'nothing-to-draw' })
    expect(keptCounts(shownOf(second))).toEqual(second.counts)
    expect(releaseOf(shownOf(second))).toEqual(second.release)
  })

  it('publishes nothing when no table can be completed around what stands', () => {
    const first = shownOf(drawRelease(input({ teams: [] }), testKey(7), now))
    const far = countsOf('2027-Q1').map(
      ([area, phenomenon, period, band, children]): PictureInput['counts'][number] => [
        area,
        phenomenon,
        period,
        band,
        children + 30,
      ],
    )
    const periods = [
      ...input().periods,
      { period: '2027-Q2', source: 'case_work', frozen: false, corrected: false } as const,
    ]
    const given = input({ periods, counts: [...far, ...countsOf('2027-Q2')], shown: [first], teams: [] }, '2027-Q2')
    expect(refusalOf(given)).toEqual({ kind: 'no-table' })
  }, 60_000)

  it('takes late corrections in the revision of the year alone, and passes the audit with the first version', async () => {
    const counts = countsOf('2027-Q1')
    const first = drawRelease(input({ counts }), testKey(8), now)
    const corrected = counts.map(
      ([area, phenomenon, period, band, children], place): PictureInput['counts'][number] => [
        area,
        phenomenon,
        period,
        band,
        children + (place % 5 === 0 ? 1 : 0),
      ],
    )
    const late = {
      corrections: corrected,
      periods: [{ period: '2027-Q1', source: 'case_work', frozen: true, corrected: true } as const],
      counts,
      shown: [shownOf(first)],
    }
    expect(refusalOf(input(late))).toBeUndefined()
    const revision = {
      id: '2',
      label: '2027-revised',
      period: '2027-Q1',
      kind: 'revision',
      state: 'waiting',
      askedAt: now,
    } as const
    const second = drawRelease({ ...input(late), release: revision }, testKey(8), now)
    expect([second.release.revises, second.release.drawn]).toEqual(['2027-Q1', ['2027-Q1']])
    const where = corrected.find(([, , , , children], place) => children !== counts[place]?.[4])
    expect(second.counts.get(where?.slice(0, 4).join('|') ?? '')).toBe(where?.[4])
    expect((await audit(first, second)).findings).toEqual([])
    const none = { ...late, periods: [{ ...late.periods[0], corrected: false }] } as Partial<PictureInput>
    expect(refusalOf({ ...input(none), release: revision })).toEqual({ kind: 'nothing-corrected' })
  }, 60_000)

  it('keeps a merged team’s old numbers with the old teams, and passes the audit together with them', async () => {
    const before = drawRelease(input(), testKey(9), now)
    const teams = [
      ...input().teams.map((each) => ({ ...each, until: '2027-04-01' })),
      ...spans('coast', ...Object.keys(population)).map((each) => ({ ...each, from: '2027-04-01' })),
    ]
    const periods = [
      ...input().periods,
      { period: '2027-Q2', source: 'case_work', frozen: false, corrected: false } as const,
    ]
    const counts = [...countsOf('2027-Q1'), ...countsOf('2027-Q2')]
    const after = drawRelease(input({ teams, periods, counts, shown: [shownOf(before)] }, '2027-Q2'), testKey(9), now)
    expect(numberAt(after.release, 'team-west|all|2027-Q1|10-17')).toBe(
      numberAt(before.release, 'team-west|all|2027-Q1|10-17'),
    )
    expect(numberAt(after.release, 'team-west|all|2027-Q2|10-17')).toBeUndefined()
    expect(numberAt(after.release, 'team-coast|all|2027-Q1|10-17')).toBeUndefined()
    expect(numberAt(after.release, 'team-coast|all|2027-Q2|10-17')).toBeDefined()
    expect((await audit(before, after)).findings).toEqual([])
  }, 60_000)

  it('lets a revision take the place of all quarters it is of, and the next quarter go on from it', async () => {
    const key = testKey(10)
    const period = (code: string, corrected = false) =>
      ({ period: code, source: 'case_work', frozen: corrected, corrected }) as const
    const first = drawRelease(input(), key, now)
    const counts = [...countsOf('2027-Q1'), ...countsOf('2027-Q2')]
    const two = { periods: [period('2027-Q1'), period('2027-Q2')], counts }
    const second = drawRelease(input({ ...two, shown: [shownOf(first)] }, '2027-Q2'), key, now)
    const corrections = countsOf('2027-Q1').map(
      ([area, phenomenon, code, band, children], place): PictureInput['counts'][number] => [
        area,
        phenomenon,
        code,
        band,
        children + (place % 6 === 0 ? 1 : 0),
      ],
    )
    const shown = [shownOf(first), shownOf(second)]
    const revision = drawRelease(
      {
        ...input({ ...two, periods: [period('2027-Q1', true), period('2027-Q2')], corrections, shown }, '2027-Q2'),
        release: {
          id: '3',
          label: '2027-revised',
          period: '2027-Q2',
          kind: 'revision',
          state: 'waiting',
          askedAt: now,
        },
      },
      key,
      now,
    )
    expect(revision.release.drawn).toEqual(['2027-Q1'])
    const third = drawRelease(
      input(
        {
          periods: [...two.periods, period('2027-Q3')],
          counts: [...corrections, ...countsOf('2027-Q2'), ...countsOf('2027-Q3')],
          shown: [...shown, shownOf(revision)],
        },
        '2027-Q3',
      ),
      key,
      now,
    )
    for (const releases of [
      [first, second, revision],
      [first, second, revision, third],
    ])
      expect(secondVersions(releases.map(readOf))).toEqual([])
    // A third version of the first quarter, in a release that goes on from the first.
    const astray = drawRelease(input({ ...two, shown: [shownOf(first)] }, '2027-Q2'), testKey(11), now)
    expect(secondVersions([first, second, revision, astray].map(readOf)).map(({ kind }) => kind)).toContain(
      'second-version',
    )
    expect((await audit(first, second, revision)).findings.filter(({ kind }) => kind === 'second-version')).toEqual([])
  }, 60_000)
})
