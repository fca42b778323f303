import { z } from 'zod'
import { ownRelations } from '#access/decide.ts'
import { OfferedCase } from '#casework/case-transfer/case-transfer.ts'
import { offersToOwnTeams } from '#casework/case-transfer/case-transfer.queries.ts'
import { OpenDeadline } from '#casework/deadline/deadline.ts'
import { openDeadlines } from '#casework/deadline/deadline.queries.ts'
import { DueFollowUp } from '#casework/follow-up/follow-up.ts'
import { dueFollowUps } from '#casework/follow-up/follow-up.queries.ts'
import { isWaiting, OwnInvitation } from '#casework/meeting-invitation/meeting-invitation.ts'
import { ownInvitations } from '#casework/meeting-invitation/meeting-invitation.queries.ts'
import { UpcomingMeeting } from '#casework/meeting/meeting.ts'
import { upcomingMeetingsOf } from '#casework/meeting/meeting.queries.ts'
import { dueActions } from '#casework/service-plan/service-plan.queries.ts'
import { UnconfirmedService } from '#casework/service-referral/service-referral.ts'
import { unconfirmedServices } from '#casework/service-referral/service-referral.queries.ts'
import { Absence } from '#casework/responsibility/responsibility.ts'
import { readOperation, type AnyOperation } from '#http/operation.ts'
import { addDays } from '#kernel/clock.ts'
import { dayOutput } from '#kernel/output.ts'
import { MergerPlan } from '#network/merger-plan/merger-plan.ts'
import { OwnMeasure, PhenomenonNews, WarningsToday } from './phenomena-today.ts'
import { ownMeasures, phenomenonNews as newsOfPhenomena, warningsToday } from './phenomena-today.queries.ts'
import { OwnPageAct } from './own-page-acts.ts'
import { ownPageActs } from './own-page-acts.queries.ts'
import { casesWithoutWorker, peopleToday, plansToday, standingInFor } from './people-today.queries.ts'
import {
  CaseWithoutWorker,
  DueAction,
  IncidentToReview,
  OpenInvitation,
  OtherTeamQuestion,
  PeopleToday,
  UnreadThread,
  WaitingContact,
  WaitingOpening,
} from './today.ts'
import {
  countUnreviewed,
  incidentsToReview,
  openInvitations,
  otherTeamQuestions,
  unreadThreads,
  waitingContacts,
  waitingOpenings,
} from './today.queries.ts'
import { words } from './today.words.ts'

