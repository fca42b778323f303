import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { personName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { ContactAttempt } from './contact-attempt.ts'

/** Attempts to reach the family of a case, the latest first. */
export async function attemptsOf(tx: Read, caseId: string): Promise<ContactAttempt[]> {
  const rows = await tx.many(
    db
      .selectFrom('contact_attempt as a')
      .innerJoin('person as s', (join) =>
        join.onRef('s.instance_id', '=', 'a.instance_id').onRef('s.id', '=', 'a.person_id'),
      )
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'a.instance_id').onRef('p.id', '=', 'a.recorded_by'),
      )
      .select(['a.id', 'a.person_id', 'a.tried_at', 'a.means', 'a.outcome', 'a.note'])
      .select(['s.role', 's.given_name as person_given', 's.family_name as person_family'])
      .select(['p.given_name', 'p.family_name', 'p.profession'])
      .where('a.case_id', '=', caseId)
      .orderBy('a.tried_at', 'desc')
      .orderBy('a.recorded_at', 'desc')
      .orderBy('a.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    personName: personName(tx, row.person_id, row.person_given, row.person_family),
    personRole: row.role,
    triedAt: row.tried_at,
    means: row.means,
    outcome: row.outcome,
    note: tx.open('contact_attempt.note', row.id, row.note),
    recordedByName: `${row.given_name} ${row.family_name}`,
    recordedByProfession: row.profession,
  }))
}

type NewAttempt = {
  readonly personId: string
  readonly triedAt: Date
  readonly means: string
  readonly outcome: string
  readonly note: string | undefined
}

/** Records an attempt in the actor's name. @returns its id. */
export async function insertAttempt(tx: Write, inCase: CaseTarget, attempt: NewAttempt): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('contact_attempt').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      person_id: attempt.personId,
      tried_at: attempt.triedAt,
      means: attempt.means,
      outcome: attempt.outcome,
      note: tx.seal('contact_attempt.note', id, null, attempt.note),
      recorded_by: tx.actor.professionalId,
    }),
  )
  return id
}
