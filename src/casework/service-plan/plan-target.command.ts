import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import type { PlanAction, ServicePlan } from './service-plan.ts'
import { plansOfCase } from './service-plan.queries.ts'
import { words } from './service-plan.words.ts'

export type PlanTarget = CaseTarget & { readonly plan: ServicePlan }

/** One version of the plan as a target: there when its case is; null when the case has no such plan. */
export async function planTarget(tx: Read, input: { caseId: string; planId: string }): Promise<PlanTarget | null> {
  const target = await caseTarget(tx, input.caseId)
  if (target === null) return null
  const plan = (await plansOfCase(tx, input.caseId)).find((each) => each.id === input.planId)
  return plan === undefined ? null : { ...target, plan }
}

/** One action of a version of the plan; null when there is none. */
export async function actionTarget(
  tx: Read,
  input: { caseId: string; planId: string; actionId: string },
): Promise<(PlanTarget & { readonly action: PlanAction }) | null> {
  const target = await planTarget(tx, input)
  const action = target?.plan.actions.find((each) => each.id === input.actionId)
  return target === null || action === undefined ? null : { ...target, action }
}

/** Nothing is shared or followed up before the family has agreed (C-19). @throws NotPossible for a draft or a replaced plan. */
export function assertInForce(plan: ServicePlan): void {
  if (plan.state === 'draft') throw new NotPossible('plan_not_agreed', words.notAgreed)
  if (plan.state === 'replaced') throw new NotPossible('plan_replaced', words.replaced)
}

/** Only a draft can be agreed to. @throws NotPossible for any other plan. */
export function assertDraft(plan: ServicePlan): void {
  if (plan.state === 'agreed') throw new NotPossible('plan_already_agreed', words.alreadyAgreed)
  if (plan.state === 'replaced') throw new NotPossible('plan_replaced', words.replaced)
}
