import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { casePersons, caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { isYouthOfAge } from '#casework/coming-of-age/coming-of-age.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotFound, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { addMonths } from '#kernel/clock.ts'
import { dateInput, fieldError, idInput, longText, optionalLongText, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import {
  ANSWER_LEAST,
  ANSWER_LIMIT,
  askers,
  CaseRights,
  clockFor,
  clockOf,
  CorrectionNotice,
  EXTENSION_LIMIT,
  lastDay,
  requestKinds,
  requestOutcomes,
  RightsRequest,
  SAID_LIMIT,
} from './rights-request.ts'
import {
  confirmTransfer,
  controllersOf,
  decideRequest,
  extendRequest,
  insertRequest,
  noticesFor,
  openRequests,
  requestsOfCase,
  seeNotice,
} from './rights-request.queries.ts'
import { words } from './rights-request.words.ts'

/** What waits for the actor's authority in the actor's cases: requests with their clocks, and corrections of what it was told. */
export const readRightsDesk = readOperation({
  name: 'readRightsDesk',
  summary: words.deskSummary,
  path: '/rights-requests',
  permission: 'rights.desk',
  input: z.object({}),
  output: z.object({ requests: z.array(RightsRequest), notices: z.array(CorrectionNotice) }),
  ownCases: () => 'all',
  target: () => Promise.resolve({ kind: 'rights_request' }),
  log: (result) => ({ objectKind: 'rights_request', objectIds: result.requests.map((each) => each.id) }),
  handle: async ({ tx }) => {
    const [requests, notices] = await Promise.all([openRequests(tx), noticesFor(tx)])
    return { requests, notices }
  },
})

const inCase = { caseId: idInput('case') }

/** Requests of the persons of a case to the actor's authority, and what it was told that was corrected since. */
export const readCaseRights = readOperation({
  name: 'readCaseRights',
  summary: words.summary,
  path: '/cases/:caseId/rights',
  permission: 'rights.read',
  input: z.object(inCase),
  output: CaseRights,
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'rights_request',
    caseId: input.caseId,
    objectIds: result.requests.map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const [requests, notices, controllers, persons] = await Promise.all([
      requestsOfCase(tx, input.caseId),
      noticesFor(tx, input.caseId),
      controllersOf(tx, input.caseId),
      casePersons(tx, input.caseId),
    ])
    return {
      case: target.headOn(today),
      requests,
      notices,
      controllers,
      persons: persons.map(({ id, name, role }) => ({ id, name, role })),
      ownRegisterId: actor.ownRegisterId,
      can: allowedOf(actor, target, ['rights.record', 'rights.answer', 'register_transfer.confirm', 'notice.see']),
    }
  },
})

const logOf = (result: { readonly id: string }, input: { readonly caseId: string }) => ({
  objectKind: 'rights_request',
  objectId: result.id,
  caseId: input.caseId,
})

/** Records a request for the controller it is for, whoever received it; its clock starts on the day it came. */
export const recordRightsRequest = writeOperation({
  name: 'recordRightsRequest',
  summary: words.record,
  path: '/cases/:caseId/rights',
  permission: 'rights.record',
  input: z.object({
    ...inCase,
    kind: z.enum(requestKinds, { error: 'choose_one' }),
    controllerId: idInput('register'),
    personId: idInput('person'),
    askedBy: z.enum(askers, { error: 'choose_one' }),
    said: optionalLongText(SAID_LIMIT),
    receivedOn: dateInput(),
  }),
  output: z.object({ id: idOutput, dueOn: z.string() }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: logOf,
  done: words.recordDone,
  handle: async ({ tx, input, target, today }) => {
    const [controllers, persons] = await Promise.all([controllersOf(tx, input.caseId), casePersons(tx, input.caseId)])
    const controller = controllers.find((each) => each.id === input.controllerId)
    const clock = controller && clockFor(input.kind, controller.kind, input.receivedOn)
    const errors = [
      ...(clock === undefined ? [fieldError('controllerId', 'choose_one')] : []),
      ...(persons.some((each) => each.id === input.personId) ? [] : [fieldError('personId', 'choose_one')]),
      ...(input.receivedOn > today ? [fieldError('receivedOn', 'date_in_future')] : []),
      ...(input.askedBy === 'guardian' && input.personId === target.youthId && (await isYouthOfAge(tx, input.caseId))
        ? [fieldError('askedBy', 'guardian_asks_for_adult')]
        : []),
    ]
    if (clock === undefined || errors.length > 0) throw new InvalidInput(errors)
    const dueOn = lastDay(clock, input.receivedOn)
    const { kind, controllerId: registerId, askedBy, said, receivedOn, personId } = input
    const id = await insertRequest(tx, target, {
      kind,
      registerId,
      askedBy,
      said: said ?? null,
      receivedOn,
      dueOn,
      clock: clock.id,
      personId,
    })
    return { id, dueOn }
  },
})

export type RequestTarget = CaseTarget & { readonly request: RightsRequest }

/** A request for the actor's own register as a target; others' are there only for who received them, and not to answer. */
export async function requestTarget(
  tx: Read,
  input: { readonly caseId: string; readonly rightsRequestId: string },
): Promise<RequestTarget | null> {
  const found = await caseTarget(tx, input.caseId)
  const all = found === null ? [] : await requestsOfCase(tx, input.caseId)
  const request = all.find((each) => each.id === input.rightsRequestId && each.mine)
  return found === null || request === undefined ? null : { ...found, kind: 'rights_request', request }
}

const ofRequest = { ...inCase, rightsRequestId: idInput('rights_request') }
const requestLog = (_result: unknown, input: { readonly caseId: string; readonly rightsRequestId: string }) => ({
  objectKind: 'rights_request',
  objectId: input.rightsRequestId,
  caseId: input.caseId,
})

/** One request, around the forms that answer it. */
export const readRightsRequest = readOperation({
  name: 'readRightsRequest',
  summary: words.readOne,
  path: '/cases/:caseId/rights/:rightsRequestId',
  permission: 'rights.read',
  input: z.object(ofRequest),
  output: z.object({ case: CaseRights.shape.case, request: RightsRequest, can: CaseRights.shape.can }),
  target: requestTarget,
  log: requestLog,
  handle: ({ actor, target, today }) =>
    Promise.resolve({
      case: target.headOn(today),
      request: target.request,
      can: target.request.outcome === null ? allowedOf(actor, target, ['rights.answer']) : [],
    }),
})

/** More time for a difficult request, at most what the clock's own rule allows, with the reason the person was told. */
export const extendRightsRequest = writeOperation({
  name: 'extendRightsRequest',
  summary: words.extend,
  path: '/cases/:caseId/rights/:rightsRequestId/extend',
  permission: 'rights.answer',
  input: z.object({
    ...ofRequest,
    reason: longText(EXTENSION_LIMIT).min(ANSWER_LEAST, 'too_short'),
    version: versionInput(),
  }),
  output: z.object({ dueOn: z.string() }),
  target: requestTarget,
  log: requestLog,
  done: words.extendDone,
  handle: async ({ tx, input, target: { request }, today }) => {
    const clock = clockOf(request.clock)
    if (request.outcome !== null) throw new NotPossible('request_answered', words.alreadyAnswered)
    // The person is told within the first month (GDPR 12(3)): a clock that has run out is not wound up again.
    if (clock === undefined || request.extensionReason !== null || request.dueOn < today)
      throw new NotPossible('extension_not_possible', words.noExtension)
    const dueOn = addMonths(request.dueOn, clock.extensionMonths)
    if (!(await extendRequest(tx, { id: request.id, version: input.version }, dueOn, input.reason)))
      throw new StaleVersion()
    return { dueOn }
  },
})

/** Answers a request: done, done in part, or refused with reasons; the answer always says where to complain. */
export const answerRightsRequest = writeOperation({
  name: 'answerRightsRequest',
  summary: words.answerIt,
  path: '/cases/:caseId/rights/:rightsRequestId/answer',
  permission: 'rights.answer',
  input: z.object({
    ...ofRequest,
    outcome: z.enum(requestOutcomes, { error: 'choose_one' }),
    answer: longText(ANSWER_LIMIT).min(ANSWER_LEAST, 'too_short'),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: requestTarget,
  log: requestLog,
  done: words.answerDone,
  handle: async ({ tx, input, target: { request, youthId } }) => {
    if (request.outcome !== null) throw new NotPossible('request_answered', words.alreadyAnswered)
    const ofAge =
      request.askedBy === 'guardian' && request.personId === youthId && (await isYouthOfAge(tx, input.caseId))
    if (ofAge && input.outcome !== 'refused') throw new NotPossible('of_age', words.ofAge, 'outcome')
    if (!(await decideRequest(tx, { id: request.id, version: input.version }, input.outcome, input.answer)))
      throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

/** Says that the actor's authority has taken what it needs of a closed case to its own register; once. */
export const confirmRegisterTransfer = writeOperation({
  name: 'confirmRegisterTransfer',
  summary: words.transfer,
  path: '/cases/:caseId/rights/transfer',
  permission: 'register_transfer.confirm',
  input: z.object(inCase),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'register_transfer', caseId: input.caseId }),
  done: words.transferDone,
  handle: async ({ tx, input }) => {
    if (!(await confirmTransfer(tx, input.caseId)))
      throw new NotPossible('transferred_already', words.transferredAlready)
    return { id: input.caseId }
  },
})

/** The recipient has seen that a text it was told was corrected or taken back. */
export const seeCorrectionNotice = writeOperation({
  name: 'seeCorrectionNotice',
  summary: words.see,
  path: '/cases/:caseId/rights/notices/:noticeId/seen',
  permission: 'notice.see',
  input: z.object({ ...inCase, noticeId: idInput('correction_notice') }),
  output: z.object({ id: idOutput }),
  target: async (tx, input) => {
    const found = await caseTarget(tx, input.caseId)
    const notices = found === null ? [] : await noticesFor(tx, input.caseId)
    return found !== null && notices.some((each) => each.id === input.noticeId) ? found : null
  },
  log: (_result, input) => ({ objectKind: 'correction_notice', objectId: input.noticeId, caseId: input.caseId }),
  done: words.seeDone,
  handle: async ({ tx, input }) => {
    if (!(await seeNotice(tx, input.caseId, input.noticeId))) throw new NotFound()
    return { id: input.noticeId }
  },
})

export const rightsRequestOperations: readonly AnyOperation[] = [
  readRightsDesk,
  readCaseRights,
  recordRightsRequest,
  readRightsRequest,
  extendRightsRequest,
  answerRightsRequest,
  confirmRegisterTransfer,
  seeCorrectionNotice,
]
