import { z } from 'zod'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { duplicateOutcomes, Lead, type Matter } from './possible-duplicate.ts'
import { answer, ask, propose, settle } from './settle-duplicates.command.ts'
import { words } from './possible-duplicate.words.ts'

const caseInput = z.object({ caseId: idInput('case') })

/** A case as what a question is about. */
export const matterOfCase = ({ caseId, referralId, teamId }: CaseTarget): Matter => ({ caseId, referralId, teamId })

/** "Does anybody else work with the young person?" Each question is an event of its own, and each team that does is told (C-05). */
export const askAboutCase = writeOperation({
  name: 'askAboutCase',
  summary: words.askSummary,
  path: '/cases/:caseId/lead-questions',
  permission: 'lead_question.ask',
  ownCases: () => 'all',
  input: caseInput,
  output: z.object({ questionIds: z.array(idOutput) }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'lead_question',
    objectId: input.caseId,
    caseId: input.caseId,
    objectIds: result.questionIds,
  }),
  done: words.askDone,
  handle: async ({ tx, target }) => ({ questionIds: await ask(tx, matterOfCase(target)) }),
})

/** Who takes the lead, as one side says it; no other content. */
export const answerAboutCase = writeOperation({
  name: 'answerAboutCase',
  summary: words.answerSummary,
  path: '/cases/:caseId/lead-questions/:questionId/answer',
  permission: 'lead_question.answer',
  ownCases: () => 'all',
  input: caseInput.extend({ questionId: idInput('lead_question'), lead: Lead }),
  output: z.object({ lead: Lead }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'lead_question', objectId: input.questionId, caseId: input.caseId }),
  done: words.answerDone,
  handle: async ({ tx, input, target }) => {
    await answer(tx, matterOfCase(target), input.questionId, input.lead)
    return { lead: input.lead }
  },
})

/** Proposes that another contact or case of the team is about the same young person. */
export const proposeDuplicateOfCase = writeOperation({
  name: 'proposeDuplicateOfCase',
  summary: words.proposeSummary,
  path: '/cases/:caseId/duplicates',
  permission: 'duplicate_link.propose',
  ownCases: () => 'all',
  input: caseInput.extend({ other: idInput('referral') }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'duplicate_link',
    objectId: result.id,
    caseId: input.caseId,
    objectIds: [input.other],
  }),
  done: words.proposeDone,
  handle: async ({ tx, input, target }) => ({ id: await propose(tx, matterOfCase(target), input.other) }),
})

/** A second person says whether the two belong together. Both keep their rows and their log. */
export const settleDuplicateOfCase = writeOperation({
  name: 'settleDuplicateOfCase',
  summary: words.settleSummary,
  path: '/cases/:caseId/duplicates/:duplicateId/settle',
  permission: 'duplicate_link.settle',
  ownCases: () => 'all',
  input: caseInput.extend({
    duplicateId: idInput('duplicate_link'),
    outcome: z.enum(duplicateOutcomes, { error: 'choose_one' }),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'duplicate_link', objectId: input.duplicateId, caseId: input.caseId }),
  done: words.settleDone,
  handle: async ({ tx, input, target, now }) => {
    await settle(tx, matterOfCase(target), input, now)
    return { version: input.version + 1 }
  },
})

export const caseDuplicateOperations: readonly AnyOperation[] = [
  askAboutCase,
  answerAboutCase,
  proposeDuplicateOfCase,
  settleDuplicateOfCase,
]
