import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identityIndex } from '#kernel/identity-index.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, TEST_SECRET, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
const CODE = '010112A900K'
let world: World
let police: Visitor
let social: Visitor
let coordinator: Visitor
beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  coordinator = await world.signIn({ team, profession: 'coordinator' })
})
afterAll(() => world.close())

const withCode = async (inCase: TestCase, code: string): Promise<void> => {
  await world.admin.query('update person set identity_index = $1 where id = $2', [
    identityIndex(TEST_SECRET, code),
    inCase.youthId,
  ])
}
const declare = (visitor: Visitor, more: object = {}): Promise<Reply> =>
  visitor.change('/conflicts-of-interest', { personalIdentityCode: CODE, kind: 'own_relative', ...more })
const inCase = (visitor: Visitor, caseId: string): Promise<Reply> =>
  visitor.change(`/cases/${caseId}/conflicts-of-interest`, { kind: 'friend_neighbour' })
const withoutTokens = (html: string): string => html.replaceAll(/name="_csrf" value="[^"]*"/g, '')
const end = (visitor: Visitor, id: string): Promise<Reply> =>
  visitor.change(`/conflicts-of-interest/${id}/end`, { version: 1 })
const endAll = () =>
  world.admin.query(`update conflict_of_interest set ended_at = now(), ended_by = $1 where ended_at is null`, [
    world.personas.find((each) => each.functions.includes('administrator'))?.id,
  ])

describe('a conflict with a case', () => {
  it('acts at once and everywhere: the case is not there for who declared it, and stays for the others', async () => {
    const opened = await openTestCase(world)
    expect((await police.page(`/cases/${opened.caseId}`)).status).toBe(200)
    expect((await inCase(police, opened.caseId)).status).toBe(200)
    for (const path of ['', '/meetings', '/assessment', '/plan', '/restriction', '/entries/new']) {
      const hidden = await police.page(`/cases/${opened.caseId}${path}`)
      expect(hidden.status).toBe(404)
      expect(withoutTokens(hidden.body)).toBe(withoutTokens((await police.page(`/cases/${randomUUID()}${path}`)).body))
    }
    expect((await police.read('/cases')).body).not.toContain(opened.number)
    expect((await police.page('/')).body).not.toContain(opened.number)
    expect((await police.read(`/referrals/${opened.referralId}`)).status).toBe(404)
    const note = { visibility: 'case_team', body: 'Skrev ändå', language: 'sv' }
    expect((await police.change(`/cases/${opened.caseId}/entries`, note)).status).toBe(404)
    expect((await social.page(`/cases/${opened.caseId}`)).status).toBe(200)
  })

  it('of the responsible worker is told to the other members, who choose a new one', async () => {
    const opened = await openTestCase(world, { responsible: 'police' })
    await inCase(police, opened.caseId)
    const page = (await social.page(`/cases/${opened.caseId}`)).body
    expect(page).toContain(`${police.persona.name} är jävig och ser inte längre ärendet. Välj en ny ansvarig.`)
    const handOver = (professionalId: string) =>
      social.change(`/cases/${opened.caseId}/hand-over`, { professionalId, note: 'Tar över.', version: 1 })
    const back = await handOver(police.persona.id)
    expect([back.status, back.body.includes('434/2003')]).toEqual([400, true])
    expect((await handOver(social.persona.id)).status).toBe(200)
    expect((await social.page(`/cases/${opened.caseId}`)).body).not.toContain('Välj en ny ansvarig')
  })

  it('keeps somebody from being added to a case or asked to a meeting, with a plain sentence', async () => {
    await declare(police)
    const opened = await openTestCase(world, { members: ['social_work'] })
    await withCode(opened, CODE)
    const added = await social.change(`/cases/${opened.caseId}/members`, {
      professionalId: police.persona.id,
      addedValue: 'Känner området.',
    })
    expect(added.status).toBe(400)
    expect(added.body).toContain(`${police.persona.name} är jävig och får inte delta (förvaltningslagen 434/2003`)
    const asked = await social.change(`/cases/${opened.caseId}/meetings`, {
      type: 'first',
      date: '12.11.2030',
      startTime: '14.00',
      placeKind: 'school',
      purpose: 'Vi går igenom läget.',
      language: 'sv',
      personIds: [opened.youthId, ...opened.guardianIds],
      professionals: [{ professionalId: police.persona.id, addedValue: 'Berättar.' }],
    })
    expect([asked.status, asked.body.includes('är jävig')]).toEqual([400, true])
    await endAll()
  })
})

