import { otherPartiesOf } from '#casework/other-party/other-party.queries.ts'
import type { Read } from '#db/transaction.ts'
import { guardiansNotAsked } from './guardian-limit.queries.ts'
import type { KeptFrom } from './kept-from.ts'

/** Who must not get a paper of the case today. A guardian who is the other party too stands once, as that. */
export async function keptFrom(tx: Read, caseId: string): Promise<KeptFrom> {
  const [others, limited] = await Promise.all([otherPartiesOf(tx, caseId), guardiansNotAsked(tx, caseId)])
  const parties = new Set(others.map((each) => each.personId))
  return {
    parties: others.flatMap((each) => each.personName ?? []),
    guardians: limited.filter((each) => !parties.has(each.guardianId)).flatMap((each) => each.name ?? []),
  }
}
