import type { RegisterKind } from '#access/actor.ts'
import type { ReferralState } from '#access/states.ts'
import type { Deadline } from '#casework/deadline/deadline.ts'
import { ruleFacts } from '#casework/deadline/deadline.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { asFamily, fullName, withNames } from '#casework/person/person.queries.ts'
import {
  ageBandOf,
  type EarlierReferral,
  type ReferralDetail,
  type ReferralPerson,
  type ReferralReference,
} from './referral.ts'

/**
 * What the team discusses, or null when it is not there for the actor.
 * @param knowsWho the exact age is told only to those who also know who it is about; the others get a band.
 */
export async function referralDetail(tx: Read, referralId: string, knowsWho: boolean): Promise<ReferralDetail | null> {
  const row = await tx.find(
    db
      .selectFrom('referral_detail')
      .select([
        'source',
        'source_contact',
        'triggers',
        'target_criteria',
        'concern_reasons',
        'age',
        'age_override_reason',
        'need',
        'urgent_measure',
        'reduced_at',
      ])
      .where('referral_id', '=', referralId),
  )
  if (row === undefined) return null
  return {
    source: row.source,
    sourceContact: tx.open('referral_detail.source_contact', referralId, row.source_contact),
    triggers: row.triggers,
    criteria: row.target_criteria,
    reasons: row.concern_reasons,
    ageBand: row.age === null ? null : ageBandOf(row.age),
    age: knowsWho ? row.age : null,
    ageOverrideReason: row.age_override_reason,
    need: tx.open('referral_detail.need', referralId, row.need),
    urgentMeasure: tx.open('referral_detail.urgent_measure', referralId, row.urgent_measure),
    reducedAt: row.reduced_at,
  }
}

/** Persons of a contact the actor may know: the young person first. */
export async function referralPersons(tx: Read, referralId: string): Promise<ReferralPerson[]> {
  const rows = await tx.many(
    db
      .selectFrom('person as p')
      .innerJoin('register as g', (join) =>
        join.onRef('g.instance_id', '=', 'p.instance_id').onRef('g.id', '=', 'p.register_id'),
      )
      .select([
        'p.id',
        'p.role',
        'p.given_name',
        'p.family_name',
        'p.birth_date',
        'p.personal_identity_code',
        'p.phone',
        'p.email',
        'p.address',
      ])
      .select([
        'p.school',
        'p.custody',
        'p.contact_language',
        'p.mother_tongue',
        'p.interpreter_language',
        'g.kind as register_kind',
      ])
      .where('p.referral_id', '=', referralId)
      .orderBy('p.id'),
  )
  const persons = rows.map((row) => withNames(tx, row.id, row)).sort(asFamily)
  return persons.map(({ row, givenName, familyName }) => ({
    id: row.id,
    role: row.role,
    name: fullName(givenName, familyName),
    birthDate: row.birth_date,
    personalIdentityCode: tx.open('person.personal_identity_code', row.id, row.personal_identity_code),
    phone: tx.open('person.phone', row.id, row.phone),
    email: tx.open('person.email', row.id, row.email),
    address: tx.open('person.address', row.id, row.address),
    school: tx.open('person.school', row.id, row.school),
    custody: row.custody as ReferralPerson['custody'],
    contactLanguage: row.contact_language,
    motherTongue: row.mother_tongue,
    interpreterLanguage: row.interpreter_language,
    registerKind: row.register_kind as RegisterKind,
  }))
}

/** The actor's own authority's reference numbers of a contact. */
export async function referralReferences(tx: Read, referralId: string): Promise<ReferralReference[]> {
  const rows = await tx.many(
    db
      .selectFrom('referral_reference')
      .select(['trigger', 'reference_number'])
      .where('referral_id', '=', referralId)
      .orderBy('trigger'),
  )
  return rows.map((row) => ({ trigger: row.trigger, referenceNumber: row.reference_number }))
}

const earlier = () =>
  db
    .selectFrom('person as p')
    .innerJoin('referral as r', (join) =>
      join.onRef('r.instance_id', '=', 'p.instance_id').onRef('r.id', '=', 'p.referral_id'),
    )
    .leftJoin('anchor_case as c', (join) =>
      join.onRef('c.instance_id', '=', 'r.instance_id').onRef('c.referral_id', '=', 'r.id'),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('screening_decision as s')
          .select('s.outcome')
          .whereRef('s.instance_id', '=', 'r.instance_id')
          .whereRef('s.referral_id', '=', 'r.id')
          .where('s.outcome', 'not in', ['threshold_met', 'carried_over'])
          .orderBy('s.decided_at', 'desc')
          .limit(1)
          .as('s'),
      (join) => join.onTrue(),
    )
    .select(['r.id', 'r.number', 'r.received_at', 'r.state', 's.outcome', 'c.id as case_id', 'c.number as case_number'])
    .where('p.role', '=', 'youth')
    .orderBy('r.received_at', 'desc')
    .orderBy('r.id')

/**
 * Contacts about the young person with this identity index that the actor may see, newest first (C-26). Those of other
 * teams, and cases one is no member of, are not there.
 */
export async function referralsOfPerson(tx: Read, identityIndex: Buffer): Promise<EarlierReferral[]> {
  const rows = await tx.many(earlier().where('p.identity_index', '=', identityIndex).limit(50))
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    receivedAt: row.received_at,
    state: row.state as ReferralState,
    outcome: row.outcome,
    caseId: row.case_id,
    caseNumber: row.case_number,
  }))
}

/** Other contacts about the same young person; only for those who know who this one is about. */
export async function earlierReferrals(tx: Read, referralId: string): Promise<EarlierReferral[]> {
  const youth = await tx.find(
    db
      .selectFrom('person')
      .select('identity_index')
      .where('referral_id', '=', referralId)
      .where('role', '=', 'youth')
      .where('identity_index', 'is not', null),
  )
  if (!youth?.identity_index) return []
  return (await referralsOfPerson(tx, youth.identity_index)).filter((each) => each.id !== referralId)
}

/** Keeps the link to the newest other contact, once the name is open: before that the link itself could tell who it is (C-26). */
export async function linkEarlierReferral(tx: Write, referralId: string): Promise<void> {
  const newest = (await earlierReferrals(tx, referralId))[0]
  if (newest === undefined) return
  await tx.run(
    db
      .updateTable('referral')
      .set({ previous_referral_id: newest.id })
      .where('id', '=', referralId)
      .where('previous_referral_id', 'is', null),
  )
}

/** Time limits of a contact: duties without a counted limit first ("immediately"), then by last day. Done ones too. */
export async function deadlinesOfReferral(tx: Read, referralId: string): Promise<Deadline[]> {
  const rows = await tx.many(
    db
      .selectFrom('deadline')
      .select(['id', 'rule', 'statutory', 'start_on', 'due_on', 'completed_on', 'transferred_to', 'version'])
      .where('referral_id', '=', referralId)
      .orderBy('due_on', (order) => order.asc().nullsFirst())
      .orderBy('rule'),
  )
  return rows.map((row) => ({
    id: row.id,
    ...ruleFacts(row.rule),
    statutory: row.statutory,
    startOn: row.start_on,
    dueOn: row.due_on,
    completedOn: row.completed_on,
    transferredTo: row.transferred_to,
    version: row.version,
  }))
}
