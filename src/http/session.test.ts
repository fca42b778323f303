import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { csrfOf, hashOf, postForm, serverBefore, tokenOf } from '#testing/door.ts'
import { openWorld, type Visitor, type Who, type World } from '#testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
})

const police: Who = { team: 'Raseborgs ankarteam', profession: 'police' }

/** What the session is worth now: the status of a page and of the API. */
const worth = async (visitor: Visitor): Promise<number[]> => [
  (await visitor.page('/')).status,
  (await visitor.read('/today')).status,
]
const LIVE = [200, 200]
const DEAD = [303, 401]

const age = async (visitor: Visitor, change: string): Promise<void> => {
  const { rowCount } = await world.admin.query(`update session set ${change} where token_hash = $1`, [hashOf(visitor)])
  expect(rowCount).toBe(1)
}

describe('the session cookie', () => {
  it('goes to this host only, over a trusted connection, and no script reads it', async () => {
    const persona = (await world.signIn(police)).persona.id
    const reply = await postForm(world, '/sign-in', { persona })
    const cookie = [reply.headers['set-cookie']].flat().find((each) => String(each).startsWith('__Host-fairlead='))
    expect(String(cookie)).toMatch(/^__Host-fairlead=[A-Za-z0-9_-]{43};/)
    const rules = String(cookie)
      .split('; ')
      .slice(1)
      .map((rule) => rule.toLowerCase())
    expect(rules).toEqual(expect.arrayContaining(['path=/', 'httponly', 'secure', 'samesite=lax', 'max-age=43200']))
    expect(rules.some((rule) => rule.startsWith('domain'))).toBe(false)
  })

  it('is worth nothing to somebody who reads the database: only its hash is there', async () => {
    const visitor = await world.signIn(police)
    const { rows } = await world.admin.query<{ row: string }>('select session::text as row from session')
    expect(rows.some(({ row }) => row.includes(hashOf(visitor).toString('hex')))).toBe(true)
    expect(rows.some(({ row }) => row.includes(tokenOf(visitor)))).toBe(false)
    const hash = hashOf(visitor).toString('base64url')
    expect(
      (await world.visit({ method: 'GET', url: '/api/v1/today', headers: { cookie: `__Host-fairlead=${hash}` } }))
        .status,
    ).toBe(401)
  })

  it('is new at every sign-in, and one planted before is worth nothing after', async () => {
    const planted = await world.signIn(police)
    const reply = await postForm(world, '/sign-in', { persona: planted.persona.id }, { cookie: planted.cookie })
    const token = /__Host-fairlead=([^;]+)/.exec(String(reply.headers['set-cookie']))?.[1]
    expect(token).not.toBe(tokenOf(planted))
    expect(await worth(planted)).toEqual(DEAD)
  })

  it.each(['x', 'a'.repeat(43), `${'a'.repeat(42)}'`, '../../etc', ''])(
    'that we did not make (%j) signs nobody in',
    async (token) => {
      const reply = await world.visit({
        method: 'GET',
        url: '/api/v1/today',
        headers: { cookie: `__Host-fairlead=${token}` },
      })
      expect(reply.status).toBe(401)
    },
  )

  it('of another name or prefix signs nobody in', async () => {
    const visitor = await world.signIn(police)
    for (const name of ['fairlead', '__Secure-fairlead', '__host-fairlead2']) {
      const reply = await world.visit({
        method: 'GET',
        url: '/api/v1/today',
        headers: { cookie: `${name}=${tokenOf(visitor)}` },
      })
      expect(reply.status, name).toBe(401)
    }
  })
})

