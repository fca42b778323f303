import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { RestrictionPurpose } from './processing-restriction.ts'

/** States for what restricted texts are read in this transaction; without it they do not exist in it. */
export async function statePurpose(tx: Read, purpose: RestrictionPurpose): Promise<void> {
  await tx.get(db.selectNoFrom(sql<null>`app.state_purpose(${purpose})`.as('stated')))
}

export type RestrictedText = {
  readonly id: string
  readonly body: string
  readonly version: number
  readonly registerId: string
  readonly authorId: string
  readonly restrictedFor: readonly RestrictionPurpose[] | null
  readonly restrictedAt: Date | null
}

/** A text of the actor's own register in a case, restricted or not, as far as the stated purpose reaches it. */
export async function textToRestrict(tx: Read, caseId: string, entryId: string): Promise<RestrictedText | undefined> {
  const row = await tx.find(
    db
      .selectFrom('entry')
      .select(['id', 'body', 'version', 'register_id', 'author_id', 'restricted_for', 'restricted_at'])
      .where('case_id', '=', caseId)
      .where('id', '=', entryId),
  )
  // Who has no register, such as the archivist, has no text of their own.
  if (row === undefined || tx.actor.ownRegisterId === null) return undefined
  if (row.register_id !== tx.actor.ownRegisterId) return undefined
  return {
    id: row.id,
    body: tx.open('entry.body', row.id, row.body),
    version: row.version,
    registerId: row.register_id,
    authorId: row.author_id,
    restrictedFor: row.restricted_for as RestrictionPurpose[] | null,
    restrictedAt: row.restricted_at,
  }
}

/** Restricted texts of the actor's register in a case: there only while the purpose of checking them is stated. */
export const restrictedTexts = (
  tx: Read,
  caseId: string,
): Promise<{ id: string; written_at: Date; restricted_at: Date | null }[]> =>
  tx.many(
    db
      .selectFrom('entry')
      .select(['id', 'written_at', 'restricted_at'])
      .where('case_id', '=', caseId)
      .where(sql<boolean>`register_id = ${tx.actor.ownRegisterId}::uuid`)
      .where('restricted_for', 'is not', null)
      .orderBy('restricted_at')
      .orderBy('id'),
  )

/** Restricts a text to some purposes, or lifts it with null. @returns false when somebody changed the text meanwhile. */
export const restrictText = async (
  tx: Write,
  of: { readonly id: string; readonly version: number },
  purposes: readonly RestrictionPurpose[] | null,
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('entry')
      .set(
        purposes === null
          ? { restricted_for: null, restricted_at: null, restricted_by: null }
          : {
              restricted_for: sql<string[]>`${[...purposes]}::text[]`,
              restricted_at: sql<Date>`now()`,
              restricted_by: tx.actor.professionalId,
            },
      )
      .where('id', '=', of.id)
      .where('version', '=', of.version),
  )) === 1
