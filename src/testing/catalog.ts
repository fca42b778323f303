import type pg from 'pg'

/**
 * A convention over the PostgreSQL catalog: what must hold of the migrated database, whatever was added since. `offenders`
 * returns one row (`offender`) for each thing that breaks it. `breaks` breaks it once, inside a transaction that is rolled
 * back, and `offender` is what the rule must then name: a rule that cannot fail proves nothing.
 */
export type CatalogRule = {
  /** What holds, as the test's name says it. */
  readonly holds: string
  readonly offenders: string
  readonly breaks: string
  readonly offender: string
}

/** What breaks the rule now. */
export async function offendersOf(client: pg.Client, rule: CatalogRule): Promise<string[]> {
  const { rows } = await client.query<{ offender: string }>(rule.offenders)
  return rows.map((row) => row.offender).sort()
}

/** What would break the rule after `breaks`; nothing of it stays. */
export async function offendersWhenBroken(client: pg.Client, rule: CatalogRule): Promise<string[]> {
  await client.query('begin')
  try {
    await client.query(rule.breaks)
    return await offendersOf(client, rule)
  } finally {
    await client.query('rollback')
  }
}
