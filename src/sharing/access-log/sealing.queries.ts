import pg from 'pg'
import { send } from '#db/connection.ts'
import type { Tree } from '#kernel/merkle-tree.ts'
import type { SealedRow } from './log-leaf.ts'

/** Any fixed number: of all servers before one database, one seals. */
const SEALING_LOCK = 7_268_412

/** A connection of its own for the role that seals. */
export async function connectSealing(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  // Whoever waits for an answer hears that the connection broke.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Rows of one instance that wait to be sealed, and the tree they are added to. */
export type Unsealed = {
  readonly instanceId: string
  readonly tree: Tree
  /** Time of the last head; null before the first. */
  readonly headAt: Date | null
  /** Of the database: its clock alone says when something was sealed. */
  readonly now: Date
  /** There may be more than these. */
  readonly full: boolean
  /** Rows of transactions below are all in the tree once these are. */
  readonly sealedBelow: string
  readonly rows: readonly { readonly loggedAt: Date; readonly row: SealedRow }[]
}

type UnsealedRow = {
  readonly instance_id: string
  readonly size: number
  readonly edge: Buffer[]
  readonly head_at: Date | null
  readonly now: Date
  readonly below: string
  readonly txid: string
  readonly logged_at: Date
  readonly logged: SealedRow
}

const lower = (one: string, other: string): string => (BigInt(one) < BigInt(other) ? one : other)

/** Whether this connection is the one that seals; it stays so until it ends. */
export async function becomeSealer(client: pg.ClientBase): Promise<boolean> {
  const found = await send<{ mine: boolean }>(client, 'select pg_try_advisory_lock($1) as mine', [SEALING_LOCK])
  return found.rows[0]?.mine === true
}

/** What waits, at most `limit` rows of each instance. */
export async function readUnsealed(client: pg.ClientBase, limit: number): Promise<Unsealed[]> {
  const { rows } = await send<UnsealedRow>(client, 'select * from app.read_unsealed($1)', [limit])
  return [...Map.groupBy(rows, (row) => row.instance_id)].map(([instanceId, own]) => {
    const [first, last] = [own[0] as UnsealedRow, own.at(-1) as UnsealedRow]
    return {
      instanceId,
      tree: { size: first.size, edge: first.edge },
      headAt: first.head_at,
      now: first.now,
      full: own.length === limit,
      // Of a full batch there may be more rows of the last transaction.
      sealedBelow: own.length < limit ? first.below : lower(first.below, last.txid),
      rows: own.map((each) => ({ loggedAt: each.logged_at, row: each.logged })),
    }
  })
}

/** Leaves and the signed head over them. */
export type Seal = {
  readonly instanceId: string
  readonly sizeBefore: number
  readonly ids: readonly string[]
  /** With microseconds, as they are sealed. */
  readonly moments: readonly string[]
  readonly leaves: readonly Buffer[]
  readonly root: Buffer
  readonly edge: readonly Buffer[]
  readonly at: Date
  readonly keyId: string
  readonly publicKey: string
  readonly signature: Buffer
  readonly sealedBelow: string
}

/** Adds the leaves and their head in one statement; refused when the tree has grown meanwhile. */
export async function writeSeal(client: pg.ClientBase, seal: Seal): Promise<void> {
  await send(client, 'select app.seal_log($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)', [
    seal.instanceId,
    seal.sizeBefore,
    seal.ids,
    seal.moments,
    seal.leaves,
    seal.root,
    seal.edge,
    seal.at,
    seal.keyId,
    seal.publicKey,
    seal.signature,
    seal.sealedBelow,
  ])
}

/** The newest head of an instance's log, and the agencies that keep a copy of it. */
export type StoredHead = {
  readonly instanceId: string
  readonly agencies: readonly string[]
  readonly size: number
  readonly root: Buffer
  readonly at: Date
  readonly keyId: string
  readonly signature: Buffer
}

export async function readHeads(client: pg.ClientBase): Promise<StoredHead[]> {
  const { rows } = await send<{
    instance_id: string
    agencies: string[]
    size: number
    root: Buffer
    at: Date
    key_id: string
    signature: Buffer
  }>(client, 'select * from app.log_heads()', [])
  return rows.map((row) => ({
    instanceId: row.instance_id,
    agencies: row.agencies,
    size: row.size,
    root: row.root,
    at: row.at,
    keyId: row.key_id,
    signature: row.signature,
  }))
}

/** Leaves of an instance's log, in order: from the one with index `from` up to but not with `until`. */
export async function readLeaves(
  client: pg.ClientBase,
  instanceId: string,
  from: number,
  until: number,
): Promise<Buffer[]> {
  const { rows } = await send<{ leaf: Buffer }>(client, 'select * from app.log_leaves($1, $2, $3) as leaf', [
    instanceId,
    from,
    until,
  ])
  return rows.map((row) => row.leaf)
}
