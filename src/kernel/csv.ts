/*
 * The one writer of tables for spreadsheets. What people wrote stays text: no cell, and no part of one that another program would take for
 * a cell, begins with what a spreadsheet computes (ASVS 1.2.10).
 */

/** What a spreadsheet takes for the beginning of a formula, also from keyboards with full-width signs. */
const COMPUTES = '[=+\\-@|＝＋－＠｜]'
/** Spaces and marks nobody sees, which a program may take away first. */
const UNSEEN = '[\\s\\p{Cf}]*'

const begins = new RegExp(`^${UNSEEN}${COMPUTES}|^[\\t\\r\\n]`, 'u')
/** Where a program with another separator, or one that is careless with quotation marks, would begin a cell. */
const withinCell = new RegExp(`([;,\\t\\r\\n"])(${UNSEEN})(?=${COMPUTES})`, 'gu')

/** One cell: guarded with an apostrophe, as spreadsheets do it themselves, and quoted where it has to be. Numbers are numbers. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const inside = value.replace(withinCell, "$1$2'")
  const safe = begins.test(inside) ? `'${inside}` : inside
  return safe !== value || /[;,\t"\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export type CsvRow = readonly (string | number)[]

/** A file that spreadsheets of this country open right: semicolons, CRLF, and a mark that says UTF-8. */
export const csvFile = (rows: readonly CsvRow[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`

/**
 * A table that somebody takes along: the last line says whose copy it is and stays with it (703/2023 § 10). As wide as the others, so
 * that a strict reader takes it for a row like them.
 */
export const stampedCsv = (rows: readonly CsvRow[], stamp: string): string =>
  csvFile([...rows, ...(rows[0] === undefined ? [[stamp]] : [rows[0].map((_, place) => (place === 0 ? stamp : ''))])])

const separators = [';', '\t', ','] as const

/** The separator the header row of a table has most of; a semicolon when it has none. */
export function separatorOf(csv: string): string {
  const header = csv.split('\n', 1)[0] ?? ''
  const count = (separator: string): number => header.split(separator).length - 1
  return separators.reduce<string>((most, separator) => (count(separator) > count(most) ? separator : most), ';')
}
