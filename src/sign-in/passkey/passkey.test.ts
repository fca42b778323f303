import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAuthenticator, type Authenticator, type Flaws } from '#testing/authenticator.ts'
import { serverBefore } from '#testing/door.ts'
import { cookieHeader, invited, keepCookies, openBrowserOf, type Browser } from '#testing/signing-in.ts'
import { signInOperations } from '../sign-in.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

/** Keys belong to a name: this server is reached as localhost. */
const ORIGIN = 'http://localhost:3000'
let world: World
let place: Awaited<ReturnType<typeof serverBefore>>
let administrator: Visitor
let people: string[] = []
let device: Authenticator

/** Sends JSON to the server of localhost, as the page's own script does. */
async function send(
  browser: Browser,
  path: string,
  body: object = {},
  more: Record<string, string> = {},
): Promise<Reply> {
  const reply = await place.server.inject({
    method: 'POST',
    url: path,
    headers: { origin: ORIGIN, host: 'localhost:3000', cookie: cookieHeader(browser.jar), ...more },
    payload: body,
  })
  const answer: Reply = {
    status: reply.statusCode,
    body: reply.body,
    headers: reply.headers,
    json: reply.json.bind(reply),
  }
  keepCookies(browser.jar, answer)
  return answer
}
const challengeOf = (reply: Reply): string => reply.json<{ challenge: string }>().challenge
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** A browser with a code that counts. */
async function withCode(personId: string, name: string): Promise<Browser> {
  const { code } = await invited(administrator, personId, name)
  const browser = openBrowserOf(world)
  const reply = await place.server.inject({
    method: 'POST',
    url: '/sign-in/invitation',
    headers: { origin: ORIGIN, host: 'localhost:3000', ...form },
    payload: new URLSearchParams({ code }).toString(),
  })
  keepCookies(browser.jar, { headers: reply.headers })
  return browser
}
async function setUp(personId: string, name: string, key: Authenticator): Promise<Browser> {
  const browser = await withCode(personId, name)
  const challenge = challengeOf(await send(browser, '/sign-in/invitation/passkey/options'))
  const made = await send(browser, '/sign-in/invitation/passkey', { name: 'Telefonen', answer: key.make(challenge) })
  expect(made.status, made.body).toBe(200)
  return browser
}
/** Signs in with a key, rightly or wrongly. */
async function signIn(flaws: Flaws = {}, key = device): Promise<{ browser: Browser; reply: Reply }> {
  const browser = openBrowserOf(world)
  const challenge = challengeOf(await send(browser, '/sign-in/passkey/options'))
  const reply = await send(browser, '/sign-in/passkey', { answer: key.use(challenge, flaws), returnTo: '/cases' })
  return { browser, reply }
}

beforeAll(async () => {
  world = await openWorld()
  place = await serverBefore(world, { publicUrl: ORIGIN, operations: signInOperations })
  administrator = await world.signIn({ instance: 'vastra-nyland', function: 'administrator' })
  const { rows } = await world.admin.query<{ id: string }>(
    `select p.id from professional p join professional a on a.instance_id = p.instance_id and a.agency_id = p.agency_id
      where a.id = $1 and p.id <> a.id and 'worker' = any (p.functions) order by p.id`,
    [administrator.persona.id],
  )
  people = rows.map((row) => row.id)
  device = openAuthenticator(ORIGIN)
  await setUp(people[0] ?? '', 'ett@nyckel.example', device)
})
afterAll(async () => {
  await place.close()
  await world.close()
})

describe('a passkey', () => {
  it('opens a session of the person it belongs to, at the strongest level, and leads back', async () => {
    const { browser, reply } = await signIn()
    expect([reply.status, reply.json()]).toEqual([200, { signedIn: true, to: '/cases' }])
    expect(await browser.inside()).toBe(true)
    const { rows } = await world.admin.query(
      'select means, assurance, professional_id as who from session order by created_at desc limit 1',
    )
    expect(rows).toEqual([{ means: 'passkey', assurance: 3, who: people[0] }])
  })

  it('is asked for by 256 random bits, for this address, with the person verified', async () => {
    const asked = await Promise.all(
      Array.from({ length: 20 }, async () => (await send(openBrowserOf(world), '/sign-in/passkey/options')).json()),
    )
    expect(new Set(asked.map((each) => each.challenge)).size).toBe(20)
    expect(Buffer.from(String(asked[0]?.challenge), 'base64url').length).toBeGreaterThanOrEqual(32)
    expect(asked[0]).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    // No list of keys: that would tell who has one.
    expect(asked[0]?.allowCredentials ?? []).toEqual([])
  })

  it('gets in also when strangers have used up the tries of passwords', async () => {
    for (let n = 0; n < 12; n += 1)
      await openBrowserOf(world).post('/sign-in/password', { name: 'ett@nyckel.example', password: 'fel', code: '1' })
    expect((await signIn()).reply.status).toBe(200)
  })
})

