import type { CasePerson } from '#casework/anchor-case/anchor-case.ts'
import { casePersons } from '#casework/anchor-case/anchor-case.queries.ts'
import { guardiansNotAsked } from '#casework/guardian-limit/guardian-limit.queries.ts'
import { PARTICIPATION } from '#casework/guardian-limit/kept-from.ts'
import { keptFromGuardian } from '#casework/guardian-limit/kept-from.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotFound, NotPossible } from '#http/errors.ts'
import { words } from './disclosure-refusal.words.ts'

/** Whether a guardian may be told of a subject: not the other party, not with a limit, not against the young person's ban. */
async function mayBeTold(tx: Read, caseId: string, person: CasePerson, subject: string | null): Promise<boolean> {
  if (person.otherParty) return false
  const limited = await guardiansNotAsked(tx, caseId)
  if (limited.some((each) => each.guardianId === person.id)) return false
  const kept = await keptFromGuardian(tx, caseId, person.id)
  return !kept.some((each) => each === subject || each === PARTICIPATION)
}

const nameOf = (person: CasePerson): string => person.name ?? ''

/** Guardians of a case who may be told of a subject. Why another is missing is not said. */
export async function tellableGuardians(
  tx: Read,
  caseId: string,
  subject: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const guardians = (await casePersons(tx, caseId)).filter((each) => each.role === 'guardian' && each.name !== null)
  const told = await Promise.all(guardians.map((each) => mayBeTold(tx, caseId, each, subject)))
  return guardians.filter((_each, index) => told[index]).map((each) => ({ id: each.id, name: nameOf(each) }))
}

/**
 * The name of a guardian of the case who may be told.
 * @throws NotFound for nobody of the case. @throws NotPossible `guardian_not_told`, in the same words whatever the reason.
 */
export async function guardianToTell(
  tx: Read,
  caseId: string,
  personId: string,
  subject: string | null,
): Promise<string> {
  const person = (await casePersons(tx, caseId)).find((each) => each.id === personId && each.role === 'guardian')
  if (person === undefined) throw new NotFound()
  if (!(await mayBeTold(tx, caseId, person, subject)))
    throw new NotPossible('guardian_not_told', words.guardianNotTold(nameOf(person)), 'recipient')
  return nameOf(person)
}

const spelled = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv')

/**
 * Nobody of the case who may not be told is told as somebody outside it.
 * @throws NotPossible `guardian_not_told` when the typed name is that of a guardian or an other party who may not be told.
 */
export async function assertNotKept(tx: Read, caseId: string, typed: string, subject: string): Promise<void> {
  const named = (await casePersons(tx, caseId)).filter(
    (each) => each.role !== 'youth' && each.name !== null && spelled(typed).includes(spelled(each.name)),
  )
  for (const person of named) {
    if (!(await mayBeTold(tx, caseId, person, subject)))
      throw new NotPossible('guardian_not_told', words.guardianNotTold(nameOf(person)), 'toName')
  }
}
