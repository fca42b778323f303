import type pg from 'pg'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { Language } from '#kernel/language.ts'
import type { CalendarFeed } from './calendar-feed.ts'

/** The actor's live feed, or undefined when they have none. */
export async function findOwnFeed(tx: Read): Promise<Omit<CalendarFeed, 'address'> | undefined> {
  const row = await tx.find(
    db.selectFrom('calendar_feed').select(['id', 'made_at', 'last_read_at']).where('revoked_at', 'is', null),
  )
  return row && { id: row.id, madeAt: row.made_at, lastReadAt: row.last_read_at }
}

/** Ends the actor's feed: its address is dead from the next statement on. @returns how many there were. */
export const revokeOwnFeed = (tx: Write, now: Date): Promise<number> =>
  tx.run(db.updateTable('calendar_feed').set({ revoked_at: now }).where('revoked_at', 'is', null))

/** Makes a feed of the actor's own; they have no other. */
export const insertFeed = (tx: Write, id: string, tokenHash: Buffer): Promise<number> =>
  tx.run(
    db.insertInto('calendar_feed').values({
      instance_id: tx.actor.instanceId,
      id,
      professional_id: tx.actor.professionalId,
      token_hash: tokenHash,
    }),
  )

/** Moments of a feed, or why there are none. */
export type FeedRead =
  | { readonly state: 'unknown' | 'too_often' }
  | {
      readonly state: 'read'
      readonly language: Language
      readonly events: readonly {
        readonly uid: string
        readonly startsAt: string
        readonly minutes: number
        readonly remote: boolean
        readonly confirmed: boolean
      }[]
    }

/** What a calendar program gets, as a role that can ask nothing else (database/definitions/functions/calendar_feed.sql). */
export async function readFeed(
  pool: pg.Pool,
  asked: { readonly tokenHash: Buffer; readonly address: Buffer; readonly requestId: string },
): Promise<FeedRead> {
  const { rows } = await pool.query<{ feed: FeedRead }>('select app.read_calendar_feed($1, $2, $3) as feed', [
    asked.tokenHash,
    asked.address,
    asked.requestId,
  ])
  return rows[0]?.feed ?? { state: 'unknown' }
}
