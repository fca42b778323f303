import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serverBefore } from '#testing/door.ts'
import {
  codeAt,
  GOOD_PASSWORD,
  invited,
  nextCode,
  openBrowserOf,
  setUpPassword,
  setupOf,
  type Browser,
} from '#testing/signing-in.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const NAME = 'anna.karlsson@raseborg.example'
const NOBODY = 'anna.karlssan@raseborg.example'
let world: World
let administrator: Visitor
let personId = ''
let secret = ''
/** Where the account was set up: a browser the person is known in. */
let own: Browser

beforeAll(async () => {
  world = await openWorld()
  administrator = await world.signIn({ instance: 'vastra-nyland', function: 'administrator' })
  const { rows } = await world.admin.query<{ id: string }>(
    `select p.id from professional p join professional a on a.instance_id = p.instance_id and a.agency_id = p.agency_id
      where a.id = $1 and p.id <> a.id and 'worker' = any (p.functions) order by p.id limit 1`,
    [administrator.persona.id],
  )
  personId = rows[0]?.id ?? ''
  const { code } = await invited(administrator, personId, NAME)
  const set = await setUpPassword(world, code)
  expect(set.reply.status, set.reply.body).toBe(303)
  own = set.browser
  secret = set.secret
})
afterAll(() => world.close())

const attempt = (browser: Browser, fields: Readonly<Record<string, string>>): Promise<Reply> =>
  browser.post('/sign-in/password', { name: NAME, password: GOOD_PASSWORD, code: codeAt(secret, world.now), ...fields })
const forgetTries = () => world.admin.query('delete from sign_in_attempt')
/** What a person sees, without what they typed themselves and without form tokens. */
const bytes = (reply: Reply, name: string): string =>
  reply.body.replaceAll(name, 'NAME').replaceAll(/name="idempotencyKey" value="[^"]*"/g, '')

describe('signing in with password and code', () => {
  it('opens a session in a browser of its own, with a cookie and a way to come back', async () => {
    nextCode(world)
    const browser = openBrowserOf(world)
    const reply = await attempt(browser, { returnTo: '/cases' })
    expect([reply.status, reply.headers.location]).toEqual([303, '/cases'])
    expect(await browser.inside()).toBe(true)
    const { rows } = await world.admin.query(
      `select means, assurance from session where professional_id = $1 order by created_at desc limit 1`,
      [personId],
    )
    expect(rows).toEqual([{ means: 'password_code', assurance: 2 }])
  })

  it('needs all of it: a code without the password or a password without the code is nothing', async () => {
    nextCode(world)
    for (const wrong of [{ password: `${GOOD_PASSWORD}!` }, { code: '' }, { password: '' }, { code: '12345' }]) {
      const browser = openBrowserOf(world)
      expect((await attempt(browser, wrong)).status, JSON.stringify(wrong)).toBe(400)
      expect(await browser.inside()).toBe(false)
    }
    await forgetTries()
  })

  it('takes the password exactly as it was chosen: one sign less, other letters or other accents fail', async () => {
    for (const password of [GOOD_PASSWORD.slice(0, -1), GOOD_PASSWORD.toUpperCase(), GOOD_PASSWORD.normalize('NFD')])
      expect((await attempt(openBrowserOf(world), { password })).status, password).toBe(400)
    await forgetTries()
  })

  it('takes a code once, however many come with it at the same time', async () => {
    nextCode(world)
    const code = codeAt(secret, world.now)
    const at = await Promise.all(Array.from({ length: 9 }, () => attempt(openBrowserOf(world), { code })))
    expect(at.map((each) => each.status).sort()).toEqual([303, ...Array<number>(8).fill(400)])
    expect((await attempt(openBrowserOf(world), { code })).status).toBe(400)
    await forgetTries()
  })

  it('takes the code of the half minute before or after, and no older or later one', async () => {
    const at = (seconds: number): string => codeAt(secret, new Date(world.now.getTime() + seconds * 1000))
    world.now = new Date(world.now.getTime() + 600_000)
    expect((await attempt(openBrowserOf(world), { code: at(-90) })).status).toBe(400)
    expect((await attempt(openBrowserOf(world), { code: at(90) })).status).toBe(400)
    expect((await attempt(openBrowserOf(world), { code: at(-30) })).status).toBe(303)
    expect((await attempt(openBrowserOf(world), { code: at(30) })).status).toBe(303)
    // What came before the one just taken does not count any more.
    expect((await attempt(openBrowserOf(world), { code: at(0) })).status).toBe(400)
    await forgetTries()
  })

  it('does not say whether there is such a person: the same bytes and headers for a wrong name', async () => {
    nextCode(world)
    const wrong = await attempt(openBrowserOf(world), { password: 'fel lösenord helt' })
    const nobody = await attempt(openBrowserOf(world), { password: 'fel lösenord helt', name: NOBODY })
    expect([wrong.status, nobody.status]).toEqual([400, 400])
    expect(bytes(nobody, NOBODY)).toBe(bytes(wrong, NAME))
    const headers = (reply: Reply) => Object.entries(reply.headers).filter(([name]) => name !== 'date')
    expect(headers(nobody).map(([name]) => name)).toEqual(headers(wrong).map(([name]) => name))
    await forgetTries()
  })

  it('does the same work for a name nobody has: the times overlap', async () => {
    const took = async (name: string): Promise<number> => {
      const began = performance.now()
      await attempt(openBrowserOf(world), { name, password: 'fel lösenord helt' })
      return performance.now() - began
    }
    const [known, unknown]: [number[], number[]] = [[], []]
    for (let round = 0; round < 8; round += 1) {
      await forgetTries()
      known.push(await took(NAME))
      unknown.push(await took(NOBODY))
    }
    const median = (times: number[]): number => times.sort((a, b) => a - b)[4] ?? 0
    // Without the work for nobody the second would take a twentieth of the first.
    expect(median(unknown)).toBeGreaterThan(median(known) * 0.5)
    expect(median(known)).toBeGreaterThan(median(unknown) * 0.5)
    await forgetTries()
  })
})

