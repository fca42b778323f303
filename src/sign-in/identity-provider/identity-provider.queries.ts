import { sql } from 'kysely'
import type pg from 'pg'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { Text } from '#kernel/language.ts'
import type { Algorithm, IdentityProvider, Provider } from './identity-provider.ts'

type Listed = Omit<IdentityProvider, 'callback'>

type ListedRow = {
  readonly id: string
  readonly agency_id: string
  readonly agency_name: Text
  readonly name: string
  readonly issuer: string
  readonly client_id: string
  readonly algorithm: Algorithm
  readonly levels: string[]
  readonly active: boolean
}

/** Providers of the instance, those in use first; empty for who administers nothing. */
export async function listProviders(tx: Read): Promise<Listed[]> {
  const rows = await tx.many(db.selectFrom(sql<ListedRow>`app.list_identity_providers()`.as('v')).selectAll('v'))
  return rows.map((row) => ({
    id: row.id,
    agencyName: row.agency_name,
    own: row.agency_id === tx.actor.agencyId,
    name: row.name,
    issuer: row.issuer,
    clientId: row.client_id,
    algorithm: row.algorithm,
    levels: row.levels,
    active: row.active,
  }))
}

type New = {
  readonly id: string
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: Buffer | null
  readonly algorithm: Algorithm
  readonly levels: readonly string[]
}

/** Adds a provider of the administrator's own agency. */
export async function addProvider(tx: Write, provider: New): Promise<boolean> {
  const { id, name, issuer, clientId, clientSecret, algorithm, levels } = provider
  const row = await tx.get(
    db.selectNoFrom(
      sql<boolean>`app.add_identity_provider(${id}::uuid, ${name}, ${issuer}, ${clientId}, ${clientSecret}::bytea,
        ${algorithm}, ${sql.val([...levels])}::text[])`.as('added'),
    ),
  )
  return row.added
}

/** Ends a provider of the administrator's own agency and the sessions it opened. */
export const endProvider = async (tx: Write, id: string): Promise<boolean> =>
  (await tx.get(db.selectNoFrom(sql<boolean>`app.end_identity_provider(${id}::uuid)`.as('ended')))).ended

type Choice = {
  readonly id: string
  readonly name: string
  readonly agency_name: Text
  readonly instance_id: string
  readonly agency_id: string
}

/** Providers anybody may choose among, before signing in. */
export const choicesOf = async (pool: pg.Pool): Promise<Choice[]> =>
  (await pool.query<Choice>('select * from app.sign_in_providers()')).rows

type Row = {
  readonly instance_id: string
  readonly id: string
  readonly agency_id: string
  readonly issuer: string
  readonly client_id: string
  readonly client_secret: Buffer | null
  readonly algorithm: Algorithm
  readonly levels: string[]
}

export async function findProvider(pool: pg.Pool, id: string): Promise<Provider | undefined> {
  const row = (await pool.query<Row>('select * from app.find_provider($1)', [id])).rows[0]
  return (
    row && {
      instanceId: row.instance_id,
      id: row.id,
      agencyId: row.agency_id,
      issuer: row.issuer,
      clientId: row.client_id,
      clientSecret: row.client_secret,
      algorithm: row.algorithm,
      levels: row.levels,
    }
  )
}

/** The active person of the provider's own agency whom the subject was linked to. */
export async function personOf(pool: pg.Pool, provider: Provider, subject: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ id: string | null }>('select app.use_identity($1, $2, $3) as id', [
    provider.instanceId,
    provider.id,
    subject,
  ])
  return rows[0]?.id ?? undefined
}
