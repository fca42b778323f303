import { createHash } from 'node:crypto'
import { Socket } from 'node:net'
import process from 'node:process'
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Compilable,
} from 'kysely'
import pg from 'pg'
import type { DB } from './schema.ts'

// Days stay days: a date has no time zone. Counts fit a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/**
 * Builds SQL with column names the compiler checks. It cannot run anything: a statement runs only through a
 * transaction (transaction.ts), which knows who acts.
 */
export const db = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (builder) => new PostgresIntrospector(builder),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** Statements the server keeps planned. Beyond this many different texts the rest run unnamed. */
const MAX_NAMED_STATEMENTS = 1000
const names = new Map<string, string>()

/** Name of a prepared statement: planning costs more than most of our reads (measured, docs/decisions/0005). */
function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MAX_NAMED_STATEMENTS) return known
  const name = 'q' + createHash('sha256').update(text).digest('hex').slice(0, 24)
  names.set(text, name)
  return name
}

/** Sends one statement on a connection, as a named prepared statement. */
export function send<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[],
): Promise<pg.QueryResult<Row>> {
  const name = statementName(text)
  return client.query<Row>(name === undefined ? { text, values: [...values] } : { name, text, values: [...values] })
}

/** Compiles a built statement and sends it. */
export function sendBuilt<Output>(
  client: pg.ClientBase,
  statement: Compilable<Output>,
): Promise<pg.QueryResult<Output & pg.QueryResultRow>> {
  const compiled = statement.compile()
  return send<Output & pg.QueryResultRow>(client, compiled.sql, compiled.parameters)
}

/**
 * A connection that sends what is written in one turn of the event loop together. pg holds back the messages of one
 * statement; this holds back those of all statements sent side by side: one call to the system and one wake-up of the
 * database instead of one for each.
 */
class GatheringSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork())
  }
}

/**
 * Every statement keeps one plan, made without looking at the values. Otherwise PostgreSQL plans our lists anew each time,
 * which takes longer than reading them, and a plan that depends on the values surprises (docs/decisions/0005).
 */
export const PLAN_ONCE = '-c plan_cache_mode=force_generic_plan'

/** Pool of one low role. `onError` hears of connections the server closed; the next request gets a fresh one. */
export function openPool(url: string, max: number, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    pipeline: true,
    options: PLAN_ONCE,
    stream: () => new GatheringSocket(),
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 60_000,
  })
  // One that the server ends while it is in use fails its own statement; unheard, it would end the process and everybody's requests
  // with it. The pool hears only of idle ones, and would say what was heard a second time.
  pool.on('connect', (client) => client.on('error', onError))
  pool.on('error', () => undefined)
  return pool
}
