import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { GrowingTree } from '#kernel/merkle-tree.ts'
import { originOf, type SignedHead } from '#kernel/signed-head.ts'
import { readHeads, readLeaves, type StoredHead } from './sealing.queries.ts'

/*
 * Each agency keeps the heads of its instance's log in a file of its own, a line a head, only added to. Put the folder where the administrator
 * of the database has no hand in it: what was cut off or rewritten in the database no longer fits what stands here.
 */

/** The file of an agency. */
export const witnessFile = (folder: string, instanceId: string, agencyId: string): string =>
  join(folder, instanceId, `${agencyId}.jsonl`)

const signedHeadOf = (head: StoredHead): SignedHead => ({
  origin: originOf(head.instanceId),
  size: head.size,
  root: head.root.toString('base64'),
  time: head.at.toISOString(),
  keyId: head.keyId,
  signature: head.signature.toString('base64'),
})

/** The last head somebody kept; null when there is none. */
function lastKept(file: string): { size: number; root: string } | null {
  if (!existsSync(file)) return null
  const line = readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? ''
  if (line === '') return null
  return JSON.parse(line) as { size: number; root: string }
}

function addLine(file: string, line: string): void {
  const descriptor = openSync(file, 'a', 0o600)
  try {
    writeSync(descriptor, `${line}\n`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The log no longer begins with what a witness kept. */
export class LogDiverged extends Error {
  constructor(instanceId: string, agencyId: string) {
    super(`The access log of ${instanceId} does not begin with what the witness ${agencyId} kept`)
    this.name = 'LogDiverged'
  }
}

const LEAVES_AT_ONCE = 5000

/** The root over the first `size` leaves as they stand in the database now, base64; null when there are fewer. */
async function rootNow(client: pg.ClientBase, instanceId: string, size: number): Promise<string | null> {
  const tree = new GrowingTree()
  while (tree.size < size) {
    const leaves = await readLeaves(client, instanceId, tree.size, Math.min(tree.size + LEAVES_AT_ONCE, size))
    if (leaves.length === 0) return null
    for (const leaf of leaves) tree.add(leaf)
  }
  return tree.root().toString('base64')
}

/** Witnesses of all instances. */
export type Witnesses = {
  /** Looks at what was kept before: the log must begin with it. @throws LogDiverged otherwise */
  readonly check: (client: pg.ClientBase) => Promise<void>
  /** Hands every witness the newest head of its log. */
  readonly keep: (client: pg.ClientBase) => Promise<void>
}

/** @param folder where the files are; made when missing */
export function openWitnesses(folder: string): Witnesses {
  const kept = new Map<string, number>()
  const filesOf = (head: StoredHead): { agencyId: string; file: string }[] => {
    mkdirSync(join(folder, head.instanceId), { recursive: true, mode: 0o700 })
    return head.agencies.map((agencyId) => ({ agencyId, file: witnessFile(folder, head.instanceId, agencyId) }))
  }
  return {
    check: async (client) => {
      for (const head of await readHeads(client)) {
        const roots = new Map<number, string | null>()
        for (const { agencyId, file } of filesOf(head)) {
          const last = lastKept(file)
          kept.set(file, last?.size ?? 0)
          if (last === null) continue
          const root = roots.get(last.size) ?? (await rootNow(client, head.instanceId, last.size))
          roots.set(last.size, root)
          if (root !== last.root) throw new LogDiverged(head.instanceId, agencyId)
        }
      }
    },
    keep: async (client) => {
      for (const head of await readHeads(client))
        for (const { file } of filesOf(head)) {
          if ((kept.get(file) ?? 0) >= head.size) continue
          addLine(file, JSON.stringify(signedHeadOf(head)))
          kept.set(file, head.size)
        }
    },
  }
}
