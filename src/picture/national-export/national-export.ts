import { createHash } from 'node:crypto'
import { z } from 'zod'
import { sumOf, type Bounds, type CaseIndicator } from '#governance/case-indicator/case-indicator.ts'
import { totalOf, type PartyCost } from '#governance/party-cost/party-cost.ts'
import type { WorkingTimeSum } from '#governance/working-time/working-time.ts'
import { csvFile, type CsvRow } from '#kernel/csv.ts'
import { yearlyRules } from '#picture/yearly-count/yearly-count.ts'
import { pictureTable, type YearPicture } from './national-picture.ts'
import type { RegionFacts } from './region-facts.ts'
import published from './national-codes.json' with { type: 'json' }

/*
 * What a region hands on nationally (D-02, G-23): classes of five, sums of hours and of money. A row has an area, an indicator, a code and the
 * smallest and the greatest it may be; there is no place in it for anything else.
 */

const codes = z.record(z.string(), z.string())
/** National codes for the product's own; placeholders until the national ones are known. */
export const nationalCodes = z
  .strictObject({
    note: z.string(),
    source: z.string(),
    verified: z.boolean(),
    validFrom: z.string(),
    lists: z.strictObject({
      indicators: codes,
      service_types: codes,
      closing_reasons: codes,
      prevention_work_types: codes,
      working_time_activities: codes,
    }),
  })
  .parse(published)

type CodeList = keyof typeof nationalCodes.lists

/** One number. `area`: the region, or keys of the teams that were counted together. */
export type NationalRow = {
  readonly area: string
  readonly indicator: string
  readonly nationalIndicator: string
  /** Place of a part among those of its indicator, from 1; 0 for what is whole. */
  readonly part: number
  readonly code: string
  readonly nationalCode: string
  readonly lowest: number
  readonly highest: number
}

/** What an export is made of: numbers of a counted year, and keys of teams by id. */
export type NationalSource = {
  readonly instanceKey: string
  readonly year: number
  readonly synthetic: boolean
  readonly countedOn: string
  readonly teamKeys: ReadonlyMap<string, string>
  readonly indicators: readonly CaseIndicator[]
  readonly prevention: readonly { readonly type: string; readonly times: number; readonly minutes: number }[]
  readonly workingTime: readonly WorkingTimeSum[]
  readonly costs: readonly PartyCost[]
  /** Undefined: no release of the year is published. */
  readonly picture: YearPicture | undefined
  readonly region: RegionFacts
}

/** How the archive is built: 2 says what of the region the numbers are about (`region.json`), 1 did not. */
export const nationalFormats = ['fairlead-national-export-1', 'fairlead-national-export-2'] as const

/** @throws Error for a code that the list of national codes does not have: it would leave the region without a meaning */
function nationalOf(list: CodeList, code: string): string {
  const found = nationalCodes.lists[list][code]
  if (found === undefined) throw new Error(`no national code for ${list} ${code}`)
  return found
}

type Of = { readonly indicator: string; readonly list?: CodeList; readonly code?: string; readonly part?: number }

const rowOf = (area: string, { indicator, list, code = '', part = 0 }: Of, [lowest, highest]: Bounds): NationalRow => ({
  area,
  indicator,
  nationalIndicator: nationalOf('indicators', indicator),
  part,
  code,
  nationalCode: list === undefined ? '' : nationalOf(list, code),
  lowest,
  highest,
})

const listOf: Readonly<Record<string, CodeList>> = { services: 'service_types', closing_reasons: 'closing_reasons' }

function indicatorRows({ indicators, teamKeys }: NationalSource): NationalRow[] {
  return indicators.flatMap(({ indicator, code, teams, parts, rounded }) => {
    const area = teams.length === 0 ? 'region' : teams.map((id) => `team-${teamKeys.get(id) ?? 'earlier'}`).join('+')
    const list = listOf[indicator]
    const of = list === undefined ? { indicator } : { indicator, list, code }
    return [
      ...parts.map((part, place) => rowOf(area, { ...of, part: parts.length === 1 ? 0 : place + 1 }, sumOf([part]))),
      ...rounded.map((value, place) => rowOf(area, { ...of, part: -1 - place }, [value, value])),
    ]
  })
}

const hours = (minutes: number): Bounds => {
  const whole = Math.round(minutes / 60)
  return [whole, whole]
}

/** Sums of the region alone: of one party's or one profession's hours a person could be told. */
function workRows({ prevention, workingTime, costs }: NationalSource): NationalRow[] {
  const total = totalOf(costs)
  const preventive = Map.groupBy(prevention, ({ type }) => type)
  const activities = Map.groupBy(workingTime, ({ activity }) => activity)
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
  return [
    ...[...preventive].flatMap(([code, group]) => {
      const list = 'prevention_work_types'
      const times = sum(group.map((each) => each.times))
      return [
        rowOf('region', { indicator: 'prevention_times', list, code }, [times, times]),
        rowOf('region', { indicator: 'prevention_hours', list, code }, hours(sum(group.map((each) => each.minutes)))),
      ]
    }),
    ...[...activities].map(([code, group]) =>
      rowOf(
        'region',
        { indicator: 'working_hours', list: 'working_time_activities', code },
        hours(sum(group.map((each) => each.minutes))),
      ),
    ),
    rowOf('region', { indicator: 'costs' }, [total.staffCost + total.otherCost, total.staffCost + total.otherCost]),
    rowOf('region', { indicator: 'person_years' }, [total.personYears / 100, total.personYears / 100]),
  ]
}

const headers = [
  ...['area', 'indicator', 'national_indicator', 'part', 'code', 'national_code', 'lowest', 'highest'],
] as const
const csvRow = (row: NationalRow): CsvRow => [
  ...[row.area, row.indicator, row.nationalIndicator, row.part, row.code, row.nationalCode, row.lowest, row.highest],
]
/** The rows as a table: `data.csv`, line by line the same as `data.json`. */
export const dataTable = (rows: readonly NationalRow[]): string => csvFile([headers, ...rows.map(csvRow)])

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** The files of an export: the same numbers as CSV and JSON, the published picture, the code lists, what region it is, and what they are. */
export function nationalFiles(source: NationalSource): Readonly<Record<string, string>> {
  const rows = [...indicatorRows(source), ...workRows(source)]
  const files = {
    'data.csv': dataTable(rows),
    'data.json': json({ instance: source.instanceKey, year: source.year, rows }),
    'code-lists.json': json(nationalCodes),
    'region.json': json(source.region),
    ...(source.picture === undefined ? {} : { 'picture.csv': pictureTable(source.picture) }),
  }
  const manifest = {
    format: nationalFormats[1],
    instance: source.instanceKey,
    year: source.year,
    countedOn: source.countedOn,
    synthetic: source.synthetic,
    rules: {
      leastAtRisk: yearlyRules.leastAtRisk,
      leastOfPart: yearlyRules.leastOfPart,
      classWidth: 5,
      part: '1, 2, 3: parts that do not overlap; 0: the whole; -1, -2: median and 80 per cent, rounded',
    },
    picture:
      source.picture === undefined
        ? null
        : { release: source.picture.release.label, synthetic: source.picture.release.synthetic },
    codesVerified: nationalCodes.verified,
    notIncluded: [
      'persons',
      'cases',
      'contacts',
      'free text',
      'parts below five',
      'numbers of one party or profession',
    ],
    files: Object.entries(files).map(([name, text]) => ({
      name,
      bytes: Buffer.byteLength(text),
      sha256: sha256(text),
    })),
  }
  return { ...files, 'manifest.json': json(manifest) }
}
