import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'

/** `regional`, where the work is, or `national`, where its published numbers are read (docs/decisions/0043). */
export const instanceKind = async (tx: Read): Promise<string> =>
  (await tx.get(db.selectFrom('instance').select('kind'))).kind

/** Rules and history of the actor's own instance. */
export async function instanceFacts(tx: Read): Promise<{ founded: number | null; ageLimit: number }> {
  const row = await tx.get(db.selectFrom('instance').select(['founded_on', 'age_limit']))
  return { founded: row.founded_on === null ? null : Number(row.founded_on.slice(0, 4)), ageLimit: row.age_limit }
}
