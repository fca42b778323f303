import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { say } from '../report.ts'
import type { Size } from './cases.sql.ts'
import { generate } from './generate.ts'

const ENTRIES_PER_CASE = 10
const CASES_PER_TEAM = 1000
const WAITING_PER_TEAM = 60

/** Fast and careless: the database is made anew if this is interrupted. Afterwards everything runs durably. */
export const whileGenerating = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
  max_parallel_maintenance_workers: '0',
}

/** One database of the bench and how to reach it. */
export type Database = {
  readonly cases: number
  readonly urlOf: (role: string) => string
  /** Past row-level security. */
  readonly adminUrl: string
}

/** The bench's own PostgreSQL with the database measured on and one of a tenth of its size. */
export type World = {
  readonly postgres: EmbeddedPostgres
  readonly big: Database
  readonly small: Database
  readonly close: () => Promise<void>
}

const sizeOf = (cases: number): Size => ({
  cases,
  teams: Math.max(1, Math.round(cases / CASES_PER_TEAM)),
  waitingPerTeam: WAITING_PER_TEAM,
  entriesPerCase: ENTRIES_PER_CASE,
})

/** What the data depend on: the generator. Tables, policies and functions are brought up to date each time. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(import.meta.dirname).sort())
    hash.update(name).update(readFileSync(path.join(import.meta.dirname, name)))
  return hash.digest('hex').slice(0, 10)
}

const withClient = async <Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const nameOf = (cases: number): string => `bench_${cases}_${fingerprint()}`
const databases = (client: pg.Client): Promise<string[]> =>
  client
    .query<{ datname: string }>(`select datname from pg_database where datname like 'bench%'`)
    .then(({ rows }) => rows.map((row) => row.datname))

/** Makes those that are missing under a provisional name, so that a broken one is never taken for a whole one. */
async function makeMissing(dataDir: string, wanted: readonly number[]): Promise<void> {
  const postgres = await startEmbeddedPostgres({ dataDir, settings: whileGenerating })
  try {
    await withClient(postgres.adminUrl, async (client) => {
      const there = await present(postgres)
      const keep = new Set(wanted.map(nameOf))
      const sameSize = (name: string): boolean => wanted.some((cases) => name.startsWith(`bench_${cases}_`))
      for (const name of there)
        if (!keep.has(name) && (sameSize(name) || name === 'bench_new')) await client.query(`drop database ${name}`)
      for (const cases of wanted) {
        if (there.includes(nameOf(cases))) continue
        const begun = Date.now()
        say(`making ${cases} cases and ${cases * ENTRIES_PER_CASE} entries …`)
        await client.query('create database bench_new')
        await generate(postgres.urlFor('postgres', 'bench_new'), sizeOf(cases))
        await client.query(`alter database bench_new rename to ${nameOf(cases)}`)
        say(`made in ${((Date.now() - begun) / 1000).toFixed(0)} s`)
      }
    })
  } finally {
    await postgres.stop()
    // It was written without waiting for the disk.
    spawnSync('sync')
  }
}

/** Databases that can be brought up to today's schema: one whose migration was edited afterwards is as good as missing. */
async function present(postgres: EmbeddedPostgres): Promise<string[]> {
  const usable: string[] = []
  for (const name of await withClient(postgres.adminUrl, databases)) {
    const outcome = await migrate(postgres.urlFor('postgres', name)).catch(() => undefined)
    if (outcome === undefined) await withClient(postgres.adminUrl, (client) => client.query(`drop database ${name}`))
    else usable.push(name)
  }
  return usable
}

async function isComplete(dataDir: string, wanted: readonly number[]): Promise<boolean> {
  const postgres = await startEmbeddedPostgres({ dataDir })
  try {
    const there = await present(postgres)
    return wanted.every((cases) => there.includes(nameOf(cases)))
  } finally {
    await postgres.stop()
  }
}

/** Log rows and sessions of earlier runs would slow this one down. */
async function freshen(database: Database): Promise<Database> {
  await migrate(database.adminUrl)
  await withClient(database.adminUrl, (client) =>
    client.query(`set session_replication_role = replica; truncate access_log, log_leaf, log_checkpoint, session`),
  )
  return database
}

/** Opens the world with `cases` cases (made when missing) on the durable settings of production. */
export async function openWorld(dataDir: string, cases: number): Promise<World> {
  const wanted = [cases, Math.round(cases / 10)]
  if (!(await isComplete(dataDir, wanted))) await makeMissing(dataDir, wanted)
  const postgres = await startEmbeddedPostgres({ dataDir })
  const database = (size: number): Promise<Database> =>
    freshen({
      cases: size,
      urlOf: (role) => postgres.urlFor(role, nameOf(size)),
      adminUrl: postgres.urlFor('postgres', nameOf(size)),
    })
  return {
    postgres,
    big: await database(cases),
    small: await database(wanted[1] ?? cases),
    close: () => postgres.stop(),
  }
}
