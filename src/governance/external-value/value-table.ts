import { CsvError, parse } from 'csv-parse/sync'
import { separatorOf } from '#kernel/csv.ts'
import { fieldError, registerErrorTexts, type InputFieldError } from '#kernel/input.ts'
import { languages, type Text } from '#kernel/language.ts'
import { normalisePlaceName } from '#kernel/place-names.ts'
import {
  externalIndicators,
  findExternalIndicator,
  LEAST_PEOPLE,
  ROWS_LIMIT,
  type ExternalIndicator,
  type NewExternalValue,
} from './external-value.ts'
import { columnTexts, errorTexts, words } from './external-value.words.ts'

registerErrorTexts(errorTexts)

const columns = ['indicator', 'municipality', 'year', 'value'] as const
type Column = (typeof columns)[number]

/** What a list is judged by: the municipalities it may name, with every spelling known, and the year it is now. */
export type Judging = {
  readonly municipalities: readonly {
    readonly code: string
    readonly name: Text
    readonly aliases: readonly string[]
  }[]
  readonly thisYear: number
}

type Row = { readonly line: number; readonly cells: Readonly<Record<Column, string>> }
/** A list that can be taken in as a whole, or everything that is wrong with it. */
export type JudgedList =
  | { readonly values: readonly NewExternalValue[] }
  | { readonly errors: readonly [InputFieldError, ...InputFieldError[]] }

const FIRST_YEAR = 1990
/** The most sentences that are told at once: whoever mends these sends the list again. */
const MOST_ERRORS = 50
const MOST = 100_000_000

const wrong = (code: string, params = {}): InputFieldError => fieldError('csv', code, params)

const namesOf = (column: Column): string[] =>
  [column, ...languages.map((language) => columnTexts[column][language])].map(normalisePlaceName)

