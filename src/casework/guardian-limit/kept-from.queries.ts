import { sql } from 'kysely'
import { otherPartiesOf } from '#casework/other-party/other-party.queries.ts'
import { db } from '#db/connection.ts'
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

/** Subjects (codes of `consent_categories`) that are left out of every paper for a guardian of the case. */
export const keptFromGuardian = async (tx: Read, caseId: string, guardianId: string): Promise<readonly string[]> =>
  (
    await tx.get(
      db.selectNoFrom(sql<string[]>`app.kept_from_guardian(${caseId}::uuid, ${guardianId}::uuid)`.as('subjects')),
    )
  ).subjects

/** Subjects that are kept from one guardian of the case or another: for what is made for a guardian, and not known for which of them. */
export const keptFromSomeGuardian = async (tx: Read, caseId: string): Promise<readonly string[]> =>
  (
    await tx.many(
      db
        .selectFrom('person as p')
        .select(sql<string[]>`app.kept_from_guardian(p.case_id, p.id)`.as('subjects'))
        .where('p.case_id', '=', caseId)
        .where('p.role', '=', 'guardian'),
    )
  ).flatMap((each) => each.subjects)
