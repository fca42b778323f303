import { sql } from 'kysely'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { caseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { asFamily, fullName, personName, withNames } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read } from '#db/transaction.ts'
import type {
  Meeting,
  MeetingBrief,
  MeetingListItem,
  MeetingState,
  Participant,
  PlaceKind,
  Reply,
  UpcomingMeeting,
} from './meeting.ts'

const briefsOf = prepared((caseId: string) =>
  db
    .selectFrom('meeting')
    .select(['id', 'type', 'state', 'starts_at', 'place_kind', 'place'])
    .where('case_id', '=', caseId)
    .orderBy('starts_at')
    .orderBy('id'),
)

/** Meetings of a case in order of time, in few words: for the case page and the rules of the process. */
export async function meetingsOfCase(tx: Read, caseId: string): Promise<MeetingBrief[]> {
  const rows = await tx.many(briefsOf(caseId))
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    state: row.state as MeetingState,
    startsAt: row.starts_at,
    placeKind: row.place_kind as PlaceKind,
    place: tx.open('meeting.place', row.id, row.place),
  }))
}

/**
 * Planned meetings from a moment on, in the cases the professional is a member of now, the soonest first; at most 50. Starts
 * from the memberships: that is what the person has, however many meetings the instance has.
 */
export async function upcomingMeetingsOf(tx: Read, professionalId: string, fromDate: Date): Promise<UpcomingMeeting[]> {
  const rows = await tx.many(
    db
      .selectFrom('case_member as m')
      .innerJoin('meeting as g', (join) =>
        join
          .onRef('g.instance_id', '=', 'm.instance_id')
          .onRef('g.case_id', '=', 'm.case_id')
          .onRef('g.team_id', '=', 'm.team_id'),
      )
      .innerJoin('anchor_case as c', (join) =>
        join.onRef('c.instance_id', '=', 'm.instance_id').onRef('c.id', '=', 'm.case_id'),
      )
      .select(['c.id as case_id', 'c.number', 'g.id as meeting_id', 'g.type', 'g.starts_at', 'g.place_kind', 'g.place'])
      .select('g.confirmed_at')
      .where('m.professional_id', '=', professionalId)
      .where('m.left_at', 'is', null)
      .where('g.state', '=', 'planned')
      .where('g.starts_at', '>=', fromDate)
      .orderBy('g.starts_at')
      .orderBy('g.id')
      .limit(50),
  )
  return rows.map((row) => ({
    caseId: row.case_id,
    caseNumber: row.number,
    meetingId: row.meeting_id,
    type: row.type,
    startsAt: row.starts_at,
    placeKind: row.place_kind as PlaceKind,
    place: tx.open('meeting.place', row.meeting_id, row.place),
    confirmed: row.confirmed_at !== null,
  }))
}

/** Every meeting of a case with who is asked: coming ones first, the soonest on top, then those behind, the latest on top. */
export async function listMeetingsOfCase(tx: Read, caseId: string): Promise<MeetingListItem[]> {
  const coming = sql<boolean>`state = 'planned'`
  const [meetings, participants] = await Promise.all([
    tx.many(
      db
        .selectFrom('meeting')
        .select([
          'id',
          'type',
          'state',
          'starts_at',
          'minutes',
          'place_kind',
          'place',
          'language',
          'interpreter_language',
          'interpreter_booked',
        ])
        .where('case_id', '=', caseId)
        .orderBy(coming, 'desc')
        .orderBy(sql`case when state = 'planned' then starts_at end`)
        .orderBy('starts_at', 'desc')
        .orderBy('id'),
    ),
    tx.many(
      db
        .selectFrom('meeting_participant')
        .select(['meeting_id', 'role', 'profession'])
        .where('case_id', '=', caseId)
        .orderBy(roleOrder('role'))
        // Ties in the order of the table would move with what others write.
        .orderBy('id'),
    ),
  ])
  return meetings.map((row) => ({
    id: row.id,
    type: row.type,
    state: row.state as MeetingState,
    startsAt: row.starts_at,
    minutes: row.minutes,
    placeKind: row.place_kind as PlaceKind,
    place: tx.open('meeting.place', row.id, row.place),
    language: row.language,
    interpreterLanguage: row.interpreter_language,
    interpreterBooked: row.interpreter_booked,
    participants: participants
      .filter((each) => each.meeting_id === row.id)
      .map(({ role, profession }) => ({ role, profession })),
  }))
}

/** The young person first, the family, those who work with the case, then others. */
const roleOrder = (column: 'role' | 'q.role') =>
  sql`array_position(array['youth', 'guardian', 'close_person', 'responsible_worker', 'team_member'], ${sql.ref(column)}) nulls last`

