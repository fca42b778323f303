import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOf } from '#db/seed/network.seed.ts'
import { ask, bodyFor, eachOf, nameOf, routes, type Route } from '#testing/asking.ts'
import { openDemoWorld } from '#testing/demo-world.ts'
import { absentIds } from '#testing/hidden-places.ts'
import { hiddenIds } from '#testing/hidden.ts'
import { filesOfTests, deliverFiles, signInNation } from '#testing/national.ts'
import type { Visitor, Who, World } from '#testing/world.ts'

/**
 * The function that reads what several regions handed over reads nothing else, and nobody else reads that: on every verb and every screen there
 * is, so that a new one is asked without being written here, and in every table.
 */
let world: World
let nation: Visitor
const nationId = idOf('ankar-nationellt')

beforeAll(async () => {
  world = await openDemoWorld()
  world.now = new Date()
  nation = await signInNation(world)
}, 120_000)
afterAll(() => world.close())

const isNational = ({ path }: Route): boolean => /^\/national(\/|$)/.test(path)
/** What everybody has who is signed in at all: their own sign-in and half-written forms, and the page one comes to, with nothing on it. */
const isOwn = ({ path }: Route): boolean => /^\/($|today$|own-sign-in|drafts)/.test(path)
const sample = '0b5e55ed-0000-4000-8000-000000000000'

