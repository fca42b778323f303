import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { InvalidInput, NotPossible } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { helsinkiDateTime } from '#kernel/clock.ts'
import { dateInput, fieldError, idInput, longText, shortText, timeInput } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { usableAsBasis } from '#sharing/disclosure-rule/disclosure-rule.ts'
import { rulesOn } from '#sharing/disclosure-rule/disclosure-rule.queries.ts'
import { basisOf, firstRuleFor } from '#sharing/duty/duty-basis.ts'
import { Basis } from '#sharing/duty/duty.ts'
import { ownRegisterOf } from '#sharing/duty/duty.queries.ts'
import { SHORTEST, THREAT_LIMIT, threatChannels, THREATENED_LIMIT, threatRules } from './threat-notice.ts'
import { insertThreatNotice } from './threat-notice.queries.ts'
import { words } from './threat-notice.words.ts'

/** The head of the case and the rule that lets the own authority tell; null when none does. */
export const readThreatBasis = readOperation({
  name: 'readThreatBasis',
  summary: words.form,
  path: '/cases/:caseId/threat-notices/basis',
  permission: 'threat_notice.give',
  input: z.object({ caseId: idInput('case') }),
  output: z.object({ case: CaseHead, basis: Basis.nullable() }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (_result, input) => ({ objectKind: 'case', objectId: input.caseId, caseId: input.caseId }),
  handle: async ({ tx, actor, target, today }) => {
    const rule = firstRuleFor(await rulesOn(tx, today), threatRules, actor.ownRegisterKind)
    return { case: target.headOn(today), basis: rule && basisOf(rule) }
  },
})

/**
 * Records that the police were told of a threat of violence (703/2023 § 62, 1285/2016 § 28). It is a right and not a duty, so it rests
 * on a rule that names the own authority and, in production, that a named person has verified.
 */
export const giveThreatNotice = writeOperation({
  name: 'giveThreatNotice',
  summary: words.title,
  path: '/cases/:caseId/threat-notices',
  permission: 'threat_notice.give',
  input: z.object({
    caseId: idInput('case'),
    threatened: shortText(THREATENED_LIMIT),
    threat: longText(THREAT_LIMIT).min(SHORTEST, 'too_short'),
    date: dateInput(),
    time: timeInput(),
    channel: z.enum(threatChannels, { error: 'choose_one' }),
  }),
  output: z.object({ id: idOutput }),
  target: (tx, input) => caseTarget(tx, input.caseId),
  log: (result, input) => ({ objectKind: 'threat_notice', objectId: result.id, caseId: input.caseId }),
  done: words.done,
  handle: async ({ tx, actor, input, target, now, today, mode }) => {
    const { threatened, threat, channel } = input
    const rule = firstRuleFor(await rulesOn(tx, today), threatRules, actor.ownRegisterKind)
    if (rule === null) throw new NotPossible('no_rule', words.noRule)
    if (!usableAsBasis(rule, mode)) throw new NotPossible('rule_unverified', words.unverified)
    const givenAt = helsinkiDateTime(input.date, input.time)
    if (givenAt > now) throw new InvalidInput([fieldError('date', 'date_in_future')])
    const notice = { threatened, threat, givenAt, channel, rule, registerId: ownRegisterOf(tx) }
    return { id: await insertThreatNotice(tx, target, notice) }
  },
})

export const threatNoticeOperations: readonly AnyOperation[] = [readThreatBasis, giveThreatNotice]
