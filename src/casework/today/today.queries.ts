import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type {
  IncidentToReview,
  OpenInvitation,
  OtherTeamQuestion,
  UnreadThread,
  WaitingContact,
  WaitingOpening,
} from './today.ts'

const CONTACTS_SHOWN = 10
const OPENINGS_SHOWN = 10
const INCIDENTS_SHOWN = 10
const THREADS_SHOWN = 20

/** Contacts of the actor's teams, and those without a team, that wait for a decision: the urgent first. */
export async function waitingContacts(tx: Read): Promise<WaitingContact[]> {
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
      .orderBy('id')
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

/** Openings of others in an emergency that nobody has reviewed (S-03). */
const unreviewed = (tx: Read) =>
  db
    .selectFrom('break_glass as g')
    .where('g.reviewed_at', 'is', null)
    .where('g.professional_id', '<>', tx.actor.professionalId)

/** How many openings wait for a review. */
export const countUnreviewed = async (tx: Read): Promise<number> =>
  (await tx.get(unreviewed(tx).select(sql<number>`count(*)`.as('total')))).total

/**
 * Openings that wait for a review, the newest first: for the officer all of the instance, without the case; for others those of the
 * open cases they are responsible for, with its number. Which rows there are is the database's answer.
 */
export async function waitingOpenings(tx: Read, officer: boolean): Promise<WaitingOpening[]> {
  const rows = await tx.many(
    unreviewed(tx)
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'g.instance_id').onRef('p.id', '=', 'g.professional_id'),
      )
      .leftJoin('anchor_case as c', (join) =>
        join.onRef('c.instance_id', '=', 'g.instance_id').onRef('c.id', '=', 'g.case_id'),
      )
      .select(['g.id', 'g.case_id', 'g.reason', 'g.opened_at', 'p.given_name', 'p.family_name', 'c.number'])
      .orderBy('g.opened_at', 'desc')
      .orderBy('g.id')
      .limit(OPENINGS_SHOWN),
  )
  return rows.map((row) => ({
    id: row.id,
    caseId: officer ? null : row.case_id,
    caseNumber: officer ? null : row.number,
    name: `${row.given_name} ${row.family_name}`,
    reason: row.reason,
    openedAt: row.opened_at,
  }))
}

/** Incidents of the actor's teams that somebody else recorded and that cannot be used before a second person has read them (C-07). */
export async function incidentsToReview(tx: Read): Promise<IncidentToReview[]> {
  const rows = await tx.many(
    db
      .selectFrom('incident as i')
      .select(['i.id', 'i.type', 'i.area', 'i.happened_on'])
      .where('i.outcome', 'is', null)
      .where('i.recorded_by', '<>', tx.actor.professionalId)
      .where((eb) => eb('i.team_id', '=', eb.fn.any(eb.val([...tx.actor.teams]))))
      .orderBy('i.happened_on')
      .orderBy('i.id')
      .limit(INCIDENTS_SHOWN),
  )
  return rows.map((row) => ({ id: row.id, type: row.type, area: row.area, happenedOn: row.happened_on }))
}

/** Threads of the actor's open cases with messages of others that the actor has not marked as read, the oldest first. */
export async function unreadThreads(tx: Read): Promise<UnreadThread[]> {
  const rows = await tx.many(
    db
      .selectFrom('message_participant as me')
      .innerJoin('message as m', (join) =>
        join
          .onRef('m.instance_id', '=', 'me.instance_id')
          .onRef('m.thread_id', '=', 'me.thread_id')
          .onRef('m.participant_id', '<>', 'me.id'),
      )
      .innerJoin('anchor_case as c', (join) =>
        join.onRef('c.instance_id', '=', 'me.instance_id').onRef('c.id', '=', 'me.case_id'),
      )
      .select(['me.thread_id', 'me.case_id', 'c.number'])
      .select([sql<number>`count(*)::integer`.as('unread'), sql<Date>`max(m.sent_at)`.as('last_sent_at')])
      .where('me.professional_id', '=', tx.actor.professionalId)
      .where((eb) => eb.or([eb('me.read_at', 'is', null), eb('m.sent_at', '>', eb.ref('me.read_at'))]))
      .groupBy(['me.thread_id', 'me.case_id', 'c.number'])
      .orderBy('last_sent_at')
      .limit(THREADS_SHOWN),
  )
  return rows.map((row) => ({
    threadId: row.thread_id,
    caseId: row.case_id,
    caseNumber: row.number,
    unread: row.unread,
    lastSentAt: row.last_sent_at,
  }))
}

/** Invitations that last: those the database lets the actor use now, each contact once. */
export async function openInvitations(tx: Read): Promise<OpenInvitation[]> {
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

/** Questions of other teams that nobody has answered. */
export async function otherTeamQuestions(tx: Read): Promise<OtherTeamQuestion[]> {
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
      .orderBy('q.asked_at')
      .orderBy('q.id'),
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
