import { sql } from 'kysely'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { personName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import {
  kindsWithoutInvitation,
  type GuardianLimit,
  type GuardianLimitKind,
  type GuardianNotAsked,
  type InvitedBefore,
} from './guardian-limit.ts'

const limitsOf = prepared((caseId: string) =>
  db
    .selectFrom('guardian_limit as l')
    .innerJoin('person as g', (join) =>
      join.onRef('g.instance_id', '=', 'l.instance_id').onRef('g.id', '=', 'l.guardian_id'),
    )
    .leftJoin('person as i', (join) =>
      join.onRef('i.instance_id', '=', 'l.instance_id').onRef('i.id', '=', 'l.instead_id'),
    )
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'l.instance_id').onRef('p.id', '=', 'l.recorded_by'),
    )
    .select([
      'l.id',
      'l.guardian_id',
      'l.kind',
      'l.reason',
      'l.instead_id',
      'l.recorded_at',
      'l.ended_at',
      'l.version',
      'g.given_name',
      'g.family_name',
      'i.given_name as instead_given',
      'i.family_name as instead_family',
      'p.given_name as recorder_given',
      'p.family_name as recorder_family',
    ])
    .where('l.case_id', '=', caseId)
    .orderBy('l.recorded_at', 'desc')
    .orderBy('l.id'),
)

/** Limits of a case's guardians, the newest first; those that have ended too. */
export async function limitsOfCase(tx: Read, caseId: string): Promise<GuardianLimit[]> {
  const rows = await tx.many(limitsOf(caseId))
  return rows.map((row) => ({
    id: row.id,
    guardianId: row.guardian_id,
    guardianName: personName(tx, row.guardian_id, row.given_name, row.family_name),
    // The table allows these three kinds only.
    kind: row.kind as GuardianLimitKind,
    reason: row.reason,
    insteadId: row.instead_id,
    insteadName: personName(tx, row.instead_id, row.instead_given, row.instead_family),
    recordedByName: `${row.recorder_given} ${row.recorder_family}`,
    recordedAt: row.recorded_at,
    endedAt: row.ended_at,
    version: row.version,
  }))
}

const notAskedOf = prepared((caseId: string) =>
  db
    .selectFrom('person as g')
    .select(['g.id', 'g.given_name', 'g.family_name'])
    .where('g.case_id', '=', caseId)
    .where(
      sql<boolean>`(g.role = 'guardian' and app.youth_is_of_age(${caseId}::uuid) or exists (
        select from guardian_limit l where l.instance_id = g.instance_id and l.case_id = g.case_id and l.guardian_id = g.id
           and l.ended_at is null and l.kind = any(${[...kindsWithoutInvitation]}::text[])))`,
    )
    .orderBy('g.id'),
)

/** Guardians of a case who are asked to no meeting and given no paper about it now: of an adult, none of them is (C-35). */
export async function guardiansNotAsked(tx: Read, caseId: string): Promise<GuardianNotAsked[]> {
  const rows = await tx.many(notAskedOf(caseId))
  return rows.map((row) => ({ guardianId: row.id, name: personName(tx, row.id, row.given_name, row.family_name) }))
}

/** Planned meetings that a guardian with a live limit had been asked to before: somebody must take them off. */
export async function invitedDespiteLimit(tx: Read, caseId: string): Promise<InvitedBefore[]> {
  const rows = await tx.many(
    db
      .selectFrom('meeting as m')
      .innerJoin('meeting_participant as a', (join) =>
        join.onRef('a.instance_id', '=', 'm.instance_id').onRef('a.meeting_id', '=', 'm.id'),
      )
      .select(['m.id', 'm.starts_at', 'a.person_id'])
      .where('m.case_id', '=', caseId)
      .where('m.state', '=', 'planned')
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('guardian_limit as l')
            .select('l.id')
            .whereRef('l.instance_id', '=', 'm.instance_id')
            .whereRef('l.case_id', '=', 'm.case_id')
            .whereRef('l.guardian_id', '=', 'a.person_id')
            .where('l.ended_at', 'is', null)
            .where(sql<boolean>`l.kind = any(${[...kindsWithoutInvitation]}::text[])`),
        ),
      )
      .orderBy('m.starts_at')
      .orderBy('m.id'),
  )
  return rows.flatMap((row) =>
    row.person_id === null ? [] : [{ meetingId: row.id, guardianId: row.person_id, startsAt: row.starts_at }],
  )
}

type NewLimit = Pick<GuardianLimit, 'guardianId' | 'kind' | 'reason' | 'insteadId'>

/** Records a limit in one's own name. @returns its id. */
export async function insertLimit(tx: Write, inCase: CaseTarget, limit: NewLimit): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('guardian_limit').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      guardian_id: limit.guardianId,
      kind: limit.kind,
      reason: limit.reason,
      instead_id: limit.insteadId,
      recorded_by: tx.actor.professionalId,
    }),
  )
  return id
}

/** Ends a limit that lasts. @returns false when somebody else was faster. */
export async function endLimit(tx: Write, limit: Pick<GuardianLimit, 'id' | 'version'>): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('guardian_limit')
      .set({ ended_at: sql`now()`, ended_by: tx.actor.professionalId, version: limit.version + 1 })
      .where('id', '=', limit.id)
      .where('version', '=', limit.version),
  )
  return changed === 1
}
