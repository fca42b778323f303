import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import pg from 'pg'
import { rowNames, sealedFieldOf } from '#crypto/sealed.ts'
import { KeyDestroyed, type Vault } from '#crypto/vault.ts'

/**
 * Everything of one instance as JSON lines, a file a table, with a manifest of rows and hashes (U-10). Written only for an export that an
 * administrator and a data-protection officer both asked for, and once.
 */

/** What the manifest says of one file. */
export type ExportedFile = { readonly table: string; readonly rows: number; readonly sha256: string }
export type Manifest = {
  readonly format: 'fairlead-instance-export/1'
  readonly instance: string
  readonly export: string
  readonly approvedBy: readonly [string, string]
  readonly writtenAt: string
  readonly files: readonly ExportedFile[]
}

const ROWS_AT_ONCE = 500
const MANIFEST = 'manifest.json'
const fileOf = (folder: string, table: string): string => join(folder, `${table}.jsonl`)

/** Tables that stay here, and why. A test holds every table of the schema to be written out, or named here. */
export const leftBehind: Readonly<Record<string, string>> = {
  session: 'A session of this installation opens nothing elsewhere.',
  guest_session: 'A session of this installation opens nothing elsewhere.',
  guest_idempotency_key: 'Answers kept for the repeat of a request.',
  outbox: 'What waits to be sent is sent from here; afterwards it has no words.',
  draft: 'Half-written texts are nobody’s record yet.',
  idempotency_key: 'Answers kept for the repeat of a request.',
  crypto_key: 'Keys of this installation; what they seal is written out open.',
  local_account: 'How one signs in here.',
  passkey: 'How one signs in here.',
  identity_provider: 'How one signs in here.',
  identity_link: 'How one signs in here.',
  invitation: 'How one signs in here.',
  concern_draft: 'Half-filled forms belong to no instance yet, and only their writers can open them.',
  sign_in_challenge: 'How one signs in here.',
  sign_in_attempt: 'How one signs in here.',
  picture_key: 'The key of the draw is of this installation; what was shown with it is written out.',
  feedback_ticket: 'A ticket opens a form of this installation alone.',
  feedback_pile: 'Answers that nobody may see: too few, or before their time.',
}

/** A line as it is written: sealed texts opened, since the keys stay here. What nobody can open any more is null. */
function openedLine(vault: Vault, table: string, instance: string, line: string): string {
  const row = JSON.parse(line) as Record<string, unknown>
  const values = Object.entries(row).map(([column, value]): [string, unknown] => {
    // The key of a file opens nothing outside this installation; the files themselves are fetched case by case.
    if (column === 'file_key' && (table === 'attachment' || table === 'network_file')) return [column, null]
    const field = sealedFieldOf(table, column)
    if (field === undefined || typeof value !== 'string') return [column, value]
    const rowId = rowNames(field)
      .map((name) => String(row[name]))
      .join('/')
    try {
      return [column, vault.open(field, rowId, instance, Buffer.from(value.slice(2), 'hex'))]
    } catch (error) {
      if (error instanceof KeyDestroyed) return [column, null]
      throw error
    }
  })
  return JSON.stringify(Object.fromEntries(values))
}

type Writing = { readonly client: pg.Client; readonly vault: Vault; readonly folder: string; readonly instance: string }

/** Writes one table of the instance through a cursor, so that no table has to fit the memory. */
async function writeTable({ client, vault, folder, instance }: Writing, table: string): Promise<ExportedFile> {
  const column = table === 'instance' ? 'id' : 'instance_id'
  await client.query(
    `declare exported no scroll cursor for select row_to_json(t)::text as line from "${table}" t where "${column}" = '${instance}'`,
  )
  const hash = createHash('sha256')
  const file = createWriteStream(fileOf(folder, table), { mode: 0o600 })
  let rows = 0
  for (;;) {
    const { rows: some } = await client.query<{ line: string }>(`fetch ${ROWS_AT_ONCE} from exported`)
    if (some.length === 0) break
    const text = some.map(({ line }) => `${openedLine(vault, table, instance, line)}\n`).join('')
    hash.update(text)
    rows += some.length
    if (!file.write(text)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
  await client.query('close exported')
  return { table, rows, sha256: hash.digest('hex') }
}

/**
 * Writes out the instance of an approved export into an empty folder, in one snapshot, readable without the keys of this installation.
 * @throws Error when the export is not approved by two, was written already, or the folder is not empty.
 */
export async function writeInstanceExport(
  adminUrl: string,
  vault: Vault,
  exportId: string,
  folder: string,
): Promise<Manifest> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (readdirSync(folder).length > 0) throw new Error('the folder is not empty')
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read')
    await client.query('set local role fairlead_owner')
    const { rows } = await client.query<{ instance_id: string; asked_by: string; approved_by: string }>(
      `select instance_id, asked_by, approved_by from instance_export
        where id = $1 and approved_by is not null and approved_by <> asked_by and written_at is null for update`,
      [exportId],
    )
    const asked = rows[0]
    if (asked === undefined)
      throw new Error('there is no such export, it waits for approval, or it was written already')
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and c.relname <> all ($1)
          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = case when c.relname = 'instance' then 'id' else 'instance_id' end)
        order by 1`,
      [Object.keys(leftBehind)],
    )
    const files: ExportedFile[] = []
    const writing = { client, vault, folder, instance: asked.instance_id }
    for (const { name } of tables) files.push(await writeTable(writing, name))
    const manifest: Manifest = {
      format: 'fairlead-instance-export/1',
      instance: asked.instance_id,
      export: exportId,
      approvedBy: [asked.asked_by, asked.approved_by],
      writtenAt: new Date().toISOString(),
      files,
    }
    const text = JSON.stringify(manifest, null, 2)
    writeFileSync(join(folder, MANIFEST), text, { mode: 0o600 })
    await client.query(
      'update instance_export set written_at = now(), manifest_hash = $2, version = version + 1 where id = $1',
      [exportId, createHash('sha256').update(text).digest('hex')],
    )
    await client.query('commit')
    return manifest
  } finally {
    await client.end()
  }
}

/** What is wrong with an export as it lies in a folder, one sentence each; none when the manifest holds. Needs no database. */
export async function checkInstanceExport(folder: string, manifestHash?: string): Promise<string[]> {
  const text = readFileSync(join(folder, MANIFEST), 'utf8')
  const wrong: string[] = []
  if (manifestHash !== undefined && createHash('sha256').update(text).digest('hex') !== manifestHash)
    wrong.push('the manifest is not the one that was written')
  const manifest = JSON.parse(text) as Manifest
  const named = new Set([MANIFEST, ...manifest.files.map(({ table }) => `${table}.jsonl`)])
  const there = readdirSync(folder)
  wrong.push(...there.filter((each) => !named.has(each)).map((each) => `${each} is not in the manifest`))
  for (const { table, rows, sha256 } of manifest.files) {
    if (!there.includes(`${table}.jsonl`)) {
      wrong.push(`${table}.jsonl is missing`)
      continue
    }
    const hash = createHash('sha256')
    let found = 0
    for await (const line of createInterface({ input: createReadStream(fileOf(folder, table)) })) {
      hash.update(`${line}\n`)
      found += 1
    }
    if (found !== rows) wrong.push(`${table}.jsonl has ${found} rows instead of ${rows}`)
    else if (hash.digest('hex') !== sha256) wrong.push(`${table}.jsonl was changed`)
  }
  return wrong
}
