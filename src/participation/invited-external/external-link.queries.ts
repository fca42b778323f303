import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type { OwnTask } from './invited-external.ts'

type Asked = { readonly caseId: string; readonly participantId: string; readonly placeKind: string }

/** Whether this external can be given a link by the actor now, whether the place is told in another way, and whom they can call. */
export async function linkFacts(tx: Read, { caseId, participantId, placeKind }: Asked, daysAfter: number) {
  return await tx.get(
    db
      .selectFrom('anchor_case as c')
      .innerJoin('professional as r', (join) =>
        join.onRef('r.instance_id', '=', 'c.instance_id').onRef('r.id', '=', 'c.responsible_id'),
      )
      .select('r.phone as contactPhone')
      .select(
        sql<boolean>`app.may_be_external(${caseId}::uuid, ${participantId}::uuid, ${daysAfter}::integer)`.as('mayCome'),
      )
      .select(sql<boolean>`app.place_told_to_external(${caseId}::uuid, ${placeKind})`.as('toldApart'))
      .where('c.id', '=', caseId),
  )
}

/** Tasks that this external would see and has not done: of the plan in force. */
export const tasksOf = (tx: Read, { caseId, participantId }: Asked): Promise<Pick<OwnTask, 'what' | 'dueOn'>[]> =>
  tx.many(
    db
      .selectFrom('external_task as t')
      .innerJoin('plan_action as a', (join) =>
        join
          .onRef('a.instance_id', '=', 't.instance_id')
          .onRef('a.id', '=', 't.action_id')
          .onRef('a.case_id', '=', 't.case_id'),
      )
      .innerJoin('service_plan as s', (join) =>
        join
          .onRef('s.instance_id', '=', 'a.instance_id')
          .onRef('s.id', '=', 'a.plan_id')
          .onRef('s.case_id', '=', 'a.case_id'),
      )
      .select(['a.what', 'a.due_on as dueOn'])
      .where('t.case_id', '=', caseId)
      .where('t.participant_id', '=', participantId)
      .where('t.taken_back_at', 'is', null)
      .where('t.done_at', 'is', null)
      .where('s.state', '=', 'agreed')
      .where('a.status', 'not in', ['achieved', 'changed'])
      .orderBy('a.due_on')
      .orderBy('t.id'),
  )
