import { describe, expect, it } from 'vitest'
import { csvFile, separatorOf } from '#kernel/csv.ts'
import { readTable, type Table } from './csv-table.ts'
import { templateOf } from './import-template.ts'
import { columns } from './referral-import.ts'

const header = 'Källa;Inleddes med;Hemkommun;Oro och önskemål'
const tableOf = (csv: string): Table => {
  const table = readTable(csv)
  if ('errors' in table) throw new Error(table.errors.map((error) => error.code).join())
  return table
}
const codesOf = (csv: string): string[] => {
  const table = readTable(csv)
  return 'errors' in table ? table.errors.map((error) => error.code) : []
}

describe('a list of contacts as a table', () => {
  it('finds the separator by the header row', () => {
    expect(separatorOf('a;b;c,d')).toBe(';')
    expect(separatorOf('a,b,c')).toBe(',')
    expect(separatorOf('a\tb;c\td')).toBe('\t')
    expect(separatorOf('alone')).toBe(';')
  })

  it('knows its headers in Swedish, Finnish, English and as codes', () => {
    for (const written of [
      header,
      'Lähde;ALKOI;kotikunta;Huoli ja toive',
      'source;triggers;municipality;need',
      'Source;Began with;Home  municipality;Concern and wish',
    ]) {
      expect(Object.keys(tableOf(`${written}\nx;y;z;w\n`).headers).sort()).toEqual([
        'municipality',
        'need',
        'source',
        'triggers',
      ])
    }
  })

  it('tells on which line of the file each row begins, also after texts of several lines and blank rows', () => {
    const csv = `\uFEFF${header}\r\nskola;x;Hangö;"två\r\nrader"\r\n;;;\r\n\r\nskola;x;Hangö;en\r\nskola;x;Hangö;sist`
    expect(tableOf(csv).rows.map((row) => row.line)).toEqual([2, 6, 7])
    expect(tableOf(csv).rows[0]?.cells['need']).toBe('två\nrader')
  })

  it('takes away the apostrophe that guards a text like a formula, and notices cells too many', () => {
    const rows = tableOf(`${header};Telefon\nskola;x;Hangö;oro;'+358 40 123\nskola;x;Hangö;oro;;mera\n`).rows
    expect(rows[0]?.cells['phone']).toBe('+358 40 123')
    expect(rows[1]?.overflowing).toBe(true)
  })

  it('says which columns it does not know', () => {
    expect(tableOf(`${header};Skostorlek\nskola;x;Hangö;oro;38\n`).ignored).toEqual(['Skostorlek'])
  })

  it('says what is wrong with a list that cannot be read', () => {
    expect(codesOf(header)).toEqual(['import_no_rows'])
    expect(codesOf('   ')).toEqual(['import_no_rows'])
    expect(codesOf('Källa;Hemkommun\nskola;Hangö')).toEqual(['import_columns_missing'])
    expect(codesOf(`${header};Source\nskola;x;Hangö;oro;y`)).toEqual(['import_column_twice'])
    expect(codesOf(`${header}\nskola;"x;Hangö;oro`)).toEqual(['import_unreadable'])
    expect(codesOf(`${header}\nskola;x;Hang\uFFFD;oro`)).toEqual(['import_not_utf8'])
    expect(codesOf(`${header}\n${'skola;x;Hangö;oro\n'.repeat(501)}`)).toEqual(['import_too_many_rows'])
  })
})

describe('a file we write', () => {
  it('is, as a template, a list that can be read back in every language', () => {
    for (const language of ['sv', 'fi', 'en'] as const) {
      const table = tableOf(csvFile(templateOf(language)))
      expect(Object.keys(table.headers)).toHaveLength(columns.length)
      expect(table.ignored).toEqual([])
      expect(table.rows).toHaveLength(1)
    }
  })
})
