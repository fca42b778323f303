import { ask } from '../database/ask.ts'
import type { Scratch } from '../database/scratch.ts'
import { decisionsOn } from '../oracle/decisions.ts'
import { atLeast, none, type Finding } from '../report.ts'
import { disclosureSays, disclosureWorld } from '../world/disclosure-world.ts'

const ROWS = 1536

/** Every combination of the conditions of a disclosure: what the text says = what the oracle says = what the database shows. */
export async function disclosureTable(scratch: Scratch): Promise<Finding> {
  const { world, token, caseId, rows } = disclosureWorld()
  const [seen] = await ask(scratch, world, [{ token, caseId }])
  const decided = decisionsOn(world, { token, caseId })
  const oracle = new Set(decided.flatMap(({ n, verdict }) => (verdict.allow ? [n] : [])))
  const differs = (shown: ReadonlySet<number> | undefined): number =>
    rows.filter(({ atoms, record, text }) =>
      [record, text].some((n) => (shown?.has(n) ?? false) !== disclosureSays(atoms)),
    ).length
  const [oracleDiffers, databaseDiffers] = [differs(oracle), differs(seen)]
  const allowed = rows.filter(({ atoms }) => disclosureSays(atoms)).length
  return {
    part: 'disclosure table',
    figures: { rows: rows.length, allowed, oracleDiffers, databaseDiffers },
    shortfalls: [
      ...atLeast('rows of the disclosure table', rows.length, ROWS),
      ...atLeast('allowed rows of the disclosure table', allowed, 1),
      ...none('disclosures where the oracle differs from the text', oracleDiffers),
      ...none('disclosures where the database differs from the text', databaseDiffers),
    ],
  }
}
