import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identityIndex } from '#kernel/identity-index.ts'
import { caseNumber, newId } from '#kernel/ids.ts'
import { syntheticPersonalIdentityCode } from '#kernel/personal-identity-code.ts'
import { openTestCase, testPersons, type TestCase } from './case.ts'
import { openDemoWorld } from './demo-world.ts'
import { seen } from './asking.ts'
import { readContact, register, someone } from './referral.ts'
import { TEST_SECRET, type Reply, type Visitor, type World } from './world.ts'

/**
 * Keys, numbers and what is kept under them: nothing collides with what one cannot see, nothing is numbered in a row, nothing that
 * is kept for one person answers another.
 */
let world: World
let opened: TestCase
let police: Visitor
let elsewhere: Visitor
beforeAll(async () => {
  world = await openDemoWorld()
  opened = await openTestCase(world)
  const index = 'update person set identity_index = $2 where id = $1'
  await world.admin.query(index, [opened.youthId, identityIndex(TEST_SECRET, known)])
  police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  elsewhere = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
})
afterAll(async () => {
  await world.close()
})

/** The code of the young person of a test case. */
const known = syntheticPersonalIdentityCode('2012-03-05', () => 0.5)

type Key = {
  readonly table: string
  readonly key: string
  readonly columns: readonly string[]
  readonly inRegister: boolean
  readonly open: boolean
}

/** Every unique key with its columns; whether its rows lie in registers, and whether everybody may read the table. */
const readKeys = async (): Promise<Key[]> =>
  (
    await world.admin.query<Key>(
      `select t.relname as "table", k.relname as key,
              array(select a.attname::text from pg_attribute a where a.attrelid = t.oid and a.attnum = any (i.indkey::smallint[])) as columns,
              exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'register_id') as "inRegister",
              coalesce(obj_description(t.oid) ~ '^privacy=(public|staff|none)', false) as open
         from pg_index i join pg_class t on t.oid = i.indrelid join pg_class k on k.oid = i.indexrelid
         join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
        where i.indisunique and t.relkind in ('r', 'p')`,
    )
  ).rows

/** Keys that cross a register, and why nobody meets in them what they cannot see. */
const explained: Readonly<Record<string, string>> = {
  entry_meeting_summary: 'the summary of a meeting always lies in the shared workspace',
  person_youth: 'the young person is written together with their contact, once',
  referral_detail_pkey: 'written together with the contact',
  concern_pkey: 'written together with the contact',
  concern_code: 'follows from a random secret of the writer',
  concern_draft_pkey: 'follows from a random secret of the writer',
  duplicate_link_pair: 'an expression of the two contacts, both of one team',
  anchor_case_instance_id_number_key: 'drawn at random',
  attachment_file: 'drawn at random',
  referral_instance_id_number_key: 'drawn at random',
}

/** Columns that several authorities share; any other id is that of a row in one register, or of one person. */
const shared = ['instance_id', 'case_id', 'referral_id', 'team_id', 'person_id', 'meeting_id']
const isId = (column: string): boolean => /^id$|_id$|^token_hash$/.test(column) && column !== 'instance_id'

/** Whether somebody could meet, in this key, a row that they cannot see. */
const crosses = ({ key, columns, inRegister, open }: Key): boolean =>
  !open && !(key in explained) && !columns.some((each) => isId(each) && (!inRegister || !shared.includes(each)))

describe('a key', () => {
  it('never holds what one authority has against what another writes', async () => {
    const keys = await readKeys()
    expect(keys.length).toBeGreaterThan(80)
    expect(keys.filter(crosses).map(({ table, key, columns }) => `${table} ${key} (${columns.join(', ')})`)).toEqual([])
    const wrong = {
      table: 'entry',
      key: 'wrong',
      columns: ['instance_id', 'case_id', 'kind'],
      inRegister: true,
      open: false,
    }
    expect([crosses(wrong), crosses({ ...wrong, columns: ['case_id', 'register_id', 'kind'] })]).toEqual([true, false])
  })

  it('is explained only where there is one', async () => {
    const names = new Set((await readKeys()).map(({ key }) => key))
    expect(Object.keys(explained).filter((name) => !names.has(name))).toEqual([])
  })
})

