import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { Entry } from '#casework/entry/entry.ts'
import { entriesOfCase } from '#casework/entry/entry.queries.ts'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { codes, fieldError, idInput, longText, optionalCode, optionalShortText } from '#kernel/input.ts'
import { canOutput, idOutput, textOutput } from '#kernel/output.ts'
import { words as refusals } from '#sharing/disclosure/disclosure-refusal.words.ts'
import { purposesOf, recipientsInCase } from '#sharing/disclosure/recipient.queries.ts'
import { citationsOf, parseRuleValue, ruleValue } from '#sharing/disclosure/rule-choice.ts'
import { findRecipient } from '#sharing/disclosure/sharing-checks.command.ts'
import { authorityOfRegister, type DisclosureRule } from '#sharing/disclosure-rule/disclosure-rule.ts'
import { rulesOn } from '#sharing/disclosure-rule/disclosure-rule.queries.ts'
import { appliesTo } from '#sharing/disclosure-rule/verdict.ts'
import { label } from '#kernel/codes.ts'
import {
  ANSWER_LIMIT,
  InformationRequest,
  NECESSITY_LIMIT,
  NECESSITY_MINIMUM,
  QUESTION_LIMIT,
  QUESTION_MINIMUM,
} from './information-request.ts'
import { findRequest, insertRequest, settleRequest } from './information-request.queries.ts'
import { words } from './information-request.words.ts'

/** Entries looked through for notes that could answer; the newest of one's own register. */
const NOTES_LIMIT = 200

const ofRequest = { caseId: idInput('case'), requestId: idInput('information_request') }
const logOf = (_result: unknown, input: { readonly caseId: string; readonly requestId: string }) => ({
  objectKind: 'information_request',
  objectId: input.requestId,
  caseId: input.caseId,
})

