import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkInstanceExport, writeInstanceExport } from '#db/instance-export.ts'
import { openTestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let officer: Visitor
let administrator: Visitor
let folder = ''

beforeAll(async () => {
  world = await openWorld()
  officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
  administrator = await world.signIn({ instance: 'vastra-nyland', function: 'administrator' })
  await openTestCase(world)
  folder = mkdtempSync(join(tmpdir(), 'fairlead-instance-export-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world.close()
})

const ask = async (who: Visitor): Promise<string> =>
  (await who.change('/instance-exports', { purpose: 'Vi byter system vid årsskiftet.' })).json<{ id: string }>().id

describe('leaving the system', () => {
  it('is for the administrator and the data-protection officer alone', async () => {
    const police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    const leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
    for (const visitor of [police, leader]) expect((await visitor.page('/instance-exports')).status).toBe(403)
    expect((await administrator.page('/instance-exports?lang=fi')).status).toBe(200)
  })

  it('needs both: who asked does not approve, and nothing is written before', async () => {
    const id = await ask(administrator)
    const approve = (who: Visitor) => who.change(`/instance-exports/${id}/approve`, { version: 1 })
    expect((await approve(administrator)).status).toBe(409)
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'data_protection_officer' })
    expect((await approve(elsewhere)).status).toBe(404)
    await expect(writeInstanceExport(world.adminUrl, world.vault, id, join(folder, 'early'))).rejects.toThrow(
      'waits for approval',
    )
    expect((await approve(officer)).status).toBe(200)
    expect((await approve(officer)).status).toBe(409)

    const written = join(folder, 'written')
    const manifest = await writeInstanceExport(world.adminUrl, world.vault, id, written)
    const persons = readFileSync(join(written, 'person.jsonl'), 'utf8')
    expect(persons.trim().split('\n')).toHaveLength(manifest.files.find((each) => each.table === 'person')?.rows ?? -1)
    expect(persons).toContain('Provström')
    const others = await world.admin.query<{ id: string }>(`select id from instance where key = 'helsingfors'`)
    for (const { table } of manifest.files)
      expect([
        table,
        readFileSync(join(written, `${table}.jsonl`), 'utf8').includes(others.rows[0]?.id ?? 'x'),
      ]).toEqual([table, false])
    const tables = manifest.files.map((each) => each.table)
    expect(tables.filter((each) => ['session', 'crypto_key', 'local_account', 'passkey'].includes(each))).toEqual([])
    await expect(writeInstanceExport(world.adminUrl, world.vault, id, join(folder, 'again'))).rejects.toThrow(
      'written already',
    )

    const { rows } = await world.admin.query<{ manifest_hash: string }>(
      'select manifest_hash from instance_export where id = $1',
      [id],
    )
    expect(await checkInstanceExport(written, rows[0]?.manifest_hash)).toEqual([])
    writeFileSync(join(written, 'person.jsonl'), persons.replace('Provström', 'Provstrom'))
    writeFileSync(join(written, 'beside.jsonl'), '')
    expect(await checkInstanceExport(written, 'other')).toEqual([
      'the manifest is not the one that was written',
      'beside.jsonl is not in the manifest',
      'person.jsonl was changed',
    ])
  })
})
