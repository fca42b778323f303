import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type { Account, Means } from './account.ts'

/** Moments come as text inside JSON. */
type Found = {
  readonly signInName: string | null
  readonly passwordSetAt: string | null
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string
    readonly addedAt: string
    readonly lastUsedAt: string | null
  }[]
  readonly providers: readonly { readonly id: string; readonly name: string; readonly linkedAt: string }[]
  readonly invitedUntil: string | null
}

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** What somebody the actor does not look after signs in with: nothing that the actor could know of. */
const nothing: Means = { signInName: null, passwordSetAt: null, passkeys: [], providers: [], invitedUntil: null }

/** What the actor, or somebody the actor administers, signs in with. */
export async function meansOf(tx: Read, professionalId: string): Promise<Means> {
  const { means } = await tx.get(db.selectNoFrom(sql<Found | null>`app.means_of(${professionalId}::uuid)`.as('means')))
  if (means === null) return nothing
  return {
    signInName: means.signInName,
    passwordSetAt: moment(means.passwordSetAt),
    passkeys: means.passkeys.map((each) => ({
      id: each.id,
      name: each.name,
      addedAt: new Date(each.addedAt),
      lastUsedAt: moment(each.lastUsedAt),
    })),
    providers: means.providers.map((each) => ({ id: each.id, name: each.name, linkedAt: new Date(each.linkedAt) })),
    invitedUntil: moment(means.invitedUntil),
  }
}

type Row = {
  readonly id: string
  readonly given_name: string
  readonly family_name: string
  readonly profession: string
  readonly active: boolean
  readonly ready: boolean
  readonly invited: boolean
}

const accounts = (only: string | null) =>
  db.selectFrom(sql<Row>`app.list_accounts(${only}::uuid)`.as('a')).selectAll('a')

const toAccount = (row: Row): Account => ({
  professionalId: row.id,
  name: `${row.given_name} ${row.family_name}`,
  profession: row.profession,
  active: row.active,
  ready: row.ready,
  invited: row.invited,
})

/** Everybody of the administrator's own agency but the administrator, by name; at most 1000. Empty for everybody else. */
export const listAccounts = async (tx: Read): Promise<Account[]> => (await tx.many(accounts(null))).map(toAccount)

export async function findAccount(tx: Read, professionalId: string): Promise<Account | undefined> {
  const row = await tx.find(accounts(professionalId))
  return row && toAccount(row)
}
