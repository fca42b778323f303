import { createHash, createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

const databaseFolder = path.resolve(import.meta.dirname, '../../database')
/** Any fixed number: two servers starting at once migrate one after the other. */
const MIGRATION_LOCK = 7_268_411
/** Definitions are re-run as a whole when one of them changed, in this order. */
const definitionFolders = ['functions', 'policies'] as const

export const loginRoles = [
  'fairlead_app',
  'fairlead_sign_in',
  'fairlead_upkeep',
  'fairlead_seal',
  'fairlead_guest',
  'fairlead_public',
  'fairlead_calendar',
  'fairlead_feedback',
] as const
export type LoginRole = (typeof loginRoles)[number]

/** Password of a runtime role, derived so that every node of an installation knows it without storing it. */
export function rolePassword(secret: string, role: LoginRole): string {
  return createHmac('sha256', secret).update(`role:${role}`).digest('base64url')
}

function sqlFiles(folder: string): { name: string; text: string }[] {
  const directory = path.join(databaseFolder, folder)
  return readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(directory, name), 'utf8') }))
}

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex')

async function runMigrations(client: pg.Client): Promise<string[]> {
  const done = new Map<string, string>()
  const known = await client.query<{ exists: boolean }>(`select to_regclass('app.migration') is not null as exists`)
  if (known.rows[0]?.exists) {
    const rows = await client.query<{ name: string; checksum: string }>('select name, checksum from app.migration')
    for (const row of rows.rows) done.set(row.name, row.checksum)
  }
  const ran: string[] = []
  for (const { name, text } of sqlFiles('migrations')) {
    const before = done.get(name)
    if (before !== undefined && before !== checksum(text)) throw new Error(`Migration ${name} was edited after it ran`)
    if (before !== undefined) continue
    // The first migration makes the owner; everything after it belongs to the owner.
    if (name !== '0001-roles.sql') await client.query('set local role fairlead_owner')
    await client.query(text)
    await client.query('reset role')
    await client.query(
      'create table if not exists app.migration (name text primary key, checksum text not null, at timestamptz not null default now())',
    )
    await client.query('insert into app.migration (name, checksum) values ($1, $2)', [name, checksum(text)])
    ran.push(name)
  }
  return ran
}

async function runDefinitions(client: pg.Client): Promise<boolean> {
  const files = definitionFolders.flatMap((folder) => sqlFiles(`definitions/${folder}`))
  const sum = checksum(files.map((file) => file.text).join('\n'))
  const last = await client.query<{ checksum: string }>(`select checksum from app.migration where name = 'definitions'`)
  if (last.rows[0]?.checksum === sum) return false
  await client.query('set local role fairlead_owner')
  for (const file of files) await client.query(file.text)
  await client.query('reset role')
  await client.query(
    `insert into app.migration (name, checksum) values ('definitions', $1) on conflict (name) do update set checksum = excluded.checksum, at = now()`,
    [sum],
  )
  return true
}

/**
 * Brings a database to today's schema in one transaction. Runs as an administrator of that database; the roles that
 * serve requests own nothing.
 * @param secret derives the passwords of the runtime roles; undefined where the socket's folder is the lock (embedded).
 * @returns what was run, for the start-up line.
 */
export async function migrate(
  adminUrl: string,
  secret?: string,
): Promise<{ migrations: string[]; definitions: boolean }> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    const migrations = await runMigrations(client)
    const definitions = await runDefinitions(client)
    if (secret !== undefined) {
      for (const role of loginRoles) await client.query(`alter role ${role} password '${rolePassword(secret, role)}'`)
    }
    await client.query('select app.keep_up()')
    await client.query('commit')
    return { migrations, definitions }
  } finally {
    await client.end()
  }
}
