import type { Target } from '#access/decide.ts'
import type { CasePhase, Relation } from '#access/states.ts'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { ageOn } from '#kernel/clock.ts'
import type { CaseHead } from './anchor-case.ts'

/** A case as the target of a verb: visible only to its members, so being here is being a member. */
export type CaseTarget = Target & {
  readonly id: string
  readonly caseId: string
  readonly state: CasePhase
  readonly teamId: string
  readonly referralId: string
  readonly youthId: string | null
  readonly youthBirthDate: string | null
  readonly head: CaseHead
}

const caseById = (caseId: string) =>
  db
    .selectFrom('anchor_case as c')
    .innerJoin('team as t', (join) => join.onRef('t.instance_id', '=', 'c.instance_id').onRef('t.id', '=', 'c.team_id'))
    .innerJoin('professional as r', (join) => join.onRef('r.instance_id', '=', 'c.instance_id').onRef('r.id', '=', 'c.responsible_id'))
    .leftJoin('person as y', (join) =>
      join.onRef('y.instance_id', '=', 'c.instance_id').onRef('y.case_id', '=', 'c.id').onRef('y.team_id', '=', 'c.team_id').on('y.role', '=', 'youth'),
    )
    .select([
      'c.id', 'c.number', 'c.phase', 'c.team_id', 'c.referral_id', 'c.responsible_id', 'c.opened_at', 'c.closed_at', 'c.version',
      't.name as team_name', 'r.given_name as responsible_given', 'r.family_name as responsible_family',
      'y.id as youth_id', 'y.given_name as youth_given', 'y.family_name as youth_family', 'y.birth_date as youth_birth',
    ])
    .where('c.id', '=', caseId)

/** Full name, or null while no name is known. */
export const fullName = (given: string | null, family: string | null): string | null =>
  given === null && family === null ? null : [given, family].filter((part) => part !== null).join(' ')

/**
 * The case as a target for the actor, or null when it is not there for them. `today` (ISO day) gives the young person's age;
 * left out where nothing is shown.
 */
export async function caseTarget(tx: Read, caseId: string, today?: string): Promise<CaseTarget | null> {
  const row = await tx.find(caseById(caseId))
  if (row === undefined) return null
  const relations: Relation[] = ['case_member']
  if (row.responsible_id === tx.actor.professionalId) relations.push('responsible_worker')
  const phase = row.phase as CasePhase
  return {
    kind: 'case',
    id: row.id,
    caseId: row.id,
    state: phase,
    relations,
    teamId: row.team_id,
    referralId: row.referral_id,
    youthId: row.youth_id,
    youthBirthDate: row.youth_birth,
    head: {
      id: row.id,
      number: row.number,
      phase,
      teamName: row.team_name,
      responsibleName: `${row.responsible_given} ${row.responsible_family}`,
      responsibleId: row.responsible_id,
      youthName: fullName(row.youth_given, row.youth_family),
      youthAge: row.youth_birth === null || today === undefined ? null : ageOn(row.youth_birth, today),
      openedAt: row.opened_at,
      closedAt: row.closed_at,
      version: row.version,
    },
  }
}

/** Members of a case who have not left, the longest first. */
export const caseMembers = (tx: Read, caseId: string) =>
  tx.many(
    db
      .selectFrom('case_member as m')
      .innerJoin('professional as p', (join) => join.onRef('p.instance_id', '=', 'm.instance_id').onRef('p.id', '=', 'm.professional_id'))
      .innerJoin('agency as a', (join) => join.onRef('a.instance_id', '=', 'p.instance_id').onRef('a.id', '=', 'p.agency_id'))
      .select(['m.professional_id', 'p.given_name', 'p.family_name', 'p.profession', 'a.name as agency_name', 'm.added_value', 'm.joined_at'])
      .where('m.case_id', '=', caseId)
      .where('m.left_at', 'is', null)
      .orderBy('m.joined_at')
      .orderBy('p.family_name'),
  )

/** Persons of a case: the young person first, then guardians and others. */
export const casePersons = (tx: Read, caseId: string) =>
  tx.many(
    db
      .selectFrom('person')
      .select([
        'id', 'role', 'given_name', 'family_name', 'birth_date', 'personal_identity_code', 'custody', 'phone', 'email', 'address', 'school',
        'mother_tongue', 'contact_language', 'interpreter_language', 'version',
      ])
      .where('case_id', '=', caseId)
      .orderBy('role', 'desc')
      .orderBy('family_name'),
  )
