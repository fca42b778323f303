import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseMembers, caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError, idInput, longText } from '#kernel/input.ts'
import { canOutput, idOutput, textOutput } from '#kernel/output.ts'
import { chosenFamily, familyToChoose } from './choose-family.command.ts'
import { FamilyReader, Message, MESSAGE_LIMIT, MessageThread, threadFields } from './message.ts'
import { findThread, insertMessage, insertThread, markRead, messagesOf, threadsOf } from './message.queries.ts'
import { notTold, tellFamily } from './tell-family.command.ts'
import { words } from './message.words.ts'

const ofCase = z.object({ caseId: idInput('case') })
const ofThread = ofCase.extend({ messageThreadId: idInput('message thread') })
const threadLog = (_result: unknown, input: z.output<typeof ofThread>) => ({
  objectKind: 'message_thread',
  objectId: input.messageThreadId,
  caseId: input.caseId,
})

async function threadTarget(tx: Read, { caseId, messageThreadId }: z.output<typeof ofThread>) {
  const inCase = await caseTarget(tx, caseId)
  const thread = inCase === null ? undefined : await findThread(tx, caseId, messageThreadId)
  return inCase === null || thread === undefined ? null : { ...inCase, thread }
}

/** Threads of the case that the actor takes part in. */
export const listMessageThreads = readOperation({
  name: 'listMessageThreads',
  summary: words.listSummary,
  path: '/cases/:caseId/messages',
  permission: 'message.read',
  input: ofCase,
  output: z.object({ case: CaseHead, threads: z.array(MessageThread), can: canOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'message_thread',
    objectIds: result.threads.map((each) => each.id),
    caseId: input.caseId,
  }),
  handle: async ({ tx, actor, input, target, today }) => ({
    case: target.headOn(today),
    threads: await threadsOf(tx, input.caseId),
    can: allowedOf(actor, target, ['message.start']),
  }),
})

/** Whom of the case one can write to. */
export const readMessageForm = readOperation({
  name: 'readMessageForm',
  summary: words.formSummary,
  path: '/cases/:caseId/message-form',
  permission: 'message.start',
  input: ofCase,
  output: z.object({
    case: CaseHead,
    members: z.array(z.object({ id: idOutput, name: z.string(), profession: z.string(), agencyName: textOutput })),
    /** Of the family, those who may come by a link now. */
    family: z.array(FamilyReader),
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  handle: async ({ tx, actor, input, target, today }) => ({
    case: target.headOn(today),
    members: (await caseMembers(tx, input.caseId))
      .filter((each) => each.professionalId !== actor.professionalId)
      .map(({ professionalId: id, name, profession, agencyName }) => ({ id, name, profession, agencyName })),
    family: await familyToChoose(tx, input.caseId),
  }),
})

/**
 * Starts a thread with named members of the case and of the family, and sends its first message.
 * @throws InvalidInput for whoever may not be written to; NotPossible `not_in_one_thread` for persons who may not read together.
 */
export const startMessageThread = writeOperation({
  name: 'startMessageThread',
  summary: words.startSummary,
  path: '/cases/:caseId/messages',
  permission: 'message.start',
  input: ofCase.extend(threadFields),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'message_thread', objectId: result.id, caseId: input.caseId }),
  done: words.sent,
  handle: async ({ tx, actor, input, target, now, channels, publicOrigin }) => {
    const { caseId, subject, body } = input
    const readers = input.readers.filter((each) => each !== actor.professionalId)
    if (readers.length + input.family.length === 0)
      throw new InvalidInput([fieldError('readers', 'choose_at_least_one')])
    const members = new Set((await caseMembers(tx, caseId)).map((each) => each.professionalId))
    if (readers.some((each) => !members.has(each)))
      throw new InvalidInput([{ field: 'readers', code: 'not_in_case', text: words.notInCase }])
    const family = await chosenFamily(tx, caseId, input.family)
    const { id, own } = await insertThread(tx, { caseId, teamId: target.teamId, subject, readers, family })
    await insertMessage(tx, { caseId, threadId: id, participantId: own, body })
    await tellFamily(tx, { inCase: target, threadId: id, now, channels, publicOrigin })
    return { id }
  },
})

/** One thread with its messages, and how far each participant has read. */
export const readMessageThread = readOperation({
  name: 'readMessageThread',
  summary: words.readSummary,
  path: '/cases/:caseId/messages/:messageThreadId',
  permission: 'message.read',
  input: ofThread,
  output: z.object({
    case: CaseHead,
    thread: MessageThread,
    messages: z.array(Message),
    /** Of the family, whom nothing tells that a message waits: they have no link that was sent to them. */
    notTold: z.array(idOutput),
    can: canOutput,
  }),
  target: threadTarget,
  log: threadLog,
  handle: async ({ tx, actor, input, target, today, now, channels }) => ({
    case: target.headOn(today),
    thread: target.thread,
    messages: await messagesOf(tx, target.thread),
    notTold: await notTold(tx, input.caseId, target.thread.id, channels, now),
    can: allowedOf(actor, target, ['message.send']),
  }),
})

/** Sends a message; what came before counts as read by who answers. */
export const sendMessage = writeOperation({
  name: 'sendMessage',
  summary: words.sendSummary,
  path: '/cases/:caseId/messages/:messageThreadId',
  permission: 'message.send',
  input: ofThread.extend({ body: longText(MESSAGE_LIMIT) }),
  output: z.object({ id: idOutput }),
  target: threadTarget,
  log: threadLog,
  done: words.sent,
  handle: async ({ tx, input, target, now, channels, publicOrigin }) => {
    const { thread } = target
    const own = thread.participants.find((each) => each.isMe)
    if (own === undefined) throw new Error('A thread one reads has one in it')
    await markRead(tx, thread.id)
    const { caseId, body } = input
    const id = await insertMessage(tx, { caseId, threadId: thread.id, participantId: own.id, body })
    await tellFamily(tx, { inCase: target, threadId: thread.id, now, channels, publicOrigin })
    return { id }
  },
})

/** Marks the thread as read up to now; also in a closed case. */
export const markMessagesRead = writeOperation({
  name: 'markMessagesRead',
  summary: words.markSummary,
  path: '/cases/:caseId/messages/:messageThreadId/read',
  permission: 'message.read',
  input: ofThread,
  output: z.object({ id: idOutput }),
  target: threadTarget,
  log: threadLog,
  done: words.marked,
  handle: async ({ tx, target: { thread } }) => {
    await markRead(tx, thread.id)
    return { id: thread.id }
  },
})

export const messageOperations: readonly AnyOperation[] = [
  listMessageThreads,
  readMessageForm,
  startMessageThread,
  readMessageThread,
  sendMessage,
  markMessagesRead,
]
