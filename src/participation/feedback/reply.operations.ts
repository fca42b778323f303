import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import type { Read } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { idInput, versionInput } from '#kernel/input.ts'
import { canOutput, idOutput, textOutput } from '#kernel/output.ts'
import { listTeams } from '#network/team/team.queries.ts'
import { FeedbackReply, replyTeam, replyTexts } from './reply.ts'
import { findOwnReply, insertReply, listReplies, updateReply, writesFor } from './reply.queries.ts'
import { words } from './reply.words.ts'

const SHOWN_AT_MOST = 100

const replyInput = z.object({ feedbackReplyId: idInput('feedback reply') })
const replyLog = (_result: unknown, { feedbackReplyId }: { readonly feedbackReplyId: string }) => ({
  objectKind: 'feedback_reply',
  objectId: feedbackReplyId,
})

async function ownReply(tx: Read, { feedbackReplyId }: { readonly feedbackReplyId: string }) {
  const reply = await findOwnReply(tx, feedbackReplyId)
  return reply === undefined ? null : { kind: 'feedback', id: reply.id, reply }
}

/** What was done because of feedback, and what else of feedback the actor may open. */
export const listFeedbackReplies = readOperation({
  name: 'listFeedbackReplies',
  summary: words.listSummary,
  path: '/feedback-replies',
  permission: 'feedback_reply.read',
  input: z.object({}),
  output: z.object({ replies: z.array(FeedbackReply), can: canOutput }),
  target: () => Promise.resolve({ kind: 'feedback' }),
  log: (result) => ({ objectKind: 'feedback_reply', objectIds: result.replies.map((each) => each.id) }),
  handle: async ({ tx, actor }) => ({
    replies: await listReplies(tx, SHOWN_AT_MOST),
    can: allowedOf(actor, { kind: 'feedback' }, [
      'feedback.make_tickets',
      'feedback.read',
      'feedback_reply.write',
      'hearing.read',
    ]),
  }),
})

/** For which teams one may write, and whether for the region. */
export const readFeedbackReplyForm = readOperation({
  name: 'readFeedbackReplyForm',
  summary: words.writeSummary,
  path: '/feedback-reply-form',
  permission: 'feedback_reply.write',
  input: z.object({}),
  output: z.object({ teams: z.array(z.object({ id: idOutput, name: textOutput })), region: z.boolean() }),
  target: () => Promise.resolve({ kind: 'feedback' }),
  log: () => ({ objectKind: 'feedback_reply' }),
  handle: async ({ tx }) => ({
    teams: (await listTeams(tx)).filter((team) => writesFor(tx, team.id)).map(({ id, name }) => ({ id, name })),
    region: writesFor(tx, null),
  }),
})

/** Writes what was said and what was done; nobody else sees it before it is published. */
export const writeFeedbackReply = writeOperation({
  name: 'writeFeedbackReply',
  summary: words.writeSummary,
  path: '/feedback-replies',
  permission: 'feedback_reply.write',
  input: z.object({ ...replyTeam, ...replyTexts }),
  output: z.object({ id: idOutput }),
  target: () => Promise.resolve({ kind: 'feedback' }),
  log: (result) => ({ objectKind: 'feedback_reply', objectId: result.id }),
  done: words.saved,
  handle: async ({ tx, input, today }) => {
    const teamId = input.team ?? null
    if (!writesFor(tx, teamId)) throw new InvalidInput([{ field: 'team', code: 'not_yours', text: words.notYours }])
    const id = newId()
    await insertReply(tx, { id, teamId, today, said: input.said, done: input.done })
    return { id }
  },
})

/** An entry, for those who may change it. */
export const readFeedbackReply = readOperation({
  name: 'readFeedbackReply',
  summary: words.readSummary,
  path: '/feedback-replies/:feedbackReplyId',
  permission: 'feedback_reply.write',
  input: replyInput,
  output: FeedbackReply,
  target: ownReply,
  log: replyLog,
  handle: ({ target: { reply } }) => Promise.resolve(reply),
})

export const changeFeedbackReply = writeOperation({
  name: 'changeFeedbackReply',
  summary: words.changeSummary,
  path: '/feedback-replies/:feedbackReplyId',
  permission: 'feedback_reply.write',
  input: replyInput.extend({ ...replyTexts, version: versionInput() }),
  output: z.object({ id: idOutput }),
  target: ownReply,
  log: replyLog,
  done: words.saved,
  handle: async ({ tx, input: { version, said, done }, target }) => {
    const change = { said: JSON.stringify(said), done: JSON.stringify(done) }
    if (!(await updateReply(tx, target.id, version, change))) throw new StaleVersion()
    return { id: target.id }
  },
})

const onVersion = replyInput.extend({ version: versionInput() })

/** From now on everybody can read it, also without signing in. */
export const publishFeedbackReply = writeOperation({
  name: 'publishFeedbackReply',
  summary: words.publishSummary,
  path: '/feedback-replies/:feedbackReplyId/publish',
  permission: 'feedback_reply.write',
  input: onVersion,
  output: z.object({ id: idOutput }),
  target: ownReply,
  log: replyLog,
  done: words.publishedDone,
  handle: async ({ tx, input, target, today }) => {
    const change = { published_on: today, withdrawn_on: null }
    if (!(await updateReply(tx, target.id, input.version, change))) throw new StaleVersion()
    return { id: target.id }
  },
})

export const withdrawFeedbackReply = writeOperation({
  name: 'withdrawFeedbackReply',
  summary: words.withdrawSummary,
  path: '/feedback-replies/:feedbackReplyId/withdraw',
  permission: 'feedback_reply.write',
  input: onVersion,
  output: z.object({ id: idOutput }),
  target: ownReply,
  log: replyLog,
  done: words.withdrawnDone,
  handle: async ({ tx, input, target, today }) => {
    const { publishedOn, withdrawnOn } = target.reply
    if (publishedOn === null || withdrawnOn !== null) throw new NotPossible('not_published', words.notPublished)
    if (!(await updateReply(tx, target.id, input.version, { withdrawn_on: today }))) throw new StaleVersion()
    return { id: target.id }
  },
})

/** The published entries as a notice for the wall. */
export const exportFeedbackReplies = exportOperation({
  name: 'exportFeedbackReplies',
  summary: words.paperSummary,
  path: '/feedback-notice',
  permission: 'feedback_reply.read',
  takesOut: { persons: false, copyFor: 'family', purposes: [] },
  input: z.object({}),
  output: z.object({ replies: z.array(FeedbackReply), origin: z.string() }),
  target: () => Promise.resolve({ kind: 'feedback' }),
  log: (result) => ({ objectKind: 'feedback_reply', objectIds: result.replies.map((each) => each.id) }),
  handle: async ({ tx, publicOrigin }) => ({
    replies: (await listReplies(tx, SHOWN_AT_MOST)).filter(
      (each) => each.publishedOn !== null && each.withdrawnOn === null,
    ),
    origin: publicOrigin,
  }),
})

export const replyOperations: readonly AnyOperation[] = [
  listFeedbackReplies,
  readFeedbackReplyForm,
  writeFeedbackReply,
  readFeedbackReply,
  changeFeedbackReply,
  publishFeedbackReply,
  withdrawFeedbackReply,
  exportFeedbackReplies,
]
