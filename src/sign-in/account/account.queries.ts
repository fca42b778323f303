import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type { Account, Means } from './account.ts'

/** What the actor, or somebody the actor administers, signs in with. */
export async function meansOf(tx: Read, professionalId: string): Promise<Means> {
  const account = await tx.find(
    db
      .selectFrom('local_account')
      .select(['sign_in_name', 'password_set_at'])
      .where('professional_id', '=', professionalId),
  )
  const passkeys = await tx.many(
    db
      .selectFrom('passkey')
      .select(['id', 'name', 'created_at', 'last_used_at'])
      .where('professional_id', '=', professionalId)
      .orderBy('created_at')
      .orderBy('id'),
  )
  const providers = await tx.many(
    db
      .selectFrom('identity_link as l')
      .innerJoin('identity_provider as v', (join) =>
        join.onRef('v.instance_id', '=', 'l.instance_id').onRef('v.id', '=', 'l.provider_id'),
      )
      .select(['v.id', 'v.name', 'l.linked_at'])
      .where('l.professional_id', '=', professionalId)
      .where('v.active', '=', true)
      .orderBy('v.name')
      .orderBy('v.id'),
  )
  const invited = await tx.find(
    db
      .selectFrom('invitation')
      .select('expires_at')
      .where('professional_id', '=', professionalId)
      .where('used_at', 'is', null)
      .where('expires_at', '>', sql<Date>`now()`)
      .orderBy('expires_at', 'desc')
      .limit(1),
  )
  return {
    signInName: account?.sign_in_name ?? null,
    passwordSetAt: account?.password_set_at ?? null,
    passkeys: passkeys.map((each) => ({
      id: each.id,
      name: each.name,
      addedAt: each.created_at,
      lastUsedAt: each.last_used_at,
    })),
    providers: providers.map((each) => ({ id: each.id, name: each.name, linkedAt: each.linked_at })),
    invitedUntil: invited?.expires_at ?? null,
  }
}

const administered = () => sql<boolean>`p.id = any ((select app.administered_professionals())::uuid[])`
const waiting = () =>
  sql<boolean>`exists (select from invitation i where i.instance_id = p.instance_id and i.professional_id = p.id
    and i.used_at is null and i.expires_at > now())`
const ready = () =>
  sql<boolean>`exists (select from local_account a where a.instance_id = p.instance_id and a.professional_id = p.id
      and a.password_set_at is not null)
    or exists (select from passkey k where k.instance_id = p.instance_id and k.professional_id = p.id)
    or exists (select from identity_link l where l.instance_id = p.instance_id and l.professional_id = p.id)`

const accounts = () =>
  db
    .selectFrom('professional as p')
    .select(['p.id', 'p.given_name', 'p.family_name', 'p.profession', 'p.active'])
    .select([ready().as('ready'), waiting().as('invited')])
    .where(administered())

type Row = {
  readonly id: string
  readonly given_name: string
  readonly family_name: string
  readonly profession: string
  readonly active: boolean
  readonly ready: boolean
  readonly invited: boolean
}
const toAccount = (row: Row): Account => ({
  professionalId: row.id,
  name: `${row.given_name} ${row.family_name}`,
  profession: row.profession,
  active: row.active,
  ready: row.ready,
  invited: row.invited,
})

/** Everybody of the administrator's own agency but the administrator; at most 1000. */
export const listAccounts = async (tx: Read): Promise<Account[]> =>
  (await tx.many(accounts().orderBy('p.family_name').orderBy('p.given_name').orderBy('p.id').limit(1000))).map(
    toAccount,
  )

export async function findAccount(tx: Read, professionalId: string): Promise<Account | undefined> {
  const row = await tx.find(accounts().where('p.id', '=', professionalId))
  return row && toAccount(row)
}
