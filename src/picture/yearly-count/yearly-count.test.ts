import { describe, expect, it } from 'vitest'
import { shareOf, sumOf } from '#governance/case-indicator/case-indicator.ts'
import { kaplanMeier, percentile } from '#picture/outcome/kaplan-meier.ts'
import { countYear, isSafe, lastYearToCount, safeGroups, type Happening, type TeamParts } from './yearly-count.ts'

const of = (indicator: string, teamId: string, more: Partial<Happening> = {}): Happening => ({
  indicator,
  code: '',
  teamId,
  value: null,
  happened: true,
  ...more,
})
const many = (count: number, each: Happening): Happening[] => Array.from({ length: count }, () => each)

const tables = (teams: number, values: readonly number[]): TeamParts[][] => {
  const pairs = values.flatMap((one) => values.map((other) => [one, other]))
  const all: TeamParts[][] = [[]]
  return Array.from({ length: teams }).reduce<TeamParts[][]>(
    (found, _each, place) =>
      found.flatMap((table) => pairs.map((parts) => [...table, { teamId: String(place), parts }])),
    all,
  )
}
/** What is shown of a table: groups, and the classes of their parts. */
const shown = (table: readonly TeamParts[]): string =>
  JSON.stringify(
    countYear(
      table.flatMap(({ teamId, parts: [yes = 0, no = 0] }) => [
        ...many(yes, of('selection_rate', teamId)),
        ...many(no, of('selection_rate', teamId, { happened: false })),
      ]),
      table.map(({ teamId }) => teamId),
    ),
  )

/** For every thing that can be shown: the numbers that each part of each team may have, as who knows everything about the method knows it. */
function possible(all: readonly TeamParts[][]): Map<string, Set<number>[]> {
  const known = new Map<string, Set<number>[]>()
  for (const table of all) {
    const key = shown(table)
    const sets = known.get(key) ?? table.flatMap(({ parts }) => parts.map(() => new Set<number>()))
    known.set(key, sets)
    table.flatMap(({ parts }) => [...parts]).forEach((count, place) => sets[place]?.add(count))
  }
  return known
}

/** Tables of which somebody could say that a number below five is not none, or not four. */
function toldOf(all: readonly TeamParts[][], top: number): string[] {
  const known = possible(all)
  return all
    .filter((table) => table.every(({ parts }) => parts.every((count) => count <= top)))
    .filter((table) =>
      table
        .flatMap(({ parts }) => [...parts])
        .some((count, place) => {
          const may = known.get(shown(table))?.[place] ?? new Set()
          return count < 5 && !(may.has(0) && may.has(4))
        }),
    )
    .map((table) => JSON.stringify(table.map(({ parts }) => parts)))
}

/** The same of returns within six months, until twelve and not at all, of one team: coarser where the fine parts are small. */
function toldOfReturns(top: number): string[] {
  const counts = Array.from({ length: top + 1 }, (_each, count) => count)
  const known = new Map<string, Set<number>[]>()
  const all = counts.flatMap((early) => counts.flatMap((late) => counts.map((none) => [early, late, none] as const)))
  const keyOf = ([early, late, none]: (typeof all)[number]): string =>
    JSON.stringify(
      countYear(
        [
          ...many(early, of('returns', 'a', { value: 100 })),
          ...many(late, of('returns', 'a', { value: 300 })),
          ...many(none, of('returns', 'a', { happened: false, value: 0 })),
        ],
        ['a'],
      ),
    )
  for (const table of all) {
    const sets = known.get(keyOf(table)) ?? table.map(() => new Set<number>())
    known.set(keyOf(table), sets)
    table.forEach((count, place) => sets[place]?.add(count))
  }
  return all
    .filter((table) => table.every((count) => count <= top - 6))
    .filter((table) =>
      table.some((count, place) => {
        const may = known.get(keyOf(table))?.[place] ?? new Set()
        return count < 5 && !(may.has(0) && may.has(4))
      }),
    )
    .map((table) => table.join())
}

