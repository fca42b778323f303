import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendBuilt } from '#db/connection.ts'
import { publicKeyText, type SignedHead } from '#kernel/signed-head.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { exportPart, type Ask } from './log-export.queries.ts'
import { sealWaiting, startSealer, type Sealer } from './sealer.command.ts'
import { LogVerifier, type Fault } from './verify-log.ts'
import { witnessFile } from './witness.command.ts'

const { privateKey } = generateKeyPairSync('ed25519')
const key = publicKeyText(privateKey)
const folder = mkdtempSync(join(tmpdir(), 'fairlead-witness-'))
let world: World
let inCase: TestCase
let police: Visitor
let sealing: pg.Client
let sealUrl: string
let ask: Ask

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_seal'
  sealUrl = url.href
  sealing = new pg.Client({ connectionString: sealUrl })
  await sealing.connect()
  ask = async (statement) => (await sendBuilt(world.admin, statement)).rows
})
afterAll(async () => {
  await sealing.end()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const exported = async (from = 0): Promise<string[]> =>
  (await exportPart(ask, inCase.instanceId, from, 100_000))?.lines ?? []

function verdictOn(lines: readonly string[], witnessed: readonly SignedHead[] = [], keys = [key]): Fault | null {
  const verifier = new LogVerifier({ keys, witnessed })
  for (const line of lines) {
    const fault = verifier.line(line)
    if (fault !== null) return fault
  }
  return verifier.end()
}

/** Does what no role of the product can: changes the log as the superuser, past its triggers. */
const tamper = (statement: string) =>
  world.admin.query(`set session_replication_role = replica; ${statement}; reset session_replication_role`)

const read = async (times: number): Promise<void> => {
  for (let time = 0; time < times; time++) await police.page(`/cases/${inCase.caseId}`)
}

describe('the sealed log', () => {
  test('holds every row once, in one tree, and is found good by somebody who has only the file and the key', async () => {
    await read(5)
    expect(await sealWaiting(sealing, privateKey)).toBeGreaterThanOrEqual(5)
    await read(3)
    expect(await sealWaiting(sealing, privateKey)).toBe(3)
    expect(await sealWaiting(sealing, privateKey)).toBe(0)
    const lines = await exported()
    expect(verdictOn(lines)).toBeNull()
    const { rows } = await world.admin.query<{ logged: number; sealed: number }>(
      `select (select count(*) from access_log where instance_id = $1)::int as logged, (select count(*) from log_leaf where instance_id = $1)::int as sealed`,
      [inCase.instanceId],
    )
    expect(rows[0]?.sealed).toBe(rows[0]?.logged)
  })

  test('can be checked in parts that follow one another', async () => {
    const [first] = (await exported()).filter((line) => line.startsWith('{"head"'))
    const { size } = (JSON.parse(first ?? '') as { head: SignedHead }).head
    const parts = [
      await exportPart(ask, inCase.instanceId, 0, size),
      await exportPart(ask, inCase.instanceId, size, 100_000),
    ]
    expect(parts[0]?.next).toBe(size)
    expect(verdictOn(parts.flatMap((part) => part?.lines ?? []))).toBeNull()
    expect(verdictOn(parts[1]?.lines ?? [])).toBeNull()
    expect(await exportPart(ask, inCase.instanceId, size + 1, 10)).toBeNull()
  })

  test('takes in a row whose transaction was still running when later rows were sealed', async () => {
    const late = new pg.Client({ connectionString: world.adminUrl })
    await late.connect()
    await late.query('begin')
    await late.query(
      `insert into access_log (instance_id, professional_id, agency_id, profession, operation, object_kind, result, request_id)
       select instance_id, professional_id, agency_id, profession, 'lateRead', object_kind, result, request_id from access_log where instance_id = $1 limit 1`,
      [inCase.instanceId],
    )
    await read(2)
    expect(await sealWaiting(sealing, privateKey)).toBe(2)
    await late.query('commit')
    await late.end()
    expect(await sealWaiting(sealing, privateKey)).toBe(1)
    expect(verdictOn(await exported())).toBeNull()
  })

  test('is only added to: no role of the product changes, removes or truncates anything of it', async () => {
    for (const table of ['access_log', 'log_leaf', 'log_checkpoint', 'log_key'])
      for (const change of [
        `delete from ${table}`,
        `truncate ${table}`,
        `update ${table} set instance_id = instance_id`,
      ]) {
        await expect(sealing.query(change)).rejects.toThrow(/permission denied/)
        await world.admin.query('set role fairlead_owner')
        await expect(world.admin.query(change)).rejects.toThrow('the access log is only added to')
        await world.admin.query('reset role')
      }
    const { rows } = await world.admin.query<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'access_log'::regclass`,
    )
    for (const { name } of rows)
      await expect(world.admin.query(`truncate ${name}`)).rejects.toThrow('the access log is only added to')
  })

  test('cannot be read or grown by the sealing role beside its functions', async () => {
    await expect(sealing.query('select * from access_log')).rejects.toThrow(/permission denied/)
    await expect(sealing.query('select * from person')).rejects.toThrow(/permission denied/)
    await expect(
      sealing.query(`insert into log_leaf values ($1, 99, gen_random_uuid(), now(), sha256('x'))`, [inCase.instanceId]),
    ).rejects.toThrow(/permission denied/)
  })

  test('shows the first row that somebody changed', async () => {
    const lines = await exported()
    const { id } = (
      JSON.parse(lines.find((line) => line.startsWith('{"index":3,')) ?? '') as { public: { id: string } }
    ).public
    await tamper(`update access_log set operation = 'readNothing' where id = '${id}'`)
    expect(verdictOn(await exported())).toEqual({ kind: 'row_changed', from: 3, until: 4, id })
    await tamper(`update access_log set operation = 'openCase' where id = '${id}'`)
    expect(verdictOn(await exported())).toBeNull()
  })
})

describe('a log whose last rows were taken out', () => {
  test('names the rows up to where we signed for it', async () => {
    await read(3)
    await sealWaiting(sealing, privateKey)
    const lines = await exported()
    const isRow = (line: string): boolean => line.startsWith('{"index":')
    const last = lines.findLastIndex(isRow)
    const size = lines.filter(isRow).length
    const fault = verdictOn(lines.filter((_line, place) => place !== last))
    expect(fault).toMatchObject({ kind: 'head_out_of_place', until: size })
    expect(fault?.from).toBeLessThan(size)
  })
})

describe('the sealer beside the server', () => {
  const heads = (agency: string): SignedHead[] =>
    readFileSync(witnessFile(folder, inCase.instanceId, agency), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as SignedHead)
  const reports: string[] = []
  const start = (): Sealer =>
    startSealer({
      url: sealUrl,
      key: privateKey,
      witnessFolder: folder,
      report: (line) => reports.push(line),
      pauseMs: 50,
    })
  const unsealed = async (): Promise<number> => {
    const { rows } = await world.admin.query<{ waiting: number }>(
      'select count(*)::int as waiting from access_log l where not exists (select from log_leaf f where f.log_id = l.id)',
    )
    return rows[0]?.waiting ?? -1
  }
  const untilSealed = async (): Promise<void> => {
    for (let left = 100; left > 0 && (await unsealed()) > 0; left--) await pause(50)
    expect(await unsealed()).toBe(0)
  }

  test('seals what is read, one of several at a time, and hands each agency a head', async () => {
    const sealers = [start(), start()]
    await read(4)
    await untilSealed()
    const { rows } = await world.admin.query<{ id: string }>('select id from agency where instance_id = $1', [
      inCase.instanceId,
    ])
    await pause(100)
    for (const { id } of rows) expect(heads(id).at(-1)?.size).toBe(heads(rows[0]?.id ?? '').at(-1)?.size)
    expect(verdictOn(await exported(), heads(rows[0]?.id ?? ''))).toBeNull()
    await Promise.all(sealers.map((sealer) => sealer.stop()))
    expect(reports).toEqual([])
  })

  test('goes on where it stood when its connection is cut in the middle', async () => {
    const sealer = start()
    await read(2)
    const own = await sealing.query<{ pid: number }>('select pg_backend_pid() as pid')
    await world.admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'fairlead_seal' and datname = current_database() and pid <> $1`,
      [own.rows[0]?.pid],
    )
    await read(2)
    await untilSealed()
    await sealer.stop()
    expect(verdictOn(await exported())).toBeNull()
  })

  test('refuses to go on when the log no longer begins with what a witness kept', async () => {
    const { rows } = await world.admin.query<{ id: string }>('select id from agency where instance_id = $1', [
      inCase.instanceId,
    ])
    const kept = heads(rows[0]?.id ?? '')
    const [head] = kept.slice(-1)
    await tamper(
      `delete from log_leaf where leaf_index >= ${(head?.size ?? 0) - 2}; delete from log_checkpoint where size > ${(head?.size ?? 0) - 2}`,
    )
    expect(verdictOn(await exported(), kept)).not.toBeNull()
    reports.length = 0
    const sealer = start()
    for (let left = 60; left > 0 && reports.length === 0; left--) await pause(50)
    await sealer.stop()
    expect(reports[0]).toContain('LogDiverged')
  })
})
