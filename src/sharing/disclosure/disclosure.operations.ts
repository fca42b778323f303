import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { ReceivedText } from '#casework/received-text/received-text.ts'
import { receivedInCase } from '#casework/received-text/received-text.queries.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { formatDateTime } from '#kernel/format.ts'
import { idInput, longText } from '#kernel/input.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { InformationRequest } from '#sharing/information-request/information-request.ts'
import { requestsOfCase } from '#sharing/information-request/information-request.queries.ts'
import { words as refusals } from './disclosure-refusal.words.ts'
import { findTold, revokeTold, toldInCase } from './disclosure.queries.ts'
import { Disclosure, REASON_LIMIT } from './disclosure.ts'
import { words } from './disclosure.words.ts'

/** Rows of the exchange shown and exported; every one of them is named in the log. */
const RECEIVED_LIMIT = 500

/** All that one's own authority has told, been told, asked and been asked in a case. */
export const readDisclosures = readOperation({
  name: 'readDisclosures',
  summary: words.readDisclosures,
  path: '/cases/:caseId/disclosures',
  permission: 'disclosure.read',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({
    case: CaseHead,
    /** Whose exchange it is: the reader's own authority. */
    told: z.array(Disclosure),
    received: z.array(ReceivedText),
    requests: z.array(InformationRequest),
    can: canOutput,
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'disclosure',
    caseId: input.caseId,
    objectIds: [...result.told, ...result.received, ...result.requests].map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const [told, received, requests] = await Promise.all([
      toldInCase(tx, input.caseId),
      receivedInCase(tx, input.caseId, RECEIVED_LIMIT),
      requestsOfCase(tx, input.caseId),
    ])
    const can = allowedOf(actor, target, [
      'disclosure.revoke',
      'disclosure.answer',
      'disclosure.take_in',
      'information_request.ask',
      'information_request.answer',
    ])
    return { case: target.headOn(today), told, received, requests, can }
  },
})

type ToldTarget = CaseTarget & { readonly disclosure: Disclosure }

/** A disclosure of the actor's own authority as a target. One that was told to it is not its own to take back. */
async function toldTarget(
  tx: Read,
  input: { readonly caseId: string; readonly disclosureId: string },
): Promise<ToldTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const disclosure = inCase === null ? undefined : await findTold(tx, input.caseId, input.disclosureId)
  return inCase === null || disclosure === undefined ? null : { ...inCase, kind: 'disclosure', disclosure }
}

const ofDisclosure = { caseId: idInput('case'), disclosureId: idInput('disclosure') }
const logOf = (_result: unknown, input: { readonly caseId: string; readonly disclosureId: string }) => ({
  objectKind: 'disclosure',
  objectId: input.disclosureId,
  caseId: input.caseId,
})

/** One disclosure of one's own authority with everything recorded of it. */
export const readDisclosure = readOperation({
  name: 'readDisclosure',
  summary: words.readDisclosure,
  path: '/cases/:caseId/disclosures/:disclosureId',
  permission: 'disclosure.read',
  input: z.object(ofDisclosure),
  output: z.object({ case: CaseHead, disclosure: Disclosure, can: canOutput }),
  target: toldTarget,
  log: logOf,
  handle: ({ actor, target, today }) =>
    Promise.resolve({
      case: target.headOn(today),
      disclosure: target.disclosure,
      can: target.disclosure.revokedAt === null ? allowedOf(actor, target, ['disclosure.revoke']) : [],
    }),
})

/**
 * Takes a disclosure back: the recipient's next request is without it. The record stays. A second time is refused with who did it
 * first and when.
 */
export const revokeDisclosure = writeOperation({
  name: 'revokeDisclosure',
  summary: words.revoke,
  path: '/cases/:caseId/disclosures/:disclosureId/revoke',
  permission: 'disclosure.revoke',
  input: z.object({ ...ofDisclosure, reason: longText(REASON_LIMIT).min(3, 'too_short') }),
  output: z.object({ id: idOutput }),
  target: toldTarget,
  log: logOf,
  done: words.revokeDone,
  handle: async ({ tx, input, target }) => {
    const { revokedAt, revokedByName } = target.disclosure
    const revoked = revokedAt === null && (await revokeTold(tx, input.disclosureId, input.reason))
    if (!revoked) {
      const when = revokedAt === null ? '' : formatDateTime(revokedAt, 'sv')
      throw new NotPossible('disclosure_revoked', refusals.revokedAlready(when, revokedByName ?? ''))
    }
    return { id: input.disclosureId }
  },
})

export const disclosureOperations: readonly AnyOperation[] = [readDisclosures, readDisclosure, revokeDisclosure]
