import { CsvError, parse } from 'csv-parse/sync'
import { csvCell } from './csv.ts'

/*
 * Tables that come in and go out on the command line: CSV with commas and a header, empty (or NA) for what is not known.
 */

/** Why an input cannot be used, as one sentence for whoever made it. */
export class Unusable extends Error {}

const MOST_BYTES = 64 * 1024 * 1024
const MOST_ROWS = 2_000_000
const LONGEST_NAME = 200
const LARGEST_COUNT = 1_000_000_000

/** All of the text that comes in. @throws Unusable when it is too large or no text */
export async function readText(input: AsyncIterable<Buffer | string>): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of input) {
    const bytes = Buffer.from(part)
    size += bytes.length
    if (size > MOST_BYTES)
      throw new Unusable(`The input is larger than ${MOST_BYTES / 1024 / 1024} MB. Give fewer rows at a time.`)
    parts.push(bytes)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
  } catch {
    throw new Unusable('The input is not text in UTF-8.')
  }
}

/** A row by the names of its columns, and the line it stands on; the header is line 1. */
export type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> }

const list = (names: readonly string[]): string => names.map((name) => JSON.stringify(name.slice(0, 40))).join(', ')

function recordsOf(text: string): { record: string[]; info: { lines: number } }[] {
  try {
    return parse(text, { bom: true, info: true, trim: true, skip_empty_lines: true }) as unknown as ReturnType<
      typeof recordsOf
    >
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? ` ${error['lines']}` : ''
    if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH')
      throw new Unusable(`Line${line} has another number of cells than the header.`)
    throw new Unusable(`Line${line} cannot be read as CSV with commas: check the quotation marks.`)
  }
}

/** Rows of a table whose header has all `needed` columns and none but these and the `optional` ones. */
export function readTable(text: string, needed: readonly string[], optional: readonly string[] = []): Row[] {
  if (text.includes('\u0000')) throw new Unusable('The input is not text.')
  const [header, ...records] = recordsOf(text)
  if (header === undefined)
    throw new Unusable(`The input is empty. Its first line must name the columns ${list(needed)}.`)
  const names = header.record
  const missing = needed.filter((name) => !names.includes(name))
  if (missing.length > 0)
    throw new Unusable(`The header lacks ${list(missing)}. The columns are ${list(needed)}, separated by commas.`)
  const unknown = names.filter((name) => ![...needed, ...optional].includes(name))
  if (unknown.length > 0) throw new Unusable(`The header has columns that are not known: ${list(unknown)}.`)
  if (new Set(names).size < names.length) throw new Unusable('The header names a column twice.')
  if (records.length === 0) throw new Unusable('There is no row below the header.')
  if (records.length > MOST_ROWS)
    throw new Unusable(`There are more than ${MOST_ROWS} rows. Give fewer series at a time.`)
  return records.map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(names.map((name, at) => [name, record[at] ?? ''])),
  }))
}

const blank = (cell: string): boolean => cell === '' || cell === 'NA'

/** A name of a series or a location. */
export function nameIn({ line, cells }: Row, column: string): string {
  const name = cells[column] ?? ''
  if (name === '') throw new Unusable(`Line ${line}: ${column} is empty.`)
  if (name.length > LONGEST_NAME)
    throw new Unusable(`Line ${line}: ${column} is longer than ${LONGEST_NAME} characters.`)
  return name
}

/** A whole number of at least `least`. */
export function wholeIn({ line, cells }: Row, column: string, least: number): number {
  const cell = cells[column] ?? ''
  const shown = JSON.stringify(cell.slice(0, 40))
  if (!/^[+-]?\d+(\.0+)?$/.test(cell)) throw new Unusable(`Line ${line}: ${column} is ${shown}, not a whole number.`)
  const value = Number(cell)
  if (value < least) throw new Unusable(`Line ${line}: ${column} is ${shown}, and cannot be below ${least}.`)
  if (value > LARGEST_COUNT)
    throw new Unusable(`Line ${line}: ${column} is ${shown}, and cannot be above ${LARGEST_COUNT}.`)
  return value
}

/** A number, whole or not. */
export function numberIn({ line, cells }: Row, column: string): number {
  const cell = cells[column] ?? ''
  if (blank(cell)) throw new Unusable(`Line ${line}: ${column} is empty. Fill it in or leave the line out.`)
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : Number.NaN
  if (!Number.isFinite(value)) throw new Unusable(`Line ${line}: ${column} must be a number with a decimal point.`)
  return value
}

/** A count, or null where it is empty or NA. */
export const countIn = (row: Row, column: string): number | null =>
  blank(row.cells[column] ?? '') ? null : wholeIn(row, column, 0)

/** A day as milliseconds, or null where it is empty. */
export function dayIn({ line, cells }: Row, column: string): number | null {
  const cell = cells[column] ?? ''
  if (blank(cell)) return null
  const day = /^\d{4}-\d{2}-\d{2}$/.test(cell) ? Date.parse(cell) : Number.NaN
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== cell)
    throw new Unusable(`Line ${line}: ${column} is ${JSON.stringify(cell.slice(0, 40))}, not a day such as 2026-01-05.`)
  return day
}

/** What a cell of a result may be. Null, and what is no number, is written as nothing. */
export type Cell = string | number | boolean | null

/** A number with 17 significant digits, as C's %.17g: it reads back as exactly the same number. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return ''
  const [mantissa = '', exponent] = value.toPrecision(17).split('e')
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa
  return exponent === undefined ? short : `${short}e${exponent}`
}

const written = (cell: Cell): string =>
  cell === null
    ? ''
    : typeof cell === 'boolean'
      ? cell
        ? '1'
        : '0'
      : typeof cell === 'number'
        ? digits(cell)
        : csvCell(cell)

/** A table as CSV with commas. */
export const tableOf = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, ...rows.map((row) => row.map(written))].map((row) => `${row.join(',')}\n`).join('')
