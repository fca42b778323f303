import type { AddressInfo } from 'node:net'
import { endPools, openPools } from '#db/pools.ts'
import { createServer } from '#http/server.ts'
import { entrances, operations, pages } from '#rooms.ts'
import { testFiles } from '../../src/testing/files.ts'
import { testVault } from '../../src/testing/keys.ts'
import { serve } from './serve.ts'

/** The product, put together as in src/main.ts, on the bench's database. */
serve(async ({ urls, poolSize }) => {
  const report = (error: Error): void => void process.stderr.write(`${error.name}\n`)
  const pools = openPools((role) => urls[role], poolSize, report)
  const settings = {
    mode: 'demo',
    secret: 'a secret of the bench, long enough to be one',
    publicUrl: 'http://127.0.0.1:3000',
    logLevel: 'info',
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
  await server.listen({ host: '127.0.0.1', port: 0 })
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: async () => {
      await server.close()
      await endPools(pools)
    },
  }
})