describe('a number', () => {
  it('follows no other: no table counts its rows', async () => {
    const counted = await world.admin.query(
      `select from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'app') and c.relkind = 'S'`,
    )
    expect(counted.rowCount).toBe(0)
  })

  it('of a case or a row is drawn at random: neither order nor day can be read from it', () => {
    const numbers = Array.from({ length: 500 }, () => caseNumber('VN'))
    const ids = Array.from({ length: 500 }, () => newId() as string)
    for (const drawn of [numbers, ids]) {
      expect(new Set(drawn).size).toBe(500)
      expect([...drawn].sort()).not.toEqual(drawn)
    }
    expect(ids.every((id) => id[14] === '4')).toBe(true)
  })
})

const note = { visibility: 'case_team', body: 'Ett svar som bara är mitt.', language: 'sv' }
const same = (one: Reply, other: Reply, ids: readonly [string, string]): void =>
  expect(seen(one, { id: ids[0] })).toEqual(seen(other, { id: ids[1] }))

describe('what is kept for one person', () => {
  it('under the key of a change answers nobody else, who cannot tell that the key was used', async () => {
    const key = randomUUID()
    const at = `/cases/${opened.caseId}/entries`
    expect((await police.change(at, note, key)).status).toBe(200)
    const absent = randomUUID()
    const replies = [
      await elsewhere.change(at, note, key),
      await elsewhere.change(at, { ...note, body: 'Ett annat.' }, key),
      await elsewhere.change(at, note, randomUUID()),
    ]
    const missing = await elsewhere.change(`/cases/${absent}/entries`, note, key)
    for (const reply of replies) same(reply, missing, [opened.caseId, absent])
    expect(missing.status).toBe(404)
  })

  it('as a draft is there for nobody else, also of one who is in the case, and saving one tells nothing of a case', async () => {
    const form = `/cases/${opened.caseId}/entries/new`
    expect((await police.change('/drafts', { form, fields: { body: 'Halva meningen om Elin' } })).status).toBe(200)
    const social = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'social_work' })
    expect((await social.page(form)).body).not.toContain('Halva meningen')
    const absent = randomUUID()
    for (const [verb, more] of [
      ['/drafts', { fields: { body: 'x' } }],
      ['/drafts/delete', {}],
    ] as const) {
      const denied = await elsewhere.change(verb, { form, ...more })
      const missing = await elsewhere.change(verb, { form: `/cases/${absent}/entries/new`, ...more })
      expect(denied.status).toBe(404)
      same(denied, missing, [opened.caseId, absent])
    }
    // A path that only looks like one of a case is nobody's case.
    for (const path of [
      `/cases/${opened.caseId.toUpperCase()}/entries/new`,
      `/cases/${opened.caseId}`,
      `/cases/${opened.caseId}?x`,
    ]) {
      const missing = await elsewhere.change('/drafts', {
        form: path.replace(new RegExp(opened.caseId, 'i'), absent),
        fields: {},
      })
      expect((await elsewhere.change('/drafts', { form: path, fields: {} })).status).toBe(missing.status)
    }
  })

  it('as a draft about a case is gone with the case, also to read it through the form', async () => {
    const nurse = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'psychiatric_nursing' })
    const form = `/cases/${opened.caseId}/entries/new`
    expect((await nurse.change('/drafts', { form, fields: { body: 'Halva meningen om Elin' } })).status).toBe(200)
    const left = `update case_member set left_at = now() where case_id = $1 and professional_id = $2`
    await world.admin.query(left, [opened.caseId, nurse.persona.id])
    const absent = randomUUID()
    same(await nurse.page(form), await nurse.page(`/cases/${absent}/entries/new`), [opened.caseId, absent])
    expect((await nurse.page('/')).body).not.toContain('Halva meningen')
  })
})