describe('a national coordinator', () => {
  it(
    'is refused or finds nothing on every verb and screen of the regions, whatever row it names',
    { timeout: 240_000 },
    async () => {
      const asked = routes.filter((route) => !isNational(route) && !isOwn(route))
      expect(asked.length).toBeGreaterThan(700)
      const answered = await eachOf(asked, async (route) => {
        const ids = (await hiddenIds(world, nation.persona.id, route.path)) ?? absentIds(route.path)
        const body = route.method === 'GET' ? {} : bodyFor(route, () => sample)
        const { status } = await ask(world, nation, { route, ids, body, key: randomUUID() })
        // A form without its file, or a body that is none, is judged before anybody looks who sends it.
        return [403, 404, ...(route.method === 'POST' ? [400] : [])].includes(status)
          ? []
          : [`${nameOf(route)}: ${status}`]
      })
      expect(answered).toEqual([])
    },
  )

  it('has a menu of two things, and a first page with nothing of anybody', async () => {
    const { body } = await nation.page('/')
    const menu = [...body.matchAll(/<nav[\s\S]*?<\/nav>/g)].map(([text]) => text).join('')
    expect([...menu.matchAll(/href="([^"?]+)"/g)].map(([, href]) => href)).toEqual(['/', '/national'])
    const today = (await nation.read('/today')).json()
    for (const value of Object.values(today)) expect([[], null, false]).toContainEqual(value)
  })

  it('sees rows of its own instance alone, and there no case, no team and nobody but staff', async () => {
    const url = new URL(world.adminUrl)
    url.username = 'fairlead_app'
    const client = new pg.Client({ connectionString: url.href })
    await client.connect()
    const { rows: tables } = await world.admin.query<{ name: string; of: string | null }>(
      `select c.relname as name, case when c.relname = 'instance' then 'id'
          when exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'instance_id') then 'instance_id' end as of
         from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and has_table_privilege('fairlead_app', c.oid, 'select') order by 1`,
    )
    const token = Buffer.alloc(32, 7)
    await world.admin.query(
      `insert into session (token_hash, id, instance_id, professional_id, expires_at) values ($1, gen_random_uuid(), $2, $3, now() + interval '1 hour')`,
      [token, nationId, nation.persona.id],
    )
    await client.query('begin')
    await client.query(`select app.begin_request($1, '1 hour')`, [token])
    const seen: string[] = []
    const foreign: string[] = []
    for (const { name, of } of tables) {
      const { rows } = await client.query<{ all: number; others: number }>(
        `select count(*)::integer as all, ${of === null ? '0' : `count(*) filter (where ${of} <> '${nationId}')::integer`} as others from "${name}"`,
      )
      if ((rows[0]?.all ?? 0) > 0) seen.push(name)
      if ((rows[0]?.others ?? 0) > 0) foreign.push(name)
    }
    await client.query('rollback')
    await client.end()
    await world.admin.query('delete from session where token_hash = $1', [token])
    expect(tables.length).toBeGreaterThan(100)
    expect(foreign).toEqual([])
    expect(seen).toEqual([
      'agency',
      'instance',
      'national_delivery',
      'national_number',
      'national_region',
      'professional',
    ])
  })
})

const others: Readonly<Record<string, Who>> = {
  'a worker': { team: 'Raseborgs ankarteam', profession: 'police' },
  'a coordinator of a team': { team: 'Raseborgs ankarteam', function: 'coordinator' },
  'the leadership team, who took the export': { instance: 'vastra-nyland', function: 'leadership' },
  'the steering group': { instance: 'vastra-nyland', function: 'steering_group' },
  'the data-protection officer': { instance: 'helsingfors', function: 'data_protection_officer' },
  'an administrator': { instance: 'helsingfors', function: 'administrator' },
}

describe('what regions have handed over', () => {
  const asked = routes.filter(isNational)

  /** Everything national that answers somebody with anything but "there is no such thing". */
  const answering = async (visitor: Visitor): Promise<string[]> => {
    const { rows } = await world.admin.query<{ id: string }>(
      `select id from national_region where key = 'vastra-nyland'`,
    )
    const ids = { nationalRegionId: rows[0]?.id ?? '' }
    return eachOf(asked, async (route) => {
      const body =
        route.submit.name === 'addNationalRegion' && route.method === 'POST'
          ? { name: { sv: 'Ny', fi: 'Uusi' }, key: 'ny', firstYear: 2024 }
          : {}
      const { status } = await ask(world, visitor, { route, ids, body, key: randomUUID() })
      const withoutFile = route.submit.name === 'receiveNationalDelivery' && route.method === 'POST' && status === 400
      return status === 404 || withoutFile ? [] : [`${nameOf(route)}: ${status}`]
    })
  }

  it.each(Object.entries(others))('is not there for %s of a region', async (_name, who) => {
    const visitor = await world.signIn(who)
    expect(asked.length).toBeGreaterThan(12)
    expect(await answering(visitor)).toEqual([])
    expect((await visitor.page('/')).body).not.toContain('href="/national"')
    const { rows: before } = await world.admin.query('select id from national_delivery')
    expect((await deliverFiles(world, visitor, filesOfTests())).status).toBe(404)
    expect((await world.admin.query('select id from national_delivery')).rows).toHaveLength(before.length)
  })

  it('answers whoever asks for it in a region as a screen that never was', async () => {
    const police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    const [one, other] = await Promise.all([police.page('/national'), police.page('/no-such-screen')])
    const plain = (text: string): string => text.replaceAll('/no-such-screen', '/national')
    expect([one.status, plain(one.body) === plain(other.body)]).toEqual([404, true])
  })

  it('is not there for an administrator of the national instance either', async () => {
    const id = randomUUID()
    await world.admin.query(
      `insert into professional (instance_id, id, agency_id, profession, given_name, family_name, title, functions, demo_order)
       select instance_id, $1, agency_id, 'other_authority', 'Aatto', 'Ankarlina', title, '{administrator}', 2 from professional where id = $2`,
      [id, nation.persona.id],
    )
    const administrator = await world.signIn({ id })
    expect(await answering(administrator)).toEqual([])
    // Theirs to give, with a second person, in that instance and in no region.
    const form = await administrator.page(`/professionals/${nation.persona.id}/functions/new`)
    expect([form.body.includes('value="national_coordinator"'), form.body.includes('value="steering_group"')]).toEqual([
      true,
      false,
    ])
    const region = await world.signIn({ instance: 'helsingfors', function: 'administrator' })
    const { rows } = await world.admin.query<{ id: string }>(
      `select p.id from professional p join professional me on me.id = $1 and p.agency_id = me.agency_id and p.id <> me.id limit 1`,
      [region.persona.id],
    )
    const person = rows[0]?.id ?? ''
    expect((await region.page(`/professionals/${person}/functions/new`)).body).not.toContain('national_coordinator')
    const days = {
      validFrom: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
      reason: 'Behövs för uppgiften.',
    }
    const proposed = await region.change(`/professionals/${person}/functions`, {
      function: 'national_coordinator',
      ...days,
    })
    expect(proposed.status).toBe(400)
  })
})

describe('the database', () => {
  /** What the owner of the tables may not write either: SQLSTATE, or undefined when it was written. */
  const refused = async (text: string, values: unknown[] = []): Promise<string | undefined> => {
    await world.admin.query('begin')
    try {
      await world.admin.query(text, values)
      return undefined
    } catch (error) {
      return error instanceof pg.DatabaseError ? error.code : 'other'
    } finally {
      await world.admin.query('rollback')
    }
  }

  it('gives the function in no region, and nothing to work with in a national instance', async () => {
    const text = `'{"sv": "x", "fi": "x", "en": "x"}'`
    const inRegion = `(select p.id from professional p join instance i on i.id = p.instance_id and i.key = 'helsingfors' limit 1)`
    const all: readonly string[] = [
      `update professional set functions = '{national_coordinator}' where id = ${inRegion}`,
      `update professional set functions = functions || '{national_coordinator}' where id = ${inRegion}`,
      `insert into function_term (instance_id, id, professional_id, agency_id, function, valid_from)
         select instance_id, gen_random_uuid(), id, agency_id, 'national_coordinator', app.today() from professional where id = ${inRegion}`,
      `update professional set functions = '{leadership}' where instance_id = '${nationId}'`,
      `insert into team (instance_id, id, key, name, seat, valid_from) values ('${nationId}', gen_random_uuid(), 'x', ${text}, ${text}, '2026-01-01')`,
      `insert into municipality (instance_id, code, name) values ('${nationId}', '049', ${text})`,
      `insert into register (instance_id, id, kind, name) values ('${nationId}', gen_random_uuid(), 'shared', ${text})`,
      `insert into national_region (instance_id, id, key, name, first_year, added_by, added_on)
         select instance_id, gen_random_uuid(), 'x-y', ${text}, 2024, id, app.today() from professional where id = ${inRegion}`,
    ]
    for (const statement of all) expect(await refused(statement), statement).toBe('42501')
    expect(
      await refused(`update professional set functions = '{administrator}' where instance_id = '${nationId}'`),
    ).toBeUndefined()
  })
})
