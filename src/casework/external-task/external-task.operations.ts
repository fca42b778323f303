import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { actionTarget, assertInForce } from '#casework/service-plan/plan-target.command.ts'
import { PlanAction } from '#casework/service-plan/service-plan.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { PossibleExternal } from './external-task.ts'
import { insertTask, possibleExternals, takeTaskBack } from './external-task.queries.ts'
import { words } from './external-task.words.ts'

const ids = { caseId: idInput('case'), planId: idInput('plan'), actionId: idInput('action') }

/** An action of a plan, and who from outside could do it. */
export const readExternalTaskForm = readOperation({
  name: 'readExternalTaskForm',
  summary: words.read,
  path: '/cases/:caseId/plan/:planId/actions/:actionId/external-task',
  permission: 'service_plan.read',
  input: z.object(ids),
  output: z.object({
    case: CaseHead,
    planId: idOutput,
    action: PlanAction,
    possible: z.array(PossibleExternal),
  }),
  target: actionTarget,
  log: (_result, input) => ({ objectKind: 'plan_action', objectId: input.actionId, caseId: input.caseId }),
  handle: async ({ tx, input, target, today }) => ({
    case: target.headOn(today),
    planId: input.planId,
    action: target.action,
    possible: await possibleExternals(tx, input.caseId),
  }),
})

/**
 * Gives an action of the plan in force to somebody from outside; whoever had it has it no longer.
 * @throws NotPossible plan_not_agreed, plan_replaced, external_not_possible; StaleVersion when the action was given to another meanwhile.
 */
export const giveExternalTask = writeOperation({
  name: 'giveExternalTask',
  summary: words.give,
  path: '/cases/:caseId/plan/:planId/actions/:actionId/external-task',
  permission: 'service_plan.write',
  input: z.object({ ...ids, participantId: idInput('participant'), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: actionTarget,
  log: (result, input) => ({
    objectKind: 'external_task',
    objectId: result.id,
    caseId: input.caseId,
    objectIds: [input.actionId, input.participantId],
  }),
  done: words.giveDone,
  handle: async ({ tx, input, target: { plan, action } }) => {
    assertInForce(plan)
    if (action.version !== input.version) throw new StaleVersion()
    const possible = await possibleExternals(tx, input.caseId)
    if (!possible.some((each) => each.participantId === input.participantId))
      throw new NotPossible('external_not_possible', words.notPossible, 'participantId')
    const earlier = action.externalTask
    if (earlier?.participantId === input.participantId) return { id: earlier.id }
    if (earlier !== null && !(await takeTaskBack(tx, earlier.id, earlier.version))) throw new StaleVersion()
    return { id: await insertTask(tx, input) }
  },
})

/** Takes a task back from somebody from outside: it is no longer on their page. @throws NotPossible no_external_task; StaleVersion */
export const takeBackExternalTask = writeOperation({
  name: 'takeBackExternalTask',
  summary: words.takeBack,
  path: '/cases/:caseId/plan/:planId/actions/:actionId/external-task/take-back',
  permission: 'service_plan.write',
  input: z.object({ ...ids, version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: actionTarget,
  log: (result, input) => ({ objectKind: 'external_task', objectId: result.id, caseId: input.caseId }),
  done: words.takeBackDone,
  handle: async ({ tx, input, target: { action } }) => {
    const task = action.externalTask
    if (task === null) throw new NotPossible('no_external_task', words.noTask)
    if (!(await takeTaskBack(tx, task.id, input.version))) throw new StaleVersion()
    return { id: task.id }
  },
})

export const externalTaskOperations: readonly AnyOperation[] = [
  readExternalTaskForm,
  giveExternalTask,
  takeBackExternalTask,
]
