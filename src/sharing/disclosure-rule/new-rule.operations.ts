import { z } from 'zod'
import { InvalidInput } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { fieldError } from '#kernel/input.ts'
import { ownRuleId, ownRuleRef, ruleKinds, type RuleContent } from './disclosure-rule.ts'
import { allRules, insertProposal } from './disclosure-rule.queries.ts'
import { words } from './new-rule.words.ts'
import { newRuleInput } from './rule-input.ts'

/** What the form of a new rule starts from: nothing of another rule. */
export const prepareRule = readOperation({
  name: 'prepareDisclosureRule',
  summary: words.title,
  path: '/rules/new',
  permission: 'disclosure_rule.propose',
  input: z.object({}),
  output: z.object({ kinds: z.array(z.enum(ruleKinds)) }),
  target: () => Promise.resolve({ kind: 'disclosure_rule' }),
  log: () => ({ objectKind: 'disclosure_rule' }),
  // A feed between registers answers no question: the system has none.
  handle: () => Promise.resolve({ kinds: ruleKinds.filter((kind) => kind !== 'technical') }),
})

/**
 * Proposes a rule the catalogue does not have. It counts when somebody else has verified it (four eyes), from its first day on; nothing
 * that was shared before rests on it.
 */
export const proposeRule = writeOperation({
  name: 'proposeDisclosureRule',
  summary: words.title,
  done: words.done,
  path: '/rules',
  permission: 'disclosure_rule.propose',
  input: newRuleInput,
  output: z.object({ ruleId: z.string(), version: z.int() }),
  target: () => Promise.resolve({ kind: 'disclosure_rule' }),
  log: () => ({ objectKind: 'disclosure_rule' }),
  handle: async ({ tx, input }) => {
    // Two writers at once would otherwise give two rules one number.
    await tx.lock(`${tx.actor.instanceId}:new_disclosure_rule`)
    const rules = await allRules(tx)
    const id = ownRuleId(input.name.en)
    if (rules.some((rule) => rule.id === id)) throw new InvalidInput([fieldError('name.en', 'rule_name_taken')])
    if (input.refusal.alternativeRules.some((other) => !rules.some((rule) => rule.id === other)))
      throw new InvalidInput([fieldError('refusal.alternativeRules', 'rule_unknown')])
    const content: RuleContent = {
      ...input,
      id,
      version: 1,
      matrixRef: ownRuleRef(rules.map((rule) => rule.matrixRef)),
      deadlineRule: null,
      consentDecidedBy: input.consentDecidedBy === '' ? null : (input.consentDecidedBy ?? null),
      validUntil: input.validUntil ?? null,
    }
    await insertProposal(tx, content)
    return { ruleId: id, version: 1 }
  },
})

export const newRuleOperations: readonly AnyOperation[] = [prepareRule, proposeRule]
