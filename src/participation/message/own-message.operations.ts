import { z } from 'zod'
import type { GuestRead } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import { guestReadOperation, guestWriteOperation, type AnyGuestOperation } from '#http/guest-operation.ts'
import { idInput, longText, shortText } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { MESSAGE_LIMIT, messageRules, SUBJECT_LIMIT } from './message.ts'
import { OwnMessage, OwnThread } from './own-message.ts'
import {
  insertOwnMessage,
  markOwnRead,
  ownMessagesOf,
  ownThreadsOf,
  startOwnThread,
  writtenSince,
} from './own-message.queries.ts'
import { words } from './own-message.words.ts'

const DAY_MS = 86_400_000
const nothing = z.object({})
const ofThread = z.object({ messageThreadId: idInput('message thread') })
const threadLog = (_result: unknown, { messageThreadId }: z.output<typeof ofThread>) => ({
  objectKind: 'message_thread',
  objectId: messageThreadId,
})

async function threadTarget(tx: GuestRead, { messageThreadId }: z.output<typeof ofThread>) {
  const thread = (await ownThreadsOf(tx)).find((each) => each.id === messageThreadId)
  return thread === undefined ? null : { kind: 'message_thread', id: thread.id, thread }
}

/** @throws NotPossible `written_enough` */
async function assertNotTooMuch(tx: GuestRead, now: Date, starts: boolean): Promise<void> {
  const { messages, threads } = await writtenSince(tx, new Date(now.getTime() - DAY_MS))
  if (messages >= messageRules.familyMessagesPerDay || (starts && threads >= messageRules.familyThreadsPerDay))
    throw new NotPossible('written_enough', words.enough)
}

/** The guest's own threads. */
export const readOwnMessages = guestReadOperation({
  name: 'readOwnMessages',
  summary: words.list,
  guestPermission: 'own_message.read',
  input: nothing,
  output: z.object({ threads: z.array(OwnThread) }),
  log: (result) => ({ objectKind: 'message_thread', objectIds: result.threads.map((each) => each.id) }),
  handle: async ({ tx }) => ({ threads: await ownThreadsOf(tx) }),
})

/** Whom one writes to in a new thread: whoever answers for the case. */
export const readOwnMessageForm = guestReadOperation({
  name: 'readOwnMessageForm',
  summary: words.start,
  guestPermission: 'own_message.write',
  input: nothing,
  output: z.object({ contactName: z.string() }),
  log: () => ({ objectKind: 'own_page' }),
  handle: ({ guest }) => Promise.resolve({ contactName: guest.contactName }),
})

/** Starts a thread with whoever answers for the case: one worker, by name, so that the guest knows who reads. */
export const startOwnMessageThread = guestWriteOperation({
  name: 'startOwnMessageThread',
  summary: words.start,
  guestPermission: 'own_message.write',
  input: z.object({ subject: shortText(SUBJECT_LIMIT), body: longText(MESSAGE_LIMIT) }),
  output: z.object({ id: idOutput }),
  log: (result) => ({ objectKind: 'message_thread', objectId: result.id }),
  done: words.sent,
  handle: async ({ tx, input, now }) => {
    await assertNotTooMuch(tx, now, true)
    const { id, own } = await startOwnThread(tx, input.subject)
    await insertOwnMessage(tx, { threadId: id, participantId: own, body: input.body })
    return { id }
  },
})

/** One thread with its messages. */
export const readOwnMessageThread = guestReadOperation({
  name: 'readOwnMessageThread',
  summary: words.one,
  guestPermission: 'own_message.read',
  input: ofThread,
  output: z.object({ thread: OwnThread, messages: z.array(OwnMessage) }),
  target: threadTarget,
  log: threadLog,
  handle: async ({ tx, target: { thread } }) => ({ thread, messages: await ownMessagesOf(tx, thread) }),
})

/** Answers in a thread; what came before counts as read. */
export const sendOwnMessage = guestWriteOperation({
  name: 'sendOwnMessage',
  summary: words.answer,
  guestPermission: 'own_message.write',
  input: ofThread.extend({ body: longText(MESSAGE_LIMIT) }),
  output: z.object({ id: idOutput }),
  target: threadTarget,
  log: threadLog,
  done: words.sent,
  handle: async ({ tx, input, now, target: { thread } }) => {
    await assertNotTooMuch(tx, now, false)
    const own = thread.people.find((each) => each.self)
    if (own === undefined) throw new Error('A thread one reads has one in it')
    await markOwnRead(tx, thread.id)
    return { id: await insertOwnMessage(tx, { threadId: thread.id, participantId: own.id, body: input.body }) }
  },
})

/** Marks a thread as read up to now. */
export const markOwnMessagesRead = guestWriteOperation({
  name: 'markOwnMessagesRead',
  summary: words.mark,
  guestPermission: 'own_message.read',
  input: ofThread,
  output: z.object({ id: idOutput }),
  target: threadTarget,
  log: threadLog,
  done: words.marked,
  handle: async ({ tx, target: { thread } }) => {
    await markOwnRead(tx, thread.id)
    return { id: thread.id }
  },
})

export const ownMessageOperations: readonly AnyGuestOperation[] = [
  readOwnMessages,
  readOwnMessageForm,
  startOwnMessageThread,
  readOwnMessageThread,
  sendOwnMessage,
  markOwnMessagesRead,
]
