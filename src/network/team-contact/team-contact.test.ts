import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '#testing/world.ts'

let world: World
let teamId = ''
beforeAll(async () => {
  world = await openWorld()
  const { rows } = await world.admin.query<{ id: string }>(
    `select id from team where name ->> 'sv' = 'Raseborgs ankarteam'`,
  )
  teamId = rows[0]?.id ?? ''
})
afterAll(() => world.close())

it('is changed by who coordinates the team, seen by the team, and on the web', async () => {
  const coordinator = await world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' })
  expect((await coordinator.page(`/network/teams/${teamId}`)).body).toContain(`/network/teams/${teamId}/contact`)
  const changed = await coordinator.submit(`/network/teams/${teamId}/contact`, {
    phone: '040 00 55',
    email: 'ankare@raseborg.example',
    'hours.sv': 'vardagar 9–15',
    'hours.fi': 'arkisin 9–15',
  })
  expect(changed.status).toBe(303)
  const worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  const page = await worker.page(`/network/teams/${teamId}`)
  for (const shown of ['040 00 55', 'ankare@raseborg.example']) expect(page.body).toContain(shown)
  const { rows } = await world.admin.query<{ hours: Record<string, string> }>(
    'select contact_hours as hours from team where id = $1',
    [teamId],
  )
  expect(rows[0]?.hours).toEqual({ sv: 'vardagar 9–15', fi: 'arkisin 9–15', en: 'vardagar 9–15' })
  const refused = await coordinator.submit(`/network/teams/${teamId}/contact`, { phone: 'ring mig', email: '' })
  expect(refused.status).toBe(400)
  const emptied = await coordinator.submit(`/network/teams/${teamId}/contact`, {
    phone: '',
    email: '',
    'hours.sv': '',
    'hours.fi': '',
    'hours.en': '',
  })
  expect(emptied.status).toBe(303)
})

it('is changed by nobody else', async () => {
  for (const who of [
    { team: 'Raseborgs ankarteam', profession: 'social_work' },
    { team: 'Lojo ankarteam', function: 'coordinator' },
    { instance: 'vastra-nyland', function: 'administrator' },
    { instance: 'helsingfors', function: 'coordinator' },
  ]) {
    const other = await world.signIn(who)
    if (other.persona.teams.some((team) => team.sv === 'Raseborgs ankarteam') && who.function === 'coordinator')
      continue
    expect((await other.page(`/network/teams/${teamId}/contact`)).status).toBe(404)
    const sent = await other.change(`/network/teams/${teamId}/contact`, { phone: '040 00 66' })
    expect(sent.status).toBe(404)
  }
  const { rows } = await world.admin.query<{ phone: string | null }>(
    'select contact_phone as phone from team where id = $1',
    [teamId],
  )
  expect(rows).toEqual([{ phone: null }])
})
