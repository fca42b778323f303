import { z } from 'zod'
import { CLASS_WIDTH } from '#governance/case-indicator/case-indicator.ts'
import { indicators } from '#governance/goal/indicator.ts'
import type { InputFieldError } from '#kernel/input.ts'
import { dataTable, nationalCodes, type NationalRow } from '#picture/national-export/national-export.ts'
import { yearlyRules } from '#picture/yearly-count/yearly-count.ts'
import { jsonOf, wrong, type Manifest, type Parts } from './archive-manifest.ts'

/*
 * The numbers of an archive. Of young people only classes of five are taken in, each five or more, and of work only sums of the region: an
 * archive that says more than a region may hand over is refused whole, whoever made it.
 */

/** A number as it is kept. */
export type NationalNumber = Pick<NationalRow, 'area' | 'indicator' | 'part' | 'code' | 'lowest' | 'highest'>

/** The most sentences that are told at once. */
export const MOST_ERRORS = 20
const MOST_ROWS = 10_000
const MOST = 1_000_000_000
const code = z.string().max(60)

const rowSchema = z.strictObject({
  area: z
    .string()
    .max(2000)
    .regex(/^(region|team-[a-z0-9-]+(\+team-[a-z0-9-]+)*)$/),
  indicator: z.string().regex(/^[a-z_]{2,40}$/),
  nationalIndicator: code,
  part: z.int().min(-2).max(20),
  code: code.regex(/^[a-z_0-9]*$/),
  nationalCode: code,
  lowest: z.number().min(0).max(MOST),
  highest: z.number().min(0).max(MOST),
})
const dataSchema = z.strictObject({
  instance: z.string(),
  year: z.int(),
  rows: z.array(z.unknown()).max(MOST_ROWS),
})

/** Indicators that tell of young people, and are handed over in classes alone. */
const ofPeople: ReadonlySet<string> = new Set([
  ...indicators.flatMap(({ casework }) => (casework === undefined ? [] : [casework.of])),
  ...['services', 'closing_reasons'],
])
const isKnown = (indicator: string): boolean => Object.hasOwn(nationalCodes.lists.indicators, indicator)

const isClass = ({ lowest, highest }: NationalRow): boolean =>
  lowest >= yearlyRules.leastOfPart && lowest % CLASS_WIDTH === 0 && highest === lowest + CLASS_WIDTH - 1
/** Days in whole weeks, numbers in halves: nobody's own. */
const isRounded = ({ lowest, highest }: NationalRow): boolean => lowest === highest && (lowest * 2) % 1 === 0
const isSum = ({ area, part, lowest, highest }: NationalRow): boolean =>
  area === 'region' && part === 0 && lowest === highest

/** Whether a row tells no more than may be handed over. */
const mayBeTold = (row: NationalRow): boolean =>
  ofPeople.has(row.indicator) ? (row.part < 0 ? isRounded(row) : isClass(row)) : isSum(row)

const FILE = 'data.json'

/** Rows that can be read, and a sentence for each that cannot, or tells too much, or is there twice. */
function judgeRows(all: readonly unknown[]): { rows: NationalRow[]; errors: InputFieldError[] } {
  const rows: NationalRow[] = []
  const errors: InputFieldError[] = []
  const seen = new Map<string, number>()
  all.forEach((each, place) => {
    const at = { file: FILE, row: place + 1 }
    const parsed = rowSchema.safeParse(each)
    if (!parsed.success || parsed.data.lowest > parsed.data.highest) return errors.push(wrong('national_row', at))
    const row = parsed.data
    rows.push(row)
    const key = [row.area, row.indicator, row.part, row.code].join('|')
    const earlier = seen.get(key)
    seen.set(key, earlier ?? place + 1)
    if (!isKnown(row.indicator)) return errors.push(wrong('national_indicator_unknown', at))
    if (!mayBeTold(row)) return errors.push(wrong('national_too_fine', at))
    return earlier === undefined ? 0 : errors.push(wrong('national_twice', { ...at, earlier }))
  })
  return { rows, errors }
}

/**
 * Parts of one indicator whose teams are counted in another group too: from the two together something of a single team could be told. The
 * places of such rows, from 1.
 */
function overlapping(rows: readonly NationalRow[]): number[] {
  const groupOf = new Map<string, string>()
  return rows.flatMap(({ area, indicator, part }, place) => {
    if (part < 1 || area === 'region') return []
    const others = area.split('+').filter((team) => {
      const known = groupOf.get(`${indicator}|${team}`)
      groupOf.set(`${indicator}|${team}`, known ?? area)
      return known !== undefined && known !== area
    })
    return others.length > 0 ? [place + 1] : []
  })
}

/** Where the table stops being the same as the rows; undefined when it is the same. The header is line 1. */
function differingLine(table: string, rows: readonly NationalRow[]): number | undefined {
  const expected = dataTable(rows)
  if (table === expected) return undefined
  const [lines, wanted] = [table.split('\r\n'), expected.split('\r\n')]
  const place = wanted.findIndex((line, index) => line !== lines[index])
  return (place < 0 ? wanted.length : place) + 1
}

/** The numbers of an archive, or what is wrong with them. */
export function judgeNumbers(
  parts: Parts,
  { instance, year }: Pick<Manifest, 'instance' | 'year'>,
): readonly NationalNumber[] | { readonly errors: readonly InputFieldError[] } {
  const parsed = dataSchema.safeParse(jsonOf(parts.get(FILE)))
  if (!parsed.success) return { errors: [wrong('national_unreadable', { file: FILE })] }
  if (parsed.data.instance !== instance || parsed.data.year !== year)
    return { errors: [wrong('national_not_of_manifest', { file: FILE })] }
  const { rows, errors } = judgeRows(parsed.data.rows)
  const found = [...errors, ...overlapping(rows).map((row) => wrong('national_overlap', { file: FILE, row }))]
  if (found.length > 0) return { errors: found.slice(0, MOST_ERRORS) }
  const line = differingLine(parts.get('data.csv')?.toString('utf8') ?? '', rows)
  if (line !== undefined) return { errors: [wrong('national_csv_differs', { file: 'data.csv', row: line })] }
  return rows.map(({ nationalIndicator: _own, nationalCode: _code, ...number }) => number)
}
