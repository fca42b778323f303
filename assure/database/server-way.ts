import { CompiledQuery, type Compilable } from 'kysely'
import type pg from 'pg'
import { openPool } from '#db/connection.ts'
import { asActor, SessionEnded, type Asked } from '#db/transaction.ts'

/** The pool of requests, as the server opens it: one low role, the same settings. */
export function openAppPool(adminUrl: string): pg.Pool {
  const url = new URL(adminUrl)
  url.username = 'fairlead_app'
  return openPool(url.href, 4, () => undefined)
}

const statement = (tables: readonly string[]): Compilable<{ n: number }> => {
  const text = tables.map((table) => `select assure_id as n from public.${table}`).join(' union all ')
  return { compile: () => CompiledQuery.raw(text) }
}

/** What exists for a session, asked exactly as a request asks (src/db/transaction.ts); nothing when it has ended. */
export async function askAsServer(
  pool: pg.Pool,
  asked: Omit<Asked, 'tokenHash'> & { readonly token: string },
  tables: readonly string[],
): Promise<Set<number>> {
  const { token, ...rest } = asked
  try {
    const rows = await asActor(pool, { ...rest, tokenHash: Buffer.from(token, 'hex') }, async (tx) => ({
      result: await tx.many(statement(tables)),
    }))
    return new Set(rows.map(({ n }) => n))
  } catch (error) {
    if (error instanceof SessionEnded) return new Set()
    throw error
  }
}
