import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read } from '#db/transaction.ts'
import { personName } from './person.queries.ts'

/** More persons than anybody works with; their names are opened one by one. */
const PERSONS_LIMIT = 20_000

const visible = prepared(() =>
  db.selectFrom('person').select(['id', 'given_name', 'family_name']).orderBy('id').limit(PERSONS_LIMIT),
)

/** Names of the persons of the cases and contacts that exist for the actor, to be compared with what they write and forgotten. */
export async function knownNames(tx: Read): Promise<string[]> {
  const rows = await tx.many(visible())
  return rows.flatMap((row) => personName(tx, row.id, row.given_name, row.family_name) ?? [])
}
