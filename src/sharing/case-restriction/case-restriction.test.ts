import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let social: Visitor
let nurse: Visitor
let youthWorker: Visitor
beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
})
afterAll(() => world.close())

const decision = (circle: readonly Visitor[], more: object = {}) => ({
  track: 'radicalisation',
  reason: 'Hotbilden kräver att få vet.',
  circle: circle.map((each) => each.persona.id),
  ...more,
})
const restrict = (visitor: Visitor, { caseId }: TestCase, circle: readonly Visitor[], more: object = {}) =>
  visitor.change(`/cases/${caseId}/restriction`, decision(circle, more))
const name = (visitor: Visitor, { caseId }: TestCase, who: Visitor): Promise<Reply> =>
  visitor.change(`/cases/${caseId}/restriction/circle`, {
    professionalId: who.persona.id,
    addedValue: 'Bedömer risken.',
  })
const status = async (visitor: Visitor, { caseId }: TestCase): Promise<number> =>
  (await visitor.page(`/cases/${caseId}`)).status
const withoutTokens = (html: string): string => html.replaceAll(/name="_csrf" value="[^"]*"/g, '')
const restricted = async (): Promise<TestCase> => {
  const opened = await openTestCase(world, { responsible: 'police' })
  expect((await restrict(police, opened, [social])).status).toBe(200)
  return opened
}

describe('a case kept to named persons', () => {
  it('is there for those inside and, at once, for no other member: the same answer as for one that never was', async () => {
    const opened = await openTestCase(world, { responsible: 'police' })
    for (const each of [police, social, nurse, youthWorker]) expect(await status(each, opened)).toBe(200)
    expect((await restrict(police, opened, [social])).status).toBe(200)
    for (const each of [police, social]) expect(await status(each, opened)).toBe(200)
    for (const each of [nurse, youthWorker]) {
      for (const path of ['', '/meetings', '/plan', '/restriction', '/entries/new']) {
        const hidden = await each.page(`/cases/${opened.caseId}${path}`)
        expect(hidden.status).toBe(404)
        const absent = await each.page(`/cases/${randomUUID()}${path}`)
        expect(withoutTokens(hidden.body)).toBe(withoutTokens(absent.body))
      }
      const note = { visibility: 'case_team', body: 'Skrev ändå.', language: 'sv' }
      expect((await each.change(`/cases/${opened.caseId}/entries`, note)).status).toBe(404)
      for (const path of ['/cases', '/']) expect((await each.page(path)).body).not.toContain(opened.number)
    }
  })

  it('says so at its head and in the list, to those inside', async () => {
    const opened = await restricted()
    expect((await social.page(`/cases/${opened.caseId}/meetings`)).body).toContain('Begränsad krets')
    const { members } = (await social.read(`/cases/${opened.caseId}`)).json<{ members: { professionalId: string }[] }>()
    expect(members.map((each) => each.professionalId).sort()).toEqual([police.persona.id, social.persona.id].sort())
    const list = (await social.read('/cases')).json<{ cases: { id: string; restricted: boolean }[] }>()
    expect(list.cases.find((each) => each.id === opened.caseId)?.restricted).toBe(true)
    const page = (await social.page(`/cases/${opened.caseId}/restriction`)).body
    for (const shown of ['Radikalisering', 'Hotbilden kräver', police.persona.name, social.persona.name])
      expect(page).toContain(shown)
    expect(page).not.toContain(nurse.persona.name)
  })

  it('has its decision in the log', async () => {
    const opened = await restricted()
    const { rows } = await world.admin.query(
      `select professional_id, object_kind, result from access_log where operation = 'restrictCase' and case_id = $1`,
      [opened.caseId],
    )
    expect(rows).toEqual([{ professional_id: police.persona.id, object_kind: 'case_restriction', result: 'allowed' }])
  })

  it('is decided by a member, with a track and a reason, and not twice', async () => {
    const opened = await openTestCase(world, { responsible: 'police', members: ['police', 'social_work'] })
    expect((await restrict(nurse, opened, [police])).status).toBe(404)
    expect((await restrict(police, opened, [social], { reason: 'kort' })).status).toBe(400)
    expect((await restrict(police, opened, [social], { track: undefined })).status).toBe(400)
    expect((await restrict(police, opened, [social])).status).toBe(200)
    expect((await restrict(police, opened, [social])).status).toBe(409)
  })

  it('always has its responsible worker inside, and only members in the first circle', async () => {
    const opened = await openTestCase(world, { responsible: 'police', members: ['police', 'social_work'] })
    const without = await restrict(social, opened, [])
    expect([without.status, without.body.includes(`${police.persona.name} är ansvarig`)]).toEqual([400, true])
    expect((await restrict(social, opened, [police, nurse])).status).toBe(400)
    expect((await restrict(social, opened, [police])).status).toBe(200)
    const left = await social.change(`/cases/${opened.caseId}/restriction/circle/${police.persona.id}/leave`, {})
    expect([left.status, left.body.includes('Den ansvariga hör till kretsen')]).toEqual([409, true])
  })
})

