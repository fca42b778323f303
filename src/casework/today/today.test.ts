import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCase } from '#testing/case.ts'
import { openWorld, type World } from '#testing/world.ts'

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
