import { casePersons, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { CasePerson } from '#casework/anchor-case/anchor-case.ts'
import { limitsOfCase } from '#casework/guardian-limit/guardian-limit.queries.ts'
import type { Read } from '#db/transaction.ts'
import { ageOn } from '#kernel/clock.ts'
import { isKept } from '#sharing/information-ban/information-ban.ts'
import { bansOfCase } from '#sharing/information-ban/information-ban.queries.ts'
import { judgementsOfCase } from '#sharing/maturity-judgement/maturity-judgement.queries.ts'
import type { DeciderFacts } from './consent-decider.ts'

/** What decides who decides, and the persons of the case. `facts` is null while no young person is known. */
export type DeciderRead = { readonly facts: DeciderFacts | null; readonly persons: readonly CasePerson[] }

/** Reads what decides who decides about telling in a case on a day, as far as the actor may read it. */
export async function deciderFactsOf(tx: Read, inCase: CaseTarget, today: string): Promise<DeciderRead> {
  const { caseId, youthId, youthBirthDate } = inCase
  const [persons, judgements, limits, bans] = await Promise.all([
    casePersons(tx, caseId),
    judgementsOfCase(tx, caseId),
    limitsOfCase(tx, caseId),
    bansOfCase(tx, caseId),
  ])
  if (youthId === null) return { facts: null, persons }
  const guardians = persons
    .filter((each) => each.role === 'guardian')
    .map((guardian) => ({
      personId: guardian.id,
      custody: guardian.custody,
      limits: limits.filter((each) => each.guardianId === guardian.id && each.endedAt === null),
      bannedSubjects: bans
        .filter((each) => each.guardianId === guardian.id && isKept(each))
        .flatMap((each) => each.subjects),
    }))
  const age = youthBirthDate === null ? null : ageOn(youthBirthDate, today)
  return { facts: { youthId, age, judgements, guardians }, persons }
}
