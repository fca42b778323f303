import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { DataDirectoryInUse, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded.ts'
import { endOrphan } from './embedded.orphan.ts'

const settings = { shared_buffers: '16MB' }
const cleaning: (() => unknown)[] = []

afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean()
})

const newDataDir = (): string => {
  const parent = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  const dataDir = join(parent, 'data')
  cleaning.push(async () => {
    await endOrphan(join(dataDir, 'postgres'), Date.now() + 10_000)
    rmSync(parent, { recursive: true, force: true })
  })
  return dataDir
}

const start = async (dataDir: string): Promise<EmbeddedPostgres> => {
  const server = await startEmbeddedPostgres({ dataDir, settings })
  cleaning.push(() => server.stop())
  return server
}

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** A process of its own that runs the text and then stays; resolves with the first line it prints, or at its end. */
const inProcess = async (text: string, uid?: number): Promise<{ child: ChildProcess; line: string }> => {
  const args = ['--conditions=source', '--input-type=module', '--eval', `${text}; setInterval(() => {}, 1000)`]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  })
  cleaning.push(() => end(child))
  let line = ''
  const heard = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        line += chunk.toString()
        if (stream === child.stdout) resolve()
      })
    child.once('exit', resolve)
  })
  await heard
  return { child, line: line.trim() }
}

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const startText = (dataDir: string): string => `
  const { startEmbeddedPostgres } = await import('#db/embedded.ts')
  const { default: pg } = await import('pg')
  const server = await startEmbeddedPostgres(${JSON.stringify({ dataDir, settings })})
  const client = new pg.Client({ connectionString: server.adminUrl })
  await client.connect()
  await client.query('create table note (body text)')
  await client.query("insert into note values ('acknowledged')")
  console.log('acknowledged')`

const postmasterOf = (dataDir: string): number =>
  Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10)

describe('a started PostgreSQL', () => {
  const parent = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  const dataDir = join(parent, 'data')
  let server: EmbeddedPostgres

  beforeAll(async () => {
    server = await startEmbeddedPostgres({ dataDir, settings })
  })
  afterAll(async () => {
    await server.stop()
    rmSync(parent, { recursive: true })
  })

  it('is durable, with checksums and Unicode order, and listens on no network', async () => {
    expect(server.version).toMatch(/^(1[5-9]|[2-9]\d)\./)
    const [row] = await query(
      server.adminUrl,
      `select current_setting('fsync') fsync, current_setting('synchronous_commit') commit, current_setting('data_checksums') checksums,
              current_setting('listen_addresses') listens, current_setting('server_encoding') encoding, current_setting('jit') jit,
              (select string_agg(letter, '' order by letter) from unnest('{z,ä,b,A,a}'::text[]) letter) as order`,
    )
    expect(row).toEqual({
      fsync: 'on',
      commit: 'on',
      checksums: 'on',
      listens: '',
      encoding: 'UTF8',
      jit: 'off',
      order: 'aAäbz',
    })
  })

  it('keeps data, socket and log where nobody else can read them', () => {
    for (const directory of ['postgres', 'run']) expect(statSync(join(dataDir, directory)).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, 'postgres.log')).mode & 0o777).toBe(0o600)
  })

  it('gives a URL for another role and database', async () => {
    await query(server.adminUrl, 'create role reader login')
    await query(server.adminUrl, 'create database other')
    expect(
      await query(server.urlFor('reader', 'other'), 'select current_user::text role, current_database()::text name'),
    ).toEqual([{ role: 'reader', name: 'other' }])
  })

  it('does not write what a failing statement held into its log', async () => {
    const create = 'create table youth (code text primary key)'
    await query(server.adminUrl, create)
    const twice = "insert into youth values ('a name'), ('a name')"
    await expect(query(server.adminUrl, twice)).rejects.toThrow('duplicate key')
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('a name')
  })
})

