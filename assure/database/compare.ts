import { decisionsOn, isNetwork } from '../oracle/decisions.ts'
import type { Ask, World } from '../oracle/facts.ts'

/** Where oracle and database say different things. */
export type Mismatch = {
  readonly ask: Ask
  readonly table: string
  readonly n: number
  readonly oracle: string
  readonly database: 'allow' | 'deny'
}

/** What was compared: how often each path was taken and each condition refused. */
export type Tally = {
  decisions: number
  allowed: number
  readonly paths: Map<string, number>
  readonly refusals: Map<string, number>
  /** By table: rows that were shown, and rows that were kept. */
  readonly tables: Map<string, { allowed: number; denied: number }>
}

export const emptyTally = (): Tally => ({
  decisions: 0,
  allowed: 0,
  paths: new Map(),
  refusals: new Map(),
  tables: new Map(),
})

const count = (among: Map<string, number>, name: string): void => void among.set(name, (among.get(name) ?? 0) + 1)

/** Compares what the oracle says of every row with what the database showed; adds to the tally. */
export function compare(world: World, ask: Ask, seen: ReadonlySet<number>, tally: Tally): Mismatch[] {
  const mismatches: Mismatch[] = []
  for (const decision of decisionsOn(world, ask)) {
    const { n, table, verdict } = decision
    const met = tally.tables.get(table) ?? { allowed: 0, denied: 0 }
    tally.tables.set(table, met)
    met[verdict.allow ? 'allowed' : 'denied']++
    if (!isNetwork(table)) {
      tally.decisions++
      if (verdict.allow) {
        tally.allowed++
        count(tally.paths, `${table}: ${verdict.path}`)
      } else count(tally.refusals, `${table}: ${verdict.failed}`)
    }
    if (verdict.allow !== seen.has(n))
      mismatches.push({
        ask,
        table,
        n,
        oracle: verdict.allow ? `allow: ${verdict.path}` : `deny: ${verdict.failed}`,
        database: seen.has(n) ? 'allow' : 'deny',
      })
  }
  return mismatches
}
