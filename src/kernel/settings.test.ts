import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSettings, SettingsError, type Settings } from './settings.ts'

const secret = 'a secret of more than thirty-two characters'
const key = 'the text of a key, whatever it is'
let parent = ''
let dataDir = ''

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  dataDir = join(parent, 'data')
})

afterEach(() => {
  rmSync(parent, { recursive: true, force: true })
})

const demo = (more: Record<string, string> = {}): Settings => readSettings({ FAIRLEAD_DATA_DIR: dataDir, ...more })

const production = (more: Record<string, string | undefined> = {}): Settings =>
  readSettings({
    FAIRLEAD_MODE: 'production',
    FAIRLEAD_DATA_DIR: dataDir,
    FAIRLEAD_SECRET: secret,
    FAIRLEAD_PUBLIC_URL: 'https://ankare.example',
    FAIRLEAD_KEY: key,
    FAIRLEAD_ADDRESS_KEY: key,
    FAIRLEAD_LOG_KEY_FILE: '/etc/fairlead/log-key.pem',
    ...more,
  })

const problemsOf = (reading: () => unknown): readonly string[] => {
  try {
    reading()
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
  return []
}

describe('the demo', () => {
  it('needs no settings', () => {
    const { secret: generated, ...settings } = demo()
    expect(generated.length).toBeGreaterThanOrEqual(32)
    expect(settings).toEqual({
      mode: 'demo',
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: undefined,
      dataDir,
      keys: {
        record: { file: join(dataDir, 'key'), made: true },
        protected: { file: join(dataDir, 'address-key'), made: true },
      },
      publicUrl: 'http://127.0.0.1:3000',
      logLevel: 'warn',
      sending: {},
      session: { hours: 12, idleMinutes: 30, stepUpMinutes: 5 },
      logKeyFile: join(dataDir, 'log-key.pem'),
      witnessDir: join(dataDir, 'witness'),
      attachments: { folder: join(dataDir, 'attachments'), scanner: null },
    })
  })

  it('keeps its data in ./data unless told otherwise', () => {
    expect(readSettings({ FAIRLEAD_SECRET: secret }).dataDir).toBe(resolve('data'))
    expect(readSettings({ FAIRLEAD_SECRET: secret, FAIRLEAD_DATA_DIR: 'elsewhere' }).dataDir).toBe(resolve('elsewhere'))
  })

  it('makes a secret once and keeps it for its owner only', () => {
    const first = demo().secret
    expect(demo().secret).toBe(first)
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
    rmSync(join(dataDir, 'secret'))
    expect(demo().secret).not.toBe(first)
  })

  it('uses a secret that is given and writes nothing', () => {
    expect(demo({ FAIRLEAD_SECRET: secret }).secret).toBe(secret)
    expect(existsSync(dataDir)).toBe(false)
  })

  it('says so when the kept secret is damaged or the data directory cannot be used', () => {
    demo()
    writeFileSync(join(dataDir, 'secret'), 'short')
    expect(problemsOf(demo)).toEqual([`${join(dataDir, 'secret')} is damaged: delete it, and a new secret is made.`])
    writeFileSync(join(parent, 'file'), '')
    expect(problemsOf(() => demo({ FAIRLEAD_DATA_DIR: join(parent, 'file/data') }))[0]).toContain('cannot be used')
  })

  it('treats an empty setting as missing', () => {
    expect(demo({ PORT: '', DATABASE_URL: ' ', FAIRLEAD_MODE: '' })).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
      mode: 'demo',
    })
  })

  it.each([
    [{ PORT: '8080' }, 'http://127.0.0.1:8080'],
    [{ HOST: '0.0.0.0' }, 'http://localhost:3000'],
    [{ HOST: '::1' }, 'http://[::1]:3000'],
    [{ FAIRLEAD_PUBLIC_URL: 'https://Demo.Ankare.example/' }, 'https://demo.ankare.example'],
  ])('with %o is reached at %s', (more, url) => {
    expect(demo(more).publicUrl).toBe(url)
  })
})

