import type { Sealed } from '#crypto/sealed.ts'
import type { Read } from '#db/transaction.ts'

/** Full name, or null while no name is known. */
export const fullName = (given: string | null, family: string | null): string | null =>
  given === null && family === null ? null : [given, family].filter((part) => part !== null).join(' ')

/** Name of a person of a contact or a case from the sealed columns of their row, or null while no name is known. */
export const personName = (
  tx: Pick<Read, 'open'>,
  personId: string | null,
  given: Sealed<'person.given_name'> | null,
  family: Sealed<'person.family_name'> | null,
): string | null =>
  fullName(tx.open('person.given_name', personId, given), tx.open('person.family_name', personId, family))

type Named = {
  readonly id: string
  readonly role: string
  readonly familyName: string | null
  readonly givenName: string | null
}
const roles = ['youth', 'guardian', 'close_person']

/**
 * The young person first, then guardians and others; within a role by family name, given name and id. Persons are sorted once they
 * are open: SQL cannot sort what is sealed.
 */
export const asFamily = (one: Named, other: Named): number =>
  roles.indexOf(one.role) - roles.indexOf(other.role) ||
  inOrder(one.familyName, other.familyName) ||
  inOrder(one.givenName, other.givenName) ||
  inOrder(one.id, other.id)

/** A row about a person with its names open, so that it can be sorted. */
export const withNames = <
  Row extends {
    role: string
    given_name: Sealed<'person.given_name'> | null
    family_name: Sealed<'person.family_name'> | null
  },
>(
  tx: Read,
  personId: string | null,
  row: Row,
): { row: Row; id: string; role: string; givenName: string | null; familyName: string | null } => ({
  row,
  id: personId ?? '',
  role: row.role,
  givenName: tx.open('person.given_name', personId, row.given_name),
  familyName: tx.open('person.family_name', personId, row.family_name),
})

/** Those without a name last. The Swedish order is also the Finnish one for the letters that names share. */
const inOrder = (one: string | null, other: string | null): number =>
  one === null || other === null ? Number(one === null) - Number(other === null) : one.localeCompare(other, 'sv')
