import { sql } from 'kysely'
import { type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { personName } from '#casework/person/person.queries.ts'
import type { Sealed } from '#crypto/sealed.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { OtherParty, Place } from './other-party.ts'

/** Other parties of a case, as they are marked now. */
export async function otherPartiesOf(tx: Read, caseId: string): Promise<OtherParty[]> {
  const rows = await tx.many(
    db
      .selectFrom('other_party as o')
      .innerJoin('person as s', (join) =>
        join.onRef('s.instance_id', '=', 'o.instance_id').onRef('s.id', '=', 'o.person_id'),
      )
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'o.instance_id').onRef('p.id', '=', 'o.recorded_by'),
      )
      .select(['o.id', 'o.person_id', 'o.reason', 'o.recorded_at', 'o.version'])
      .select(['s.given_name as person_given', 's.family_name as person_family', 'p.given_name', 'p.family_name'])
      .where('o.case_id', '=', caseId)
      .where('o.ended_at', 'is', null)
      .orderBy('o.recorded_at')
      .orderBy('o.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    personName: personName(tx, row.person_id, row.person_given, row.person_family),
    reason: tx.open('other_party.reason', row.id, row.reason),
    recordedByName: `${row.given_name} ${row.family_name}`,
    recordedAt: row.recorded_at,
    version: row.version,
  }))
}

/** Ids of the persons who are other parties of a case. */
export const otherPartyIds = async (tx: Read, caseId: string): Promise<string[]> =>
  (
    await tx.many(
      db.selectFrom('other_party').select('person_id').where('case_id', '=', caseId).where('ended_at', 'is', null),
    )
  ).map((row) => row.person_id)

/** Marks a person in the actor's name; false when they are marked already. */
export async function insertOtherParty(
  tx: Write,
  inCase: CaseTarget,
  marked: { readonly id: string; readonly personId: string; readonly reason: string },
): Promise<boolean> {
  const added = await tx.run(
    db
      .insertInto('other_party')
      .values({
        instance_id: tx.actor.instanceId,
        id: marked.id,
        case_id: inCase.caseId,
        team_id: inCase.teamId,
        person_id: marked.personId,
        reason: tx.seal('other_party.reason', marked.id, null, marked.reason),
        recorded_by: tx.actor.professionalId,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return added === 1
}

/** A fresh id for a mark. */
export const newOtherPartyId = (): string => newId()

/** Ends a mark in the actor's name; false when somebody was faster. */
export const endMark = async (tx: Write, id: string, version: number, now: Date): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('other_party')
      .set({ ended_at: now, ended_by: tx.actor.professionalId, version: sql`version + 1` })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('ended_at', 'is', null),
  )) === 1

export type MeetingOfParties = Place & {
  readonly id: string
  readonly startsAt: Date
  /** Its times: those that are proposed, or where none are its own. */
  readonly moments: readonly Date[]
  readonly minutes: number
  /** Persons of the case who are asked. */
  readonly personIds: string[]
}

const plannedMeetings = (caseId: string) =>
  db
    .selectFrom('meeting as g')
    .innerJoin('meeting_participant as q', (join) =>
      join
        .onRef('q.instance_id', '=', 'g.instance_id')
        .onRef('q.meeting_id', '=', 'g.id')
        .onRef('q.case_id', '=', 'g.case_id')
        .on('q.person_id', 'is not', null),
    )
    .select(['g.id', 'g.starts_at', 'g.minutes', 'g.place_kind', 'g.place'])
    .select(sql<string[]>`array_agg(q.person_id)`.as('person_ids'))
    .select(
      sql<Date[] | null>`(select array_agg(t.starts_at order by t.starts_at) from meeting_time t
        where t.case_id = g.case_id and t.instance_id = g.instance_id and t.meeting_id = g.id and t.settled_at is null)`.as(
        'moments',
      ),
    )
    .where('g.case_id', '=', caseId)
    .where('g.state', '=', 'planned')
    .groupBy(['g.instance_id', 'g.case_id', 'g.id', 'g.starts_at', 'g.minutes', 'g.place_kind', 'g.place'])
    .orderBy('g.starts_at')
    .orderBy('g.id')

type Row = {
  readonly id: string
  readonly starts_at: Date
  readonly minutes: number
  readonly moments: Date[] | null
  readonly place_kind: string
  readonly place: Sealed<'meeting.place'> | null
  readonly person_ids: string[]
}
const toMeeting = (tx: Read, row: Row): MeetingOfParties => ({
  id: row.id,
  startsAt: row.starts_at,
  moments: row.moments ?? [row.starts_at],
  minutes: row.minutes,
  placeKind: row.place_kind,
  place: tx.open('meeting.place', row.id, row.place),
  personIds: row.person_ids,
})

/** Planned meetings of a case to which somebody of the family is asked, the soonest first. */
export const plannedWithPersons = async (tx: Read, caseId: string): Promise<MeetingOfParties[]> =>
  (await tx.many(plannedMeetings(caseId))).map((row) => toMeeting(tx, row))
