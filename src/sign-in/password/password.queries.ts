import { sql } from 'kysely'
import type pg from 'pg'
import { db } from '#db/connection.ts'
import type { Write } from '#db/transaction.ts'

/** What a password is checked against; the secret of the codes is sealed. */
export type LocalAccount = {
  readonly instanceId: string
  readonly professionalId: string
  readonly passwordHash: string
  readonly codeSecret: Buffer
}

type Row = {
  readonly instance_id: string
  readonly professional_id: string
  readonly password_hash: string
  readonly code_secret: Buffer
}

const toAccount = (row: Row | undefined): LocalAccount | undefined =>
  row && {
    instanceId: row.instance_id,
    professionalId: row.professional_id,
    passwordHash: row.password_hash,
    codeSecret: row.code_secret,
  }

/** The account of a name; undefined when nobody active has one with a password. */
export async function findLocalAccount(pool: pg.Pool, name: string): Promise<LocalAccount | undefined> {
  return toAccount((await pool.query<Row>('select * from app.find_local_account($1)', [name])).rows[0])
}

export async function localAccountOf(
  pool: pg.Pool,
  person: { readonly instanceId: string; readonly professionalId: string },
): Promise<LocalAccount | undefined> {
  const { rows } = await pool.query<Row>('select * from app.own_local_account($1, $2)', [
    person.instanceId,
    person.professionalId,
  ])
  return toAccount(rows[0])
}

/** Takes the step of a code; false when it, or a later one, was taken before. */
export async function useCodeStep(pool: pg.Pool, account: LocalAccount, step: number): Promise<boolean> {
  const { rows } = await pool.query<{ used: boolean }>('select app.use_code_step($1, $2, $3) as used', [
    account.instanceId,
    account.professionalId,
    step,
  ])
  return rows[0]?.used === true
}

/** Writes the actor's new password; false when the actor has no local account. */
export async function writeOwnPassword(
  tx: Write,
  chosen: { readonly hash: string; readonly secret: Buffer; readonly step: number },
): Promise<boolean> {
  const row = await tx.get(
    db.selectNoFrom(
      sql<boolean>`app.set_own_password(${chosen.hash}, ${chosen.secret}::bytea, ${chosen.step}::bigint)`.as('written'),
    ),
  )
  return row.written
}
