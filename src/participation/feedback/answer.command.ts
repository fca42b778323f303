import { randomUUID } from 'node:crypto'
import type { PageServer } from '#http/page-routes.ts'
import { knowingKeys } from '#http/perform.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import type { Answers } from './answer.ts'
import { findTicket, layAnswer, publishedReplies } from './answer.queries.ts'
import type { PublishedReply } from './reply.ts'
import { hashOfCode, type OpenTicket } from './ticket.ts'

/** Every answer is sealed at the same length: a size would tell them apart. In bytes, more than the longest answer has. */
const SEALED_LENGTH = 4096

/** Spaces after JSON say nothing. */
const padded = (json: string): string => json + ' '.repeat(Math.max(0, SEALED_LENGTH - Buffer.byteLength(json)))

/** The ticket of a typed or scanned code, or undefined: a code that was used, is too old or was never made are one. */
export const openTicket = (server: PageServer, code: string): Promise<OpenTicket | undefined> =>
  findTicket(server.pools.feedback, hashOfCode(code), helsinkiDay(server.door.clock()))

/**
 * Gives the answers with a ticket. No log row, no session and no moment is kept of it.
 * @returns false when the ticket was used by somebody faster.
 */
export async function giveAnswers(
  server: PageServer,
  code: string,
  ticket: OpenTicket,
  answers: Answers,
): Promise<boolean> {
  const { door } = server
  const id = randomUUID()
  const of = { instanceId: ticket.instanceId, registerId: null }
  const text = padded(JSON.stringify(answers))
  return knowingKeys(door.vault, () =>
    layAnswer(
      server.pools.feedback,
      { hash: hashOfCode(code), today: helsinkiDay(door.clock()) },
      { id, sealed: door.vault.seal('feedback_pile.answer', id, of, text) },
    ),
  )
}

/** What teams and regions say they did. */
export const readPublishedReplies = (server: PageServer): Promise<readonly PublishedReply[]> =>
  publishedReplies(server.pools.feedback)