describe('a conflict with a relative', () => {
  it('closes every case in which the relative stands, now and later', async () => {
    const before = await openTestCase(world)
    await withCode(before, CODE)
    expect((await police.page(`/cases/${before.caseId}`)).status).toBe(200)
    expect((await declare(police)).status).toBe(200)
    const after = await openTestCase(world)
    await withCode(after, CODE)
    for (const each of [before, after]) expect((await police.page(`/cases/${each.caseId}`)).status).toBe(404)
    expect((await social.page(`/cases/${before.caseId}`)).status).toBe(200)
    await endAll()
    expect((await police.page(`/cases/${before.caseId}`)).status).toBe(200)
  })

  it('is kept as a keyed index only: the code stands nowhere', async () => {
    const done = await police.submit('/conflicts-of-interest/new', { personalIdentityCode: CODE, kind: 'own_relative' })
    expect([done.status, done.headers['location']]).toEqual([303, '/conflicts-of-interest'])
    const { rows } = await world.admin.query(
      `select c::text as stored, identity_index = $1 as found from conflict_of_interest c where ended_at is null
       union all select d::text, false from draft d union all select k::text, false from idempotency_key k
       union all select l::text, false from access_log l`,
      [identityIndex(TEST_SECRET, CODE)],
    )
    expect(rows.filter((row: { stored: string }) => row.stored.includes(CODE))).toEqual([])
    expect(rows.filter((row: { found: boolean }) => row.found)).toHaveLength(1)
    const page = (await police.page('/conflicts-of-interest')).body
    expect(page).toContain('egen anhörig')
    expect(page).not.toContain(CODE)
    await endAll()
  })

  it('needs a right identity code and a ground', async () => {
    expect((await declare(police, { personalIdentityCode: '010112A900X' })).status).toBe(400)
    expect((await declare(police, { kind: 'guardian_child_conflict' })).status).toBe(400)
  })

  it('is not declared twice', async () => {
    await declare(police)
    const again = await declare(police)
    expect([again.status, again.body.includes('redan antecknat')]).toEqual([409, true])
    await endAll()
  })
})

describe('a coordinator', () => {
  it('records it for a worker of their team and ends it; nobody ends their own', async () => {
    const opened = await openTestCase(world)
    await withCode(opened, CODE)
    const { id } = (await declare(coordinator, { professionalId: police.persona.id })).json<{ id: string }>()
    expect((await police.page(`/cases/${opened.caseId}`)).status).toBe(404)
    expect((await coordinator.page('/conflicts-of-interest')).body).toContain(police.persona.name)
    expect((await police.page('/conflicts-of-interest')).body).toContain(coordinator.persona.name)
    expect((await end(police, id)).status).toBe(403)
    expect((await end(social, id)).status).toBe(404)
    expect((await end(coordinator, id)).status).toBe(200)
    expect((await police.page(`/cases/${opened.caseId}`)).status).toBe(200)
    expect((await end(coordinator, id)).status).toBe(409)
  })

  it('does not end their own, not even as a coordinator', async () => {
    const { id } = (await declare(coordinator)).json<{ id: string }>()
    const refused = await end(coordinator, id)
    expect([refused.status, refused.body.includes('Ingen avslutar sitt eget jäv')]).toEqual([409, true])
    const { rows } = await world.admin.query('select ended_at from conflict_of_interest where id = $1', [id])
    expect(rows).toEqual([{ ended_at: null }])
    const logged = await world.admin.query(
      `select reason from access_log where operation = 'endConflict' and professional_id = $1 and result = 'refused'`,
      [coordinator.persona.id],
    )
    expect(logged.rows).toContainEqual({ reason: 'own_conflict' })
    await endAll()
  })

  it('of another team neither records nor sees it', async () => {
    const elsewhere = await world.signIn({ team: 'Esbo ankarteam', profession: 'coordinator' })
    expect((await declare(elsewhere, { professionalId: police.persona.id })).status).toBe(400)
    const { id } = (await declare(police)).json<{ id: string }>()
    expect((await elsewhere.read('/conflicts-of-interest')).json<{ others: unknown[] }>().others).toEqual([])
    expect((await end(elsewhere, id)).status).toBe(404)
    await endAll()
  })

  it('is the only one who records it for somebody else', async () => {
    expect((await declare(social, { professionalId: police.persona.id })).status).toBe(400)
  })
})
