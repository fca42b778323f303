import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowserOf, setUpPassword } from '#testing/signing-in.ts'
import { openWorld, type World } from '#testing/world.ts'
import { FirstAdministrator } from './first-administrator.ts'
import { inviteFirstAdministrator } from './first-administrator.queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const wanted = FirstAdministrator.parse({
  instance: 'ny-instans',
  'instance-name': 'En ny instans',
  prefix: 'NY',
  agency: 'En ny stad',
  'agency-kind': 'city',
  'given-name': 'Första',
  'family-name': 'Förvaltaren',
  'sign-in-name': 'forsta@ny.example',
})
const invite = (more: Partial<FirstAdministrator> = {}) =>
  inviteFirstAdministrator(world.adminUrl, { ...wanted, ...more })

describe('the first administrator', () => {
  it('gets a code that nobody can read in the database; given again, the earlier one ends', async () => {
    const first = await invite()
    const second = await invite()
    expect(second).not.toBe(first)
    const { rows } = await world.admin.query<{ row: string }>('select invitation::text as row from invitation')
    for (const { row } of rows) for (const code of [first, second]) expect(row).not.toContain(code)
    expect((await openBrowserOf(world).post('/sign-in/invitation', { code: first })).status).toBe(400)
    expect((await world.admin.query(`select from professional where family_name = 'Förvaltaren'`)).rowCount).toBe(1)
    expect((await world.admin.query(`select from instance where key = 'ny-instans'`)).rowCount).toBe(1)
  })

  it('sets up a way to sign in with it, once, and administers then', async () => {
    const code = await invite()
    const { browser, reply } = await setUpPassword(world, code)
    expect(reply.headers.location).toBe('/')
    const accounts = await browser.get('/accounts?lang=sv')
    expect([accounts.status, accounts.body.includes('Konton')]).toEqual([200, true])
    expect((await openBrowserOf(world).post('/sign-in/invitation', { code })).status).toBe(400)
  })

  it('is the only one made this way: after that the command refuses, for every instance', async () => {
    await expect(invite()).rejects.toThrow('There is an administrator already')
    await expect(invite({ instance: 'en-annan', 'sign-in-name': 'andra@ny.example' })).rejects.toThrow(
      'There is an administrator already',
    )
    expect((await world.admin.query(`select from instance where key = 'en-annan'`)).rowCount).toBe(0)
  })
})