describe('the circle', () => {
  it('grows only by somebody inside naming another; nobody names themself', async () => {
    const opened = await restricted()
    expect((await name(nurse, opened, nurse)).status).toBe(404)
    expect((await name(social, opened, social)).status).toBe(400)
    expect((await name(social, opened, nurse)).status).toBe(200)
    expect(await status(nurse, opened)).toBe(200)
    expect(await status(youthWorker, opened)).toBe(404)
    expect((await nurse.page(`/cases/${opened.caseId}/restriction?lang=sv`)).body).toContain(
      `namngiven av ${social.persona.name}`,
    )
  })

  it('is not entered by being made a member: one is told to name the person instead', async () => {
    const opened = await openTestCase(world, { responsible: 'police', members: ['police', 'social_work'] })
    await restrict(police, opened, [social])
    const added = await police.change(`/cases/${opened.caseId}/members`, {
      professionalId: nurse.persona.id,
      addedValue: 'Behövs.',
    })
    expect([added.status, added.body.includes('Namnge personen i kretsen')]).toEqual([409, true])
    expect((await name(police, opened, nurse)).status).toBe(200)
    expect(await status(nurse, opened)).toBe(200)
  })

  it('is left at once, by oneself or when another takes one out, and not entered again by oneself', async () => {
    const opened = await restricted()
    const leave = (visitor: Visitor, who: Visitor) =>
      visitor.change(`/cases/${opened.caseId}/restriction/circle/${who.persona.id}/leave`, {})
    await name(police, opened, nurse)
    expect((await leave(police, nurse)).status).toBe(200)
    expect(await status(nurse, opened)).toBe(404)
    expect((await leave(social, social)).status).toBe(200)
    expect(await status(social, opened)).toBe(404)
    expect((await name(social, opened, social)).status).toBe(404)
    expect((await name(police, opened, social)).status).toBe(200)
    expect(await status(social, opened)).toBe(200)
  })

  it('does not get a new responsible worker from outside', async () => {
    const opened = await restricted()
    const handOver = (who: Visitor) =>
      police.change(`/cases/${opened.caseId}/hand-over`, { professionalId: who.persona.id, note: 'Byte.', version: 1 })
    expect((await handOver(nurse)).status).toBe(400)
    expect((await handOver(social)).status).toBe(200)
  })

  it('is not named into by somebody with a conflict of interest', async () => {
    const opened = await restricted()
    await world.admin.query(
      `insert into conflict_of_interest (instance_id, id, professional_id, case_id, kind, declared_by)
       values ($1, gen_random_uuid(), $2, $3, 'own_relative', $2)`,
      [opened.instanceId, nurse.persona.id, opened.caseId],
    )
    const refused = await name(police, opened, nurse)
    expect([refused.status, refused.body.includes('är jävig')]).toEqual([400, true])
    expect(await status(nurse, opened)).toBe(404)
  })
})

describe('the end of a restriction', () => {
  it('is decided by the responsible worker, and the members see the case again', async () => {
    const opened = await restricted()
    const end = (visitor: Visitor) => visitor.change(`/cases/${opened.caseId}/restriction/end`, { version: 1 })
    expect((await end(nurse)).status).toBe(404)
    expect((await end(social)).status).toBe(403)
    expect((await end(police)).status).toBe(200)
    for (const each of [nurse, youthWorker]) expect(await status(each, opened)).toBe(200)
    expect((await end(police)).status).toBe(404)
    expect((await restrict(social, opened, [police], { track: 'other' })).status).toBe(200)
    expect(await status(nurse, opened)).toBe(404)
  })
})

describe('the page', () => {
  it('restricts, names and ends with forms', async () => {
    const opened = await openTestCase(world, { responsible: 'police' })
    const base = `/cases/${opened.caseId}/restriction`
    const wrong = await police.submit(`${base}/new`, { track: 'radicalisation', reason: 'kort' })
    expect([wrong.status, wrong.body.includes('Fel:')]).toEqual([400, true])
    expect((await police.submit(`${base}/new`, decision([social]))).headers['location']).toBe(base)
    const named = await police.submit(`${base}/name`, { professionalId: nurse.persona.id, addedValue: 'Bedömer.' })
    expect(named.headers['location']).toBe(base)
    expect((await nurse.page(`${base}?lang=sv`)).body).toContain('Radikalisering')
  })
})