const flawed: Readonly<Record<string, Flaws>> = {
  'another challenge': { challenge: Buffer.alloc(32, 7).toString('base64url') },
  'another origin': { origin: 'https://evil.example' },
  'the same host on another port': { origin: 'http://localhost:4000' },
  'another scheme': { origin: 'https://localhost:3000' },
  'a host that only begins the same': { origin: 'http://localhost.evil.example:3000' },
  'another relying party': { rpId: 'evil.example' },
  'the answer to making a key': { type: 'webauthn.create' },
  'nobody verified': { verified: false },
  'nobody present': { present: false },
  'a foreign signature': { foreignKey: true },
  'data changed after signing': { changed: true },
  'a counter that stands still': { counter: 1 },
  'an unknown key': { id: Buffer.alloc(32, 9).toString('base64url') },
  'a key id that is noise': { id: '!' },
}
const refusals = new Set<string>()

describe('an answer with', () => {
  it.each(Object.entries(flawed))('%s opens nothing', async (_name, flaws) => {
    const { browser, reply } = await signIn(flaws)
    expect(reply.status, reply.body).toBe(401)
    expect(browser.jar.has('__Host-fairlead')).toBe(false)
    refusals.add(reply.body)
  })

  it('nothing wrong opens a session by the same way, and every refusal was the same', async () => {
    expect((await signIn({ counter: 50_000 })).reply.status).toBe(200)
    expect([...refusals]).toEqual(['{"signedIn":false}'])
    // From here on the counter has to be higher.
    expect((await signIn({ counter: 50_000 })).reply.status).toBe(401)
    await world.admin.query('update passkey set counter = 0')
  })
})

describe('a challenge', () => {
  it('is answered once, and only in the browser that was asked', async () => {
    const browser = openBrowserOf(world)
    const challenge = challengeOf(await send(browser, '/sign-in/passkey/options'))
    const cookie = browser.jar.get('__Host-fairlead-passkey') ?? ''
    const answer = device.use(challenge)
    expect((await send(openBrowserOf(world), '/sign-in/passkey', { answer })).status).toBe(401)
    expect((await send(browser, '/sign-in/passkey', { answer })).status).toBe(200)
    const again = openBrowserOf(world, new Map([['__Host-fairlead-passkey', cookie]]))
    expect((await send(again, '/sign-in/passkey', { answer: device.use(challenge) })).status).toBe(401)
  })

  it('is not answered after ten minutes', async () => {
    const browser = openBrowserOf(world)
    const challenge = challengeOf(await send(browser, '/sign-in/passkey/options'))
    await world.admin.query(`update sign_in_challenge set expires_at = now() - interval '1 second'`)
    expect((await send(browser, '/sign-in/passkey', { answer: device.use(challenge) })).status).toBe(401)
  })

  it('is given to no foreign page', async () => {
    const reply = await send(openBrowserOf(world), '/sign-in/passkey/options', {}, { origin: 'https://evil.example' })
    expect(reply.status).toBe(403)
  })
})

describe('making a key', () => {
  it('needs a verified person, this address and the challenge just given', async () => {
    for (const flaws of [{ verified: false }, { origin: 'https://evil.example' }, { rpId: 'evil.example' }] as const) {
      const browser = await withCode(people[1] ?? '', 'tva@nyckel.example')
      const challenge = challengeOf(await send(browser, '/sign-in/invitation/passkey/options'))
      const answer = openAuthenticator(ORIGIN).make(challenge, flaws)
      expect((await send(browser, '/sign-in/invitation/passkey', { name: 'x', answer })).status).toBe(401)
    }
    expect((await world.admin.query('select from passkey where professional_id = $1', [people[1]])).rowCount).toBe(0)
  })

  it('is not finished with a challenge of another invitation', async () => {
    const [first, second] = [
      await withCode(people[1] ?? '', 'tva@nyckel.example'),
      await withCode(people[2] ?? '', 'tre@nyckel.example'),
    ]
    const challenge = challengeOf(await send(first, '/sign-in/invitation/passkey/options'))
    second.jar.set('__Host-fairlead-passkey-setup', first.jar.get('__Host-fairlead-passkey-setup') ?? '')
    const answer = openAuthenticator(ORIGIN).make(challenge)
    expect((await send(second, '/sign-in/invitation/passkey', { name: 'x', answer })).status).toBe(401)
  })
})

