import { sql } from 'kysely'
import { personName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read } from '#db/transaction.ts'
import {
  withState,
  type Consent,
  type ConsentBrief,
  type ConsentGiver,
  type ConsentInFull,
  type Recipient,
  type Stored,
} from './consent.ts'

type Asked = {
  readonly toRegisterId: string
  readonly subject: string
  readonly purpose: string
  readonly now: Date
}

/**
 * Consents on which this may be told to this authority now, the newest first. Empty when there is none: a consent that is only
 * asked for, withdrawn, over, for another recipient, purpose or kind of information is none. The database asks the same again
 * in every statement that reads what was told (policy of `disclosure`).
 */
export async function liveConsentsFor(tx: Read, caseId: string, asked: Asked): Promise<ConsentBrief[]> {
  const rows = await tx.many(
    db
      .selectFrom('consent')
      .select(['id', 'person_id', 'subjects', 'to_register_id', 'purpose', 'decided_by', 'given_at', 'valid_until'])
      .where('case_id', '=', caseId)
      .where('to_register_id', '=', asked.toRegisterId)
      .where('purpose', '=', asked.purpose)
      .where(sql<boolean>`${asked.subject} = any(subjects)`)
      .where('given_at', 'is not', null)
      .where('withdrawn_at', 'is', null)
      // Both clocks: a page that was drawn before the end may be sent after it.
      .where(
        sql<boolean>`(valid_until is null or valid_until > greatest(${asked.now}::timestamptz, statement_timestamp()))`,
      )
      .orderBy('given_at', 'desc')
      .orderBy('id'),
  )
  return rows.flatMap((row) =>
    row.given_at === null
      ? []
      : [
          {
            id: row.id,
            personId: row.person_id,
            subjects: row.subjects,
            toRegisterId: row.to_register_id,
            purpose: row.purpose,
            decidedBy: row.decided_by,
            givenAt: row.given_at,
            validUntil: row.valid_until,
          },
        ],
  )
}

const consentsIn = () =>
  db
    .selectFrom('consent as c')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'c.instance_id').onRef('p.id', '=', 'c.recorded_by'),
    )
    .leftJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'c.instance_id').onRef('r.id', '=', 'c.to_register_id'),
    )
    .select([
      'c.id',
      'c.subjects',
      'c.to_register_id',
      'c.to_authority',
      'c.to_name',
      'c.purpose',
      'c.decided_by',
      'c.explained',
      'c.language',
      'c.interpreter_language',
      'c.recorded_at',
      'c.given_at',
      'c.valid_until',
      'c.withdrawn_at',
      'c.withdrawn_by_person',
      'c.withdrawal_note',
      'c.alone_reason',
      'c.version',
      'p.given_name as recorder_given',
      'p.family_name as recorder_family',
      'r.name as register_name',
    ])

const consentsOf = prepared((caseId: string) =>
  consentsIn().where('c.case_id', '=', caseId).orderBy('c.recorded_at', 'desc').orderBy('c.id'),
)
const oneConsent = prepared((caseId: string, consentId: string) =>
  consentsIn().where('c.case_id', '=', caseId).where('c.id', '=', consentId),
)
const rowsOf = (tx: Read, caseId: string) => tx.many(consentsOf(caseId))
type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const giversOf = prepared((caseId: string) =>
  db
    .selectFrom('consent_giver as g')
    .innerJoin('person as s', (join) =>
      join.onRef('s.instance_id', '=', 'g.instance_id').onRef('s.id', '=', 'g.person_id'),
    )
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'g.instance_id').onRef('p.id', '=', 'g.received_by'),
    )
    .select([
      'g.consent_id',
      'g.person_id',
      'g.method',
      'g.given_at',
      's.role',
      's.given_name',
      's.family_name',
      'p.given_name as receiver_given',
      'p.family_name as receiver_family',
    ])
    .where('g.case_id', '=', caseId)
    .orderBy('g.given_at')
    .orderBy('g.person_id'),
)

type OwnedGiver = ConsentGiver & { readonly consentId: string }
async function giversIn(tx: Read, caseId: string): Promise<OwnedGiver[]> {
  const rows = await tx.many(giversOf(caseId))
  return rows.map((row) => ({
    consentId: row.consent_id,
    personId: row.person_id,
    name: personName(tx, row.person_id, row.given_name, row.family_name),
    role: row.role,
    method: row.method,
    givenAt: row.given_at,
    receivedByName: `${row.receiver_given} ${row.receiver_family}`,
  }))
}