describe('many tries', () => {
  it('are checked ten times in a quarter of an hour: after that the right one is refused too, with the same words', async () => {
    await forgetTries()
    nextCode(world)
    const first = await attempt(openBrowserOf(world), { password: 'fel lösenord 00' })
    for (let n = 1; n < 10; n += 1) await attempt(openBrowserOf(world), { password: `fel lösenord 0${n}` })
    const right = await attempt(openBrowserOf(world), {})
    expect(right.status).toBe(400)
    expect(bytes(right, NAME)).toBe(bytes(first, NAME))
  })

  it('by a stranger lock nobody out: in a browser they have used before the person gets in', async () => {
    nextCode(world)
    expect((await attempt(openBrowserOf(world), {})).status).toBe(400)
    expect((await attempt(own, {})).status).toBe(303)
  })

  it('are counted for a name nobody has as well', async () => {
    await forgetTries()
    for (let n = 0; n < 12; n += 1) await attempt(openBrowserOf(world), { name: NOBODY, password: 'fel lösenord helt' })
    const { rows } = await world.admin.query<{ tries: number }>('select tries from sign_in_attempt order by tries')
    expect(rows.map((each) => each.tries)).toEqual([12, 12])
    await forgetTries()
  })

  it('are forgiven after a quarter of an hour', async () => {
    nextCode(world)
    for (let n = 0; n < 11; n += 1) await attempt(openBrowserOf(world), { password: `fel lösenord 0${n}` })
    expect((await attempt(openBrowserOf(world), {})).status).toBe(400)
    await world.admin.query(`update sign_in_attempt set since = now() - interval '16 minutes'`)
    nextCode(world)
    expect((await attempt(openBrowserOf(world), {})).status).toBe(303)
    await forgetTries()
  })

  it('leave no name and no address in the database', async () => {
    await attempt(openBrowserOf(world), { password: 'fel lösenord helt' })
    const { rows } = await world.admin.query<{ row: string }>(
      'select sign_in_attempt::text as row from sign_in_attempt',
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { row } of rows) expect(row).not.toMatch(/anna|127\.0\.0\.1/i)
    await forgetTries()
  })
})

