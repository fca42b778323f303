import type { FamilyView, ViewOfPerson } from '#casework/assessment/family-view.ts'
import { viewsOfFamily } from '#casework/assessment/family-view.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'

/**
 * One person's own words in a case, the newest first, for that person to read. Nobody else's: the young person's words are theirs to show to a
 * guardian, and a guardian's to show to the other one, so that a ban (703/2023 §§ 40, 51) has nothing to keep here. Null: no such person.
 */
export async function ownWordsOf(tx: Read, caseId: string, personId: string): Promise<readonly FamilyView[] | null> {
  const own = (await viewsOfFamily(tx, caseId)).find((each) => each.personId === personId)
  if (own === undefined) return null
  return own.latest === null ? [] : [own.latest, ...own.earlier]
}

/** The recorded words of a case by their id, with whose they are. */
export function wordsById(
  family: readonly ViewOfPerson[],
  viewId: string,
): { readonly of: ViewOfPerson; readonly view: FamilyView } | undefined {
  for (const of of family) for (const view of [of.latest, ...of.earlier]) if (view?.id === viewId) return { of, view }
  return undefined
}

/** Records in the actor's name that the person takes words back. */
export const insertWithdrawal = (
  tx: Write,
  inCase: { readonly caseId: string; readonly teamId: string },
  view: Pick<FamilyView, 'id' | 'visibility'>,
  now: Date,
) => {
  const registerId = view.visibility === 'own_register' ? tx.actor.ownRegisterId : tx.actor.sharedRegisterId
  if (registerId === null) throw new Error('Only a worker writes in a case')
  return tx.run(
    db.insertInto('own_words_withdrawal').values({
      instance_id: tx.actor.instanceId,
      view_id: view.id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      register_id: registerId,
      recorded_by: tx.actor.professionalId,
      withdrawn_at: now,
    }),
  )
}
