import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const fairlead = (...given: string[]): { code: number | null; said: string } => {
  const program = path.resolve(import.meta.dirname, 'fairlead.cli.ts')
  const { status, stderr } = spawnSync(process.execPath, ['--conditions=source', program, ...given], {
    encoding: 'utf8',
  })
  return { code: status, said: stderr }
}

describe('the program on the command line', () => {
  it('lists its commands when it is asked, and when it is called without one', () => {
    expect(fairlead('--help')).toMatchObject({ code: 0 })
    expect(fairlead()).toMatchObject({ code: 2 })
    expect(fairlead().said).toContain('npx fairlead <command>')
    for (const command of ['verify-log', 'detect']) expect(fairlead().said).toContain(command)
  })

  it('is the one program of the package, and can be run', () => {
    const root = path.resolve(import.meta.dirname, '..')
    const { bin } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { bin: Record<string, string> }
    expect(Object.keys(bin)).toEqual(['fairlead'])
    accessSync(path.join(root, bin['fairlead'] ?? ''), constants.X_OK)
  })

  it('says so when there is no such command, also for what every object has', () => {
    expect(fairlead('guess')).toMatchObject({ code: 2 })
    expect(fairlead('guess').said).toContain('fairlead has no command "guess"')
    expect(fairlead('constructor').said).toContain('fairlead has no command "constructor"')
  })

  it('hands the words after the name to the command', () => {
    expect(fairlead('verify-log').code).toBe(2)
    expect(fairlead('verify-log').said).toContain('usage: npx fairlead verify-log')
    expect(fairlead('verify-log', 'no-such-file.jsonl').code).toBe(2)
  })
})