const toConsent = (row: Row, givers: readonly OwnedGiver[]): Stored<Consent> => ({
  id: row.id,
  subjects: row.subjects,
  toRegisterId: row.to_register_id,
  toRegisterName: row.register_name,
  toAuthority: row.to_authority,
  toName: row.to_name,
  purpose: row.purpose,
  decidedBy: row.decided_by,
  language: row.language,
  interpreterLanguage: row.interpreter_language,
  recordedByName: `${row.recorder_given} ${row.recorder_family}`,
  recordedAt: row.recorded_at,
  givenAt: row.given_at,
  validUntil: row.valid_until,
  withdrawnAt: row.withdrawn_at,
  withdrawnOnOwnPage: row.withdrawn_by_person !== null,
  givers: givers.filter((each) => each.consentId === row.id).map(({ consentId: _, ...giver }) => giver),
  version: row.version,
})

/** Every consent of a case, the newest first, with who has said yes. */
export async function consentsOfCase(tx: Read, caseId: string): Promise<Stored<Consent>[]> {
  const [rows, givers] = await Promise.all([rowsOf(tx, caseId), giversIn(tx, caseId)])
  return rows.map((row) => toConsent(row, givers))
}

/** One consent of a case as it is kept, or undefined when the case has none with this id. */
export async function storedConsent(
  tx: Read,
  caseId: string,
  consentId: string,
): Promise<Stored<ConsentInFull> | undefined> {
  const [row, givers] = await Promise.all([tx.find(oneConsent(caseId, consentId)), giversIn(tx, caseId)])
  return (
    row && {
      ...toConsent(row, givers),
      explained: row.explained,
      aloneReason: row.alone_reason,
      withdrawalNote: row.withdrawal_note,
    }
  )
}

export type FoundConsent = ConsentInFull

/** One consent of a case with its state at a moment, or undefined when the case has none with this id. */
export async function findConsent(
  tx: Read,
  caseId: string,
  consentId: string,
  now: Date,
): Promise<FoundConsent | undefined> {
  const found = await storedConsent(tx, caseId, consentId)
  return found && withState(found, now)
}

/** Authorities of the team that a consent can name, in the order of their kinds. */
export async function recipientsOf(tx: Read, teamId: string, today: string): Promise<Recipient[]> {
  const rows = await tx.many(
    db
      .selectFrom('register as r')
      .select(['r.id', 'r.name'])
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('team_membership as m')
            .innerJoin('professional as p', (join) =>
              join.onRef('p.instance_id', '=', 'm.instance_id').onRef('p.id', '=', 'm.professional_id'),
            )
            .select('p.id')
            .whereRef('p.register_id', '=', 'r.id')
            .where('m.team_id', '=', teamId)
            .where('m.role', '=', 'worker')
            .where('m.valid_from', '<=', today)
            .where((row) => row.or([row('m.valid_until', 'is', null), row('m.valid_until', '>', today)])),
        ),
      )
      .orderBy(sql`array_position(array['police', 'social_care', 'health_care', 'youth_work'], r.kind)`)
      .orderBy('r.id'),
  )
  return rows.map((row) => ({ registerId: row.id, name: row.name }))
}

/**
 * How many of the disclosures the actor may know of rest on this consent: those that are live now, or that its withdrawal
 * ended. What other authorities told each other is not counted: the number itself would tell of it.
 */
export async function disclosuresOn(tx: Read, caseId: string, consentId: string): Promise<number> {
  const row = await tx.get(
    db
      .selectFrom('disclosure as d')
      .innerJoin('consent as c', (join) =>
        join.onRef('c.instance_id', '=', 'd.instance_id').onRef('c.id', '=', 'd.consent_id'),
      )
      .select(sql<number>`count(*)`.as('resting'))
      .where('d.case_id', '=', caseId)
      .where('d.consent_id', '=', consentId)
      .where(sql<boolean>`d.revoked_at is null and d.answer is distinct from 'declined'`)
      .where(sql<boolean>`d.valid_until > coalesce(c.withdrawn_at, statement_timestamp())`),
  )
  return row.resting
}
