import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf, postForm, serverBefore } from '#testing/door.ts'
import { openWorld, type Visitor, type Who, type World } from '#testing/world.ts'
import type { Session } from './session.ts'

const police: Who = { team: 'Raseborgs ankarteam', profession: 'police' }
let world: World
let administrator: Visitor

beforeAll(async () => {
  world = await openWorld()
  administrator = await world.signIn({ instance: 'vastra-nyland', function: 'administrator' })
})
afterAll(() => world.close())

const listed = async (visitor: Visitor): Promise<Session[]> =>
  (await visitor.read('/own-sign-in')).json<{ sessions: Session[] }>().sessions
/** Somebody of the administrator's agency who is not the administrator, as a demo person. */
async function colleague(): Promise<Who> {
  const { rows } = await world.admin.query<{ id: string }>(
    `select p.id from professional p join professional a on a.instance_id = p.instance_id and a.agency_id = p.agency_id
      where a.id = $1 and p.id <> a.id and p.demo_order is not null order by p.demo_order`,
    [administrator.persona.id],
  )
  return { nth: world.personas.findIndex((each) => each.id === rows[0]?.id) }
}

describe('one’s own sessions', () => {
  it('are listed with way, browser and time, this one marked, and no token anywhere', async () => {
    const visitor = await world.signIn(police)
    const other = await world.visit({
      method: 'POST',
      url: '/api/v1/demo/session',
      headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
      payload: { persona: visitor.persona.id },
    })
    expect(other.status).toBe(200)
    const sessions = await listed(visitor)
    expect(sessions.length).toBeGreaterThanOrEqual(2)
    expect(sessions.filter((each) => each.current)).toHaveLength(1)
    expect(sessions.map((each) => each.browser)).toContain('Firefox, Linux')
    expect(sessions.every((each) => each.means === 'demo')).toBe(true)
    const page = await visitor.page('/own-sign-in?lang=sv')
    expect(page.body).toContain('Firefox, Linux')
    expect(page.body).not.toContain(visitor.cookie.split('=')[1] ?? '-')
  })

  it('are ended one by one, or all others at once; the others are dead at once', async () => {
    const [here, there, third] = [await world.signIn(police), await world.signIn(police), await world.signIn(police)]
    const id = (await listed(there)).find((each) => each.current)?.id ?? ''
    expect((await here.submit('/own-sign-in', {})).status).toBe(404)
    const ended = await here.change(`/own-sign-in/sessions/${id}/end`, {})
    expect(ended.status).toBe(200)
    expect((await there.read('/today')).status).toBe(401)
    expect((await third.read('/today')).status).toBe(200)
    expect((await here.change('/own-sign-in/sessions/end', {})).status).toBe(200)
    expect([(await third.read('/today')).status, (await here.read('/today')).status]).toEqual([401, 200])
    expect(await listed(here)).toHaveLength(1)
  })

  it('are nobody else’s to list or end', async () => {
    const victim = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    const id = (await listed(victim)).find((each) => each.current)?.id ?? ''
    const stranger = await world.signIn(police)
    expect((await stranger.change(`/own-sign-in/sessions/${id}/end`, {})).status).toBe(404)
    expect((await stranger.read(`/accounts/${victim.persona.id}`)).status).toBe(404)
    expect((await victim.read('/today')).status).toBe(200)
  })
})

describe('an administrator', () => {
  it('sees and ends the sessions of the own agency’s people, not of other agencies, and not their own', async () => {
    const who = await colleague()
    const person = await world.signIn(who)
    const path = `/accounts/${person.persona.id}`
    expect((await administrator.read(path)).json<{ sessions: unknown[] }>().sessions).not.toHaveLength(0)
    expect((await administrator.change(`${path}/sessions/end`, {})).status).toBe(200)
    expect((await person.read('/today')).status).toBe(401)
    const elsewhere = await world.signIn({ instance: 'helsingfors', profession: 'police' })
    for (const id of [elsewhere.persona.id, administrator.persona.id]) {
      expect((await administrator.read(`/accounts/${id}`)).status).toBe(404)
      expect((await administrator.change(`/accounts/${id}/sessions/end`, {})).status).toBe(404)
    }
    const { accounts } = (await administrator.read('/accounts')).json<{
      accounts: readonly { professionalId: string }[]
    }>()
    expect(accounts.map((each) => each.professionalId)).not.toContain(administrator.persona.id)
    expect(accounts.map((each) => each.professionalId)).toContain(person.persona.id)
  })

  it('is the only one who looks after accounts', async () => {
    const visitor = await world.signIn(police)
    for (const path of ['/accounts', '/identity-providers']) expect((await visitor.read(path)).status).toBe(403)
  })
})

