import { db } from '#db/connection.ts'
import type { Write } from '#db/transaction.ts'
import { identityIndex } from '#kernel/identity-index.ts'
import { newId } from '#kernel/ids.ts'
import { birthDateOf, type IdentityInput } from './referral-input.ts'

type Place = { readonly referralId: string; readonly teamId: string | null; readonly registerId: string }

const youthRow = (tx: Write, { registerId }: Place, youth: IdentityInput['youth'], secret: string) => {
  const id = newId()
  return {
    id,
    role: 'youth',
    given_name: tx.seal('person.given_name', id, registerId, youth.givenName),
    family_name: tx.seal('person.family_name', id, registerId, youth.familyName),
    birth_date: birthDateOf(youth) ?? null,
    personal_identity_code: tx.seal('person.personal_identity_code', id, registerId, youth.personalIdentityCode),
    identity_index: youth.personalIdentityCode === undefined ? null : identityIndex(secret, youth.personalIdentityCode),
    school: tx.seal('person.school', id, registerId, youth.school),
    phone: tx.seal('person.phone', id, registerId, youth.phone),
    address: tx.seal('person.address', id, registerId, youth.address),
    contact_language: youth.contactLanguage ?? null,
    mother_tongue: youth.motherTongue ?? null,
    interpreter_language: youth.interpreterLanguage ?? null,
  }
}

const guardianRow = (tx: Write, { registerId }: Place, guardian: IdentityInput['guardians'][number]) => {
  const id = newId()
  return {
    id,
    role: 'guardian',
    given_name: tx.seal('person.given_name', id, registerId, guardian.givenName),
    family_name: tx.seal('person.family_name', id, registerId, guardian.familyName),
    phone: tx.seal('person.phone', id, registerId, guardian.phone),
    email: tx.seal('person.email', id, registerId, guardian.email),
    custody: guardian.custody ?? null,
    contact_language: guardian.contactLanguage ?? null,
  }
}

/**
 * Who the contact is about, in one register. The young person has a row even when only a guardian is known.
 * @returns false when somebody is recorded already: one contact is about one young person.
 */
export async function insertPersons(
  tx: Write,
  place: Place,
  identity: Pick<IdentityInput, 'youth' | 'guardians'>,
  secret: string,
): Promise<boolean> {
  const key = {
    instance_id: tx.actor.instanceId,
    referral_id: place.referralId,
    team_id: place.teamId,
    register_id: place.registerId,
  }
  const youth = await tx.run(
    db
      .insertInto('person')
      .values({ ...key, ...youthRow(tx, place, identity.youth, secret) })
      .onConflict((conflict) => conflict.doNothing()),
  )
  if (youth === 0) return false
  if (identity.guardians.length > 0) {
    await tx.run(
      db.insertInto('person').values(identity.guardians.map((each) => ({ ...key, ...guardianRow(tx, place, each) }))),
    )
  }
  return true
}

/** Moves the persons of a contact from the actor's own register to the shared workspace: the name is then open to the team. */
export const openPersons = (tx: Write, referralId: string, ownRegisterId: string, sharedRegisterId: string) =>
  tx.run(
    db
      .updateTable('person')
      .set({ register_id: sharedRegisterId })
      .where('referral_id', '=', referralId)
      .where('register_id', '=', ownRegisterId),
  )
