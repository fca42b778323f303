import { describe, expect, it } from 'vitest'
import { seededRandom, type Random } from '#kernel/random.ts'
import { layers } from './layers.ts'
import { rankFindings, type Watched } from './rank-findings.ts'

/** Counts with this mean: Poisson, by counting how many uniform numbers are multiplied before they are small. */
function count({ next }: Random, mean: number): number {
  const least = Math.exp(-mean)
  let found = 0
  for (let left = next(); left > least; left *= next()) found++
  return found
}

const weekly = (seed: string, weeks: number, mean: number): number[] => {
  const random = seededRandom(seed)
  return Array.from({ length: weeks }, () => count(random, mean))
}

const watched = (key: string, counts: readonly (number | null)[], children = 20): Watched => ({
  key,
  counts,
  days: null,
  children,
})

const five = 52 * 5 + 10
const raised = (counts: readonly number[], by: number): number[] => [...counts.slice(0, -1), (counts.at(-1) ?? 0) + by]

describe('which layer watches a series', () => {
  const layerOf = (counts: readonly (number | null)[]): string | undefined =>
    rankFindings({ series: [watched('a', counts)] }).findings[0]?.layer

  it('is the regression from three years on', () => {
    expect(layerOf(weekly('a', five, 2))).toBe('A')
    expect(layerOf(weekly('a', 52 * 3 + 4, 2))).toBe('A')
  })

  it('is the start-up rule before, counted from the first week that is known', () => {
    expect(layerOf(weekly('a', 52 * 3 - 5, 2))).toBe('B')
    const late = weekly('a', five, 2).map((each, at) => (at < 150 ? null : each))
    expect(layerOf(late)).toBe('B')
  })

  it('is the sum over weeks where cases are rare', () => {
    expect(layerOf(weekly('a', five, 0.1))).toBe('C')
  })

  it('is the start-up rule where no regression converges: years of nothing, and then something', () => {
    const nothing = weekly('a', five, 0).map((each, at) => (at % 52 === 30 && at < five - 30 ? 20 : each))
    const { findings } = rankFindings({ series: [watched('a', raised(nothing, 9))] })
    expect(findings[0]).toMatchObject({ alarm: true })
  })

  it('is none where the week is not known or too little comes before it; the list names the series', () => {
    const { findings, unjudged } = rankFindings({
      series: [watched('unknown', [...weekly('a', five, 2), null]), watched('new', [1, 2, 3]), watched('empty', [])],
    })
    expect(findings).toEqual([])
    expect(unjudged).toEqual(['unknown', 'new', 'empty'])
  })
})

describe('the list of a week', () => {
  const quiet = Array.from({ length: 40 }, (_, at) => watched(`quiet ${at}`, weekly(`quiet ${at}`, five, 2)))

  it('puts what was raised first, and says when it is unlikely to be chance among so many', () => {
    const { findings } = rankFindings({ series: [...quiet, watched('raised', raised(weekly('r', five, 2), 18))] })
    expect(findings[0]).toMatchObject({ key: 'raised', layer: 'A', alarm: true, strong: true })
    expect(findings[0]?.q).toBeGreaterThan(findings[0]?.pvalue ?? 1)
    expect(findings[0]?.strength).toBeGreaterThan(1)
  })

  it('has no alarm for fewer than five children, however many events', () => {
    const events = raised(weekly('r', five, 2), 40)
    const of = (children: number): boolean | undefined =>
      rankFindings({ series: [watched('a', events, children)] }).findings[0]?.alarm
    expect(of(4)).toBe(false)
    expect(of(5)).toBe(true)
  })

  it('finds a small rise that stays where cases are rare', () => {
    const rare = weekly('rare', five, 0.15).map((each, at) => (at >= five - 9 ? each + 1 : each))
    const weeks = Array.from({ length: 9 }, (_, back) =>
      rankFindings({ series: [watched('rare', rare.slice(0, five - back))] }).findings.map(({ layer, alarm }) => ({
        layer,
        alarm,
      })),
    ).flat()
    expect(weeks).toContainEqual({ layer: 'C', alarm: true })
    expect(weeks).toContainEqual({ layer: 'C', alarm: false })
  })

  it('puts a cluster across borders among the others', () => {
    const cluster = { zone: [0, 1], duration: 2, cases: 9, expected: 1, llr: 12, p: 0.001 }
    const of = (p: number, children: number): object | undefined =>
      rankFindings({
        series: quiet,
        clusters: [{ key: 'cluster', cluster: { ...cluster, p }, children }],
        scans: 1,
      }).findings.find(({ key }) => key === 'cluster')
    expect(of(0.001, 9)).toMatchObject({ layer: 'D', alarm: true })
    expect(of(0.02, 9)).toMatchObject({ alarm: false })
    expect(of(0.001, 3)).toMatchObject({ alarm: false })
  })

  it('adjusts for scans that found nothing as well: they were looked at', () => {
    const cluster = { zone: [0], duration: 2, cases: 9, expected: 1, llr: 12, p: 0.008 }
    const strong = (scans: number): boolean | undefined =>
      rankFindings({ series: [], clusters: [{ key: 'cluster', cluster, children: 9 }], scans }).findings[0]?.strong
    expect([strong(1), strong(6), strong(7)]).toEqual([true, true, false])
  })

  it('tells how many false alarms to expect, and has no more of them over many quiet weeks', () => {
    const weeks = Array.from({ length: 25 }, (_, back) =>
      rankFindings({ series: quiet.map((each) => ({ ...each, counts: each.counts.slice(0, five - back) })) }),
    )
    const expected = weeks.reduce((total, { expectedFalseAlarms }) => total + expectedFalseAlarms, 0)
    const alarms = weeks.reduce((total, { findings }) => total + findings.filter(({ alarm }) => alarm).length, 0)
    expect(expected).toBeCloseTo(1000 * layers.layers.A.falseAlarmsAWeek, 9)
    expect(alarms).toBeLessThan(3 * expected)
  })

  it('is the same whatever order the series come in', () => {
    const backwards = rankFindings({ series: quiet.toReversed() }).findings.map(({ key }) => key)
    expect(rankFindings({ series: quiet }).findings.map(({ key }) => key)).toEqual(backwards)
  })
})
