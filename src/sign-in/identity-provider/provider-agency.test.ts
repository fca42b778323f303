import { describe, expect, it } from 'vitest'
import { claiming, providerClient } from '#testing/provider.ts'
import { goThrough, link, useTwoProviders } from '#testing/provider-flow.ts'
import { hashOf } from '#testing/door.ts'
import { openBrowserOf } from '#testing/signing-in.ts'

const at = useTwoProviders()

describe('a provider of one agency', () => {
  it('never stands for a person of another: the same subject from another issuer is nobody', async () => {
    const browser = openBrowserOf(at.world)
    expect((await goThrough(browser, at.other, at.otherId)).status).toBe(401)
    expect(await browser.inside()).toBe(false)
  })

  it('is not linked to an invited person of another agency, not even in the database', async () => {
    const reply = await link(
      at.world,
      at.administrator,
      { personId: at.people[1] ?? '', name: 'tva@a.example' },
      at.other,
      at.otherId,
    )
    expect(reply.status).toBe(401)
    await expect(
      at.world.admin.query(
        `insert into identity_link (instance_id, provider_id, subject, agency_id, professional_id)
         select v.instance_id, v.id, 'x', v.agency_id, $2 from identity_provider v where v.id = $1`,
        [at.otherId, at.people[1]],
      ),
    ).rejects.toThrow('foreign key')
    const { rows } = await at.world.admin.query<{ agency: string }>(
      `select a.id as agency from agency a join professional p on p.instance_id = a.instance_id and p.id = $1 and a.id <> p.agency_id`,
      [at.people[1]],
    )
    await expect(
      at.world.admin.query(
        `insert into identity_link (instance_id, provider_id, subject, agency_id, professional_id)
         select v.instance_id, v.id, 'x', $3, $2 from identity_provider v where v.id = $1`,
        [at.providerId, at.people[1], rows[0]?.agency],
      ),
    ).rejects.toThrow('foreign key')
  })

  it('gives one subject to one person: a second is not linked to it', async () => {
    const reply = await link(
      at.world,
      at.administrator,
      { personId: at.people[2] ?? '', name: 'tre@a.example' },
      at.provider,
      at.providerId,
    )
    expect(reply.status).toBe(401)
    const { rows } = await at.world.admin.query('select professional_id as who from identity_link')
    expect(rows).toEqual([{ who: at.people[0] }])
  })

  it('is added and ended by the administrator of that agency, and by nobody else', async () => {
    const worker = await at.world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    expect((await worker.change('/identity-providers', {})).status).toBe(400)
    const elsewhere = await at.world.signIn({ instance: 'helsingfors', function: 'administrator' })
    expect((await elsewhere.change(`/identity-providers/${at.providerId}/end`, {})).status).toBe(404)
    expect((await worker.change(`/identity-providers/${at.providerId}/end`, {})).status).toBe(404)
  })

  it.each([
    'http://provider.example',
    'https://provider.example/?x',
    'ftp://x',
    'https://user@provider.example',
    'file:///etc',
  ])('is not one at %s', async (issuer) => {
    const made = await at.administrator.change('/identity-providers', {
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
    const { rows } = await at.world.admin.query<{ row: string }>(
      'select identity_provider::text as row from identity_provider',
    )
    for (const { row } of rows) expect(row).not.toContain(providerClient.client_secret)
    expect((await at.administrator.read('/identity-providers')).body).not.toContain('ecret')
  })
})

describe('a fresh sign-in at the provider', () => {
  it('is asked of the same person anew, and counts as proof', async () => {
    const browser = openBrowserOf(at.world)
    await goThrough(browser, at.provider, at.providerId)
    const before = browser.jar.get('__Host-fairlead') ?? ''
    const out = await browser.get(`/sign-in/provider/${at.providerId}?again=yes&returnTo=%2Fown-sign-in`)
    const asked = new URL(String(out.headers.location)).searchParams
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '120'])
    const reply = await goThrough(browser, at.provider, at.providerId, '?again=yes&returnTo=%2Fown-sign-in')
    expect([reply.status, reply.headers.location], reply.body).toEqual([303, '/own-sign-in'])
    expect(browser.jar.get('__Host-fairlead')).not.toBe(before)
  })

  it('is refused when the provider tells of an old one, or of somebody else', async () => {
    const browser = openBrowserOf(at.world)
    await goThrough(browser, at.provider, at.providerId)
    at.provider.wrong = claiming((_before, now) => ({ auth_time: now - 3600 }))
    expect((await goThrough(browser, at.provider, at.providerId, '?again=yes')).status).toBe(401)
    at.provider.wrong = claiming(() => ({ auth_time: undefined }))
    expect((await goThrough(browser, at.provider, at.providerId, '?again=yes')).status).toBe(401)
    at.provider.wrong = undefined
    const somebodyElse = openBrowserOf(
      at.world,
      new Map([['__Host-fairlead', at.administrator.cookie.split('=')[1] ?? '']]),
    )
    expect((await goThrough(somebodyElse, at.provider, at.providerId, '?again=yes')).status).toBe(401)
  })

  it('is offered to nobody who is not signed in', async () => {
    expect((await openBrowserOf(at.world).get(`/sign-in/provider/${at.providerId}?again=yes`)).status).toBe(401)
  })
})

describe('a provider that is ended', () => {
  it('lets nobody in, and whoever it let in is out', async () => {
    const browser = openBrowserOf(at.world)
    await goThrough(browser, at.provider, at.providerId)
    expect(await browser.inside()).toBe(true)
    await at.world.admin.query(`update session set strong_at = now() - interval '13 hours' where token_hash = $1`, [
      hashOf(at.administrator),
    ])
    expect((await at.administrator.change(`/identity-providers/${at.providerId}/end`, {})).status).toBe(401)
    await at.world.admin.query(`update session set strong_at = now() where token_hash = $1`, [hashOf(at.administrator)])
    expect((await at.administrator.change(`/identity-providers/${at.providerId}/end`, {})).status).toBe(200)
    expect(await browser.inside()).toBe(false)
    expect((await openBrowserOf(at.world).get(`/sign-in/provider/${at.providerId}`)).status).toBe(401)
  })
})
