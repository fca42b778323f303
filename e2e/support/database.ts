import { join } from 'node:path'
import pg from 'pg'
import type { RunningServer } from './server.ts'

/**
 * Runs one statement in the product's own database, as its superuser: for what nobody does in a browser, as letting hours go by.
 * Only with the embedded database of the server that the test has started.
 */
export async function inDatabase(server: RunningServer, statement: string, values: readonly string[]): Promise<void> {
  const host = encodeURIComponent(join(server.dataDir, 'run'))
  const client = new pg.Client({ connectionString: `postgresql://postgres@localhost:5432/fairlead?host=${host}` })
  await client.connect()
  try {
    await client.query(statement, [...values])
  } finally {
    await client.end()
  }
}
