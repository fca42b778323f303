import type pg from 'pg'
import type { Sealed } from '#crypto/sealed.ts'
import type { Text } from '#kernel/language.ts'
import { Audience } from './questionnaire.ts'
import type { PublishedReply, WrittenText } from './reply.ts'
import type { OpenTicket } from './ticket.ts'

/** The ticket of a code that can be used on a day (ISO); undefined for one that was used, is too old, or never was. */
export async function findTicket(pool: pg.Pool, hash: Buffer, today: string): Promise<OpenTicket | undefined> {
  const { rows } = await pool.query<{ instance_id: string; audience: string; team_name: Text; instance_name: Text }>(
    'select * from app.find_feedback_ticket($1, $2)',
    [hash, today],
  )
  const [row] = rows
  return row === undefined
    ? undefined
    : {
        instanceId: row.instance_id,
        audience: Audience.parse(row.audience),
        teamName: row.team_name,
        instanceName: row.instance_name,
      }
}

/** Uses the ticket and lays the answer into the pile; false when the ticket is gone meanwhile. */
export async function layAnswer(
  pool: pg.Pool,
  used: { readonly hash: Buffer; readonly today: string },
  answer: { readonly id: string; readonly sealed: Sealed<'feedback_pile.answer'> },
): Promise<boolean> {
  const { rows } = await pool.query<{ given: boolean }>('select app.give_feedback($1, $2, $3, $4) as given', [
    used.hash,
    used.today,
    answer.id,
    answer.sealed,
  ])
  return rows[0]?.given === true
}

/** All published entries, region by region, the newest first. */
export async function publishedReplies(pool: pg.Pool): Promise<PublishedReply[]> {
  const { rows } = await pool.query<{
    instance_key: string
    instance_name: Text
    id: string
    team_name: Text | null
    said: WrittenText
    done: WrittenText
    published_on: string
  }>('select * from app.published_replies()')
  return rows.map((row) => ({
    instanceKey: row.instance_key,
    instanceName: row.instance_name,
    id: row.id,
    teamName: row.team_name,
    said: row.said,
    done: row.done,
    publishedOn: row.published_on,
  }))
}