/** Whom one can ask, and for which purposes one's own authority may use the answer. */
export const readAsking = readOperation({
  name: 'readAsking',
  summary: words.readForm,
  path: '/cases/:caseId/requests/form',
  permission: 'information_request.ask',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({
    case: CaseHead,
    authorities: z.array(z.object({ registerId: idOutput, name: textOutput })),
    purposes: z.array(z.string()),
  }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  handle: async ({ tx, actor, input, target, today }) => {
    const members = await recipientsInCase(tx, { caseId: input.caseId, teamId: target.teamId, today })
    const authorities = new Map(
      members.filter((each) => each.inTeam).map((each) => [each.registerId, each.registerName]),
    )
    return {
      case: target.headOn(today),
      authorities: [...authorities].map(([registerId, name]) => ({ registerId, name })),
      purposes: await purposesOf(tx, actor.ownRegisterKind ?? '', today),
    }
  },
})

/** Asks another authority of the case for information (621/1999 § 29; 703/2023 §§ 63–64). */
export const askForInformation = writeOperation({
  name: 'askForInformation',
  summary: words.ask,
  path: '/cases/:caseId/requests',
  permission: 'information_request.ask',
  input: z.object({
    caseId: idInput('case'),
    toRegisterId: idInput('register'),
    subjects: codes('consent_categories', { min: 1 }),
    purpose: optionalCode('disclosure_purposes'),
    question: longText(QUESTION_LIMIT).min(QUESTION_MINIMUM, 'too_short'),
    necessity: longText(NECESSITY_LIMIT).min(NECESSITY_MINIMUM, 'too_short'),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'information_request', objectId: result.id, caseId: input.caseId }),
  done: words.askDone,
  handle: async ({ tx, actor, input, target, today }) => {
    const { purpose } = input
    if (purpose === undefined) throw new NotPossible('purpose_missing', refusals.purposeMissing, 'purpose')
    if (!(await purposesOf(tx, actor.ownRegisterKind ?? '', today)).includes(purpose)) {
      const own = actor.ownRegisterName ?? { sv: '', fi: '', en: '' }
      const text = refusals.purposeNotTheirs(own, label('disclosure_purposes', purpose))
      throw new NotPossible('purpose_not_own', text, 'purpose')
    }
    const place = { caseId: input.caseId, teamId: target.teamId, today }
    // Who may be told nothing of a case is asked nothing about it either: agreement and team count for both.
    await findRecipient(tx, place, `register-${input.toRegisterId}`, null)
    return { id: await insertRequest(tx, { ...input, purpose, case: target }) }
  },
})

type RequestTarget = CaseTarget & { readonly request: InformationRequest }

/** A request as a target: there for the two authorities it is between. */
async function requestTarget(
  tx: Read,
  input: { readonly caseId: string; readonly requestId: string },
): Promise<RequestTarget | null> {
  const inCase = await caseTarget(tx, input.caseId)
  const request = inCase === null ? undefined : await findRequest(tx, input.caseId, input.requestId)
  return inCase === null || request === undefined ? null : { ...inCase, kind: 'information_request', request }
}

/** The same for the authority that was asked: only it answers. */
async function askedTarget(tx: Read, input: { readonly caseId: string; readonly requestId: string }) {
  const found = await requestTarget(tx, input)
  return found?.request.toRegisterId === tx.actor.ownRegisterId ? found : null
}

/** Rules on what was asked between the two, whatever they say: a refusal rests on one of them. */
async function rulesAbout(
  tx: Read,
  request: InformationRequest,
  today: string,
  from: string,
): Promise<DisclosureRule[]> {
  const rules = await rulesOn(tx, today)
  const to = { authority: authorityOfRegister[request.fromRegisterKind] }
  return rules.filter((rule) =>
    request.subjects.some((subject) => appliesTo(rule, { from, to, subject, day: today, initiative: 'on_request' })),
  )
}

/** One request, and for the one asked: notes that could answer it and rules a refusal could rest on. */
export const readRequest = readOperation({
  name: 'readRequest',
  summary: words.read,
  path: '/cases/:caseId/requests/:requestId',
  permission: 'information_request.read',
  input: z.object(ofRequest),
  output: z.object({
    case: CaseHead,
    request: InformationRequest,
    notes: z.array(Entry),
    rules: z.array(z.object({ value: z.string(), name: textOutput, citations: textOutput, denies: z.boolean() })),
    can: canOutput,
  }),
  target: requestTarget,
  log: (result, input) => ({ ...logOf(result, input), objectIds: result.notes.map((each) => each.id) }),
  handle: async ({ tx, actor, target, today }) => {
    const { request } = target
    const asked = request.toRegisterId === actor.ownRegisterId && request.state !== 'refused'
    const [entries, rules] = asked
      ? await Promise.all([
          entriesOfCase(tx, target.caseId, NOTES_LIMIT),
          rulesAbout(tx, request, today, authorityOfRegister[request.toRegisterKind]),
        ])
      : [[], []]
    const notes = entries.filter(
      (each) =>
        each.registerKind === request.toRegisterKind &&
        each.retractedAt === null &&
        each.receivedDisclosureId === null &&
        request.subjects.includes(each.subject),
    )
    return {
      case: target.headOn(today),
      request,
      notes,
      rules: rules.map((rule) => ({
        value: ruleValue(rule),
        name: rule.name,
        citations: citationsOf(rule),
        denies: rule.outcome === 'deny',
      })),
      can: asked ? allowedOf(actor, target, ['information_request.answer', 'disclosure.make']) : [],
    }
  },
})

/** Refuses a request, with the rule it rests on, or saying that none gives a right to answer. */
export const refuseRequest = writeOperation({
  name: 'refuseRequest',
  summary: words.refuse,
  path: '/cases/:caseId/requests/:requestId/refuse',
  permission: 'information_request.answer',
  input: z.object({
    ...ofRequest,
    rule: optionalShortText(80),
    answer: longText(ANSWER_LIMIT).min(3, 'too_short'),
  }),
  output: z.object({ id: idOutput }),
  target: askedTarget,
  log: logOf,
  done: words.refuseDone,
  handle: async ({ tx, input, target, today }) => {
    const { request } = target
    if (request.state === 'refused') throw new NotPossible('request_refused', refusals.requestRefused)
    if (request.state === 'answered') throw new NotPossible('request_answered', refusals.requestAnswered)
    if (input.rule === undefined) throw new InvalidInput([fieldError('rule', 'choose_one')])
    const rule = input.rule === 'none' ? null : parseRuleValue(input.rule)
    const about = await rulesAbout(tx, request, today, authorityOfRegister[request.toRegisterKind])
    if (input.rule !== 'none' && !about.some((each) => ruleValue(each) === input.rule))
      throw new InvalidInput([fieldError('rule', 'code_unknown')])
    if (!(await settleRequest(tx, target.request, { state: 'refused', answer: input.answer, rule })))
      throw new NotPossible('request_answered', refusals.requestAnswered)
    return { id: input.requestId }
  },
})

export const informationRequestOperations: readonly AnyOperation[] = [
  readAsking,
  askForInformation,
  readRequest,
  refuseRequest,
]
