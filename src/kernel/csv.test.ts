import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvFile, stampedCsv } from './csv.ts'

/** What a spreadsheet would compute: also after what nobody sees, and in the signs of full-width keyboards. */
const computes = (cell: string): boolean => /^[\s\p{Cf}]*[=+\-@|＝＋－＠｜]|^[\t\r\n]/u.test(cell)

const dangerous = ['=', '+', '-', '@', '|', '＝', '＋', '－', '＠', '｜', '\t', '\r', '\n']
const separating = [';', ',', '"', "'", ' ', '\u00a0', '\u200b', '\ufeff']
/** Texts in which what is dangerous and what separates come often. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...dangerous, ...separating), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }))

const cellsAt = (csv: string, delimiter: string): string[][] =>
  parse(csv, { bom: true, delimiter, relax_column_count: true, relax_quotes: true })
/** As a careless program reads: every separator begins a cell, whatever the quotation marks say. */
const carelessly = (csv: string): string[] => csv.replace(/^\uFEFF/, '').split(/[;,\t\r\n]/)
const RUNS = 3000

describe('a table for a spreadsheet', () => {
  it('has no cell that would be computed, whatever people wrote', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(cellsAt(csvFile(rows), ';').flat().filter(computes)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it('has none either for a program that takes every separator for the end of a cell', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const cells = carelessly(csvFile(rows)).map((cell) => cell.replace(/^["\s]+/, ''))
        expect(cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@|＝＋－＠｜]/u.test(cell))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it('is read back with as many rows and cells, and with what was written but for apostrophes', () => {
    const bare = (cell: string): string => cell.replaceAll("'", '')
    fc.assert(
      fc.property(table, (rows) => {
        const filled = rows.map((row) => row.map((cell) => `x${cell}`))
        const read = cellsAt(csvFile(filled), ';')
        expect(read.map((row) => row.map(bare))).toEqual(filled.map((row) => row.map(bare)))
      }),
      { numRuns: RUNS },
    )
  })

  it('leaves numbers and what is harmless as they are', () => {
    expect(csvFile([['Elin', -2, 'å "ä"', 'a;b', '-2']])).toBe('\uFEFFElin;-2;"å ""ä""";"a;b";"\'-2"\r\n')
  })

  it('says on its last line, as wide as the others, whose copy it is', () => {
    const rows = cellsAt(
      stampedCsv(
        [
          ['a', 'b'],
          ['1', '2'],
        ],
        'Taget av Sanna',
      ),
      ';',
    )
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['Taget av Sanna', ''],
    ])
  })
})
