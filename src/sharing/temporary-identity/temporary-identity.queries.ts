import { sql } from 'kysely'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { fullName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { ChangeReason, IdentityChange } from './temporary-identity.ts'

/** The young person of a case as they stand in the record. */
export type KnownIdentity = {
  readonly personId: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly birthDate: string | null
  readonly personalIdentityCode: string | null
  readonly temporaryIdentifier: string | null
  readonly version: number
}

/** Who the young person of a case is; undefined where none is known. */
export async function identityOf(tx: Read, caseId: string): Promise<KnownIdentity | undefined> {
  const row = await tx.find(
    db
      .selectFrom('person')
      .select([
        'id',
        'given_name',
        'family_name',
        'birth_date',
        'personal_identity_code',
        'temporary_identifier',
        'version',
      ])
      .where('case_id', '=', caseId)
      .where('role', '=', 'youth'),
  )
  return (
    row && {
      personId: row.id,
      givenName: tx.open('person.given_name', row.id, row.given_name),
      familyName: tx.open('person.family_name', row.id, row.family_name),
      birthDate: row.birth_date,
      personalIdentityCode: tx.open('person.personal_identity_code', row.id, row.personal_identity_code),
      temporaryIdentifier: tx.open('person.temporary_identifier', row.id, row.temporary_identifier),
      version: row.version,
    }
  )
}

/** Who they were before each change, the last one first. */
export async function identityChangesOf(tx: Read, caseId: string): Promise<IdentityChange[]> {
  const rows = await tx.many(
    db
      .selectFrom('identity_change as h')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'h.instance_id').onRef('p.id', '=', 'h.changed_by'),
      )
      .selectAll('h')
      .select(['p.given_name as changer_given', 'p.family_name as changer_family'])
      .where('h.case_id', '=', caseId)
      .orderBy('h.changed_at', 'desc')
      .orderBy('h.id', 'desc'),
  )
  return rows.map((row) => ({
    id: row.id,
    reason: row.reason as ChangeReason,
    note: tx.open('identity_change.note', row.id, row.note),
    temporaryIdentifier: tx.open('identity_change.temporary_identifier', row.id, row.temporary_identifier),
    personalIdentityCode: tx.open('identity_change.personal_identity_code', row.id, row.personal_identity_code),
    name: fullName(
      tx.open('identity_change.given_name', row.id, row.given_name),
      tx.open('identity_change.family_name', row.id, row.family_name),
    ),
    birthDate: row.birth_date,
    changedByName: `${row.changer_given} ${row.changer_family}`,
    changedAt: row.changed_at,
  }))
}

type Why = { readonly reason: ChangeReason; readonly note: string | null }

/** Keeps who somebody was, in the actor's name, before the row says something else. @returns the id of the change. */
export async function keepIdentity(tx: Write, inCase: CaseTarget, was: KnownIdentity, why: Why): Promise<string> {
  const id = newId()
  const register = tx.actor.sharedRegisterId
  if (register === null) throw new Error('Only a worker keeps who somebody was')
  const seal = <Name extends 'note' | 'temporary_identifier' | 'personal_identity_code' | 'given_name' | 'family_name'>(
    name: Name,
    text: string | null,
  ) => tx.seal(`identity_change.${name}`, id, register, text)
  await tx.run(
    db.insertInto('identity_change').values({
      instance_id: tx.actor.instanceId,
      id,
      person_id: was.personId,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      register_id: register,
      reason: why.reason,
      note: seal('note', why.note),
      temporary_identifier: seal('temporary_identifier', was.temporaryIdentifier),
      personal_identity_code: seal('personal_identity_code', was.personalIdentityCode),
      given_name: seal('given_name', was.givenName),
      family_name: seal('family_name', was.familyName),
      birth_date: was.birthDate,
      changed_by: tx.actor.professionalId,
    }),
  )
  return id
}

type NewIdentity = {
  readonly givenName: string | null
  readonly familyName: string | null
  readonly birthDate: string | null
  readonly personalIdentityCode: string | null
  readonly temporaryIdentifier: string | null
  readonly index: Buffer | null
}

/** Who the person is from now on, with the keyed index that finds other records of them; false when somebody was faster. */
export async function setIdentity(
  tx: Write,
  { personId, version }: Pick<KnownIdentity, 'personId' | 'version'>,
  to: NewIdentity,
): Promise<boolean> {
  const key = tx.actor.sharedRegisterId
  return (
    (await tx.run(
      db
        .updateTable('person')
        .set({
          given_name: tx.seal('person.given_name', personId, key, to.givenName),
          family_name: tx.seal('person.family_name', personId, key, to.familyName),
          birth_date: to.birthDate,
          personal_identity_code: tx.seal('person.personal_identity_code', personId, key, to.personalIdentityCode),
          temporary_identifier: tx.seal('person.temporary_identifier', personId, key, to.temporaryIdentifier),
          identity_index: to.index,
          version: sql`version + 1`,
        })
        .where('id', '=', personId)
        .where('version', '=', version),
    )) === 1
  )
}
