import { personName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { isNamed, type PersonHit, type Sought } from './person-search.ts'

/** More persons than anybody works with; their names are opened one by one. */
const PERSONS_LIMIT = 20_000

const visiblePersons = () =>
  db
    .selectFrom('person as p')
    .leftJoin('anchor_case as c', (join) =>
      join.onRef('c.instance_id', '=', 'p.instance_id').onRef('c.id', '=', 'p.case_id'),
    )
    .leftJoin('referral as r', (join) =>
      join.onRef('r.instance_id', '=', 'p.instance_id').onRef('r.id', '=', 'p.referral_id'),
    )
    .select(['p.id', 'p.role', 'p.given_name', 'p.family_name', 'p.case_id', 'p.referral_id'])
    .select(['c.number as case_number', 'r.number as referral_number'])
    .orderBy('p.id')
    .limit(PERSONS_LIMIT)

/**
 * Persons of the cases and contacts that exist for the actor. Names are sealed: those of the actor's own cases are opened and compared
 * here, so that no index of names is needed. `identityIndex` is the keyed index of a code that was typed.
 * @returns the hits by name, at most `limit`, and whether there are more
 */
export async function findPersons(
  tx: Read,
  sought: Sought,
  identityIndex: Buffer | null,
  limit: number,
): Promise<{ readonly hits: PersonHit[]; readonly more: boolean }> {
  const all = visiblePersons()
  const rows = await tx.many(identityIndex === null ? all : all.where('p.identity_index', '=', identityIndex))
  const hits = rows.flatMap((row): PersonHit[] => {
    const name = personName(tx, row.id, row.given_name, row.family_name) ?? ''
    if ('words' in sought && !isNamed(name, sought.words)) return []
    const found = { personId: row.id, name, role: row.role }
    if (row.case_id !== null && row.case_number !== null)
      return [{ ...found, kind: 'case', id: row.case_id, number: row.case_number }]
    if (row.case_id === null && row.referral_number !== null)
      return [{ ...found, kind: 'referral', id: row.referral_id, number: row.referral_number }]
    return []
  })
  hits.sort((one, other) => one.name.localeCompare(other.name, 'sv') || one.personId.localeCompare(other.personId))
  return { hits: hits.slice(0, limit), more: hits.length > limit }
}
