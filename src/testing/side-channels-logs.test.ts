import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations, pages } from '../rooms.ts'
import { bodyFor, routes } from './asking.ts'
import { openTestCase, testPersons, type TestCase } from './case.ts'
import { csrfOf, serverBefore, tokenOf } from './door.ts'
import { addressOf, idsIn } from './hidden-places.ts'
import { hiddenIds, holderOf, own } from './hidden.ts'
import { openWorld, type Visitor, type World } from './world.ts'

/**
 * Log lines of the server and of the database name nobody and quote nothing: not what was read, not what was typed, not what was
 * wrong, not who carries which session. Everything is logged, down to the smallest, while everything goes right and goes wrong.
 */
let world: World
let opened: TestCase
let police: Visitor
let server: FastifyInstance
let close: () => Promise<void>
const lines: string[] = []
beforeAll(async () => {
  world = await openWorld()
  opened = await openTestCase(world)
  police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  const logTo = { write: (line: string): void => void lines.push(line) }
  const second = await serverBefore(world, { operations, pages, logTo })
  server = second.server
  close = second.close
})
afterAll(async () => {
  await close()
  await world.close()
})

/** A word that stands nowhere else. */
const CANARY = 'Kanariefågel'
const secrets = (): string[] => [
  CANARY,
  testPersons.youth.family,
  testPersons.guardians[1].family,
  opened.number,
  opened.caseId,
  tokenOf(police),
  'drop table',
]
const quoted = (text: string): string[] => secrets().filter((secret) => text.includes(secret))
const headers = () => ({ cookie: police.cookie, 'idempotency-key': randomUUID() })

async function askEverything(): Promise<void> {
  for (const route of routes) {
    const holder = own[holderOf(route.path).kind]
    const ids = idsIn(route.path).length === 0 ? {} : await hiddenIds(world, police.persona.id, route.path, { holder })
    const url = `${route.kind === 'api' ? '/api/v1' : ''}${addressOf(route.path, { ...ids, ...(ids ? {} : { caseId: opened.caseId }) })}`
    const body = Object.fromEntries(
      Object.entries(bodyFor(route, () => randomUUID())).map(([name, value]) => [
        name,
        typeof value === 'string' && value.includes(' ') ? `${CANARY} ${value}` : value,
      ]),
    )
    if (route.method === 'GET') await server.inject({ method: 'GET', url: `${url}?q=${CANARY}`, headers: headers() })
    else if (route.kind === 'api') {
      await server.inject({ method: 'POST', url, headers: headers(), payload: body })
      await server.inject({
        method: 'POST',
        url,
        headers: headers(),
        payload: { ...body, reason: `${CANARY}\u0000`, version: CANARY },
      })
    }
  }
}

async function sendNonsense(): Promise<void> {
  const form = { cookie: police.cookie, 'content-type': 'application/x-www-form-urlencoded' }
  const _csrf = csrfOf(await police.page('/'))
  await server.inject({
    method: 'POST',
    url: '/referrals/new',
    headers: form,
    payload: `_csrf=${_csrf}&need=${CANARY}`,
  })
  await server.inject({ method: 'POST', url: '/referrals/new', headers: form, payload: `need=${CANARY}` })
  await server.inject({
    method: 'POST',
    url: '/api/v1/referrals',
    headers: { ...headers(), 'content-type': 'application/json' },
    payload: `{"need": "${CANARY}`,
  })
  await server.inject({
    method: 'POST',
    url: '/api/v1/referrals',
    headers: { ...headers(), 'content-type': `text/${CANARY}` },
    payload: CANARY,
  })
  await server.inject({
    method: 'GET',
    url: `/${CANARY}/%C3%28?x=%`,
    headers: { cookie: `__Host-fairlead=${CANARY}`, 'user-agent': CANARY, referer: `https://${CANARY}` },
  })
  await server.inject({
    method: 'GET',
    url: '/cases',
    headers: { ...headers(), 'x-request-id': `${CANARY}\r\n{"level":60}` },
  })
}

describe('a line of the server’s log', () => {
  it('quotes nothing of what was asked, typed or read', { timeout: 120_000 }, async () => {
    await askEverything()
    await sendNonsense()
    expect(lines.flatMap((line) => quoted(line))).toEqual([])
  })

  it('tells of an error by its kind and code alone, when the database refuses in the middle of a change', async () => {
    // Among everything that was asked was to be signed out.
    police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    await world.admin.query(`alter table entry add constraint refuses check (body is null) not valid`)
    const fresh = await openTestCase(world)
    const url = `/api/v1/cases/${fresh.caseId}/entries`
    const payload = { visibility: 'case_team', body: `${CANARY} skrev ett namn.`, language: 'sv' }
    const before = lines.length
    const reply = await server.inject({ method: 'POST', url, headers: headers(), payload })
    await world.admin.query('alter table entry drop constraint refuses')
    expect([reply.statusCode, quoted(reply.body)]).toEqual([500, []])
    expect(reply.body).not.toMatch(/constraint|refuses|entry|23514/)
    const said = lines.slice(before)
    expect(said.join('')).toContain('"code":"23514"')
    expect(said.flatMap(quoted)).toEqual([])
  })

  it('is one JSON object, whatever the request carried', () => {
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      expect(line.trimEnd()).not.toContain('\n')
      const said = JSON.parse(line) as Record<string, unknown>
      expect(Object.keys(said)).not.toEqual(expect.arrayContaining(['err']))
    }
  })
})

describe('a line of the database’s log', () => {
  it('quotes nothing either, also of the error that the database itself met', () => {
    const log = readFileSync(path.join(path.dirname(world.admin.host), 'postgres.log'), 'utf8')
    expect(log).toContain('refuses')
    expect(log.split('\n').filter((line) => quoted(line).length > 0)).toEqual([])
  })
})
