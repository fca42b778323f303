import { sql } from 'kysely'
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

/** A contact that a team asks the actor about, as an expert (C-10). */
const OpenInvitation = z.object({
  referralId: idOutput,
  number: z.string(),
  addedValue: z.string().nullable(),
  urgency: z.string(),
  endsAt: momentOutput,
})

/** Another team has asked about the young person of a case or contact, and nobody has said who takes the lead (C-05). */
const OtherTeamQuestion = z.object({
  id: idOutput,
  caseId: idOutput.nullable(),
  referralId: idOutput,
  number: z.string(),
  contactName: z.string(),
  askedAt: momentOutput,
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

/** Openings in an emergency that nobody has reviewed (S-03). */
const countUnreviewed = async (tx: Read): Promise<number> =>
  (
    await tx.get(
      db
        .selectFrom('break_glass')
        .select(sql<number>`count(*)`.as('total'))
        .where('reviewed_at', 'is', null),
    )
  ).total

/** Invitations that last: those the database lets the actor use now, each contact once. */
async function openInvitations(tx: Read): Promise<z.infer<typeof OpenInvitation>[]> {
  const rows = await tx.many(
    db
      .selectFrom('invited_expert as e')
      .innerJoin('referral as r', (join) =>
        join.onRef('r.instance_id', '=', 'e.instance_id').onRef('r.id', '=', 'e.referral_id'),
      )
      .select(['r.id', 'r.number', 'r.urgency', 'e.added_value', 'e.ends_at'])
      .where('e.professional_id', '=', tx.actor.professionalId)
      .where('e.withdrawn_at', 'is', null)
      .where(sql<boolean>`e.referral_id = any (app.invited_referrals())`)
      .orderBy('e.ends_at')
      .orderBy('r.number'),
  )
  return [...new Map(rows.map((row) => [row.id, row])).values()].map((row) => ({
    referralId: row.id,
    number: row.number,
    addedValue: row.added_value,
    urgency: row.urgency,
    endsAt: row.ends_at,
  }))
}

async function otherTeamQuestions(tx: Read): Promise<z.infer<typeof OtherTeamQuestion>[]> {
  const rows = await tx.many(
    db
      .selectFrom('lead_question as q')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'q.instance_id').onRef('p.id', '=', 'q.counterpart_id'),
      )
      .innerJoin('referral as r', (join) =>
        join.onRef('r.instance_id', '=', 'q.instance_id').onRef('r.id', '=', 'q.referral_id'),
      )
      .leftJoin('anchor_case as c', (join) =>
        join.onRef('c.instance_id', '=', 'q.instance_id').onRef('c.id', '=', 'q.case_id'),
      )
      .select(['q.id', 'q.case_id', 'q.referral_id', 'q.asked_at', 'r.number', 'c.number as case_number'])
      .select(['p.given_name', 'p.family_name'])
      .where('q.side', '=', 'asked')
      .where('q.lead', 'is', null)
      .orderBy('q.asked_at'),
  )
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    referralId: row.referral_id,
    number: row.case_number ?? row.number,
    contactName: `${row.given_name} ${row.family_name}`,
    askedAt: row.asked_at,
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
    invitations: z.array(OpenInvitation),
    questions: z.array(OtherTeamQuestion),
    deadlines: z.array(OpenDeadline),
    meetings: z.array(UpcomingMeeting),
    followUps: z.array(DueFollowUp),
    services: z.array(UnconfirmedService),
    actions: z.array(DueAction),
    /** Openings in an emergency that wait for the review of the data-protection officer; null for everyone else. */
    emergencies: z.number().int().nullable(),
  }),
  target: () => Promise.resolve({ kind: 'today' }),
  log: (result) => ({
    objectKind: 'today',
    objectIds: [
      ...result.contacts.map((each) => each.id),
      ...result.invitations.map((each) => each.referralId),
      ...result.questions.map((each) => each.id),
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
    const reviews = own.has('data_protection_officer')
    const [contacts, invitations, questions, deadlines, meetings, followUps, services, actions, emergencies] =
      await Promise.all([
        works || coordinates ? waitingContacts(tx) : none,
        own.has('worker') ? openInvitations(tx) : none,
        works ? otherTeamQuestions(tx) : none,
        works ? openDeadlines(tx, addDays(today, DEADLINE_DAYS)) : none,
        works ? upcomingMeetingsOf(tx, actor.professionalId, now) : none,
        works ? dueFollowUps(tx, actor.professionalId, addDays(today, OTHER_DAYS)) : none,
        works ? unconfirmedServices(tx, today) : none,
        works ? dueActions(tx, addDays(today, OTHER_DAYS)) : none,
        reviews ? countUnreviewed(tx) : Promise.resolve(null),
      ])
    return {
      works,
      coordinates,
      contacts,
      invitations,
      questions,
      deadlines,
      meetings,
      followUps,
      services,
      actions,
      emergencies,
    }
  },
})

export const todayOperations: readonly AnyOperation[] = [readToday]
