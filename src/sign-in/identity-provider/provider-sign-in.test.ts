import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  claiming,
  claimsOf,
  providerClient,
  signed,
  signedWithPublicKey,
  startProvider,
  throughProvider,
} from '#testing/provider.ts'
import type { TestProvider, Wrong } from '#testing/provider.ts'
import { hashOf } from '#testing/door.ts'
import { invited, openBrowserOf, type Browser } from '#testing/signing-in.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const LEVEL = 'http://ftn.ficora.fi/2017/loa3'
let world: World
let administrator: Visitor
let provider: TestProvider
let providerId = ''
let people: string[] = []
/** Provider of another agency, in another instance, with a person of its own. */
let other: TestProvider
let otherId = ''

const register = async (by: Visitor, at: TestProvider, more: object = {}): Promise<string> => {
  const made = await by.change('/identity-providers', {
    name: 'Myndighetens inloggning',
    issuer: at.issuer,
    clientId: providerClient.client_id,
    clientSecret: providerClient.client_secret,
    algorithm: 'RS256',
    levels: LEVEL,
    ...more,
  })
  expect(made.status, made.body).toBe(200)
  const { id } = made.json<{ id: string }>()
  at.open(`http://127.0.0.1:3000/sign-in/provider/${id}/callback`)
  return id
}
const peopleOf = async (by: Visitor): Promise<string[]> =>
  (
    await world.admin.query<{ id: string }>(
      `select p.id from professional p join professional a on a.instance_id = p.instance_id and a.agency_id = p.agency_id
        where a.id = $1 and p.id <> a.id and 'worker' = any (p.functions) order by p.id`,
      [by.persona.id],
    )
  ).rows.map((row) => row.id)

/** Out to the provider, in there, and back; the browser stands before the answer. */
async function goThrough(browser: Browser, at: TestProvider, id: string, query = ''): Promise<Reply> {
  const out = await browser.get(`/sign-in/provider/${id}${query}`)
  expect(out.status, out.body).toBe(303)
  const back = await throughProvider(String(out.headers.location), at.issuer)
  return browser.get(back.slice('http://127.0.0.1:3000'.length))
}
/** Links the subject to a person by an invitation. */
async function link(by: Visitor, personId: string, at: TestProvider, id: string, name: string): Promise<Reply> {
  const { code } = await invited(by, personId, name)
  const browser = openBrowserOf(world)
  await browser.post('/sign-in/invitation', { code })
  return goThrough(browser, at, id, '?invitation=yes')
}

beforeAll(async () => {
  world = await openWorld()
  administrator = await world.signIn({ instance: 'vastra-nyland', function: 'administrator' })
  people = await peopleOf(administrator)
  provider = await startProvider('subject-1')
  providerId = await register(administrator, provider)
  expect((await link(administrator, people[0] ?? '', provider, providerId, 'ett@a.example')).headers.location).toBe('/')
  const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'administrator' })
  other = await startProvider('subject-1')
  otherId = await register(elsewhere, other)
}, 60_000)
afterAll(async () => {
  await world.close()
  await Promise.all([provider.stop(), other.stop()])
})

