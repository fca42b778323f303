import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealedFields } from '#crypto/sealed.ts'
import { leftBehind, writeInstanceExport, type Manifest } from '#db/instance-export.ts'
import { openTestCase, testPersons } from '#testing/case.ts'
import { openWorld, type World } from '#testing/world.ts'

let world: World
let folder = ''
let manifest: Manifest
beforeAll(async () => {
  world = await openWorld()
  await openTestCase(world)
  folder = mkdtempSync(join(tmpdir(), 'fairlead-whole-'))
  const administrator = await world.signIn({ instance: 'vastra-nyland', function: 'administrator' })
  const officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
  const purpose = 'Vi byter system vid årsskiftet.'
  const { id } = (await administrator.change('/instance-exports', { purpose })).json<{ id: string }>()
  expect((await officer.change(`/instance-exports/${id}/approve`, { version: 1 })).status).toBe(200)
  manifest = await writeInstanceExport(world.adminUrl, world.vault, id, folder)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world.close()
})

const tables = async (): Promise<string[]> =>
  (
    await world.admin.query<{ name: string }>(
      `select c.relname as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
    )
  ).rows.map(({ name }) => name)

describe('the export of an instance (U-10)', () => {
  it('has every table of the schema, or a reason why the table stays behind', async () => {
    const written = new Set(manifest.files.map(({ table }) => table))
    const all = await tables()
    expect(all.length).toBeGreaterThan(80)
    const forgottenAmong = (names: readonly string[]): string[] =>
      names.filter((name) => !written.has(name) && !(name in leftBehind))
    expect(forgottenAmong(all)).toEqual([])
    for (const [name, reason] of Object.entries(leftBehind))
      expect([name, all.includes(name), reason.length > 20, written.has(name)]).toEqual([name, true, true, false])
    // One that is of no instance, and that nobody thought of, would be noticed.
    await world.admin.query('create table thought_of_by_nobody (id uuid primary key)')
    expect(forgottenAmong(await tables())).toEqual(['thought_of_by_nobody'])
    await world.admin.query('drop table thought_of_by_nobody')
  })

  it('has the rows of the instance, all of them, and sealed texts open', async () => {
    const { rows: own } = await world.admin.query<{ id: string }>(`select id from instance where key = 'vastra-nyland'`)
    for (const { table, rows } of manifest.files) {
      if (table === 'access_log') continue
      const column = table === 'instance' ? 'id' : 'instance_id'
      const counted = await world.admin.query<{ n: number }>(
        `select count(*)::int as n from "${table}" where "${column}" = $1`,
        [own[0]?.id],
      )
      expect([table, rows]).toEqual([table, counted.rows[0]?.n])
    }
    const text = (table: string): string => readFileSync(join(folder, `${table}.jsonl`), 'utf8')
    expect(text('person')).toContain(testPersons.youth.family)
    // A sealed value would stand as bytes: \\x01….
    for (const field of Object.keys(sealedFields)) {
      const [table = '', column = ''] = field.split('.')
      if (table in leftBehind) continue
      expect([field, new RegExp(`"${column}":"\\\\\\\\x`).test(text(table))]).toEqual([field, false])
    }
  })
})
