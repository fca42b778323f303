import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identityIndex } from '#kernel/identity-index.ts'
import { syntheticPersonalIdentityCode } from '#kernel/personal-identity-code.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, TEST_SECRET, type Visitor, type World } from '#testing/world.ts'

const TEAM = 'Raseborgs ankarteam'
let world: World
let social: Visitor
let police: Visitor
let outsider: Visitor
beforeAll(async () => {
  world = await openWorld()
  social = await world.signIn({ team: TEAM, profession: 'social_work' })
  police = await world.signIn({ team: TEAM, profession: 'police' })
  outsider = await world.signIn({ team: 'Lojo ankarteam', profession: 'social_work' })
})
afterAll(() => world.close())

const code = syntheticPersonalIdentityCode('2010-04-07', () => 0.25)
const unknown = async (): Promise<TestCase> => {
  const of = await openTestCase(world, { responsible: 'social_work' })
  await world.admin.query(
    `update person set personal_identity_code = null, identity_index = null, birth_date = null where id = $1`,
    [of.youthId],
  )
  return of
}
type Identity = {
  personalIdentityCode: string | null
  temporaryIdentifier: string | null
  birthDate: string | null
  name: string
  version: number
  changes: { reason: string; temporaryIdentifier: string | null; name: string; changedByName: string }[]
}
const identity = async (who: Visitor, of: TestCase): Promise<Identity> =>
  (await who.read(`/cases/${of.caseId}/identity`)).json<Identity>()
const give = (who: Visitor, of: TestCase, more: object = {}) =>
  who.change(`/cases/${of.caseId}/identity/temporary`, { version: 1, ...more })
const merge = (who: Visitor, of: TestCase, more: object = {}) =>
  who.change(`/cases/${of.caseId}/identity/code`, {
    personalIdentityCode: code,
    reason: 'code_received',
    version: 2,
    ...more,
  })
const rowOf = async (of: TestCase) =>
  (
    await world.admin.query<{ identity_index: Buffer | null; stored: string }>(
      `select identity_index, p::text as stored from person p where id = $1`,
      [of.youthId],
    )
  ).rows[0]

describe('a young person without a personal identity code (C-37)', () => {
  it('gets a temporary identifier that says nothing, or the one another authority gave', async () => {
    const [own, given] = [await unknown(), await unknown()]
    expect((await give(outsider, own)).status).toBe(404)
    expect((await give(social, own)).status).toBe(200)
    expect((await identity(police, own)).temporaryIdentifier).toMatch(/^T-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect((await give(social, given, { identifier: code })).status).toBe(400)
    expect((await give(social, given, { identifier: 'MIGRI-77 120' })).status).toBe(200)
    expect((await identity(social, given)).temporaryIdentifier).toBe('MIGRI-77 120')
    expect((await rowOf(given))?.stored).not.toContain('MIGRI')
  })

  it('is merged into the real one: what was written stays, who they were is kept, and the code is sealed', async () => {
    const of = await unknown()
    await give(social, of, { identifier: 'MIGRI-880' })
    const noted = await social.change(`/cases/${of.caseId}/entries`, {
      kind: 'note',
      body: 'Skrivet innan vi visste vem det var.',
      language: 'sv',
      visibility: 'case_team',
      subject: 'participation',
    })
    expect(noted.status).toBe(200)
    expect((await merge(social, of, { version: 1 })).status).toBe(412)
    expect((await merge(social, of, { givenName: 'Elina', note: 'Uppehållstillstånd visat.' })).status).toBe(200)

    const now = await identity(police, of)
    expect(now).toMatchObject({
      personalIdentityCode: code,
      temporaryIdentifier: null,
      birthDate: '2010-04-07',
      name: 'Elina Provström',
    })
    expect(now.changes).toMatchObject([
      { reason: 'code_received', temporaryIdentifier: 'MIGRI-880', name: 'Elin Provström' },
      { reason: 'temporary_given', temporaryIdentifier: null },
    ])
    expect(now.changes[0]?.changedByName).not.toBe('')
    expect((await social.read(`/cases/${of.caseId}`)).body).toContain('Skrivet innan vi visste')
    const row = await rowOf(of)
    expect(row?.stored).not.toContain(code)
    expect(row?.identity_index?.equals(identityIndex(TEST_SECRET, code))).toBe(true)
    const history = await world.admin.query<{ stored: string }>(
      `select h::text as stored from identity_change h where case_id = $1`,
      [of.caseId],
    )
    for (const { stored } of history.rows)
      for (const secret of ['MIGRI', 'Provström']) expect(stored).not.toContain(secret)
    expect((await give(social, of, { version: 3 })).status).toBe(409)
    expect((await merge(social, of, { version: 3 })).status).toBe(400)
  })

  it('finds other records and conflicts of interest with the new code from then on', async () => {
    const [first, second] = [await unknown(), await unknown()]
    const own = syntheticPersonalIdentityCode('2011-09-19', () => 0.6)
    await world.admin.query(`update person set identity_index = $1 where id = $2`, [
      identityIndex(TEST_SECRET, own),
      second.youthId,
    ])
    await world.admin.query(
      `insert into conflict_of_interest (instance_id, id, professional_id, kind, identity_index, declared_by)
       values ($1, gen_random_uuid(), $2, 'own_relative', $3, $2)`,
      [first.instanceId, police.persona.id, identityIndex(TEST_SECRET, own)],
    )
    const links = async () => (await social.read(`/cases/${first.caseId}/links`)).body
    expect(await links()).not.toContain(second.number)
    expect((await police.read(`/cases/${first.caseId}`)).status).toBe(200)
    expect((await merge(social, first, { personalIdentityCode: own, version: 1 })).status).toBe(200)
    expect(await links()).toContain(second.number)
    expect((await police.read(`/cases/${first.caseId}`)).status).toBe(404)
  })
})
