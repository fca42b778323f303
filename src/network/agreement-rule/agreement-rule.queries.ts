import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { AgreementRule, AgreementRuleTyped } from './agreement-rule.ts'

const rules = () =>
  db
    .selectFrom('agreement_rule')
    .select(['id', 'rule', 'least', 'agency_kinds', 'source', 'uncertain', 'valid_from', 'valid_until'])

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, day: string) =>
  tx.find(
    rules()
      .where('valid_from', '<=', day)
      .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', day)])),
  )

const toRule = (row: Row): AgreementRule => ({
  id: row.id,
  rule: row.rule as AgreementRule['rule'],
  least: row.least,
  agencyKinds: row.agency_kinds as AgreementRule['agencyKinds'],
  source: row.source,
  uncertain: row.uncertain,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
})

/** The rule of a day (ISO), or null when none is recorded. */
export async function ruleOn(tx: Read, day: string): Promise<AgreementRule | null> {
  const row = await findRow(tx, day)
  return row === undefined ? null : toRule(row)
}

/** The rule that was recorded last, also one of a day to come. */
export async function lastRule(tx: Read): Promise<AgreementRule | null> {
  const row = await tx.find(rules().orderBy('valid_from', 'desc').limit(1))
  return row === undefined ? null : toRule(row)
}

/** From its first day the new rule stands in the place of the one before it. */
export async function insertRule(tx: Write, rule: AgreementRuleTyped): Promise<string> {
  await tx.run(db.updateTable('agreement_rule').set({ valid_until: rule.validFrom }).where('valid_until', 'is', null))
  const id = newId()
  const partial = rule.rule === 'partial'
  await tx.run(
    db.insertInto('agreement_rule').values({
      instance_id: tx.actor.instanceId,
      id,
      rule: rule.rule,
      least: partial ? (rule.least ?? null) : null,
      agency_kinds: partial ? rule.agencyKinds : [],
      source: rule.source,
      uncertain: rule.uncertain,
      valid_from: rule.validFrom,
      recorded_by: tx.actor.professionalId,
    }),
  )
  return id
}
