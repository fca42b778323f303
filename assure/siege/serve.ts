import { subscribe } from 'node:diagnostics_channel'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import type { FastifyInstance } from 'fastify'
import { ruleOf } from '#access/permissions.ts'
import { endPools, openPools, type RoleUrls } from '#db/pools.ts'
import { createServer } from '#http/server.ts'
import { entrances, operations, pages } from '#rooms.ts'
// The server under attack is the built one, in which nothing of the tests is.
import { testFiles } from '../../src/testing/files.ts'
import { testVault } from '../../src/testing/keys.ts'

/** What the server under attack is told. */
export type SiegeTask = {
  readonly urls: RoleUrls
  readonly poolSize: number
  readonly mode: 'demo' | 'production'
  readonly publicUrl: string
}

/** A way in, as the router itself has it. */
export type Registered = { readonly method: string; readonly url: string }

/** What the server says of itself when it listens. */
export type SiegeFacts = {
  readonly port: number
  readonly routes: readonly Registered[]
  readonly operations: readonly {
    readonly name: string
    readonly method: 'GET' | 'POST'
    readonly path: string
    readonly permission: string
    /** Relations of the permission table that open it. */
    readonly who: readonly string[]
  }[]
  readonly pages: readonly {
    readonly path: string
    readonly ways: readonly ('GET' | 'POST')[]
    /** What shows it, and what its form does. */
    readonly read: string
    readonly submit: string
  }[]
}

/** How it is doing, asked at any time. */
export type SiegeState = {
  /** Everything that hangs on every object: nothing but what Node brings. */
  readonly onEveryObject: readonly string[]
  readonly cpuMicroseconds: number
  readonly heapMegabytes: number
}

/** The router is asked as it is filled, not through what the product lists. */
function rememberRoutes(): Registered[] {
  const routes: Registered[] = []
  subscribe('fastify.initialization', (message) => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) routes.push({ method: each, url })
    })
  })
  return routes
}

const stateOf = (): SiegeState => {
  const { user, system } = process.cpuUsage()
  const machinery = [Object.prototype, Array.prototype, Function.prototype, String.prototype]
  return {
    onEveryObject: machinery.flatMap((each) => Reflect.ownKeys(each).map(String)),
    cpuMicroseconds: user + system,
    heapMegabytes: process.memoryUsage().heapUsed / 1024 / 1024,
  }
}

/** What was thrown where the answer was a 5xx, for whoever looks for the cause of a finding. */
function tellErrors(server: FastifyInstance): void {
  const thrown = new WeakMap<object, Error>()
  server.addHook('onError', async (request, _reply, error) => void thrown.set(request, error))
  server.addHook('onResponse', async (request, reply) => {
    const error = thrown.get(request)
    if (reply.statusCode >= 500) process.stderr.write(`${request.method} ${request.url}\n${error?.stack ?? ''}\n`)
  })
}

async function start({ urls, poolSize, mode, publicUrl }: SiegeTask): Promise<void> {
  const report = (error: Error): void => void process.stderr.write(`${error.name}\n`)
  const pools = openPools((role) => urls[role], poolSize, report)
  const settings = {
    mode,
    secret: 'a secret of the proof, long enough to be one',
    publicUrl,
    // Everything it can say: what must not be in a log is in none.
    logLevel: 'trace',
    session: { hours: 12, idleMinutes: 30, stepUpMinutes: 720 },
  } as const
  const routes = rememberRoutes()
  const server = await createServer({
    settings,
    pools,
    vault: await testVault(urls.fairlead_upkeep),
    clock: () => new Date(),
    files: testFiles().care,
    operations,
    pages,
    entrances,
  })
  if (process.env['FAIRLEAD_ASSURE_ERRORS'] !== undefined) tellErrors(server)
  await server.listen({ host: '127.0.0.1', port: 0 })
  const facts: SiegeFacts = {
    port: (server.server.address() as AddressInfo).port,
    routes,
    operations: operations.map(({ name, method, path, permission }) => {
      return { name, method, path, permission, who: ruleOf(permission).who }
    }),
    pages: pages.map((page) => ({
      path: page.path,
      ways: [...((page.get ?? page.follow) ? (['GET'] as const) : []), ...(page.post ? (['POST'] as const) : [])],
      read: page.operations[0]?.name ?? '',
      submit: page.operations.at(-1)?.name ?? '',
    })),
  }
  process.send?.(facts)
  process.on('message', () => process.send?.(stateOf()))
  process.once('disconnect', () => {
    void server
      .close()
      .then(() => endPools(pools))
      .then(() => process.exit(0))
  })
}

process.once('message', (task: SiegeTask) => void start(task))
