import { sql } from 'kysely'
import type { Target } from '#access/decide.ts'
import type { CasePhase, Relation } from '#access/states.ts'
import { asFamily, fullName, personName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read } from '#db/transaction.ts'
import { ageOn } from '#kernel/clock.ts'
import type { CaseHead, CaseMember, CasePerson, ParticipationEndKind, RestrictionTrack } from './anchor-case.ts'

/**
 * A case as the target of a verb: visible to its members, to who opened it in an emergency (relation `break_glass`), and once it is
 * put away to an archivist who is here for the archive (relation `archive_reader`, members too: nothing in it changes any more).
 */
export type CaseTarget = Target & {
  readonly id: string
  readonly caseId: string
  readonly state: CasePhase
  readonly teamId: string
  readonly referralId: string
  readonly youthId: string | null
  readonly youthBirthDate: string | null
  readonly head: CaseHead
  /** The head with the young person's age on a day. */
  readonly headOn: (today: string) => CaseHead
}

const caseById = prepared((caseId: string) =>
  db
    .selectFrom('anchor_case as c')
    .innerJoin('team as t', (join) => join.onRef('t.instance_id', '=', 'c.instance_id').onRef('t.id', '=', 'c.team_id'))
    .innerJoin('professional as r', (join) =>
      join.onRef('r.instance_id', '=', 'c.instance_id').onRef('r.id', '=', 'c.responsible_id'),
    )
    .leftJoin('person as y', (join) =>
      join
        .onRef('y.instance_id', '=', 'c.instance_id')
        .onRef('y.case_id', '=', 'c.id')
        .onRef('y.team_id', '=', 'c.team_id')
        .on('y.role', '=', 'youth'),
    )
    .leftJoin('case_restriction as k', (join) =>
      join.onRef('k.instance_id', '=', 'c.instance_id').onRef('k.case_id', '=', 'c.id').on('k.ended_at', 'is', null),
    )
    .select([
      'c.id',
      'c.number',
      'c.phase',
      'c.team_id',
      'c.referral_id',
      'c.responsible_id',
      'c.opened_at',
      'c.closed_at',
      'c.version',
      'c.archived_at',
      't.name as team_name',
      'r.given_name as responsible_given',
      'r.family_name as responsible_family',
      'y.id as youth_id',
      'y.given_name as youth_given',
      'y.family_name as youth_family',
      'y.birth_date as youth_birth',
      'k.track',
    ])
    // Whoever stands in while the responsible worker is away has their tasks (G-20).
    .select(
      sql<boolean>`exists (select from absence_cover a where a.instance_id = c.instance_id and a.professional_id = c.responsible_id
        and a.substitute_id = (select app.professional_id()) and a.valid_from <= (now() at time zone 'Europe/Helsinki')::date
        and a.valid_until > (now() at time zone 'Europe/Helsinki')::date)`.as('stands_in'),
    )
    .select(sql<boolean>`c.phase <> 'closed' and app.must_choose_of_age(c.id)`.as('must_choose'))
    .select(
      sql<
        string | null
      >`(select e.kind from participation_end e where e.case_id = c.id and e.instance_id = c.instance_id
        and e.begun_again_on is null)`.as('participation_ended'),
    )
    .where('c.id', '=', caseId),
)

export { fullName } from '#casework/person/person.queries.ts'

/**
 * The case as a target for the actor, or null when it is not there for them. `today` (ISO day) gives the young person's age;
 * left out where nothing is shown.
 */
export async function caseTarget(tx: Read, caseId: string, today?: string): Promise<CaseTarget | null> {
  const row = await tx.find(caseById(caseId))
  if (row === undefined) return null
  const glass = tx.actor.brokenGlass?.caseId === row.id ? tx.actor.brokenGlass : null
  const archived = row.archived_at !== null
  const relations: Relation[] = [archived ? 'archive_reader' : glass === null ? 'case_member' : 'break_glass']
  if (!archived && glass === null && (row.responsible_id === tx.actor.professionalId || row.stands_in))
    relations.push('responsible_worker')
  const phase = row.phase as CasePhase
  const youthName = personName(tx, row.youth_id, row.youth_given, row.youth_family)
  const headOn = (day: string | undefined): CaseHead => ({
    id: row.id,
    number: row.number,
    phase,
    teamName: row.team_name,
    responsibleName: `${row.responsible_given} ${row.responsible_family}`,
    responsibleId: row.responsible_id,
    youthName,
    youthAge: row.youth_birth === null || day === undefined ? null : ageOn(row.youth_birth, day),
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    version: row.version,
    restriction: row.track as RestrictionTrack | null,
    brokenGlass: glass && { endsAt: new Date(glass.endsAt), minutesLeft: glass.minutesLeft },
    archived,
    mustChoose: row.must_choose,
    participationEnded: row.participation_ended as ParticipationEndKind | null,
  })
  return {
    kind: 'case',
    id: row.id,
    caseId: row.id,
    state: phase,
    relations,
    mustChoose: row.must_choose,
    participationEnded: row.participation_ended !== null,
    teamId: row.team_id,
    referralId: row.referral_id,
    youthId: row.youth_id,
    youthBirthDate: row.youth_birth,
    head: headOn(today),
    headOn,
  }
}

