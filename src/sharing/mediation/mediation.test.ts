import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let social: Visitor
let police: Visitor

beforeAll(async () => {
  world = await openWorld()
  social = await world.signIn({ team, profession: 'social_work' })
  police = await world.signIn({ team, profession: 'police' })
})
afterAll(async () => {
  await world.close()
})

const refer = (who: Visitor, { caseId }: TestCase, change: object = {}): Promise<Reply> =>
  who.change(`/cases/${caseId}/mediations`, {
    visibility: 'case_team',
    matter: 'Skadegörelse på en busshållplats.',
    office: 'Medlingsbyrån i Nyland',
    referredOn: '2026-09-01',
    ...change,
  })
const follow = (who: Visitor, opened: TestCase, id: string, state: string, version: number): Promise<Reply> =>
  who.change(`/cases/${opened.caseId}/mediations/${id}`, { state, version, happenedOn: '2026-09-10' })

describe('a referral to mediation (C-31)', () => {
  it('is followed from status to status, and each status stays to be read', async () => {
    const opened = await openTestCase(world)
    const { id } = (await refer(social, opened)).json<{ id: string }>()
    expect((await follow(police, opened, id, 'agreed', 1)).status).toBe(409)
    expect((await follow(police, opened, id, 'consents_asked', 1)).status).toBe(200)
    expect((await follow(social, opened, id, 'started', 1)).status).toBe(412)
    expect((await follow(social, opened, id, 'started', 2)).status).toBe(200)
    expect((await follow(social, opened, id, 'agreed', 3)).status).toBe(200)
    const read = (await police.read(`/cases/${opened.caseId}/mediations/${id}`)).json<{
      steps: { state: string }[]
      next: string[]
    }>()
    expect(read.steps.map((each) => each.state)).toEqual(['agreed', 'started', 'consents_asked', 'referred'])
    expect(read.next).toEqual([])
    expect((await social.page(`/cases/${opened.caseId}/mediations/${id}?lang=sv`)).body).toContain('avtal nått')
  })

  it('in the own register is not there for the other authorities', async () => {
    const opened = await openTestCase(world)
    const { id } = (await refer(social, opened, { visibility: 'own_register' })).json<{ id: string }>()
    expect((await police.read(`/cases/${opened.caseId}/mediations/${id}`)).status).toBe(404)
    expect((await follow(police, opened, id, 'started', 1)).status).toBe(404)
    const duties = (await police.read(`/cases/${opened.caseId}/duties`)).json<{ mediations: unknown[] }>()
    expect(duties.mediations).toEqual([])
    expect((await social.read(`/cases/${opened.caseId}/mediations/${id}`)).status).toBe(200)
  })

  it('needs a matter, an office, a choice of who sees it and a day that has come', async () => {
    const opened = await openTestCase(world)
    for (const change of [{ matter: '' }, { office: '' }, { visibility: '' }, { referredOn: '2099-01-01' }])
      expect((await refer(social, opened, change)).status).toBe(400)
  })
})
