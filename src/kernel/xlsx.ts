import writeXlsx, { type Cell } from 'write-excel-file/node'

/** A sheet of a workbook: the first row is its header. Everything is text, so that nothing in it is ever computed (ASVS 1.2.10). */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

/** Most characters of a sheet's name, and what it must not hold, as spreadsheets have it. */
const NAME = 31
const NOT_IN_NAME = /[\\/?*[\]:]/g
/** In characters: a column is as wide as its longest text, within reason. */
const [NARROW, WIDE] = [10, 60]

const textCell = (value: string): Cell => ({ value, type: String })
const headerCell = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', wrap: true })

/** Names that are unique within a workbook, as programs demand. */
function namesOf(sheets: readonly Sheet[]): string[] {
  const used = new Set<string>()
  return sheets.map(({ name }) => {
    const tidy = name.replace(NOT_IN_NAME, ' ').trim() || '1'
    let unique = tidy.slice(0, NAME)
    for (let next = 2; used.has(unique.toLowerCase()); next++) unique = `${tidy.slice(0, NAME - 4)} ${String(next)}`
    used.add(unique.toLowerCase())
    return unique
  })
}

const columnsOf = (rows: Sheet['rows']) =>
  (rows[0] ?? []).map((_, place) => ({
    width: Math.min(WIDE, Math.max(NARROW, ...rows.map((row) => (row[place] ?? '').length + 2))),
  }))

/**
 * A workbook of sheets, each with the stamp of the copy below its rows: it stays with a sheet that is taken out of the workbook
 * (703/2023 § 10). What people wrote stays text: a cell typed as text is never a formula, so it needs no guard.
 */
export async function xlsxFile(sheets: readonly Sheet[], stamp: string): Promise<Buffer> {
  const names = namesOf(sheets)
  const written = writeXlsx(
    sheets.map(({ rows }, place) => ({
      sheet: names[place] ?? String(place + 1),
      columns: columnsOf(rows),
      stickyRowsCount: 1,
      data: [...rows.map((row, order) => row.map(order === 0 ? headerCell : textCell)), [], [textCell(stamp)]],
    })),
  )
  return written.toBuffer()
}
