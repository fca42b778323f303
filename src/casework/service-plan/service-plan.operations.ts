import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { viewIds, ViewOfPerson } from '#casework/assessment/family-view.ts'
import { viewsOfFamily } from '#casework/assessment/family-view.queries.ts'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, versionInput } from '#kernel/input.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { agreePlan, readPlanVersion } from './plan-agreement.operations.ts'
import { readPlanAction, setActionStatus } from './plan-action.operations.ts'
import { readPlanSheet } from './plan-sheet.operations.ts'
import { insertDraft, replaceActions, updateDraft } from './plan-writing.queries.ts'
import { actionRows, keptStatus, ownGoalFields, PLAN_SUBJECT, ServicePlan } from './service-plan.ts'
import { contactLanguageOf, plansOfCase } from './service-plan.queries.ts'
import { words } from './service-plan.words.ts'

/** The plan of a case: the one in force, the draft being written, the earlier ones. */
export const readPlan = readOperation({
  name: 'readPlan',
  summary: words.read,
  path: '/cases/:caseId/plan',
  permission: 'service_plan.read',
  input: z.object({ caseId: idInput() }),
  output: z.object({
    case: CaseHead,
    current: ServicePlan.nullable(),
    draft: ServicePlan.nullable(),
    earlier: z.array(ServicePlan),
    /** What the family says themselves; opens the page (P-02, P-03). */
    ownWords: z.array(ViewOfPerson),
    /** Code of `languages` the young person is spoken to in, when known. */
    contactLanguage: z.string().nullable(),
    can: canOutput,
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'service_plan',
    caseId: input.caseId,
    objectIds: [
      ...[result.current, result.draft, ...result.earlier].flatMap((plan) => (plan === null ? [] : [plan.id])),
      ...viewIds(result.ownWords),
    ],
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const [plans, ownWords] = await Promise.all([plansOfCase(tx, input.caseId), viewsOfFamily(tx, input.caseId)])
    return {
      case: target.headOn(today),
      current: plans.find((plan) => plan.state === 'agreed') ?? null,
      draft: plans.find((plan) => plan.state === 'draft') ?? null,
      earlier: plans.filter((plan) => plan.state === 'replaced'),
      ownWords,
      contactLanguage: await contactLanguageOf(tx, input.caseId),
      can: allowedOf(actor, target, ['service_plan.write', 'service_plan.agree']),
    }
  },
})

/**
 * Begins a draft of the plan or changes the one there is. `version` is that of the draft one changes and is left out when
 * one begins: StaleVersion when somebody else began or changed a draft meanwhile. Versions run on from plan to plan, so that
 * a form for an earlier draft never fits a later one.
 */
export const writePlan = writeOperation({
  name: 'writePlan',
  summary: words.write,
  path: '/cases/:caseId/plan',
  permission: 'service_plan.write',
  input: z
    .object({ caseId: idInput(), ...ownGoalFields, actions: actionRows(), version: versionInput().optional() })
    .refine(({ ownGoal, ownGoalLanguage }) => ownGoal === undefined || ownGoalLanguage !== undefined, {
      path: ['ownGoalLanguage'],
      message: 'choose_one',
    }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'service_plan', objectId: result.id, caseId: input.caseId }),
  done: words.writeDone,
  handle: async ({ tx, input, target, now, today }) => {
    if (input.actions.length === 0) throw new InvalidInput([fieldError('actions.0.goal', 'plan_needs_action')])
    const past = input.actions.filter((action) => action.dueOn < today)
    if (past.length > 0)
      throw new InvalidInput(past.map((action) => fieldError(`actions.${action.row}.dueOn`, 'date_in_past')))

    await tx.lock(`service_plan:${input.caseId}`)
    const plans = await plansOfCase(tx, input.caseId)
    const draft = plans.find((plan) => plan.state === 'draft')
    if (draft?.version !== input.version) throw new StaleVersion()

    const goal = {
      ownGoal: input.ownGoal ?? null,
      ownGoalLanguage: input.ownGoal === undefined ? null : (input.ownGoalLanguage ?? null),
    }
    const planNumber = 1 + Math.max(0, ...plans.map((plan) => plan.planNumber))
    const version = 1 + Math.max(0, ...plans.map((plan) => plan.version))
    const id = draft?.id ?? (await insertDraft(tx, target, { ...goal, planNumber, version }, now))
    if (draft !== undefined && !(await updateDraft(tx, draft.id, draft.version, goal))) throw new StaleVersion()

    const earlier = (draft ?? plans.find((plan) => plan.state === 'agreed'))?.actions ?? []
    await replaceActions(
      tx,
      input.caseId,
      id,
      input.actions.map((action) => ({
        ...action,
        subject: action.subject ?? PLAN_SUBJECT,
        status: keptStatus(action, earlier),
      })),
    )
    return { id }
  },
})

export const servicePlanOperations: readonly AnyOperation[] = [
  readPlan,
  writePlan,
  readPlanVersion,
  agreePlan,
  readPlanSheet,
  readPlanAction,
  setActionStatus,
]
