import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { lockDataDirectory } from '#db/embedded.lock.ts'
import { TEST_KEYS } from '#testing/keys.ts'
import { openWorld, TEST_SECRET, type World } from '#testing/world.ts'
import { ages, sources } from './calibration.ts'
import { manyCases } from './demo-bulk.ts'
import { fillWithCases } from './demo-data.ts'
import { demoTeams } from './demo-network.ts'
import { insertRows } from './demo-rows.ts'

const NOW = new Date('2026-11-18T10:00:00Z')

let world: World
let url: string

beforeAll(async () => {
  world = await openWorld()
  world.now = NOW
  const own = new URL(inject('adminUrl'))
  own.pathname = `/${world.admin.database ?? ''}`
  url = own.href
})
afterAll(async () => {
  await world.close()
})

const count = async (of: string): Promise<number> =>
  (await world.admin.query<{ n: number }>(`select count(*) as n from ${of}`)).rows[0]?.n ?? -1
const fill = (cases: number): Promise<number> =>
  fillWithCases(url, { cases, seed: '1', now: NOW, secret: TEST_SECRET, vault: world.vault })

describe('making many cases', () => {
  it('makes rows whose keys hold, with every check on', async () => {
    const client = new pg.Client({ connectionString: url, pipeline: true })
    await client.connect()
    const source = manyCases({
      teams: await demoTeams(client),
      now: NOW,
      secret: TEST_SECRET,
      seed: 'checked',
      numbers: new Set(),
    })
    await client.query('begin')
    await client.query('set local role fairlead_owner')
    for (let batch = 0; batch < 3; batch += 1) await insertRows(client, source.next(100), world.vault)
    const { rows } = await client.query<{ n: number }>('select count(*) as n from anchor_case')
    await client.query('rollback')
    await client.end()
    expect(rows[0]?.n).toBe(300)
  })

  it('adds as many cases as asked, also to a database that has some, and never the same twice', async () => {
    await fill(400)
    expect(await count('anchor_case')).toBe(400)
    await fill(101)
    expect(await count('anchor_case')).toBe(501)
    expect(await count('(select distinct number from referral) as numbers')).toBe(await count('referral'))
  })

  it('gives every case four members, one of each authority, and most of them have been closed', async () => {
    const uneven = `(select from case_member m join professional p on p.id = m.professional_id join register g on g.id = p.register_id
                      group by m.case_id having count(*) <> 4 or count(distinct g.kind) <> 4) as uneven`
    expect(await count(uneven)).toBe(0)
    expect(await count(`anchor_case where phase = 'closed'`)).toBeGreaterThan(300)
    expect(await count(`(select distinct phase from anchor_case) as phases`)).toBeGreaterThanOrEqual(5)
  })

  it('follows the calibration: sources, ages, returns, incidents of several young people', async () => {
    const all = await count('referral')
    expect((await count(`referral_detail where source = 'police'`)) / all).toBeCloseTo(sources.value.police, 1)
    const { rows } = await world.admin.query<{ age: number }>(
      'select age from referral_detail group by age order by count(*) desc',
    )
    expect(rows[0]?.age).toBe(14)
    expect(rows.every((row) => String(row.age) in ages.value)).toBe(true)
    expect(await count('anchor_case where previous_case_id is not null')).toBeGreaterThan(0)
    const together = `(select from referral r join referral_detail d on d.referral_id = r.id
                        group by r.team_id, r.municipality_code, r.received_at::date, d.concern_reasons having count(*) > 1) as together`
    expect(await count(together)).toBeGreaterThan(10)
  })

  it('is read through row-level security like any other case', async () => {
    const police = await world.signIn({ team: 'Esbo ankarteam', profession: 'police' })
    const cases = (await police.read('/cases')).json<{ cases: { id: string }[] }>().cases
    expect(cases.length).toBeGreaterThan(0)
    expect((await police.read(`/cases/${cases[0]?.id ?? ''}`)).status).toBe(200)
    const elsewhere = await world.signIn({ instance: 'helsingfors', profession: 'police' })
    expect((await elsewhere.read(`/cases/${cases[0]?.id ?? ''}`)).status).toBe(404)
  })
})

describe('npm run demo-data', () => {
  const run = (args: readonly string[], environment: Readonly<Record<string, string>>) => {
    const script = path.join(import.meta.dirname, 'demo-data.cli.ts')
    const { status, stderr } = spawnSync(process.execPath, ['--conditions=source', script, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', ...environment },
    })
    return { status, said: stderr }
  }
  const secrets = {
    FAIRLEAD_SECRET: TEST_SECRET,
    FAIRLEAD_PUBLIC_URL: 'https://fairlead.example',
    FAIRLEAD_KEY: TEST_KEYS.record.text,
    FAIRLEAD_ADDRESS_KEY: TEST_KEYS.protected.text,
    FAIRLEAD_LOG_KEY_FILE: '/nowhere/log-key.pem',
  }

  it('never runs in production', () => {
    const { status, said } = run(['--cases', '10'], { ...secrets, FAIRLEAD_MODE: 'production', DATABASE_URL: url })
    expect(status).toBe(1)
    expect(said).toContain('never go into production')
  })

  it('says how it is used when the number of cases is missing or wrong', () => {
    for (const args of [[], ['--cases', 'many'], ['--cases', '0'], ['--casses', '10']]) {
      const { status, said } = run(args, { ...secrets, DATABASE_URL: url })
      expect(status).toBe(1)
      expect(said).toContain('npm run demo-data -- --cases')
    }
  })

  it('leaves the data of a running server alone and says so', () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'fairlead-busy-'))
    const unlock = lockDataDirectory(dataDir)
    const { status, said } = run(['--cases', '10'], { ...secrets, FAIRLEAD_DATA_DIR: dataDir })
    unlock()
    rmSync(dataDir, { recursive: true, force: true })
    expect(status).toBe(1)
    expect(said).toContain(`already uses the data in ${dataDir}`)
  })

  it('fills the database of DATABASE_URL', async () => {
    const before = await count('anchor_case')
    const { status, said } = run(['--cases', '20', '--seed', '7'], { ...secrets, DATABASE_URL: url })
    expect(said).toBe('')
    expect(status).toBe(0)
    expect(await count('anchor_case')).toBe(before + 20)
  })
})
