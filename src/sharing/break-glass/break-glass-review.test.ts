import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { breakGlass, colleagueOf, emergency } from '#testing/break-glass.ts'
import { openTestCase, testPersons, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
const OWN = 'Egen socialanteckning'
const SHARED = 'Gemensam anteckning'
let world: World
let police: Visitor
let member: Visitor
/** A social worker who is not in the case. */
let duty: Visitor
let officer: Visitor
beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team, profession: 'police' })
  member = await world.signIn({ team, profession: 'social_work' })
  duty = await colleagueOf(world, member)
  officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
})
afterAll(() => world.close())

const openCase = async (): Promise<TestCase> => {
  const inCase = await openTestCase(world, { responsible: 'police', phase: 'follow_up' })
  for (const [visibility, body] of [
    ['own_register', OWN],
    ['case_team', SHARED],
  ])
    await member.change(`/cases/${inCase.caseId}/entries`, { visibility, body, language: 'sv' })
  return inCase
}
const opened = async (inCase: TestCase): Promise<string> => {
  const reply = await breakGlass(duty, inCase.number)
  expect(reply.status).toBe(200)
  return reply.json<{ id: string }>().id
}

describe('an opening', () => {
  it('is told to the responsible worker: who, why and until when; to no other member', async () => {
    const inCase = await openCase()
    await opened(inCase)
    const page = (await police.page(`/cases/${inCase.caseId}?lang=sv`)).body
    for (const shown of ['Nödöppningar', duty.persona.name, 'ett barn är försvunnet', emergency])
      expect(page).toContain(shown)
    expect((await member.page(`/cases/${inCase.caseId}`)).body).not.toContain(emergency)
    expect((await member.read(`/cases/${inCase.caseId}`)).json<{ openings: unknown[] }>().openings).toEqual([])
  })

  it('waits for the data-protection officer, who reviews it with an outcome and a note', async () => {
    await world.admin.query('delete from break_glass')
    const inCase = await openCase()
    const id = await opened(inCase)
    await duty.page(`/cases/${inCase.caseId}`)
    expect((await officer.page('/?lang=sv')).body).toContain('1 väntar på granskning.')
    expect((await officer.page('/break-glass/reviews?lang=sv')).body).toContain(duty.persona.name)
    const path = `/break-glass/reviews/${id}`
    const page = (await officer.page(`${path}?lang=sv`)).body
    for (const shown of [emergency, duty.persona.name]) expect(page).toContain(shown)
    expect(page).toMatch(/Öppna ett ärende(?! i)/)
    for (const hidden of [OWN, SHARED, inCase.number, testPersons.youth.family]) expect(page).not.toContain(hidden)
    expect((await officer.submit(path, { outcome: 'justified', note: 'kort' })).status).toBe(400)
    const note = 'Jouren behövde veta var barnet bor.'
    expect((await officer.submit(path, { outcome: 'justified', note })).status).toBe(303)
    expect((await officer.page('/?lang=sv')).body).toContain('Ingen väntar på granskning.')
    expect((await officer.page(`${path}?lang=sv`)).body).toContain(note)
    expect((await officer.change(path, { outcome: 'not_justified', note, version: 2 })).status).toBe(409)
    expect((await police.page(`/cases/${inCase.caseId}?lang=sv`)).body).toContain('granskad')
  })

  it('is reviewed by nobody else, and never by who opened it', async () => {
    const inCase = await openCase()
    const id = await opened(inCase)
    const review = { outcome: 'justified', note: 'Det var alldeles rätt.', version: 1 }
    const refusals = [duty, police, member].map((each) => each.change(`/break-glass/reviews/${id}`, review))
    // Only who opened it, the officer and, on the page of the case, the responsible worker know of it.
    expect((await Promise.all(refusals)).map((each) => each.status)).toEqual([403, 404, 404])
    await world.admin.query(
      `update professional set functions = functions || '{data_protection_officer}'::text[] where id = $1`,
      [duty.persona.id],
    )
    const own = await duty.change(`/break-glass/reviews/${id}`, review)
    expect([own.status, own.json<{ reason: string }>().reason]).toEqual([409, 'own_break_glass'])
    await world.admin.query(`update professional set functions = '{worker}' where id = $1`, [duty.persona.id])
    const { rows } = await world.admin.query('select reviewed_at from break_glass where id = $1', [id])
    expect(rows).toEqual([{ reviewed_at: null }])
  })

  it('is read by no officer of another instance', async () => {
    const id = await opened(await openCase())
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'data_protection_officer' })
    expect((await elsewhere.page(`/break-glass/reviews/${id}`)).status).toBe(404)
  })
})
