import { fork, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '#db/migrate.ts'
import { lettingRolesIn, roleUrls } from '#db/pools.ts'
import { seedDemo } from '#db/seed/demo.seed.ts'
import { testVault } from '#testing/keys.ts'
import { SESSION_COOKIE } from '#http/session.ts'
import type { Laboratory } from '../database/scratch.ts'
import { eachOf, openSiegeClient, type SiegeClient } from './client.ts'
import { readIds, type Ids } from './ids.ts'
import type { SiegeFacts, SiegeState, SiegeTask } from './serve.ts'
import { targetsOf, type Description, type Target } from './targets.ts'

/** Somebody who is signed in. */
export type Person = {
  readonly id: string
  readonly instanceId: string
  readonly instance: string
  readonly profession: string
  readonly functions: readonly string[]
  readonly token: string
  readonly cookie: string
  /** Token of the forms of this session. */
  readonly csrf: string
}

/** The product with its demo, running, and everything one needs to attack it. */
export type Place = {
  readonly admin: pg.Client
  readonly port: number
  readonly origin: string
  readonly client: SiegeClient
  readonly facts: SiegeFacts
  readonly description: string
  readonly targets: readonly Target[]
  readonly ids: Ids
  /** One of each kind of person of each instance; those with most cases first. */
  readonly people: readonly Person[]
  /** As a role of the database. */
  readonly urlFor: (role: string) => string
  readonly signIn: (person: Pick<Person, 'id' | 'instanceId'>) => Promise<{ token: string; cookie: string }>
  /** Signs in again whoever was signed out, or put out of work, by what was done. */
  readonly wake: () => Promise<void>
  readonly state: () => Promise<SiegeState>
  /** Everything it has logged so far. */
  readonly logged: () => string
  readonly close: () => Promise<void>
}

/** A page of everybody who is signed in that asks little of the database: it is asked for each person, before every check. */
const OWN_PAGE = '/own-sign-in'
const TEMPLATE = 'siege_template'
const SECRET = 'a secret of the proof, long enough to be one'
const templates = new WeakMap<Laboratory, Promise<void>>()
let places = 0

async function makeTemplate({ postgres }: Laboratory): Promise<void> {
  const root = new pg.Client({ connectionString: postgres.adminUrl })
  await root.connect()
  await root.query(`create database ${TEMPLATE}`)
  const url = postgres.urlFor('postgres', TEMPLATE)
  await migrate(url)
  await seedDemo(url, { now: new Date(), secret: SECRET, vault: await testVault(url) })
  await root.end()
  // What a database at work knows of its tables by itself; without it some answers take a hundred times as long.
  const made = new pg.Client({ connectionString: url })
  await made.connect()
  await made.query('analyze')
  await made.end()
}

type Listening = { readonly child: ChildProcess; readonly facts: SiegeFacts; readonly logged: () => string }

/** @param defect a file of what to leave out of the product (assure/defects) */
async function startServer(task: SiegeTask, defect: string | undefined): Promise<Listening> {
  const plant = path.join(import.meta.dirname, '../defects/plant.ts')
  const child = fork(path.join(import.meta.dirname, 'serve.ts'), {
    execArgv: defect === undefined ? [] : ['--import', plant],
    env: { ...process.env, ...(defect === undefined ? {} : { FAIRLEAD_ASSURE_DEFECT: defect }) },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let said = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
  const facts = new Promise<SiegeFacts>((resolve, reject) => {
    child.once('message', (message) => resolve(message as SiegeFacts))
    child.once('exit', (code) => reject(new Error(`the server ended with ${String(code)} before it listened`)))
  })
  child.send(task)
  return { child, facts: await facts, logged: () => said }
}

const peopleQuery = `
  select distinct on (i.key, p.functions, p.profession) p.id::text, p.instance_id::text as "instanceId", i.key as instance,
         p.profession, p.functions, (select count(*) from case_member m where m.professional_id = p.id)::int as cases
    from professional p join instance i on i.id = p.instance_id where p.active
   order by i.key, p.functions, p.profession, cases desc, p.id`

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

export type PlaceOptions = {
  readonly connections: number
  readonly mode?: 'demo' | 'production'
  readonly publicUrl?: string
  readonly defect?: string
}

/** Opens a place of its own; what is done in one is nothing to another. */
export async function openPlace(laboratory: Laboratory, options: PlaceOptions): Promise<Place> {
  const { postgres } = laboratory
  const made = templates.get(laboratory) ?? makeTemplate(laboratory)
  templates.set(laboratory, made)
  await made
  const name = `siege_${++places}`
  const root = new pg.Client({ connectionString: postgres.adminUrl })
  await root.connect()
  await root.query(`create database ${name} template ${TEMPLATE}`)
  await root.query(lettingRolesIn(name))
  const admin = new pg.Client({ connectionString: postgres.urlFor('postgres', name) })
  await admin.connect()
  const { child, facts, logged } = await startServer(
    {
      urls: roleUrls((role) => postgres.urlFor(role, name)),
      poolSize: options.connections,
      mode: options.mode ?? 'demo',
      publicUrl: options.publicUrl ?? 'http://127.0.0.1:3000',
    },
    options.defect,
  )
  const client = openSiegeClient(facts.port, options.connections)
  const signIn: Place['signIn'] = async ({ id, instanceId }) => {
    const token = randomBytes(32).toString('base64url')
    await admin.query(`select app.open_session($1, $2, $3, interval '12 hours')`, [hashOf(token), instanceId, id])
    return { token, cookie: `${SESSION_COOKIE}=${token}` }
  }
  // In production only the one name is answered.
  const named = options.mode === 'production' ? { host: new URL(options.publicUrl ?? '').host } : {}
  const get = (url: string, cookie: string) => client.send({ method: 'GET', path: url, headers: { cookie, ...named } })
  const { rows } = await admin.query<Omit<Person, 'token' | 'cookie' | 'csrf'> & { cases: number }>(peopleQuery)
  const enter = async <Row extends Omit<Person, 'token' | 'cookie' | 'csrf'>>(
    row: Row,
    session: Pick<Person, 'token' | 'cookie'>,
  ): Promise<Row & Person> => {
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await get(OWN_PAGE, session.cookie)).body)?.[1] ?? ''
    return { ...row, ...session, csrf }
  }
  const sorted = rows.sort((one, other) => other.cases - one.cases || one.id.localeCompare(other.id))
  // Sessions one after the other, for there is one connection to open them by; pages a few at a time.
  const sessions: Awaited<ReturnType<typeof signIn>>[] = []
  for (const row of sorted) sessions.push(await signIn(row))
  const people: Person[] = []
  await eachOf(sorted, options.connections, async (row, index) => {
    people[index] = await enter(row, sessions[index] ?? (await signIn(row)))
  })
  const wake = async (): Promise<void> => {
    const out = new Set<number>()
    await eachOf(people, options.connections, async ({ cookie }, index) => {
      if ((await get(OWN_PAGE, cookie)).status !== 200) out.add(index)
    })
    for (const [index, person] of people.entries()) {
      if (!out.has(index)) continue
      await admin.query('update professional set active = true where id = $1 and not active', [person.id])
      people[index] = await enter(person, await signIn(person))
    }
  }
  const description = (await get('/api/openapi.json', '')).body
  return {
    admin,
    port: facts.port,
    origin: `http://127.0.0.1:${facts.port}`,
    client,
    facts,
    description,
    targets: targetsOf(facts, JSON.parse(description) as Description),
    ids: await readIds(admin),
    people,
    signIn,
    wake,
    urlFor: (role) => postgres.urlFor(role, name),
    logged,
    state: () =>
      new Promise((resolve) => {
        child.once('message', (message) => resolve(message as SiegeState))
        child.send('state')
      }),
    close: async () => {
      client.close()
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      if (child.connected) child.disconnect()
      await ended
      await admin.end()
      await root.query(`drop database ${name} with (force)`)
      await root.end()
    },
  }
}
