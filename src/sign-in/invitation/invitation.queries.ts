import { sql } from 'kysely'
import type pg from 'pg'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { Invited } from './invitation.ts'
import type { KeyToKeep } from '../passkey/passkey.queries.ts'

type Row = {
  readonly instance_id: string
  readonly id: string
  readonly professional_id: string
  readonly agency_id: string
  readonly sign_in_name: string
  readonly given_name: string
  readonly family_name: string
}

export async function findInvitation(pool: pg.Pool, codeHash: Buffer): Promise<Invited | undefined> {
  const row = (await pool.query<Row>('select * from app.find_invitation($1)', [codeHash])).rows[0]
  return (
    row && {
      instanceId: row.instance_id,
      id: row.id,
      professionalId: row.professional_id,
      agencyId: row.agency_id,
      signInName: row.sign_in_name,
      givenName: row.given_name,
      familyName: row.family_name,
    }
  )
}

const accepted = async (pool: pg.Pool, text: string, values: readonly unknown[]): Promise<boolean> =>
  (await pool.query<{ accepted: boolean }>(`select ${text} as accepted`, [...values])).rows[0]?.accepted === true

/** Uses the invitation up and sets the password; false when it was used, or is late. */
export const acceptWithPassword = (
  pool: pg.Pool,
  codeHash: Buffer,
  chosen: { readonly hash: string; readonly secret: Buffer; readonly step: number },
): Promise<boolean> =>
  accepted(pool, 'app.accept_with_password($1, $2, $3, $4)', [codeHash, chosen.hash, chosen.secret, chosen.step])

export const acceptWithPasskey = (pool: pg.Pool, codeHash: Buffer, key: KeyToKeep): Promise<boolean> =>
  accepted(pool, 'app.accept_with_passkey($1, $2, $3, $4, $5, $6, $7)', [
    codeHash,
    key.id,
    key.credentialId,
    key.publicKey,
    key.counter,
    [...key.transports],
    key.name,
  ])

export const acceptWithProvider = (
  pool: pg.Pool,
  codeHash: Buffer,
  providerId: string,
  subject: string,
): Promise<boolean> => accepted(pool, 'app.accept_with_provider($1, $2, $3)', [codeHash, providerId, subject])

type Invitation = {
  readonly id: string
  readonly signInName: string
  readonly codeHash: Buffer
  readonly hours: number
}

/** `not_found` also for oneself and for another agency's people; `taken`: somebody else has the name. */
export async function invite(
  tx: Write,
  professionalId: string,
  invitation: Invitation,
): Promise<'invited' | 'not_found' | 'taken'> {
  const { id, signInName, codeHash, hours } = invitation
  const row = await tx.get(
    db.selectNoFrom(
      sql<'invited' | 'not_found' | 'taken'>`app.invite(${id}::uuid, ${professionalId}::uuid, ${signInName},
        ${codeHash}::bytea, make_interval(hours => ${hours}::integer))`.as('result'),
    ),
  )
  return row.result
}

type Own = { readonly professional_id: string; readonly sign_in_name: string; readonly expires_at: Date }

/** A live invitation the actor made. */
export const findOwnInvitation = (tx: Read, invitationId: string) =>
  tx.find(db.selectFrom(sql<Own>`app.own_invitation(${invitationId}::uuid)`.as('i')).selectAll('i'))
