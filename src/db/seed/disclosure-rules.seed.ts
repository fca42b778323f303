import type { Compilable } from 'kysely'
import type { AuthorityRegister } from '#access/actor.ts'
import { db } from '#db/connection.ts'
import { broughtRules } from '#sharing/disclosure-rule/brought-rules.ts'
import { contentColumns } from '#sharing/disclosure-rule/disclosure-rule.queries.ts'
import { NEED_TO_KNOW_SINCE, registerPurposes, subjectReaders } from './need-to-know.ts'

/**
 * What an instance needs before anything is shared: the rules the product brings along (unverified), the purposes of each
 * authority and who reads which subject inside one.
 */
export const disclosureRuleRows = (instance_id: string): Compilable[] => [
  db.insertInto('disclosure_rule').values(broughtRules.rules.map((rule) => ({ instance_id, ...contentColumns(rule) }))),
  db.insertInto('register_purpose').values(
    (Object.keys(registerPurposes) as AuthorityRegister[]).flatMap((register_kind) =>
      registerPurposes[register_kind].map((purpose) => ({
        instance_id,
        register_kind,
        purpose,
        valid_from: NEED_TO_KNOW_SINCE,
      })),
    ),
  ),
  db.insertInto('subject_reader').values(
    subjectReaders.map(({ registerKind, subject, profession }) => ({
      instance_id,
      register_kind: registerKind,
      subject,
      profession,
    })),
  ),
]