describe('one’s own passkeys', () => {
  const own = (browser: Browser, method: 'GET' | 'POST', path: string, body: object = {}) =>
    place.server.inject({
      method,
      url: `/api/v1/own-sign-in${path}`,
      headers: {
        origin: ORIGIN,
        host: 'localhost:3000',
        cookie: cookieHeader(browser.jar),
        'idempotency-key': crypto.randomUUID(),
      },
      ...(method === 'POST' ? { payload: body } : {}),
    })

  it('are added after a fresh sign-in, and taken away, but never the last way to sign in', async () => {
    const { browser } = await signIn()
    const only = (await own(browser, 'GET', '')).json<{ means: { passkeys: { id: string }[] } }>().means.passkeys
    expect(only).toHaveLength(1)
    const last = await own(browser, 'POST', `/passkeys/${only[0]?.id ?? ''}/remove`)
    expect([last.statusCode, last.json<{ reason: string }>().reason]).toEqual([409, 'last_means'])
    const second = openAuthenticator(ORIGIN)
    const asked = (await own(browser, 'GET', '/passkeys/new')).json<{
      options: { challenge: string }
      challenge: string
    }>()
    const made = { name: 'Säkerhetsnyckel', challenge: asked.challenge, answer: second.make(asked.options.challenge) }
    expect((await own(browser, 'POST', '/passkeys', made)).statusCode).toBe(200)
    // The same answer again makes no second key.
    expect((await own(browser, 'POST', '/passkeys', made)).statusCode).toBe(409)
    expect((await signIn({}, second)).reply.status).toBe(200)
    expect((await own(browser, 'POST', `/passkeys/${only[0]?.id ?? ''}/remove`)).statusCode).toBe(200)
    expect((await signIn()).reply.status).toBe(401)
    device = second
  })

  it('are not made with the challenge of another session', async () => {
    const [one, two] = [(await signIn()).browser, (await signIn()).browser]
    const asked = (await own(one, 'GET', '/passkeys/new')).json<{ options: { challenge: string }; challenge: string }>()
    const answer = openAuthenticator(ORIGIN).make(asked.options.challenge)
    const made = await own(two, 'POST', '/passkeys', { name: 'x', challenge: asked.challenge, answer })
    expect(made.statusCode).toBe(409)
  })

  it('are changed by nobody else', async () => {
    const { rows } = await world.admin.query<{ id: string }>('select id from passkey')
    const stranger = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    for (const { id } of rows)
      expect((await stranger.change(`/own-sign-in/passkeys/${id}/remove`, {})).status).toBe(404)
  })
})

describe('proving again who one is with a passkey', () => {
  const tokenIn = async (browser: Browser): Promise<string> =>
    /name="_csrf" value="([^"]+)"/.exec((await browser.get('/own-sign-in')).body)?.[1] ?? ''

  it('renews the session with the own key, and not with a colleague’s', async () => {
    const colleague = openAuthenticator(ORIGIN)
    await setUp(people[3] ?? '', 'fyra@nyckel.example', colleague)
    const { browser } = await signIn()
    const csrf = { 'x-csrf-token': await tokenIn(browser) }
    const before = browser.jar.get('__Host-fairlead')
    const foreign = challengeOf(await send(browser, '/sign-in/step-up/passkey/options', {}, csrf))
    expect((await send(browser, '/sign-in/step-up/passkey', { answer: colleague.use(foreign) }, csrf)).status).toBe(401)
    const challenge = challengeOf(await send(browser, '/sign-in/step-up/passkey/options', {}, csrf))
    const answer = device.use(challenge)
    const proved = await send(browser, '/sign-in/step-up/passkey', { answer, returnTo: '/own-sign-in' }, csrf)
    expect([proved.status, proved.json()]).toEqual([200, { signedIn: true, to: '/own-sign-in' }])
    expect(browser.jar.get('__Host-fairlead')).not.toBe(before)
    expect(await browser.inside()).toBe(true)
  })

  it('is not done with the answer to a sign-in, nor a sign-in with the answer to a proof', async () => {
    const { browser } = await signIn()
    const csrf = { 'x-csrf-token': await tokenIn(browser) }
    const forSignIn = challengeOf(await send(browser, '/sign-in/passkey/options'))
    const used = await send(browser, '/sign-in/step-up/passkey', { answer: device.use(forSignIn) }, csrf)
    expect(used.status).toBe(401)
    const forProof = challengeOf(await send(browser, '/sign-in/step-up/passkey/options', {}, csrf))
    expect((await send(browser, '/sign-in/passkey', { answer: device.use(forProof) })).status).toBe(401)
  })

  it('is not offered without a session, or to a foreign page', async () => {
    expect((await send(openBrowserOf(world), '/sign-in/step-up/passkey/options')).status).toBe(403)
    const { browser } = await signIn()
    expect((await send(browser, '/sign-in/step-up/passkey/options')).status).toBe(403)
  })
})
