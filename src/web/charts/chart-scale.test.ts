import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { along, down, endingAt, percentage, placeOf, scaleFor, shownLabels, spread } from './chart-scale.ts'

const amount = fc.double({ min: -1e12, max: 1e12, noNaN: true })

describe('an axis', () => {
  it('has round numbers around what it holds', () => {
    expect(scaleFor([3, 41]).ticks).toEqual([0, 10, 20, 30, 40, 50])
    expect(scaleFor([0.13, 0.31]).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4])
    expect(scaleFor([-7, 12]).ticks).toEqual([-10, -5, 0, 5, 10, 15])
    expect(scaleFor([96, 98], { fromZero: false }).ticks).toEqual([96, 96.5, 97, 97.5, 98])
    expect(scaleFor([2e9]).ticks).toEqual([0, 5e8, 1e9, 1.5e9, 2e9])
  })

  it('is there also for nothing', () => {
    expect(scaleFor([])).toEqual({ from: 0, to: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] })
    expect(scaleFor([0, 0], { whole: true })).toEqual({ from: 0, to: 1, ticks: [0, 1] })
    expect(scaleFor([5, 5], { fromZero: false }).ticks.length).toBeGreaterThan(1)
    expect(endingAt([])).toMatchObject({ from: 0, to: 1 })
  })

  it('has whole numbers for counts, and shares end at all', () => {
    expect(scaleFor([2], { whole: true }).ticks).toEqual([0, 1, 2])
    expect(scaleFor([0.97], { most: 1 })).toEqual({ from: 0, to: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] })
  })

  it('holds every number between its ends, with two to eight ticks evenly apart', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 20 }), fc.boolean(), (numbers, fromZero) => {
        const scale = scaleFor(numbers, { fromZero })
        expect(scale.ticks.length >= 2 && scale.ticks.length <= 8).toBe(true)
        expect(new Set(scale.ticks).size).toBe(scale.ticks.length)
        for (const number of numbers) {
          const place = along(scale, number)
          expect(place >= 0 && place <= 100).toBe(true)
          const hair = 1e-8 * (scale.to - scale.from)
          expect(number >= scale.from - hair && number <= scale.to + hair).toBe(true)
          expect(down(scale, number)).toBeCloseTo(100 - place, 9)
        }
      }),
    )
  })

  it('refuses what is no number', () => {
    expect(() => scaleFor([NaN])).toThrow(RangeError)
    expect(() => along(scaleFor([1]), Infinity)).toThrow(RangeError)
  })
})

describe('places', () => {
  it('are per cent without tails', () => {
    expect(percentage(100 / 3)).toBe('33.333%')
    expect(percentage(0)).toBe('0%')
    expect([placeOf(0, 1), placeOf(0, 3), placeOf(1, 3), placeOf(2, 3)]).toEqual([50, 2, 50, 98])
  })

  it('of labels are moved apart, as little as it takes, inside the picture', () => {
    expect(spread([10, 100], 17, 240)).toEqual([10, 100])
    const together = spread([120, 120, 120], 17, 240)
    expect(together.map(Math.round)).toEqual([103, 120, 137])
    const atTheEnd = spread([240, 239], 17, 240)
    expect(Math.round(Math.abs((atTheEnd[0] ?? 0) - (atTheEnd[1] ?? 0)))).toBeGreaterThanOrEqual(16)
    expect(Math.max(...atTheEnd)).toBeLessThanOrEqual(240)
    expect(spread([], 17, 240)).toEqual([])
  })

  it('of the axis are labelled as far as there is room, always the last one', () => {
    const weeks = shownLabels(Array.from({ length: 52 }, (_, week) => `v. ${week + 1}`))
    expect(weeks.at(-1)).toEqual({ narrow: true, wide: true })
    expect(weeks.filter(({ narrow }) => narrow).length).toBeLessThan(6)
    expect(weeks.filter(({ wide }) => wide).length).toBeLessThan(13)
    expect(shownLabels(['2025', '2026'])).toEqual([
      { narrow: true, wide: true },
      { narrow: true, wide: true },
    ])
    expect(shownLabels([])).toEqual([])
  })
})