describe('signing in with the own authority’s provider', () => {
  it('opens a session of the person the subject was linked to', async () => {
    const browser = openBrowserOf(world)
    const reply = await goThrough(browser, provider, providerId, '?returnTo=%2Fcases')
    expect([reply.status, reply.headers.location], reply.body).toEqual([303, '/cases'])
    expect(await browser.inside()).toBe(true)
    const { rows } = await world.admin.query(
      `select means, professional_id as who from session order by created_at desc limit 1`,
    )
    expect(rows).toEqual([{ means: 'provider', who: people[0] }])
  })

  it('asks for the subject alone, with state, nonce and PKCE', async () => {
    const out = await openBrowserOf(world).get(`/sign-in/provider/${providerId}`)
    const asked = new URL(String(out.headers.location)).searchParams
    expect(asked.get('scope')).toBe('openid')
    expect(asked.get('response_type')).toBe('code')
    expect(asked.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThanOrEqual(40)
    expect(String(out.headers['set-cookie'])).toMatch(/__Host-fairlead-provider=.*HttpOnly/)
  })

  it('is refused for a subject nobody was linked to, whatever its e-mail address says', async () => {
    provider.subject = 'subject-nobody'
    provider.wrong = claiming(() => ({ email: 'ett@a.example', email_verified: true }))
    const reply = await goThrough(openBrowserOf(world), provider, providerId)
    provider.subject = 'subject-1'
    provider.wrong = undefined
    expect(reply.status).toBe(401)
  })

  it('is refused when the person has left', async () => {
    await world.admin.query('update professional set active = false where id = $1', [people[0]])
    expect((await goThrough(openBrowserOf(world), provider, providerId)).status).toBe(401)
    await world.admin.query('update professional set active = true where id = $1', [people[0]])
  })
})

const header = (alg: string) => ({ alg, kid: 'the key of the tests' })
const wrongTokens: Readonly<Record<string, Wrong>> = {
  'another nonce': claiming(() => ({ nonce: 'another' })),
  'no nonce': claiming(() => ({ nonce: undefined })),
  'another audience': claiming(() => ({ aud: 'somebody-else' })),
  'one audience too many': claiming(() => ({ aud: ['fairlead', 'somebody-else'] })),
  'another party it was given to': claiming(() => ({ aud: ['fairlead', 'somebody-else'], azp: 'somebody-else' })),
  'another issuer': claiming(() => ({ iss: 'https://evil.example' })),
  'the issuer with a slash': claiming((before) => ({ iss: `${String(before.iss)}/` })),
  'no signature (alg none)': (token) =>
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1] ?? ''}.`,
  'a signature with the public key as secret (HS256)': signedWithPublicKey,
  'a right signature of another algorithm (PS256)': (token, { own }) => signed(claimsOf(token), own, header('PS256')),
  'a signature of another key': (token, { foreign }) => signed(claimsOf(token), foreign),
  'changed claims under the old signature': (token) => {
    const [head = '', , tail = ''] = token.split('.')
    const body = Buffer.from(JSON.stringify({ ...claimsOf(token), sub: 'subject-2' })).toString('base64url')
    return `${head}.${body}.${tail}`
  },
  'a changed signature': (token) => `${token.slice(0, -6)}AAAAAA`,
  'a time that has passed': claiming((_before, now) => ({ exp: now - 60, iat: now - 120 })),
  'a time that has not come': claiming((_before, now) => ({ nbf: now + 300 })),
  'an issue in the future': claiming((_before, now) => ({ iat: now + 300, exp: now + 900 })),
  'no end': claiming(() => ({ exp: undefined })),
  'no subject': claiming(() => ({ sub: undefined })),
  'an empty subject': claiming(() => ({ sub: '' })),
  'a subject that is no text': claiming(() => ({ sub: { id: 'subject-1' } })),
  'a lower level of sign-in': claiming(() => ({ acr: 'http://ftn.ficora.fi/2017/loa2' })),
  'no level of sign-in': claiming(() => ({ acr: undefined })),
  'no token at all': () => undefined,
  'no token but noise': () => 'noise',
}

/** What is different between two answers of the same kind: nothing. */
const answers = new Set<string>()

describe('a token with', () => {
  it.each(Object.entries(wrongTokens))('%s opens nothing and tells nothing', async (_name, wrong) => {
    provider.wrong = wrong
    const browser = openBrowserOf(world)
    const reply = await goThrough(browser, provider, providerId)
    provider.wrong = undefined
    expect(reply.status, reply.body).toBe(401)
    expect(browser.jar.has('__Host-fairlead')).toBe(false)
    answers.add(reply.body)
  })

  it('nothing wrong is taken by the same way, and all the refusals were one answer', async () => {
    expect((await goThrough(openBrowserOf(world), provider, providerId)).status).toBe(303)
    expect(answers.size).toBe(1)
  })
})

describe('an answer', () => {
  const outAndBack = async (browser: Browser, at = provider, id = providerId): Promise<string> => {
    const out = await browser.get(`/sign-in/provider/${id}`)
    return (await throughProvider(String(out.headers.location), at.issuer)).slice('http://127.0.0.1:3000'.length)
  }

  it('counts once: the same code again opens nothing', async () => {
    const browser = openBrowserOf(world)
    const back = await outAndBack(browser)
    const cookie = browser.jar.get('__Host-fairlead-provider') ?? ''
    expect((await browser.get(back)).status).toBe(303)
    const again = openBrowserOf(world, new Map([['__Host-fairlead-provider', cookie]]))
    expect((await again.get(back)).status).toBe(401)
    // Also with a question of one's own: the code is used up at the provider.
    const third = openBrowserOf(world)
    await third.get(`/sign-in/provider/${providerId}`)
    expect((await third.get(back)).status).toBe(401)
  })

  it('counts only in the browser that asked', async () => {
    const back = await outAndBack(openBrowserOf(world))
    expect((await openBrowserOf(world).get(back)).status).toBe(401)
    const victim = openBrowserOf(world)
    await victim.get(`/sign-in/provider/${providerId}`)
    expect((await victim.get(back)).status).toBe(401)
  })

  it('counts only with the state that was asked', async () => {
    const browser = openBrowserOf(world)
    const back = await outAndBack(browser)
    expect((await browser.get(back.replace(/state=[^&]+/, 'state=another'))).status).toBe(401)
    const second = openBrowserOf(world)
    expect((await second.get((await outAndBack(second)).replace(/[?&]state=[^&]+/, '?x=1'))).status).toBe(401)
  })

  it('counts only at the address of the provider that was asked', async () => {
    const browser = openBrowserOf(world)
    const back = await outAndBack(browser)
    expect((await browser.get(back.replace(providerId, otherId))).status).toBe(401)
  })

  it('counts only from the issuer it names', async () => {
    const browser = openBrowserOf(world)
    const back = await outAndBack(browser)
    const wrong = back.replace(/iss=[^&]+/, `iss=${encodeURIComponent(other.issuer)}`)
    expect(wrong).not.toBe(back)
    expect((await browser.get(wrong)).status).toBe(401)
  })

  it('that says no is a no', async () => {
    const browser = openBrowserOf(world)
    const out = await browser.get(`/sign-in/provider/${providerId}`)
    const state = new URL(String(out.headers.location)).searchParams.get('state') ?? ''
    const back = `/sign-in/provider/${providerId}/callback?error=access_denied&state=${state}`
    expect((await browser.get(back)).status).toBe(401)
  })

  it('is not looked at after ten minutes', async () => {
    const browser = openBrowserOf(world)
    const back = await outAndBack(browser)
    await world.admin.query(`update sign_in_challenge set expires_at = now() - interval '1 second'`)
    expect((await browser.get(back)).status).toBe(401)
  })
})

describe('a provider of one agency', () => {
  it('never stands for a person of another: the same subject from another issuer is nobody', async () => {
    const browser = openBrowserOf(world)
    expect((await goThrough(browser, other, otherId)).status).toBe(401)
    expect(await browser.inside()).toBe(false)
  })

  it('is not linked to an invited person of another agency, not even in the database', async () => {
    const reply = await link(administrator, people[1] ?? '', other, otherId, 'tva@a.example')
    expect(reply.status).toBe(401)
    await expect(
      world.admin.query(
        `insert into identity_link (instance_id, provider_id, subject, agency_id, professional_id)
         select v.instance_id, v.id, 'x', v.agency_id, $2 from identity_provider v where v.id = $1`,
        [otherId, people[1]],
      ),
    ).rejects.toThrow('foreign key')
    const { rows } = await world.admin.query<{ agency: string }>(
      `select a.id as agency from agency a join professional p on p.instance_id = a.instance_id and p.id = $1 and a.id <> p.agency_id`,
      [people[1]],
    )
    await expect(
      world.admin.query(
        `insert into identity_link (instance_id, provider_id, subject, agency_id, professional_id)
         select v.instance_id, v.id, 'x', $3, $2 from identity_provider v where v.id = $1`,
        [providerId, people[1], rows[0]?.agency],
      ),
    ).rejects.toThrow('foreign key')
  })

  it('gives one subject to one person: a second is not linked to it', async () => {
    const reply = await link(administrator, people[2] ?? '', provider, providerId, 'tre@a.example')
    expect(reply.status).toBe(401)
    const { rows } = await world.admin.query('select professional_id as who from identity_link')
    expect(rows).toEqual([{ who: people[0] }])
  })

  it('is added and ended by the administrator of that agency, and by nobody else', async () => {
    const worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    expect((await worker.change('/identity-providers', {})).status).toBe(400)
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'administrator' })
    expect((await elsewhere.change(`/identity-providers/${providerId}/end`, {})).status).toBe(404)
    expect((await worker.change(`/identity-providers/${providerId}/end`, {})).status).toBe(404)
  })

  it.each([
    'http://provider.example',
    'https://provider.example/?x',
    'ftp://x',
    'https://user@provider.example',
    'file:///etc',
  ])('is not one at %s', async (issuer) => {
    const made = await administrator.change('/identity-providers', {
      name: 'Fel',
      issuer,
      clientId: 'x',
      algorithm: 'RS256',
    })
    expect([made.status, made.json<{ errors: { code: string }[] }>().errors[0]?.code]).toEqual([
      400,
      'issuer_not_allowed',
    ])
  })

  it('keeps its secret sealed, and gives it to no request', async () => {
    const { rows } = await world.admin.query<{ row: string }>(
      'select identity_provider::text as row from identity_provider',
    )
    for (const { row } of rows) expect(row).not.toContain(providerClient.client_secret)
    expect((await administrator.read('/identity-providers')).body).not.toContain('ecret')
  })
})

describe('a fresh sign-in at the provider', () => {
  it('is asked of the same person anew, and counts as proof', async () => {
    const browser = openBrowserOf(world)
    await goThrough(browser, provider, providerId)
    const before = browser.jar.get('__Host-fairlead') ?? ''
    const out = await browser.get(`/sign-in/provider/${providerId}?again=yes&returnTo=%2Fown-sign-in`)
    const asked = new URL(String(out.headers.location)).searchParams
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '120'])
    const reply = await goThrough(browser, provider, providerId, '?again=yes&returnTo=%2Fown-sign-in')
    expect([reply.status, reply.headers.location], reply.body).toEqual([303, '/own-sign-in'])
    expect(browser.jar.get('__Host-fairlead')).not.toBe(before)
  })

  it('is refused when the provider tells of an old one, or of somebody else', async () => {
    const browser = openBrowserOf(world)
    await goThrough(browser, provider, providerId)
    provider.wrong = claiming((_before, now) => ({ auth_time: now - 3600 }))
    expect((await goThrough(browser, provider, providerId, '?again=yes')).status).toBe(401)
    provider.wrong = claiming(() => ({ auth_time: undefined }))
    expect((await goThrough(browser, provider, providerId, '?again=yes')).status).toBe(401)
    provider.wrong = undefined
    const somebodyElse = openBrowserOf(world, new Map([['__Host-fairlead', administrator.cookie.split('=')[1] ?? '']]))
    expect((await goThrough(somebodyElse, provider, providerId, '?again=yes')).status).toBe(401)
  })

  it('is offered to nobody who is not signed in', async () => {
    expect((await openBrowserOf(world).get(`/sign-in/provider/${providerId}?again=yes`)).status).toBe(401)
  })
})

describe('a provider that is ended', () => {
  it('lets nobody in, and whoever it let in is out', async () => {
    const browser = openBrowserOf(world)
    await goThrough(browser, provider, providerId)
    expect(await browser.inside()).toBe(true)
    await world.admin.query(`update session set strong_at = now() - interval '13 hours' where token_hash = $1`, [
      hashOf(administrator),
    ])
    expect((await administrator.change(`/identity-providers/${providerId}/end`, {})).status).toBe(401)
    await world.admin.query(`update session set strong_at = now() where token_hash = $1`, [hashOf(administrator)])
    expect((await administrator.change(`/identity-providers/${providerId}/end`, {})).status).toBe(200)
    expect(await browser.inside()).toBe(false)
    expect((await openBrowserOf(world).get(`/sign-in/provider/${providerId}`)).status).toBe(401)
  })
})
