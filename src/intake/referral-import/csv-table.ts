import { CsvError, parse } from 'csv-parse/sync'
import { separatorOf } from '#kernel/csv.ts'
import { fieldError, registerErrorTexts, type InputFieldError } from '#kernel/input.ts'
import { columnOf, columns, columnText, ROWS_LIMIT } from './referral-import.ts'
import { errorTexts } from './referral-import.words.ts'

registerErrorTexts(errorTexts)

/** One row of a list: the cells by the id of their column, empty ones left out. */
export type TableRow = {
  /** Where the row begins in the list; the header is on line 1. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  /** It has more cells than there are headers: a separator inside a text. */
  readonly overflowing: boolean
}

export type Table = {
  readonly rows: readonly TableRow[]
  /** The header as the list writes it, by the id of its column. */
  readonly headers: Readonly<Record<string, string>>
  /** Headers no column is meant by. */
  readonly ignored: readonly string[]
}

/** The list cannot be read at all; the errors are about the list as a whole. */
export type Unreadable = { readonly errors: readonly InputFieldError[] }

const wrong = (code: string, params = {}): Unreadable => ({ errors: [fieldError('csv', code, params)] })

/** A spreadsheet guards a text that begins like a formula with an apostrophe; the text itself has none. */
const unguarded = (cell: string): string => (/^'\s*[=+\-@|＝＋－＠｜]/.test(cell) ? cell.slice(1) : cell)

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number }; readonly raw: string }

const parsed = (csv: string): Parsed[] =>
  parse(csv, {
    bom: true,
    delimiter: separatorOf(csv),
    info: true,
    raw: true,
    relax_column_count: true,
    skip_records_with_empty_values: true,
    trim: true,
  }) as unknown as Parsed[]

/** A record tells its last line; it began as many lines earlier as its text has line breaks. */
const firstLine = ({ info, raw }: Parsed): number => info.lines - (raw.trim().match(/\n/g)?.length ?? 0)

function headersOf(
  record: readonly string[],
): Pick<Table, 'headers' | 'ignored'> & { readonly twice: readonly string[] } {
  const headers: Record<string, string> = {}
  const ignored: string[] = []
  const twice: string[] = []
  for (const header of record) {
    const column = columnOf(header)
    if (column === undefined) ignored.push(...(header === '' ? [] : [header]))
    else if (headers[column.id] !== undefined) twice.push(header)
    else headers[column.id] = header
  }
  return { headers, ignored, twice }
}

const namesOf = (ids: readonly string[]): string => ids.map((id) => columnText(id).sv).join(', ')

function rowOf(parsedRow: Parsed, header: readonly string[]): TableRow {
  const cells: Record<string, string> = {}
  for (const [place, cell] of parsedRow.record.entries()) {
    const column = columnOf(header[place] ?? '')
    if (column !== undefined && cell !== '') cells[column.id] = unguarded(cell)
  }
  return {
    line: firstLine(parsedRow),
    cells,
    overflowing: parsedRow.record.slice(header.length).some((cell) => cell !== ''),
  }
}

/** Reads a list: separator found by itself, headers in any of the languages, blank rows left out. */
export function readTable(list: string): Table | Unreadable {
  // One kind of line break: the parser counts the two characters of Windows as two lines inside quotation marks.
  const csv = list.replace(/\r\n?/g, '\n')
  if (csv.includes('\uFFFD')) return wrong('import_not_utf8')
  let all: Parsed[]
  try {
    all = parsed(csv)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return wrong('import_unreadable', { line: Number(error['lines'] ?? 1) })
  }
  const [header, ...records] = all
  if (header === undefined) return wrong('import_no_rows')
  const { headers, ignored, twice } = headersOf(header.record)
  const missing = columns
    .filter((column) => column.required === true && headers[column.id] === undefined)
    .map((column) => column.id)
  if (missing.length > 0) return wrong('import_columns_missing', { names: namesOf(missing) })
  if (twice.length > 0) return wrong('import_column_twice', { names: twice.join(', ') })
  if (records.length === 0) return wrong('import_no_rows')
  if (records.length > ROWS_LIMIT) return wrong('import_too_many_rows', { maximum: ROWS_LIMIT })
  return { rows: records.map((record) => rowOf(record, header.record)), headers, ignored }
}
