import { keptFromGuardian } from '#casework/guardian-limit/kept-from.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { possibleGuests } from '../guest/guest-link.queries.ts'
import type { FamilyReader } from './message.ts'
import { mayWriteTogether } from './message.queries.ts'
import { words } from './message.words.ts'

/** Persons of the case who may be written to now: those who may come by a link. */
export async function familyToChoose(tx: Read, caseId: string): Promise<FamilyReader[]> {
  const found: FamilyReader[] = []
  for (const { id, name, role } of await possibleGuests(tx, caseId))
    found.push(
      role === 'youth'
        ? { id, name, role: 'youth', kept: [] }
        : { id, name, role: 'guardian', kept: [...(await keptFromGuardian(tx, caseId, id))] },
    )
  return found
}

/**
 * The persons that were chosen for a thread. One of the family alone, or the young person and one guardian between whom nothing is kept; two
 * guardians never: whether they may read the same words is not the team's to judge (docs/decisions/0028). One sentence for every reason,
 * because a ban may stand in another register. The database refuses the same by itself.
 * @throws InvalidInput for somebody who may not be written to; NotPossible `not_in_one_thread`.
 */
export async function chosenFamily(tx: Read, caseId: string, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const possible = await possibleGuests(tx, caseId)
  const chosen = ids.flatMap((id) => possible.find((each) => each.id === id) ?? [])
  if (chosen.length < ids.length)
    throw new InvalidInput([{ field: 'family', code: 'not_in_case', text: words.notInCase }])
  if (chosen.length === 1) return ids
  const youth = chosen.find((each) => each.role === 'youth')
  const guardian = chosen.find((each) => each.role === 'guardian')
  const together =
    chosen.length === 2 &&
    youth !== undefined &&
    guardian !== undefined &&
    (await mayWriteTogether(tx, caseId, youth.id, guardian.id))
  if (!together) throw new NotPossible('not_in_one_thread', words.notInOneThread, 'family')
  return ids
}
