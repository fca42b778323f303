import { afterAll, beforeAll, expect } from 'vitest'
import { providerClient, startProvider, throughProvider, type TestProvider } from './provider.ts'
import { invited, openBrowserOf, type Browser } from './signing-in.ts'
import { openWorld, type Reply, type Visitor, type World } from './world.ts'

/** Where the server of a world takes itself to be (world.ts). */
const ORIGIN = 'http://127.0.0.1:3000'
export const LEVEL = 'http://ftn.ficora.fi/2017/loa3'

/** An administrator adds the provider for their agency; it works from then on. */
export async function register(by: Visitor, at: TestProvider): Promise<string> {
  const made = await by.change('/identity-providers', {
    name: 'Myndighetens inloggning',
    issuer: at.issuer,
    clientId: providerClient.client_id,
    clientSecret: providerClient.client_secret,
    algorithm: 'RS256',
    levels: LEVEL,
  })
  expect(made.status, made.body).toBe(200)
  const { id } = made.json<{ id: string }>()
  at.open(`${ORIGIN}/sign-in/provider/${id}/callback`)
  return id
}

/** Workers of the administrator's own agency. */
export const peopleOf = async (world: World, by: Visitor): Promise<string[]> =>
  (
    await world.admin.query<{ id: string }>(
      `select p.id from professional p join professional a on a.instance_id = p.instance_id and a.agency_id = p.agency_id
        where a.id = $1 and p.id <> a.id and 'worker' = any (p.functions) order by p.id`,
      [by.persona.id],
    )
  ).rows.map((row) => row.id)

/** Out to the provider and in there: the address, of ours, that the person comes back to. */
export async function outAndBack(browser: Browser, at: TestProvider, id: string, query = ''): Promise<string> {
  const out = await browser.get(`/sign-in/provider/${id}${query}`)
  expect(out.status, out.body).toBe(303)
  return (await throughProvider(String(out.headers.location), at.issuer)).slice(ORIGIN.length)
}

/** Out to the provider, in there, and back; what the answer is answered with. */
export const goThrough = async (browser: Browser, at: TestProvider, id: string, query = ''): Promise<Reply> =>
  browser.get(await outAndBack(browser, at, id, query))

/** Links the provider's subject to a person by an invitation. */
export async function link(
  world: World,
  by: Visitor,
  linked: { readonly personId: string; readonly name: string },
  at: TestProvider,
  id: string,
): Promise<Reply> {
  const { code } = await invited(by, linked.personId, linked.name)
  const browser = openBrowserOf(world)
  await browser.post('/sign-in/invitation', { code })
  return goThrough(browser, at, id, '?invitation=yes')
}

/** Two agencies with a provider each, and the subject of the first linked to the first of its people. */
export type TwoProviders = {
  world: World
  administrator: Visitor
  provider: TestProvider
  providerId: string
  people: string[]
  /** Provider of another agency, in another instance, with a person of its own. */
  other: TestProvider
  otherId: string
}

/** Opens a world with two providers for the file; what it holds is there once the tests have begun. */
export function useTwoProviders(): TwoProviders {
  const at = {} as TwoProviders
  beforeAll(async () => {
    at.world = await openWorld()
    at.administrator = await at.world.signIn({ instance: 'vastra-nyland', function: 'administrator' })
    at.people = await peopleOf(at.world, at.administrator)
    at.provider = await startProvider('subject-1')
    at.providerId = await register(at.administrator, at.provider)
    const linked = { personId: at.people[0] ?? '', name: 'ett@a.example' }
    const reply = await link(at.world, at.administrator, linked, at.provider, at.providerId)
    expect(reply.headers.location).toBe('/')
    const elsewhere = await at.world.signIn({ instance: 'helsingfors', function: 'administrator' })
    at.other = await startProvider('subject-1')
    at.otherId = await register(elsewhere, at.other)
  }, 60_000)
  afterAll(async () => {
    await at.world.close()
    await Promise.all([at.provider.stop(), at.other.stop()])
  })
  return at
}
