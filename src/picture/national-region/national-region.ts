import { z } from 'zod'
import { dayOutput, idOutput, momentOutput, textOutput } from '#kernel/output.ts'

/** A region that hands over its numbers. */
export const NationalRegion = z.object({
  id: idOutput,
  /** As its own instance is called in its archives. */
  key: z.string(),
  name: textOutput,
  /** The first year its numbers are waited for. */
  firstYear: z.number().int(),
  addedOn: dayOutput,
})
export type NationalRegion = z.infer<typeof NationalRegion>

/** What there is of a year of a region: `waiting` while it has not been handed over, `not_asked` before its first year. */
export const yearStates = ['delivered', 'waiting', 'not_asked'] as const

export const RegionYear = z.object({
  year: z.number().int(),
  state: z.enum(yearStates),
  /** When what counts now was received. */
  receivedAt: momentOutput.nullable(),
  /** How many were received in all. */
  received: z.number().int(),
  synthetic: z.boolean(),
})
export type RegionYear = z.infer<typeof RegionYear>

type Delivered = {
  readonly regionId: string
  readonly year: number
  readonly receivedAt: Date
  readonly replaced: boolean
  readonly synthetic: boolean
}

/** Years that some region has handed over or that are waited for, the last first. `lastYear`: the newest that is counted by now. */
export function nationalYears(
  regions: readonly NationalRegion[],
  delivered: readonly Pick<Delivered, 'year'>[],
  lastYear: number,
): number[] {
  const waited = regions.flatMap(({ firstYear }) =>
    Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, place) => firstYear + place),
  )
  return [...new Set([...waited, ...delivered.map(({ year }) => year)])].toSorted((one, other) => other - one)
}

/** What there is of each year of a region. */
export const yearsOf = (
  region: NationalRegion,
  years: readonly number[],
  delivered: readonly Delivered[],
): RegionYear[] =>
  years.map((year) => {
    const all = delivered.filter((each) => each.regionId === region.id && each.year === year)
    const current = all.find(({ replaced }) => !replaced)
    return {
      year,
      state: current !== undefined ? 'delivered' : year < region.firstYear ? 'not_asked' : 'waiting',
      receivedAt: current?.receivedAt ?? null,
      received: all.length,
      synthetic: current?.synthetic ?? false,
    }
  })