describe('a session', () => {
  it('lives for half an hour without use, and use keeps it alive', async () => {
    const visitor = await world.signIn(police)
    await age(visitor, `last_seen_at = now() - interval '29 minutes'`)
    expect(await worth(visitor)).toEqual(LIVE)
    const { rows } = await world.admin.query<{ fresh: boolean }>(
      `select last_seen_at > now() - interval '1 minute' as fresh from session where token_hash = $1`,
      [hashOf(visitor)],
    )
    expect(rows[0]?.fresh).toBe(true)
    await age(visitor, `last_seen_at = now() - interval '31 minutes'`)
    expect(await worth(visitor)).toEqual(DEAD)
  })

  it('ends after twelve hours, however much it is used', async () => {
    const visitor = await world.signIn(police)
    const { rows } = await world.admin.query<{ hours: number }>(
      `select extract(epoch from expires_at - created_at)::int / 3600 as hours from session where token_hash = $1`,
      [hashOf(visitor)],
    )
    expect(rows[0]?.hours).toBe(12)
    await age(visitor, `expires_at = now() - interval '1 second'`)
    expect(await worth(visitor)).toEqual(DEAD)
  })

  it('of a person who has left ends with the next request', async () => {
    const visitor = await world.signIn({ team: 'Kyrkslätts ankarteam', profession: 'police' })
    expect(await worth(visitor)).toEqual(LIVE)
    await world.admin.query('update professional set active = false where id = $1', [visitor.persona.id])
    expect(await worth(visitor)).toEqual(DEAD)
    expect((await postForm(world, '/sign-in', { persona: visitor.persona.id })).headers.location).toBe('/sign-in')
  })

  it('ends on the server when one signs out: the old cookie is dead', async () => {
    const visitor = await world.signIn(police)
    const reply = await postForm(
      world,
      '/session/end',
      { _csrf: csrfOf(await visitor.page('/')) },
      { cookie: visitor.cookie },
    )
    expect([reply.status, reply.headers.location]).toEqual([303, '/sign-in'])
    expect(String(reply.headers['set-cookie'])).toMatch(/__Host-fairlead=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/)
    expect(reply.headers['clear-site-data']).toBe('"cache"')
    expect((await world.admin.query('select from session where token_hash = $1', [hashOf(visitor)])).rowCount).toBe(0)
    expect(await worth(visitor)).toEqual(DEAD)
  })

  it('is not ended by a foreign page', async () => {
    const visitor = await world.signIn(police)
    expect((await postForm(world, '/session/end', {}, { cookie: visitor.cookie })).status).toBe(403)
    const _csrf = csrfOf(await visitor.page('/'))
    const foreign = { cookie: visitor.cookie, origin: 'https://evil.example' }
    expect((await postForm(world, '/session/end', { _csrf }, foreign)).status).toBe(403)
    expect(await worth(visitor)).toEqual(LIVE)
  })

  it('ends for a program too', async () => {
    const visitor = await world.signIn(police)
    const reply = await world.visit({ method: 'DELETE', url: '/api/v1/session', headers: { cookie: visitor.cookie } })
    expect(reply.status).toBe(204)
    expect(await worth(visitor)).toEqual(DEAD)
  })

  it('tells the browser how long it lasts, only to its own page', async () => {
    const visitor = await world.signIn(police)
    const alive = async (headers: Readonly<Record<string, string>>) =>
      await world.visit({
        method: 'POST',
        url: '/session/alive',
        headers: { cookie: visitor.cookie, ...headers },
        payload: {},
      })
    expect((await alive({})).status).toBe(403)
    const token = csrfOf(await visitor.page('/'))
    const answer = await alive({ 'x-csrf-token': token })
    expect(answer.status).toBe(200)
    expect(answer.json<{ expiresInSeconds: number }>().expiresInSeconds).toBeLessThanOrEqual(30 * 60)
    await age(visitor, `expires_at = now() + interval '10 minutes'`)
    expect(
      (await alive({ 'x-csrf-token': token })).json<{ expiresInSeconds: number }>().expiresInSeconds,
    ).toBeLessThanOrEqual(600)
    await age(visitor, `last_seen_at = now() - interval '31 minutes'`)
    expect((await alive({ 'x-csrf-token': token })).status).toBe(401)
  })
})

describe('the demo sign-in', () => {
  it('refuses a person who is not in the demo', async () => {
    const reply = await world.visit({ method: 'POST', url: '/api/v1/demo/session', payload: { persona: newId() } })
    expect([reply.status, reply.headers['set-cookie']]).toEqual([400, undefined])
    expect(reply.json()).toMatchObject({ errors: [{ path: '/persona', code: 'unknown_persona' }] })
    expect((await postForm(world, '/sign-in', { persona: 'x' })).headers['set-cookie']).toBeUndefined()
  })

  it('cannot be started by a foreign page', async () => {
    const { persona } = await world.signIn(police)
    const headers = { origin: 'https://evil.example' }
    expect((await postForm(world, '/sign-in', { persona: persona.id }, headers)).status).toBe(403)
    const reply = await world.visit({
      method: 'POST',
      url: '/api/v1/demo/session',
      headers,
      payload: { persona: persona.id },
    })
    expect(reply.status).toBe(403)
  })

  it('is not there at all in production', async () => {
    const { server, close } = await serverBefore(world, { mode: 'production' })
    const { persona } = await world.signIn(police)
    const answers = await Promise.all([
      server.inject({ method: 'GET', url: '/api/v1/demo/personas' }),
      server.inject({ method: 'POST', url: '/api/v1/demo/session', payload: { persona: persona.id } }),
      server.inject({ method: 'POST', url: '/sign-in', payload: { persona: persona.id } }),
    ])
    expect(answers.map((answer) => answer.statusCode)).toEqual([404, 404, 404])
    const page = await server.inject({ method: 'GET', url: '/sign-in' })
    expect(page.body).not.toContain(persona.name)
    expect(page.body).not.toContain('fl-demo')
    const described = await server.inject({ method: 'GET', url: '/api/openapi.json' })
    expect(described.body).not.toContain('/demo/')
    await close()
  })
})
