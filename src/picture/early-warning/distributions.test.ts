import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countQuantile, countUpperTail, normalQuantile, normalUpperTail, studentTwoSided } from './distributions.ts'

const mean = fc.double({ min: 0.01, max: 500, noNaN: true })
const dispersion = fc.oneof(fc.constant(1), fc.double({ min: 1.001, max: 20, noNaN: true }))

describe('tails and quantiles', () => {
  it('agree with tables', () => {
    // Poisson and negative binomial by hand: 1 − e⁻² (1 + 2), 1 − (1/3)² (1 + 2·⅔).
    expect(countUpperTail(2, 2, 1)).toBeCloseTo(1 - 3 * Math.exp(-2), 14)
    expect(countUpperTail(2, 4, 3)).toBeCloseTo(1 - (1 / 9) * (1 + 4 / 3), 14)
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14)
    expect(studentTwoSided(1, 1)).toBeCloseTo(0.5, 14)
    expect(studentTwoSided(2.228138851964939, 10)).toBeCloseTo(0.05, 10)
  })

  it('keep their digits far out, where one minus a distribution function has none left', () => {
    expect(normalUpperTail(10) / 7.619853024160527e-24).toBeCloseTo(1, 12)
    // Poisson with mean 1: the first terms are the tail.
    const sum = [30, 31, 32, 33, 34].reduce((total, k) => {
      const factorial = Array.from({ length: k }, (_, at) => at + 1).reduce((product, each) => product * each, 1)
      return total + Math.exp(-1) / factorial
    }, 0)
    expect(countUpperTail(30, 1, 1) / sum).toBeCloseTo(1, 6)
  })

  it('are certain where nothing can happen', () => {
    expect(countUpperTail(0, 3, 2)).toBe(1)
    expect(countUpperTail(1, 0, 1)).toBe(0)
    expect(countQuantile(0.99, 0, 1)).toBe(0)
    expect(countQuantile(0.99, Number.POSITIVE_INFINITY, 1)).toBeNaN()
    expect(studentTwoSided(0, 5)).toBe(1)
    expect(studentTwoSided(1e-15, 100)).toBeLessThan(1)
  })

  it('answer the smallest count that is exceeded seldom enough', () => {
    fc.assert(
      fc.property(mean, dispersion, fc.double({ min: 0.5, max: 0.9999, noNaN: true }), (mu, phi, probability) => {
        const found = countQuantile(probability, mu, phi)
        expect(countUpperTail(found + 1, mu, phi)).toBeLessThanOrEqual(1 - probability)
        if (found > 0) expect(countUpperTail(found, mu, phi)).toBeGreaterThan(1 - probability)
      }),
    )
  })

  it('find a quantile at once where a prediction is out of all bounds', () => {
    const begun = performance.now()
    expect(countQuantile(0.995, 1e80, 3)).toBeGreaterThan(1e79)
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})
