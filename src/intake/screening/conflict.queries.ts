import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'

/**
 * Ids of professionals who may not decide about a contact because of a conflict of interest (434/2003 §§ 27–28). Whose relative it
 * is, is not told.
 */
export const conflictedWithReferral = async (tx: Read, referralId: string): Promise<string[]> =>
  (await tx.get(db.selectNoFrom(sql<string[]>`app.conflicted_professionals(null, ${referralId}::uuid)`.as('ids')))).ids

/** Whether the actor has declared a conflict with the person of this identity index. */
export const ownConflictWith = async (tx: Read, identityIndex: Buffer): Promise<boolean> =>
  (await tx.find(
    db
      .selectFrom('conflict_of_interest')
      .select('id')
      .where('professional_id', '=', tx.actor.professionalId)
      .where('identity_index', '=', sql<Buffer>`${identityIndex}`)
      .where('ended_at', 'is', null)
      .limit(1),
  )) !== undefined
