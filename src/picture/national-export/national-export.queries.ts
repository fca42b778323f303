import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'

/** The public name of the actor's instance, as in addresses. */
export const instanceKey = async (tx: Read): Promise<string> =>
  (await tx.find(db.selectFrom('instance').select('key').where('id', '=', tx.actor.instanceId)))?.key ?? ''
