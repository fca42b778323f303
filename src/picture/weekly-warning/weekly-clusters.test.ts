import { describe, expect, it } from 'vitest'
import { poisson } from '#db/seed/synthetic-picture.ts'
import { addDays } from '#kernel/clock.ts'
import { seededRandom } from '#kernel/random.ts'
import { layers } from '#picture/early-warning/layers.ts'
import { tellCluster } from './cluster-told.ts'
import { judgeWeek, type Found, type WarningInput } from './weekly-series.ts'

const week = '2026-11-16'
const teams = [
  { area: 'team-esbo', municipalities: ['049', '235'] },
  { area: 'team-kyrkslatt', municipalities: ['257', '755'] },
  { area: 'team-lojo', municipalities: ['224', '444', '927'] },
  { area: 'team-raseborg', municipalities: ['078', '149', '710'] },
]
const municipalities = teams.flatMap((team) => team.municipalities).toSorted()

type Planted = Readonly<Record<string, { readonly children: number; readonly different?: number }>>

/**
 * Quiet weeks of theft in ten municipalities, and children who were met in addition in the last two: so many a week, and how many different
 * ones there are of them in all.
 */
function weeksWith(planted: Planted, weeks = 60, seed = 'quiet'): WarningInput {
  const random = seededRandom(seed)
  const days = Array.from({ length: weeks }, (_, at) => addDays(week, 7 * (at - weeks + 1)))
  const counts: WarningInput['counts'] = []
  const met: WarningInput['met'] = []
  let child = 0
  for (const day of days)
    for (const code of municipalities) {
      const more = day > addDays(week, -14) ? planted[code] : undefined
      const usual = poisson(random, code === '049' ? 2 : 0.3)
      if (usual + (more?.children ?? 0) > 0) counts.push([day, code, 'theft', usual + (more?.children ?? 0)])
      if (day <= addDays(week, -28)) continue
      for (let n = 0; n < usual; n++) met.push([day, code, 'theft', child++, 1])
      for (let n = 0; n < (more?.children ?? 0); n++)
        met.push([day, code, 'theft', 10_000 + Number(code) * 100 + (n % (more?.different ?? 100)), 1])
    }
  return {
    ...{ municipalities, teams, counts, met },
    weeks: days.map((each) => ({ week: each, source: 'case_work' })),
    gate: [],
  }
}

const clusters = (input: WarningInput): Found[] => judgeWeek(input, week).found.filter(({ layer }) => layer === 'D')

