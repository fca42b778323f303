import gammainc from '@stdlib/math-base-special-gammainc'
import type { Duration } from './kaplan-meier.ts'

/** Whether groups differ in how long it takes, by chance or not. `degrees` is the number of comparable groups less one. */
export type LogRank = {
  readonly chiSquare: number
  readonly degrees: number
  /** Probability of a difference at least this big if the groups do not differ. */
  readonly p: number
}

type Moment = { readonly atRisk: readonly number[]; readonly events: readonly number[] }

/** Who waits and for whom it happens, by group, at every time at which it happens for anybody. */
function* moments(groups: readonly (readonly Duration[])[]): Generator<Moment> {
  const all = groups.flatMap((group, of) => group.map((each) => ({ ...each, of })))
  all.sort((one, other) => one.time - other.time)
  const atRisk = groups.map((group) => group.length)
  for (let from = 0, until = 0; from < all.length; from = until) {
    const events = groups.map(() => 0)
    const left = groups.map(() => 0)
    for (; until < all.length && all[until]?.time === all[from]?.time; until++) {
      const { of, event } = all[until] as (typeof all)[number]
      left[of] = at(left, of) + 1
      if (event) events[of] = at(events, of) + 1
    }
    if (events.some((count) => count > 0)) yield { atRisk: [...atRisk], events }
    left.forEach((count, of) => (atRisk[of] = at(atRisk, of) - count))
  }
}

const at = (numbers: readonly number[], place: number): number => numbers[place] ?? 0
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** Observed less expected events by group, and their covariance (hypergeometric, given the margins at every time). */
function differences(groups: readonly (readonly Duration[])[]): Record<'expected' | 'excess', number[]> & {
  covariance: number[][]
} {
  const expected = groups.map(() => 0)
  const excess = groups.map(() => 0)
  const covariance = groups.map(() => groups.map(() => 0))
  for (const { atRisk, events } of moments(groups)) {
    const [n, d] = [sum(atRisk), sum(events)]
    const spread = n > 1 ? (d * (n - d)) / (n - 1) : 0
    for (const one of groups.keys()) {
      const share = at(atRisk, one) / n
      expected[one] = at(expected, one) + d * share
      excess[one] = at(excess, one) + at(events, one) - d * share
      const row = covariance[one] as number[]
      for (const other of groups.keys())
        row[other] = at(row, other) + spread * share * ((one === other ? 1 : 0) - at(atRisk, other) / n)
    }
  }
  return { expected, excess, covariance }
}

/** vᵀ·A⁻¹·v for a symmetric positive definite A, by Cholesky: the square of what is left after solving with the lower triangle. */
function quadraticForm(matrix: readonly (readonly number[])[], vector: readonly number[]): number {
  const lower = matrix.map((row) => row.map(() => 0))
  const solved = vector.map(() => 0)
  for (const [i, row] of lower.entries()) {
    for (let j = 0; j <= i; j++) {
      const other = lower[j] as number[]
      let rest = at(matrix[i] as readonly number[], j)
      for (let k = 0; k < j; k++) rest -= at(row, k) * at(other, k)
      row[j] = i === j ? Math.sqrt(rest) : rest / at(other, j)
    }
    let rest = at(vector, i)
    for (let k = 0; k < i; k++) rest -= at(row, k) * at(solved, k)
    solved[i] = rest / at(row, i)
  }
  return sum(solved.map((each) => each * each))
}

/** Upper tail of the chi-square distribution. */
const chiSquareTail = (value: number, degrees: number): number => gammainc(value / 2, degrees / 2, true, true)

/**
 * The log-rank test of two groups or more (Mantel 1966). Groups in which nobody waited when anything happened are left out. Null when
 * fewer than two groups can be compared, or when chance has no room: then there is nothing to test.
 */
export function logRank(groups: readonly (readonly Duration[])[]): LogRank | null {
  const { expected, excess, covariance } = differences(groups)
  const comparable = [...groups.keys()].filter((group) => at(expected, group) > 0)
  // The differences sum to nothing: the last one says what the others have said.
  const kept = comparable.slice(0, -1)
  if (kept.length === 0 || kept.some((group) => at(covariance[group] as number[], group) === 0)) return null
  const chiSquare = quadraticForm(
    kept.map((one) => kept.map((other) => at(covariance[one] as number[], other))),
    kept.map((group) => at(excess, group)),
  )
  if (!Number.isFinite(chiSquare)) return null
  return { chiSquare, degrees: kept.length, p: chiSquareTail(chiSquare, kept.length) }
}