/** Who wrote something in a case may change it as a member; not in an emergency, and not once the case is put away. */
export const authorRelation = (inCase: CaseTarget, authorId: string, professionalId: string): Relation[] =>
  authorId === professionalId && inCase.relations?.includes('case_member') === true ? ['author'] : []

const membersOf = prepared((caseId: string) =>
  db
    .selectFrom('case_member as m')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'm.instance_id').onRef('p.id', '=', 'm.professional_id'),
    )
    .innerJoin('agency as a', (join) =>
      join.onRef('a.instance_id', '=', 'p.instance_id').onRef('a.id', '=', 'p.agency_id'),
    )
    .leftJoin('case_restriction as k', (join) =>
      join
        .onRef('k.instance_id', '=', 'm.instance_id')
        .onRef('k.case_id', '=', 'm.case_id')
        .on('k.ended_at', 'is', null),
    )
    .leftJoin('case_circle as n', (join) =>
      join
        .onRef('n.instance_id', '=', 'm.instance_id')
        .onRef('n.restriction_id', '=', 'k.id')
        .onRef('n.professional_id', '=', 'm.professional_id')
        .on('n.left_at', 'is', null),
    )
    .select([
      'm.professional_id',
      'p.given_name',
      'p.family_name',
      'p.profession',
      'a.name as agency_name',
      'm.added_value',
      'm.joined_at',
    ])
    .where('m.case_id', '=', caseId)
    .where('m.left_at', 'is', null)
    .where((where) => where.or([where('k.id', 'is', null), where('n.professional_id', 'is not', null)]))
    .orderBy('m.joined_at')
    .orderBy('p.family_name')
    .orderBy('m.professional_id'),
)

/** Members of a case who have not left, the longest first; of a restricted case only those in its circle. */
export async function caseMembers(tx: Read, caseId: string): Promise<CaseMember[]> {
  const rows = await tx.many(membersOf(caseId))
  return rows.map((row) => ({
    professionalId: row.professional_id,
    name: `${row.given_name} ${row.family_name}`,
    profession: row.profession,
    agencyName: row.agency_name,
    addedValue: row.added_value,
    joinedAt: row.joined_at,
  }))
}

const personsOf = prepared((caseId: string) =>
  db
    .selectFrom('person')
    .select([
      'id',
      'role',
      'given_name',
      'family_name',
      'birth_date',
      'personal_identity_code',
      'custody',
      'phone',
      'email',
      'address',
      'contact_address',
      'school',
      'mother_tongue',
      'contact_language',
      'interpreter_language',
      'version',
    ])
    .select(
      sql<boolean>`exists (select from other_party o where o.case_id = person.case_id and o.person_id = person.id
        and o.instance_id = person.instance_id and o.ended_at is null)`.as('other_party'),
    )
    .select(
      sql<boolean>`exists (select from protected_identity i where i.case_id = person.case_id and i.person_id = person.id
        and i.instance_id = person.instance_id and i.ended_at is null)`.as('protected_identity'),
    )
    .where('case_id', '=', caseId)
    .orderBy('id'),
)

/** Persons of a case: the young person first, then guardians and others. */
export async function casePersons(tx: Read, caseId: string): Promise<CasePerson[]> {
  const rows = await tx.many(personsOf(caseId))
  const persons = rows.map((row): CasePerson => {
    const givenName = tx.open('person.given_name', row.id, row.given_name)
    const familyName = tx.open('person.family_name', row.id, row.family_name)
    return {
      id: row.id,
      role: row.role,
      name: fullName(givenName, familyName),
      givenName,
      familyName,
      birthDate: row.birth_date,
      personalIdentityCode: tx.open('person.personal_identity_code', row.id, row.personal_identity_code),
      custody: row.custody,
      phone: tx.open('person.phone', row.id, row.phone),
      email: tx.open('person.email', row.id, row.email),
      address: tx.open('person.address', row.id, row.address),
      contactAddress: tx.open('person.contact_address', row.id, row.contact_address),
      school: tx.open('person.school', row.id, row.school),
      motherTongue: row.mother_tongue,
      contactLanguage: row.contact_language,
      interpreterLanguage: row.interpreter_language,
      otherParty: row.other_party,
      protectedIdentity: row.protected_identity,
      version: row.version,
    }
  })
  return persons.sort(asFamily)
}
