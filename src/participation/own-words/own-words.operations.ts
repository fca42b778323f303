import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { viewIds } from '#casework/assessment/family-view.ts'
import { viewsOfFamily } from '#casework/assessment/family-view.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { OwnWordsOfCase, RecordedWords } from './own-words.ts'
import { insertWithdrawal, wordsById } from './own-words.queries.ts'
import { words } from './own-words.words.ts'

/** Everything the family has said, each person apart. What one of them keeps to one authority is there for that authority alone. */
export const readOwnWords = readOperation({
  name: 'readOwnWords',
  summary: words.read,
  path: '/cases/:caseId/own-words',
  permission: 'own_words.read',
  input: z.object({ caseId: idInput('case') }),
  output: OwnWordsOfCase,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'family_view', caseId: input.caseId, objectIds: viewIds(result.family) }),
  handle: async ({ tx, actor, input, target, today }) => ({
    case: target.headOn(today),
    family: await viewsOfFamily(tx, input.caseId),
    can: allowedOf(actor, target, ['assessment.record', 'own_words.withdraw']),
  }),
})

/** The words of a case by their id; null when they are not there for the actor. */
async function wordsTarget(tx: Read, { caseId, viewId }: { readonly caseId: string; readonly viewId: string }) {
  const target = await caseTarget(tx, caseId)
  if (target === null) return null
  const found = wordsById(await viewsOfFamily(tx, caseId), viewId)
  return found?.view.missingReason === null ? { ...target, of: found.of, recorded: found.view } : null
}

const ofView = z.object({ caseId: idInput('case'), viewId: idInput() })

/** Words of somebody of the family, to look at before they are taken back. */
export const readRecordedWords = readOperation({
  name: 'readRecordedWords',
  summary: words.read,
  path: '/cases/:caseId/own-words/:viewId',
  permission: 'own_words.read',
  input: ofView,
  output: RecordedWords,
  target: wordsTarget,
  log: (_result, input) => ({ objectKind: 'family_view', objectId: input.viewId, caseId: input.caseId }),
  handle: ({ target, today }) =>
    Promise.resolve({ case: target.headOn(today), of: target.of, recorded: target.recorded }),
})

/**
 * Takes words back, as the person asks. No page of the case shows them any longer; that something was said and taken back stays, and nobody
 * can undo it: who changes their mind says it anew.
 * @throws NotPossible `own_words_withdrawn` the second time
 */
export const withdrawOwnWords = writeOperation({
  name: 'withdrawOwnWords',
  summary: words.withdraw,
  path: '/cases/:caseId/own-words/:viewId/withdraw',
  permission: 'own_words.withdraw',
  input: ofView,
  output: z.object({ id: idOutput }),
  target: wordsTarget,
  log: (_result, input) => ({ objectKind: 'family_view', objectId: input.viewId, caseId: input.caseId }),
  done: words.withdrawDone,
  handle: async ({ tx, target, now }) => {
    const { recorded } = target
    if (recorded.withdrawnAt !== null) throw new NotPossible('own_words_withdrawn', words.alreadyWithdrawn)
    await insertWithdrawal(tx, target, recorded, now)
    return { id: recorded.id }
  },
})

export const ownWordsOperations: readonly AnyOperation[] = [readOwnWords, readRecordedWords, withdrawOwnWords]
