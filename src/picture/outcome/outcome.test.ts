import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { funnelLimits } from './funnel.ts'
import { kaplanMeier, percentile, type Duration } from './kaplan-meier.ts'
import { logRank } from './log-rank.ts'
import reference from './reference.json' with { type: 'json' }
import { xmrChart, xmrRules } from './xmr.ts'

/** How far two lists of numbers are apart, in the size of theirs; where theirs is 0, as it is. Nothing must stand where nothing stands. */
function apart(ours: readonly (number | null)[], theirs: readonly (number | null)[]): number {
  expect(ours.map((each) => each === null)).toEqual(theirs.map((each) => each === null))
  const distances = ours.map(
    (each, place) => Math.abs((each ?? 0) - (theirs[place] ?? 0)) / (Math.abs(theirs[place] ?? 0) || 1),
  )
  return Math.max(0, ...distances)
}

type Group = { readonly time: readonly number[]; readonly event: readonly number[] }
const durationsOf = ({ time, event }: Group): Duration[] =>
  time.map((each, place) => ({ time: each, event: event[place] === 1 }))

describe('how long it takes until something happens', () => {
  it.each(
    reference.km.flatMap(({ groups, curves }) =>
      curves.map((curve, place) => ({ group: groups[place] as Group, curve })),
    ),
  )('is what R survival 3.5-3 says ($#)', ({ group, curve: theirs }) => {
    const ours = kaplanMeier(durationsOf(group))
    expect(ours.steps.map(({ time }) => time)).toEqual(theirs.time)
    expect(ours.steps.map(({ atRisk }) => atRisk)).toEqual(theirs.atRisk)
    expect(ours.steps.map(({ events }) => events)).toEqual(theirs.events)
    for (const field of ['survival', 'standardError', 'lower', 'upper'] as const)
      expect(
        apart(
          ours.steps.map((step) => step[field]),
          theirs[field],
        ),
      ).toBeLessThan(1e-9)
    const shares = [0.5, 0.8, 0.25, 0.9].map((share) => percentile(ours, share))
    expect(
      apart(
        shares.map(({ time }) => time),
        theirs.percentiles,
      ),
    ).toBe(0)
    expect(
      apart(
        shares.map(({ lower }) => lower),
        theirs.percentileLower,
      ),
    ).toBe(0)
    expect(
      apart(
        shares.map(({ upper }) => upper),
        theirs.percentileUpper,
      ),
    ).toBe(0)
  })

  it.each(reference.km)('differs between groups as R says ($#)', ({ groups, logRank: theirs }) => {
    const ours = logRank(groups.map(durationsOf))
    expect(ours?.degrees).toBe(theirs.degrees)
    expect(apart([ours?.chiSquare ?? null, ours?.p ?? null], [theirs.chiSquare, theirs.p])).toBeLessThan(1e-9)
  })

  it('says nothing of nobody, and little of one', () => {
    expect(kaplanMeier([])).toEqual({ steps: [], count: 0, lastTime: 0 })
    expect(percentile(kaplanMeier([]), 0.5)).toEqual({ time: null, lower: null, upper: null })
    const one = kaplanMeier([{ time: 4, event: true }])
    expect(one.steps).toEqual([
      { time: 4, atRisk: 1, events: 1, survival: 0, standardError: null, lower: null, upper: null },
    ])
    expect(percentile(one, 0.5).time).toBe(4)
    expect(kaplanMeier([{ time: 4, event: false }]).steps).toEqual([])
  })

  it('has nothing to test where groups cannot be compared', () => {
    const waits = [{ time: 3, event: false }]
    const happens = [{ time: 3, event: true }]
    expect(logRank([])).toBeNull()
    expect(logRank([happens])).toBeNull()
    expect(logRank([waits, waits])).toBeNull()
    expect(logRank([happens, []])).toBeNull()
    expect(logRank([happens, happens])).toBeNull()
  })

  it('refuses times that are none', () => {
    expect(() => kaplanMeier([{ time: -1, event: true }])).toThrow(RangeError)
    expect(() => kaplanMeier([{ time: NaN, event: true }])).toThrow(RangeError)
    expect(() => percentile(kaplanMeier([]), 1)).toThrow(RangeError)
  })

  const anyone = fc.record({ time: fc.integer({ min: 0, max: 40 }), event: fc.boolean() })
  it('falls only, stays within its limits, and does not depend on the order or the unit of time', () => {
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 60 }), (all) => {
        const { steps } = kaplanMeier(all)
        let before = 1
        for (const { survival, lower, upper } of steps) {
          expect(survival).toBeLessThan(before)
          before = survival
          if (lower !== null && upper !== null) expect(lower < survival && survival < upper && upper <= 1).toBe(true)
        }
        expect(kaplanMeier(all.toReversed()).steps).toEqual(steps)
        const inHalves = kaplanMeier(all.map(({ time, event }) => ({ time: time / 2, event }))).steps
        expect(inHalves.map(({ survival }) => survival)).toEqual(steps.map(({ survival }) => survival))
      }),
    )
  })

  it('tests the same whichever group is named first', () => {
    const group = fc.array(anyone, { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(group, group, group, (one, other, third) => {
        const [ours, turned] = [logRank([one, other, third]), logRank([third, one, other])]
        expect(turned?.degrees).toBe(ours?.degrees)
        if (ours !== null) expect(turned?.chiSquare).toBeCloseTo(ours.chiSquare, 7)
      }),
    )
  })
})

