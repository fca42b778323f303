import { z } from 'zod'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { newId } from '#kernel/ids.ts'
import { fieldError, idInput } from '#kernel/input.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { quarterOf } from '#kernel/quarter.ts'
import { listOwnTeams } from '#network/team/team.queries.ts'
import { lastDayOf } from './period.ts'
import { batchFields, hashOfCode, ticketCode, TicketBatch } from './ticket.ts'
import { findBatch, insertBatch, listBatches } from './ticket.queries.ts'
import { words } from './ticket.words.ts'

const SHOWN_AT_MOST = 200

const batchInput = z.object({ feedbackBatchId: idInput('feedback batch') })
const batchLog = (_result: unknown, { feedbackBatchId }: { readonly feedbackBatchId: string }) => ({
  objectKind: 'feedback_batch',
  objectId: feedbackBatchId,
})

/** Batches of the actor's teams, and the teams one may make tickets for. */
export const listFeedbackTickets = readOperation({
  name: 'listFeedbackTickets',
  summary: words.listSummary,
  path: '/feedback-tickets',
  permission: 'feedback.make_tickets',
  input: z.object({}),
  output: z.object({
    batches: z.array(TicketBatch),
    teams: z.array(z.object({ id: idOutput, name: textOutput })),
    period: dayOutput,
    validUntil: dayOutput,
  }),
  target: () => Promise.resolve({ kind: 'feedback' }),
  log: (result) => ({ objectKind: 'feedback_batch', objectIds: result.batches.map((each) => each.id) }),
  handle: async ({ tx, today }) => ({
    batches: await listBatches(tx, SHOWN_AT_MOST),
    teams: (await listOwnTeams(tx)).map(({ id, name }) => ({ id, name })),
    period: quarterOf(today),
    validUntil: lastDayOf(quarterOf(today)),
  }),
})

/** Makes tickets for a team and an audience; they count for the quarter they were made in. */
export const makeFeedbackTickets = writeOperation({
  name: 'makeFeedbackTickets',
  summary: words.makeSummary,
  path: '/feedback-tickets',
  permission: 'feedback.make_tickets',
  input: z.object(batchFields),
  output: z.object({ id: idOutput }),
  target: () => Promise.resolve({ kind: 'feedback' }),
  log: (result) => ({ objectKind: 'feedback_batch', objectId: result.id }),
  done: words.made,
  handle: async ({ tx, actor, input, today, secret }) => {
    if (![...actor.teams, ...actor.coordinatedTeams].includes(input.team))
      throw new InvalidInput([fieldError('team', 'choose_one')])
    const id = newId()
    const period = quarterOf(today)
    const { team: teamId, audience, language, easy, tickets } = input
    const hashes = Array.from({ length: tickets }, (_, number) => hashOfCode(ticketCode(secret, id, number)))
    await insertBatch(tx, { id, teamId, audience, language, easy, period, validUntil: lastDayOf(period) }, hashes)
    return { id }
  },
})

/** One batch. Nothing tells how many of its tickets have been used. */
export const readFeedbackBatch = readOperation({
  name: 'readFeedbackBatch',
  summary: words.readSummary,
  path: '/feedback-tickets/:feedbackBatchId',
  permission: 'feedback.make_tickets',
  input: batchInput,
  output: z.object({ batch: TicketBatch, printable: z.boolean() }),
  target: async (tx, { feedbackBatchId }) => {
    const batch = await findBatch(tx, feedbackBatchId)
    return batch === undefined ? null : { kind: 'feedback', id: batch.id, batch }
  },
  log: batchLog,
  handle: ({ target: { batch }, today }) => Promise.resolve({ batch, printable: today <= batch.validUntil }),
})

/** The papers to hand out: every ticket of the batch, used or not. @throws NotPossible when their time is over. */
export const exportFeedbackSheet = exportOperation({
  name: 'exportFeedbackSheet',
  summary: words.sheetSummary,
  path: '/feedback-tickets/:feedbackBatchId/sheet',
  permission: 'feedback.make_tickets',
  takesOut: { persons: false, copyFor: 'family', purposes: [] },
  input: batchInput,
  output: z.object({ batch: TicketBatch, codes: z.array(z.string()), origin: z.string() }),
  target: async (tx, { feedbackBatchId }) => {
    const batch = await findBatch(tx, feedbackBatchId)
    return batch === undefined ? null : { kind: 'feedback', id: batch.id, batch }
  },
  log: batchLog,
  handle: ({ target: { batch }, today, secret, publicOrigin }) => {
    if (batch.validUntil < today) throw new NotPossible('feedback_tickets_ended', words.ended)
    const codes = Array.from({ length: batch.tickets }, (_, number) => ticketCode(secret, batch.id, number))
    return Promise.resolve({ batch, codes, origin: publicOrigin })
  },
})

export const ticketOperations: readonly AnyOperation[] = [
  listFeedbackTickets,
  makeFeedbackTickets,
  readFeedbackBatch,
  exportFeedbackSheet,
]
