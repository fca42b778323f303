import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { SafetyPlan } from './safety-plan.ts'

const plansOf = prepared((caseId: string) =>
  db
    .selectFrom('safety_plan as s')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 's.instance_id').onRef('p.id', '=', 's.written_by'),
    )
    .select(['s.id', 's.person_id', 's.version', 's.safe_contact', 's.steps', 's.secret', 's.written_at'])
    .select(['p.given_name', 'p.family_name'])
    .where('s.case_id', '=', caseId)
    .orderBy('s.person_id')
    .orderBy('s.version', 'desc'),
)

/** Safety plans of a case, of each person the newest first; earlier ones too. */
export async function safetyPlansOf(tx: Read, caseId: string): Promise<SafetyPlan[]> {
  const rows = await tx.many(plansOf(caseId))
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    version: row.version,
    safeContact: tx.open('safety_plan.safe_contact', row.id, row.safe_contact),
    steps: tx.open('safety_plan.steps', row.id, row.steps),
    secret: tx.open('safety_plan.secret', row.id, row.secret),
    writtenByName: `${row.given_name} ${row.family_name}`,
    writtenAt: row.written_at,
  }))
}

type NewPlan = Pick<SafetyPlan, 'personId' | 'version' | 'safeContact' | 'steps' | 'secret'>

/** Writes a version in the actor's name. @returns its id, or undefined when somebody else wrote that version first. */
export async function insertSafetyPlan(tx: Write, inCase: CaseTarget, plan: NewPlan): Promise<string | undefined> {
  const id = newId()
  const added = await tx.run(
    db
      .insertInto('safety_plan')
      .values({
        instance_id: tx.actor.instanceId,
        id,
        case_id: inCase.caseId,
        team_id: inCase.teamId,
        person_id: plan.personId,
        version: plan.version,
        safe_contact: tx.seal('safety_plan.safe_contact', id, null, plan.safeContact),
        steps: tx.seal('safety_plan.steps', id, null, plan.steps),
        secret: tx.seal('safety_plan.secret', id, null, plan.secret),
        written_by: tx.actor.professionalId,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return added === 1 ? id : undefined
}
