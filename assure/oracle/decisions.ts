import type { Ask, World } from './facts.ts'
import { everyone, readRules } from './read.ts'
import { nobody } from './region.ts'
import { viewOf, type Verdict } from './view.ts'

/** What the oracle says of one row. */
export type Decision = { readonly n: number; readonly table: string; readonly verdict: Verdict }

/** Tables that everybody in an instance reads: compared as all others, but no decision about a case. */
export const isNetwork = (table: string): boolean => readRules.get(table) === everyone

/** Tables of which nobody who is signed in reads a row. */
export const isForNobody = (table: string): boolean => readRules.get(table) === nobody

/** Every table somebody has said a rule about. */
export const decidedTables = (): readonly string[] => [...readRules.keys()]

type Numbered = { readonly n: number; readonly instance_id: string }

/** Tables without rows anybody reads: a session is reached only by its token. */
const unread = new Set(['session', 'parts'])

/** Every row of a world; those numbered 0 are facts nobody is asked about with the name of its table. */
export function* rowsOf(world: World): Generator<[string, Numbered]> {
  for (const [table, rows] of Object.entries(world) as [string, Numbered[]][])
    if (!unread.has(table)) for (const row of rows) yield [table, row]
  for (const [table, rows] of Object.entries(world.parts)) for (const row of rows) yield [table, row]
}

/** What the oracle says of every row of a world. @throws Error for a table it knows no rule for. */
export function decisionsOn(world: World, ask: Ask): Decision[] {
  const view = viewOf(world, ask)
  return [...rowsOf(world)]
    .filter(([, row]) => row.n > 0)
    .map(([table, row]) => {
      const rule = readRules.get(table)
      if (rule === undefined) throw new Error(`The oracle knows no rule for the table ${table}`)
      const verdict: Verdict =
        view === null
          ? { allow: false, failed: 'A' }
          : row.instance_id === view.standing.instanceId
            ? rule(view, row as never)
            : { allow: false, failed: 'other' }
      return { n: row.n, table, verdict }
    })
}
