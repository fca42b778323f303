import { describe, expect, it } from 'vitest'
import { dataTable, type NationalRow } from '#picture/national-export/national-export.ts'
import { filesOfTests, partsOf, resigned, type Files } from '#testing/national.ts'
import { judgeArchive } from './national-archive.ts'

const judge = (files: Files, thisYear = 2026) => judgeArchive(partsOf(files), thisYear)
/** What is said of an archive in Swedish; nothing when it is taken in. */
const said = (files: Files): string[] => {
  const judged = judge(files)
  return 'errors' in judged ? judged.errors.map(({ text }) => text.sv) : []
}
const without = (files: Files, name: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([each]) => each !== name))

/** The archive with other rows, every hash right: made by somebody who wants it taken in. */
function withRows(change: (rows: NationalRow[]) => NationalRow[]): Files {
  const files = filesOfTests()
  const data = JSON.parse(files['data.json'] ?? '') as { rows: NationalRow[] }
  const rows = change(data.rows)
  return resigned({ ...files, 'data.json': JSON.stringify({ ...data, rows }), 'data.csv': dataTable(rows) })
}
const row = (over: Partial<NationalRow>): NationalRow => ({
  ...{ area: 'team-lojo', indicator: 'services', nationalIndicator: 'ANK-M-10', part: 0 },
  ...{ code: 'youth_work', nationalCode: 'ANK-P-09', lowest: 5, highest: 9 },
  ...over,
})
const added = (over: Partial<NationalRow>): string[] => said(withRows((rows) => [...rows, row(over)]))