describe('production', () => {
  it('starts with a secret and an https address', () => {
    expect(
      production({ DATABASE_URL: 'postgresql://fairlead@db.example/fairlead?host=/run/postgresql', PORT: '80' }),
    ).toEqual({
      mode: 'production',
      host: '127.0.0.1',
      port: 80,
      databaseUrl: 'postgresql://fairlead@db.example/fairlead?host=/run/postgresql',
      dataDir,
      secret,
      keys: { record: { text: key }, protected: { text: key } },
      publicUrl: 'https://ankare.example',
      logLevel: 'warn',
      sending: {},
      session: { hours: 12, idleMinutes: 30, stepUpMinutes: 5 },
      logKeyFile: '/etc/fairlead/log-key.pem',
      witnessDir: join(dataDir, 'witness'),
      attachments: { folder: join(dataDir, 'attachments'), scanner: null },
    })
  })

  it('refuses to start without the key that signs the access log', () => {
    expect(problemsOf(() => production({ FAIRLEAD_LOG_KEY_FILE: undefined }))).toEqual([
      'FAIRLEAD_LOG_KEY_FILE is missing: production needs the file of the key that signs the access log.',
    ])
  })

  it('refuses to start without its secrets and names every one that is missing', () => {
    const problems = problemsOf(() => production({ FAIRLEAD_SECRET: undefined, FAIRLEAD_PUBLIC_URL: '' }))
    expect(problems).toEqual([
      'FAIRLEAD_SECRET is missing: production needs a random text of at least 32 characters.',
      'FAIRLEAD_PUBLIC_URL is missing: production needs the address people use, such as https://fairlead.example.',
    ])
    expect(existsSync(dataDir)).toBe(false)
  })

  it('refuses to start without its keys, and says which one is missing and how it is made', () => {
    const problems = problemsOf(() => production({ FAIRLEAD_KEY: '', FAIRLEAD_ADDRESS_KEY: undefined }))
    expect(problems).toHaveLength(2)
    expect(problems[0]).toMatch(/^FAIRLEAD_KEY_FILE is missing: .*npm run keys -- make <file>\.$/)
    expect(problems[1]).toMatch(/^FAIRLEAD_ADDRESS_KEY_FILE is missing: .*protected addresses/)
  })

  it('takes a key from a file that only its owner reads', () => {
    const file = join(parent, 'key')
    const withFile = (): unknown => production({ FAIRLEAD_KEY: undefined, FAIRLEAD_KEY_FILE: file })
    expect(problemsOf(withFile)).toEqual([`FAIRLEAD_KEY_FILE names ${file}, which does not exist.`])
    writeFileSync(file, key, { mode: 0o644 })
    expect(problemsOf(withFile)).toEqual([`FAIRLEAD_KEY_FILE ${file} can be read by others: chmod 600 it.`])
    chmodSync(file, 0o600)
    expect(withFile()).toMatchObject({ keys: { record: { file } } })
    expect(problemsOf(() => production({ FAIRLEAD_KEY_FILE: file }))).toEqual([
      'Give FAIRLEAD_KEY or FAIRLEAD_KEY_FILE, not both.',
    ])
  })

  it('does not take a secret that is too short, nor repeat it', () => {
    const problems = problemsOf(() => production({ FAIRLEAD_SECRET: 'hunter2' }))
    expect(problems).toEqual(['FAIRLEAD_SECRET must be at least 32 characters long.'])
  })

  it.each([
    'http://ankare.example',
    'https://ankare.example/fairlead',
    'https://a:b@ankare.example',
    'ankare.example',
    'https://ankare.example/?',
  ])('does not take %s as its address', (url) => {
    expect(problemsOf(() => production({ FAIRLEAD_PUBLIC_URL: url }))).toEqual([
      'FAIRLEAD_PUBLIC_URL must be an address without a path, such as https://fairlead.example.',
    ])
  })
})

describe('how long a sign-in counts', () => {
  it('is set within limits', () => {
    const set = { FAIRLEAD_SESSION_HOURS: '8', FAIRLEAD_SESSION_IDLE_MINUTES: '15', FAIRLEAD_STEP_UP_MINUTES: '10' }
    expect(production(set).session).toEqual({ hours: 8, idleMinutes: 15, stepUpMinutes: 10 })
    expect(demo({ FAIRLEAD_STEP_UP_MINUTES: '720' }).session.stepUpMinutes).toBe(720)
  })

  it.each([
    [{ FAIRLEAD_SESSION_HOURS: '13' }, 'FAIRLEAD_SESSION_HOURS must be a whole number from 1 to 12.'],
    [{ FAIRLEAD_SESSION_IDLE_MINUTES: '31' }, 'FAIRLEAD_SESSION_IDLE_MINUTES must be a whole number from 5 to 30.'],
    [{ FAIRLEAD_STEP_UP_MINUTES: '16' }, 'FAIRLEAD_STEP_UP_MINUTES must be a whole number from 1 to 15.'],
    [{ FAIRLEAD_STEP_UP_MINUTES: 'never' }, 'FAIRLEAD_STEP_UP_MINUTES must be a whole number from 1 to 15.'],
    [
      { FAIRLEAD_TRUSTED_PROXY: 'everybody' },
      'FAIRLEAD_TRUSTED_PROXY must be addresses with commas between, such as 10.0.0.5,10.0.1.0/24.',
    ],
  ])('in production is not %o', (more, problem) => {
    expect(problemsOf(() => production(more))).toEqual([problem])
  })
})

describe('wrong settings', () => {
  it('are all listed at once, a sentence each, without the values', () => {
    const problems = problemsOf(() =>
      demo({
        FAIRLEAD_MODE: 'prod',
        PORT: '65536',
        DATABASE_URL: 'mysql://root:password@db',
        FAIRLEAD_LOG_LEVEL: 'loud',
      }),
    )
    expect(problems).toEqual([
      'FAIRLEAD_MODE must be demo or production.',
      'PORT must be a whole number from 0 to 65535.',
      'DATABASE_URL must be a PostgreSQL address, such as postgresql://fairlead@db.example:5432/fairlead.',
      'FAIRLEAD_LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.',
    ])
  })

  it.each(['-1', '3000.5', '1e3', 'http', '0x50', '123456'])('include %s as a port, reported once', (port) => {
    expect(problemsOf(() => demo({ PORT: port }))).toEqual(['PORT must be a whole number from 0 to 65535.'])
  })
})
