import { sql } from 'kysely'
import type { AuthorityRegister } from '#access/actor.ts'
import type { Sealed } from '#crypto/sealed.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { citationText } from '#kernel/reference-data.ts'
import { disclosureState, type Disclosure } from './disclosure.ts'

const nameOf = (given: string | null, family: string | null): string | null =>
  given === null || family === null ? null : `${given} ${family}`

const told = () =>
  db
    .selectFrom('disclosure as d')
    .leftJoin('disclosed_text as t', (join) =>
      join
        .onRef('t.instance_id', '=', 'd.instance_id')
        .onRef('t.disclosure_id', '=', 'd.id')
        .onRef('t.case_id', '=', 'd.case_id'),
    )
    .innerJoin('disclosure_rule as u', (join) =>
      join
        .onRef('u.instance_id', '=', 'd.instance_id')
        .onRef('u.id', '=', 'd.rule_id')
        .onRef('u.version', '=', 'd.rule_version'),
    )
    .innerJoin('register as f', (join) =>
      join.onRef('f.instance_id', '=', 'd.instance_id').onRef('f.id', '=', 'd.from_register_id'),
    )
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'd.instance_id').onRef('p.id', '=', 'd.decided_by'),
    )
    .leftJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'd.instance_id').onRef('r.id', '=', 'd.to_register_id'),
    )
    .leftJoin('professional as o', (join) =>
      join.onRef('o.instance_id', '=', 'd.instance_id').onRef('o.id', '=', 'd.to_professional_id'),
    )
    .leftJoin('professional as a', (join) =>
      join.onRef('a.instance_id', '=', 'd.instance_id').onRef('a.id', '=', 'd.answered_by'),
    )
    .leftJoin('professional as v', (join) =>
      join.onRef('v.instance_id', '=', 'd.instance_id').onRef('v.id', '=', 'd.revoked_by'),
    )
    .leftJoin('consent as c', (join) =>
      join.onRef('c.instance_id', '=', 'd.instance_id').onRef('c.id', '=', 'd.consent_id'),
    )
    .select([
      'd.id',
      'd.entry_id',
      'd.entry_version',
      'd.subject',
      'd.to_authority',
      'd.to_name',
      'd.rule_id',
      'd.rule_version',
      'd.consent_id',
      'd.request_id',
      'd.purpose',
      'd.necessity',
      'd.pseudonymised',
      'd.decided_at',
      'd.valid_from',
      'd.valid_until',
      'd.answer',
      'd.answer_reason',
      'd.answered_at',
      'd.revoked_at',
      'd.revocation_reason',
      't.body',
      'u.name as rule_name',
      'u.citations',
      'u.annulled_at',
      'f.name as from_name',
      'p.given_name as teller_given',
      'p.family_name as teller_family',
      'p.profession as teller_profession',
      'r.kind as to_kind',
      'r.name as to_register_name',
      'o.given_name as person_given',
      'o.family_name as person_family',
      'a.given_name as answerer_given',
      'a.family_name as answerer_family',
      'v.given_name as revoker_given',
      'v.family_name as revoker_family',
      sql<Date | null>`least(c.withdrawn_at, c.valid_until)`.as('consent_ended_at'),
    ])

const toldIn = prepared((caseId: string, registerId: string | null) =>
  told()
    .where('d.case_id', '=', caseId)
    .where('d.from_register_id', '=', registerId)
    .orderBy('d.decided_at', 'desc')
    .orderBy('d.id'),
)
const toldOne = prepared((caseId: string, registerId: string | null, disclosureId: string) =>
  told().where('d.case_id', '=', caseId).where('d.from_register_id', '=', registerId).where('d.id', '=', disclosureId),
)
const rowsOf = (tx: Read, caseId: string) => tx.many(toldIn(caseId, tx.actor.ownRegisterId))
type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const toDisclosure = (tx: Read, row: Row, now: Date): Disclosure => {
  const answer = row.answer as 'accepted' | 'declined' | null
  return {
    id: row.id,
    state: disclosureState(
      {
        outside: row.to_authority !== null,
        answer,
        validUntil: row.valid_until,
        revokedAt: row.revoked_at,
        consentEndedAt: row.consent_ended_at,
        ruleAnnulledAt: row.annulled_at,
      },
      now,
    ),
    entryId: row.entry_id,
    entryVersion: row.entry_version,
    subject: row.subject,
    body: tx.open('disclosed_text.body', row.id, row.body),
    toRegisterKind: row.to_kind as AuthorityRegister | null,
    toRegisterName: row.to_register_name,
    toPersonName: nameOf(row.person_given, row.person_family),
    toAuthority: row.to_authority,
    toName: tx.open('disclosure.to_name', row.id, row.to_name),
    fromRegisterName: row.from_name,
    tellerName: `${row.teller_given} ${row.teller_family}`,
    tellerProfession: row.teller_profession,
    ruleId: row.rule_id,
    ruleVersion: row.rule_version,
    ruleName: row.rule_name,
    citations: row.citations.map(citationText),
    consentId: row.consent_id,
    requestId: row.request_id,
    purpose: row.purpose,
    necessity: tx.open('disclosure.necessity', row.id, row.necessity),
    pseudonymised: row.pseudonymised,
    decidedAt: row.decided_at,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    answerReason: row.answer_reason,
    answeredByName: nameOf(row.answerer_given, row.answerer_family),
    answeredAt: row.answered_at,
    revokedAt: row.revoked_at,
    revokedByName: nameOf(row.revoker_given, row.revoker_family),
    revocationReason: row.revocation_reason,
  }
}

