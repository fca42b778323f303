import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FARRINGTON_DEFAULTS, farringtonFlexible, TooShort, type FarringtonControl } from './farrington-flexible.ts'
import { referencesOf } from './reference-weeks.ts'

const control: FarringtonControl = {
  ...FARRINGTON_DEFAULTS,
  b: 3,
  noPeriods: 10,
  pastWeeksNotIncluded: 26,
  pThresholdTrend: 1,
  thresholdMethod: 'nbPlugin',
  alpha: 0.005,
}
const WEEKS = 52 * 3 + 20
const DAY = 86_400_000

const counts = fc.array(fc.nat({ max: 12 }), { minLength: WEEKS, maxLength: WEEKS })
const judge = (weekly: readonly (number | null)[], changes: Partial<FarringtonControl> = {}) =>
  farringtonFlexible({ counts: weekly, days: null }, weekly.length - 1, { ...control, ...changes })

describe('Farrington Flexible', () => {
  it('alarms above the upper bound and nowhere else, when there are enough cases', () => {
    fc.assert(
      fc.property(counts, (weekly) => {
        const { upper, alarm } = judge(weekly, { limit54: [0, 1] })
        if (upper !== null) expect(alarm).toBe((weekly.at(-1) ?? 0) > upper)
      }),
      { numRuns: 60 },
    )
  })

  it('has no alarm and no bound with fewer than five cases in four weeks', () => {
    fc.assert(
      fc.property(counts, (weekly) => {
        const few = [...weekly.slice(0, -4), 1, 1, 1, 1]
        expect(judge(few)).toMatchObject({ alarm: false, upper: null })
      }),
      { numRuns: 30 },
    )
    expect(judge([...Array.from({ length: WEEKS - 4 }, (_, at) => at % 2), 0, 0, 0, 4])).toMatchObject({ upper: null })
    expect(judge([...Array.from({ length: WEEKS - 4 }, (_, at) => at % 2), 0, 0, 0, 5])).toMatchObject({
      upper: expect.any(Number) as number,
    })
  })

  it('does not hear of the weeks that are left out before the week itself', () => {
    fc.assert(
      fc.property(counts, fc.nat({ max: 200 }), (weekly, more) => {
        const at = WEEKS - 10
        const louder = weekly.map((each, place) => (place === at ? each + more : each))
        const [before, after] = [judge(weekly), judge(louder)]
        expect([after.mu0, after.phi, after.pvalue]).toEqual([before.mu0, before.phi, before.pvalue])
      }),
      { numRuns: 30 },
    )
  })

  it('is less surprised the more a week has', () => {
    fc.assert(
      fc.property(counts, fc.nat({ max: 30 }), (weekly, more) => {
        const louder = [...weekly.slice(0, -1), (weekly.at(-1) ?? 0) + more]
        expect(judge(louder).pvalue ?? 0).toBeLessThanOrEqual(judge(weekly).pvalue ?? 1)
      }),
      { numRuns: 30 },
    )
  })

  it('weighs an outbreak of the past down', () => {
    const quiet = Array.from({ length: WEEKS }, (_, at) => 2 + (at % 3))
    const outbreak = quiet.map((each, at) => (at === WEEKS - 53 ? 60 : each))
    const mean = (reweight: boolean): number => judge(outbreak, { reweight }).mu0 ?? 0
    expect(mean(true)).toBeLessThan(mean(false))
  })

  it('has no alarm in a week without cases, also where alpha asks for one', () => {
    const weekly = [...Array.from({ length: WEEKS - 1 }, (_, at) => 2 + (at % 3)), 0]
    const loose: Partial<FarringtonControl> = { thresholdMethod: 'delta', alpha: 0.9, limit54: [0, 1] }
    expect(judge(weekly, loose).score).toBeGreaterThan(1)
    expect(judge(weekly, loose).alarm).toBe(false)
  })

  it('says that a series is too short', () => {
    expect(() => judge(Array.from({ length: 150 }, () => 3))).toThrow(TooShort)
  })

  it('leaves out weeks that are not known, and says nothing of one that is not', () => {
    const weekly = Array.from({ length: WEEKS }, (_, at) => (at % 17 === 5 ? null : 2 + (at % 3)))
    expect(judge(weekly).mu0).toBeGreaterThan(1)
    expect(judge([...weekly.slice(0, -1), null])).toMatchObject({
      alarm: false,
      upper: null,
      score: null,
      pvalue: null,
    })
  })
})

describe('reference weeks', () => {
  const plan = { b: 2, w: 3, noPeriods: 10, past: 26 }

  it('are all weeks since the oldest window, but those just before, each in one of ten parts', () => {
    const found = referencesOf(150, plan, null)
    expect(found?.weeks).toEqual(Array.from({ length: 150 - 26 - 43 }, (_, at) => 43 + at))
    expect(new Set(found?.parts).size).toBe(10)
    expect(found?.parts.filter((part) => part === 9)).toHaveLength(14)
    // 45 weeks between two windows in nine parts: five each.
    expect(found?.parts.filter((part, at) => part === 0 && (found.weeks[at] ?? 0) < 95)).toHaveLength(5)
  })

  it('are the windows alone without parts of the year', () => {
    expect(referencesOf(150, { ...plan, noPeriods: 1 }, null)?.weeks).toEqual([
      ...Array.from({ length: 7 }, (_, at) => 43 + at),
      ...Array.from({ length: 7 }, (_, at) => 95 + at),
    ])
  })

  it('go by the calendar where weeks have dates', () => {
    // Mondays from 5 January 2015; 4 January 2021 is a Monday, and the Mondays nearest to the 4th are 6 January 2020 and 7 January 2019.
    const days = Array.from({ length: 330 }, (_, at) => Date.UTC(2015, 0, 5) + 7 * DAY * at)
    const week = days.indexOf(Date.UTC(2021, 0, 4))
    const found = referencesOf(week, { b: 2, w: 0, noPeriods: 1, past: 26 }, days)
    expect(found?.weeks.map((each) => new Date(days[each] ?? 0).toISOString().slice(0, 10))).toEqual([
      '2019-01-07',
      '2020-01-06',
    ])
  })
})
