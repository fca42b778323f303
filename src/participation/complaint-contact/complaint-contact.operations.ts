import { z } from 'zod'
import { allowedOf } from '#access/decide.ts'
import type { Read } from '#db/transaction.ts'
import { StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { optionalPhoneInput } from '#kernel/input.ts'
import { canOutput } from '#kernel/output.ts'
import { hoursInput, hoursOf } from '#network/team-contact/team-contact.ts'
import { channelsOn, findChannel } from './complaint-channel.ts'
import { ComplaintContact, toContact } from './complaint-contact.ts'
import { keepContact, listContacts } from './complaint-contact.queries.ts'
import { words } from './complaint-contact.words.ts'

const path = '/complaint-contacts'
const channelInput = z.object({ complaintChannel: z.string().regex(/^[a-z_]{1,60}$/, 'code_unknown') })
const log = () => ({ objectKind: 'complaint_contact' })

/** An office of the data; the same ones for every instance, so that its code tells nothing. */
function channelTarget(_tx: Read, { complaintChannel }: z.output<typeof channelInput>) {
  const channel = findChannel(complaintChannel)
  return Promise.resolve(channel === undefined ? null : { kind: 'complaint_contact', channel })
}

/** Where families get advice or complain, and which numbers somebody should call again (P-08). */
export const listComplaintContacts = readOperation({
  name: 'listComplaintContacts',
  summary: words.listSummary,
  path,
  permission: 'complaint_contact.read',
  input: z.object({}),
  output: z.object({ contacts: z.array(ComplaintContact), can: canOutput }),
  target: () => Promise.resolve({ kind: 'complaint_contact' }),
  log,
  handle: async ({ tx, actor, today }) => {
    const rows = await listContacts(tx)
    return {
      contacts: channelsOn(today).map((channel) => toContact(channel, rows, today)),
      can: allowedOf(actor, { kind: 'complaint_contact' }, ['complaint_contact.keep']),
    }
  },
})

export const readComplaintContact = readOperation({
  name: 'readComplaintContact',
  summary: words.readSummary,
  path: `${path}/:complaintChannel`,
  permission: 'complaint_contact.keep',
  input: channelInput,
  output: ComplaintContact,
  target: channelTarget,
  log,
  handle: async ({ tx, target, today }) => toContact(target.channel, await listContacts(tx), today),
})

/** By coordinators and administrators, who have called the number: what a family then reads. */
export const keepComplaintContact = writeOperation({
  name: 'keepComplaintContact',
  summary: words.keepSummary,
  path: `${path}/:complaintChannel`,
  permission: 'complaint_contact.keep',
  input: channelInput.extend({
    phone: optionalPhoneInput(),
    hours: hoursInput,
    /** Of what the writer saw; 0 when nobody had written anything. */
    seenVersion: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  }),
  output: z.object({ complaintChannel: z.string() }),
  target: channelTarget,
  log,
  done: words.done,
  handle: async ({ tx, input, target, today }) => {
    const typed = { channel: target.channel.id, phone: input.phone ?? null, hours: hoursOf(input.hours) }
    if (!(await keepContact(tx, typed, { version: input.seenVersion, today }))) throw new StaleVersion()
    return { complaintChannel: target.channel.id }
  },
})

export const complaintContactOperations: readonly AnyOperation[] = [
  listComplaintContacts,
  readComplaintContact,
  keepComplaintContact,
]
