import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claiming, providerClient, startProvider, type TestProvider } from '#testing/provider.ts'
import { goThrough, link, peopleOf, register } from '#testing/provider-flow.ts'
import { hashOf } from '#testing/door.ts'
import { openBrowserOf } from '#testing/signing-in.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

let world: World
let administrator: Visitor
let provider: TestProvider
let providerId = ''
let people: string[] = []
/** Provider of another agency, in another instance, with a person of its own. */
let other: TestProvider
let otherId = ''

beforeAll(async () => {
  world = await openWorld()
  administrator = await world.signIn({ instance: 'vastra-nyland', function: 'administrator' })
  people = await peopleOf(world, administrator)
  provider = await startProvider('subject-1')
  providerId = await register(administrator, provider)
  const linked = { personId: people[0] ?? '', name: 'ett@a.example' }
  expect((await link(world, administrator, linked, provider, providerId)).headers.location).toBe('/')
  const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'administrator' })
  other = await startProvider('subject-1')
  otherId = await register(elsewhere, other)
}, 60_000)
afterAll(async () => {
  await world.close()
  await Promise.all([provider.stop(), other.stop()])
})

describe('a provider of one agency', () => {
  it('never stands for a person of another: the same subject from another issuer is nobody', async () => {
    const browser = openBrowserOf(world)
    expect((await goThrough(browser, other, otherId)).status).toBe(401)
    expect(await browser.inside()).toBe(false)
  })

  it('is not linked to an invited person of another agency, not even in the database', async () => {
    const reply = await link(world, administrator, { personId: people[1] ?? '', name: 'tva@a.example' }, other, otherId)
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
    const reply = await link(
      world,
      administrator,
      { personId: people[2] ?? '', name: 'tre@a.example' },
      provider,
      providerId,
    )
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
