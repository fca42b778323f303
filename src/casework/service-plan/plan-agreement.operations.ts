import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { InvalidInput, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation } from '#http/operation.ts'
import { fieldError, idInput, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { assertDraft, planTarget } from './plan-target.command.ts'
import { insertAgreement, putInForce } from './plan-writing.queries.ts'
import { agreementRows, ServicePlan } from './service-plan.ts'
import { words } from './service-plan.words.ts'

/** One version of the plan, for the form that records who agrees to it. */
export const readPlanVersion = readOperation({
  name: 'readPlanVersion',
  summary: words.readDraft,
  path: '/cases/:caseId/plan/:planId',
  permission: 'service_plan.read',
  input: z.object({ caseId: idInput(), planId: idInput() }),
  output: z.object({ case: CaseHead, plan: ServicePlan }),
  target: planTarget,
  log: (_result, input) => ({ objectKind: 'service_plan', objectId: input.planId, caseId: input.caseId }),
  handle: ({ target, today }) => Promise.resolve({ case: target.headOn(today), plan: target.plan }),
})

/** Records who agreed to the draft, and puts it into force; the plan before it is replaced. */
export const agreePlan = writeOperation({
  name: 'agreePlan',
  summary: words.agree,
  path: '/cases/:caseId/plan/:planId/agree',
  permission: 'service_plan.agree',
  input: z.object({ caseId: idInput(), planId: idInput(), agreements: agreementRows(), version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: planTarget,
  log: (result, input) => ({ objectKind: 'service_plan', objectId: result.id, caseId: input.caseId }),
  done: words.agreeDone,
  handle: async ({ tx, input, target, now, today }) => {
    const { agreements } = input
    assertDraft(target.plan)
    if (agreements.length === 0) throw new InvalidInput([fieldError('agreements.0.givenBy', 'plan_needs_agreement')])
    const future = agreements.filter((agreement) => agreement.agreedOn > today)
    if (future.length > 0)
      throw new InvalidInput(future.map((each) => fieldError(`agreements.${each.row}.agreedOn`, 'date_in_future')))

    await tx.lock(`service_plan:${input.caseId}`)
    if (!(await putInForce(tx, input.caseId, input.planId, input.version, now))) throw new StaleVersion()
    for (const agreement of agreements) await insertAgreement(tx, input.caseId, input.planId, agreement)
    return { id: input.planId }
  },
})
