import { sql } from 'kysely'
import { externalTasksOf } from '#casework/external-task/external-task.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read } from '#db/transaction.ts'
import { codeIds } from '#kernel/codes.ts'
import { endedStatuses, type PlanState, type ServicePlan } from './service-plan.ts'

export type PlanProgress = {
  readonly state: 'none' | 'draft' | 'agreed'
  readonly planId: string | null
  readonly actions: number
}

const planOf = prepared((caseId: string) =>
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

/**
 * How far the plan of a case has come: an agreed plan counts as agreed also while a new version is being written.
 * `planId` and `actions` are of that plan.
 */
export async function planProgress(tx: Read, caseId: string): Promise<PlanProgress> {
  const plan = await tx.find(planOf(caseId))
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

/**
 * Actions of agreed plans in the actor's open cases, due on `untilDay` (ISO day) or before and not ended, the earliest first.
 * Starts from the actor's own memberships, so that its cost does not grow with the database.
 */
export const dueActions = (tx: Read, untilDay: string): Promise<DueAction[]> =>
  tx.many(
    db
      .selectFrom('case_member as m')
      .innerJoin('anchor_case as c', (join) =>
        join.onRef('c.instance_id', '=', 'm.instance_id').onRef('c.id', '=', 'm.case_id'),
      )
      .innerJoin('service_plan as p', (join) =>
        join.onRef('p.instance_id', '=', 'c.instance_id').onRef('p.case_id', '=', 'c.id'),
      )
      .innerJoin('plan_action as a', (join) =>
        join
          .onRef('a.instance_id', '=', 'p.instance_id')
          .onRef('a.plan_id', '=', 'p.id')
          .onRef('a.case_id', '=', 'p.case_id'),
      )
      .select([
        'a.id as actionId',
        'a.case_id as caseId',
        'c.number as caseNumber',
        'a.what',
        'a.who',
        'a.due_on as dueOn',
      ])
      .where('m.instance_id', '=', tx.actor.instanceId)
      .where('m.professional_id', '=', tx.actor.professionalId)
      .where('m.left_at', 'is', null)
      .where('m.case_closed', '=', sql.lit(false))
      .where('p.state', '=', 'agreed')
      .where('a.due_on', '<=', untilDay)
      .where(sql<boolean>`a.status <> all(${[...endedStatuses]}::text[])`)
      .orderBy('a.due_on')
      .orderBy('c.number')
      .limit(200),
  )

const actionsOfCase = (tx: Read, caseId: string) =>
  tx.many(
    db
      .selectFrom('plan_action')
      .select(['id', 'plan_id', 'goal', 'what', 'who', 'due_on', 'subject', 'status', 'version'])
      .where('case_id', '=', caseId)
      .where('plan_id', 'in', (eb) => eb.selectFrom('service_plan').select('id').where('case_id', '=', caseId))
      .orderBy('position')
      .orderBy('id'),
  )

const agreementsOfCase = (tx: Read, caseId: string) =>
  tx.many(
    db
      .selectFrom('plan_agreement as a')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'a.instance_id').onRef('p.id', '=', 'a.received_by'),
      )
      .select([
        'a.id',
        'a.plan_id',
        'a.given_by',
        'a.method',
        'a.capacity',
        'a.agreed_on',
        'p.given_name',
        'p.family_name',
      ])
      .where('a.case_id', '=', caseId)
      .where('a.plan_id', 'in', (eb) => eb.selectFrom('service_plan').select('id').where('case_id', '=', caseId))
      .orderBy('a.agreed_on')
      .orderBy('a.id'),
  )

const plans = (caseId: string) =>
  db
    .selectFrom('service_plan as s')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 's.instance_id').onRef('p.id', '=', 's.written_by'),
    )
    .select([
      's.id',
      's.plan_number',
      's.state',
      's.own_goal',
      's.own_goal_language',
      's.written_at',
      's.agreed_at',
      's.version',
      'p.given_name',
      'p.family_name',
      'p.profession',
    ])
    .where('s.case_id', '=', caseId)
    .orderBy('s.plan_number', 'desc')

/** The young person before the guardians, as in the code list. */
const inOrder = (givenBy: string): number => codeIds('consent_given_by').indexOf(givenBy)

/** Every version of the plan of a case, the newest first, with actions and agreements. */
export async function plansOfCase(tx: Read, caseId: string): Promise<ServicePlan[]> {
  const found = await tx.many(plans(caseId))
  if (found.length === 0) return []
  const actions = await actionsOfCase(tx, caseId)
  const agreements = await agreementsOfCase(tx, caseId)
  const tasks = await externalTasksOf(tx, caseId)
  return found.map((row) => ({
    id: row.id,
    planNumber: row.plan_number,
    state: row.state as PlanState,
    ownGoal: row.own_goal,
    ownGoalLanguage: row.own_goal_language,
    writtenByName: `${row.given_name} ${row.family_name}`,
    writtenByProfession: row.profession,
    writtenAt: row.written_at,
    agreedAt: row.agreed_at,
    version: row.version,
    actions: actions
      .filter((action) => action.plan_id === row.id)
      .map(({ id, goal, what, who, subject, status, version, due_on }) => ({
        id,
        goal,
        what,
        who,
        subject,
        status,
        version,
        dueOn: due_on,
        externalTask: tasks.get(id) ?? null,
      })),
    agreements: agreements
      .filter((agreement) => agreement.plan_id === row.id)
      .map((each) => ({
        id: each.id,
        givenBy: each.given_by,
        method: each.method,
        capacity: each.capacity,
        agreedOn: each.agreed_on,
        receivedByName: `${each.given_name} ${each.family_name}`,
      }))
      .sort((one, other) => inOrder(one.givenBy) - inOrder(other.givenBy)),
  }))
}

/** Code of `languages` the young person is spoken to in; null when it is not known. */
export const contactLanguageOf = async (tx: Read, caseId: string): Promise<string | null> =>
  (
    await tx.find(
      db
        .selectFrom('person')
        .select('contact_language')
        .where('case_id', '=', caseId)
        .where('role', '=', 'youth')
        .limit(1),
    )
  )?.contact_language ?? null
