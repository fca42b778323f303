import { sql } from 'kysely'
import pg from 'pg'
import { z } from 'zod'
import { db } from './connection.ts'
import type { Write } from './transaction.ts'

/** The one channel of PostgreSQL on which servers tell each other that something is new. What is told are ids, never a text or a name. */
const CHANNEL = 'fairlead_live'

/**
 * `news`: somebody wrote in a register, or made the parts of one a text (`recorded`). `here`: who follows a topic through one server,
 * all of them. `ask`: a server has its first follower of a topic and wants to know who follows it elsewhere.
 */
const Message = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('news'),
    topic: z.guid(),
    registerId: z.guid(),
    professionalId: z.guid(),
    recorded: z.boolean(),
  }),
  z.object({ kind: z.literal('here'), topic: z.guid(), server: z.guid(), people: z.array(z.guid()).max(100) }),
  z.object({ kind: z.literal('ask'), topic: z.guid(), server: z.guid() }),
])
export type LiveMessage = z.infer<typeof Message>

const told = (payload: string | undefined): LiveMessage | undefined => {
  try {
    return Message.safeParse(JSON.parse(payload ?? '')).data
  } catch {
    // What is no message of ours says nothing.
    return undefined
  }
}

/** Tells every server, together with the commit: what is rolled back is told to nobody. */
export async function tell(tx: Write, message: LiveMessage): Promise<void> {
  await tx.many(db.selectNoFrom(sql`pg_notify(${CHANNEL}, ${JSON.stringify(message)})`.as('told')))
}

/** The one connection by which a server hears the others, and asks which of its streams may go on. */
export type LiveLine = {
  readonly tell: (message: LiveMessage) => Promise<void>
  /** For each session and case, in their order: whether it may still be followed. */
  readonly mayFollow: (asked: readonly { tokenHash: Buffer; caseId: string }[], idle: string) => Promise<boolean[]>
  readonly close: () => Promise<void>
}

/**
 * Opens a line to the database that the pool is of, beside the pool: what waits for news holds no connection that requests need.
 * @param lost the connection is gone; nothing more will be heard
 */
export async function openLine(
  pool: pg.Pool,
  heard: (message: LiveMessage) => void,
  lost: () => void,
): Promise<LiveLine> {
  const { connectionString } = pool.options
  const client = new pg.Client({
    ...(connectionString === undefined ? {} : { connectionString }),
    pipeline: true,
    keepAlive: true,
    connectionTimeoutMillis: 3000,
    query_timeout: 3000,
  })
  client.on('error', lost)
  client.on('end', lost)
  client.on('notification', ({ payload }) => {
    const message = told(payload)
    if (message !== undefined) heard(message)
  })
  await client.connect()
  await client.query(`listen ${CHANNEL}`)
  return {
    tell: async (message) => {
      await client.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(message)])
    },
    mayFollow: async (asked, idle) => {
      const sessions = asked.map((each) => each.tokenHash)
      const cases = asked.map((each) => each.caseId)
      const { rows } = await client.query<{ may: boolean[] }>('select app.may_follow($1, $2, $3) as may', [
        sessions,
        cases,
        idle,
      ])
      return rows[0]?.may ?? []
    },
    close: async () => {
      client.removeListener('end', lost)
      // Comes after what was told last, which an end alone would cut off.
      await client.query('unlisten *').catch(() => undefined)
      await client.end()
    },
  }
}
