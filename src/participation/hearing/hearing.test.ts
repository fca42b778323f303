import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let coordinator: Visitor
let steering: Visitor
let worker: Visitor
let teamId = ''
let hearingId = ''

const typed = {
  kind: 'youth_council',
  title: 'Tryggare kvällar',
  heldOn: '3.11.2026',
  heard: '14',
  summary: 'De vill ha bättre belysning vid stationen.',
}

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-22T09:00:00Z')
  coordinator = await world.signIn({ team, function: 'coordinator' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
  worker = await world.signIn({ team, profession: 'youth_work' })
  const found = await world.admin.query<{ id: string }>(`select id from team where name ->> 'sv' = $1`, [team])
  teamId = found.rows[0]?.id ?? ''
})
afterAll(() => world.close())

describe('a hearing of young people (P-07)', () => {
  it('is recorded by the coordinator for the team, once it has been held', async () => {
    const tomorrow = await coordinator.change('/hearings', { team: teamId, ...typed, heldOn: '23.11.2026' })
    expect([tomorrow.status, tomorrow.body.includes('date_in_future')]).toEqual([400, true])
    const recorded = await coordinator.change('/hearings', { team: teamId, ...typed })
    expect(recorded.status).toBe(200)
    hearingId = recorded.json<{ id: string }>().id
    expect((await worker.change('/hearings', { team: teamId, ...typed })).status).toBe(403)
    expect((await coordinator.change('/hearings', typed)).status).toBe(400)
  })

  it('is read by everybody of the instance, and by nobody of another', async () => {
    expect((await worker.page(`/hearings/${hearingId}`)).body).toContain('De vill ha bättre belysning')
    expect((await worker.page('/hearings')).body).toContain('Ungdomsfullmäktige')
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'coordinator' })
    expect((await elsewhere.read(`/hearings/${hearingId}`)).status).toBe(404)
  })

  it('is changed by those who may record for the same team, on the version they read', async () => {
    const path = `/hearings/${hearingId}`
    expect((await steering.change(path, { ...typed, version: 1 })).status).toBe(403)
    expect((await coordinator.change(path, { ...typed, title: 'Ljusare kvällar', version: 1 })).status).toBe(200)
    expect((await coordinator.change(path, { ...typed, version: 1 })).status).toBe(412)
    expect((await worker.page(path)).body).toContain('Ljusare kvällar')
  })

  it('is recorded for the whole region by the steering group', async () => {
    const recorded = await steering.change('/hearings', typed)
    expect(recorded.status).toBe(200)
    expect((await worker.page('/hearings')).body).toContain('Hela regionen')
  })
})
