import { casePersons } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import type { ChildFacts } from './duty.ts'

/** The child of the case and the guardians, as a notification gives them. What is not known is null. */
export async function childFactsOf(tx: Read, caseId: string): Promise<ChildFacts> {
  const persons = await casePersons(tx, caseId)
  const youth = persons.find((each) => each.role === 'youth')
  const guardians = persons
    .filter((each) => each.role === 'guardian')
    .map((each) => [each.name, each.phone].filter((part) => part !== null).join(', '))
    .filter((each) => each !== '')
  return {
    name: youth?.name ?? null,
    identityCode: youth?.personalIdentityCode ?? null,
    birthDate: youth?.birthDate ?? null,
    // Of a protected young person only the contact address is known here.
    address: youth?.address ?? youth?.contactAddress ?? null,
    guardians: guardians.length === 0 ? null : guardians.join('; '),
  }
}
