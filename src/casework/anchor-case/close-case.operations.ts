import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { stopConfirmations } from '#casework/service-referral/service-referral.queries.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { code, idInput, longText, optionalCode, optionalLongText, versionInput } from '#kernel/input.ts'
import { canOutput } from '#kernel/output.ts'
import { CaseHead } from './anchor-case.ts'
import { caseTarget } from './anchor-case.queries.ts'
import {
  Closing,
  undoneErrors,
  evaluationInput,
  evaluationParties,
  EXPLANATION_LIMIT,
  leavesUndone,
  OpenEnds,
  RESULT_LIMIT,
} from './close-case.ts'
import { closingOfCase, endCase, insertClosingDeviation, insertEvaluation, openEndsOf } from './close-case.queries.ts'
import { words } from './close-case.words.ts'

/** What stands in the way of closing a case; how it was closed, when it is. */
export const readClosing = readOperation({
  name: 'readClosing',
  summary: words.read,
  path: '/cases/:caseId/close',
  permission: 'case.prepare',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({ case: CaseHead, closing: Closing.nullable(), open: OpenEnds, can: canOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  handle: async ({ tx, actor, input, target, today }) => {
    const [closing, open] = await Promise.all([closingOfCase(tx, input.caseId), openEndsOf(tx, input.caseId)])
    return { case: target.headOn(today), closing, open, can: allowedOf(actor, target, ['case.close']) }
  },
})

/**
 * Closes a case with its reason, its result and what the young person and the guardian thought (C-25). Not while a statutory
 * duty is open, unless it has been passed on; what else is left undone needs a reason. Only the responsible worker.
 */
export const closeCase = writeOperation({
  name: 'closeCase',
  summary: words.close,
  path: '/cases/:caseId/close',
  permission: 'case.close',
  input: z.object({
    caseId: idInput('case'),
    reason: code('closing_reasons'),
    note: longText(RESULT_LIMIT),
    youth: evaluationInput('youth'),
    guardian: evaluationInput('guardian'),
    deviationReason: optionalCode('deviation_reasons'),
    deviationExplanation: optionalLongText(EXPLANATION_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  done: words.closeDone,
  handle: async ({ tx, input, target, now }) => {
    if (target.head.version !== input.version) throw new StaleVersion()
    const open = await openEndsOf(tx, input.caseId)
    if (open.statutoryDeadlines.length > 0)
      throw new NotPossible('statutory_deadline_open', words.statutoryOpen(open.statutoryDeadlines))
    const errors = undoneErrors(input, open)
    if (errors.length > 0) throw new InvalidInput(errors)
    const { reason, note, deviationReason, deviationExplanation } = input
    if (!(await endCase(tx, { id: target.id, version: input.version }, { reason, note, now }))) throw new StaleVersion()
    for (const party of evaluationParties) await insertEvaluation(tx, target, party, input[party])
    if (leavesUndone(open) && deviationReason !== undefined && deviationExplanation !== undefined) {
      await insertClosingDeviation(tx, target, { reason: deviationReason, explanation: deviationExplanation })
    }
    await stopConfirmations(tx, input.caseId)
    return { version: input.version + 1 }
  },
})

export const closeCaseOperations: readonly AnyOperation[] = [readClosing, closeCase]
