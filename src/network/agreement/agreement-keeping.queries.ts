import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { Text } from '#kernel/language.ts'
import { normalisePlaceName as folded } from '#kernel/place-names.ts'
import type { AgencyKind } from '#network/agency/agency.ts'
import type { AgreementKind } from './agreement-kind.ts'
import type { RecordedStatus } from './agreement.ts'

type Written = {
  readonly name: Text
  readonly aim: Text
  readonly purpose: Text
  readonly registerNumber?: string | undefined
  readonly validFrom: string | null
  /** First day no longer in force. */
  readonly validUntil: string | null
}

const columnsOf = (written: Written) => ({
  name: JSON.stringify(written.name),
  aim: JSON.stringify(written.aim),
  purpose: JSON.stringify(written.purpose),
  register_number: written.registerNumber ?? null,
  valid_from: written.validFrom,
  valid_until: written.validUntil,
})

/** A new agreement or protocol; nobody has signed it yet. */
export const insertAgreement = (
  tx: Write,
  agreement: Written & { readonly id: string; readonly kind: AgreementKind },
): Promise<unknown> =>
  tx.run(
    db.insertInto('agreement').values({
      instance_id: tx.actor.instanceId,
      id: agreement.id,
      kind: agreement.kind,
      status: 'draft',
      ...columnsOf(agreement),
    }),
  )

type State = {
  readonly status: RecordedStatus
  readonly validFrom?: string
  readonly validUntil?: string
  readonly reason?: string
}

const changed = async (tx: Write, agreementId: string, version: number, set: object): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('agreement')
      .set({ ...set, version: version + 1 })
      .where('id', '=', agreementId)
      .where('version', '=', version),
  )) === 1

/** @returns false when somebody else changed it meanwhile */
export const updateAgreement = (tx: Write, id: string, version: number, written: Written): Promise<boolean> =>
  changed(tx, id, version, columnsOf(written))

/** Brings into force or ends. @returns false when somebody else changed it meanwhile */
export const updateState = (tx: Write, id: string, version: number, state: State): Promise<boolean> =>
  changed(tx, id, version, {
    status: state.status,
    ...(state.validFrom === undefined ? {} : { valid_from: state.validFrom }),
    ...(state.validUntil === undefined ? {} : { valid_until: state.validUntil }),
    ...(state.reason === undefined ? {} : { end_reason: state.reason }),
  })

/** Organisations of the instance by name, whether they are parties or not. */
export const listAgencies = (tx: Read) =>
  tx.many(db.selectFrom('agency').select(['id', 'name', 'kind', 'business_id']).orderBy('id'))

/** An organisation that is there already with this business id, or by this name in any language; undefined when none is. */
export async function knownAgency(tx: Read, name: Text, businessId: string | undefined) {
  const names = Object.values(name).map(folded)
  return (await listAgencies(tx)).find(
    (each) =>
      (businessId !== undefined && each.business_id === businessId) ||
      Object.values(each.name).some((other) => names.includes(folded(other))),
  )
}

type NewAgency = {
  readonly id: string
  readonly name: Text
  readonly kind: AgencyKind
  readonly businessId: string | undefined
}
export const insertAgency = (tx: Write, agency: NewAgency): Promise<unknown> =>
  tx.run(
    db.insertInto('agency').values({
      instance_id: tx.actor.instanceId,
      id: agency.id,
      kind: agency.kind,
      name: JSON.stringify(agency.name),
      business_id: agency.businessId ?? null,
    }),
  )

/** The party as the last of the agreement. */
export const insertParty = (tx: Write, agreementId: string, agencyId: string): Promise<unknown> =>
  tx.run(
    db.insertInto('agreement_party').values({
      instance_id: tx.actor.instanceId,
      agreement_id: agreementId,
      agency_id: agencyId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from agreement_party where agreement_id = ${agreementId})`,
    }),
  )

const changedParty = async (
  tx: Write,
  { agreementId, agencyId, version }: PartyVersion,
  set: object,
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('agreement_party')
      .set({ ...set, version: version + 1 })
      .where('agreement_id', '=', agreementId)
      .where('agency_id', '=', agencyId)
      .where('version', '=', version),
  )) === 1

type PartyVersion = { readonly agreementId: string; readonly agencyId: string; readonly version: number }
type Signing = {
  readonly signatoryOffice: Text | null
  readonly signatoryName?: string | undefined
  readonly decision?: string | undefined
  readonly signed: boolean
  readonly signedOn?: string | undefined
}

/** What is known of a party's approval and signature. @returns false when somebody else changed it meanwhile */
export const updateSigning = (tx: Write, party: PartyVersion, signing: Signing): Promise<boolean> =>
  changedParty(tx, party, {
    signatory_office: signing.signatoryOffice === null ? null : JSON.stringify(signing.signatoryOffice),
    signatory_name: signing.signatoryName ?? null,
    decision_id: signing.decision ?? null,
    signed: signing.signed,
    signed_on: signing.signed ? (signing.signedOn ?? null) : null,
  })

/** The first day on which it is no party any more; null takes it back in. @returns false when somebody else changed it meanwhile */
export const updateLeft = (tx: Write, party: PartyVersion, leftOn: string | null): Promise<boolean> =>
  changedParty(tx, party, { left_on: leftOn })
