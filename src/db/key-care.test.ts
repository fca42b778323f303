import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newKeyText } from '#crypto/key-encryption-key.ts'
import { keysAbove } from '#crypto/keys-above.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { serverBefore } from '#testing/door.ts'
import { TEST_KEYS } from '#testing/keys.ts'
import { textsIn } from '#testing/sealed.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { operations, pages } from '../rooms.ts'
import { destroyKey, keyStatus, newDataKeys, rewrapKeys } from './key-care.ts'
import { openVault } from './key-store.ts'
import { resealAll } from './reseal.ts'

const team = 'Raseborgs ankarteam'
const above = keysAbove(TEST_KEYS)
let world: World
let inCase: TestCase
let police: Visitor

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
})
afterAll(() => world.close())

const upkeepUrl = (): string => {
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_upkeep'
  return url.href
}
const write = async (body: string): Promise<void> => {
  const note = { visibility: 'case_team', language: 'sv', body }
  expect((await police.change(`/cases/${inCase.caseId}/entries`, note)).status).toBe(200)
}
const page = async () => police.page(`/cases/${inCase.caseId}`)
/** Ids of the keys that values of notes were sealed with. */
const keysOfNotes = async (): Promise<string[]> =>
  (
    await world.admin.query<{ id: string }>(
      `select distinct encode(substring(body::bytea from 2 for 16), 'hex')::uuid::text as id from entry`,
    )
  ).rows.map((row) => row.id)

describe('another key-encryption key', () => {
  it('wraps every data key while the server runs, and the old one opens nothing afterwards', async () => {
    await write('Skriven före nyckelbytet.')
    const next = { record: { text: `${newKeyText()}\n${TEST_KEYS.record.text}` }, protected: TEST_KEYS.protected }
    const keys = (await keyStatus(world.adminUrl)).filter((each) => each.purpose === 'record')
    expect(await rewrapKeys(world.adminUrl, keysAbove(next))).toBe(keys.length)
    expect(await rewrapKeys(world.adminUrl, keysAbove(next))).toBe(0)
    expect((await page()).body).toContain('Skriven före nyckelbytet.')
    await expect(openVault(upkeepUrl(), above)).rejects.toThrow('The key of FAIRLEAD_KEY does not open this database')
    await openVault(upkeepUrl(), keysAbove(next))
    // Back under the key of the tests.
    const back = { record: { text: `${TEST_KEYS.record.text}\n${next.record.text}` }, protected: TEST_KEYS.protected }
    await rewrapKeys(world.adminUrl, keysAbove(back))
    await openVault(upkeepUrl(), above)
  })

  it('that is wrong starts nothing and changes nothing, and says which one it is', async () => {
    const wrong = keysAbove({ record: TEST_KEYS.record, protected: { text: newKeyText() } })
    await expect(openVault(upkeepUrl(), wrong)).rejects.toThrow('The key of FAIRLEAD_ADDRESS_KEY does not open')
    await expect(rewrapKeys(world.adminUrl, wrong)).rejects.toThrow('FAIRLEAD_ADDRESS_KEY')
    await openVault(upkeepUrl(), above)
    const same = keysAbove({ record: TEST_KEYS.record, protected: TEST_KEYS.record })
    await expect(openVault(upkeepUrl(), same)).rejects.toThrow('the same key')
    const none = keysAbove({ record: { file: '/nowhere/key' }, protected: TEST_KEYS.protected })
    await expect(openVault(upkeepUrl(), none)).rejects.toThrow('FAIRLEAD_KEY_FILE /nowhere/key cannot be read.')
  })
})

