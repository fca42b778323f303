import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'

/** Whether an authority tells the names of its staff on a day; not until somebody has decided it. */
export async function tellsNames(tx: Read, agencyId: string, today: string): Promise<boolean> {
  const setting = await tx.find(
    db
      .selectFrom('staff_name_setting')
      .where('agency_id', '=', agencyId)
      .where('valid_from', '<=', today)
      .select('named')
      .orderBy('valid_from', 'desc')
      .orderBy('decided_at', 'desc')
      .limit(1),
  )
  return setting?.named ?? false
}

export const insertNameSetting = (
  tx: Write,
  setting: { readonly agencyId: string; readonly validFrom: string; readonly named: boolean; readonly reason: string },
) =>
  tx.run(
    db.insertInto('staff_name_setting').values({
      instance_id: tx.actor.instanceId,
      agency_id: setting.agencyId,
      valid_from: setting.validFrom,
      named: setting.named,
      reason: setting.reason,
      decided_by: tx.actor.professionalId,
    }),
  )

/** Whether the actor is the one who decides for an authority: its own officer; another one only where it has none. */
export async function decidesFor(tx: Read, agencyId: string): Promise<boolean> {
  if (tx.actor.agencyId === agencyId) return true
  const own = await tx.find(
    db
      .selectFrom('professional')
      .where('agency_id', '=', agencyId)
      .where('active', '=', true)
      .where(sql<boolean>`'data_protection_officer' = any (functions)`)
      .select('id')
      .limit(1),
  )
  return own === undefined
}
