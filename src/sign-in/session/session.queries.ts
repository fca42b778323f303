import { sql } from 'kysely'
import type { SignInMeans } from '#access/actor.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { Session } from './session.ts'

type Row = {
  readonly id: string
  readonly means: SignInMeans
  readonly browser: string | null
  readonly created_at: Date
  readonly last_seen_at: Date
  readonly expires_at: Date
}

/** Live sessions of the actor, or of somebody the actor administers; empty for everybody else. Newest first. */
export async function sessionsOf(tx: Read, professionalId: string): Promise<Session[]> {
  const rows = await tx.many(db.selectFrom(sql<Row>`app.list_sessions(${professionalId}::uuid)`.as('s')).selectAll('s'))
  return rows.map((row) => ({
    id: row.id,
    means: row.means,
    browser: row.browser,
    startedAt: row.created_at,
    lastUsedAt: row.last_seen_at,
    endsAt: row.expires_at,
    current: row.id === tx.actor.sessionId,
  }))
}

type Which = { readonly only?: string; readonly except?: string }

/** Ends sessions: one, or all of the person but one; says how many. They are dead from the next statement on. */
export async function endSessions(tx: Write, professionalId: string, { only, except }: Which): Promise<number> {
  const row = await tx.get(
    db.selectNoFrom(
      sql<number>`app.end_sessions(${professionalId}::uuid, ${only ?? null}::uuid, ${except ?? null}::uuid)`.as(
        'ended',
      ),
    ),
  )
  return row.ended
}