describe('an identity code', () => {
  const unknown = syntheticPersonalIdentityCode('2012-03-05', () => 0.25)

  it('of somebody another team works with answers as one that nobody knows', async () => {
    expect(known).not.toBe(unknown)
    const discussed = (personalIdentityCode: string) => ({
      municipality: '444',
      discussion: 'open',
      youth: { ...someone.youth, personalIdentityCode },
      guardians: [],
    })
    const [one, other] = [await register(elsewhere, discussed(known)), await register(elsewhere, discussed(unknown))]
    const plain = (text: string): string =>
      [one.referralId, other.referralId, one.number, other.number, known, unknown]
        .reduce((left, each) => left.replaceAll(each, '…'), text)
        .replace(/"id":"[0-9a-f-]{36}"/g, '"id":"…"')
        .replace(/"\w+At":"[^"]*"/g, '')
    expect(Object.keys(one)).toEqual(Object.keys(other))
    expect(one.warnings).toEqual(other.warnings)
    expect(plain(JSON.stringify(await readContact(elsewhere, one)))).toBe(
      plain(JSON.stringify(await readContact(elsewhere, other))),
    )
    const links = await Promise.all(
      [one, other].map(({ referralId }) => elsewhere.read(`/referrals/${referralId}/links`)),
    )
    expect(links.map((each) => each.status)).toEqual([200, 200])
    expect(plain(links[0]?.body ?? '')).toBe(plain(links[1]?.body ?? ''))
  })

  it('that one declares a conflict about, or breaks the glass with, answers the same whether anybody is known by it', async () => {
    const replies = await Promise.all(
      [known, unknown].map((personalIdentityCode) =>
        elsewhere.change('/conflicts-of-interest', { personalIdentityCode, kind: 'own_relative' }),
      ),
    )
    expect(replies.map((reply) => [reply.status, Object.keys(reply.json())])).toEqual([
      [200, ['id']],
      [200, ['id']],
    ])
    const far = await world.signIn({ team: 'Ankaret', profession: 'police' })
    const glass = await Promise.all(
      [known, unknown].map((about) =>
        far.change('/break-glass', {
          about,
          reason: 'child_missing',
          explanation: 'Barnet har ringt jouren och är ensamt.',
        }),
      ),
    )
    expect(glass[0]?.status).toBe(409)
    expect(glass[0]?.body).toBe(glass[1]?.body)
  })
})

describe('the access log', () => {
  it('shows its reader who opened what, and nothing of what it was', async () => {
    const officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
    await police.page(`/cases/${opened.caseId}`)
    await elsewhere.page(`/cases/${opened.caseId}`)
    const shown = [(await officer.page('/access-log')).body, (await officer.read('/access-log')).body].join()
    expect(shown).toContain(opened.caseId)
    for (const word of [testPersons.youth.family, testPersons.guardians[1].family, opened.number, known, note.body])
      expect(shown).not.toContain(word)
  })

  it('shows nothing of the other instance, not even that somebody was there', async () => {
    const officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
    const far = await world.signIn({ team: 'Ankaret', profession: 'police' })
    const foreign = await openTestCase(world, { team: 'Ankaret' })
    const before = await officer.read('/access-log?before=2999-01-01T00:00:00Z')
    await far.page(`/cases/${foreign.caseId}`)
    const [there, nothing] = [
      await officer.read(`/access-log?object=${foreign.caseId}`),
      await officer.read(`/access-log?object=${randomUUID()}`),
    ]
    expect(there.json<{ rows: unknown[] }>().rows).toEqual([])
    expect(there.json<{ rows: unknown[] }>().rows).toEqual(nothing.json<{ rows: unknown[] }>().rows)
    expect(before.body).not.toContain(foreign.caseId)
  })
})
