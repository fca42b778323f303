import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { seedNetwork } from '#db/seed/network.seed.ts'
import { testVault } from './keys.ts'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string
  }
}

/**
 * One real PostgreSQL for the whole run, with a template database: migrated and with both instances' network, without cases.
 * Every test file copies it (src/testing/world.ts).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'fairlead-test-'))
  const postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off', max_connections: '100' } })
  const admin = new pg.Client({ connectionString: postgres.adminUrl })
  await admin.connect()
  await admin.query('create database template_fairlead')
  const url = postgres.urlFor('postgres', 'template_fairlead')
  await migrate(url)
  await seedNetwork(url)
  // Each register has its key already in what the worlds are copied from.
  await testVault(url)
  await admin.query('alter database template_fairlead is_template true allow_connections false')
  await admin.end()
  project.provide('adminUrl', postgres.adminUrl)
  return async () => {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
