import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { csrfOf, ORIGIN, postForm } from '#testing/door.ts'
import { countOfText } from '#testing/sealed.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let opened: TestCase
let police: Visitor
let elsewhere: Visitor
beforeAll(async () => {
  world = await openWorld()
  opened = await openTestCase(world)
  police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  elsewhere = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
})
afterAll(async () => {
  await world.close()
})

const pages = ['/', '/sign-in', '/api', '/cases', '/nowhere', '/cases/nowhere', '/drafts']
const data = ['/api/openapi.json', '/api/v1/today', '/api/v1/nowhere', '/api/nowhere', '/api/v1/demo/personas']
const others = ['/health/live', '/health/ready', '/assets/mark.svg', '/assets/none.js']

describe('every answer', () => {
  it.each([...pages, ...data, ...others])('of %s forbids what a browser should not do with it', async (url) => {
    for (const headers of [{}, { cookie: police.cookie }]) {
      const { headers: sent } = await world.visit({ method: 'GET', url, headers })
      const policy = String(sent['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("base-uri 'none'")
      expect(policy).toContain("form-action 'self'")
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
      expect(sent).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(sent['strict-transport-security']).toMatch(/max-age=31536000/)
      expect(sent).not.toHaveProperty('x-powered-by')
      expect(sent).not.toHaveProperty('server')
      expect(sent).not.toHaveProperty('access-control-allow-origin')
    }
  })

  it.each([...pages, ...data, '/health/live', '/assets/none.js'])('of %s stays in no cache', async (url) => {
    for (const headers of [{}, { cookie: police.cookie }]) {
      const { headers: sent } = await world.visit({ method: 'GET', url, headers })
      expect(sent['cache-control']).toBe('no-store')
    }
  })
})

describe('what is not there', () => {
  it('is a page for people and a problem for programs, in the language they read', async () => {
    const page = await world.visit({ method: 'GET', url: '/nowhere', headers: { 'accept-language': 'fi' } })
    expect(page.status).toBe(404)
    expect(page.body).toContain('<html lang="fi"')
    const problem = await world.visit({ method: 'GET', url: '/api/v1/nowhere', headers: { 'accept-language': 'fi' } })
    expect(problem.status).toBe(404)
    expect(problem.headers['content-type']).toContain('application/problem+json')
    expect(problem.json()).toMatchObject({ status: 404, reason: 'not_found', type: 'urn:fairlead:problem:not_found' })
  })

  it('answers with the same bytes whether a case is absent or another team’s, on pages and in the API', async () => {
    const absent = newId() as string
    for (const path of [`/cases/{}`, `/cases/{}/entries/new`]) {
      const denied = await elsewhere.page(path.replace('{}', opened.caseId))
      const missing = await elsewhere.page(path.replace('{}', absent))
      expect([denied.status, denied.body === missing.body]).toEqual([404, true])
      const { date: _one, ...deniedHeaders } = denied.headers
      const { date: _other, ...missingHeaders } = missing.headers
      expect(deniedHeaders).toEqual(missingHeaders)
    }
    const denied = await elsewhere.read(`/cases/${opened.caseId}`)
    expect([denied.status, denied.body]).toEqual([404, (await elsewhere.read(`/cases/${absent}`)).body])
    expect(denied.body).not.toContain(opened.caseId)
  })

  it('answers the same for an id that cannot be one', async () => {
    const missing = await police.page(`/cases/${newId()}`)
    for (const id of ['1', "' or 1=1--", '%00', 'x'.repeat(200)]) {
      const reply = await police.page(`/cases/${encodeURIComponent(id)}`)
      expect([reply.status, reply.body === missing.body], id).toEqual([404, true])
    }
  })
})

describe('somebody who is not signed in', () => {
  it('is led to sign in and back again; a program is told', async () => {
    const page = await world.visit({ method: 'GET', url: '/cases' })
    expect([page.status, page.headers.location]).toEqual([303, '/sign-in?returnTo=%2Fcases'])
    const problem = await world.visit({ method: 'GET', url: '/api/v1/cases' })
    expect([problem.status, problem.json().reason]).toEqual([401, 'not_signed_in'])
  })

  it('is told the same about every case, existing or not', async () => {
    const existing = await world.visit({ method: 'GET', url: `/api/v1/cases/${opened.caseId}` })
    const absent = await world.visit({ method: 'GET', url: `/api/v1/cases/${newId()}` })
    expect([existing.status, existing.body]).toEqual([401, absent.body])
  })

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/%5Cevil.example',
    '/%2Fevil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/cases?next=https://evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/@evil.example',
    '/sign-in',
    '/.//evil.example',
  ])('is never led from signing in to %j', async (returnTo) => {
    const answer = await postForm(world, '/sign-in', { persona: police.persona.id, returnTo })
    expect(answer.status).toBe(303)
    const location = String(answer.headers.location)
    expect(new URL(location, ORIGIN).origin).toBe(ORIGIN)
    expect(location).toMatch(/^\/(\.\/\/evil\.example)?$/)
    const page = await world.visit({ method: 'GET', url: `/sign-in?returnTo=${encodeURIComponent(returnTo)}` })
    expect(page.body).not.toMatch(/name="returnTo" value="[^/]/)
  })

  it('comes back to a page of ours', async () => {
    const answer = await postForm(world, '/sign-in', {
      persona: police.persona.id,
      returnTo: `/cases/${opened.caseId}`,
    })
    expect(answer.headers.location).toBe(`/cases/${opened.caseId}`)
  })
})

describe('a change that our own page did not ask for', () => {
  const form = (): string => `/cases/${opened.caseId}/entries/new`
  const fields = { visibility: 'case_team', body: 'Kom utifrån.', language: 'sv' }
  const entries = async (): Promise<number> => await countOfText(world, 'entry.body', 'Kom utifrån.')

  it('is refused without the token of this session, also with the token of another', async () => {
    const strange = csrfOf(await elsewhere.page('/'))
    expect(strange).not.toBe('')
    for (const _csrf of ['', 'x', strange]) {
      expect((await postForm(world, form(), { ...fields, _csrf }, { cookie: police.cookie })).status).toBe(403)
    }
    expect(await entries()).toBe(0)
  })

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:3001' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is refused from %o, even with the right token', async (headers) => {
    const _csrf = csrfOf(await police.page(form()))
    expect((await postForm(world, form(), { ...fields, _csrf }, { cookie: police.cookie, ...headers })).status).toBe(
      403,
    )
    expect(await entries()).toBe(0)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is refused by the API as %s, which a foreign page could send',
    async (type) => {
      const url = `/api/v1/cases/${opened.caseId}/entries`
      const headers = { cookie: police.cookie, 'content-type': type, 'idempotency-key': newId() }
      const reply = await world.visit({ method: 'POST', url, headers, payload: JSON.stringify(fields) })
      expect(reply.status).toBe(415)
      expect(reply.headers['content-type']).toContain('application/problem+json')
      expect(await entries()).toBe(0)
    },
  )

  it('is refused by the API from another origin and without an idempotency key', async () => {
    const url = `/api/v1/cases/${opened.caseId}/entries`
    const strange = { cookie: police.cookie, origin: 'https://evil.example', 'idempotency-key': newId() }
    expect((await world.visit({ method: 'POST', url, headers: strange, payload: fields })).status).toBe(403)
    const keyless = await world.visit({ method: 'POST', url, headers: { cookie: police.cookie }, payload: fields })
    expect(keyless.status).toBe(400)
    expect(keyless.json()).toMatchObject({ errors: [{ path: '/Idempotency-Key', code: 'idempotency_key_missing' }] })
    expect(await entries()).toBe(0)
  })

  it('is possible by no other method', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
      expect(
        (await world.visit({ method, url: `/cases/${opened.caseId}`, headers: { cookie: police.cookie } })).status,
      ).toBe(404)
    }
    expect(
      (await world.visit({ method: 'OPTIONS', url: '/api/v1/today', headers: { origin: 'https://evil.example' } }))
        .status,
    ).toBe(404)
  })
})