/** The time of the database, by which disclosures begin and end, whatever the server's clock says. */
export const databaseNow = async (tx: Read): Promise<Date> =>
  (await tx.get(db.selectNoFrom(sql<Date>`statement_timestamp()`.as('now')))).now

/** All that the actor's authority has told in a case, newest first, also what has ended. */
export async function toldInCase(tx: Read, caseId: string): Promise<Disclosure[]> {
  const [rows, now] = await Promise.all([rowsOf(tx, caseId), databaseNow(tx)])
  return rows.map((row) => toDisclosure(tx, row, now))
}

/** One disclosure of the actor's authority, or undefined when it has none with this id in the case. */
export async function findTold(tx: Read, caseId: string, disclosureId: string): Promise<Disclosure | undefined> {
  const [row, now] = await Promise.all([
    tx.find(toldOne(caseId, tx.actor.ownRegisterId, disclosureId)),
    databaseNow(tx),
  ])
  return row && toDisclosure(tx, row, now)
}

/** What is told, once everything about it has been checked. */
export type NewDisclosure = {
  readonly case: { readonly caseId: string; readonly teamId: string }
  readonly entry: { readonly id: string; readonly version: number; readonly subject: string }
  readonly to: {
    readonly registerId: string | null
    readonly professionalId: string | null
    readonly authority: string | null
    readonly name: string | null
  }
  readonly rule: { readonly id: string; readonly version: number }
  readonly consentId: string | null
  readonly requestId: string | null
  readonly purpose: string
  readonly necessity: string | null
  /** Names were left out by hand. */
  readonly pseudonymised: boolean
  /** The text with names or other people left out; null when it is given as it stands. */
  readonly body: string | null
  readonly validUntil: Date
}

/**
 * Records a disclosure and the text that is given. The text is the pinned version's, unless names or other people were left out
 * of it. What is told outside the system has a record and no text. @returns its id.
 */
export async function insertDisclosure(tx: Write, told: NewDisclosure): Promise<string> {
  const { actor } = tx
  if (actor.ownRegisterId === null) throw new Error('Only a worker has a register to tell from')
  const id = newId()
  await tx.run(
    db.insertInto('disclosure').values({
      instance_id: actor.instanceId,
      id,
      case_id: told.case.caseId,
      team_id: told.case.teamId,
      entry_id: told.entry.id,
      entry_version: told.entry.version,
      subject: told.entry.subject,
      from_register_id: actor.ownRegisterId,
      to_register_id: told.to.registerId,
      to_professional_id: told.to.professionalId,
      to_authority: told.to.authority,
      to_name: tx.seal('disclosure.to_name', id, actor.ownRegisterId, told.to.name),
      rule_id: told.rule.id,
      rule_version: told.rule.version,
      consent_id: told.consentId,
      request_id: told.requestId,
      purpose: told.purpose,
      necessity: tx.seal('disclosure.necessity', id, actor.ownRegisterId, told.necessity),
      pseudonymised: told.pseudonymised,
      decided_by: actor.professionalId,
      valid_from: sql<Date>`now()`,
      valid_until: told.validUntil,
    }),
  )
  if (told.to.registerId !== null) await insertText(tx, id, told)
  return id
}

async function insertText(tx: Write, disclosureId: string, told: NewDisclosure): Promise<void> {
  const pinned = await tx.get(
    db.selectFrom('entry').select('body').where('id', '=', told.entry.id).where('version', '=', told.entry.version),
  )
  // Sealed anew for its own row; the statement below still copies only while the version is the pinned one.
  const text = told.body ?? tx.open('entry.body', told.entry.id, pinned.body)
  const body = tx.seal('disclosed_text.body', disclosureId, null, text)
  const copied = await tx.run(
    db
      .insertInto('disclosed_text')
      .columns(['instance_id', 'disclosure_id', 'case_id', 'body', 'language', 'written_at', 'author_id'])
      .expression((eb) =>
        eb
          .selectFrom('entry as e')
          .select([
            'e.instance_id',
            sql<string>`${disclosureId}::uuid`.as('disclosure_id'),
            'e.case_id',
            sql<Sealed<'disclosed_text.body'>>`${body}::bytea`.as('body'),
            'e.language',
            sql<Date>`coalesce(e.corrected_at, e.written_at)`.as('written_at'),
            sql<string>`coalesce(e.corrected_by, e.author_id)`.as('author_id'),
          ])
          .where('e.id', '=', told.entry.id)
          .where('e.version', '=', told.entry.version),
      ),
  )
  if (copied !== 1) throw new Error('The pinned version of the text is gone')
}

/** Takes a disclosure back, in one's own name, from now on. @returns whether there was one to take back. */
export const revokeTold = async (tx: Write, disclosureId: string, reason: string): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('disclosure')
      .set({
        revoked_at: sql<Date>`now()`,
        revoked_by: tx.actor.professionalId,
        revocation_reason: reason,
        version: sql<number>`version + 1`,
      })
      .where('id', '=', disclosureId)
      .where('revoked_at', 'is', null),
  )) > 0

/** Answers what one was told. @returns whether there was something to answer. */
export const answerReceived = async (
  tx: Write,
  disclosureId: string,
  answer: 'accepted' | 'declined',
  reason: string | null,
): Promise<boolean> =>
  (
    await tx.get(
      db.selectNoFrom(sql<boolean>`app.answer_disclosure(${disclosureId}::uuid, ${answer}, ${reason})`.as('answered')),
    )
  ).answered
