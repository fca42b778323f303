import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { helsinkiDay } from '#kernel/clock.ts'
import { openAdministration, teamOf } from '#testing/administration.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let administrator: Visitor
let worker: Visitor
let path: string
const changed = {
  name: { sv: 'Västra ankarteamet', fi: 'Läntinen ankkuritiimi', en: 'Western team' },
  seat: { sv: 'Ekenäs polisstation', fi: 'Tammisaaren poliisiasema', en: 'Ekenäs police station' },
}

beforeAll(async () => {
  world = await openWorld()
  ;({ administrator } = await openAdministration(world))
  worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  path = `/network/teams/${await teamOf(world, 'raseborg')}`
})
afterAll(() => world.close())

describe('the name and the place of a team (G-09)', () => {
  it('are changed by an administrator, and read by everybody from then on', async () => {
    const form = (await administrator.read(`${path}/change`)).json<{ version: number }>()
    const reply = await administrator.change(`${path}/change`, { ...changed, version: form.version })
    expect(reply.status, reply.body).toBe(200)
    expect((await worker.read(path)).json()).toMatchObject(changed)
    expect((await administrator.change(`${path}/change`, { ...changed, version: form.version })).status).toBe(412)
  })

  it('are not changed by others, nor past the form', async () => {
    expect((await worker.read(`${path}/change`)).status).toBe(403)
    expect((await worker.change(`${path}/change`, { ...changed, version: 2 })).status).toBe(403)
    const call = world.admin.query(`select app.change_team(id, name, seat, version) from team limit 1`)
    await expect(call).rejects.toThrow('changes no team')
  })

  it('stay as they were when the team has ended', async () => {
    await world.admin.query(`update team set valid_until = $1 where key = 'raseborg'`, [helsinkiDay(new Date())])
    expect((await administrator.read(`${path}/change`)).status).toBe(404)
  })
})
