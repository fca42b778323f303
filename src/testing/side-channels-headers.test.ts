import { randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealedFields, type SealedField } from '#crypto/sealed.ts'
import { ask, bodyFor, eachOf, nameOf, routes, type Route } from './asking.ts'
import { openDemoWorld } from './demo-world.ts'
import { csrfOf, ORIGIN } from './door.ts'
import { addressOf, idsIn, type Ids } from './hidden-places.ts'
import { hiddenIds, holderOf, own } from './hidden.ts'
import { textsIn } from './sealed.ts'
import type { Reply, Visitor, World } from './world.ts'

/**
 * What surrounds an answer tells nothing: caches, titles, addresses, methods. Asked of every screen and every reading verb as a
 * member of a case, so that the answers have something to tell.
 */
let world: World
let police: Visitor
let answers: readonly { readonly route: Route; readonly ids: Ids; readonly url: string; readonly reply: Reply }[]
beforeAll(async () => {
  world = await openDemoWorld()
  police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  const found: { route: Route; ids: Ids; url: string; reply: Reply }[] = []
  await eachOf(
    routes.filter((route) => route.method === 'GET'),
    async (route) => {
      const holder = own[holderOf(route.path).kind]
      const ids =
        idsIn(route.path).length === 0
          ? {}
          : await hiddenIds(world, police.persona.id, route.path, { holder, registers: 'mine' })
      if (ids === undefined) return []
      const url = `${route.kind === 'api' ? '/api/v1' : ''}${addressOf(route.path, ids)}`
      found.push({ route, ids, url, reply: await ask(world, police, { route, ids }) })
      return []
    },
  )
  answers = found
}, 120_000)
afterAll(async () => {
  await world.close()
})

/** Names, dates of birth, codes, phones and addresses of everybody in the cases; numbers of cases and contacts. */
async function personal(): Promise<string[]> {
  const { rows } = await world.admin.query<{ said: string }>(
    'select number as said from anchor_case union select number from referral',
  )
  const sealed = (Object.keys(sealedFields) as SealedField[]).filter((field) => field.startsWith('person.'))
  const texts = (await Promise.all(sealed.map((field) => textsIn(world, field)))).flat()
  return [...new Set([...rows.map((row) => row.said), ...texts.map((text) => text ?? '')])].filter(
    (said) => said.length > 3,
  )
}

const without = (text: string, words: readonly string[]): string[] => words.filter((word) => text.includes(word))

describe('an answer', () => {
  it('was looked at for nearly every screen and verb', () => {
    expect(answers.filter(({ reply }) => reply.status === 200).length).toBeGreaterThan(150)
  })

  it('stays in no cache and carries no mark by which it could be asked for again', () => {
    const marked = answers.filter(
      ({ reply: { headers } }) =>
        headers['cache-control'] !== 'no-store' ||
        'etag' in headers ||
        'last-modified' in headers ||
        'expires' in headers,
    )
    expect(marked.map(({ route }) => nameOf(route))).toEqual([])
  })

  it('sends no referrer, and has no header that others do not have', () => {
    const common = new Set(Object.keys(answers.find(({ route }) => route.path === '/cases')?.reply.headers ?? {}))
    const allowed = new Set([...common, 'content-disposition', 'location', 'set-cookie'])
    expect(answers.filter(({ reply }) => reply.headers['referrer-policy'] !== 'no-referrer')).toEqual([])
    const strange = answers.flatMap(({ reply }) => Object.keys(reply.headers).filter((name) => !allowed.has(name)))
    expect(strange).toEqual([])
  })

  it('never depends on what the browser says it has already', async () => {
    const { url } = answers.find(({ route }) => route.kind === 'page' && route.path === '/cases/:caseId') ?? { url: '' }
    const headers = {
      cookie: police.cookie,
      'if-none-match': '*',
      'if-modified-since': new Date().toUTCString(),
      range: 'bytes=0-9',
    }
    expect((await world.visit({ method: 'GET', url, headers })).status).toBe(200)
  })

  it('has a title without anybody’s name, and without the number of a case', async () => {
    const words = await personal()
    const named = answers.flatMap(({ route, reply }) => {
      const title = /<title>([^<]*)<\/title>/.exec(reply.body)?.[1] ?? ''
      return without(title, words).map((word) => `${nameOf(route)}: ${word}`)
    })
    expect(named).toEqual([])
  })

  it('has a file name without anybody’s name, and without the number of a case', async () => {
    const words = await personal()
    const files = answers
      .map(({ reply }) => reply.headers['content-disposition'])
      .filter((name) => typeof name === 'string')
    expect(files.length).toBeGreaterThan(1)
    expect(files.flatMap((name) => without(name, words))).toEqual([])
  })
})

describe('an address', () => {
  /** Addresses that a page leads to: links, forms that are sent with GET, where one goes after a change. */
  const addressesIn = (html: string): string[] =>
    [...html.matchAll(/(?:href|action|src)="([^"]*)"/g)].map((match) =>
      decodeURIComponent((match[1] ?? '').replaceAll('&amp;', '&')),
    )

  it('carries nobody’s name, code, phone or number of a case, in no link and no form', async () => {
    const words = await personal()
    const found = answers.flatMap(({ route, reply }) =>
      route.kind === 'page'
        ? addressesIn(reply.body).flatMap((to) =>
            /^(tel|mailto):/.test(to) ? [] : without(to, words).map((word) => `${nameOf(route)}: ${to} ${word}`),
          )
        : [],
    )
    expect(found).toEqual([])
  })

  it('takes from forms that are sent in the address only words of public things', () => {
    const fields = answers.flatMap(({ route, reply }) =>
      [...reply.body.matchAll(/<form(?![^>]*method="post")[\s\S]*?<\/form>/g)].flatMap(([form]) =>
        [...form.matchAll(/ name="([^"]+)"/g)].map((match) => `${route.path} ${match[1] ?? ''}`),
      ),
    )
    expect([...new Set(fields)].filter((each) => !publicQueries.includes(each))).toEqual([])
  })
})

