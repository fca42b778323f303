import pg from 'pg'
import { manyCases } from './demo-bulk.ts'
import { demoTeams } from './demo-network.ts'
import { countRows, insertRows } from './demo-rows.ts'
import { takenNumbers } from './demo.seed.ts'

/** Cases written in one transaction. */
const BATCH = 250

export type FillOptions = {
  /** How many cases to add. Contacts that do not become cases come on top, as calibration.ts has it. */
  readonly cases: number
  readonly seed: string
  readonly now: Date
  readonly secret: string
  /** Hears how many cases are written, after every transaction. */
  readonly tell?: (cases: number) => void
}

/** Whether the connection may leave out the check of foreign keys row by row. */
async function maySkipChecks(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `select has_parameter_privilege('session_replication_role', 'set') as may`,
  )
  return rows[0]?.may === true
}

/**
 * Adds synthetic cases to a database that has the network of the instances. The same seed gives the same cases in a database
 * with as many cases. Every transaction is whole; what was written before an interruption stays.
 *
 * Foreign keys are not checked row by row where the administrator may leave that out: it takes half of the time, and the keys
 * are made here (demo-data.test.ts writes the same rows with the checks on). Rows are committed without waiting for the disk:
 * demo data can be made again.
 * @returns rows written, in all tables.
 */
export async function fillWithCases(
  adminUrl: string,
  { cases, seed, now, secret, tell }: FillOptions,
): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl, pipeline: true })
  await client.connect()
  try {
    const unchecked = await maySkipChecks(client)
    const numbers = await takenNumbers(client)
    const source = manyCases({ teams: await demoTeams(client), now, secret, seed: `${seed}/${numbers.size}`, numbers })
    let writing: Promise<unknown> = Promise.resolve()
    let rows = 0
    for (let made = 0; made < cases;) {
      const count = Math.min(BATCH, cases - made)
      // Made while the batch before is being written.
      const batch = source.next(count)
      await writing
      made += count
      rows += countRows(batch)
      const written = made
      writing = Promise.all([
        client.query('begin'),
        client.query('set local synchronous_commit = off'),
        ...(unchecked ? [client.query('set local session_replication_role = replica')] : []),
        client.query('set local role fairlead_owner'),
        insertRows(client, batch),
        client.query('commit'),
      ]).then(() => tell?.(written))
    }
    await writing
    await client.query('analyze')
    return rows
  } finally {
    await client.end()
  }
}
