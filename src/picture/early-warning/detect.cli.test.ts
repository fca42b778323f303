import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder: string
beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'fairlead-detect-'))))
afterAll(() => rmSync(folder, { recursive: true }))

type Answer = { readonly code: number | null; readonly table: string; readonly said: string }

function detect(given: readonly string[], input: string): Answer {
  const program = path.resolve(import.meta.dirname, '../../fairlead.cli.ts')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=source', '--disable-warning=ExperimentalWarning', program, 'detect', ...given],
    { encoding: 'utf8', input, maxBuffer: 1e9 },
  )
  return { code: status, table: stdout, said: stderr }
}

function configured(method: string, config: unknown, input: string): Answer {
  const file = path.join(folder, 'control.json')
  writeFileSync(file, JSON.stringify(config))
  return detect(['--method', method, '--config', file], input)
}

const ten = `series,t,y\n${[3, 1, 4, 1, 5, 9, 2, 6, 5, 30].map((y, at) => `Esbo,${at + 1},${y}\n`).join('')}`

describe('fairlead detect', () => {
  it('reads a table and writes one', () => {
    const { code, table, said } = configured('ears', { method: 'C1', baseline: 7, range: [10, 10] }, ten)
    expect({ code, said }).toEqual({ code: 0, said: '' })
    const [header, row = ''] = table.split('\n')
    expect(header).toBe('series,t,y,upper,alarm')
    expect(row).toMatch(/^Esbo,10,30,\d+\.\d{10,},1$/)
  })

  it('writes seventeen digits, so that a number reads back as itself, and nothing for what is not known', () => {
    const { table } = configured('cusum', { theta: 2, h: 3.5, range: [9, 10] }, ten.replace('Esbo,9,5', 'Esbo,9,'))
    const [header = '', unknown = '', known = ''] = table.split('\n')
    expect(header).toBe('series,t,y,upper,alarm,score,pvalue,expected,mu0,phi,trendCoef,trend')
    expect(unknown.split(',').slice(2, 5)).toEqual(['', expect.stringMatching(/^\d+$/) as string, ''])
    expect(known.split(',')[8]).toBe('3.875')
    expect(Number(known.split(',')[5]).toPrecision(17).replace(/0+$/, '')).toBe(known.split(',')[5])
  })

  it('scans, the same for the same seed', () => {
    const rows = Array.from({ length: 30 }, (_, week) =>
      ['Hangö', 'Ingå', 'Esbo'].map(
        (loc, at) => `${week + 1},${loc},${(at + 1) * 1000},${week > 27 && at < 2 ? 6 : week % 3 === at ? 1 : 0}`,
      ),
    ).flat()
    const input = ['t,loc,pop,y', ...rows, ''].join('\n')
    const once = configured('scan', { seed: 5, replicas: 99 }, input)
    expect(once.table).toMatch(/^members,duration,c,mu,llr,p\n"Hangö;Ingå",2,24,/)
    expect(once.table.split('\n')[1]).toMatch(/,0\.01$/)
    expect(configured('scan', { seed: 5, replicas: 99 }, input)).toEqual(once)
  })

  it('says how it is called', () => {
    for (const given of [
      [],
      ['--method', 'boda', '--config', 'x'],
      ['--method', 'ears'],
      ['--method', 'ears', '--verbose'],
    ])
      expect(detect(given, ten)).toEqual({
        code: 2,
        table: '',
        said: expect.stringContaining('usage: npx fairlead detect') as string,
      })
    expect(detect(['--method', 'ears', '--config', path.join(folder, 'none.json')], ten).said).toBe(
      'The config file cannot be read.\n',
    )
  })

  it('stops at an input larger than it takes', () => {
    expect(configured('ears', {}, 'x'.repeat(65 * 1024 * 1024))).toEqual({
      code: 2,
      table: '',
      said: 'The input is larger than 64 MB. Give fewer rows at a time.\n',
    })
  })
})
