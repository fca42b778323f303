import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type { MeetingBrief, MeetingState, PlaceKind, UpcomingMeeting } from './meeting.ts'

/** Meetings of a case in order of time, in few words: for the case page and the rules of the process. */
export async function meetingsOfCase(tx: Read, caseId: string): Promise<MeetingBrief[]> {
  const rows = await tx.many(
    db.selectFrom('meeting').select(['id', 'type', 'state', 'starts_at', 'place_kind', 'place']).where('case_id', '=', caseId).orderBy('starts_at'),
  )
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    state: row.state as MeetingState,
    startsAt: row.starts_at,
    placeKind: row.place_kind as PlaceKind,
    place: row.place,
  }))
}

/**
 * Planned meetings from a moment on, in the cases the professional is a member of now, the soonest first. Starts from the
 * memberships: that is what the person has, however many meetings the instance has.
 */
export async function upcomingMeetingsOf(tx: Read, professionalId: string, fromDate: Date): Promise<UpcomingMeeting[]> {
  const rows = await tx.many(
    db
      .selectFrom('case_member as m')
      .innerJoin('meeting as g', (join) => join.onRef('g.instance_id', '=', 'm.instance_id').onRef('g.case_id', '=', 'm.case_id').onRef('g.team_id', '=', 'm.team_id'))
      .innerJoin('anchor_case as c', (join) => join.onRef('c.instance_id', '=', 'm.instance_id').onRef('c.id', '=', 'm.case_id'))
      .select(['c.id as case_id', 'c.number', 'g.id as meeting_id', 'g.type', 'g.starts_at', 'g.place_kind', 'g.place'])
      .where('m.professional_id', '=', professionalId)
      .where('m.left_at', 'is', null)
      .where('g.state', '=', 'planned')
      .where('g.starts_at', '>=', fromDate)
      .orderBy('g.starts_at')
      .limit(50),
  )
  return rows.map((row) => ({
    caseId: row.case_id,
    caseNumber: row.number,
    meetingId: row.meeting_id,
    type: row.type,
    startsAt: row.starts_at,
    placeKind: row.place_kind as PlaceKind,
    place: row.place,
  }))
}
