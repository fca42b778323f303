import { setTimeout as pause } from 'node:timers/promises'
import type { KeyObject } from 'node:crypto'
import type pg from 'pg'
import { GrowingTree } from '#kernel/merkle-tree.ts'
import { originOf, publicKeyText, signHead } from '#kernel/signed-head.ts'
import { leafOf } from './log-leaf.ts'
import { becomeSealer, connectSealing, readUnsealed, writeSeal, type Seal, type Unsealed } from './sealing.queries.ts'
import { openWitnesses } from './witness.command.ts'

/** Between two looks. A row is sealed at most about this long after its commit, and the time the seal takes. */
const PAUSE_MS = 900
/** Until another try to become the one that seals, or after a failure. */
const WAIT_MS = 2000
/** Between two looks over the whole log for what deserves a second one. */
const LOOK_EVERY_MS = 10 * 60_000
/** Rows hashed in one turn of the event loop: some milliseconds. */
const BATCH = 400

export type SealerParts = {
  /** Of the role that seals. */
  readonly url: string
  readonly key: KeyObject
  readonly witnessFolder: string
  /** Hears what an operator must know; never anything personal. */
  readonly report: (line: string) => void
  readonly pauseMs?: number
  /** Looks over what is sealed, now and then. */
  readonly lookOver?: (client: pg.ClientBase) => Promise<unknown>
}

export type Sealer = { readonly stop: () => Promise<void> }

/**
 * The time a head says: nothing older is missing from the tree, apart from transactions still running then. Of a backlog sealed in parts that
 * is the time of its newest row. It never goes back.
 */
function headTime({ full, rows, now, headAt }: Unsealed): Date {
  const sealed = full ? Math.max(...rows.map(({ loggedAt }) => loggedAt.getTime())) : now.getTime()
  return new Date(Math.max(sealed, headAt?.getTime() ?? 0))
}

/** The leaves of what waits, and a signed head over the tree with them. */
export function sealOf(unsealed: Unsealed, key: KeyObject): Seal {
  const tree = new GrowingTree(unsealed.tree)
  const leaves = unsealed.rows.map(({ row }) => leafOf(row))
  for (const leaf of leaves) tree.add(leaf)
  const at = headTime(unsealed)
  const { size, edge } = tree.tree()
  const head = {
    origin: originOf(unsealed.instanceId),
    size,
    root: tree.root().toString('base64'),
    time: at.toISOString(),
  }
  const signed = signHead(head, key)
  return {
    instanceId: unsealed.instanceId,
    sizeBefore: unsealed.tree.size,
    ids: unsealed.rows.map(({ row }) => row.public.id),
    moments: unsealed.rows.map(({ row }) => row.public.at),
    leaves,
    root: tree.root(),
    edge,
    at,
    keyId: signed.keyId,
    publicKey: publicKeyText(key),
    signature: Buffer.from(signed.signature, 'base64'),
    sealedBelow: unsealed.sealedBelow,
  }
}

/** Seals everything that waits. @returns rows sealed */
export async function sealWaiting(client: pg.ClientBase, key: KeyObject, stopped = () => false): Promise<number> {
  let sealed = 0
  for (let more = true; more && !stopped();) {
    const waiting = await readUnsealed(client, BATCH)
    for (const unsealed of waiting) await writeSeal(client, sealOf(unsealed, key))
    sealed += waiting.reduce((sum, { rows }) => sum + rows.length, 0)
    more = waiting.some(({ full }) => full)
  }
  return sealed
}

/** One life of the sealer: a connection of its own, the lock, then seal after seal until it fails or is stopped. */
async function sealOn(client: pg.Client, parts: SealerParts, signal: AbortSignal): Promise<void> {
  while (!(await becomeSealer(client))) await pause(WAIT_MS, undefined, { signal })
  const witnesses = openWitnesses(parts.witnessFolder)
  await witnesses.check(client)
  await witnesses.keep(client)
  let lookedAt = Number.NEGATIVE_INFINITY
  while (!signal.aborted) {
    if (parts.lookOver !== undefined && performance.now() - lookedAt > LOOK_EVERY_MS) {
      await parts.lookOver(client)
      lookedAt = performance.now()
    }
    if ((await sealWaiting(client, parts.key, () => signal.aborted)) > 0) await witnesses.keep(client)
    await pause(parts.pauseMs ?? PAUSE_MS, undefined, { signal })
  }
}

/**
 * Seals the access log in the background, on a connection of its own: no request waits for it. Of several servers one seals; another takes
 * over when it ends. After a kill it goes on where the database stands.
 */
export function startSealer(parts: SealerParts): Sealer {
  const ending = new AbortController()
  const { signal } = ending
  const live = async (): Promise<void> => {
    while (!signal.aborted) {
      let client: pg.Client | undefined
      try {
        client = await connectSealing(parts.url)
        await sealOn(client, parts, signal)
      } catch (error) {
        // Stopped from outside while it waited.
        if (!ending.signal.aborted)
          parts.report(`sealing of the access log failed and will be tried again: ${reasonOf(error)}`)
      } finally {
        await client?.end().catch(() => undefined)
      }
      await pause(WAIT_MS, undefined, { signal }).catch(() => undefined)
    }
  }
  const life = live()
  return {
    stop: async () => {
      ending.abort()
      await life
    },
  }
}

/** A code or a name, never a message of the database: that may quote a row. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unknown'
