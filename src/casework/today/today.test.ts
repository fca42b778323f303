import { randomUUID } from 'node:crypto'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { breakGlass, colleagueOf } from '#testing/break-glass.ts'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { openTestCase } from '#testing/case.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('Today shows a follow-up that is due to the person responsible, to nobody else, and the log names it', async () => {
  const inCase = await openTestCase(world)
  const police = await world.signIn({ team, profession: 'police' })
  const social = await world.signIn({ team, profession: 'social_work' })
  const what = `Ringa familjen ${randomUUID()}`
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(world.now)
  const set = await police.change(`/cases/${inCase.caseId}/follow-ups`, {
    what,
    dueOn: today,
    responsibleId: police.persona.id,
  })
  const { id } = set.json<{ id: string }>()
  expect((await police.page('/')).body).toContain(what)
  expect((await social.page('/')).body).not.toContain(what)
  const { rows } = await world.admin.query<{ object_ids: string[] }>(
    `select object_ids from access_log where operation = 'readToday' and professional_id = $1`,
    [police.persona.id],
  )
  expect(rows.at(-1)?.object_ids).toContain(id)
})

test('for a leader and a steering-group member Today holds no case at all', async () => {
  const inCase = await openTestCase(world)
  for (const each of ['leadership', 'steering_group', 'administrator']) {
    const person = await world.signIn({ instance: 'vastra-nyland', function: each })
    const page = (await person.page('/?lang=sv')).body
    expect(page).not.toContain(inCase.number)
    expect(page).toContain('inte enskilda ärenden')
  }
})

type Today = {
  openings: { id: string; caseId: string | null; caseNumber: string | null }[]
  incidents: { id: string }[]
}
const todayOf = async (visitor: Visitor): Promise<Today> => (await visitor.read('/today')).json<Today>()

describe('a case opened in an emergency', () => {
  it('comes up on Today for who reviews it and for the responsible worker, until it is reviewed', async () => {
    const inCase = await openTestCase(world, { responsible: 'police', phase: 'follow_up' })
    const police = await world.signIn({ team, profession: 'police' })
    const social = await world.signIn({ team, profession: 'social_work' })
    const duty = await colleagueOf(world, social)
    const officer = await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' })
    const { id } = (await breakGlass(duty, inCase.number)).json<{ id: string }>()

    expect((await todayOf(officer)).openings).toMatchObject([{ id, caseId: null, caseNumber: null }])
    expect((await todayOf(police)).openings).toMatchObject([{ id, caseId: inCase.caseId, caseNumber: inCase.number }])
    for (const other of [social, duty, await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })])
      expect((await todayOf(other)).openings).toEqual([])

    const reviewed = (await officer.page('/?lang=sv')).body
    expect(reviewed).toContain(`href="/break-glass/reviews/${id}"`)
    expect(reviewed).toContain(`${duty.persona.name}: ett barn är försvunnet`)
    expect(reviewed).not.toContain(inCase.number)
    const told = (await police.page('/?lang=sv')).body
    expect(told).toContain('Någon har öppnat ett ärende som du ansvarar för.')
    expect(told).toContain(`href="/cases/${inCase.caseId}#emergency-openings"`)

    const review = { outcome: 'justified', note: 'Jouren behövde veta var barnet bor.', version: 1 }
    expect((await officer.change(`/break-glass/reviews/${id}`, review)).status).toBe(200)
    for (const each of [officer, police]) expect((await todayOf(each)).openings).toEqual([])
    expect((await police.page('/?lang=sv')).body).not.toContain('Någon har öppnat ett ärende')
  })

  it('is in the log of Today by its id', async () => {
    const inCase = await openTestCase(world, { responsible: 'police', phase: 'follow_up' })
    const police = await world.signIn({ team, profession: 'police' })
    const duty = await colleagueOf(world, await world.signIn({ team, profession: 'social_work' }))
    const { id } = (await breakGlass(duty, inCase.number)).json<{ id: string }>()
    await police.page('/')
    const { rows } = await world.admin.query<{ object_ids: string[] }>(
      `select object_ids from access_log where operation = 'readToday' and professional_id = $1 order by at desc limit 1`,
      [police.persona.id],
    )
    expect(rows[0]?.object_ids).toContain(id)
  })
})

describe('an incident that waits for a second person', () => {
  it('comes up on Today for the others of the team, never for who recorded it or another team, until it is reviewed', async () => {
    const { teamId } = await openTestCase(world)
    const police = await world.signIn({ team, profession: 'police' })
    const nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
    const coordinator = await world.signIn({ team, function: 'coordinator' })
    const lojo = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    const today = helsinkiDay(world.now)
    const recorded = await police.change('/incidents', {
      team: teamId,
      happenedOn: addDays(today, -1),
      type: 'vandalism',
      area: 'school_area',
      description: 'Rutor krossades på skolgården.',
      expiresOn: addDays(today, 60),
    })
    const { id } = recorded.json<{ id: string }>()
    expect((await todayOf(nurse)).incidents.map((each) => each.id)).toContain(id)
    expect((await nurse.page('/?lang=sv')).body).toContain(`href="/incidents/${id}"`)
    for (const other of [police, coordinator, lojo])
      expect((await todayOf(other)).incidents.map((each) => each.id)).not.toContain(id)
    expect((await nurse.change(`/incidents/${id}/review`, { outcome: 'approved', version: 1 })).status).toBe(200)
    expect((await todayOf(nurse)).incidents.map((each) => each.id)).not.toContain(id)
  })
})
