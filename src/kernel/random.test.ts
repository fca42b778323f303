import { describe, expect, test } from 'vitest'
import { seededRandom } from './random.ts'

const draws = (seed: string, count = 5): number[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, random.next)
}

describe('a seeded source', () => {
  test('gives the same numbers for the same seed and others for another', () => {
    expect(draws('one')).toEqual(draws('one'))
    expect(draws('one')).not.toEqual(draws('two'))
    expect(draws('1')).not.toEqual(draws('11'))
  })

  test('spreads numbers evenly over [0, 1)', () => {
    const numbers = draws('spread', 20_000)
    const tenths = Map.groupBy(numbers, (number) => Math.floor(number * 10))
    expect(tenths.size).toBe(10)
    for (const group of tenths.values()) expect(group.length).toBeGreaterThan(1800)
    expect(Math.max(...numbers)).toBeLessThan(1)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
  })

  test('gives whole numbers from the first to the last of a range', () => {
    const random = seededRandom('range')
    const found = new Set(Array.from({ length: 500 }, () => random.integer(3, 6)))
    expect([...found].sort()).toEqual([3, 4, 5, 6])
  })

  test('picks keys as often as their weights say, and never one without weight', () => {
    const random = seededRandom('weights')
    const picked = Array.from({ length: 10_000 }, () => random.weighted({ often: 3, seldom: 1, never: 0 }))
    expect(picked.filter((key) => key === 'often').length / picked.length).toBeCloseTo(0.75, 1)
    expect(picked).not.toContain('never')
    expect(() => random.weighted({ none: 0 })).toThrow(RangeError)
  })

  test('takes different items, at most as many as there are', () => {
    const random = seededRandom('some')
    expect(new Set(random.some(['a', 'b', 'c', 'd'], 3)).size).toBe(3)
    expect(random.some(['a', 'b'], 5).sort()).toEqual(['a', 'b'])
    expect(() => random.pick([])).toThrow(RangeError)
  })

  test('makes UUIDs of version 4 that do not repeat', () => {
    const random = seededRandom('ids')
    const ids = new Set(Array.from({ length: 5000 }, random.uuid))
    expect(ids.size).toBe(5000)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test('is not moved by what is drawn from its branches', () => {
    const alone = seededRandom('tree')
    const branched = seededRandom('tree')
    branched.branch('leaf').next()
    expect(branched.next()).toBe(alone.next())
    expect(branched.branch('leaf').next()).toBe(alone.branch('leaf').next())
    expect(branched.branch('leaf').next()).not.toBe(branched.branch('other').next())
  })
})
