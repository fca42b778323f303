import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { methods } from './detect-methods.ts'
import { Unusable } from '#kernel/command-table.ts'

/*
 * What R's package surveillance 1.20.3 answers for series of our own making (assure/early-warning/reference.R), against what the command line
 * answers for the same table and the same config.
 */

type Answers = Readonly<Record<string, readonly (number | null)[]>>
type Case = {
  readonly method: string
  readonly config: { readonly range?: readonly [number, number] | null }
  readonly start: string | null
  readonly y: readonly (number | null)[]
  readonly expected: Answers | null
}

/** Another file that the same script made, for a larger comparison. */
const file =
  process.env['FAIRLEAD_REFERENCE'] ?? path.resolve(import.meta.dirname, '../../../assure/early-warning/reference.json')
const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[]
const of = (method: string): Case[] => cases.filter((each) => each.method === method)

const WEEK = 7 * 86_400_000
const day = (start: string, at: number): string => new Date(Date.parse(start) + at * WEEK).toISOString().slice(0, 10)

function tableFor({ y, start }: Case): string {
  const rows = y.map((count, at) => ['A', at + 1, count ?? '', ...(start === null ? [] : [day(start, at)])].join(','))
  return [`series,t,y${start === null ? '' : ',date'}`, ...rows, ''].join('\n')
}

/** The answer of the command line by column, or null where it says that the input cannot be used. */
function answersFor(each: Case): Answers | null {
  const method = methods[each.method]
  if (method === undefined) throw new Error(`no method ${each.method}`)
  try {
    const [header = '', ...rows] = method(tableFor(each), each.config).trimEnd().split('\n')
    const cells = rows.map((row) => row.split(','))
    return Object.fromEntries(
      header.split(',').map((name, at) => [name, cells.map((row) => (row[at] === '' ? null : Number(row[at])))]),
    )
  } catch (error) {
    if (error instanceof Unusable) return null
    throw error
  }
}

/** What rounding alone may do where digits cancel: a score of nothing, a slope of nothing. */
const rounding: Readonly<Record<string, number>> = { score: 1e-13, trendCoef: 1e-13, upper: 1e-12 }
/** Where a level was never seen or a prediction is out of all bounds, both agree that it is; no count and no decision is there. */
const absurd = (mean: number | null): boolean => mean !== null && (mean < 1e-8 || mean > 1e10)
/** A p value of which only the size matters. */
const MINUTE = 1e-60

function difference(name: string, ours: number | null, theirs: number | null, mean: number | null): number {
  if (ours === theirs) return 0
  if (ours === null || theirs === null) return Number.POSITIVE_INFINITY
  if (Math.abs(ours - theirs) <= (rounding[name] ?? 0)) return 0
  if (name === 'pvalue' && ours < MINUTE && theirs < MINUTE) return 0
  const relative = Math.abs(ours - theirs) / Math.max(Math.abs(ours), Math.abs(theirs))
  return absurd(mean) ? relative / 1e4 : relative
}

/** Every answer that differs by more than the bound, as a sentence. */
function disagreements(each: Case, bound: number): string[] {
  const ours = answersFor(each)
  if (each.expected === null || ours === null)
    return each.expected === ours ? [] : [`${JSON.stringify(each.config)}: ${ours === null ? 'refused' : 'answered'}`]
  return Object.entries(each.expected).flatMap(([name, theirs]) => {
    const mine = ours[name] ?? []
    if (mine.length !== theirs.length) return [`${name}: ${mine.length} weeks, not ${theirs.length}`]
    return theirs.flatMap((value, at) => {
      // Where the slope is nothing but rounding, rounding decides whether it is kept as a trend, and what follows from it.
      const slope = each.expected?.['trendCoef']?.[at] ?? 1
      if (Math.abs(slope) < 1e-13) return []
      return difference(name, mine[at] ?? null, value, each.expected?.['mu0']?.[at] ?? null) <= bound
        ? []
        : [`${name} ${at}: ${String(mine[at])}, R ${String(value)} ${JSON.stringify(each.config)}`]
    })
  })
}

describe('early warnings as R reckons them', () => {
  it.each(['farrington-flexible', 'ears', 'cusum'])('%s: to nine digits, with the same alarms', (method) => {
    expect(of(method).length).toBeGreaterThan(20)
    expect(of(method).flatMap((each) => disagreements(each, 1e-9))).toEqual([])
  })

  it('adjusts p values for how many there are', () => {
    for (const { y, expected } of of('benjamini-hochberg')) {
      const ours = benjaminiHochberg(y as number[])
      expect(
        expected?.['q']?.map((theirs, at) => difference('q', ours[at] ?? null, theirs, null) < 1e-14),
      ).not.toContain(false)
    }
  })

  it('would notice a billionth', () => {
    const one = of('farrington-flexible').find(({ expected }) => typeof expected?.['mu0']?.[0] === 'number')
    const first = one?.expected?.['mu0']?.[0] ?? 0
    const bent = { ...one?.expected, mu0: [first * (1 + 3e-9), ...(one?.expected?.['mu0']?.slice(1) ?? [])] }
    expect(disagreements({ ...(one as Case), expected: bent }, 1e-9)).toHaveLength(1)
  })

  it('covers dates, unknown weeks, fits that do not converge, and series that are too short', () => {
    const tested = of('farrington-flexible')
    expect(tested.filter(({ start, expected }) => start !== null && expected !== null).length).toBeGreaterThan(10)
    expect(tested.filter(({ y, expected }) => y.includes(null) && expected !== null).length).toBeGreaterThan(3)
    expect(tested.filter(({ expected }) => expected?.['phi']?.includes(null) === true).length).toBeGreaterThan(0)
    expect(tested.filter(({ expected }) => expected === null).length).toBeGreaterThan(3)
    for (const threshold of ['delta', 'nbPlugin', 'muan'])
      expect(JSON.stringify(tested.map(({ config }) => config))).toContain(threshold)
  })
})
