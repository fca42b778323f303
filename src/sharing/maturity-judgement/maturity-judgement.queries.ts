import type { RegisterKind } from '#access/actor.ts'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { JudgedCapacity, MaturityJudgement } from './maturity-judgement.ts'

const judgementsOf = prepared((caseId: string) =>
  db
    .selectFrom('maturity_judgement as j')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'j.instance_id').onRef('p.id', '=', 'j.judged_by'),
    )
    .innerJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'j.instance_id').onRef('r.id', '=', 'j.register_id'),
    )
    .select([
      'j.id',
      'j.person_id',
      'j.subjects',
      'j.capacity',
      'j.reasons',
      'j.judged_at',
      'p.given_name',
      'p.family_name',
      'p.profession',
      'r.kind as register_kind',
      'r.name as register_name',
    ])
    .where('j.case_id', '=', caseId)
    .orderBy('j.judged_at', 'desc')
    .orderBy('j.id'),
)

/** Judgements of a case that the actor may read, the newest first. */
export async function judgementsOfCase(tx: Read, caseId: string): Promise<MaturityJudgement[]> {
  const rows = await tx.many(judgementsOf(caseId))
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    subjects: row.subjects,
    // Only judged capacities are written (insertJudgement).
    capacity: row.capacity as JudgedCapacity,
    reasons: row.reasons,
    registerKind: row.register_kind as RegisterKind,
    registerName: row.register_name,
    judgedByName: `${row.given_name} ${row.family_name}`,
    judgedByProfession: row.profession,
    judgedAt: row.judged_at,
  }))
}

type NewJudgement = {
  readonly personId: string
  readonly registerId: string
  readonly subjects: readonly string[]
  readonly capacity: JudgedCapacity
  readonly reasons: string
}

/** Records a judgement in one's own name. @returns its id. */
export async function insertJudgement(tx: Write, inCase: CaseTarget, judgement: NewJudgement): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('maturity_judgement').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      register_id: judgement.registerId,
      person_id: judgement.personId,
      subjects: [...judgement.subjects],
      capacity: judgement.capacity,
      reasons: judgement.reasons,
      judged_by: tx.actor.professionalId,
    }),
  )
  return id
}
