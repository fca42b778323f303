import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { casePersons, caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { isYouthOfAge } from '#casework/coming-of-age/coming-of-age.queries.ts'
import { keptFromAsker } from '#casework/guardian-limit/asker.command.ts'
import type { Read } from '#db/transaction.ts'
import { NotFound, NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { exportOperation } from '#http/taking-out.ts'
import { dueOn, getDeadlineRule } from '#kernel/deadline.ts'
import { dateInput, idInput, optionalLongText, shortText } from '#kernel/input.ts'
import { languages } from '#kernel/language.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import { LogAnswer } from './log-answer.ts'
import {
  ANSWER_DEADLINE,
  handoutManners,
  identitiesShown,
  LogRequest,
  NAME_LIMIT,
  REASON_LEAST,
  REASON_LIMIT,
  relations,
} from './log-request.ts'
import {
  answerOf,
  controllersOf,
  findPart,
  insertHandout,
  insertRequest,
  requestsOfCase,
} from './log-request.queries.ts'
import { words } from './log-request.words.ts'

/** Requests for the log in a case, whose persons can be asked about. */
export const readLogRequests = readOperation({
  name: 'readLogRequests',
  summary: words.list,
  path: '/cases/:caseId/log-requests',
  permission: 'log_request.read',
  // The form of one part is there when that part is.
  input: z.object({ caseId: idInput('case'), logRequestPartId: idInput('log_request_part').optional() }),
  output: z.object({
    case: CaseHead,
    persons: z.array(z.object({ id: idOutput, name: z.string() })),
    requests: z.array(LogRequest),
    can: canOutput,
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({
    objectKind: 'log_request',
    caseId: input.caseId,
    objectIds: result.requests.map((each) => each.id),
  }),
  handle: async ({ tx, actor, input, target, today }) => {
    const [persons, requests] = await Promise.all([casePersons(tx, input.caseId), requestsOfCase(tx, input.caseId)])
    const part = input.logRequestPartId
    if (part !== undefined && !requests.some(({ parts }) => parts.some((each) => each.id === part)))
      throw new NotFound()
    return {
      case: target.headOn(today),
      persons: persons.map(({ id, name }) => ({ id, name: name ?? '–' })),
      requests,
      can: allowedOf(actor, target, ['log_request.register']),
    }
  },
})

/**
 * Registers that somebody asks who has read about them or their child (703/2023 § 11). The time to answer runs from the day it came; each
 * authority of the case gets a part to decide. @throws NotPossible when the person is not one of the case
 */
export const registerLogRequest = writeOperation({
  name: 'registerLogRequest',
  summary: words.register,
  path: '/cases/:caseId/log-requests',
  permission: 'log_request.register',
  input: z.object({
    caseId: idInput('case'),
    personId: idInput('person'),
    askedBy: shortText(NAME_LIMIT),
    relation: z.enum(relations, { error: 'choose_one' }),
    identityShown: z.enum(identitiesShown, { error: 'choose_one' }),
    receivedOn: dateInput(),
    language: z.enum(languages, { error: 'choose_one' }),
    specialReason: optionalLongText(REASON_LIMIT),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'log_request', objectId: result.id, caseId: input.caseId }),
  done: words.registerDone,
  handle: async ({ tx, input, target, today }) => {
    if (input.receivedOn > today) throw new NotPossible('date_in_future', words.inFuture, 'receivedOn')
    if (input.specialReason !== undefined && input.specialReason.length < REASON_LEAST)
      throw new NotPossible('too_short', words.reasonTooShort, 'specialReason')
    const persons = await casePersons(tx, input.caseId)
    if (!persons.some((each) => each.id === (input.personId as string))) throw new NotFound()
    if (input.relation === 'guardian' && input.personId === target.youthId && (await isYouthOfAge(tx, input.caseId)))
      throw new NotPossible('of_age', words.ofAge, 'relation')
    const due = dueOn(getDeadlineRule(ANSWER_DEADLINE), input.receivedOn)
    if (due === null) throw new Error(`${ANSWER_DEADLINE} has no length`)
    const agencies = (await controllersOf(tx, input.caseId)).map((each) => each.id)
    const { personId, askedBy, relation, identityShown, receivedOn, language, specialReason = null } = input
    return {
      id: await insertRequest(tx, target, {
        personId,
        askedBy,
        relation,
        identityShown,
        receivedOn,
        language,
        specialReason,
        agencies,
        dueOn: due,
      }),
    }
  },
})

type PartTarget = CaseTarget & { readonly found: NonNullable<Awaited<ReturnType<typeof findPart>>> }

/** A decided part of a request in the case. */
async function decidedTarget(
  tx: Read,
  input: { readonly caseId: string; readonly logRequestPartId: string },
): Promise<PartTarget | null> {
  const [inCase, found] = [await caseTarget(tx, input.caseId), await findPart(tx, input.logRequestPartId)]
  return inCase === null || found?.request.caseId !== inCase.caseId ? null : { ...inCase, kind: 'log_request', found }
}

/** @throws NotPossible where not even that the young person takes part may be told to whoever asks. */
async function assertForAsker(tx: Read, { caseId, youthId, found: { request } }: PartTarget): Promise<void> {
  await keptFromAsker(tx, { caseId, youthId, personId: request.personId, self: request.relation === 'self' })
}

/** The answer as it was given. @throws NotFound before it is decided, and when it was refused */
export const readLogAnswer = exportOperation({
  name: 'readLogAnswer',
  summary: words.answerSummary,
  path: '/cases/:caseId/log-requests/:logRequestPartId/answer',
  permission: 'log_request.read',
  takesOut: { persons: true, copyFor: 'family', purposes: ['subject_access'] },
  input: z.object({ caseId: idInput('case'), logRequestPartId: idInput('log_request_part') }),
  output: z.object({ answer: LogAnswer }),
  target: decidedTarget,
  log: (_result, input) => ({ objectKind: 'log_request', objectId: input.logRequestPartId, caseId: input.caseId }),
  handle: async ({ tx, target }) => {
    const kept = LogAnswer.safeParse(await answerOf(tx, target.found.part.id))
    if (!kept.success) throw new NotFound()
    await assertForAsker(tx, target)
    return { answer: kept.data }
  },
})

/** Records that the answer was given to whoever asked. */
export const handOutLogAnswer = writeOperation({
  name: 'handOutLogAnswer',
  summary: words.handOut,
  path: '/cases/:caseId/log-requests/:logRequestPartId/hand-out',
  permission: 'log_request.hand_out',
  input: z.object({
    caseId: idInput('case'),
    logRequestPartId: idInput('log_request_part'),
    manner: z.enum(handoutManners, { error: 'choose_one' }),
  }),
  output: z.object({ id: idOutput }),
  target: decidedTarget,
  log: (_result, input) => ({ objectKind: 'log_request', objectId: input.logRequestPartId, caseId: input.caseId }),
  done: words.handOutDone,
  handle: async ({ tx, input, target }) => {
    if (target.found.part.state === 'waiting') throw new NotPossible('not_decided', words.notDecided)
    const { relation, personId } = target.found.request
    if (relation === 'guardian' && personId === target.youthId && (await isYouthOfAge(tx, input.caseId)))
      throw new NotPossible('of_age', words.ofAge)
    await assertForAsker(tx, target)
    return { id: await insertHandout(tx, { caseId: input.caseId, partId: target.found.part.id }, input.manner) }
  },
})

export const logRequestOperations: readonly AnyOperation[] = [
  readLogRequests,
  registerLogRequest,
  readLogAnswer,
  handOutLogAnswer,
]
