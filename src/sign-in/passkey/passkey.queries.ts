import { sql } from 'kysely'
import type pg from 'pg'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'

/** A key as it is checked. */
export type KeptKey = {
  readonly instanceId: string
  readonly id: string
  readonly professionalId: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
}

/** A key as it is kept. */
export type KeyToKeep = {
  readonly id: string
  readonly credentialId: Buffer
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
}

type Row = {
  readonly instance_id: string
  readonly id: string
  readonly professional_id: string
  readonly public_key: Buffer
  readonly counter: number
  readonly transports: string[]
}

/** The key with this credential id, of somebody active. */
export async function findPasskey(pool: pg.Pool, credentialId: Buffer): Promise<KeptKey | undefined> {
  const { rows } = await pool.query<Row>('select * from app.find_passkey($1)', [credentialId])
  const row = rows[0]
  return (
    row && {
      instanceId: row.instance_id,
      id: row.id,
      professionalId: row.professional_id,
      publicKey: row.public_key,
      counter: row.counter,
      transports: row.transports,
    }
  )
}

/** Writes the new counter; false when it did not grow: the key was copied. */
export async function usePasskey(pool: pg.Pool, key: KeptKey, counter: number): Promise<boolean> {
  const { rows } = await pool.query<{ used: boolean }>('select app.use_passkey($1, $2, $3) as used', [
    key.instanceId,
    key.id,
    counter,
  ])
  return rows[0]?.used === true
}

/** Credential ids of the actor's keys, so that one device is not added twice. */
export const ownCredentialIds = async (tx: Read): Promise<Buffer[]> =>
  (await tx.get(db.selectNoFrom(sql<Buffer[]>`app.passkey_ids()`.as('ids')))).ids

/** False when the key is known already. */
export async function addOwnPasskey(tx: Write, key: KeyToKeep): Promise<boolean> {
  const row = await tx.get(
    db.selectNoFrom(
      sql<boolean>`app.add_own_passkey(${key.id}::uuid, ${key.credentialId}::bytea, ${key.publicKey}::bytea,
        ${key.counter}::bigint, ${sql.val([...key.transports])}::text[], ${key.name})`.as('added'),
    ),
  )
  return row.added
}

/** False when it is the last way to sign in, or no key of the actor's. */
export const removeOwnPasskey = async (tx: Write, id: string): Promise<boolean> =>
  (await tx.get(db.selectNoFrom(sql<boolean>`app.remove_own_passkey(${id}::uuid)`.as('removed')))).removed
