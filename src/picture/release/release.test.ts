import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel/random.ts'
import { countsOf, regionLattice, syntheticCounts } from '#db/seed/synthetic-picture.ts'
import { keyOf } from './lattice-file.ts'
import { gridOf } from './lattice.ts'
import { FileUnreadable, readCounts, readKey, readLatticeFile, readReleaseFile } from './release-files.ts'
import { certain, changeOf, shownClass } from './release.ts'

describe('a shown number', () => {
  it('is told as a class, and with what is certain: a 5 may be a 0', () => {
    expect([0, 5, 10].map(shownClass)).toEqual(['0–5', '5–10', '10–15'])
    expect([0, 5, 10].map((shown) => certain(shown, 5))).toEqual([
      { least: 0, most: 5 },
      { least: 0, most: 10 },
      { least: 5, most: 15 },
    ])
  })

  it('tells of a change only when it cannot have gone the other way', () => {
    const change = (before: number, after: number, window = 5): string =>
      changeOf({ shown: before, window }, { shown: after, window }, 6)
    expect([change(5, 10), change(10, 5), change(0, 10), change(10, 0)]).toEqual(['unclear', 'unclear', 'up', 'down'])
    expect([change(0, 15, 10), change(0, 20, 10)]).toEqual(['unclear', 'up'])
  })
})

describe('the files of a release', () => {
  const head = 'area,phenomenon,period,ageBand,children\n'
  const reading = (read: () => unknown): string => {
    try {
      read()
    } catch (error) {
      if (error instanceof FileUnreadable) return error.message
      throw error
    }
    return 'good'
  }

  it('are refused with a sentence when they are not what they have to be', () => {
    expect(reading(() => readCounts(`${head}a,b,c,d,4\n`))).toBe('good')
    expect(reading(() => readCounts(`${head.replaceAll(',', ';')}a;b;c;d;4\n`))).toBe('good')
    for (const bad of ['-1', '1.5', '', 'many', '1e3', '9999999'])
      expect(reading(() => readCounts(`${head}a,b,c,d,${bad}\n`))).toContain('Line 2')
    expect(reading(() => readCounts(`${head}a,b,c,d,4\na,b,c,d,4\n`))).toContain('Line 3')
    expect(reading(() => readCounts('area,period\nx,y\n'))).toContain('no column phenomenon, ageBand, children')
    expect(reading(() => readCounts(''))).toContain('no column')
    expect(reading(() => readCounts(`${head}a,b\n`))).toContain('line')
    expect(reading(() => readLatticeFile('{'))).toContain('no JSON')
    expect(reading(() => readLatticeFile('{}'))).toContain('not as it has to be')
    expect(reading(() => readReleaseFile('{}'))).toContain('not as it has to be')
    expect(reading(() => readKey(Buffer.alloc(31)))).toContain('fewer than 32')
    expect(readKey(Buffer.from('ab'.repeat(32)))).toHaveLength(32)
    expect(reading(() => readKey(Buffer.from('ab'.repeat(15))))).toContain('fewer than 32')
  })
})

describe('fairlead release', () => {
  let folder = ''
  const lattice = regionLattice({ quarters: 1 })
  const counts = countsOf(lattice, syntheticCounts(lattice, seededRandom('cli')))
  const file = (name: string): string => path.join(folder, name)
  const csv = (rows: Iterable<readonly [string, number]>): string =>
    `area,phenomenon,period,ageBand,children\n${[...rows].map(([key, count]) => `${key.replaceAll('|', ',')},${count}`).join('\n')}\n`
  const fairlead = (...given: string[]): { code: number | null; out: string; said: string } => {
    const program = path.resolve(import.meta.dirname, '../../fairlead.cli.ts')
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--conditions=source', program, 'release', ...given],
      { encoding: 'utf8' },
    )
    return { code: status, out: stdout, said: stderr }
  }
  const build = (name: string, ...more: string[]): ReturnType<typeof fairlead> =>
    fairlead(
      'build',
      '--lattice',
      file('lattice.json'),
      '--counts',
      file('counts.csv'),
      '--key',
      file('key'),
      '--label',
      'q1',
      '--out',
      file(name),
      ...more,
    )

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'fairlead-release-'))
    writeFileSync(file('lattice.json'), JSON.stringify(lattice))
    writeFileSync(file('counts.csv'), csv(counts))
    writeFileSync(file('key'), 'c0ffee'.repeat(11))
    expect(build('one.json', '--csv', file('one.csv'))).toMatchObject({ code: 0, out: '' })
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('builds the same bytes twice, and a table beside them', () => {
    expect(build('two.json').code).toBe(0)
    expect(readFileSync(file('two.json'))).toEqual(readFileSync(file('one.json')))
    const rows = readFileSync(file('one.csv'), 'utf8').trim().split('\n')
    expect(rows[0]).toBe('area,phenomenon,period,ageBand,shown,class,least,most')
    expect(rows).toHaveLength(gridOf(lattice).nodes.length + 1)
  })

  it('audits one release and several together, and says which is bad by its code', () => {
    expect(
      fairlead('audit', '--release', file('one.json'), '--counts', file('counts.csv'), '--exhaustive', '--json'),
    ).toMatchObject({ code: 0 })
    writeFileSync(file('key-2'), 'decade'.repeat(11))
    expect(build('other.json', '--key', file('key-2')).code).toBe(0)
    const both = fairlead(
      'audit',
      '--release',
      file('one.json'),
      '--counts',
      file('counts.csv'),
      '--release',
      file('other.json'),
      '--counts',
      file('counts.csv'),
    )
    expect(both).toMatchObject({ code: 1 })
    expect(both.said).toContain('second-version')
    const text = readFileSync(file('one.json'), 'utf8').replace(/("hango","theft","2027-Q1","10-17",)\d+/, '$13')
    writeFileSync(file('touched.json'), text)
    expect(fairlead('audit', '--release', file('touched.json'), '--counts', file('counts.csv')).code).toBe(1)
  })

  it('writes nothing when the counts leave something out, and when the call is wrong', () => {
    writeFileSync(file('fewer.csv'), csv([...counts].slice(3)))
    const fewer = build('never.json', '--counts', file('fewer.csv'))
    expect(fewer).toMatchObject({ code: 2, out: '' })
    expect(fewer.said).toContain('3 base cells have no row')
    expect(build('never.json', '--guess', 'x').code).toBe(2)
    expect(build('never.json', '--key', file('nowhere')).code).toBe(2)
    expect(build('never.json', '--earlier', file('one.json'))).toMatchObject({ code: 1 })
    expect(fairlead('audit', '--release', file('one.json')).code).toBe(2)
    expect(fairlead().code).toBe(2)
    expect(readdirSync(folder)).not.toContain('never.json')
    expect([...counts.keys()][0]).toBe(keyOf(gridOf(lattice).atoms[0] as ReturnType<typeof gridOf>['atoms'][number]))
  })
})
