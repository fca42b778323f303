import { z } from 'zod'
import { dayOutput, textOutput } from '#kernel/output.ts'
import { isStale, type ComplaintChannel } from './complaint-channel.ts'

const office = { id: z.string(), name: textOutput, when: textOutput, web: z.string().nullable() }
const contact = { phone: z.string().nullable(), hours: textOutput.nullable() }

/** Where one gets advice or complains, as a family reads it (P-08). */
export const OwnChannel = z.object({ ...office, ...contact })

/** The same for those who keep the numbers: when somebody last found it right. Null and version 0 where nobody has yet. */
export const ComplaintContact = OwnChannel.extend({
  checkedOn: dayOutput.nullable(),
  stale: z.boolean(),
  version: z.number().int(),
})
export type ComplaintContact = z.infer<typeof ComplaintContact>

type Reached = Pick<ComplaintContact, 'phone' | 'hours'>
type Row = Reached & { readonly channel: string }
type CheckedRow = Row & { readonly checked_on: string; readonly version: number }

const officeOf = ({ id, name, when, web }: ComplaintChannel) => ({ id, name, when, web })
const reachedOf = (row: Reached | undefined): Reached => ({ phone: row?.phone ?? null, hours: row?.hours ?? null })

/** The offices with what the instance knows of how they are reached. */
export const ownChannels = (channels: readonly ComplaintChannel[], rows: readonly Row[]) =>
  channels.map((channel) => ({ ...officeOf(channel), ...reachedOf(rows.find((row) => row.channel === channel.id)) }))

/** An office as those who keep its number see it on a day. Where there is no number, there is none to call again. */
export function toContact(channel: ComplaintChannel, rows: readonly CheckedRow[], today: string): ComplaintContact {
  const row = rows.find((each) => each.channel === channel.id)
  const reached = reachedOf(row)
  return {
    ...officeOf(channel),
    ...reached,
    checkedOn: row?.checked_on ?? null,
    stale: reached.phone !== null && row !== undefined && isStale(row.checked_on, today),
    version: row?.version ?? 0,
  }
}
