import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'

/** What kind of source made the contact, a code of referral_sources; undefined when its content is not there for the actor. */
export const sourceOf = (tx: Read, referralId: string): Promise<{ source: string } | undefined> =>
  tx.find(db.selectFrom('referral_detail').select('source').where('referral_id', '=', referralId))

/**
 * Whether the contact's case has gone with the young person to another team (C-34). Two teams that became one are no move (U-13).
 * Of a protected young person the row is hidden from the members; there the contact has no municipality either.
 */
export async function hasMoved(tx: Read, caseId: string): Promise<boolean> {
  const move = await tx.find(
    db
      .selectFrom('case_transfer as t')
      .leftJoin('team_merger as m', (join) =>
        join
          .onRef('m.instance_id', '=', 't.instance_id')
          .onRef('m.from_team_id', '=', 't.from_team_id')
          .onRef('m.into_team_id', '=', 't.to_team_id'),
      )
      .select('t.id')
      .where('t.case_id', '=', caseId)
      .where('t.state', '=', 'accepted')
      .where('m.id', 'is', null)
      .limit(1),
  )
  return move !== undefined
}
