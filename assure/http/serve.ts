import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { endPools, openPools, type RoleUrls } from '#db/pools.ts'
import { createServer } from '#http/server.ts'
import { entrances, operations, pages } from '#rooms.ts'
// The tests' own folder is no part of what is built.
import { testFiles } from '../../src/testing/files.ts'
import { testVault } from '../../src/testing/keys.ts'

/** What the server under proof is told. */
export type ServerTask = {
  readonly urls: RoleUrls
  readonly poolSize: number
}

/** What the server under proof says of itself: where it listens, and everything it can be asked to show. */
export type ServerFacts = {
  readonly port: number
  readonly reads: readonly string[]
  readonly pages: readonly string[]
  /** Name of each read, by path. */
  readonly names: Readonly<Record<string, string>>
}

/** The product, put together as in src/main.ts. It stops when whoever started it lets go. */
async function start({ urls, poolSize }: ServerTask): Promise<void> {
  const report = (error: Error): void => void process.stderr.write(`${error.name}\n`)
  const pools = openPools((role) => urls[role], poolSize, report)
  const settings = {
    mode: 'demo',
    secret: 'a secret of the proof, long enough to be one',
    publicUrl: 'http://127.0.0.1:3000',
    logLevel: 'silent',
    session: { hours: 12, idleMinutes: 30, stepUpMinutes: 720 },
  } as const
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
  if (process.env['FAIRLEAD_ASSURE_ERRORS'] !== undefined)
    server.addHook('onError', (_request, _reply, error, done) => {
      process.stderr.write(`${error.stack ?? error.message}\n`)
      done()
    })
  await server.listen({ host: '127.0.0.1', port: 0 })
  const facts: ServerFacts = {
    port: (server.server.address() as AddressInfo).port,
    reads: operations.filter(({ method }) => method === 'GET').map((each) => each.path),
    // What is followed answers whoever does not follow it as a page does: once.
    pages: pages.filter(({ get, follow }) => (get ?? follow) !== undefined).map((each) => each.path),
    names: Object.fromEntries(
      operations.filter(({ method }) => method === 'GET').map((each) => [each.path, each.name]),
    ),
  }
  process.send?.(facts)
  process.once('disconnect', () => {
    void server
      .close()
      .then(() => endPools(pools))
      .then(() => process.exit(0))
  })
}

process.once('message', (task: ServerTask) => void start(task))
