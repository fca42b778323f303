import type pg from 'pg'
import type { Ask, World } from '../oracle/facts.ts'
import { layingOf } from './lay.ts'
import type { Scratch } from './scratch.ts'

/** Idle limit as the server sends it (src/db/transaction.ts). */
const IDLE_LIMIT = '30 minutes'

const orNull = (text: string | undefined, type: string): string => (text === undefined ? 'null' : `'${text}'::${type}`)

/** One asking, as a request begins (src/db/transaction.ts), and what exists for it then. Rolled back: the next begins anew. */
export const askingOf = ({ token, caseId, ownCases, earlier, purpose }: Ask): string => `
savepoint asking;${earlier === undefined ? '' : `\nselect app.begin_request('\\x${earlier}'::bytea, '${IDLE_LIMIT}');\nexecute assure_forget;`}
select app.begin_request('\\x${token}'::bytea, '${IDLE_LIMIT}', ${orNull(caseId, 'uuid')}, false, ${orNull(ownCases, 'text')});${purpose === undefined ? '' : `\nselect app.state_purpose('${purpose}');`}
execute assure_reads;
rollback to savepoint asking;`

/**
 * Lays a world and asks it, in one message to the database: all its statements share one statement_timestamp(), which is also now(),
 * so that a bound can stand exactly at the moment of asking. Nothing stays.
 * @param before statements run as the administrator before anything is laid: another policy, another function
 * @param after statements run after laying, with triggers: what the product itself does then
 * @returns for each asking the numbers of the rows that exist
 */
export async function ask(
  { admin, catalog }: Pick<Scratch, 'admin' | 'catalog'>,
  world: World,
  asks: readonly Ask[],
  options: { readonly before?: string; readonly after?: string } = {},
): Promise<Set<number>[]> {
  const message = `begin;
${options.before ?? ''}
set local session_replication_role = replica;
${layingOf(catalog, world)}
set local session_replication_role = origin;
${options.after ?? ''}
set local role fairlead_app;
${asks.map(askingOf).join('')}
rollback;`
  try {
    const results = (await admin.query(message)) as unknown as pg.QueryResult<{ seen?: number[] }>[]
    return results.flatMap(({ rows }) => (rows[0]?.seen === undefined ? [] : [new Set(rows[0].seen)]))
  } catch (error) {
    await admin.query('rollback')
    throw error
  }
}

/** Asks a world that lies in the open transaction. */
export async function askOpen({ admin }: Pick<Scratch, 'admin'>, asks: readonly Ask[]): Promise<Set<number>[]> {
  const message = `savepoint asks;\nset local role fairlead_app;${asks.map(askingOf).join('')}\nrollback to savepoint asks;`
  const results = (await admin.query(message)) as unknown as pg.QueryResult<{ seen?: number[] }>[]
  return results.flatMap(({ rows }) => (rows[0]?.seen === undefined ? [] : [new Set(rows[0].seen)]))
}

/** Begins a transaction with a world in it, with the product's triggers from then on. The caller ends it. */
export async function beginWith({ admin, catalog }: Pick<Scratch, 'admin' | 'catalog'>, world: World): Promise<void> {
  await admin.query(`begin;
set local session_replication_role = replica;
${layingOf(catalog, world)}
set local session_replication_role = origin;`)
}

/** Lays a world for good, and does `after` with the product's own triggers. */
export async function lay(
  { admin, catalog }: Pick<Scratch, 'admin' | 'catalog'>,
  world: World,
  after = '',
): Promise<void> {
  await admin.query(`begin;
set local session_replication_role = replica;
${layingOf(catalog, world)}
set local session_replication_role = origin;
${after}
commit;`)
}