describe('an archive of a region', () => {
  it('is taken in when every file is as its manifest says, with the stamp of its copy beside them', () => {
    const judged = judge({ ...filesOfTests(), 'copy.json': '{}' })
    if ('errors' in judged) throw new Error(judged.errors[0].text.sv)
    const { manifest, region, numbers, pictureQuarters } = judged.archive
    expect([manifest.instance, manifest.year, manifest.format]).toEqual([
      ...['vastra-nyland', 2022, 'fairlead-national-export-2'],
    ])
    expect(region).toEqual({
      municipalities: 2,
      teams: 2,
      inhabitants: { value: 40_000, year: 2022, source: 'Påhittad' },
    })
    expect(pictureQuarters).toBeNull()
    expect(numbers.find(({ indicator, part }) => indicator === 'lead_time' && part === -1)?.lowest).toBe(21)
  })

  it('is understood in its first form too, which said nothing of the region, and in no form that is not known', () => {
    const files = without(filesOfTests(), 'region.json')
    const first = resigned({
      ...files,
      'manifest.json': (files['manifest.json'] ?? '').replace('national-export-2', 'national-export-1'),
    })
    const judged = judge(first)
    expect('archive' in judged && judged.archive.region).toBeNull()
    const manifest = first['manifest.json'] ?? ''
    expect(said({ ...first, 'manifest.json': manifest.replace('national-export-1', 'national-export-3') })).toEqual([
      'manifest.json: arkivet har en form som inte är känd här. Det kan komma från en nyare version av Fairlead.',
    ])
  })

  it('is refused with the name of the file that is missing, changed or a stranger', () => {
    const files = filesOfTests()
    expect(said(without(files, 'manifest.json'))).toEqual(['manifest.json saknas eller kan inte läsas.'])
    expect(said(without(files, 'data.csv'))).toEqual(['data.csv saknas i arkivet.'])
    expect(said({ ...files, 'data.csv': `${files['data.csv'] ?? ''} ` })).toEqual([
      'data.csv stämmer inte med sin kontrollsumma. Filen har ändrats eller skadats.',
    ])
    expect(said({ ...files, 'persons.csv': 'Maja' })).toEqual(['Arkivet har en fil som inte hör till det.'])
    expect(said({ ...files, 'sub/data.csv': 'x' })).toEqual(['Arkivet har en fil som inte hör till det.'])
    expect(said({ ...files, 'manifest.json': '{' })).toEqual(['manifest.json saknas eller kan inte läsas.'])
    expect(said(resigned({ ...files, 'region.json': '{}' }))[0]).toContain('region.json kan inte läsas')
  })

  it('is refused for a year that is not over, and for numbers of another region than its manifest says', () => {
    const judged = judge(filesOfTests(), 2022)
    expect('errors' in judged && judged.errors[0].text.sv).toBe('manifest.json: året 2022 är inte slut.')
    const files = filesOfTests()
    const other = (files['data.json'] ?? '').replace('"vastra-nyland"', '"helsingfors"')
    expect(said(resigned({ ...files, 'data.json': other }))).toEqual([
      'data.json gäller en annan region eller ett annat år än manifest.json.',
    ])
  })

  it('is refused whole when one number is finer than may be handed over, with file and row', () => {
    const finer = /^data\.json, rad \d+: talet är finare än vad som får lämnas ut/
    // A count, a class below five, a class that is none, and a narrower one.
    for (const [lowest, highest] of [
      [7, 7],
      [0, 4],
      [6, 10],
      [10, 12],
    ] as const)
      expect(added({ lowest, highest })).toEqual([expect.stringMatching(finer)])
    // Somebody's own day, and hours or money of one team or party.
    const day = { indicator: 'lead_time', code: '', part: -1 }
    expect(added({ ...day, lowest: 21.3, highest: 21.3 })).toEqual([expect.stringMatching(finer)])
    expect(added({ ...day, lowest: 21, highest: 21 })).toEqual([])
    const hours = { indicator: 'working_hours', code: '', lowest: 40, highest: 40 }
    expect(added(hours)).toEqual([expect.stringMatching(finer)])
    expect(added({ ...hours, area: 'region' })).toEqual([])
    expect(added({ lowest: 10, highest: 14 })).toEqual([])
  })

  it('is refused when a team is counted in two groups, so that nobody can take one from the other', () => {
    const twice = { indicator: 'follow_ups_done', code: '', area: 'team-lojo', lowest: 20, highest: 24 }
    expect(said(withRows((rows) => [...rows, row({ ...twice, part: 1 })]))).toEqual([
      expect.stringContaining('ett team räknas i två grupper'),
    ])
  })

  it('is refused for a row that cannot be read, is there twice or of which nobody knows what it is', () => {
    const [first] = [row({})]
    expect(said(withRows((rows) => [...rows, first, first]))).toEqual([
      expect.stringContaining('samma tal finns redan på rad'),
    ])
    expect(added({ indicator: 'names' })).toEqual([expect.stringContaining('måttet är okänt')])
    expect(added({ area: 'Maja Strand' })).toEqual([expect.stringContaining('raden kan inte läsas')])
    expect(added({ code: 'Maja Strand' })).toEqual([expect.stringContaining('raden kan inte läsas')])
    expect(said(withRows((rows) => [...rows, { ...first, name: 'Maja' } as NationalRow]))).toEqual([
      expect.stringContaining('raden kan inte läsas'),
    ])
  })

  it('is refused when its table says something else than its data, with the line', () => {
    const files = filesOfTests()
    const table = (files['data.csv'] ?? '').replace(';20;24', ';25;29')
    expect(table).not.toBe(files['data.csv'])
    expect(said(resigned({ ...files, 'data.csv': table }))).toEqual([
      'data.csv, rad 2: raden är inte densamma som i data.json.',
    ])
  })

  it('is refused when its picture is not the one its manifest names, or tells a number narrower than a release does', () => {
    const manifest = JSON.parse(filesOfTests()['manifest.json'] ?? '') as object
    const head = 'release;area;phenomenon;period;age_band;shown;lowest;highest'
    const withPicture = (...lines: string[]): string[] =>
      said(
        resigned({
          ...filesOfTests(),
          'picture.csv': [head, ...lines, ''].join('\r\n'),
          'manifest.json': JSON.stringify({ ...manifest, picture: { release: '2022-Q4', synthetic: true } }),
        }),
      )
    const line = '2022-Q4;region;all;2022;all;40;35;45'
    expect(withPicture(line)).toEqual([])
    expect(withPicture(line, line.replace('2022-Q4', '2021-Q4'))).toEqual(['picture.csv, rad 3: raden kan inte läsas.'])
    expect(withPicture(line.replace('35;45', '39;41'))).toEqual([
      expect.stringContaining('picture.csv, rad 2: talet är finare'),
    ])
    expect(withPicture(line.replace(';40;', ';41;'))).toEqual([expect.stringContaining('raden kan inte läsas')])
  })
})
