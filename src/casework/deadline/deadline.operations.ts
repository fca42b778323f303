import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, optionalDateInput, optionalShortText, versionInput } from '#kernel/input.ts'
import { canOutput } from '#kernel/output.ts'
import { Deadline, isOpen, outcomeErrors, TRANSFER_LIMIT } from './deadline.ts'
import { findDeadline, settleDeadline } from './deadline.queries.ts'
import { words } from './deadline.words.ts'

type DeadlineTarget = CaseTarget & { readonly deadline: Deadline }

/** A time limit of a case as a target: there only when its case is. */
async function deadlineTarget(tx: Read, input: { caseId: string; deadlineId: string }): Promise<DeadlineTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const deadline = inCase === null ? undefined : await findDeadline(tx, input.caseId, input.deadlineId)
  return inCase === null || deadline === undefined ? null : { ...inCase, kind: 'deadline', deadline }
}

/** One time limit with its rule, its source and its last day. */
export const readDeadline = readOperation({
  name: 'readDeadline',
  summary: words.read,
  path: '/cases/:caseId/deadlines/:deadlineId',
  permission: 'case.prepare',
  input: z.object({ caseId: idInput('case'), deadlineId: idInput('deadline') }),
  output: z.object({ case: CaseHead, deadline: Deadline, can: canOutput }),
  target: deadlineTarget,
  log: (_result, input) => ({ objectKind: 'deadline', objectId: input.deadlineId, caseId: input.caseId }),
  handle: ({ actor, target, today }) =>
    Promise.resolve({
      case: target.headOn(today),
      deadline: target.deadline,
      can: allowedOf(actor, target, ['deadline.complete']),
    }),
})

/** Records that a duty was done, on a day from its start to today, or that it passed to another authority or team. */
export const completeDeadline = writeOperation({
  name: 'completeDeadline',
  summary: words.complete,
  path: '/cases/:caseId/deadlines/:deadlineId',
  permission: 'deadline.complete',
  input: z.object({
    caseId: idInput('case'),
    deadlineId: idInput('deadline'),
    completedOn: optionalDateInput(),
    transferredTo: optionalShortText(TRANSFER_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: deadlineTarget,
  log: (_result, input) => ({ objectKind: 'deadline', objectId: input.deadlineId, caseId: input.caseId }),
  done: words.completeDone,
  handle: async ({ tx, input, target, today }) => {
    const { deadline } = target
    const { completedOn, transferredTo } = input
    if (deadline.version !== input.version) throw new StaleVersion()
    if (!isOpen(deadline)) throw new NotPossible('deadline_settled', words.settled)
    const errors = outcomeErrors(deadline, { completedOn, transferredTo }, today)
    if (errors.length > 0) throw new InvalidInput(errors)
    const outcome = completedOn === undefined ? { transferredTo: transferredTo ?? '' } : { completedOn }
    if (!(await settleDeadline(tx, deadline, outcome))) throw new StaleVersion()
    return { version: deadline.version + 1 }
  },
})

export const deadlineOperations: readonly AnyOperation[] = [readDeadline, completeDeadline]