describe('a cluster in the week', () => {
  it('is found across the border of two teams, and told of them both and of no municipality', () => {
    const judged = judgeWeek(weeksWith({ '149': { children: 6 }, '755': { children: 5 } }), week)
    expect(judged.found).toEqual([
      {
        ...{ area: 'team-kyrkslatt+team-raseborg', phenomenon: 'theft', class: 'strong', layer: 'D', position: 1 },
        ...{ coarser: true, municipalities: [] },
      },
    ])
    expect(judged.run).toMatchObject({ scans: 10, unscanned: 0, scanSeed: 'layer-D 2026-11-16' })
    // Ten scans at one in a hundred, beside the series.
    expect(judged.run.expectedFalseAlarms).toBeGreaterThanOrEqual(10 * layers.layers.D.alarmAtP)
  })

  it('gives the same list when the same week is judged twice, and another chance in another week', () => {
    const input = weeksWith({ '257': { children: 3 }, '755': { children: 2 } })
    expect(judgeWeek(input, week)).toEqual(judgeWeek(input, week))
    expect(judgeWeek(weeksWith({}), week).run.scanSeed).not.toBe(
      judgeWeek(weeksWith({}), addDays(week, -7)).run.scanSeed,
    )
  })

  it('names its municipalities where it is as large as a team and has enough children in each', () => {
    const [found] = clusters(
      weeksWith({ '257': { children: 5 }, '755': { children: 5 }, '149': { children: 5, different: 9 } }),
    )
    expect(found).toMatchObject({
      ...{ area: 'team-kyrkslatt+team-raseborg', coarser: true, municipalities: ['149', '257', '755'] },
    })
  })

  it('of few children in one place is not told by municipality, however many contacts they have', () => {
    const [found] = clusters(
      weeksWith({
        ...{ '257': { children: 5 }, '755': { children: 5 } },
        '149': { children: 5, different: 2 },
        '710': { children: 5, different: 3 },
      }),
    )
    expect(found?.municipalities).toEqual([])
    expect(found?.area).toBe('team-kyrkslatt+team-raseborg')
  })

  it('of few children in a whole team is told of the region', () => {
    const [found] = clusters(weeksWith({ '078': { children: 6, different: 2 } }))
    expect(found).toMatchObject({ area: 'region', coarser: true, municipalities: [] })
  })

  it('of fewer than five children in the whole region is not told at all', () => {
    const input = weeksWith({ '078': { children: 6, different: 2 } })
    const few = { ...input, met: input.met.filter(([, code]) => code === '078') }
    expect(clusters(input)).toHaveLength(1)
    expect(clusters(few)).toEqual([])
  })

  it('is not searched for with too few weeks, or while one of the six latest is not counted, and the run says so', () => {
    const planted = { '257': { children: 9 } }
    const short = judgeWeek(weeksWith(planted, layers.layers.D.leastWeeks - 1), week)
    expect(short.run).toMatchObject({ scans: 0, unscanned: 10, scanSeed: null })
    const enough = weeksWith(planted, layers.layers.D.leastWeeks)
    expect(judgeWeek(enough, week).run).toMatchObject({ scans: 10, unscanned: 0 })
    const gap = (back: number): WarningInput => ({
      ...weeksWith(planted),
      weeks: weeksWith(planted).weeks.filter((each) => each.week !== addDays(week, -7 * back)),
    })
    expect(judgeWeek(gap(5), week).run.unscanned).toBe(10)
    expect(judgeWeek(gap(6), week).run.unscanned).toBe(0)
  })

  it('is searched for in no region of one municipality, and among the children of no municipality never', () => {
    const alone = { ...weeksWith({ '257': { children: 9 } }), municipalities: ['257'] }
    expect(judgeWeek(alone, week).run).toMatchObject({ scans: 0, unscanned: 0 })
    const nowhere = weeksWith({})
    nowhere.counts.push([week, 'protected', 'theft', 30])
    expect(clusters(nowhere)).toEqual([])
  })

  it('keeps its level: of 150 quiet weeks only a few have a cluster', () => {
    const weeks = 150
    const found = Array.from({ length: weeks }, (_, n) => clusters(weeksWith({}, 52, `level ${n}`)).length)
    const lists = found.reduce((sum, each) => sum + each, 0)
    // One phenomenon of ten has any cases here, and of its scans one in a hundred is wrong.
    expect(lists).toBeLessThan(8)
  }, 60_000)
})

describe('what is told of a cluster', () => {
  const told = (zone: readonly string[], children: Readonly<Record<string, number>>) =>
    tellCluster(zone, {
      teams,
      least: 5,
      children: (codes) => (codes ?? Object.keys(children)).reduce((sum, code) => sum + (children[code] ?? 0), 0),
    })

  it('is the team when it is the team, and never wider without saying so', () => {
    expect(told(['257', '755'], { '257': 4, '755': 1 })).toMatchObject({ area: 'team-kyrkslatt', coarser: false })
    expect(told(['257'], { '257': 9, '755': 0 })).toMatchObject({ area: 'team-kyrkslatt', coarser: true })
    expect(told(['257'], { '257': 9 }).municipalities).toEqual([])
    expect(told(['257', '755'], { '257': 4, '049': 9 })).toMatchObject({ area: 'region', coarser: true, children: 13 })
  })

  it('is the region when a team of it has too few, or a municipality has no team', () => {
    expect(told(['257', '755', '149'], { '257': 9, '755': 9, '149': 4 }).area).toBe('region')
    expect(told(['257', '999'], { '257': 9, '999': 9 }).area).toBe('region')
  })

  it('names no municipality with one child too few', () => {
    const zone = ['149', '257', '755']
    expect(told(zone, { '257': 5, '755': 5, '149': 5 }).municipalities).toEqual(zone)
    expect(told(zone, { '257': 5, '755': 4, '149': 5 }).municipalities).toEqual([])
  })
})
