import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { DisclosureRule, RuleContent } from './disclosure-rule.ts'

const rules = () =>
  db
    .selectFrom('disclosure_rule')
    .select([
      'id',
      'version',
      'kind',
      'matrix_ref as matrixRef',
      'name',
      'outcome',
      'from_authorities as fromAuthorities',
      'from_persons as fromPersons',
      'to_authorities as toAuthorities',
      'to_persons as toPersons',
      'initiative',
      'duty',
      'deadline_rule as deadlineRule',
      'subjects',
      'consent',
      'consent_unless as consentUnless',
      'consent_decided_by as consentDecidedBy',
      'consent_written as consentWritten',
      'necessity_required as necessityRequired',
      'limits',
      'citations',
      'explanation',
      'refusal',
      'certainty',
      'uncertainty_reason as uncertaintyReason',
      'case_law as caseLaw',
      'notes',
      'valid_from as validFrom',
      'valid_until as validUntil',
      'proposed_by as proposedBy',
      'proposed_at as proposedAt',
      'verified_by as verifiedBy',
      'verified_at as verifiedAt',
      'annulled_by as annulledBy',
      'annulled_at as annulledAt',
      'annulment_reason as annulmentReason',
    ])

const inForceOn = prepared((day: string) =>
  rules()
    .distinctOn('id')
    .where('valid_from', '<=', day)
    .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', day)]))
    .where('annulled_at', 'is', null)
    .where((row) => row.or([row('proposed_by', 'is', null), row('verified_at', 'is not', null)]))
    .orderBy('id')
    .orderBy('version', 'desc'),
)

/**
 * The rules in force on a day (ISO `yyyy-mm-dd`), one version of each: neither annulled nor waiting for a second person.
 * In production a rule among them may still be unverified: ask `usableAsBasis` before sharing on it.
 */
export const rulesOn = (tx: Read, day: string): Promise<DisclosureRule[]> => tx.many(inForceOn(day))

const oneVersion = prepared((id: string, version: number) =>
  rules().where('id', '=', id).where('version', '=', version),
)

/** One version of a rule, whatever has become of it; undefined when the instance has none. */
export const findRule = (tx: Read, id: string, version: number): Promise<DisclosureRule | undefined> =>
  tx.find(oneVersion(id, version))

const allVersions = prepared((id: string) => rules().where('id', '=', id).orderBy('version', 'desc'))

/** Every version of a rule, newest first; empty when there is no such rule. */
export const versionsOf = (tx: Read, id: string): Promise<DisclosureRule[]> => tx.many(allVersions(id))

/** Every version of every rule of the instance, newest first within a rule. */
export const allRules = (tx: Read): Promise<DisclosureRule[]> =>
  tx.many(rules().orderBy('id').orderBy('version', 'desc'))

/** Columns of what a version says; texts and lists travel as JSON. */
export const contentColumns = (rule: RuleContent) => ({
  id: rule.id,
  version: rule.version,
  kind: rule.kind,
  matrix_ref: rule.matrixRef,
  name: JSON.stringify(rule.name),
  outcome: rule.outcome,
  from_authorities: [...rule.fromAuthorities],
  from_persons: [...rule.fromPersons],
  to_authorities: [...rule.toAuthorities],
  to_persons: [...rule.toPersons],
  initiative: rule.initiative,
  duty: rule.duty,
  deadline_rule: rule.deadlineRule,
  subjects: [...rule.subjects],
  consent: rule.consent,
  consent_unless: rule.consentUnless === null ? null : JSON.stringify(rule.consentUnless),
  consent_decided_by: rule.consentDecidedBy,
  consent_written: rule.consentWritten,
  necessity_required: rule.necessityRequired,
  limits: JSON.stringify(rule.limits),
  citations: JSON.stringify(rule.citations),
  explanation: JSON.stringify(rule.explanation),
  refusal: JSON.stringify(rule.refusal),
  certainty: rule.certainty,
  uncertainty_reason: rule.uncertaintyReason === null ? null : JSON.stringify(rule.uncertaintyReason),
  case_law: [...rule.caseLaw],
  notes: rule.notes === null ? null : JSON.stringify(rule.notes),
  valid_from: rule.validFrom,
  valid_until: rule.validUntil,
})

/** Adds a version that waits for a second person. */
export const insertProposal = (tx: Write, rule: RuleContent): Promise<number> =>
  tx.run(
    db.insertInto('disclosure_rule').values({
      instance_id: tx.actor.instanceId,
      ...contentColumns(rule),
      proposed_by: tx.actor.professionalId,
    }),
  )

/** Ends a version on a day. One that ends earlier already is never made longer. Returns how many rows changed. */
export const endRule = (tx: Write, id: string, version: number, day: string): Promise<number> =>
  tx.run(
    db
      .updateTable('disclosure_rule')
      .set({ valid_until: day })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('valid_from', '<', day)
      .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', day)]))
      .where('annulled_at', 'is', null),
  )

/** Ends the earlier versions of a rule where a new one begins. What was shared on them stays as it was. */
export const endEarlier = (tx: Write, next: Pick<RuleContent, 'id' | 'version' | 'validFrom'>): Promise<number> =>
  tx.run(
    db
      .updateTable('disclosure_rule')
      .set({ valid_until: next.validFrom })
      .where('id', '=', next.id)
      .where('version', '<', next.version)
      .where('valid_from', '<', next.validFrom)
      .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', next.validFrom)]))
      .where('annulled_at', 'is', null),
  )

/** Puts the actor's name under a version nobody has verified. Returns how many rows changed. */
export const verifyRule = (tx: Write, id: string, version: number, now: Date): Promise<number> =>
  tx.run(
    db
      .updateTable('disclosure_rule')
      .set({ verified_by: tx.actor.professionalId, verified_at: now })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('verified_at', 'is', null)
      .where('annulled_at', 'is', null),
  )

/** Takes a version out of use because it was wrong. Returns how many rows changed. */
export const annulRule = (tx: Write, id: string, version: number, reason: string, now: Date): Promise<number> =>
  tx.run(
    db
      .updateTable('disclosure_rule')
      .set({ annulled_by: tx.actor.professionalId, annulled_at: now, annulment_reason: reason })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('annulled_at', 'is', null),
  )

/** Names of professionals of the instance by id. */
export async function namesOf(tx: Read, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = ids.filter((id): id is string => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await tx.many(
    db
      .selectFrom('professional')
      .select(['id', 'given_name', 'family_name'])
      .where((row) => row('id', '=', row.fn.any(row.val(wanted)))),
  )
  return new Map(rows.map((row) => [row.id, `${row.given_name} ${row.family_name}`]))
}
