import { casePersons, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { CasePerson } from '#casework/anchor-case/anchor-case.ts'
import { limitsOfCase } from '#casework/guardian-limit/guardian-limit.queries.ts'
import { keptFromGuardian } from '#casework/guardian-limit/kept-from.queries.ts'
import type { Read } from '#db/transaction.ts'
import { ageOn } from '#kernel/clock.ts'
import { judgementsOfCase } from '#sharing/maturity-judgement/maturity-judgement.queries.ts'
import type { DeciderFacts } from './consent-decider.ts'

/** What decides who decides, and the persons of the case. `facts` is null while no young person is known. */
export type DeciderRead = { readonly facts: DeciderFacts | null; readonly persons: readonly CasePerson[] }

/**
 * Reads what decides who decides about telling in a case on a day, as far as the actor may read it; what the young person keeps from a guardian
 * counts whichever authority recorded it, because the paper to sign names the subject.
 */
export async function deciderFactsOf(tx: Read, inCase: CaseTarget, today: string): Promise<DeciderRead> {
  const { caseId, youthId, youthBirthDate } = inCase
  const [persons, judgements, limits] = await Promise.all([
    casePersons(tx, caseId),
    judgementsOfCase(tx, caseId),
    limitsOfCase(tx, caseId),
  ])
  if (youthId === null) return { facts: null, persons }
  const guardians = await Promise.all(
    persons
      .filter((each) => each.role === 'guardian')
      .map(async (guardian) => ({
        personId: guardian.id,
        custody: guardian.custody,
        limits: limits.filter((each) => each.guardianId === guardian.id && each.endedAt === null),
        bannedSubjects: await keptFromGuardian(tx, caseId, guardian.id),
      })),
  )
  const age = youthBirthDate === null ? null : ageOn(youthBirthDate, today)
  return { facts: { youthId, age, judgements, guardians }, persons }
}