describe('the embedded PostgreSQL', () => {
  it('keeps its data over a stop and a start', async () => {
    const dataDir = newDataDir()
    const first = await start(dataDir)
    await query(first.adminUrl, "create table note as select 'kept' as body")
    await first.stop()
    expect(existsSync(join(dataDir, 'fairlead.lock'))).toBe(false)
    const second = await start(dataDir)
    expect(await query(second.adminUrl, 'table note')).toEqual([{ body: 'kept' }])
  })

  it('starts over when the first start was cut short while the data directory was being made', async () => {
    const dataDir = newDataDir()
    mkdirSync(join(dataDir, 'postgres.new'), { recursive: true })
    writeFileSync(join(dataDir, 'postgres.new/half'), '')
    const server = await start(dataDir)
    expect(await query(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('works where the path of the data is too long for a socket or holds awkward characters', async () => {
    const server = await start(join(newDataDir(), `å, "quoted" %41 ${'long '.repeat(20)}`))
    expect(await query(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('says what PostgreSQL complained about when it does not start, and frees the data', async () => {
    const dataDir = newDataDir()
    await expect(startEmbeddedPostgres({ dataDir, settings: { no_such_setting: '1' } })).rejects.toThrow(
      'no_such_setting',
    )
    await start(dataDir)
  })
})

describe('a second server on the same data', () => {
  it('is refused at once in the same process, and allowed after the first has stopped', async () => {
    const dataDir = newDataDir()
    const first = await start(dataDir)
    await expect(start(dataDir)).rejects.toThrow(DataDirectoryInUse)
    await first.stop()
    await start(dataDir)
  })

  it('is refused at once while another process has the data, naming that process', async () => {
    const dataDir = newDataDir()
    const { child, line } = await inProcess(startText(dataDir))
    expect(line).toBe('acknowledged')
    const began = performance.now()
    await expect(start(dataDir)).rejects.toThrow(
      `Another Fairlead (process ${String(child.pid)}) already uses the data in`,
    )
    expect(performance.now() - began).toBeLessThan(500)
  })

  it('is refused to all but one of several that start together after a crash', async () => {
    const dataDir = newDataDir()
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, 'fairlead.lock'), JSON.stringify({ pid: process.pid, start: 'before the last boot' }))
    const at = Date.now() + 1500
    const text = `const { lockDataDirectory } = await import('#db/embedded.lock.ts')
      while (Date.now() < ${at});
      try { lockDataDirectory(${JSON.stringify(dataDir)}); console.log('has it') } catch (error) { console.log(error.name) }`
    const lines = await Promise.all(Array.from({ length: 4 }, () => inProcess(text)))
    expect(lines.map(({ line }) => line).sort()).toEqual([...Array<string>(3).fill('DataDirectoryInUse'), 'has it'])
  })
})

describe('after a crash', () => {
  const ours = { account: 'the account of this test', uid: undefined }
  const accounts = process.getuid?.() === 0 ? [ours, { account: 'an ordinary account', uid: 65534 }] : [ours]

  it.each(accounts)('of Fairlead, run by $account, the acknowledged row is there', async ({ uid }) => {
    const dataDir = newDataDir()
    mkdirSync(dataDir)
    if (uid !== undefined) {
      chownSync(dataDir, uid, uid)
      chownSync(join(dataDir, '..'), uid, uid)
    }
    const { child, line } = await inProcess(startText(dataDir), uid)
    expect(line).toBe('acknowledged')
    if (uid !== undefined) expect(statSync(join(dataDir, 'postgres')).uid).toBe(uid)
    await end(child)
    const server = await start(dataDir)
    expect(await query(server.adminUrl, 'table note')).toEqual([{ body: 'acknowledged' }])
  })

  it('of Fairlead and PostgreSQL together the acknowledged row is there', async () => {
    const dataDir = newDataDir()
    const { child } = await inProcess(startText(dataDir))
    process.kill(postmasterOf(dataDir), 'SIGKILL')
    await end(child)
    const server = await start(dataDir)
    expect(await query(server.adminUrl, 'table note')).toEqual([{ body: 'acknowledged' }])
  })

  it('it waits for an earlier PostgreSQL that has not ended yet', async () => {
    const dataDir = newDataDir()
    const { child } = await inProcess(startText(dataDir))
    const postmaster = postmasterOf(dataDir)
    process.kill(postmaster, 'SIGSTOP')
    await end(child)
    const starting = start(dataDir)
    await sleep(700)
    process.kill(postmaster, 'SIGCONT')
    expect(await query((await starting).adminUrl, 'table note')).toEqual([{ body: 'acknowledged' }])
  })

  it('it is not misled by a process id that now belongs to another program', async () => {
    const dataDir = newDataDir()
    await (await start(dataDir)).stop()
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n`, { mode: 0o600 })
    const server = await start(dataDir)
    expect(await query(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})
