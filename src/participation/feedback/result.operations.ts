import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import type { Read } from '#db/transaction.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { canOutput, dayOutput, idOutput } from '#kernel/output.ts'
import { lastClosedPeriod } from './period.ts'
import { FeedbackResult, FeedbackText, questionResults, QuestionResult, TooFew } from './result.ts'
import { findResult, findText, listResults, removeText, talliesOf, textsOf, tooFewIn } from './result.queries.ts'
import { words } from './result.words.ts'

const SHOWN_AT_MOST = 300

const resultInput = z.object({ feedbackResultId: idInput('feedback result') })
const resultLog = (_result: unknown, { feedbackResultId }: { readonly feedbackResultId: string }) => ({
  objectKind: 'feedback_result',
  objectId: feedbackResultId,
})

async function resultTarget(tx: Read, { feedbackResultId }: { readonly feedbackResultId: string }) {
  const result = await findResult(tx, feedbackResultId)
  return result === undefined ? null : { kind: 'feedback', id: result.id, result }
}

/** Results the actor may see, and of which groups nothing can be shown. */
export const listFeedbackResults = readOperation({
  name: 'listFeedbackResults',
  summary: words.listSummary,
  path: '/feedback-results',
  permission: 'feedback.read',
  input: z.object({}),
  output: z.object({ results: z.array(FeedbackResult), tooFew: z.array(TooFew), period: dayOutput }),
  target: () => Promise.resolve({ kind: 'feedback' }),
  log: (result) => ({ objectKind: 'feedback_result', objectIds: result.results.map((each) => each.id) }),
  handle: async ({ tx, today }) => {
    const period = lastClosedPeriod(today)
    const [results, tooFew] = await Promise.all([listResults(tx, SHOWN_AT_MOST), tooFewIn(tx, period)])
    return { results, tooFew, period }
  },
})

const shown = z.object({ result: FeedbackResult, questions: z.array(QuestionResult), can: canOutput })

/** How a group answered: numbers alone. */
export const readFeedbackResult = readOperation({
  name: 'readFeedbackResult',
  summary: words.readSummary,
  path: '/feedback-results/:feedbackResultId',
  permission: 'feedback.read',
  input: resultInput,
  output: shown,
  target: resultTarget,
  log: resultLog,
  handle: async ({ tx, actor, target: { result } }) => ({
    result,
    questions: questionResults(result.audience, await talliesOf(tx, result.id)),
    can: allowedOf(actor, { kind: 'feedback' }, ['feedback.read_texts']),
  }),
})

/** The same to take along: no person is in it, so that no purpose is asked. */
export const exportFeedbackResult = exportOperation({
  name: 'exportFeedbackResult',
  summary: words.fileSummary,
  path: '/feedback-results/:feedbackResultId/export',
  permission: 'feedback.read',
  takesOut: { persons: false, copyFor: 'own', purposes: [] },
  input: resultInput,
  output: z.object({ result: FeedbackResult, questions: z.array(QuestionResult) }),
  target: resultTarget,
  log: resultLog,
  handle: async ({ tx, target: { result } }) => ({
    result,
    questions: questionResults(result.audience, await talliesOf(tx, result.id)),
  }),
})

/** The free answers of a group, each alone. */
export const readFeedbackTexts = readOperation({
  name: 'readFeedbackTexts',
  summary: words.textsSummary,
  path: '/feedback-results/:feedbackResultId/texts',
  permission: 'feedback.read_texts',
  input: resultInput,
  output: z.object({ result: FeedbackResult, texts: z.array(FeedbackText), can: canOutput }),
  target: resultTarget,
  log: resultLog,
  handle: async ({ tx, actor, target: { result } }) => ({
    result,
    texts: await textsOf(tx, result.id),
    can: actor.coordinatedTeams.includes(result.teamId) ? ['feedback.remove_text'] : [],
  }),
})

const textInput = z.object({ feedbackTextId: idInput('feedback text') })
const textLog = (_result: unknown, { feedbackTextId }: { readonly feedbackTextId: string }) => ({
  objectKind: 'feedback_text',
  objectId: feedbackTextId,
})

async function textTarget(tx: Read, { feedbackTextId }: { readonly feedbackTextId: string }) {
  const text = await findText(tx, feedbackTextId)
  if (text === undefined) return null
  const result = await findResult(tx, text.resultId)
  // Whoever only reads texts of other teams does not find one to take away.
  if (result === undefined || !tx.actor.coordinatedTeams.includes(result.teamId)) return null
  return { kind: 'feedback', id: text.id, text, result }
}

/** One free answer, before it is taken away. */
export const readFeedbackText = readOperation({
  name: 'readFeedbackText',
  summary: words.textSummary,
  path: '/feedback-texts/:feedbackTextId',
  permission: 'feedback.remove_text',
  input: textInput,
  output: z.object({ result: FeedbackResult, text: FeedbackText }),
  target: textTarget,
  log: textLog,
  handle: ({ target: { result, text } }) => Promise.resolve({ result, text }),
})

/** Takes away a free answer that tells about somebody. */
export const removeFeedbackText = writeOperation({
  name: 'removeFeedbackText',
  summary: words.removeSummary,
  path: '/feedback-texts/:feedbackTextId/remove',
  permission: 'feedback.remove_text',
  input: textInput.extend({ version: versionInput() }),
  output: z.object({ resultId: idOutput }),
  target: textTarget,
  log: textLog,
  done: words.removedDone,
  handle: async ({ tx, input, target: { text, result } }) => {
    if (!(await removeText(tx, text.id, input.version))) throw new StaleVersion()
    return { resultId: result.id }
  },
})

export const resultOperations: readonly AnyOperation[] = [
  listFeedbackResults,
  readFeedbackResult,
  exportFeedbackResult,
  readFeedbackTexts,
  readFeedbackText,
  removeFeedbackText,
]
