import { z } from 'zod'
import { allowedOf, type Target } from '#access/decide.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { mayOpenProtected } from '#casework/home-move/home-move.queries.ts'
import { liveProtections } from '#casework/protected-identity/protected-identity.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { dateInput, fieldError, idInput, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { findTeam } from '#network/team/team.queries.ts'
import { declineReasons, OfferedCase, OfferedCaseOpened, type CaseTransfer } from './case-transfer.ts'
import {
  acceptTransfer,
  insertTransfer,
  offersToOwnTeams,
  settleTransfer,
  takersOf,
  transfersOf,
} from './case-transfer.queries.ts'
import { words } from './case-transfer.words.ts'

/**
 * Offers a case to another team by name of the team (C-34): after a decline, and always for a protected young person, whose municipality
 * is not named to anybody. There only somebody with a grant of their own does it, because only they know where.
 */
export const proposeTransfer = writeOperation({
  name: 'proposeTransfer',
  summary: words.propose,
  path: '/cases/:caseId/transfers',
  permission: 'case_transfer.propose',
  input: z.object({ caseId: idInput('case'), teamId: idInput('team'), movedOn: dateInput() }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'case_transfer', objectId: result.id, caseId: input.caseId }),
  done: words.proposeDone,
  handle: async ({ tx, input, target, today }) => {
    const [team, protections] = await Promise.all([findTeam(tx, input.teamId), liveProtections(tx, input.caseId)])
    const protection = protections.find((each) => each.person_id === target.youthId)
    const errors = [
      ...(team === undefined || team.id === target.teamId ? [fieldError('teamId', 'choose_one')] : []),
      ...(input.movedOn > today ? [fieldError('movedOn', 'date_in_future')] : []),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    if (protection !== undefined && !(await mayOpenProtected(tx, protection.id)))
      throw new NotPossible('grant_needed', words.grantNeeded)
    const id = await insertTransfer(tx, {
      caseId: input.caseId,
      fromTeamId: target.teamId,
      toTeamId: input.teamId,
      movedOn: input.movedOn,
      hidden: protection !== undefined,
    })
    if (id === undefined) throw new NotPossible('transfer_waits', words.waits)
    return { id }
  },
})

/** An offer that waits, as a target: for members who may see it. */
async function waitingTransfer(
  tx: Read,
  input: { readonly caseId: string; readonly transferId: string },
): Promise<(CaseTarget & { readonly transfer: CaseTransfer }) | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const transfer = (inCase === null ? [] : await transfersOf(tx, input.caseId)).find(
    (each) => each.id === input.transferId && each.state === 'proposed',
  )
  return inCase === null || transfer === undefined
    ? null
    : { ...inCase, kind: 'case_transfer', id: transfer.id, transfer }
}

/** Takes an offer back while it waits. */
export const withdrawTransfer = writeOperation({
  name: 'withdrawTransfer',
  summary: words.withdraw,
  path: '/cases/:caseId/transfers/:transferId/withdraw',
  permission: 'case_transfer.withdraw',
  input: z.object({ caseId: idInput('case'), transferId: idInput('case_transfer'), version: versionInput() }),
  output: z.object({}),
  target: waitingTransfer,
  log: (_result, input) => ({ objectKind: 'case_transfer', objectId: input.transferId, caseId: input.caseId }),
  done: words.withdrawDone,
  handle: async ({ tx, input }) => {
    if (!(await settleTransfer(tx, { id: input.transferId, version: input.version }, 'withdrawn')))
      throw new StaleVersion()
    return {}
  },
})

type OfferTarget = Target & { readonly caseId: string; readonly offer: OfferedCase }

/** An offer to a team the actor coordinates. For everybody else, and once it is settled, it is not there. */
async function offerTarget(tx: Read, input: { readonly transferId: string }): Promise<OfferTarget | null> {
  const [found] = await offersToOwnTeams(tx, input.transferId)
  if (found === undefined) return null
  const { caseId, ...offer } = found
  return { kind: 'case_transfer', id: offer.id, caseId, offer }
}

