import { z } from 'zod'
import type { Actor } from '#access/actor.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { writeOperation, type AnyOperation } from '#http/operation.ts'
import { dateInput, idInput, longText, optionalLongText, shortText } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { rulesOn } from '#sharing/disclosure-rule/disclosure-rule.queries.ts'
import { ruleOfManner } from './duty-basis.ts'
import { formOf } from './duty-list.operations.ts'
import { dayAndFacts, dismiss, fulfil } from './duty.operations.ts'
import { channels, NEW_FACTS_LIMIT, REASON_LIMIT, RECIPIENT_LIMIT, SHORTEST } from './duty.ts'
import { words } from './duty.words.ts'

const noOffence = { sexualOffence: null, lifeOrHealth: null } as const

export const readCountyNoticeForm = formOf({
  name: 'readCountyNoticeForm',
  path: '/cases/:caseId/county-notices/form',
  kind: 'county_move',
  manners: ['county_notice'],
})

/** @throws NotPossible for everybody but social care, whose duty it is. */
function assertSocialCare(actor: Actor): void {
  if (actor.ownRegisterKind !== 'social_care') throw new NotPossible('social_care_only', words.onlySocialCare)
}

/**
 * Records that the county a child in child welfare moved to has been told (417/2007 § 25 d; D15): once for the same move, by social care.
 * It ends the time limit that began with the move.
 */
export const giveCountyNotice = writeOperation({
  name: 'giveCountyNotice',
  summary: words.startCounty,
  path: '/cases/:caseId/county-notices',
  permission: 'duty.fulfil',
  input: z.object({
    caseId: idInput('case'),
    recipient: shortText(RECIPIENT_LIMIT),
    reason: longText(REASON_LIMIT).min(SHORTEST, 'too_short'),
    sentOn: dateInput(),
    channel: z.enum(channels, { error: 'choose_one' }),
    newFacts: optionalLongText(NEW_FACTS_LIMIT),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'duty', objectId: result.id, caseId: input.caseId }),
  done: words.recordDone,
  handle: async ({ tx, actor, input, target, today }) => {
    assertSocialCare(actor)
    const { recipient, reason, sentOn, channel, newFacts } = input
    const errors = dayAndFacts(sentOn, newFacts, today)
    if (errors.length > 0) throw new InvalidInput(errors)
    const rule = ruleOfManner(await rulesOn(tx, today), 'county_notice', actor.ownRegisterKind)
    const facts = { recipient, reason, sentOn, channel, newFacts, rule, family: null, notInformedReason: null }
    return { id: await fulfil(tx, target, { ...facts, ...noOffence, kind: 'county_move', manner: 'county_notice' }) }
  },
})

/** Records, with the reason, that the new county need not be told: the child is no client and nothing is being assessed. */
export const dismissCountyNotice = writeOperation({
  name: 'dismissCountyNotice',
  summary: words.dismissCounty,
  path: '/cases/:caseId/county-notices/dismiss',
  permission: 'duty.fulfil',
  input: z.object({ caseId: idInput('case'), reason: longText(REASON_LIMIT).min(SHORTEST, 'too_short') }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'duty', objectId: result.id, caseId: input.caseId }),
  done: words.dismissDone,
  handle: async ({ tx, actor, input, target }) => {
    assertSocialCare(actor)
    return { id: await dismiss(tx, target, { kind: 'county_move', reason: input.reason, ...noOffence }) }
  },
})

export const countyNoticeOperations: readonly AnyOperation[] = [
  readCountyNoticeForm,
  giveCountyNotice,
  dismissCountyNotice,
]
