import { z } from 'zod'
import { ExternalValue } from '#governance/external-value/external-value.ts'
import { dayOutput, textOutput } from '#kernel/output.ts'
import { certain, shownClass } from '#picture/release/release.ts'

/** The whole region, everything that is counted, every age: the widest node of each dimension. */
export const REGION = 'region'
export const ALL = 'all'

/** A published number with its place in the lattice and how far off it may be. */
export const PublishedNumber = z.object({
  area: z.string(),
  phenomenon: z.string(),
  period: z.string(),
  ageBand: z.string(),
  /** A multiple of 5; the name of a class, never a count. */
  shown: z.number().int(),
  window: z.number().int(),
})
export type PublishedNumber = z.infer<typeof PublishedNumber>

export const areaKinds = ['region', 'team', 'municipality'] as const

/** An area of the lattice. A team that began or ended within the published periods keeps its own. */
export const PictureArea = z.object({
  code: z.string(),
  kind: z.enum(areaKinds),
  name: textOutput,
  /** Codes of its municipalities; its own for one. */
  municipalities: z.array(z.string()),
})
export type PictureArea = z.infer<typeof PictureArea>

/** `single`: one phenomenon; `group`: several together; `all`: every one. */
export const phenomenonForms = ['single', 'group', 'all'] as const
export const PicturePhenomenon = z.object({ code: z.string(), form: z.enum(phenomenonForms), name: textOutput })
export type PicturePhenomenon = z.infer<typeof PicturePhenomenon>

export const PictureRelease = z.object({
  label: z.string(),
  period: z.string(),
  kind: z.enum(['quarter', 'revision']),
  publishedOn: dayOutput,
  /** Drawn from invented counts: those of the demo. */
  synthetic: z.boolean(),
  /** Something finer was given up so that a table could be drawn. */
  coarser: z.boolean(),
})
export type PictureRelease = z.infer<typeof PictureRelease>

/** What is published for one choice of area, phenomenon and period; everything a page, a file or a paper of it says comes from this. */
export const RegionalPicture = z.object({
  /** The newest first; none: nothing has been published yet. */
  releases: z.array(PictureRelease),
  /** Quarters in the order of time. */
  quarters: z.array(z.string()),
  /** Years with the quarters that are in their numbers: fewer than four while the year goes on. */
  years: z.array(z.object({ code: z.string(), quarters: z.array(z.string()) })),
  areas: z.array(PictureArea),
  phenomena: z.array(PicturePhenomenon),
  /** Age bands without `all`, when there is more than one. */
  ageBands: z.array(z.string()),
  /** `ageBand`: one of `ageBands`, or `all`. */
  chosen: z.object({ area: z.string(), phenomenon: z.string(), period: z.string(), ageBand: z.string() }),
  /** Smallest change that is ever told, by the constants the releases were drawn with. */
  clearChange: z.number(),
  /** Whether children whose municipality is unknown or protected are in the region's numbers. */
  unknownHome: z.boolean(),
  /** Numbers of the chosen area, of the areas beside it and of teams that had its municipalities before. */
  numbers: z.array(PublishedNumber),
  /** Inhabitants aged 10–17 by municipality, of the newest year that is not after the period. */
  populations: z.array(ExternalValue),
  /** Other figures of the newest year, of the chosen municipality or the region. */
  beside: z.array(ExternalValue),
})
export type RegionalPicture = z.infer<typeof RegionalPicture>

export const isYear = (period: string): boolean => /^\d{4}$/.test(period)
export const yearOf = (period: string): number => Number(period.slice(0, 4))

/** The quarter or year before: "2026-Q4" before "2027-Q1". */
export function periodBefore(period: string): string {
  const year = yearOf(period)
  if (isYear(period)) return String(year - 1)
  const quarter = Number(period.slice(6))
  return quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`
}

/** The same quarter of the year before. */
export const quarterYearAgo = (quarter: string): string => `${yearOf(quarter) - 1}${quarter.slice(4)}`

/** Whether a period is over: a quarter that is published is, a year when its four quarters are in it. */
export const isWhole = ({ years }: Pick<RegionalPicture, 'years'>, period: string): boolean =>
  !isYear(period) || years.some(({ code, quarters }) => code === period && quarters.length === 4)

/** First day of a quarter, as `periodText` asks for it. ISO. */
export const firstDayOf = (quarter: string): string =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`

export type Place = Partial<Pick<PublishedNumber, 'area' | 'phenomenon' | 'period' | 'ageBand'>>

const keyOf = (at: Required<Place>): string => `${at.area}|${at.phenomenon}|${at.period}|${at.ageBand}`
/** Numbers by their place, made once for a picture: every chart and sentence asks for many. */
const byPlace = new WeakMap<object, ReadonlyMap<string, PublishedNumber>>()

/** The number published at a place; what is left out is as chosen. Undefined: no such number is published. */
export function numberAt({ numbers, chosen }: RegionalPicture, place: Place): PublishedNumber | undefined {
  const known = byPlace.get(numbers) ?? new Map(numbers.map((each) => [keyOf(each), each]))
  byPlace.set(numbers, known)
  return known.get(keyOf({ ...chosen, ...place }))
}

/** A class as it is named, and what is certain about the true number. */
export const classOf = ({ shown, window }: Pick<PublishedNumber, 'shown' | 'window'>) => ({
  name: shownClass(shown),
  from: shown,
  to: shown + 5,
  ...certain(shown, window),
})
