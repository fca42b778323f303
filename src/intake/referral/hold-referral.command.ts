import type { Write } from '#db/transaction.ts'
import { NotFound, Refused } from '#http/errors.ts'
import { presentState } from './referral.queries.ts'

/**
 * Holds a waiting contact until the transaction ends, so that two who change it at once do so one after the other: the second
 * learns what the first decided, and nothing is written to a contact that has just ended.
 * @returns how it stands now. @throws NotFound when it is gone for the actor, Refused when the team has decided.
 */
export async function holdWaiting(tx: Write, referralId: string) {
  await tx.lock(`referral:${referralId}`)
  const present = await presentState(tx, referralId)
  if (present === undefined) throw new NotFound()
  if (present.state !== 'waiting')
    throw new Refused(present.state === 'selected' ? 'state_selected' : 'state_not_selected')
  return present
}
