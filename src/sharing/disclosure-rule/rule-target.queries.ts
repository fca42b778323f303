import type { Actor } from '#access/actor.ts'
import type { Relation } from '#access/states.ts'
import type { Read } from '#db/transaction.ts'
import type { DisclosureRule } from './disclosure-rule.ts'
import { findRule } from './disclosure-rule.queries.ts'

/** A version of a rule, and what it makes of the actor. */
export type RuleTarget = {
  readonly kind: 'disclosure_rule'
  readonly rule: DisclosureRule
  readonly relations: readonly Relation[]
}

/** Four eyes: whoever may verify, but never one's own proposal. */
const verifies = (actor: Actor, rule: DisclosureRule): boolean =>
  (actor.functions.includes('data_protection_officer') || actor.functions.includes('leadership')) &&
  rule.proposedBy !== actor.professionalId

/** What a version makes of the actor. */
export const ruleTargetOf = (actor: Actor, rule: DisclosureRule): RuleTarget => ({
  kind: 'disclosure_rule',
  rule,
  relations: verifies(actor, rule) ? ['rule_verifier'] : [],
})

/** The version as a target; null when there is none (404). */
export async function ruleTarget(tx: Read, id: string, version: number): Promise<RuleTarget | null> {
  const rule = await findRule(tx, id, version)
  return rule === undefined ? null : ruleTargetOf(tx.actor, rule)
}