describe('what is shown of teams and their region', () => {
  it('gives none of its small numbers away to somebody who knows how it is made and tries every table', () => {
    const values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 15, 19, 20]
    expect(toldOf(tables(2, values), 10)).toEqual([])
  })

  it('holds for three teams too', () => {
    expect(toldOf(tables(3, [0, 2, 4, 5, 7, 9, 14]), 7)).toEqual([])
  }, 60_000)

  it('holds for returns, that are cut finer where they are many', () => {
    expect(toldOfReturns(18)).toEqual([])
  })

  it('shows nothing below five and nothing of fewer than ten', () => {
    expect([isSafe([5, 5]), isSafe([9]), isSafe([4, 40]), isSafe([40, 4]), isSafe([10])]).toEqual([
      ...[true, false, false, false, true],
    ])
  })

  it('lets large teams stand alone and counts small ones together, with the smallest large one if need be', () => {
    const names = (counts: readonly TeamParts[]) => safeGroups(counts).map((group) => group.map(({ teamId }) => teamId))
    const team = (teamId: string, ...parts: number[]): TeamParts => ({ teamId, parts })
    expect(names([team('a', 20, 20), team('b', 9, 9)])).toEqual([['a'], ['b']])
    expect(names([team('a', 40, 40), team('b', 9, 9), team('c', 2, 9)])).toEqual([['a'], ['c', 'b']])
    expect(names([team('a', 40, 40), team('b', 3, 9), team('c', 2, 9)])).toEqual([['a'], ['b', 'c']])
    expect(names([team('a', 4, 40)])).toEqual([])
    expect(names([team('a', 1, 40), team('b', 3, 40)])).toEqual([])
  })

  it('says shares as what is certain of them', () => {
    expect(sumOf([15, 20])).toEqual([35, 43])
    expect(shareOf([{ parts: [15, 20] }])?.percent.map(Math.round)).toEqual([38, 49])
    expect(shareOf([{ parts: [5, 10, 20] }], 1)?.counted).toEqual([5, 9])
    expect(shareOf([{ parts: [5, 20] }, { parts: [5, 10, 20] }], 2)).toBeNull()
  })
})

describe('what falls out of a year', () => {
  it('tells a waiting time as Kaplan and Meier would, up to whole weeks, with those who wait', () => {
    const all = [
      ...Array.from({ length: 20 }, (_each, place) => of('lead_time', 'a', { value: place + 3 })),
      ...many(4, of('lead_time', 'a', { value: 30, happened: false })),
    ]
    const curve = kaplanMeier(all.map(({ value, happened: event }) => ({ time: value ?? 0, event })))
    const weeks = (share: number): number => Math.ceil((percentile(curve, share).time ?? 0) / 7) * 7
    const [team, region] = countYear(all, ['a'])
    expect(team).toEqual({
      indicator: 'lead_time',
      code: '',
      teams: ['a'],
      parts: [20],
      rounded: [weeks(0.5), weeks(0.8)],
    })
    expect(region?.teams).toEqual([])
    // Were they left out, the median would be sooner.
    expect(
      percentile(kaplanMeier(all.slice(0, 20).map(({ value }) => ({ time: value ?? 0, event: true }))), 0.5).time,
    ).toBeLessThan(percentile(curve, 0.5).time ?? 0)
  })

  it('tells no waiting time of nine, nor one that too few have come through', () => {
    expect(countYear(many(9, of('lead_time', 'a', { value: 5 })), ['a'])).toEqual([])
    expect(
      countYear(
        [
          ...many(9, of('lead_time', 'a', { value: 5 })),
          ...many(9, of('lead_time', 'a', { value: 9, happened: false })),
        ],
        ['a'],
      ),
    ).toEqual([])
  })

  it('tells returns within six months only where twelve months give them not away', () => {
    const returned = (early: number, late: number): Happening[] => [
      ...many(early, of('returns', 'a', { value: 100 })),
      ...many(late, of('returns', 'a', { value: 300 })),
      ...many(30, of('returns', 'a', { happened: false, value: 0 })),
    ]
    expect(countYear(returned(7, 8), ['a'])[0]?.parts).toEqual([5, 5, 30])
    expect(countYear(returned(7, 3), ['a'])[0]?.parts).toEqual([10, 30])
  })

  it('waits two months after a year before it counts it', () => {
    expect([lastYearToCount('2027-02-28'), lastYearToCount('2027-03-02')]).toEqual([2025, 2026])
  })
})
