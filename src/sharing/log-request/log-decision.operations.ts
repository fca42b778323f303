import { z } from 'zod'
import type { Target } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { helsinkiDateTime } from '#kernel/clock.ts'
import { dateInput, flag, idInput, longText, optionalLongText, timeInput, versionInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { composeAnswer, LogAnswer } from './log-answer.ts'
import {
  firstDayTold,
  isWithheld,
  LogRequest,
  LogRequestPart,
  ownProcedureOf,
  REASON_LEAST,
  REASON_LIMIT,
  Withholding,
  withholdingGrounds,
} from './log-request.ts'
import { insertWithholding, readingsOf, withholdingsOf } from './log-reading.queries.ts'
import { allRequests, findPart, writeDecision } from './log-request.queries.ts'
import { words } from './log-request.words.ts'
import { decidesFor, insertNameSetting, tellsNames } from './staff-name.queries.ts'

type Found = NonNullable<Awaited<ReturnType<typeof findPart>>>
type DeskTarget = Target & { readonly found: Found }

async function deskTarget(tx: Read, input: { readonly logRequestPartId: string }): Promise<DeskTarget | null> {
  const found = await findPart(tx, input.logRequestPartId)
  return found === undefined ? null : { kind: 'log_request', id: found.part.id, caseId: found.request.caseId, found }
}

/** The answer as it would be given today, and how many rows are withheld from it. */
async function answerToday(tx: Read, { request, part }: Found, withOlder: boolean, today: string) {
  const since = withOlder ? null : firstDayTold(request.receivedOn)
  const about = {
    requestId: request.id,
    caseId: request.caseId,
    personId: request.personId,
    agencyId: part.agencyId,
  }
  const readings = await readingsOf(tx, {
    ...about,
    since: since === null ? null : helsinkiDateTime(since, '00:00'),
  })
  const withholdings = await withholdingsOf(tx, request.caseId, part.agencyId)
  const told = readings.filter((row) => !isWithheld(row.at, today, withholdings))
  const facts = {
    language: request.language,
    controller: part.agencyName,
    askedBy: request.askedBy,
    receivedOn: request.receivedOn,
    today,
    since,
    named: await tellsNames(tx, part.agencyId, today),
    ownProcedure: ownProcedureOf(part.agencyKind),
  }
  return { answer: composeAnswer(facts, told), withheld: readings.length - told.length, withholdings }
}

/** Requests for the log: those whose time runs out first. */
export const listLogRequests = readOperation({
  name: 'listLogRequests',
  summary: words.desk,
  path: '/log-requests',
  permission: 'log_request.decide',
  input: z.object({}),
  output: z.object({ requests: z.array(LogRequest) }),
  target: () => Promise.resolve({ kind: 'log_request' }),
  log: (result) => ({ objectKind: 'log_request', objectIds: result.requests.map((each) => each.id) }),
  handle: async ({ tx }) => ({ requests: await allRequests(tx) }),
})

/** One controller's part, with the answer as it would be given today. */
export const readLogRequest = readOperation({
  name: 'readLogRequest',
  summary: words.readSummary,
  path: '/log-requests/:logRequestPartId',
  permission: 'log_request.decide',
  input: z.object({ logRequestPartId: idInput('log_request_part') }),
  output: z.object({
    request: LogRequest,
    part: LogRequestPart,
    answer: LogAnswer,
    withheld: z.number().int(),
    withholdings: z.array(Withholding),
    mine: z.boolean(),
  }),
  target: deskTarget,
  log: (_result, input, target) => ({
    objectKind: 'log_request',
    objectId: input.logRequestPartId,
    caseId: target.found.request.caseId,
  }),
  handle: async ({ tx, target: { found }, today }) => ({
    ...found,
    ...(await answerToday(tx, found, found.request.specialReason !== null, today)),
    mine: await decidesFor(tx, found.part.agencyId),
  }),
})

async function assertMine(tx: Read, { part }: Found): Promise<void> {
  if (!(await decidesFor(tx, part.agencyId))) throw new NotPossible('other_controller', words.otherController)
  if (part.state !== 'waiting') throw new NotPossible('already_decided', words.alreadyDecided)
}

/** Gives the answer or refuses it, for one controller. The answer is kept as it was given. */
export const decideLogRequest = writeOperation({
  name: 'decideLogRequest',
  summary: words.decide,
  path: '/log-requests/:logRequestPartId',
  permission: 'log_request.decide',
  input: z.object({
    logRequestPartId: idInput('log_request_part'),
    decision: z.enum(['give', 'refuse'], { error: 'choose_one' }),
    withOlder: flag(),
    refusal: optionalLongText(REASON_LIMIT),
    version: versionInput(),
  }),
  output: z.object({ version: z.number().int() }),
  target: deskTarget,
  log: (_result, input, target) => ({
    objectKind: 'log_request',
    objectId: input.logRequestPartId,
    caseId: target.found.request.caseId,
  }),
  done: words.decideDone,
  handle: async ({ tx, input, target: { found }, now, today }) => {
    await assertMine(tx, found)
    const { decision, withOlder, refusal } = input
    if (decision === 'refuse' && (refusal ?? '').length < REASON_LEAST)
      throw new NotPossible('refusal_needs_reason', words.refusalNeedsReason, 'refusal')
    if (withOlder && found.request.specialReason === null)
      throw new NotPossible('no_special_reason', words.noSpecialReason, 'withOlder')
    const decided =
      decision === 'refuse'
        ? { refusal: refusal ?? '' }
        : { answer: (await answerToday(tx, found, withOlder, today)).answer, withOlder }
    if (!(await writeDecision(tx, found.part.id, input.version, decided, now))) throw new StaleVersion()
    return { version: input.version + 1 }
  },
})

/** Withholds what was read in a time from answers, until a day: a decision of its own, with its ground. */
export const withholdReading = writeOperation({
  name: 'withholdReading',
  summary: words.withhold,
  path: '/log-requests/:logRequestPartId/withholdings',
  permission: 'log_request.decide',
  input: z.object({
    logRequestPartId: idInput('log_request_part'),
    fromDay: dateInput(),
    fromTime: timeInput(),
    untilDay: dateInput(),
    untilTime: timeInput(),
    ground: z.enum(withholdingGrounds.map((each) => each.id) as [string, ...string[]], { error: 'choose_one' }),
    reason: longText(REASON_LIMIT).min(REASON_LEAST, 'too_short'),
    endsOn: dateInput(),
  }),
  output: z.object({ id: idOutput }),
  target: deskTarget,
  log: (result, _input, target) => ({
    objectKind: 'log_request',
    objectId: result.id,
    caseId: target.found.request.caseId,
  }),
  done: words.withholdDone,
  handle: async ({ tx, input, target: { found }, today }) => {
    await assertMine(tx, found)
    const from = helsinkiDateTime(input.fromDay, input.fromTime)
    const until = helsinkiDateTime(input.untilDay, input.untilTime)
    if (until <= from) throw new NotPossible('ends_before', words.endsBefore, 'untilDay')
    if (input.endsOn <= today) throw new NotPossible('date_in_past', words.endsInPast, 'endsOn')
    const { ground, reason, endsOn } = input
    const where = { caseId: found.request.caseId, agencyId: found.part.agencyId }
    return { id: await insertWithholding(tx, where, { from, until, ground, reason, endsOn }) }
  },
})

/** Whether a controller tells the names of its staff, from a day on (C-579/21). */
export const setStaffNames = writeOperation({
  name: 'setStaffNames',
  summary: words.setNames,
  path: '/log-requests/:logRequestPartId/staff-names',
  permission: 'log_request.decide',
  input: z.object({
    logRequestPartId: idInput('log_request_part'),
    named: z.enum(['yes', 'no'], { error: 'choose_one' }),
    validFrom: dateInput(),
    reason: longText(REASON_LIMIT).min(REASON_LEAST, 'too_short'),
  }),
  output: z.object({}),
  target: deskTarget,
  log: (_result, input) => ({ objectKind: 'log_request', objectId: input.logRequestPartId }),
  done: words.setNamesDone,
  handle: async ({ tx, input, target: { found } }) => {
    if (!(await decidesFor(tx, found.part.agencyId))) throw new NotPossible('other_controller', words.otherController)
    const { validFrom, reason } = input
    await insertNameSetting(tx, { agencyId: found.part.agencyId, validFrom, named: input.named === 'yes', reason })
    return {}
  },
})

export const logDecisionOperations: readonly AnyOperation[] = [
  listLogRequests,
  readLogRequest,
  decideLogRequest,
  withholdReading,
  setStaffNames,
]
