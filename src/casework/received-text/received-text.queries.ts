import { sql } from 'kysely'
import type { RegisterKind } from '#access/actor.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read } from '#db/transaction.ts'
import { citationText } from '#kernel/reference-data.ts'
import { RECEIVED_SHOWN, type receivedAnswers, type ReceivedText } from './received-text.ts'

/** The records first, and only as many as are shown: the conditions of a disclosure are asked of each of them. */
const records = (caseId: string, registerId: string | null) =>
  db.selectFrom('disclosure').selectAll().where('case_id', '=', caseId).where('to_register_id', '=', registerId)

const withText = (found: ReturnType<typeof records>) =>
  db
    .selectFrom(found.as('d'))
    .innerJoin('disclosed_text as t', (join) =>
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
    .innerJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'd.instance_id').onRef('r.id', '=', 'd.from_register_id'),
    )
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'd.instance_id').onRef('p.id', '=', 'd.decided_by'),
    )
    .select([
      'd.id',
      'd.case_id',
      'd.subject',
      'd.purpose',
      'd.pseudonymised',
      'd.decided_at',
      'd.valid_until',
      'd.answer',
      'd.consent_id',
      'd.to_professional_id',
      't.body',
      't.language',
      'u.name as rule_name',
      'u.citations',
      'r.kind as register_kind',
      'r.name as register_name',
      'p.given_name',
      'p.family_name',
      'p.profession',
      sql<boolean>`exists (select from entry e where e.instance_id = d.instance_id and e.case_id = d.case_id
        and e.received_disclosure_id = d.id and e.register_id = d.to_register_id)`.as('taken_in'),
    ])

const newestOf = prepared((caseId: string, registerId: string | null, limit: number) =>
  withText(records(caseId, registerId).orderBy('decided_at', 'desc').orderBy('id').limit(sql.val(limit)))
    .orderBy('d.decided_at', 'desc')
    .orderBy('d.id'),
)
const oneOf = prepared((caseId: string, registerId: string | null, disclosureId: string) =>
  withText(records(caseId, registerId).where('id', '=', disclosureId)),
)
const rowsOf = (tx: Read, caseId: string, limit: number) => tx.many(newestOf(caseId, tx.actor.ownRegisterId, limit))
type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const toReceived = (tx: Read, row: Row): ReceivedText => ({
  id: row.id,
  body: tx.open('disclosed_text.body', row.id, row.body),
  language: row.language,
  subject: row.subject,
  fromRegisterKind: row.register_kind as RegisterKind,
  fromRegisterName: row.register_name,
  tellerName: `${row.given_name} ${row.family_name}`,
  tellerProfession: row.profession,
  onlyMe: row.to_professional_id !== null,
  purpose: row.purpose,
  ruleName: row.rule_name,
  citations: row.citations.map(citationText),
  onConsent: row.consent_id !== null,
  pseudonymised: row.pseudonymised,
  toldAt: row.decided_at,
  validUntil: row.valid_until,
  answer: row.answer as (typeof receivedAnswers)[number] | null,
  takenIn: row.taken_in,
})

/** What other authorities have told the actor's authority, or the actor, in a case, newest first; what may be read now. */
export const receivedInCase = async (tx: Read, caseId: string, limit = RECEIVED_SHOWN): Promise<ReceivedText[]> =>
  (await rowsOf(tx, caseId, limit)).map((row) => toReceived(tx, row))

/** One received text; undefined when it is not there for the actor now. */
export async function findReceived(tx: Read, caseId: string, disclosureId: string): Promise<ReceivedText | undefined> {
  const row = await tx.find(oneOf(caseId, tx.actor.ownRegisterId, disclosureId))
  return row && toReceived(tx, row)
}
