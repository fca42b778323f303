import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type { AgreementKind } from './agreement-kind.ts'
import { signatureStateOf, type AgreementParty, type AgreementStatus, type AgreementSummary } from './agreement.ts'

const agreements = () =>
  db
    .selectFrom('agreement as g')
    .select(['g.id', 'g.kind', 'g.name', 'g.status', 'g.signed_text', 'g.aim', 'g.purpose'])
    .select((row) => [
      row
        .selectFrom('agreement_party as p')
        .whereRef('p.instance_id', '=', 'g.instance_id')
        .whereRef('p.agreement_id', '=', 'g.id')
        .select((party) => party.fn.countAll<number>().as('count'))
        .as('party_count'),
      row
        .selectFrom('agreement_party as p')
        .whereRef('p.instance_id', '=', 'g.instance_id')
        .whereRef('p.agreement_id', '=', 'g.id')
        .where('p.signed', '=', true)
        .select((party) => party.fn.countAll<number>().as('count'))
        .as('signed_count'),
    ])

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const rowsOf = (tx: Read) => tx.many(agreements().orderBy('g.kind').orderBy('g.valid_from').orderBy('g.id'))

const toSummary = (row: Row): AgreementSummary => ({
  id: row.id,
  kind: row.kind as AgreementKind,
  name: row.name,
  status: row.status as AgreementStatus,
  signedText: row.signed_text,
  partyCount: row.party_count ?? 0,
  signedCount: row.signed_count ?? 0,
})

/** Agreements and protocols of the instance, the agreement first. */
export const listAgreements = async (tx: Read): Promise<AgreementSummary[]> => (await rowsOf(tx)).map(toSummary)

/** The agreement without its parties, or undefined when there is none in the actor's instance. */
export async function findAgreement(tx: Read, agreementId: string) {
  const row = await tx.find(agreements().where('g.id', '=', agreementId))
  return row && { ...toSummary(row), aim: row.aim, purpose: row.purpose }
}

/** Parties of an agreement in the order of the agreement. */
export async function partiesOfAgreement(tx: Read, agreementId: string): Promise<AgreementParty[]> {
  const rows = await tx.many(
    db
      .selectFrom('agreement_party as p')
      .innerJoin('agency as a', (join) =>
        join.onRef('a.instance_id', '=', 'p.instance_id').onRef('a.id', '=', 'p.agency_id'),
      )
      .leftJoin('decision as d', (join) =>
        join.onRef('d.instance_id', '=', 'p.instance_id').onRef('d.id', '=', 'p.decision_id'),
      )
      .select(['p.agency_id', 'p.signatory_office', 'p.signatory_name', 'p.signed', 'p.signed_on', 'a.name', 'a.kind'])
      .select(['d.id as decision_id', 'd.section', 'd.decided_on'])
      .where('p.agreement_id', '=', agreementId)
      .orderBy('p.position'),
  )
  return rows.map((row) => {
    const decision: AgreementParty['decision'] =
      row.decision_id === null || row.section === null || row.decided_on === null
        ? null
        : { id: row.decision_id, section: row.section, decidedOn: row.decided_on }
    return {
      agencyId: row.agency_id,
      agencyName: row.name,
      agencyKind: row.kind as AgreementParty['agencyKind'],
      signatoryOffice: row.signatory_office,
      signatoryName: row.signatory_name,
      signature: signatureStateOf({ signed: row.signed, decision }),
      signedOn: row.signed_on,
      decision,
    }
  })
}
