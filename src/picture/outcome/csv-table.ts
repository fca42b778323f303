import { CsvError, parse } from 'csv-parse/sync'

/** What is wrong with a table or a call, as a sentence for the statistician at the command line. Never holds a value of the data. */
export class DataError extends Error {}

/** The most rows a table may have: a hundred times what the whole country produces in ten years. */
export const MOST_ROWS = 1_000_000

/** A row by the names of its columns, and the line of the file it began on. */
export type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> }

type Columns = { readonly required: readonly string[]; readonly optional?: readonly string[] }

function columnsOf(names: readonly string[], { required, optional = [] }: Columns): readonly string[] {
  const known = [...required, ...optional]
  const missing = required.filter((name) => !names.includes(name))
  const wanted = `The first line names the columns: ${required.join(',')}${optional.map((name) => `[,${name}]`).join('')}`
  if (missing.length > 0) throw new DataError(`${wanted}. Missing: ${missing.join(', ')}.`)
  if (names.some((name) => !known.includes(name))) throw new DataError(`${wanted}. There is a column of another name.`)
  if (new Set(names).size < names.length) throw new DataError(`${wanted}. A column is named twice.`)
  return names
}

/**
 * The rows of a comma-separated table whose first line names its columns, in any order.
 * Throws DataError when it is no such table, has no rows or too many.
 */
export function readTable(text: string, columns: Columns): readonly Row[] {
  try {
    const rows = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: MOST_ROWS + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    const [head, ...body] = rows
    if (head === undefined) throw new DataError('The table is empty.')
    const names = columnsOf(head.record, columns)
    if (body.length === 0) throw new DataError('The table has no rows below the names of the columns.')
    if (body.length > MOST_ROWS) throw new DataError(`The table has more than ${MOST_ROWS} rows.`)
    return body.map(({ record, info: { lines } }) => {
      if (record.length !== names.length)
        throw new DataError(`Line ${lines} has ${record.length} cells, the first line has ${names.length}.`)
      return { line: lines, cells: Object.fromEntries(names.map((name, place) => [name, record[place] ?? ''])) }
    })
  } catch (error) {
    if (error instanceof CsvError) throw new DataError(`The table cannot be read as CSV (${error.code}).`)
    throw error
  }
}

/** The number in a cell. Throws DataError with the line when it is empty or no number. */
export function numberIn({ line, cells }: Row, column: string): number {
  const cell = cells[column] ?? ''
  if (cell === '') throw new DataError(`Line ${line}: ${column} is empty. Fill it in or leave the line out.`)
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : NaN
  if (!Number.isFinite(value)) throw new DataError(`Line ${line}: ${column} must be a number with a decimal point.`)
  return value
}

/** A number with 17 significant digits, which hold it exactly; what is not known is empty. */
export function exactly(value: number | null): string {
  if (value === null) return ''
  const [digits = '', power] = value.toPrecision(17).split('e')
  const short = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
  return power === undefined ? short : `${short}e${power}`
}

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Lines of comma-separated cells, each ended by a newline: for other programs, not for spreadsheets (see kernel/csv.ts). */
export const tableText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')
