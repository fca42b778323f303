import { z } from 'zod'
import { caseTarget, type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { DutyKind } from '#casework/duty-prompt/duty-prompt.ts'
import { promptsOfCase } from '#casework/duty-prompt/duty-prompt.queries.ts'
import type { Read, Write } from '#db/transaction.ts'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { dateInput, fieldError, idInput, longText, optionalDateInput, optionalLongText } from '#kernel/input.ts'
import { formatDate } from '#kernel/format.ts'
import { idOutput } from '#kernel/output.ts'
import { rulesOn } from '#sharing/disclosure-rule/disclosure-rule.queries.ts'
import type { DisclosureRule } from '#sharing/disclosure-rule/disclosure-rule.ts'
import { deadlinesOfKind, deadlinesOfManner, ruleOfManner } from './duty-basis.ts'
import { childFactsOf } from './duty-child.queries.ts'
import {
  channels,
  DutyOpened,
  familyKnows,
  mustTellPolice,
  NEW_FACTS_LIMIT,
  NOT_INFORMED_LIMIT,
  offenceAnswers,
  REASON_LIMIT,
  SHORTEST,
  welfareManners,
  type Duty,
  type Manner,
} from './duty.ts'
import { dutiesOfCase, insertDuty, ownRegisterOf, settledIn } from './duty.queries.ts'
import { words } from './duty.words.ts'
import { dropDuty, settleDuty } from './settle-duty.command.ts'

/**
 * Refuses a second fulfilment on the same facts with who met the duty and when: the own authority, or whoever settled the time limit
 * of the case. What another authority keeps in its own register is not told.
 */
async function refuseDouble(tx: Read, caseId: string, kind: DutyKind, manner: Manner): Promise<void> {
  const own = (await dutiesOfCase(tx, caseId)).find((each) => each.kind === kind && each.outcome === 'fulfilled')
  const met =
    own === undefined
      ? await settledIn(tx, caseId, deadlinesOfManner[manner])
      : { byName: own.decidedByName, on: own.sentOn ?? '' }
  if (met !== undefined)
    throw new NotPossible('duty_met', words.alreadyMet(met.byName, formatDate(met.on, 'sv')), 'newFacts')
}

type Fulfilled = Pick<Duty, 'reason' | 'family' | 'notInformedReason' | 'sexualOffence' | 'lifeOrHealth'> & {
  readonly kind: DutyKind
  readonly manner: Manner
  readonly newFacts: string | undefined
  readonly sentOn: string
  readonly channel: Duty['channel']
  readonly recipient?: string
  readonly rule: DisclosureRule | null
}

/** Writes the fulfilment with the child's data and settles the time limits it meets. */
export async function fulfil(tx: Write, target: CaseTarget, duty: Fulfilled): Promise<string> {
  const { kind, manner, newFacts, rule } = duty
  if (newFacts === undefined) await refuseDouble(tx, target.caseId, kind, manner)
  const prompts = await promptsOfCase(tx, target.caseId)
  const id = await insertDuty(tx, target, ownRegisterOf(tx), {
    ...duty,
    outcome: 'fulfilled',
    newFacts: newFacts ?? null,
    recipient: duty.recipient ?? null,
    child: await childFactsOf(tx, target.caseId),
    prompts: prompts.filter((each) => each.kind === kind).flatMap((each) => each.codes),
    basis: rule,
  })
  await settleDuty(tx, target.caseId, deadlinesOfManner[manner], duty.sentOn)
  return id
}

const nobody = { name: null, identityCode: null, birthDate: null, address: null, guardians: null }

/** Writes why there is no duty, with everything in the case that asked, and ends the time limits that had begun. */
export async function dismiss(
  tx: Write,
  target: CaseTarget,
  duty: Pick<Duty, 'kind' | 'reason' | 'sexualOffence' | 'lifeOrHealth'>,
) {
  const prompts = await promptsOfCase(tx, target.caseId)
  await dropDuty(tx, target.caseId, deadlinesOfKind[duty.kind])
  return await insertDuty(tx, target, ownRegisterOf(tx), {
    ...duty,
    outcome: 'dismissed',
    manner: null,
    newFacts: null,
    family: null,
    notInformedReason: null,
    sentOn: null,
    channel: null,
    recipient: null,
    child: nobody,
    prompts: prompts.filter((each) => each.kind === duty.kind).flatMap((each) => each.codes),
    basis: null,
  })
}

const newFacts = optionalLongText(NEW_FACTS_LIMIT)
const logOf = (result: { id: string }, input: { caseId: string }) => ({
  objectKind: 'duty',
  objectId: result.id,
  caseId: input.caseId,
})

/**
 * Records a child welfare notification or a contact to social care made from the case (LSL 417/2007 §§ 25, 25 a; SHL 1301/2014 § 35):
 * once for the same facts. The rule it rests on is kept when the catalogue has one in force; an act's duty does not wait for the
 * catalogue, except where only a rule names the authority at all.
 */
export const notifyChildWelfare = writeOperation({
  name: 'notifyChildWelfare',
  summary: words.startWelfare,
  path: '/cases/:caseId/child-welfare-notifications',
  permission: 'duty.fulfil',
  input: z.object({
    caseId: idInput('case'),
    manner: z.enum(welfareManners, { error: 'choose_one' }),
    reason: longText(REASON_LIMIT).min(SHORTEST, 'too_short'),
    family: z.enum(familyKnows, { error: 'choose_one' }),
    notInformedReason: optionalLongText(NOT_INFORMED_LIMIT),
    sentOn: dateInput(),
    channel: z.enum(channels, { error: 'choose_one' }),
    newFacts,
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: logOf,
  done: words.recordDone,
  handle: async ({ tx, actor, input, target, today }) => {
    const { manner, reason, family, sentOn, channel } = input
    const told = family !== 'not_informed'
    const notInformedReason = told ? null : (input.notInformedReason ?? '')
    const errors = [
      ...(manner === 'joint_contact' && family !== 'together' ? [fieldError('family', 'duty_family_together')] : []),
      ...(notInformedReason !== null && notInformedReason.length < SHORTEST
        ? [fieldError('notInformedReason', 'duty_not_informed_missing')]
        : []),
      ...dayAndFacts(sentOn, input.newFacts, today),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    const rule = ruleOfManner(await rulesOn(tx, today), manner, actor.ownRegisterKind)
    if (rule === null && manner !== 'notification') throw new NotPossible('no_rule', words.noRule, 'manner')
    const offence = { sexualOffence: null, lifeOrHealth: null }
    const facts = { ...offence, manner, reason, family, notInformedReason, sentOn, channel, rule }
    return { id: await fulfil(tx, target, { ...facts, kind: 'child_welfare', newFacts: input.newFacts }) }
  },
})

/** What is wrong with the day it was sent and with what is said to be new. */
export const dayAndFacts = (sentOn: string | undefined, added: string | undefined, today: string) => [
  ...(sentOn !== undefined && sentOn > today ? [fieldError('sentOn', 'date_in_future')] : []),
  ...(added !== undefined && added.length < SHORTEST
    ? [fieldError('newFacts', 'too_short', { minimum: SHORTEST })]
    : []),
]

/** Records, with the reason, that what asks in the case needs no child welfare notification. */
export const dismissChildWelfare = writeOperation({
  name: 'dismissChildWelfare',
  summary: words.dismissWelfare,
  path: '/cases/:caseId/child-welfare-notifications/dismiss',
  permission: 'duty.fulfil',
  input: z.object({ caseId: idInput('case'), reason: longText(REASON_LIMIT).min(SHORTEST, 'too_short') }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: logOf,
  done: words.dismissDone,
  handle: async ({ tx, input, target }) => {
    const { reason } = input
    return { id: await dismiss(tx, target, { kind: 'child_welfare', reason, sexualOffence: null, lifeOrHealth: null }) }
  },
})

/**
 * The two questions about an offence against the child (LSL 417/2007 § 25, subsection 3). Two times no: set aside with the reason.
 * Otherwise the police must be told without delay, and when and how is recorded. The police themselves are referred to their own system.
 */
export const judgeOffenceAgainstChild = writeOperation({
  name: 'judgeOffenceAgainstChild',
  summary: words.startOffence,
  path: '/cases/:caseId/offence-judgements',
  permission: 'duty.fulfil',
  input: z.object({
    caseId: idInput('case'),
    sexualOffence: z.enum(offenceAnswers, { error: 'choose_one' }),
    lifeOrHealth: z.enum(offenceAnswers, { error: 'choose_one' }),
    reason: longText(REASON_LIMIT).min(SHORTEST, 'too_short'),
    sentOn: optionalDateInput(),
    channel: z
      .enum(['', ...channels], { error: 'choose_one' })
      .transform((chosen) => (chosen === '' ? undefined : chosen))
      .optional(),
    newFacts,
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: logOf,
  done: words.recordOffenceDone,
  handle: async ({ tx, actor, input, target, today }) => {
    if (actor.ownRegisterKind === 'police') throw new NotPossible('police_receive', words.policeReceive)
    const { sexualOffence, lifeOrHealth, reason, sentOn, channel } = input
    const kind = 'offence_against_child'
    if (!mustTellPolice(sexualOffence, lifeOrHealth))
      return { id: await dismiss(tx, target, { kind, reason, sexualOffence, lifeOrHealth }) }
    const errors = [
      ...(sentOn === undefined ? [fieldError('sentOn', 'duty_sent_missing')] : []),
      ...(channel === undefined ? [fieldError('channel', 'duty_channel_missing')] : []),
      ...dayAndFacts(sentOn, input.newFacts, today),
    ]
    if (errors.length > 0 || sentOn === undefined || channel === undefined) throw new InvalidInput(errors)
    const manner = 'police_notification'
    const rule = ruleOfManner(await rulesOn(tx, today), manner, actor.ownRegisterKind)
    const facts = { manner, reason, sexualOffence, lifeOrHealth, sentOn, channel, rule } as const
    return {
      id: await fulfil(tx, target, { ...facts, kind, family: null, notInformedReason: null, newFacts: input.newFacts }),
    }
  },
})

/** One notification as it was given, or why none was needed: for the own authority alone. */
export const readDuty = readOperation({
  name: 'readDuty',
  summary: words.read,
  path: '/cases/:caseId/duties/:dutyId',
  permission: 'duty.read',
  input: z.object({ caseId: idInput('case'), dutyId: idInput('duty') }),
  output: DutyOpened,
  target: async (tx, input) => {
    const inCase = await caseTarget(tx, input.caseId)
    const duty =
      inCase === null ? undefined : (await dutiesOfCase(tx, input.caseId)).find((each) => each.id === input.dutyId)
    return inCase === null || duty === undefined ? null : { ...inCase, kind: 'duty', id: duty.id, duty }
  },
  log: (_result, input) => ({ objectKind: 'duty', objectId: input.dutyId, caseId: input.caseId }),
  handle: ({ target, today }) => Promise.resolve({ case: target.headOn(today), duty: target.duty }),
})

export const dutyOperations: readonly AnyOperation[] = [
  notifyChildWelfare,
  dismissChildWelfare,
  judgeOffenceAgainstChild,
  readDuty,
]
