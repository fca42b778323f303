import { randomUUID } from 'node:crypto'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import pg from 'pg'
import { inject } from 'vitest'
import { endPools, lettingRolesIn, openPools } from '#db/pools.ts'
import { demoPersonas, type Persona } from '#http/persona.ts'
import { createServer } from '#http/server.ts'
import { SESSION_COOKIE } from '#http/session.ts'
import type { Vault } from '#crypto/vault.ts'
import { entrances, guestOperations, operations, pages } from '../rooms.ts'
import { testFiles, type TestFiles } from './files.ts'
import { channels } from '#kernel/channels.ts'
import { testVault } from './keys.ts'

export const TEST_SECRET = 'a secret of the tests, long enough to be one'
/** Nobody is asked for a fresh sign-in because the tests took long: those of step-up make the session older. */
export const SESSION = { hours: 12, idleMinutes: 30, stepUpMinutes: 720 } as const
const ORIGIN = 'http://127.0.0.1:3000'

export type Reply = {
  readonly status: number
  readonly body: string
  readonly headers: Record<string, unknown>
  json: <T = Record<string, unknown>>() => T
}

/** What the server answered, as tests read it. */
export const toReply = (reply: LightMyRequestResponse): Reply => ({
  status: reply.statusCode,
  body: reply.body,
  headers: reply.headers,
  json: <T = Record<string, unknown>>() => JSON.parse(reply.body) as T,
})

/** A signed-in person of the demo, speaking to the real server. */
export type Visitor = {
  readonly persona: Persona
  readonly cookie: string
  /** A page. */
  page: (path: string) => Promise<Reply>
  /** Sends a form as the browser would: fetches the page, takes its hidden fields, adds what is typed. */
  submit: (path: string, fields: Record<string, string | string[]>) => Promise<Reply>
  /** GET under /api/v1. */
  read: (path: string) => Promise<Reply>
  /** POST under /api/v1, with a fresh idempotency key unless one is given. */
  change: (path: string, body: object, key?: string) => Promise<Reply>
}

/** A database of its own with both networks in it, and the server before it. */
export type World = {
  readonly server: FastifyInstance
  /** Time of the server; tests move it. */
  now: Date
  /** The database without row-level security, to look at what really stands there. */
  readonly admin: pg.Client
  readonly adminUrl: string
  /** Its data keys: seals what a test writes and opens what stands there. */
  readonly vault: Vault
  /** The folder where its attachments lie. */
  readonly files: TestFiles
  readonly personas: readonly Persona[]
  signIn: (who: Who) => Promise<Visitor>
  visit: (options: InjectOptions) => Promise<Reply>
  close: () => Promise<void>
}

/** A person by what they are: `{ team: 'Raseborgs ankarteam', profession: 'police' }` or `{ instance, function }`. */
export type Who = {
  readonly instance?: string
  readonly team?: string
  readonly profession?: string
  readonly function?: string
  readonly nth?: number
  /** Somebody who was added after the world was opened, as a person of the demo. */
  readonly id?: string
}

const matches = (persona: Persona, who: Who): boolean =>
  (who.id === undefined || persona.id === who.id) &&
  (who.instance === undefined || persona.instance === who.instance) &&
  (who.team === undefined || persona.teams.some((team) => team.sv === who.team)) &&
  (who.profession === undefined || persona.profession === who.profession) &&
  (who.function === undefined || persona.functions.includes(who.function))

const hiddenFields = (html: string): Record<string, string> => {
  const form = [...html.matchAll(/<form[^>]*data-form[\s\S]*?<\/form>/g)][0]?.[0] ?? html
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (name !== undefined) fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
  }
  return fields
}

const encoded = (fields: Record<string, string | string[]>): string => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each)
  return body.toString()
}

async function databaseFromTemplate(): Promise<{ name: string; adminUrl: string; drop: () => Promise<void> }> {
  const root = inject('adminUrl')
  const name = `world_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: root })
  await client.connect()
  await client.query(`create database ${name} template template_fairlead`)
  await client.query(lettingRolesIn(name))
  await client.end()
  return {
    name,
    adminUrl: urlFor(root, 'postgres', name),
    drop: async () => {
      const last = new pg.Client({ connectionString: root })
      await last.connect()
      await last.query(`drop database ${name} with (force)`)
      await last.end()
    },
  }
}

const urlFor = (root: string, role: string, database: string): string => {
  const url = new URL(root)
  url.username = role
  url.pathname = `/${database}`
  return url.href
}

/** Opens a world; close it in `afterAll`. */
export async function openWorld(): Promise<World> {
  const database = await databaseFromTemplate()
  const ignore = (): void => undefined
  const pools = openPools((role) => urlFor(database.adminUrl, role, database.name), 4, ignore)
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const clock = { now: new Date() }
  const vault = await testVault(database.adminUrl)
  const settings = {
    mode: 'demo',
    secret: TEST_SECRET,
    publicUrl: ORIGIN,
    logLevel: 'silent',
    session: SESSION,
  } as const
  const files = testFiles()
  const server = await createServer({
    settings,
    pools,
    vault,
    clock: () => clock.now,
    files: files.care,
    channels,
    operations,
    pages,
    entrances,
    guestOperations,
  })
  const personas = await demoPersonas(pools.signIn)

  const visit = async (options: InjectOptions): Promise<Reply> =>
    toReply(
      await server.inject({ ...options, headers: { origin: ORIGIN, host: '127.0.0.1:3000', ...options.headers } }),
    )

  const signIn = async (who: Who): Promise<Visitor> => {
    const known = who.id === undefined ? personas : await demoPersonas(pools.signIn)
    const persona = known.filter((each) => matches(each, who))[who.nth ?? 0]
    if (persona === undefined) throw new Error(`no persona ${JSON.stringify(who)}`)
    const opened = await server.inject({
      method: 'POST',
      url: '/api/v1/demo/session',
      payload: { persona: persona.id },
    })
    const token = opened.cookies.find((each) => each.name === SESSION_COOKIE)?.value ?? ''
    const cookie = `${SESSION_COOKIE}=${token}`
    const page = (path: string): Promise<Reply> => visit({ method: 'GET', url: path, headers: { cookie } })
    return {
      persona,
      cookie,
      page,
      submit: async (path, fields) => {
        const shown = await page(path)
        const payload = encoded({ ...hiddenFields(shown.body), ...fields })
        return await visit({
          method: 'POST',
          url: path,
          headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
          payload,
        })
      },
      read: (path) => visit({ method: 'GET', url: `/api/v1${path}`, headers: { cookie } }),
      change: (path, body, key = randomUUID()) =>
        visit({ method: 'POST', url: `/api/v1${path}`, headers: { cookie, 'idempotency-key': key }, payload: body }),
    }
  }

  return {
    server,
    get now() {
      return clock.now
    },
    set now(value: Date) {
      clock.now = value
    },
    admin,
    adminUrl: database.adminUrl,
    vault,
    files,
    personas,
    signIn,
    visit,
    close: async () => {
      await server.close()
      await Promise.all([endPools(pools), admin.end()])
      await database.drop()
      files.remove()
    },
  }
}
