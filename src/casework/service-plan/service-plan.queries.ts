import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'

export type PlanProgress = { readonly state: 'none' | 'draft' | 'agreed'; readonly planId: string | null; readonly actions: number }

/**
 * How far the plan of a case has come: an agreed plan counts as agreed also while a new version is being written.
 * `planId` and `actions` are of that plan.
 */
export async function planProgress(tx: Read, caseId: string): Promise<PlanProgress> {
  const plan = await tx.find(
    db
      .selectFrom('service_plan as p')
      .select((eb) => [
        'p.id',
        'p.state',
        eb
          .selectFrom('plan_action as a')
          .select((action) => action.fn.countAll<number>().as('count'))
          .whereRef('a.plan_id', '=', 'p.id')
          .where('a.case_id', '=', caseId)
          .$asScalar()
          .$notNull()
          .as('actions'),
      ])
      .where('p.case_id', '=', caseId)
      .where('p.state', '<>', 'replaced')
      // 'agreed' comes before 'draft'.
      .orderBy('p.state')
      .limit(1),
  )
  if (plan === undefined) return { state: 'none', planId: null, actions: 0 }
  return { state: plan.state === 'agreed' ? 'agreed' : 'draft', planId: plan.id, actions: plan.actions }
}

/** An action of an agreed plan that somebody should have done by a day. */
export type DueAction = {
  readonly actionId: string
  readonly caseId: string
  readonly caseNumber: string
  readonly what: string
  readonly who: string
  /** ISO day. */
  readonly dueOn: string
}

/** Actions of agreed plans in the actor's open cases, due on `untilDay` (ISO day) or before and not achieved, the earliest first. */
export const dueActions = (tx: Read, untilDay: string): Promise<DueAction[]> =>
  tx.many(
    db
      .selectFrom('plan_action as a')
      .innerJoin('service_plan as p', (join) =>
        join.onRef('p.instance_id', '=', 'a.instance_id').onRef('p.id', '=', 'a.plan_id').onRef('p.case_id', '=', 'a.case_id'),
      )
      .innerJoin('anchor_case as c', (join) => join.onRef('c.instance_id', '=', 'p.instance_id').onRef('c.id', '=', 'p.case_id'))
      .select(['a.id as actionId', 'a.case_id as caseId', 'c.number as caseNumber', 'a.what', 'a.who', 'a.due_on as dueOn'])
      .where('p.state', '=', 'agreed')
      .where('c.phase', '<>', 'closed')
      .where('a.due_on', '<=', untilDay)
      .where(sql<boolean>`a.status <> 'achieved'`)
      .orderBy('a.due_on')
      .orderBy('c.number')
      .limit(200),
  )
