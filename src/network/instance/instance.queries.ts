import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'

/** Rules and history of the actor's own instance. */
export async function instanceFacts(tx: Read): Promise<{ founded: number | null; ageLimit: number }> {
  const row = await tx.get(db.selectFrom('instance').select(['founded_on', 'age_limit']))
  return { founded: row.founded_on === null ? null : Number(row.founded_on.slice(0, 4)), ageLimit: row.age_limit }
}
