import { sql } from 'kysely'
import { caseMembers } from '#casework/anchor-case/anchor-case.queries.ts'
import { kindsWithoutInvitation, type GuardianLimitKind } from '#casework/guardian-limit/guardian-limit.ts'
import { asFamily, fullName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { regularAttendees, teamWorkers } from '#network/team/team.queries.ts'
import type { Participant } from './meeting.ts'
import type { CandidatePerson, CandidateProfessional, Candidates } from './meeting-arranging.ts'
import { participantsOf } from './meeting.queries.ts'

/** Value of the first members of a case: they took part in the selection, which says nothing of a meeting. */
const NO_STATED_VALUE = 'selection'

/** A live limit with which the guardian is not asked, or that the young person is of age. The table allows the known kinds only. */
const limitOfPerson = sql<
  GuardianLimitKind | 'of_age' | null
>`case when person.role = 'guardian' and app.youth_is_of_age(person.case_id)
  then 'of_age' else (
  select l.kind from guardian_limit l
   where l.instance_id = person.instance_id and l.case_id = person.case_id and l.guardian_id = person.id and l.ended_at is null
     and l.kind = any(${[...kindsWithoutInvitation]}::text[])
   order by l.kind limit 1) end`

/** Marked as the other party: asked apart from the rest of the family (C-27). */
const isOtherParty = sql<boolean>`exists (
  select from other_party o where o.case_id = person.case_id and o.person_id = person.id and o.instance_id = person.instance_id
    and o.ended_at is null)`

/** Persons of a case who may be asked, or why not: names, custody, languages and limits, nothing more. */
export async function personsToAsk(tx: Read, caseId: string): Promise<CandidatePerson[]> {
  const rows = await tx.many(
    db
      .selectFrom('person')
      .select(['id', 'role', 'given_name', 'family_name', 'custody', 'contact_language', 'interpreter_language'])
      .select(limitOfPerson.as('limit_kind'))
      .select(isOtherParty.as('other_party'))
      .where('case_id', '=', caseId)
      .orderBy('id'),
  )
  const persons = rows.map((row) => ({
    ...row,
    givenName: tx.open('person.given_name', row.id, row.given_name),
    familyName: tx.open('person.family_name', row.id, row.family_name),
  }))
  return persons.sort(asFamily).map((row) => ({
    id: row.id,
    role: row.role,
    name: fullName(row.givenName, row.familyName),
    custody: row.custody,
    contactLanguage: row.contact_language,
    interpreterLanguage: row.interpreter_language,
    limit: row.limit_kind,
    otherParty: row.other_party,
  }))
}

/** Working professionals of the instance by id; unknown ids are left out. */
export async function professionalsToAsk(tx: Read, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await tx.many(
    db
      .selectFrom('professional as p')
      .innerJoin('agency as a', (join) =>
        join.onRef('a.instance_id', '=', 'p.instance_id').onRef('a.id', '=', 'p.agency_id'),
      )
      .select(['p.id', 'p.given_name', 'p.family_name', 'p.profession', 'a.name as agency_name'])
      .where(sql<boolean>`p.id = any(${[...ids]}::uuid[])`)
      .where('p.active', '=', true),
  )
  return rows.map((row) => ({
    professionalId: row.id,
    name: `${row.given_name} ${row.family_name}`,
    profession: row.profession,
    agencyName: row.agency_name,
  }))
}

/** Participants of the latest meeting that was not cancelled: the starting point of the next (web rule 11). */
async function lastParticipants(tx: Read, caseId: string): Promise<Participant[]> {
  const last = await tx.find(
    db
      .selectFrom('meeting')
      .select('id')
      .where('case_id', '=', caseId)
      .where('state', '<>', 'cancelled')
      .orderBy('starts_at', 'desc')
      .orderBy('id')
      .limit(1),
  )
  return last === undefined ? [] : await participantsOf(tx, last.id)
}

type Place = { readonly caseId: string; readonly teamId: string; readonly today: string }

/**
 * Everyone who may be asked to a meeting of a case: its persons, its members, the rest of the team and the team's regular
 * attendees (C-13). `current` are the participants of the meeting being changed; without it the last meeting's professionals
 * are suggested. Persons are never suggested: whom of a family one meets may be a matter of safety.
 */
export async function meetingCandidates(tx: Read, place: Place, current?: readonly Participant[]): Promise<Candidates> {
  const [persons, members, workers, regulars, last] = await Promise.all([
    personsToAsk(tx, place.caseId),
    caseMembers(tx, place.caseId),
    teamWorkers(tx, place.teamId, place.today),
    regularAttendees(tx, place.teamId),
    current ?? lastParticipants(tx, place.caseId),
  ])
  const suggested = new Map(
    last.flatMap((each) => (each.professionalId === null ? [] : [[each.professionalId, each] as const])),
  )
  const memberIds = new Set(members.map((each) => each.professionalId))
  const ids = new Set([
    ...memberIds,
    ...workers.map((each) => each.professionalId),
    ...regulars.flatMap((each) => each.professionalId ?? []),
    ...suggested.keys(),
  ])
  const found = new Map((await professionalsToAsk(tx, [...ids])).map((each) => [each.professionalId, each]))
  const stated = (id: string): string | null =>
    suggested.get(id)?.addedValue ??
    members.find((each) => each.professionalId === id && each.addedValue !== NO_STATED_VALUE)?.addedValue ??
    regulars.find((each) => each.professionalId === id)?.addedValue ??
    null
  const professionals = [...ids].flatMap((id): CandidateProfessional[] => {
    const professional = found.get(id)
    return professional === undefined
      ? []
      : [{ ...professional, member: memberIds.has(id), addedValue: stated(id), asked: suggested.has(id) }]
  })
  const alreadyAsked = (current ?? []).map((each) => `${each.organisation ?? ''}|${each.name ?? ''}`)
  return {
    persons,
    professionals,
    regulars: regulars.flatMap(({ id, organisation, name, profession, addedValue, professionalId }) =>
      professionalId !== null || organisation === null || alreadyAsked.includes(`${organisation}|${name ?? ''}`)
        ? []
        : [{ attendeeId: id, organisation, name, profession, addedValue }],
    ),
  }
}
