import { z } from 'zod'
import { guestReadOperation, type AnyGuestOperation } from '#http/guest-operation.ts'
import { addMonths } from '#kernel/clock.ts'
import { olderRule } from '#sharing/log-request/log-request.ts'
import { channelsOn } from '../complaint-contact/complaint-channel.ts'
import { OwnChannel, ownChannels } from '../complaint-contact/complaint-contact.ts'
import { contactsForGuest } from '../complaint-contact/complaint-contact.queries.ts'
import { unreadOfGuest } from '../message/own-message.queries.ts'
import { asksForAnswer, lastMomentOf } from '../own-answer/own-answer.ts'
import { FrontPage, OwnMeetings, OwnPlan, Reader, type OwnMeeting } from './own-page.ts'
import { givenNameOf, ownMeetingsOf, ownPlanOf, readersOf } from './own-page.queries.ts'
import { words } from './own-page.words.ts'

const nothing = z.object({})
const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map((each) => each.id)

/** Still to come: not held, and not over at the last of its times. A cancelled one is shown until its time has passed. */
const isToCome = (meeting: OwnMeeting, now: Date): boolean =>
  meeting.state !== 'held' && lastMomentOf(meeting).getTime() + meeting.minutes * 60_000 > now.getTime()

/** The front page of a guest. */
export const readFrontPage = guestReadOperation({
  name: 'readOwnFrontPage',
  summary: words.frontPage,
  guestPermission: 'own_page.read',
  input: nothing,
  output: FrontPage,
  log: () => ({ objectKind: 'own_page' }),
  handle: async ({ tx, guest, now }) => {
    const [givenName, meetings, unread] = await Promise.all([givenNameOf(tx), ownMeetingsOf(tx), unreadOfGuest(tx)])
    const { role, contactName, contactPhone, teamName } = guest
    const planned = meetings.filter((each) => each.state === 'planned' && isToCome(each, now))
    const next = planned.find((each) => each.times.length === 0) ?? null
    const toAnswer = planned.filter((each) => asksForAnswer(each)).map((each) => each.id)
    return { givenName, role, next, toAnswer, unread, contactName, contactPhone, teamName }
  },
})

/** Times and places of the guest's own meetings, and who comes. */
export const readOwnMeetings = guestReadOperation({
  name: 'readOwnMeetings',
  summary: words.meetings,
  guestPermission: 'own_meeting.read',
  input: nothing,
  output: OwnMeetings,
  log: (result) => ({ objectKind: 'own_meeting', objectIds: idsOf([...result.next, ...result.earlier]) }),
  handle: async ({ tx, now }) => {
    const meetings = await ownMeetingsOf(tx)
    return {
      next: meetings.filter((each) => isToCome(each, now)),
      earlier: meetings.filter((each) => !isToCome(each, now)).reverse(),
      now,
    }
  },
})

/** The plan in force, without what is kept from the guest: that something is left out leaves no trace. */
export const readOwnPlan = guestReadOperation({
  name: 'readOwnPlan',
  summary: words.plan,
  guestPermission: 'own_plan.read',
  input: nothing,
  output: OwnPlan,
  log: (result) => ({ objectKind: 'own_plan', objectIds: idsOf(result.plan?.actions ?? []) }),
  handle: async ({ tx }) => ({ plan: await ownPlanOf(tx) }),
})

/** Who has read, as the law lets one know without a special reason (703/2023 § 11). */
export const readOwnReaders = guestReadOperation({
  name: 'readOwnReaders',
  summary: words.readers,
  guestPermission: 'own_readers.read',
  input: nothing,
  output: z.object({ readers: z.array(Reader), since: z.string() }),
  log: () => ({ objectKind: 'own_readers' }),
  handle: async ({ tx, today }) => {
    const since = addMonths(today, -olderRule.months)
    return { readers: await readersOf(tx, since), since }
  },
})

/** Rights, and where one can complain (P-08). */
export const readOwnRights = guestReadOperation({
  name: 'readOwnRights',
  summary: words.rights,
  guestPermission: 'own_rights.read',
  input: nothing,
  output: z.object({ channels: z.array(OwnChannel) }),
  log: () => ({ objectKind: 'own_rights' }),
  handle: async ({ tx, today }) => ({ channels: ownChannels(channelsOn(today), await contactsForGuest(tx)) }),
})

export const ownPageOperations: readonly AnyGuestOperation[] = [
  readFrontPage,
  readOwnMeetings,
  readOwnPlan,
  readOwnReaders,
  readOwnRights,
]
