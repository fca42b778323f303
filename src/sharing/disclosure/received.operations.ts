import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { insertEntry } from '#casework/entry/entry.queries.ts'
import { ReceivedText } from '#casework/received-text/received-text.ts'
import { findReceived } from '#casework/received-text/received-text.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotFound, NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { idInput, longText } from '#kernel/input.ts'
import { canOutput, idOutput, textOutput } from '#kernel/output.ts'
import { citationText } from '#kernel/reference-data.ts'
import { authorityOfRegister } from '#sharing/disclosure-rule/disclosure-rule.ts'
import { rulesOn } from '#sharing/disclosure-rule/disclosure-rule.queries.ts'
import { verdictOn } from '#sharing/disclosure-rule/verdict.ts'
import { words as refusals } from './disclosure-refusal.words.ts'
import { answerReceived } from './disclosure.queries.ts'
import { NECESSITY_LIMIT, NECESSITY_MINIMUM, REASON_LIMIT } from './disclosure.ts'
import { words } from './disclosure.words.ts'

type ReceivedTarget = CaseTarget & { readonly received: ReceivedText }

/** A received text as a target: there while every condition of the disclosure holds, and for its recipients only. */
async function receivedTarget(
  tx: Read,
  input: { readonly caseId: string; readonly disclosureId: string },
): Promise<ReceivedTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const received = inCase === null ? undefined : await findReceived(tx, input.caseId, input.disclosureId)
  return inCase === null || received === undefined ? null : { ...inCase, kind: 'disclosure', received }
}

const ofReceived = { caseId: idInput('case'), disclosureId: idInput('disclosure') }
const logOf = (_result: unknown, input: { readonly caseId: string; readonly disclosureId: string }) => ({
  objectKind: 'disclosure',
  objectId: input.disclosureId,
  caseId: input.caseId,
})

/** A provision on recording what was received, as the catalogue has it on the day. */
const RecordingRule = z.object({
  name: textOutput,
  explanation: textOutput,
  limits: z.array(textOutput),
  citations: z.array(textOutput),
})

/** One received text, with what the catalogue says of taking it into one's own register. */
export const readReceived = readOperation({
  name: 'readReceived',
  summary: words.readReceived,
  path: '/cases/:caseId/received/:disclosureId',
  permission: 'disclosure.read',
  input: z.object(ofReceived),
  output: z.object({ case: CaseHead, received: ReceivedText, recording: z.array(RecordingRule), can: canOutput }),
  target: receivedTarget,
  log: logOf,
  handle: async ({ tx, actor, target, today }) => {
    const { received } = target
    const from = received.fromRegisterKind === 'shared' ? 'police' : received.fromRegisterKind
    const { rules } = verdictOn(await rulesOn(tx, today), {
      from: authorityOfRegister[from],
      to: { authority: authorityOfRegister[actor.ownRegisterKind ?? 'police'] },
      subject: received.subject,
      day: today,
      kind: 'recording',
    })
    const recording = rules.map(({ name, explanation, limits, citations }) => ({
      name,
      explanation,
      limits: [...limits],
      citations: citations.map(citationText),
    }))
    const can = allowedOf(actor, target, ['disclosure.answer', 'disclosure.take_in'])
    return { case: target.headOn(today), received, recording, can }
  },
})

/** Confirms that one has received it. */
export const acceptDisclosure = writeOperation({
  name: 'acceptDisclosure',
  summary: words.accept,
  path: '/cases/:caseId/received/:disclosureId/accept',
  permission: 'disclosure.answer',
  input: z.object(ofReceived),
  output: z.object({ id: idOutput }),
  target: receivedTarget,
  log: logOf,
  done: words.acceptDone,
  handle: async ({ tx, input, target }) => {
    if (target.received.answer === 'accepted') throw new NotPossible('disclosure_accepted', refusals.answeredAlready)
    if (!(await answerReceived(tx, input.disclosureId, 'accepted', null))) throw new NotFound()
    return { id: input.disclosureId }
  },
})

/** Says that one should not have got it, with why; it is not read any more, by nobody of the recipient's authority. */
export const declineDisclosure = writeOperation({
  name: 'declineDisclosure',
  summary: words.decline,
  path: '/cases/:caseId/received/:disclosureId/decline',
  permission: 'disclosure.answer',
  input: z.object({ ...ofReceived, reason: longText(REASON_LIMIT).min(3, 'too_short') }),
  output: z.object({ id: idOutput }),
  target: receivedTarget,
  log: logOf,
  done: words.declineDone,
  handle: async ({ tx, input }) => {
    if (!(await answerReceived(tx, input.disclosureId, 'declined', input.reason))) throw new NotFound()
    return { id: input.disclosureId }
  },
})

/**
 * Copies a received text into one's own register because it is necessary there (703/2023 § 48), with its origin. The copy stays when the
 * disclosure ends; secrecy and purpose follow it, and it is not shared on.
 */
export const takeIntoRegister = writeOperation({
  name: 'takeIntoRegister',
  summary: words.takeIn,
  path: '/cases/:caseId/received/:disclosureId/take-in',
  permission: 'disclosure.take_in',
  input: z.object({ ...ofReceived, necessity: longText(NECESSITY_LIMIT).min(NECESSITY_MINIMUM, 'too_short') }),
  output: z.object({ entryId: idOutput }),
  target: receivedTarget,
  log: (result, input) => ({
    objectKind: 'disclosure',
    objectId: input.disclosureId,
    caseId: input.caseId,
    objectIds: [result.entryId],
  }),
  done: words.takeInDone,
  handle: async ({ tx, input, target }) => {
    const { received } = target
    if (received.takenIn) throw new NotPossible('already_taken_in', refusals.takenInAlready)
    const entryId = await insertEntry(tx, {
      case: target,
      kind: 'note',
      visibility: 'own_register',
      body: received.body,
      language: received.language,
      subject: received.subject,
      received: { disclosureId: received.id, necessity: input.necessity },
    })
    if (received.answer === null) await answerReceived(tx, input.disclosureId, 'accepted', null)
    return { entryId }
  },
})

export const receivedOperations: readonly AnyOperation[] = [
  readReceived,
  acceptDisclosure,
  declineDisclosure,
  takeIntoRegister,
]
