import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { ReferralHead } from '#intake/referral/referral.ts'
import { referralTarget, type ReferralTarget } from '#intake/referral/referral.queries.ts'
import type { Read } from '#db/transaction.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { duplicateOutcomes, Duplicates, idsOf, Lead, type Matter } from './possible-duplicate.ts'
import { duplicatesOf } from './possible-duplicate.queries.ts'
import { answer, ask, propose, settle } from './settle-duplicates.command.ts'
import { words } from './possible-duplicate.words.ts'

const referralInput = z.object({ referralId: idInput('referral') })

type NamedReferral = ReferralTarget & { readonly matter: Matter }

/** A contact whose name is open to the team: before that, nothing is asked or shown about who it is. */
async function namedReferral(tx: Read, input: { readonly referralId: string }): Promise<NamedReferral | null> {
  const found = await referralTarget(tx, input.referralId)
  if (found?.identity !== 'shared' || found.teamId === null) return null
  return { ...found, matter: { referralId: found.id, caseId: null, teamId: found.teamId } }
}

/** What a contact shows of duplicates. */
export const readReferralLinks = readOperation({
  name: 'readReferralLinks',
  summary: words.readSummary,
  path: '/referrals/:referralId/links',
  permission: 'referral_link.read',
  ownCases: () => 'all',
  input: referralInput,
  output: Duplicates.extend({ referral: ReferralHead, can: canOutput }),
  target: namedReferral,
  log: (result, input) => ({ objectKind: 'referral', objectId: input.referralId, objectIds: idsOf(result) }),
  handle: async ({ tx, actor, target }) => ({
    referral: target.head,
    ...(await duplicatesOf(tx, target.matter)),
    can: allowedOf(actor, target, [
      'lead_question.ask',
      'lead_question.answer',
      'duplicate_link.propose',
      'duplicate_link.settle',
    ]),
  }),
})

/** The question of a contact; see askAboutCase. */
export const askAboutReferral = writeOperation({
  name: 'askAboutReferral',
  summary: words.askSummary,
  path: '/referrals/:referralId/lead-questions',
  permission: 'lead_question.ask',
  ownCases: () => 'all',
  input: referralInput,
  output: z.object({ questionIds: z.array(idOutput) }),
  target: namedReferral,
  log: (result, input) => ({
    objectKind: 'lead_question',
    objectId: input.referralId,
    objectIds: result.questionIds,
  }),
  done: words.askDone,
  handle: async ({ tx, target }) => ({ questionIds: await ask(tx, target.matter) }),
})

/** Who takes the lead, said from a contact. */
export const answerAboutReferral = writeOperation({
  name: 'answerAboutReferral',
  summary: words.answerSummary,
  path: '/referrals/:referralId/lead-questions/:questionId/answer',
  permission: 'lead_question.answer',
  ownCases: () => 'all',
  input: referralInput.extend({ questionId: idInput('lead_question'), lead: Lead }),
  output: z.object({ lead: Lead }),
  target: namedReferral,
  log: (_result, input) => ({ objectKind: 'lead_question', objectId: input.questionId, objectIds: [input.referralId] }),
  done: words.answerDone,
  handle: async ({ tx, input, target }) => {
    await answer(tx, target.matter, input.questionId, input.lead)
    return { lead: input.lead }
  },
})

/** Proposes from a contact that another contact or case of the team is about the same young person. */
export const proposeDuplicateOfReferral = writeOperation({
  name: 'proposeDuplicateOfReferral',
  summary: words.proposeSummary,
  path: '/referrals/:referralId/duplicates',
  permission: 'duplicate_link.propose',
  ownCases: () => 'all',
  input: referralInput.extend({ other: idInput('referral') }),
  output: z.object({ id: idOutput }),
  target: namedReferral,
  log: (result, input) => ({
    objectKind: 'duplicate_link',
    objectId: result.id,
    objectIds: [input.referralId, input.other],
  }),
  done: words.proposeDone,
  handle: async ({ tx, input, target }) => ({ id: await propose(tx, target.matter, input.other) }),
})

/** Settles a proposal from a contact. */
export const settleDuplicateOfReferral = writeOperation({
  name: 'settleDuplicateOfReferral',
  summary: words.settleSummary,
  path: '/referrals/:referralId/duplicates/:duplicateId/settle',
  permission: 'duplicate_link.settle',
  ownCases: () => 'all',
  input: referralInput.extend({
    duplicateId: idInput('duplicate_link'),
    outcome: z.enum(duplicateOutcomes, { error: 'choose_one' }),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: namedReferral,
  log: (_result, input) => ({
    objectKind: 'duplicate_link',
    objectId: input.duplicateId,
    objectIds: [input.referralId],
  }),
  done: words.settleDone,
  handle: async ({ tx, input, target, now }) => {
    await settle(tx, target.matter, input, now)
    return { version: input.version + 1 }
  },
})

export const referralDuplicateOperations: readonly AnyOperation[] = [
  readReferralLinks,
  askAboutReferral,
  answerAboutReferral,
  proposeDuplicateOfReferral,
  settleDuplicateOfReferral,
]