describe('a session', () => {
  it('of a person who is disabled ends within a second, while it is in use', async () => {
    const visitor = await world.signIn({ team: 'Kyrkslätts ankarteam', profession: 'police' })
    const answers: { at: number; status: number }[] = []
    let stop = false
    const reader = async (): Promise<void> => {
      while (!stop) answers.push({ at: performance.now(), status: (await visitor.read('/today')).status })
    }
    const readers = [reader(), reader(), reader()]
    await new Promise((resolve) => setTimeout(resolve, 300))
    await world.admin.query('update professional set active = false where id = $1', [visitor.persona.id])
    const disabled = performance.now()
    await new Promise((resolve) => setTimeout(resolve, 1500))
    stop = true
    await Promise.all(readers)
    await world.admin.query('update professional set active = true where id = $1', [visitor.persona.id])
    expect(answers.filter((each) => each.at < disabled - 100 && each.status === 200).length).toBeGreaterThan(0)
    const late = answers.filter((each) => each.at >= disabled)
    expect(late.length).toBeGreaterThan(0)
    expect(late.filter((each) => each.status !== 401)).toEqual([])
  })

  it('lives as long as the settings say: a shorter idle and absolute limit hold', async () => {
    const visitor = await world.signIn(police)
    const { server, close } = await serverBefore(world, {
      session: { hours: 2, idleMinutes: 10, stepUpMinutes: 5 },
    })
    const opened = await server.inject({
      method: 'POST',
      url: '/api/v1/demo/session',
      payload: { persona: visitor.persona.id },
    })
    const cookie = opened.cookies.find((each) => each.name === '__Host-fairlead')
    expect(cookie?.maxAge).toBe(2 * 3600)
    const hash = hashOf({ ...visitor, cookie: `__Host-fairlead=${cookie?.value ?? ''}` })
    const { rows } = await world.admin.query<{ hours: number }>(
      'select extract(epoch from expires_at - created_at)::int / 3600 as hours from session where token_hash = $1',
      [hash],
    )
    expect(rows).toEqual([{ hours: 2 }])
    const status = async (): Promise<number> =>
      (
        await world.visit({
          method: 'GET',
          url: '/api/v1/today',
          headers: { cookie: `__Host-fairlead=${cookie?.value ?? ''}` },
        })
      ).status
    const idle = (minutes: number) =>
      world.admin.query(`update session set last_seen_at = now() - make_interval(mins => $2) where token_hash = $1`, [
        hash,
        minutes,
      ])
    await idle(9)
    expect(await status()).toBe(200)
    await idle(11)
    expect(await status()).toBe(401)
    await close()
  })
})

describe('production', () => {
  it('shows the ways to sign in, no demo, and nobody’s name', async () => {
    const { server, close } = await serverBefore(world, { mode: 'production' })
    const page = await server.inject({ method: 'GET', url: '/sign-in', headers: { 'accept-language': 'sv' } })
    expect(page.statusCode).toBe(200)
    for (const shown of ['Logga in med nyckel', 'Lösenord', 'Kod på sex siffror']) expect(page.body).toContain(shown)
    for (const persona of world.personas) expect(page.body).not.toContain(persona.name)
    const demo = await postForm(world, '/sign-in', { persona: world.personas[0]?.id ?? '' })
    expect(demo.status).toBe(303)
    const refused = await server.inject({
      method: 'POST',
      url: '/sign-in',
      payload: { persona: world.personas[0]?.id ?? '' },
    })
    expect(refused.statusCode).toBe(404)
    await close()
  })
})
