import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '#db/migrate.ts'
import { lettingRolesIn, roleUrls } from '#db/pools.ts'
import type { Laboratory } from '../database/scratch.ts'
import { openClient, type Client } from './client.ts'
import { prepareLaying } from './lay-real.ts'
import { readRealCatalog, type RealCatalog } from './real-catalog.ts'
import type { ServerFacts, ServerTask } from './serve.ts'

/** The product itself on a migrated database of its own, and a way to speak to it. */
export type Stage = {
  readonly admin: pg.Client
  readonly adminUrl: string
  readonly catalog: RealCatalog
  readonly client: Client
  /** Everything the product can be asked to show. */
  readonly facts: ServerFacts
  readonly close: () => Promise<void>
}

const factsOf = (child: ChildProcess): Promise<ServerFacts> =>
  new Promise((resolve, reject) => {
    child.once('message', (message: unknown) => resolve(message as ServerFacts))
    child.once('exit', (code) => reject(new Error(`the server ended with ${String(code)} before it listened`)))
  })

async function startServer(task: ServerTask): Promise<{ facts: ServerFacts; stop: () => Promise<void> }> {
  // As `npm start` starts it; what is built is what is proved.
  const child = fork(path.join(import.meta.dirname, 'serve.ts'), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const listening = factsOf(child)
  child.send(task)
  const facts = await listening
  return {
    facts,
    stop: async () => {
      child.disconnect()
      await ended
    },
  }
}

/** Opens a stage in the laboratory. @param inFlight requests at a time */
export async function openStage({ postgres }: Laboratory, name: string, inFlight: number): Promise<Stage> {
  const root = new pg.Client({ connectionString: postgres.adminUrl })
  await root.connect()
  await root.query(`create database ${name}`)
  const adminUrl = postgres.urlFor('postgres', name)
  await migrate(adminUrl)
  await root.query(lettingRolesIn(name))
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query('select app.keep_up()')
  await prepareLaying(admin)
  const urls = roleUrls((role) => postgres.urlFor(role, name))
  const server = await startServer({ urls, poolSize: inFlight }).catch(async (error: unknown) => {
    await Promise.all([admin.end(), root.end()])
    throw error
  })
  const client = openClient(server.facts.port, inFlight)
  return {
    admin,
    adminUrl,
    catalog: await readRealCatalog(admin),
    client,
    facts: server.facts,
    close: async () => {
      client.close()
      await server.stop()
      await admin.end()
      await root.query(`drop database ${name} with (force)`)
      await root.end()
    },
  }
}