/** Fields that may stand in an address: choices and searches among public things, and choices of lists. */
const publicQueries: readonly string[] = [
  '/referrals state',
  '/network/decisions q',
  '/network/municipalities q',
  ...['ask', 'from', 'to', 'topic', 'initiative'].map((name) => `/may-tell ${name}`),
  // Services anybody may look up; nothing about whom they are looked up for.
  ...['q', 'municipality', 'language', 'age', 'topic', 'service', 'kind'].map(
    (name) => `/governance/directory ${name}`,
  ),
  // Places of the published picture.
  ...['area', 'phenomenon', 'period'].map((name) => `/picture ${name}`),
  // Days of a list of numbers.
  '/meeting-attendance from',
  '/meeting-attendance until',
  '/prevention-work/count from',
  '/prevention-work/count until',
  '/rules from',
  '/rules to',
]

describe('a method', () => {
  it('HEAD answers as GET, without the body', { timeout: 60_000 }, async () => {
    const found: string[] = []
    for (const { url, route, reply } of answers.slice(0, 60)) {
      const head = await world.visit({ method: 'HEAD', url, headers: { cookie: police.cookie } })
      const length = ({ 'content-length': _length, date: _date, ...rest }: Record<string, unknown>) =>
        JSON.stringify(rest)
      if (head.status !== reply.status || head.body !== '' || length(head.headers) !== length(reply.headers))
        found.push(nameOf(route))
    }
    expect(found).toEqual([])
  })

  it('that is not offered answers the same for every address, and none can be put on another', async () => {
    const { url } = answers.find(({ route }) => route.path === '/cases/:caseId') ?? { url: '' }
    const asPost = ['x-http-method-override', 'x-method-override', 'x-http-method']
    for (const method of ['PUT', 'PATCH', 'DELETE', 'TRACE'] as const) {
      const [there, absent] = await Promise.all(
        [url, url.replace(/[0-9a-f-]{36}/, randomUUID())].map((each) =>
          world.visit({ method, url: each, headers: { cookie: police.cookie } }),
        ),
      )
      expect([there?.status, there?.body]).toEqual([404, absent?.body])
    }
    for (const name of asPost) {
      const reply = await world.visit({ method: 'GET', url, headers: { cookie: police.cookie, [name]: 'DELETE' } })
      expect(reply.status).toBe(200)
    }
    const _csrf = csrfOf(await police.page('/'))
    const headers = { cookie: police.cookie, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await world.visit({ method: 'POST', url: '/cases', headers, payload: `_csrf=${_csrf}&_method=GET` })
    expect(reply.status).toBe(404)
  })
})

describe('a host that is not ours', () => {
  it('is in no answer, whatever the client says it is called', async () => {
    const strange = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-for': '10.9.8.7',
      forwarded: 'host=evil.example',
    }
    for (const url of ['/', '/cases', '/sign-in', '/nowhere', '/api/v1/cases', '/api/openapi.json'])
      for (const headers of [{}, { cookie: police.cookie }]) {
        const reply = await world.visit({ method: 'GET', url, headers: { ...headers, ...strange } })
        expect(JSON.stringify([reply.headers, reply.body])).not.toMatch(/evil\.example|10\.9\.8\.7/)
      }
  })

  it('TRACE sends nothing back that was sent', async () => {
    const address = await world.server
      .listen({ port: 0, host: '127.0.0.1' })
      .then(() => world.server.server.address() as AddressInfo)
    const said = await new Promise<string>((resolve, reject) => {
      const asking = httpRequest(
        { port: address.port, method: 'TRACE', path: '/cases', headers: { cookie: police.cookie } },
        (reply) => {
          let text = ''
          reply.on('data', (part: Buffer) => (text += part.toString()))
          reply.on('end', () => resolve(`${reply.statusCode ?? 0} ${text}`))
        },
      )
      asking.on('error', reject)
      asking.end()
    })
    expect(said).toMatch(/^404 /)
    expect(said).not.toContain(police.cookie)
  })
})

// The last, because afterwards the cases are others'.
describe('where one goes', () => {
  it('after a change is the screen one came to, without what was typed', { timeout: 120_000 }, async () => {
    const forms = routes.filter((route) => route.kind === 'page' && route.method === 'POST')
    let changed = 0
    const found = await eachOf(forms, async (route) => {
      const ids = await hiddenIds(world, police.persona.id, route.path, {
        holder: own[holderOf(route.path).kind],
        registers: 'mine',
      })
      if (idsIn(route.path).length > 0 && ids === undefined) return []
      const body = bodyFor(route, () => randomUUID())
      const reply = await ask(world, police, { route, ids: ids ?? {}, body, key: randomUUID() })
      if (reply.status !== 303) return []
      changed++
      const to = String(reply.headers.location)
      const cookies = [reply.headers['set-cookie'] ?? []].flat().map(String).join()
      return [
        // A part of a screen is named by a word of ours.
        ...(/^\/[a-z-]*(\/(:?[a-z-]+|[0-9a-f-]{36}))*(#[a-z-]+)?$/.test(to) ? [] : [`${nameOf(route)} → ${to}`]),
        ...(/^__Host-fairlead-done=\w+;/.test(cookies) ? [] : [`${nameOf(route)}: ${cookies}`]),
      ]
    })
    expect(found).toEqual([])
    expect(changed).toBeGreaterThan(15)
  })
})
