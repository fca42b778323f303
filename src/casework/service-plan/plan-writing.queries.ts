import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { PlanAction, PlanAgreement, ServicePlan } from './service-plan.ts'

type InCase = { readonly caseId: string; readonly teamId: string }
type OwnGoal = Pick<ServicePlan, 'ownGoal' | 'ownGoalLanguage'>
type NewAction = Pick<PlanAction, 'goal' | 'what' | 'who' | 'dueOn' | 'subject' | 'status'>

/** A new draft. @returns its id. */
export async function insertDraft(
  tx: Write,
  inCase: InCase,
  plan: OwnGoal & Pick<ServicePlan, 'planNumber' | 'version'>,
  now: Date,
): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('service_plan').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      plan_number: plan.planNumber,
      state: 'draft',
      own_goal: plan.ownGoal,
      own_goal_language: plan.ownGoalLanguage,
      written_by: tx.actor.professionalId,
      written_at: now,
      version: plan.version,
    }),
  )
  return id
}

/** Changes the own goal of a draft of the version that was read. @returns whether it was still that version. */
export const updateDraft = async (tx: Write, planId: string, version: number, goal: OwnGoal): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('service_plan')
      .set({ own_goal: goal.ownGoal, own_goal_language: goal.ownGoalLanguage, version: version + 1 })
      .where('id', '=', planId)
      .where('state', '=', 'draft')
      .where('version', '=', version),
  )) === 1

/** The actions of a draft, written anew as a whole. */
export async function replaceActions(
  tx: Write,
  caseId: string,
  planId: string,
  actions: readonly NewAction[],
): Promise<void> {
  await tx.run(db.deleteFrom('plan_action').where('plan_id', '=', planId).where('case_id', '=', caseId))
  for (const [position, action] of actions.entries()) {
    await tx.run(
      db.insertInto('plan_action').values({
        instance_id: tx.actor.instanceId,
        id: newId(),
        plan_id: planId,
        case_id: caseId,
        position,
        goal: action.goal,
        what: action.what,
        who: action.who,
        due_on: action.dueOn,
        subject: action.subject,
        status: action.status,
      }),
    )
  }
}

/** Puts a draft of the version that was read into force; the plan before it is replaced. @returns whether it was still that version. */
export async function putInForce(
  tx: Write,
  caseId: string,
  planId: string,
  version: number,
  now: Date,
): Promise<boolean> {
  await tx.run(
    db
      .updateTable('service_plan')
      .set({ state: 'replaced' })
      .where('case_id', '=', caseId)
      .where('state', '=', 'agreed'),
  )
  const changed = await tx.run(
    db
      .updateTable('service_plan')
      .set({ state: 'agreed', agreed_at: now, version: version + 1 })
      .where('id', '=', planId)
      .where('state', '=', 'draft')
      .where('version', '=', version),
  )
  return changed === 1
}

/** Records who agreed to the plan, received by the actor. */
export async function insertAgreement(
  tx: Write,
  caseId: string,
  planId: string,
  agreement: Pick<PlanAgreement, 'givenBy' | 'method' | 'capacity' | 'agreedOn'>,
): Promise<void> {
  await tx.run(
    db.insertInto('plan_agreement').values({
      instance_id: tx.actor.instanceId,
      id: newId(),
      plan_id: planId,
      case_id: caseId,
      given_by: agreement.givenBy,
      method: agreement.method,
      capacity: agreement.capacity,
      agreed_on: agreement.agreedOn,
      received_by: tx.actor.professionalId,
    }),
  )
}

/** Changes the status of an action of the version that was read. @returns whether it was still that version. */
export const updateStatus = async (tx: Write, actionId: string, version: number, status: string): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('plan_action')
      .set({ status, version: sql`version + 1` })
      .where('id', '=', actionId)
      .where('version', '=', version),
  )) === 1
