import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ruleOf } from '#access/permissions.ts'
import { ask, bodyFor, eachOf, nameOf, routes, type Route } from './asking.ts'
import { openDemoWorld } from './demo-world.ts'
import { postForm } from './door.ts'
import { addressOf, idsIn, namesIn, type Ids } from './hidden-places.ts'
import { hiddenIds, holderOf, own } from './hidden.ts'
import type { Reply, Visitor, World } from './world.ts'

/**
 * What goes wrong tells nothing of what lies behind: no SQL, no name of a table or a key, no place in our code, on any verb or
 * screen, whatever is sent. And nothing that is sent brings the server into an error it does not know (5xx).
 */
let world: World
let visitors: Readonly<Record<'worker' | 'coordinator' | 'officer', Visitor>>
beforeAll(async () => {
  world = await openDemoWorld()
  visitors = {
    worker: await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' }),
    coordinator: await world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' }),
    officer: await world.signIn({ instance: 'vastra-nyland', function: 'data_protection_officer' }),
  }
})
afterAll(async () => {
  await world.close()
})

/** Words that only stand in messages of the database, of Node or of our own code. */
const inside =
  /\b(insert into|violates|constraint|duplicate key|foreign key|relation "|column "|syntax error|permission denied|row-level|pg_|plpgsql|kysely|node_modules|fastify|ECONN|ENOENT|TypeError|RangeError|ZodError|undefined|\[object)|select .{0,80} from|\bat \w+ \(|\.tsx?:\d/i

const wrongWith = (name: string, reply: Reply): string[] => {
  // Tokens are drawn, and may spell anything.
  const [said] = inside.exec(reply.body.replaceAll(/"[\w.+/=-]{20,}"/g, '""')) ?? []
  return [
    ...(reply.status >= 500 ? [`${name}: ${reply.status}`] : []),
    ...(reply.status >= 400 && said !== undefined ? [`${name}: says ${said}`] : []),
  ]
}

/** Somebody whose role opens the verb. */
function askerOf(route: Route): Visitor {
  const who: readonly string[] = ruleOf(route.submit.permission).who
  const held = ['case_member', 'worker', 'team_worker', 'signed_in', 'author', 'referral_team', 'responsible_worker']
  if (who.some((each) => held.includes(each))) return visitors.worker
  return who.includes('team_coordinator') ? visitors.coordinator : visitors.officer
}

const ownIds = async (route: Route, who: Visitor): Promise<Ids> =>
  idsIn(route.path).length === 0
    ? {}
    : ((await hiddenIds(world, who.persona.id, route.path, {
        holder: own[holderOf(route.path).kind],
        registers: 'mine',
      })) ?? {})

/** Values that nobody types: control characters, half characters, machinery, numbers without end, what is no text at all. */
const hostile: readonly unknown[] = [
  'x\u0000y',
  '\ud800',
  `'; drop table entry; --`,
  '9'.repeat(400),
  '2026-99-99',
  ['a', ['b']],
  { $ne: null },
  Number.MAX_VALUE,
  -1,
  null,
]

const fields = (body: Readonly<Record<string, unknown>>): string[] => [...Object.keys(body), 'unknownField']

describe('a hostile value', () => {
  it('in any field of any verb gets a plain answer', { timeout: 240_000 }, async () => {
    const verbs = routes.filter((route) => route.kind === 'api')
    const found = await eachOf(verbs, async (route) => {
      const who = askerOf(route)
      const ids = await ownIds(route, who)
      const body = bodyFor(route, () => randomUUID())
      const wrong: string[] = []
      if (route.method === 'POST')
        for (const field of fields(body))
          for (const value of hostile) {
            const reply = await ask(world, who, { route, ids, body: { ...body, [field]: value }, key: randomUUID() })
            wrong.push(...wrongWith(`${nameOf(route)} ${field}=${JSON.stringify(value).slice(0, 20)}`, reply))
          }
      return wrong
    })
    expect(found).toEqual([])
  })

  it('in any field of any form is shown again or refused, never an error of ours', { timeout: 240_000 }, async () => {
    const forms = routes.filter((route) => route.kind === 'page' && route.method === 'POST')
    const found = await eachOf(forms, async (route) => {
      const who = askerOf(route)
      const ids = await ownIds(route, who)
      const body = bodyFor(route, () => randomUUID())
      const wrong: string[] = []
      for (const field of fields(body))
        for (const value of ['x\u0000y', '9'.repeat(400), `'; drop table entry; --`]) {
          const reply = await ask(world, who, { route, ids, body: { ...body, [field]: value }, key: randomUUID() })
          wrong.push(...wrongWith(`${nameOf(route)} ${field}`, reply))
        }
      return wrong
    })
    expect(found).toEqual([])
  })

  it('in any part of any address gets a plain answer', { timeout: 240_000 }, async () => {
    const found = await eachOf(routes, async (route) => {
      const who = askerOf(route)
      const ids = await ownIds(route, who)
      const wrong: string[] = []
      for (const part of namesIn(route.path))
        for (const value of ['\u0000', '9'.repeat(80), `';--`]) {
          const reply = await ask(world, who, { route, ids: { ...ids, [part]: value }, body: {}, key: randomUUID() })
          wrong.push(...wrongWith(`${nameOf(route)} ${part}=${JSON.stringify(value).slice(0, 20)}`, reply))
        }
      return wrong
    })
    expect(found).toEqual([])
  })
})

/** Bodies no form and no client makes. */
const rawBodies: readonly string[] = [
  '{"__proto__": {"version": 1, "polluted": true}}',
  '{"constructor": {"prototype": {"polluted": true}}}',
  '{"version": 1e999}',
  '{"version": 1, "version": 2}',
  '{"reason": "\\ud800"}',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  '[]',
  'null',
  '"text"',
  '{"cut off": ',
  '',
]

describe('a body that cannot be one', () => {
  it('gets a plain answer from every verb', { timeout: 120_000 }, async () => {
    const verbs = routes.filter((route) => route.kind === 'api' && route.method === 'POST')
    const found = await eachOf(verbs, async (route) => {
      const who = askerOf(route)
      const url = `/api/v1${addressOf(route.path, await ownIds(route, who))}`
      const headers = { cookie: who.cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
      const wrong: string[] = []
      for (const payload of [...rawBodies, Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d])])
        wrong.push(
          ...wrongWith(
            `${nameOf(route)} ${payload.toString().slice(0, 30)}`,
            await world.visit({ method: 'POST', url, headers, payload }),
          ),
        )
      return wrong
    })
    expect(found).toEqual([])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('gets a plain answer from a form', async () => {
    const { worker } = visitors
    const fieldsSent = {
      '__proto__.polluted': 'yes',
      'constructor.prototype.polluted': 'yes',
      'actions.99999.what': 'x',
    }
    for (const path of ['/referrals/new', '/conflicts-of-interest/new', '/break-glass']) {
      const page = await worker.page(path)
      const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
      const reply = await postForm(world, path, { _csrf, ...fieldsSent }, { cookie: worker.cookie })
      expect([reply.status, wrongWith(path, reply)]).toEqual([400, []])
      for (const payload of [
        `_csrf=${_csrf}&a=%`,
        `_csrf=${_csrf}&a=%C3%28`,
        `_csrf=${_csrf}&_csrf=${_csrf}`,
        `${'a&'.repeat(5000)}_csrf=${_csrf}`,
      ]) {
        const headers = { cookie: worker.cookie, 'content-type': 'application/x-www-form-urlencoded' }
        expect(wrongWith(path, await world.visit({ method: 'POST', url: path, headers, payload }))).toEqual([])
      }
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('an address that cannot be one', () => {
  const segments = [
    '%00',
    '%C3%28',
    '%',
    '%ZZ',
    '..%2F..%2Fetc%2Fpasswd',
    `%27%20or%201%3D1--`,
    'x'.repeat(900),
    '__proto__',
    '%F0%9F',
  ]
  const queries = [
    'page=1&page=2',
    'page=99999999999999999999',
    'page[]=1',
    'q=%00',
    'q=%C3%28',
    '__proto__=1',
    'state=%27',
    'lang=%00&lang=fi',
    'page=-1',
    'show=__proto__',
    'before=0000',
    'object=1',
    'from=9999-99-99',
    'until=x',
  ]

  it('gets a plain answer in place of an id', { timeout: 120_000 }, async () => {
    const found = await eachOf(routes, async (route) => {
      const who = askerOf(route)
      const wrong: string[] = []
      for (const segment of idsIn(route.path).length === 0 ? [] : segments) {
        const url = `${route.kind === 'api' ? '/api/v1' : ''}${route.path.replace(/:\w+/g, segment)}`
        wrong.push(...wrongWith(url, await world.visit({ method: 'GET', url, headers: { cookie: who.cookie } })))
      }
      return wrong
    })
    expect(found).toEqual([])
  })

  it('gets a plain answer after the question mark', { timeout: 120_000 }, async () => {
    const found = await eachOf(
      routes.filter((route) => route.method === 'GET' && idsIn(route.path).length === 0),
      async (route) => {
        const wrong: string[] = []
        for (const query of queries) {
          const url = `${route.kind === 'api' ? '/api/v1' : ''}${addressOf(route.path, {})}?${query}`
          wrong.push(
            ...wrongWith(url, await world.visit({ method: 'GET', url, headers: { cookie: askerOf(route).cookie } })),
          )
        }
        return wrong
      },
    )
    expect(found).toEqual([])
  })
})
