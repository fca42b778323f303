import { sql } from 'kysely'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { ChosenAtEighteen, ComingOfAgeChoice, EndedConsent } from './coming-of-age.ts'

/** Whether the young person of a case is of age: asked of the database, so that nothing has to have run at midnight. */
export const isYouthOfAge = async (tx: Read, caseId: string): Promise<boolean> =>
  (await tx.get(db.selectNoFrom(sql<boolean>`app.youth_is_of_age(${caseId}::uuid)`.as('of_age')))).of_age

/** What has been chosen for a case, the newest first: that one holds. */
export async function choicesOf(tx: Read, caseId: string): Promise<ChosenAtEighteen[]> {
  const rows = await tx.many(
    db
      .selectFrom('of_age_choice as o')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'o.instance_id').onRef('p.id', '=', 'o.chosen_by'),
      )
      .select(['o.id', 'o.choice', 'o.reason', 'o.service', 'o.until', 'o.chosen_at', 'p.given_name', 'p.family_name'])
      .where('o.case_id', '=', caseId)
      .orderBy('o.chosen_at', 'desc')
      .orderBy('o.id', 'desc'),
  )
  return rows.map((row) => ({
    id: row.id,
    choice: row.choice as ComingOfAgeChoice,
    reason: tx.open('of_age_choice.reason', row.id, row.reason),
    service: tx.open('of_age_choice.service', row.id, row.service),
    until: row.until,
    chosenByName: `${row.given_name} ${row.family_name}`,
    chosenAt: row.chosen_at,
  }))
}

type NewChoice = Pick<ChosenAtEighteen, 'choice' | 'reason' | 'service' | 'until'>

/** Records a choice in the actor's name. @returns its id. */
export async function insertChoice(tx: Write, inCase: CaseTarget, made: NewChoice): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('of_age_choice').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      choice: made.choice,
      reason: tx.seal('of_age_choice.reason', id, null, made.reason),
      service: tx.seal('of_age_choice.service', id, null, made.service),
      until: made.until,
      chosen_by: tx.actor.professionalId,
    }),
  )
  return id
}

/** Consents of a case that guardians had given and that ended because the young person came of age, by the day they were given. */
export async function consentsEndedWithGuardians(tx: Read, caseId: string): Promise<EndedConsent[]> {
  const rows = await tx.many(
    db
      .selectFrom('consent as c')
      .innerJoin('person as y', (join) =>
        join.onRef('y.instance_id', '=', 'c.instance_id').onRef('y.id', '=', 'c.person_id'),
      )
      .leftJoin('register as r', (join) =>
        join.onRef('r.instance_id', '=', 'c.instance_id').onRef('r.id', '=', 'c.to_register_id'),
      )
      .select(['c.id', 'c.subjects', 'c.purpose', 'c.valid_until', 'c.to_name', 'r.name'])
      .select(
        sql<boolean>`exists (select from consent a where a.instance_id = c.instance_id and a.case_id = c.case_id and a.decided_by = 'adult_client'
          and a.purpose = c.purpose and a.to_register_id is not distinct from c.to_register_id and a.to_name is not distinct from c.to_name
          and a.subjects @> c.subjects)`.as('asked_anew'),
      )
      .where('c.case_id', '=', caseId)
      .where('c.given_at', 'is not', null)
      .where('c.withdrawn_at', 'is', null)
      .where('c.decided_by', 'not in', ['youth', 'adult_client'])
      .where(
        sql<boolean>`c.valid_until <= statement_timestamp()
        and ((c.valid_until at time zone 'Europe/Helsinki')::date = (y.birth_date + interval '18 years')::date
          or c.valid_until = c.recorded_at + interval '1 microsecond')`,
      )
      .orderBy('c.given_at')
      .orderBy('c.id'),
  )
  return rows.flatMap((row) =>
    row.valid_until === null
      ? []
      : [
          {
            id: row.id,
            subjects: row.subjects,
            recipient: row.name,
            recipientName: row.to_name,
            purpose: row.purpose,
            endedAt: row.valid_until,
            askedAnew: row.asked_anew,
          },
        ],
  )
}
