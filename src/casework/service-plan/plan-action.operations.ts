import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation } from '#http/operation.ts'
import { code, idInput, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { actionTarget, assertInForce } from './plan-target.command.ts'
import { updateStatus } from './plan-writing.queries.ts'
import { PlanAction } from './service-plan.ts'
import { words } from './service-plan.words.ts'

const ids = { caseId: idInput(), planId: idInput(), actionId: idInput() }

/** One action of a plan, for the form that says how it has gone. */
export const readPlanAction = readOperation({
  name: 'readPlanAction',
  summary: words.readAction,
  path: '/cases/:caseId/plan/:planId/actions/:actionId',
  permission: 'service_plan.read',
  input: z.object(ids),
  output: z.object({ case: CaseHead, planId: idOutput, action: PlanAction }),
  target: actionTarget,
  log: (_result, input) => ({ objectKind: 'plan_action', objectId: input.actionId, caseId: input.caseId }),
  handle: ({ input, target, today }) =>
    Promise.resolve({ case: target.headOn(today), planId: input.planId, action: target.action }),
})

/** Says how an action of the plan in force has gone (C-22). */
export const setActionStatus = writeOperation({
  name: 'setActionStatus',
  summary: words.setStatus,
  path: '/cases/:caseId/plan/:planId/actions/:actionId/status',
  permission: 'service_plan.write',
  input: z.object({ ...ids, status: code('plan_goal_statuses'), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: actionTarget,
  log: (result, input) => ({ objectKind: 'plan_action', objectId: result.id, caseId: input.caseId }),
  done: words.setStatusDone,
  handle: async ({ tx, input, target }) => {
    assertInForce(target.plan)
    if (!(await updateStatus(tx, input.actionId, input.version, input.status))) throw new StaleVersion()
    return { id: input.actionId }
  },
})
