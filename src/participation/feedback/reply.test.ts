import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let coordinator: Visitor
let steering: Visitor
let worker: Visitor
let teamId = ''
let replyId = ''

const texts = {
  said: { sv: 'Ni ville ha kortare möten.', fi: 'Halusitte lyhyempiä tapaamisia.' },
  done: { sv: 'Ett möte är nu högst en timme.', fi: 'Tapaaminen kestää nyt enintään tunnin.' },
}
const open = async (path: string): Promise<string> => (await world.visit({ method: 'GET', url: path })).body

beforeAll(async () => {
  world = await openWorld()
  coordinator = await world.signIn({ team, function: 'coordinator' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
  worker = await world.signIn({ team, profession: 'police' })
  const found = await world.admin.query<{ id: string }>(`select id from team where name ->> 'sv' = $1`, [team])
  teamId = found.rows[0]?.id ?? ''
})
afterAll(() => world.close())

describe('you said – we did (P-06)', () => {
  it('is written for a team by its coordinator, in both national languages', async () => {
    const half = { ...texts, said: { sv: 'Ni ville.' } }
    expect((await coordinator.change('/feedback-replies', { team: teamId, ...half })).status).toBe(400)
    const written = await coordinator.change('/feedback-replies', { team: teamId, ...texts })
    expect(written.status).toBe(200)
    replyId = written.json<{ id: string }>().id
    expect((await worker.change('/feedback-replies', { team: teamId, ...texts })).status).toBe(403)
    expect((await coordinator.change('/feedback-replies', texts)).status).toBe(400)
    expect((await steering.change('/feedback-replies', { team: teamId, ...texts })).status).toBe(400)
  })

  it('is seen by nobody else before it is published', async () => {
    for (const who of [worker, steering])
      expect((await who.read('/feedback-replies')).json<{ replies: unknown[] }>().replies).toEqual([])
    expect((await steering.read(`/feedback-replies/${replyId}`)).status).toBe(404)
    expect(await open('/du-sa')).toContain('Här finns inget ännu.')
  })

  it('cannot be taken from the open page before it is there', async () => {
    expect((await coordinator.change(`/feedback-replies/${replyId}/withdraw`, { version: 1 })).status).toBe(409)
  })

  it('is read by everybody once it is published, in the language it has', async () => {
    const publish = `/feedback-replies/${replyId}/publish`
    expect((await worker.change(publish, { version: 1 })).status).toBe(404)
    expect((await coordinator.change(publish, { version: 1 })).status).toBe(200)
    expect((await coordinator.change(publish, { version: 1 })).status).toBe(412)
    expect(await open('/du-sa')).toContain('Ett möte är nu högst en timme.')
    expect(await open('/sanoit')).toContain('Tapaaminen kestää nyt enintään tunnin.')
    expect(await open('/you-said')).toMatch(/<div lang="sv">.*Ett möte är nu högst en timme\./)
    const stranger = await world.visit({ method: 'GET', url: '/du-sa' })
    expect(stranger.headers['set-cookie']).toBeUndefined()
    expect((await worker.page('/feedback')).body).toContain('Ni ville ha kortare möten.')
    const notice = await worker.page('/feedback/notice.pdf')
    expect(notice.body.startsWith('%PDF-')).toBe(true)
  })

  it('is taken away again', async () => {
    const withdraw = `/feedback-replies/${replyId}/withdraw`
    expect((await coordinator.change(withdraw, { version: 2 })).status).toBe(200)
    expect(await open('/du-sa')).not.toContain('kortare möten')
    expect((await coordinator.change(withdraw, { version: 3 })).status).toBe(409)
  })

  it('is written for the whole region by the steering group', async () => {
    const written = await steering.change('/feedback-replies', texts)
    expect(written.status).toBe(200)
    const { id } = written.json<{ id: string }>()
    expect((await steering.change(`/feedback-replies/${id}/publish`, { version: 1 })).status).toBe(200)
    expect(await open('/du-sa')).toContain('Hela regionen')
  })
})
