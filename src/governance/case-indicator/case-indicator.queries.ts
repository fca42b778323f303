import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type { CaseIndicator } from './case-indicator.ts'

/** A year that was counted, and whether its numbers are invented (the demo's). */
export type CountedYear = { readonly year: number; readonly countedOn: string; readonly synthetic: boolean }

/** Years of the instance that were counted, the last first. */
export async function countedYears(tx: Read): Promise<CountedYear[]> {
  const rows = await tx.many(
    db.selectFrom('case_indicator_year').select(['year', 'counted_on', 'synthetic']).orderBy('year', 'desc'),
  )
  return rows.map((row) => ({ year: row.year, countedOn: row.counted_on, synthetic: row.synthetic }))
}

/** Everything kept of a year, or of all years: the last first, and single teams before several together. */
export async function caseIndicators(tx: Read, year?: number): Promise<CaseIndicator[]> {
  const rows = await tx.many(
    db
      .selectFrom('case_indicator')
      .select(['year', 'indicator', 'code', 'teams', 'parts', 'rounded'])
      .$if(year !== undefined, (query) => query.where('year', '=', year ?? 0))
      .orderBy('year', 'desc')
      .orderBy('indicator')
      .orderBy('code')
      .orderBy((eb) => eb.fn('cardinality', ['teams']))
      .orderBy('teams'),
  )
  return rows.map((row) => ({ ...row, rounded: row.rounded.map(Number) }))
}
