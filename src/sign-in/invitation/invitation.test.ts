import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAt, GOOD_PASSWORD, invited, openBrowserOf, setUpPassword, setupOf } from '#testing/signing-in.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let administrator: Visitor
let people: string[] = []

beforeAll(async () => {
  world = await openWorld()
  administrator = await world.signIn({ instance: 'vastra-nyland', function: 'administrator' })
  const { rows } = await world.admin.query<{ id: string }>(
    `select p.id from professional p join professional a on a.instance_id = p.instance_id and a.agency_id = p.agency_id
      where a.id = $1 and p.id <> a.id and 'worker' = any (p.functions) order by p.id`,
    [administrator.persona.id],
  )
  people = rows.map((row) => row.id)
  expect(people.length).toBeGreaterThanOrEqual(4)
})
afterAll(() => world.close())

const person = (nth: number): string => people[nth] ?? ''

describe('an invitation', () => {
  it('is a code of 100 random bits for one person, of which the database keeps a hash', async () => {
    const { code, id } = await invited(administrator, person(0), 'ett@raseborg.example')
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
    const { rows } = await world.admin.query<{ row: string }>('select invitation::text as row from invitation')
    for (const { row } of rows) expect(row).not.toContain(code)
    const answers = await world.admin.query<{ row: string }>(
      `select idempotency_key::text as row from idempotency_key where operation = 'inviteProfessional'`,
    )
    expect(answers.rows.length).toBeGreaterThan(0)
    for (const { row } of answers.rows) expect(row).not.toContain(code)
    const page = await administrator.page(`/account-invitations/${id}?lang=sv`)
    expect(page.body).toContain(code)
  })

  it('is shown to nobody but who made it', async () => {
    const { id } = await invited(administrator, person(0), 'ett@raseborg.example')
    const other = await world.signIn({ instance: 'helsingfors', function: 'administrator' })
    expect((await other.read(`/account-invitations/${id}`)).status).toBe(404)
    const worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    expect((await worker.read(`/account-invitations/${id}`)).status).toBe(404)
  })

  it('is made by an administrator of the person’s own agency, never for themselves, and by nobody else', async () => {
    const body = { signInName: 'tre@raseborg.example' }
    const worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'administrator' })
    expect((await worker.change(`/accounts/${person(0)}/invitations`, body)).status).toBe(404)
    expect((await elsewhere.change(`/accounts/${person(0)}/invitations`, body)).status).toBe(404)
    const self = await administrator.change(`/accounts/${administrator.persona.id}/invitations`, body)
    expect(self.status).toBe(404)
    const foreign = worker.persona.id
    expect((await administrator.change(`/accounts/${foreign}/invitations`, body)).status).toBe(404)
  })

  it('works once: the second who comes with it, also at the same time, gets nothing', async () => {
    const { code } = await invited(administrator, person(1), 'tva@raseborg.example')
    const both = await Promise.all([setUpPassword(world, code), setUpPassword(world, code, 'en annan lång mening 5')])
    expect(both.map((each) => each.reply.headers.location).sort()).toEqual(['/', '/sign-in/invitation'])
    const late = openBrowserOf(world)
    expect((await late.post('/sign-in/invitation', { code })).status).toBe(400)
  })

  it('counts for a day: an hour later it is as if it had never been', async () => {
    const { code, id } = await invited(administrator, person(2), 'fyra@raseborg.example')
    await world.admin.query(
      `update invitation set invited_at = invited_at - interval '25 hours', expires_at = expires_at - interval '25 hours' where id = $1`,
      [id],
    )
    const late = openBrowserOf(world)
    const refused = await late.post('/sign-in/invitation', { code })
    const unknown = await openBrowserOf(world).post('/sign-in/invitation', { code: 'AAAA-BBBB-CCCC-DDDD-EEEE' })
    expect([refused.status, unknown.status]).toEqual([400, 400])
    const plain = (body: string): string => body.replaceAll(/value="[^"]*"/g, '')
    expect(plain(refused.body)).toBe(plain(unknown.body))
    await expect(
      world.admin.query(`update invitation set expires_at = invited_at + interval '24 hours 1 second' where id = $1`, [
        id,
      ]),
    ).rejects.toThrow('check constraint')
    expect((await administrator.read(`/account-invitations/${id}`)).status).toBe(404)
  })

  it('ends when a new one is made for the same person', async () => {
    const first = await invited(administrator, person(2), 'fyra@raseborg.example')
    const second = await invited(administrator, person(2), 'fyra@raseborg.example')
    expect((await openBrowserOf(world).post('/sign-in/invitation', { code: first.code })).status).toBe(400)
    expect((await openBrowserOf(world).post('/sign-in/invitation', { code: second.code })).status).toBe(303)
  })

  it('starts anew: earlier password and sessions end when it is used, so that nobody is let in beside the person', async () => {
    const first = await setUpPassword(world, (await invited(administrator, person(3), 'fem@raseborg.example')).code)
    expect(await first.browser.inside()).toBe(true)
    const again = await invited(administrator, person(3), 'fem@raseborg.example')
    // Only when it is used: an invitation alone locks nobody out.
    expect(await first.browser.inside()).toBe(true)
    const second = await setUpPassword(world, again.code, 'en annan lång mening 5')
    expect(second.reply.status).toBe(303)
    expect(await first.browser.inside()).toBe(false)
    const old = await openBrowserOf(world).post('/sign-in/password', {
      name: 'fem@raseborg.example',
      password: GOOD_PASSWORD,
      code: codeAt(first.secret, world.now),
    })
    expect(old.status).toBe(400)
  })

  it('gives a person of another name no way in by taking that name', async () => {
    const taken = await administrator.change(`/accounts/${person(2)}/invitations`, {
      signInName: 'FEM@raseborg.example',
    })
    expect([taken.status, taken.json<{ errors: { code: string }[] }>().errors[0]?.code]).toEqual([
      400,
      'sign_in_name_taken',
    ])
  })

  it('asks for a password that is hard to guess, and for a code of the key just given', async () => {
    const { code } = await invited(administrator, person(2), 'fyra@raseborg.example')
    const browser = openBrowserOf(world)
    await browser.post('/sign-in/invitation', { code })
    const { secret, setup } = setupOf(await browser.get('/sign-in/invitation/password?lang=sv'))
    const right = codeAt(secret, world.now)
    const send = (fields: Record<string, string>) =>
      browser.post('/sign-in/invitation/password', { setup, password: GOOD_PASSWORD, code: right, ...fields })
    expect((await send({ password: 'password1234' })).body).toContain('lätt att gissa')
    expect((await send({ password: 'fyra.raseborg!' })).body).toContain('lätt att gissa')
    expect((await send({ password: 'kort' })).body).toContain('minst 12 tecken')
    expect((await send({ code: '000000' })).body).toContain('Koden stämmer inte')
    expect((await send({ setup: `${setup.slice(0, -2)}xx` })).status).toBe(400)
    expect(await browser.inside()).toBe(false)
    expect((await send({})).headers.location).toBe('/')
    expect(await browser.inside()).toBe(true)
  })

  it('sets up nothing without a code', async () => {
    const browser = openBrowserOf(world)
    for (const path of ['/means', '/password', '/passkey'])
      expect((await browser.get(`/sign-in/invitation${path}`)).headers.location).toBe('/sign-in/invitation')
    expect((await browser.post('/sign-in/invitation/password', { password: GOOD_PASSWORD })).status).toBe(303)
    expect(await browser.inside()).toBe(false)
  })
})