describe('a password and its secret', () => {
  it('stand nowhere: the database has a hash and a sealed key', async () => {
    const { rows } = await world.admin.query<{ row: string; hash: string }>(
      'select local_account::text as row, password_hash as hash from local_account',
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    for (const hidden of [GOOD_PASSWORD, secret]) expect(rows[0]?.row).not.toContain(hidden)
  })

  it('are read by no request: no column of what people prove themselves with is granted', async () => {
    const { rows } = await world.admin.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_roles r on r.rolname in ('fairlead_app', 'fairlead_sign_in', 'fairlead_upkeep')
        where c.relname in ('local_account', 'passkey', 'identity_provider', 'identity_link', 'invitation', 'session')
          and has_any_column_privilege(r.oid, c.oid, 'select, insert, update, references')`,
    )
    expect(rows).toEqual([])
  })

  it('are never in a log line', async () => {
    const lines: string[] = []
    const { server, close } = await serverBefore(world, { logTo: { write: (line) => void lines.push(line) } })
    for (const password of [GOOD_PASSWORD, 'fel lösenord helt'])
      await server.inject({
        method: 'POST',
        url: '/sign-in/password',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ name: NAME, password, code: '000000' }).toString(),
      })
    await close()
    for (const line of lines)
      for (const hidden of [GOOD_PASSWORD, NAME, 'fel lösenord']) expect(line).not.toContain(hidden)
    await forgetTries()
  })

  it('are changed after a fresh sign-in, end every other session, and the old ones are worth nothing', async () => {
    nextCode(world)
    const here = openBrowserOf(world)
    expect((await attempt(here, {})).status).toBe(303)
    await world.admin.query(`update session set strong_at = now() - interval '13 hours' where professional_id = $1`, [
      personId,
    ])
    const asked = await here.get('/own-sign-in/password')
    expect([asked.status, asked.headers.location]).toEqual([303, '/sign-in/step-up?returnTo=%2Fown-sign-in%2Fpassword'])
    await here.get('/sign-in/step-up?returnTo=/own-sign-in/password')
    const wrong = await here.post('/sign-in/step-up', {
      returnTo: '/own-sign-in/password',
      password: 'fel lösenord helt',
      code: '000000',
    })
    expect(wrong.status).toBe(400)
    nextCode(world)
    const proved = await here.post('/sign-in/step-up', {
      returnTo: '/own-sign-in/password',
      password: GOOD_PASSWORD,
      code: codeAt(secret, world.now),
    })
    expect(proved.headers.location).toBe('/own-sign-in/password')
    const page = await here.get('/own-sign-in/password')
    const fresh = setupOf(page)
    const password = 'åtta blå igelkottar dansar'
    const short = await here.post('/own-sign-in/password', { setup: fresh.setup, password: 'kort', code: '1' })
    expect(short.status).toBe(400)
    // The key in the app stays the same when only the password was wrong, and nothing typed is shown or kept.
    expect(setupOf(short).secret).toBe(fresh.secret)
    expect(short.body).not.toContain('value="kort"')
    const saved = await here.post('/own-sign-in/password', {
      setup: fresh.setup,
      password,
      code: codeAt(fresh.secret, world.now),
    })
    expect([saved.status, saved.headers.location]).toEqual([303, '/own-sign-in'])
    expect(await own.inside()).toBe(false)
    expect(await here.inside()).toBe(true)
    nextCode(world)
    expect((await attempt(openBrowserOf(world), {})).status).toBe(400)
    const now = { password, code: codeAt(fresh.secret, world.now) }
    expect((await attempt(openBrowserOf(world), now)).status).toBe(303)
    const { rows } = await world.admin.query(`select from draft where fields::text like '%igelkottar%'`)
    expect(rows).toHaveLength(0)
    await forgetTries()
  })
})
