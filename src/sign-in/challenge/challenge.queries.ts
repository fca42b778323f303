import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'

export type ChallengeKind = 'passkey' | 'passkey_setup' | 'provider'

const hashOf = (id: string): Buffer => createHash('sha256').update(id).digest()

/** Keeps what was asked until it is answered, at most ten minutes; gives the id the browser carries (256 bits). */
export async function keepChallenge(pool: pg.Pool, kind: ChallengeKind, facts: object): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  await pool.query(`select app.keep_challenge($1, $2, $3, interval '10 minutes')`, [
    hashOf(id),
    kind,
    JSON.stringify(facts),
  ])
  return id
}

/** What was asked, once: who comes second gets undefined, as does who comes late. */
export async function takeChallenge(pool: pg.Pool, kind: ChallengeKind, id: string): Promise<unknown> {
  const { rows } = await pool.query<{ facts: unknown }>('select app.take_challenge($1, $2) as facts', [
    hashOf(id),
    kind,
  ])
  return rows[0]?.facts ?? undefined
}