describe('the language', () => {
  it('is that of the link just followed, and stays', async () => {
    const page = await world.visit({ method: 'GET', url: '/sign-in?lang=fi' })
    expect(page.body).toContain('<html lang="fi"')
    expect(page.body).toContain('href="/sign-in?lang=sv"')
    expect(page.body).toContain('href="/sign-in?lang=en"')
    const cookie = String(page.headers['set-cookie']).split(';')[0] ?? ''
    expect((await world.visit({ method: 'GET', url: '/sign-in', headers: { cookie } })).body).toContain(
      '<html lang="fi"',
    )
  })

  it('is the person’s own when nothing else was chosen, and Swedish when nobody knows', async () => {
    expect((await police.page('/')).body).toContain('<html lang="sv"')
    expect(
      (await world.visit({ method: 'GET', url: '/sign-in', headers: { 'accept-language': 'de' } })).body,
    ).toContain('<html lang="sv"')
    expect((await world.visit({ method: 'GET', url: '/sign-in?lang=xx' })).body).toContain('<html lang="sv"')
  })
})

describe('whoever watches the process', () => {
  it('hears that it lives and is ready, and nothing else', async () => {
    const live = await world.visit({ method: 'GET', url: '/health/live' })
    const ready = await world.visit({ method: 'GET', url: '/health/ready' })
    expect([live.status, live.json()]).toEqual([200, { status: 'live' }])
    expect([ready.status, ready.json()]).toEqual([200, { status: 'ready' }])
  })
})