const oneOffer = { transferId: idInput('case_transfer') }
const logOf = (_result: unknown, input: { readonly transferId: string }, target: OfferTarget) => ({
  objectKind: 'case_transfer',
  objectId: input.transferId,
  caseId: target.caseId,
})

/** Cases that other teams offer to the teams the actor coordinates. */
export const listOfferedCases = readOperation({
  name: 'listOfferedCases',
  summary: words.list,
  path: '/case-transfers',
  permission: 'case_transfer.settle',
  input: z.object({}),
  output: z.object({ offers: z.array(OfferedCase) }),
  target: () => Promise.resolve({ kind: 'case_transfer' }),
  log: (result) => ({ objectKind: 'case_transfer', objectIds: result.offers.map((each) => each.id) }),
  handle: async ({ tx }) => ({ offers: (await offersToOwnTeams(tx)).map(({ caseId: _, ...offer }) => offer) }),
})

/** One offer: who asks, since when, and who of the team can take it on. Nothing of the case. */
export const readOfferedCase = readOperation({
  name: 'readOfferedCase',
  summary: words.readOffer,
  path: '/case-transfers/:transferId',
  permission: 'case_transfer.settle',
  input: z.object(oneOffer),
  output: OfferedCaseOpened,
  target: offerTarget,
  log: logOf,
  handle: async ({ tx, actor, input, target }) => ({
    offer: target.offer,
    takers: await takersOf(tx, input.transferId),
    can: allowedOf(actor, target, ['case_transfer.settle']),
  }),
})

/**
 * Takes an offered case on: names who answers for it and who works with it. From then on it is the team's, with its history; whoever
 * worked with it before leaves it. The coordinator names others, never themself, and reads nothing of it.
 */
export const acceptOfferedCase = writeOperation({
  name: 'acceptOfferedCase',
  summary: words.accept,
  path: '/case-transfers/:transferId/accept',
  permission: 'case_transfer.settle',
  input: z.object({
    ...oneOffer,
    responsibleId: idInput('professional'),
    memberIds: z
      .preprocess(
        (value) => (value === undefined || value === '' ? [] : [value].flat()),
        z.array(idInput('professional')).max(30, 'too_many'),
      )
      .default([]),
    version: versionInput(),
  }),
  output: z.object({}),
  target: offerTarget,
  log: (result, input, target) => ({
    ...logOf(result, input, target),
    objectIds: [input.responsibleId, ...input.memberIds],
  }),
  done: words.acceptDone,
  handle: async ({ tx, input }) => {
    const takers = new Set((await takersOf(tx, input.transferId)).map((each) => each.professionalId))
    const errors = [
      ...(takers.has(input.responsibleId) ? [] : [fieldError('responsibleId', 'choose_one')]),
      ...(input.memberIds.every((each) => takers.has(each)) ? [] : [fieldError('memberIds', 'choose_one')]),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    const accepted = await acceptTransfer(
      tx,
      { id: input.transferId, version: input.version },
      input.responsibleId,
      input.memberIds,
    )
    if (!accepted) throw new StaleVersion()
    return {}
  },
})

/** Does not take an offered case, with a reason about the team. It stays where it was. */
export const declineOfferedCase = writeOperation({
  name: 'declineOfferedCase',
  summary: words.decline,
  path: '/case-transfers/:transferId/decline',
  permission: 'case_transfer.settle',
  input: z.object({
    ...oneOffer,
    reason: z.enum(declineReasons, { error: 'choose_one' }),
    version: versionInput(),
  }),
  output: z.object({}),
  target: offerTarget,
  log: logOf,
  done: words.declineDone,
  handle: async ({ tx, input }) => {
    if (!(await settleTransfer(tx, { id: input.transferId, version: input.version }, 'declined', input.reason)))
      throw new StaleVersion()
    return {}
  },
})

export const caseTransferOperations: readonly AnyOperation[] = [
  proposeTransfer,
  withdrawTransfer,
  listOfferedCases,
  readOfferedCase,
  acceptOfferedCase,
  declineOfferedCase,
]
