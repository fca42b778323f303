import type { Compilable } from 'kysely'
import { db } from '#db/connection.ts'
import { broughtRetention, countingOf } from '#rights/retention/brought-retention.ts'

/** From when the product's first periods count: before any case of the demo. */
const SINCE = '2015-01-01'

/** Periods and choices the product brings along, none of them verified by the instance. */
export const retentionRows = (instance_id: string): Compilable[] => [
  db.insertInto('retention_rule').values(
    broughtRetention.rules.map((rule) => ({
      instance_id,
      id: rule.id,
      version: 1,
      controller: rule.controller,
      category: rule.category,
      event: rule.trigger.event,
      period: JSON.stringify(rule.period),
      counting: JSON.stringify(countingOf(rule)),
      action: rule.action,
      text: JSON.stringify(rule.text),
      citations: JSON.stringify(rule.citations),
      certainty: rule.certainty,
      uncertainty_reason: rule.uncertainty_reason === null ? null : JSON.stringify(rule.uncertainty_reason),
      configurable: rule.configurable,
      valid_from: SINCE,
    })),
  ),
  db.insertInto('retention_choice').values(
    broughtRetention.choices.map((choice) => ({
      instance_id,
      class: choice.class,
      register_kind: choice.register_kind,
      rule_id: choice.rule,
      transferred_rule_id: choice.transferred ?? null,
      valid_from: SINCE,
    })),
  ),
]
