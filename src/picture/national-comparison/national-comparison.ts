import { z } from 'zod'
import { sumOf, type CaseIndicator } from '#governance/case-indicator/case-indicator.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'

/*
 * Regions of a year side by side, each as it handed its numbers over (docs/decisions/0043). A cell is what is certain of a number: the smallest and
 * the greatest it may be. Classes of one region are added up to that region, as its own pages do; nothing is taken from anything, and no
 * region's numbers are added to another's.
 */

/** Children for every so many inhabitants aged 10–17. */
export const PER = 1000

/** How a number is read. */
export const units = ['count', 'rate', 'percent', 'days', 'number', 'hours', 'euro'] as const
export type Unit = (typeof units)[number]

/** Why a region has no number: too few to tell, no population with it, no picture published, or the archive's form did not tell. */
export const reasons = ['few', 'no_population', 'no_picture', 'not_told'] as const

export const Cell = z.union([z.object({ lowest: z.number(), highest: z.number() }), z.object({ why: z.enum(reasons) })])
export type Cell = z.infer<typeof Cell>

/** What the numbers are about: how the region is covered, children, how the work went, or what it took. */
export const sections = ['covered', 'children', 'quality', 'work'] as const

export const Measure = z.object({
  id: z.string(),
  section: z.enum(sections),
  name: textOutput,
  formula: textOutput,
  unit: z.enum(units),
})
export type Measure = z.infer<typeof Measure>

/** A region with what it handed over; the cells in the order of the measures. */
export const ComparedRegion = z.object({
  id: idOutput,
  name: textOutput,
  countedOn: dayOutput,
  synthetic: z.boolean(),
  /** Year and source of its inhabitants; null where none came along. */
  inhabitants: z.object({ year: z.number().int(), source: z.string() }).nullable(),
  /** Quarters in its published picture of the year; null without one. */
  pictureQuarters: z.number().int().nullable(),
  cells: z.array(Cell),
})
export type ComparedRegion = z.infer<typeof ComparedRegion>

export const NationalComparison = z.object({
  year: z.number().int(),
  /** Years that can be compared, the last first. */
  years: z.array(z.number().int()),
  measures: z.array(Measure),
  regions: z.array(ComparedRegion),
  /** Regions that have handed over nothing of the year. */
  missing: z.array(textOutput),
})
export type NationalComparison = z.infer<typeof NationalComparison>

/** A number of an archive. */
export type HandedOver = {
  readonly area: string
  readonly indicator: string
  readonly part: number
  readonly code: string
  readonly lowest: number
  readonly highest: number
}

/** The numbers of casework again as a region keeps them: classes by their lower ends, and rounded values. */
export function caseRows(year: number, numbers: readonly HandedOver[]): CaseIndicator[] {
  const groups = Map.groupBy(numbers, ({ indicator, code, area }) => [indicator, code, area].join('|'))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const inOrder = group.toSorted((one, other) => Math.abs(one.part) - Math.abs(other.part))
    return [
      {
        ...{ year, indicator: first.indicator, code: first.code },
        teams: first.area === 'region' ? [] : first.area.split('+'),
        parts: inOrder.filter(({ part }) => part >= 0).map(({ lowest }) => lowest),
        rounded: inOrder.filter(({ part }) => part < 0).map(({ lowest }) => lowest),
      },
    ]
  })
}

/** All of a region's children of one indicator: the sum over the groups its teams were counted in. Null when nothing was told of it. */
export function wholeOf(indicator: string, rows: readonly CaseIndicator[]): Cell {
  const parts = rows.filter((row) => row.indicator === indicator && row.teams.length > 0).flatMap((row) => row.parts)
  if (parts.length === 0) return { why: 'few' }
  const [lowest, highest] = sumOf(parts)
  return { lowest, highest }
}

/** For every 1,000 inhabitants aged 10–17. */
export function rateOf(cell: Cell, inhabitants: number | null): Cell {
  if ('why' in cell) return cell
  if (inhabitants === null || inhabitants <= 0) return { why: 'no_population' }
  return { lowest: (cell.lowest * PER) / inhabitants, highest: (cell.highest * PER) / inhabitants }
}

/** The region's own sum over all kinds of an indicator of work: exact numbers, as it handed them over. */
export function workOf(indicator: string, numbers: readonly HandedOver[]): Cell {
  const own = numbers.filter((each) => each.indicator === indicator && each.area === 'region')
  if (own.length === 0) return { why: 'not_told' }
  const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)
  return { lowest: sum(own.map(({ lowest }) => lowest)), highest: sum(own.map(({ highest }) => highest)) }
}