/** Who is asked to a meeting. */
export async function participantsOf(tx: Read, meetingId: string): Promise<Participant[]> {
  const rows = await tx.many(
    db
      .selectFrom('meeting_participant as q')
      .leftJoin('person as s', (join) =>
        join.onRef('s.instance_id', '=', 'q.instance_id').onRef('s.id', '=', 'q.person_id'),
      )
      .leftJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'q.instance_id').onRef('p.id', '=', 'q.professional_id'),
      )
      .leftJoin('agency as a', (join) =>
        join.onRef('a.instance_id', '=', 'p.instance_id').onRef('a.id', '=', 'p.agency_id'),
      )
      .leftJoin('case_member as m', (join) =>
        join
          .onRef('m.instance_id', '=', 'q.instance_id')
          .onRef('m.case_id', '=', 'q.case_id')
          .onRef('m.professional_id', '=', 'q.professional_id')
          .on('m.left_at', 'is', null),
      )
      .select([
        'q.id',
        'q.role',
        'q.person_id',
        'q.professional_id',
        'q.external_name',
        'q.external_organisation',
        'q.profession',
        'q.added_value',
      ])
      .select([
        'q.reply',
        'q.attendance',
        'q.absence_reason',
        'q.substitute_name',
        'q.interpreter_booked',
        'm.professional_id as member_id',
        'a.name as agency_name',
      ])
      // Until another language is said for this meeting, the need is that of the person.
      .select((eb) => eb.fn.coalesce('q.interpreter_language', 's.interpreter_language').as('interpreter_language'))
      .select(['s.given_name as person_given', 's.family_name as person_family', 'p.given_name', 'p.family_name'])
      .where('q.meeting_id', '=', meetingId)
      .orderBy(roleOrder('q.role'))
      .orderBy(sql`coalesce(p.family_name, q.external_organisation)`)
      .orderBy('q.id'),
  )
  // Those with a role in the family come first, and by their names, which SQL cannot sort.
  const family = rows
    .filter((row) => row.person_id !== null)
    .map((row) => ({
      participant: row,
      ...withNames(tx, row.person_id, {
        role: row.role,
        given_name: row.person_given,
        family_name: row.person_family,
      }),
    }))
    .sort(asFamily)
    .map(({ participant }) => participant)
  return [...family, ...rows.filter((row) => row.person_id === null)].map((row) => ({
    id: row.id,
    role: row.role,
    personId: row.person_id,
    professionalId: row.professional_id,
    name:
      personName(tx, row.person_id, row.person_given, row.person_family) ??
      fullName(row.given_name, row.family_name) ??
      row.external_name,
    agencyName: row.agency_name,
    organisation: row.external_organisation,
    profession: row.profession,
    addedValue: row.added_value,
    reply: row.reply as Reply,
    attendance: row.attendance,
    absenceReason: row.absence_reason,
    substituteName: row.substitute_name,
    member: row.member_id !== null,
    interpreterLanguage: row.interpreter_language,
    interpreterBooked: row.interpreter_booked,
  }))
}

/** The meeting with its participants, or undefined when it is not there for the actor or belongs to another case. */
async function findMeeting(tx: Read, caseId: string, meetingId: string): Promise<Meeting | undefined> {
  const row = await tx.find(
    db
      .selectFrom('meeting as g')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'g.instance_id').onRef('p.id', '=', 'g.arranged_by'),
      )
      .leftJoin('professional as c', (join) =>
        join.onRef('c.instance_id', '=', 'g.instance_id').onRef('c.id', '=', 'g.confirmed_by'),
      )
      .selectAll('g')
      .select(['p.given_name', 'p.family_name', 'c.given_name as confirmer_given', 'c.family_name as confirmer_family'])
      .where('g.id', '=', meetingId)
      .where('g.case_id', '=', caseId),
  )
  return (
    row && {
      id: row.id,
      type: row.type,
      state: row.state as MeetingState,
      startsAt: row.starts_at,
      minutes: row.minutes,
      placeKind: row.place_kind as PlaceKind,
      place: tx.open('meeting.place', row.id, row.place),
      purpose: row.purpose,
      language: row.language,
      interpreterLanguage: row.interpreter_language,
      interpreterBooked: row.interpreter_booked,
      interpreterMissingReason: row.interpreter_missing_reason,
      guardianMissingReason: row.guardian_missing_reason,
      cancelledReason: row.cancelled_reason,
      arrangedByName: `${row.given_name} ${row.family_name}`,
      confirmedAt: row.confirmed_at,
      confirmedByName: fullName(row.confirmer_given, row.confirmer_family),
      leftOut: row.left_out,
      version: row.version,
      participants: await participantsOf(tx, row.id),
    }
  )
}

/** A meeting as the target of a verb; what may be done follows from the phase of its case. */
export type MeetingTarget = CaseTarget & { readonly meeting: Meeting }

/** The meeting as a target for the actor, or null when its case or the meeting itself is not there for them. */
export async function meetingTarget(
  tx: Read,
  input: { readonly caseId: string; readonly meetingId: string },
): Promise<MeetingTarget | null> {
  const [inCase, meeting] = await Promise.all([
    caseTarget(tx, input.caseId),
    findMeeting(tx, input.caseId, input.meetingId),
  ])
  return inCase === null || meeting === undefined ? null : { ...inCase, kind: 'meeting', id: meeting.id, meeting }
}
