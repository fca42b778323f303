import { askAsServer, openAppPool } from '../database/server-way.ts'
import { lay } from '../database/ask.ts'
import type { Scratch } from '../database/scratch.ts'
import { decisionsOn } from '../oracle/decisions.ts'
import type { World } from '../oracle/facts.ts'
import { atLeast, none, type Finding } from '../report.ts'
import { itemWorlds, tableSays, type ItemRow } from '../world/item-world.ts'

/** Rows of security.md 2.3: every combination of the conditions of reading one item. */
const ROWS = 36_864
const TABLES = ['entry', 'disclosed_text', 'draft']

const isShown = (row: ItemRow, seen: ReadonlySet<number>): boolean => row.ways.some((n) => seen.has(n))

/** The world after these entries were retracted: what was told of them is told no longer. */
function retract(world: World, entryIds: readonly string[]): void {
  const ids = new Set(entryIds)
  for (const entry of world.entry) if (ids.has(entry.id)) entry.retracted_at = 0
  for (const disclosure of world.disclosure) if (ids.has(disclosure.entry_id ?? '')) disclosure.revoked_at ??= 0
}

/** Every row of the table: what the text says = what the oracle says = what the database shows to a request. */
export async function itemTable(scratch: Scratch): Promise<Finding> {
  const pool = openAppPool(scratch.adminUrl)
  let [rows, allowed, oracleDiffers, databaseDiffers] = [0, 0, 0, 0]
  try {
    for (const { world, caseId, retracted, asked } of itemWorlds()) {
      const retracting = `update entry set retracted_at = now(), retraction_reason = 'about another person' where id in ('${retracted.join("', '")}');`
      await lay(scratch, world, retracting)
      retract(world, retracted)
      for (const { token, rows: group } of asked) {
        const seen = await askAsServer(pool, { token, caseId }, TABLES)
        const decided = decisionsOn(world, { token, caseId })
        const oracle = new Set(decided.flatMap(({ n, verdict }) => (verdict.allow ? [n] : [])))
        for (const row of group) {
          const expected = tableSays(row.atoms)
          rows++
          if (expected) allowed++
          if (isShown(row, oracle) !== expected) oracleDiffers++
          if (isShown(row, seen) !== expected) databaseDiffers++
        }
      }
    }
  } finally {
    await pool.end()
  }
  return {
    part: 'item table',
    figures: { rows, allowed, oracleDiffers, databaseDiffers },
    shortfalls: [
      ...atLeast('rows of the item table', rows, ROWS),
      ...atLeast('allowed rows of the item table', allowed, 1),
      ...none('rows where the oracle differs from the text', oracleDiffers),
      ...none('rows where the database differs from the text', databaseDiffers),
    ],
  }
}
