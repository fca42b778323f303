import { z } from 'zod'
import { ownRelations } from '#access/decide.ts'
import { OpenDeadline } from '#casework/deadline/deadline.ts'
import { openDeadlines } from '#casework/deadline/deadline.queries.ts'
import { DueFollowUp } from '#casework/follow-up/follow-up.ts'
import { dueFollowUps } from '#casework/follow-up/follow-up.queries.ts'
import { UpcomingMeeting } from '#casework/meeting/meeting.ts'
import { upcomingMeetingsOf } from '#casework/meeting/meeting.queries.ts'
import { dueActions } from '#casework/service-plan/service-plan.queries.ts'
import { UnconfirmedService } from '#casework/service-referral/service-referral.ts'
import { unconfirmedServices } from '#casework/service-referral/service-referral.queries.ts'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { addDays } from '#kernel/clock.ts'
import { dayOutput, idOutput, momentOutput } from '#kernel/output.ts'
import { words } from './today.words.ts'

/** How far ahead the page looks, in days: limits earlier than the rest, so that nobody is surprised. */
const DEADLINE_DAYS = 14
const OTHER_DAYS = 7
const CONTACTS_SHOWN = 10

const WaitingContact = z.object({
  id: idOutput,
  number: z.string(),
  receivedAt: momentOutput,
  urgency: z.string(),
  carriedOver: z.number().int(),
  /** No team yet: a coordinator must route it. */
  unrouted: z.boolean(),
})

const DueAction = z.object({
  actionId: idOutput,
  caseId: idOutput,
  caseNumber: z.string(),
  what: z.string(),
  who: z.string(),
  dueOn: dayOutput,
})

async function waitingContacts(tx: Read): Promise<z.infer<typeof WaitingContact>[]> {
  const mine = [...tx.actor.teams, ...tx.actor.coordinatedTeams]
  const rows = await tx.many(
    db
      .selectFrom('referral')
      .select(['id', 'number', 'received_at', 'urgency', 'carried_over', 'team_id'])
      .where('state', '=', 'waiting')
      .where((eb) => eb.or([eb('team_id', '=', eb.fn.any(eb.val(mine))), eb('team_id', 'is', null)]))
      .orderBy((eb) =>
        eb.case().when('urgency', '=', 'immediate').then(0).when('urgency', '=', 'prompt').then(1).else(2).end(),
      )
      .orderBy('received_at')
      .limit(CONTACTS_SHOWN),
  )
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    receivedAt: row.received_at,
    urgency: row.urgency,
    carriedOver: row.carried_over,
    unrouted: row.team_id === null,
  }))
}

/** Everything that waits for the actor now, each list in the order of its dates. */
export const readToday = readOperation({
  name: 'readToday',
  summary: words.summary,
  path: '/today',
  permission: 'today.read',
  ownCases: () => 'open',
  input: z.object({}),
  output: z.object({
    works: z.boolean(),
    coordinates: z.boolean(),
    contacts: z.array(WaitingContact),
    deadlines: z.array(OpenDeadline),
    meetings: z.array(UpcomingMeeting),
    followUps: z.array(DueFollowUp),
    services: z.array(UnconfirmedService),
    actions: z.array(DueAction),
  }),
  target: () => Promise.resolve({ kind: 'today' }),
  log: (result) => ({
    objectKind: 'today',
    objectIds: [
      ...result.contacts.map((each) => each.id),
      ...result.deadlines.map((each) => each.id),
      ...result.meetings.map((each) => each.meetingId),
      ...result.followUps.map((each) => each.id),
      ...result.services.map((each) => each.id),
      ...result.actions.map((each) => each.actionId),
    ],
  }),
  handle: async ({ tx, actor, today, now }) => {
    const own = ownRelations(actor)
    const works = own.has('team_worker')
    const coordinates = own.has('team_coordinator')
    const none = Promise.resolve([])
    const [contacts, deadlines, meetings, followUps, services, actions] = await Promise.all([
      works || coordinates ? waitingContacts(tx) : none,
      works ? openDeadlines(tx, addDays(today, DEADLINE_DAYS)) : none,
      works ? upcomingMeetingsOf(tx, actor.professionalId, now) : none,
      works ? dueFollowUps(tx, actor.professionalId, addDays(today, OTHER_DAYS)) : none,
      works ? unconfirmedServices(tx, today) : none,
      works ? dueActions(tx, addDays(today, OTHER_DAYS)) : none,
    ])
    return { works, coordinates, contacts, deadlines, meetings, followUps, services, actions }
  },
})

export const todayOperations: readonly AnyOperation[] = [readToday]
