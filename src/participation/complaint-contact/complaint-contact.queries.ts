import { db } from '#db/connection.ts'
import type { GuestRead, Read, Write } from '#db/transaction.ts'
import type { Text } from '#kernel/language.ts'

/** What the instance knows of how the offices are reached, by office. */
export const listContacts = (tx: Read) =>
  tx.many(db.selectFrom('complaint_contact').select(['channel', 'phone', 'hours', 'checked_on', 'version']))

/** The same as a guest may read it. */
export const contactsForGuest = (tx: GuestRead) =>
  tx.many(db.selectFrom('complaint_contact').select(['channel', 'phone', 'hours']))

type Typed = { readonly channel: string; readonly phone: string | null; readonly hours: Text | null }
/** `version` is 0 where nobody has written anything yet. */
type Seen = { readonly version: number; readonly today: string }

/** Whoever writes a number has found it right today. @returns false when somebody was faster */
export async function keepContact(tx: Write, { channel, phone, hours }: Typed, { version, today }: Seen) {
  const row = {
    phone,
    hours: hours === null ? null : JSON.stringify(hours),
    checked_on: today,
    checked_by: tx.actor.professionalId,
  }
  const kept =
    version === 0
      ? db
          .insertInto('complaint_contact')
          .values({ instance_id: tx.actor.instanceId, channel, ...row })
          .onConflict((conflict) => conflict.doNothing())
      : db
          .updateTable('complaint_contact')
          .set({ ...row, version: version + 1 })
          .where('channel', '=', channel)
          .where('version', '=', version)
  return (await tx.run(kept)) === 1
}
