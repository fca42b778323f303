import type { Stage } from '../http/stage.ts'
import type { Id } from '../oracle/facts.ts'

/** One case in which something is read until somebody ends it. */
export type Round = {
  readonly kind: string
  /** Who reads, and where. */
  readonly token: string
  readonly url: string
  /** Stands in the answer while the text may be read. */
  readonly canary: string
  /** Ends it; the change is acknowledged when this is done. False when it was refused. */
  readonly end: (stage: Stage) => Promise<boolean>
}

export type RoundResult = {
  readonly kind: string
  readonly ended: boolean
  /** Reads that showed the text, and were asked before the acknowledgement. */
  readonly allowedBefore: number
  /** Reads asked after it: refused, and — none may be — not. */
  readonly refusedAfter: number
  readonly allowedAfter: number
}

type Read = { readonly begun: number; readonly allowed: boolean }

/** Reads each reader makes after the acknowledgement. */
const READS_AFTER = 2

/** Many readers read without a pause while somebody ends what lets them. */
export async function runRound(stage: Stage, round: Round, readers: number): Promise<RoundResult> {
  const reads: Read[] = []
  let acknowledged = Number.POSITIVE_INFINITY
  const read = async (): Promise<Read> => {
    const begun = performance.now()
    const { status, body } = await stage.client.get(round.token, round.url)
    const made = { begun, allowed: status === 200 && body.includes(round.canary) }
    reads.push(made)
    return made
  }
  // Everybody reads once before anything is ended.
  await Promise.all(Array.from({ length: readers }, read))
  const loop = async (): Promise<void> => {
    for (let after = 0; after < READS_AFTER;) if ((await read()).begun > acknowledged) after++
  }
  const end = async (): Promise<boolean> => {
    const done = await round.end(stage)
    acknowledged = performance.now()
    return done
  }
  const [ended] = await Promise.all([end(), ...Array.from({ length: readers }, loop)])
  const after = reads.filter(({ begun }) => begun > acknowledged)
  return {
    kind: round.kind,
    ended,
    allowedBefore: reads.filter(({ begun, allowed }) => allowed && begun <= acknowledged).length,
    refusedAfter: after.filter(({ allowed }) => !allowed).length,
    allowedAfter: after.filter(({ allowed }) => allowed).length,
  }
}

/** Sends a change as a program does. */
export const change = async (
  { client }: Stage,
  token: string,
  path: string,
  body: object,
): Promise<{ status: number; body: string }> => await client.post(token, `/api/v1${path}`, body, crypto.randomUUID())

/** Changes something the product has no act for: it happens in the database, and is acknowledged when it is committed. */
export const changeDirectly = async ({ admin }: Stage, statement: string, ids: readonly Id[]): Promise<boolean> =>
  (await admin.query(statement, [...ids])).rowCount === 1
