/** One figure of the bench. `met` is null where there is no bound, or nothing could be measured. */
export type Figure = {
  readonly name: string
  readonly value: number | null
  readonly unit: 'ratio' | 'ms' | 's' | 'MB' | 'kB' | '/s'
  readonly bound: string | null
  readonly met: boolean | null
}

type Bound = { readonly most: number } | { readonly least: number }

/** A value against its bound. */
export function figure(name: string, value: number | null, unit: Figure['unit'], bound?: Bound): Figure {
  const rounded = value === null ? null : Number(value.toPrecision(4))
  if (bound === undefined) return { name, value: rounded, unit, bound: null, met: null }
  const text = 'most' in bound ? `<= ${bound.most}` : `>= ${bound.least}`
  const met = rounded === null ? null : 'most' in bound ? rounded <= bound.most : rounded >= bound.least
  return { name, value: rounded, unit, bound: text, met }
}

/** Progress, for people; the figures themselves go to standard output. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`)

const verdict = ({ met, bound }: Figure): string =>
  met === null ? (bound === null ? '' : 'not measured') : met ? 'met' : 'NOT MET'

/** The figures as a table for people. */
export const table = (figures: readonly Figure[]): string =>
  figures
    .map((each) => {
      const value = each.value === null ? '–' : `${each.value} ${each.unit === 'ratio' ? '' : each.unit}`.trim()
      return [each.name.padEnd(62), value.padStart(12), (each.bound ?? '').padEnd(9), verdict(each)]
        .join('  ')
        .trimEnd()
    })
    .join('\n')

/** Middle value; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) throw new Error('no values')
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** Value below which the share `p` (0–1) of the values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  const found = sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)]
  if (found === undefined) throw new Error('no values')
  return found
}