const columnOf = (header: string): Column | undefined =>
  columns.find((column) => namesOf(column).includes(normalisePlaceName(header)))

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/** The rows of a list by their columns; headers in any of the languages, in any order. */
function rowsOf(list: string): Row[] | InputFieldError {
  const csv = list.replace(/\r\n?/g, '\n')
  if (csv.includes('\uFFFD')) return wrong('external_not_utf8')
  let all: Parsed[]
  try {
    all = parse(csv, {
      bom: true,
      delimiter: separatorOf(csv),
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as Parsed[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return wrong('external_unreadable', { line: Number(error['lines'] ?? 1) })
  }
  const [header, ...records] = all
  const places = new Map(
    columns.map((column) => [column, header?.record.findIndex((each) => columnOf(each) === column)]),
  )
  if ([...places.values()].some((place) => place === undefined || place < 0)) return wrong('external_columns')
  if (records.length === 0) return wrong('external_no_rows')
  if (records.length > ROWS_LIMIT) return wrong('external_too_many_rows', { maximum: ROWS_LIMIT })
  const cell = (record: readonly string[], column: Column): string => record[places.get(column) ?? -1] ?? ''
  return records.map(({ record, info }) => ({
    line: info.lines,
    cells: {
      indicator: cell(record, 'indicator'),
      municipality: cell(record, 'municipality'),
      year: cell(record, 'year'),
      value: cell(record, 'value'),
    },
  }))
}

/** The code of a municipality, null for the whole region, undefined for a place nobody knows. */
function placeOf(written: string, { municipalities }: Judging): string | null | undefined {
  const asked = normalisePlaceName(written)
  if (
    [words.wholeRegion.sv, words.wholeRegion.fi, words.wholeRegion.en, 'region'].map(normalisePlaceName).includes(asked)
  )
    return null
  return municipalities.find(({ code, name, aliases }) =>
    [code, name.sv, name.fi, name.en, ...aliases].some((each) => normalisePlaceName(each) === asked),
  )?.code
}

/** "33,3", "1 200" and "−4" as numbers; undefined for what is none. */
function numberOf(written: string): number | undefined {
  const digits = written.replace(/\s/g, '').replace(/^[−–]/, '-').replace(',', '.')
  return /^-?\d{1,12}(\.\d{1,4})?$/.test(digits) ? Number(digits) : undefined
}

/** What is wrong with a value of this kind, by its code. */
function valueFault({ kind }: ExternalIndicator, value: number): string | undefined {
  if (value < 0) return 'external_negative'
  if (value > (kind === 'share' ? 100 : MOST)) return kind === 'share' ? 'external_over_100' : 'external_too_large'
  if (kind !== 'share' && !Number.isInteger(value)) return 'external_not_whole'
  return kind === 'people' && value > 0 && value < LEAST_PEOPLE ? 'external_few' : undefined
}

/** One line: its figure, or every sentence about it. */
function judgeRow({ line, cells }: Row, judging: Judging): NewExternalValue | InputFieldError[] {
  const fault = (code: string, params = {}): InputFieldError => wrong(code, { line, ...params })
  const indicator = findExternalIndicator(cells.indicator) ?? indicatorNamed(cells.indicator)
  const place = cells.municipality === '' ? undefined : placeOf(cells.municipality, judging)
  const year = /^\d{4}$/.test(cells.year) ? Number(cells.year) : undefined
  const value = numberOf(cells.value)
  const faults = [
    ...(cells.indicator === '' ? [fault('external_indicator_missing')] : []),
    ...(cells.indicator !== '' && indicator === undefined ? [fault('external_indicator_unknown')] : []),
    ...(cells.municipality === '' ? [fault('external_municipality_missing')] : []),
    ...(cells.municipality !== '' && place === undefined ? [fault('external_municipality_unknown')] : []),
    ...(cells.year === '' ? [fault('external_year_missing')] : []),
    ...(cells.year !== '' && (year === undefined || year < FIRST_YEAR || year > judging.thisYear)
      ? [fault('external_year', { first: FIRST_YEAR, last: judging.thisYear })]
      : []),
    ...(cells.value === '' ? [fault('external_value_missing')] : []),
    ...(cells.value !== '' && value === undefined ? [fault('external_no_number')] : []),
  ]
  const code = indicator !== undefined && value !== undefined ? valueFault(indicator, value) : undefined
  if (code !== undefined) faults.push(fault(code, { least: LEAST_PEOPLE }))
  if (faults.length > 0 || indicator === undefined || place === undefined || year === undefined || value === undefined)
    return faults
  return { indicator: indicator.id, municipalityCode: place, year, value }
}

const indicatorNamed = (written: string): ExternalIndicator | undefined =>
  externalIndicators.find(({ name }) =>
    languages.some((language) => normalisePlaceName(name[language]) === normalisePlaceName(written)),
  )

/**
 * Reads `indicator,municipality,year,value` and judges it line by line. A list with a wrong line is not taken in at all: what is wrong is
 * told by line, so that it is mended where it came from.
 */
export function judgeList(list: string, judging: Judging): JudgedList {
  const rows = rowsOf(list)
  if (!Array.isArray(rows)) return { errors: [rows] }
  const values: NewExternalValue[] = []
  const errors: InputFieldError[] = []
  const firstLines = new Map<string, number>()
  for (const row of rows) {
    const judged = judgeRow(row, judging)
    if (Array.isArray(judged)) {
      errors.push(...judged)
      continue
    }
    const key = `${judged.indicator}|${judged.municipalityCode ?? ''}|${judged.year}`
    const earlier = firstLines.get(key)
    if (earlier === undefined) {
      firstLines.set(key, row.line)
      values.push(judged)
    } else errors.push(wrong('external_twice', { line: row.line, earlier }))
  }
  const [first, ...others] = errors
  return first === undefined ? { values } : { errors: [first, ...others.slice(0, MOST_ERRORS - 1)] }
}
