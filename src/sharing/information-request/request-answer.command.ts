import type { Read, Write } from '#db/transaction.ts'
import { NotFound, NotPossible } from '#http/errors.ts'
import { words } from '#sharing/disclosure/disclosure-refusal.words.ts'
import type { InformationRequest } from './information-request.ts'
import { findRequest, settleRequest } from './information-request.queries.ts'

/**
 * The request that is answered by telling; null when nobody asked. More than one text may answer a request.
 * @throws NotFound when there is no such request to the actor's authority.
 * @throws NotPossible when it was refused, or came from somebody else than the recipient.
 */
export async function requestToAnswer(
  tx: Read,
  caseId: string,
  requestId: string | undefined,
  toRegisterId: string | null,
): Promise<InformationRequest | null> {
  if (requestId === undefined) return null
  const request = await findRequest(tx, caseId, requestId)
  if (request?.toRegisterId !== tx.actor.ownRegisterId) throw new NotFound()
  if (request.state === 'refused') throw new NotPossible('request_refused', words.requestRefused)
  if (request.fromRegisterId !== toRegisterId) throw new NotPossible('request_other', words.requestOther)
  return request
}

/** Telling answers the request it was told in answer to. */
export async function settleByTelling(tx: Write, requestId: string | undefined): Promise<void> {
  if (requestId !== undefined)
    await settleRequest(tx, { id: requestId, fromRegisterId: '' }, { state: 'answered', answer: null, rule: null })
}