describe('new data keys', () => {
  it(
    'seal everything anew while the server runs, killed half-way and resumed, and nothing is lost',
    { timeout: 60_000 },
    async () => {
      for (let made = 0; made < 25; made += 1) await write(`Anteckning ${made} före de nya nycklarna.`)
      const before = (await textsIn(world, 'entry.body')).sort()
      const names = (await textsIn(world, 'person.given_name')).sort()
      const old = await keysOfNotes()
      await newDataKeys(world.adminUrl, above, world.now)
      const killed = resealAll(world.adminUrl, world.vault, {
        batch: 5,
        tell: (table) => {
          if (table === 'entry') throw new Error('killed')
        },
      })
      await expect(killed).rejects.toThrow('killed')
      const halfWay = await keysOfNotes()
      expect(halfWay.length).toBe(old.length + 1)
      // Half old, half new: everything is read, and written with the new one.
      expect((await page()).status).toBe(200)
      expect((await page()).body).toContain('Anteckning 24 före de nya nycklarna.')
      await write('Skriven mitt i bytet.')
      expect(await resealAll(world.adminUrl, world.vault, { batch: 5 })).toBeGreaterThan(0)
      expect((await keysOfNotes()).filter((id) => old.includes(id))).toEqual([])
      expect((await textsIn(world, 'entry.body')).sort()).toEqual([...before, 'Skriven mitt i bytet.'].sort())
      expect((await textsIn(world, 'person.given_name')).sort()).toEqual(names)
      expect(await resealAll(world.adminUrl, world.vault)).toBe(0)
    },
  )

  it('do not touch the version of a row, nor a note that its author took back', async () => {
    const note = { visibility: 'own_register', language: 'sv', body: 'Tas tillbaka.' }
    const { id } = (await police.change(`/cases/${inCase.caseId}/entries`, note)).json<{ id: string }>()
    const retract = { reason: 'Hörde inte hit.', version: 1 }
    expect((await police.change(`/cases/${inCase.caseId}/entries/${id}/retract`, retract)).status).toBe(200)
    const versions = 'select id, version from entry order by id'
    const before = (await world.admin.query(versions)).rows
    await newDataKeys(world.adminUrl, above, world.now)
    await resealAll(world.adminUrl, world.vault)
    expect((await world.admin.query(versions)).rows).toEqual(before)
    expect(await textsIn(world, 'entry.body', 'id = $1', [id])).toEqual(['Tas tillbaka.'])
  })

  it('are learned by a server that does not know them yet, in the middle of a request', async () => {
    const stale = await openVault(upkeepUrl(), above)
    const { server, close } = await serverBefore({ ...world, vault: stale, now: world.now }, { operations, pages })
    await newDataKeys(world.adminUrl, above, world.now)
    await world.vault.refresh()
    await write('Med en nyckel som den andra inte känner.')
    const headers = { cookie: police.cookie, host: '127.0.0.1:3000' }
    const reply = await server.inject({ method: 'GET', url: `/cases/${inCase.caseId}`, headers })
    await close()
    expect([reply.statusCode, reply.body.includes('Med en nyckel som den andra inte känner.')]).toEqual([200, true])
  })

  it('come with every new year', async () => {
    const later = new Date(world.now.getTime() + 366 * 86_400_000)
    const before = await keyStatus(world.adminUrl)
    await openVault(upkeepUrl(), above, () => later)
    const after = await keyStatus(world.adminUrl)
    const active = after.filter((each) => each.state === 'active')
    expect(new Set(active.map((each) => each.year))).toEqual(new Set([later.getFullYear()]))
    expect(after.length).toBe(before.length + active.length)
    await resealAll(world.adminUrl, world.vault)
    expect((await page()).status).toBe(200)
  })
})

describe('a destroyed data key', () => {
  it('leaves a clear sentence where its texts were, and everything else as it was', async () => {
    await write('Den här läses aldrig mer.')
    const lost = await keysOfNotes()
    await newDataKeys(world.adminUrl, above, world.now)
    expect(await destroyKey(world.adminUrl, '00000000-0000-4000-8000-000000000000')).toBe(false)
    for (const id of lost) expect(await destroyKey(world.adminUrl, id)).toBe(true)
    await world.vault.refresh()
    const shown = await page()
    expect(shown.status).toBe(200)
    expect(shown.body).toContain('Kan inte läsas: nyckeln är förstörd.')
    expect(shown.body).not.toContain('Den här läses aldrig mer.')
    await write('Skrivs med den nya.')
    expect((await page()).body).toContain('Skrivs med den nya.')
    // What nothing opens does not keep the others from being sealed anew.
    await resealAll(world.adminUrl, world.vault)
    expect((await keysOfNotes()).some((id) => lost.includes(id))).toBe(true)
  })

  it('can never be the one in use', async () => {
    const active = (await keyStatus(world.adminUrl)).find((each) => each.state === 'active')
    expect(await destroyKey(world.adminUrl, active?.id ?? '')).toBe(false)
  })
})

describe('data keys in the database', () => {
  it('are wrapped: no byte of one stands there, and no request may read them', async () => {
    const keys = await world.admin.query<{ wrapped: Buffer }>(
      'select wrapped from crypto_key where wrapped is not null',
    )
    expect(keys.rows.length).toBeGreaterThan(10)
    // 45 bytes around the 44 letters of a key of 32 bytes.
    for (const { wrapped } of keys.rows)
      expect([wrapped.length, /^[\w+/=]+$/.test(wrapped.toString('latin1', 45))]).toEqual([89, false])
    await expect(world.admin.query('set local role fairlead_app; select wrapped from crypto_key')).rejects.toThrow(
      'permission denied',
    )
    await expect(world.admin.query('set local role fairlead_app; select * from app.crypto_keys()')).rejects.toThrow(
      'permission denied',
    )
  })
})