describe('signs of change', () => {
  it.each(reference.xmr)('are found with the limits and at the places that R says ($#)', (theirs) => {
    const { mean, limits, rules } = xmrChart(theirs.y)
    const { upper, lower, nearUpper, nearLower } = limits ?? {}
    const ours = [mean, upper ?? null, lower ?? null, nearUpper ?? null, nearLower ?? null]
    const size = Math.max(1, ...theirs.y.map(Math.abs))
    const scaled = (values: (number | null)[]): (number | null)[] => values.map((each) => each && each / size)
    expect(
      apart(scaled(ours), scaled([theirs.mean, theirs.upper, theirs.lower, theirs.nearUpper, theirs.nearLower])),
    ).toBeLessThan(1e-9)
    for (const rule of xmrRules)
      expect([...rules.keys()].filter((place) => rules[place]?.includes(rule))).toEqual(theirs[rule])
  })

  it('are every one of the four somewhere among the made-up series', () => {
    for (const rule of xmrRules) expect(reference.xmr.some((each) => each[rule].length > 0)).toBe(true)
  })

  it('are not hidden by the jump that they are: a moving range that is too big widens no limit', () => {
    const jump = xmrChart([10, 12, 10, 12, 10, 12, 10, 12, 90])
    expect(jump.limits?.upper).toBeCloseTo(178 / 9 + 2.66 * 2, 12)
    expect(jump.rules.at(-1)).toContain('outside')
  })

  it('begin at seven, not at six, and a value on the mean ends a run', () => {
    const flagged = (values: number[]): number => xmrChart(values).rules.filter((each) => each.includes('side7')).length
    expect(flagged([0, 0, 0, 0, 0, 0, 10, 10, 10, 10, 10, 10])).toBe(0)
    expect(flagged([0, 0, 0, 0, 0, 0, 0, 10, 10, 10, 10, 10, 10, 10])).toBe(14)
    expect(flagged([0, 0, 0, 0, 0, 0, 5, 0, 10, 10, 10, 5, 10, 10, 10, 10])).toBe(0)
    const trend = (values: number[]): number => xmrChart(values).rules.filter((each) => each.includes('trend7')).length
    expect(trend([1, 2, 3, 4, 5, 6])).toBe(0)
    expect(trend([7, 6, 5, 4, 3, 2, 1])).toBe(7)
    expect(trend([1, 2, 3, 4, 4, 5, 6, 7])).toBe(0)
  })

  it('do not exist where nothing varies or one value stands alone', () => {
    expect(xmrChart([5])).toEqual({ mean: 5, limits: null, rules: [[]] })
    const same = xmrChart([0, 0, 0, 0, 0, 0, 0, 0])
    expect(same.limits).toEqual({ upper: 0, lower: 0, nearUpper: 0, nearLower: 0 })
    expect(same.rules.flat()).toEqual([])
    expect(() => xmrChart([])).toThrow(RangeError)
    expect(() => xmrChart([1, NaN])).toThrow(RangeError)
  })
})

describe('the funnel', () => {
  it('has the limits that R says', () => {
    for (const [n = 0, p0 = 0, ...theirs] of reference.funnel) {
      const { lower95, upper95, lower998, upper998 } = funnelLimits(n, p0)
      expect(apart([lower95, upper95, lower998, upper998], theirs), `n ${n}, p0 ${p0}`).toBeLessThan(1e-9)
    }
  })

  it('leaves no room to what always or never happens', () => {
    expect(funnelLimits(8, 0)).toEqual({ lower95: 0, upper95: 0, lower998: 0, upper998: 0 })
    expect(funnelLimits(8, 1)).toEqual({ lower95: 1, upper95: 1, lower998: 1, upper998: 1 })
  })

  it('refuses what is no count and no share', () => {
    for (const [n, share] of [
      [0, 0.5],
      [2.5, 0.5],
      [NaN, 0.5],
      [1_000_001, 0.5],
      [10, -0.1],
      [10, 1.1],
      [10, NaN],
    ] as const)
      expect(() => funnelLimits(n, share)).toThrow(RangeError)
  })

  it('keeps the wide limits outside the narrow ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 999 }), (n, thousandths) => {
        const { lower95, upper95, lower998, upper998 } = funnelLimits(n, thousandths / 1000)
        expect(0 <= lower998 && lower998 <= lower95 && lower95 <= upper95 && upper95 <= upper998 && upper998 <= 1).toBe(
          true,
        )
      }),
    )
  })
})