/** How far ahead the page looks, in days: limits earlier than the rest, so that nobody is surprised. */
const DEADLINE_DAYS = 14
const OTHER_DAYS = 7

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
    /** Cases that other teams offer to those the actor coordinates (C-34). */
    offers: z.array(OfferedCase),
    deadlines: z.array(OpenDeadline),
    meetings: z.array(UpcomingMeeting),
    /** Meetings that ask the actor and wait for their answer. */
    asked: z.array(OwnInvitation),
    followUps: z.array(DueFollowUp),
    services: z.array(UnconfirmedService),
    actions: z.array(DueAction),
    /** Openings in an emergency that wait for the review of the data-protection officer; null for everyone else. */
    emergencies: z.number().int().nullable(),
    /** The newest of them; for a responsible worker those of their cases. */
    openings: z.array(WaitingOpening),
    incidents: z.array(IncidentToReview),
    messages: z.array(UnreadThread),
    /** What families did on their own pages lately. */
    ownPages: z.array(OwnPageAct),
    /** Phenomena that have spread to a place of the actor's teams. */
    phenomenonNews: z.array(PhenomenonNews),
    /** What stands out in the region this week; for coordinators. */
    warnings: WarningsToday.nullable(),
    /** Measures about phenomena that the actor answers for. */
    measures: z.array(OwnMeasure),
    withoutWorker: z.array(CaseWithoutWorker),
    standingIn: z.array(Absence),
    /** For administrators and leaders; null for everyone else. */
    people: PeopleToday.nullable(),
    /** Mergers of the actor's teams that wait for their day; for coordinators and administrators. */
    mergerPlans: z.array(MergerPlan),
    /** First day the instance can only be read, and the day it will be (U-13). */
    endedOn: dayOutput.nullable(),
    endsOn: dayOutput.nullable(),
  }),
  target: () => Promise.resolve({ kind: 'today' }),
  log: (result) => ({
    objectKind: 'today',
    objectIds: [
      ...result.contacts.map((each) => each.id),
      ...result.invitations.map((each) => each.referralId),
      ...result.questions.map((each) => each.id),
      ...result.offers.map((each) => each.id),
      ...result.deadlines.map((each) => each.id),
      ...result.meetings.map((each) => each.meetingId),
      ...result.asked.map((each) => each.id),
      ...result.followUps.map((each) => each.id),
      ...result.services.map((each) => each.id),
      ...result.actions.map((each) => each.actionId),
      ...result.openings.map((each) => each.id),
      ...result.incidents.map((each) => each.id),
      ...result.messages.map((each) => each.threadId),
      ...result.ownPages.map((each) => each.caseId),
      ...result.phenomenonNews.map((each) => each.id),
      ...result.measures.map((each) => each.id),
      ...result.withoutWorker.map((each) => each.caseId),
      ...result.standingIn.map((each) => each.id),
      ...(result.people?.proposals ?? []).map((each) => each.id),
      ...result.mergerPlans.map((each) => each.id),
      ...[...(result.people?.unattended ?? []), ...(result.people?.reviews ?? [])].map((each) => each.professionalId),
    ],
  }),
  handle: async ({ tx, actor, today, now }) => {
    const own = ownRelations(actor)
    const works = own.has('team_worker')
    const coordinates = own.has('team_coordinator')
    const none = Promise.resolve([])
    const reviews = own.has('data_protection_officer')
    const [
      contacts,
      invitations,
      questions,
      offers,
      deadlines,
      meetings,
      asked,
      followUps,
      services,
      actions,
      emergencies,
      openings,
      incidents,
      messages,
      ownPages,
      phenomenonNews,
      warnings,
      measures,
      withoutWorker,
      standingIn,
      people,
      mergerPlans,
    ] = await Promise.all([
      works || coordinates ? waitingContacts(tx) : none,
      own.has('worker') ? openInvitations(tx) : none,
      works ? otherTeamQuestions(tx) : none,
      coordinates ? offersToOwnTeams(tx) : none,
      works ? openDeadlines(tx, addDays(today, DEADLINE_DAYS)) : none,
      works ? upcomingMeetingsOf(tx, actor.professionalId, now) : none,
      own.has('worker') ? ownInvitations(tx, now) : none,
      works ? dueFollowUps(tx, actor.professionalId, addDays(today, OTHER_DAYS)) : none,
      works ? unconfirmedServices(tx, today) : none,
      works ? dueActions(tx, addDays(today, OTHER_DAYS)) : none,
      reviews ? countUnreviewed(tx) : Promise.resolve(null),
      reviews || works ? waitingOpenings(tx, reviews) : none,
      works ? incidentsToReview(tx) : none,
      works ? unreadThreads(tx) : none,
      works ? ownPageActs(tx, now, today) : none,
      works || coordinates ? newsOfPhenomena(tx) : none,
      coordinates ? warningsToday(tx) : Promise.resolve(null),
      works || coordinates ? ownMeasures(tx, addDays(today, DEADLINE_DAYS)) : none,
      works ? casesWithoutWorker(tx) : none,
      works ? standingInFor(tx, today) : none,
      peopleToday(tx),
      plansToday(tx),
    ])
    return {
      works,
      coordinates,
      contacts,
      invitations,
      questions,
      offers: offers.map(({ caseId: _, ...offer }) => offer),
      deadlines,
      meetings,
      asked: asked.filter(isWaiting),
      followUps,
      services,
      actions,
      emergencies,
      openings,
      incidents,
      messages,
      ownPages,
      phenomenonNews,
      warnings,
      measures,
      withoutWorker,
      standingIn,
      people,
      mergerPlans,
      endedOn: actor.endedOn,
      endsOn: actor.endsOn,
    }
  },
})

export const todayOperations: readonly AnyOperation[] = [readToday]
