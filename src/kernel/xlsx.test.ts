import { describe, expect, it } from 'vitest'
import { sheetsOf } from '#testing/xlsx.ts'
import { xlsxFile } from './xlsx.ts'

describe('a workbook', () => {
  it('holds every cell as text, also what begins like a formula, and the stamp on every sheet', async () => {
    const rows = [
      ['Kommun', 'Klass'],
      ['Ingå & Sjundeå <x>', '5–10'],
      ['=1+1', '007'],
    ]
    const sheets = await sheetsOf(
      await xlsxFile(
        [
          { name: 'Karta', rows },
          { name: 'Ålder', rows: [['x']] },
        ],
        'Uttaget av N',
      ),
    )
    expect(sheets[0]).toEqual({ name: 'Karta', rows: [...rows, ['Uttaget av N']] })
    expect(sheets[1]?.rows).toEqual([['x'], ['Uttaget av N']])
  })

  it('gives sheets names that programs take: short, unique, without their signs', async () => {
    const long = 'Stöld och snatteri per kommun, juli–september 2026'
    const sheets = await sheetsOf(
      await xlsxFile(
        [long, long, 'a/b:c*?[d]', ''].map((name) => ({ name, rows: [['x']] })),
        's',
      ),
    )
    const names = sheets.map(({ name }) => name)
    expect(new Set(names).size).toBe(4)
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31)
      expect(name).toMatch(/^[^\\/?*[\]:]+$/)
    }
  })
})
