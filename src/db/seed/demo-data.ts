import pg from 'pg'
import type { Vault } from '#crypto/vault.ts'
import { manyCases } from './demo-bulk.ts'
import { demoTeams } from './demo-network.ts'
import { countRows, insertRows, type DemoRows } from './demo-rows.ts'
import { takenNumbers } from './demo.seed.ts'

/** Cases written in one transaction. */
const BATCH = 250

export type FillOptions = {
  /** How many cases to add. Contacts that do not become cases come on top, as calibration.ts has it. */
  readonly cases: number
  readonly seed: string
  readonly now: Date
  readonly secret: string
  readonly vault: Vault
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

/** One transaction, sent as a whole. Not waiting for the disk: demo data can be made again. */
const write = (client: pg.Client, rows: DemoRows, unchecked: boolean, vault: Vault): Promise<unknown> =>
  Promise.all([
    client.query('begin'),
    client.query('set local synchronous_commit = off'),
    ...(unchecked ? [client.query('set local session_replication_role = replica')] : []),
    client.query('set local role fairlead_owner'),
    insertRows(client, rows, vault),
    client.query('commit'),
  ])

/**
 * Adds synthetic cases to a database that has the network of the instances. The same seed gives the same cases in a database
 * with as many cases. Every transaction is whole; what was written before an interruption stays.
 *
 * Foreign keys are not checked row by row where the administrator may leave that out: it takes half of the time, and the keys
 * are made here (demo-data.test.ts writes such rows with the checks on). Then two connections write side by side.
 * @returns rows written, in all tables.
 */
export async function fillWithCases(
  adminUrl: string,
  { cases, seed, now, secret, vault, tell }: FillOptions,
): Promise<number> {
  const clients = [0, 1].map(() => new pg.Client({ connectionString: adminUrl, pipeline: true }))
  const [first] = clients as [pg.Client]
  try {
    await Promise.all(clients.map((client) => client.connect()))
    const unchecked = await maySkipChecks(first)
    const numbers = await takenNumbers(first)
    const options = { teams: await demoTeams(first), now, secret, seed: `${seed}/${numbers.size}`, numbers }
    const source = manyCases(options)
    const writers = (unchecked ? clients : [first]).map((client) => ({
      client,
      writing: Promise.resolve<unknown>(undefined),
    }))
    let rows = 0
    let written = 0
    for (let made = 0, turn = 0; made < cases; turn += 1) {
      const count = Math.min(BATCH, cases - made)
      // Made while the batches before are being written.
      const batch = source.next(count)
      made += count
      rows += countRows(batch)
      const writer = writers[turn % writers.length]
      if (writer === undefined) break
      await writer.writing
      writer.writing = write(writer.client, batch, unchecked, vault).then(() => tell?.((written += count)))
      // A failure is thrown when the writer is waited for; until then it is no unhandled one.
      writer.writing.catch(() => undefined)
    }
    await Promise.all(writers.map((writer) => writer.writing))
    await first.query('analyze')
    return rows
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}
