import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import { InvalidInput } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { canOutput, idOutput } from '#kernel/output.ts'
import type { Read } from '#db/transaction.ts'
import { AgreementRule, agreementRuleInput, ruleErrors } from './agreement-rule.ts'
import { insertRule, lastRule, ruleOn } from './agreement-rule.queries.ts'
import { words } from './agreement-rule.words.ts'

const target = (tx: Read) => Promise.resolve({ kind: 'network', id: tx.actor.instanceId })

/** When an agreement is in force here, and a rule that is to come. */
export const readAgreementRule = readOperation({
  name: 'readAgreementRule',
  summary: words.readSummary,
  path: '/network/agreement-rule',
  permission: 'network.read',
  input: z.object({}),
  output: z.object({ rule: AgreementRule.nullable(), last: AgreementRule.nullable(), can: canOutput }),
  target,
  log: (_result, _input, found) => ({ objectKind: 'network', objectId: found.id }),
  handle: async ({ tx, actor, today, target: found }) => {
    const [rule, last] = await Promise.all([ruleOn(tx, today), lastRule(tx)])
    return { rule, last, can: allowedOf(actor, found, ['agreement.change']) }
  },
})

export const prepareAgreementRule = readOperation({
  name: 'prepareAgreementRule',
  summary: words.recordSummary,
  path: '/network/agreement-rule-form',
  permission: 'agreement.change',
  input: z.object({}),
  output: z.object({ last: AgreementRule.nullable() }),
  target,
  log: (_result, _input, found) => ({ objectKind: 'network', objectId: found.id }),
  handle: async ({ tx }) => ({ last: await lastRule(tx) }),
})

/** Records when an agreement is in force, from a day on. Agreements that are in force stay so. */
export const recordAgreementRule = writeOperation({
  name: 'recordAgreementRule',
  summary: words.recordSummary,
  path: '/network/agreement-rule',
  permission: 'agreement.change',
  input: agreementRuleInput,
  output: z.object({ id: idOutput }),
  target,
  log: (_result, _input, found) => ({ objectKind: 'network', objectId: found.id }),
  done: words.saved,
  hold: () => 'agreement-rule',
  handle: async ({ tx, input, today }) => {
    const errors = ruleErrors(input, await lastRule(tx), today)
    if (errors.length > 0) throw new InvalidInput(errors)
    return { id: await insertRule(tx, input) }
  },
})

export const agreementRuleOperations: readonly AnyOperation[] = [
  readAgreementRule,
  prepareAgreementRule,
  recordAgreementRule,
]
