import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { openAdministration } from '#testing/administration.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let administrator: Visitor
let social: Visitor
let inCase: TestCase
let path: string
let today: string
beforeAll(async () => {
  world = await openWorld()
  ;({ administrator } = await openAdministration(world))
  social = await world.signIn({ team, profession: 'social_work' })
  inCase = await openTestCase(world, { phase: 'follow_up' })
  path = `/professionals/${social.persona.id}/inductions`
  today = helsinkiDay(world.now)
})
afterAll(() => world.close())

const require = (kinds: readonly string[]) => world.admin.query('update instance set required_inductions = $1', [kinds])
const caseStatus = async (): Promise<number> => (await social.page(`/cases/${inCase.caseId}`)).status

describe('an induction', () => {
  it('that is missing is shown, and is no condition unless the instance makes it one', async () => {
    expect((await administrator.page(`/professionals/${social.persona.id}?lang=sv`)).body).toContain('Saknas: den egna')
    expect(await caseStatus()).toBe(200)
  })

  it('that the instance requires opens the team and its cases, when somebody else has confirmed it', async () => {
    await require(['legislation', 'data_protection'])
    expect(await caseStatus()).toBe(404)
    expect((await social.page('/referrals')).status).toBe(403)
    expect((await social.read('/cases')).json<{ cases?: unknown[] }>().cases ?? []).toEqual([])
    expect((await administrator.page('/professionals?lang=sv')).body).toContain('introduktion saknas')

    const future = { kinds: ['legislation'], completedOn: addDays(today, 1) }
    expect((await administrator.change(path, future)).status).toBe(400)
    expect((await administrator.change(path, { kinds: ['legislation'], completedOn: today })).status).toBe(200)
    expect(await caseStatus()).toBe(404)
    expect((await administrator.submit(path, { kinds: ['data_protection'], completedOn: today })).status).toBe(303)
    expect(await caseStatus()).toBe(200)
    expect((await administrator.page(path)).body).toContain(administrator.persona.name)
  })

  it('that is taken back closes it again at once', async () => {
    type Inductions = { inductions: { id: string; kind: string }[] }
    const { inductions } = (await administrator.read(path)).json<Inductions>()
    const id = inductions.find((each) => each.kind === 'legislation')?.id ?? ''
    const taken = await administrator.submit(`${path}/${id}`, { reason: 'Bekräftad av misstag.' })
    expect(taken.status).toBe(303)
    expect(await caseStatus()).toBe(404)
    await require([])
    expect(await caseStatus()).toBe(200)
  })

  it('is confirmed by nobody for themselves, and by nobody but an administrator of the agency', async () => {
    const body = { kinds: ['own_job'], completedOn: today }
    expect((await social.change(path, body)).status).toBe(403)
    const own = await administrator.change(`/professionals/${administrator.persona.id}/inductions`, body)
    expect(own.status).toBe(409)
    const abroad = await world.signIn({ instance: 'helsingfors', function: 'administrator' })
    expect((await abroad.change(path, body)).status).toBe(404)
  })
})
