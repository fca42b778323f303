import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type { AgreementKind } from './agreement-kind.ts'
import {
  signatureStateOf,
  statusOn,
  type AgreementParty,
  type AgreementSummary,
  type RecordedAgreement,
  type RecordedStatus,
} from './agreement.ts'

const agreements = () =>
  db
    .selectFrom('agreement as g')
    .select(['g.id', 'g.kind', 'g.name', 'g.status', 'g.signed_text', 'g.aim', 'g.purpose'])
    .select(['g.register_number', 'g.valid_from', 'g.valid_until', 'g.end_reason', 'g.version'])

/** How many parties there are on a day, and how many of them have signed. */
const counted = (tx: Read, day: string) =>
  tx.many(
    db
      .selectFrom('agreement_party as p')
      .select((row) => [
        'p.agreement_id',
        row.fn.countAll<number>().as('parties'),
        row.fn.countAll<number>().filterWhere('p.signed', '=', true).as('signed'),
      ])
      .where((row) => row.or([row('p.left_on', 'is', null), row('p.left_on', '>', day)]))
      .groupBy('p.agreement_id'),
  )

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const rowsOf = (tx: Read) => tx.many(agreements().orderBy('g.kind').orderBy('g.valid_from').orderBy('g.id'))
type Counts = Awaited<ReturnType<typeof counted>>

function toSummary(row: Row, counts: Counts, day: string): AgreementSummary {
  const own = counts.find((each) => each.agreement_id === row.id)
  const term = { validFrom: row.valid_from, validUntil: row.valid_until }
  return {
    id: row.id,
    kind: row.kind as AgreementKind,
    name: row.name,
    status: statusOn({ ...term, status: row.status as RecordedStatus }, day),
    signedText: row.signed_text,
    ...term,
    partyCount: own?.parties ?? 0,
    signedCount: own?.signed ?? 0,
  }
}

/** Agreements and protocols of the instance as they stand on a day (ISO), the agreement first. */
export async function listAgreements(tx: Read, day: string): Promise<AgreementSummary[]> {
  const [rows, counts] = await Promise.all([rowsOf(tx), counted(tx, day)])
  return rows.map((row) => toSummary(row, counts, day))
}

/** What is recorded of the agreement, or undefined when there is none in the actor's instance. */
export async function findAgreement(tx: Read, agreementId: string): Promise<RecordedAgreement | undefined> {
  const row = await tx.find(agreements().where('g.id', '=', agreementId))
  return (
    row && {
      id: row.id,
      kind: row.kind as AgreementKind,
      name: row.name,
      aim: row.aim,
      purpose: row.purpose,
      registerNumber: row.register_number,
      signedText: row.signed_text,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      endReason: row.end_reason,
      recorded: row.status as RecordedStatus,
      version: row.version,
    }
  )
}

const parties = () =>
  db
    .selectFrom('agreement_party as p')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.instance_id', '=', 'p.instance_id').onRef('a.id', '=', 'p.agency_id'),
    )
    .leftJoin('decision as d', (join) =>
      join.onRef('d.instance_id', '=', 'p.instance_id').onRef('d.id', '=', 'p.decision_id'),
    )
    .select(['p.agency_id', 'p.signatory_office', 'p.signatory_name', 'p.signed', 'p.signed_on', 'p.left_on'])
    .select(['p.version', 'a.name', 'a.kind', 'a.business_id', 'd.id as decision_id', 'd.section', 'd.decided_on'])

/** Parties of an agreement in the order of the agreement, with those that have left. */
export async function partiesOfAgreement(tx: Read, agreementId: string): Promise<AgreementParty[]> {
  const rows = await tx.many(parties().where('p.agreement_id', '=', agreementId).orderBy('p.position'))
  return rows.map((row) => {
    const decision: AgreementParty['decision'] =
      row.decision_id === null || row.section === null || row.decided_on === null
        ? null
        : { id: row.decision_id, section: row.section, decidedOn: row.decided_on }
    return {
      agencyId: row.agency_id,
      agencyName: row.name,
      agencyKind: row.kind as AgreementParty['agencyKind'],
      businessId: row.business_id,
      signatoryOffice: row.signatory_office,
      signatoryName: row.signatory_name,
      signature: signatureStateOf({ signed: row.signed, decision }),
      signedOn: row.signed_on,
      decision,
      leftOn: row.left_on,
      version: row.version,
    }
  })
}

/** Whether the signatures are those that the recorded rule of the day asks for (functions/governance.sql). */
export const ruleIsMet = async (tx: Read, agreementId: string): Promise<boolean> =>
  (
    await tx.get(
      db.selectNoFrom(
        sql<boolean>`coalesce(app.agreement_rule_met(${tx.actor.instanceId}::uuid, ${agreementId}::uuid), false)`.as(
          'met',
        ),
      ),
    )
  ).met
