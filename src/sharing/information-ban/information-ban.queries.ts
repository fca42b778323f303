import { sql } from 'kysely'
import type { RegisterKind } from '#access/actor.ts'
import { type CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { personName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { InformationBan } from './information-ban.ts'

const bansOf = prepared((caseId: string) =>
  db
    .selectFrom('information_ban as b')
    .innerJoin('person as g', (join) =>
      join.onRef('g.instance_id', '=', 'b.instance_id').onRef('g.id', '=', 'b.guardian_id'),
    )
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'b.instance_id').onRef('p.id', '=', 'b.recorded_by'),
    )
    .innerJoin('register as r', (join) =>
      join.onRef('r.instance_id', '=', 'b.instance_id').onRef('r.id', '=', 'b.register_id'),
    )
    .select([
      'b.id',
      'b.guardian_id',
      'b.subjects',
      'b.reason',
      'b.said',
      'b.followed',
      'b.refusal_reasons',
      'b.recorded_at',
      'b.lifted_at',
      'b.version',
      'g.given_name',
      'g.family_name',
      'p.given_name as recorder_given',
      'p.family_name as recorder_family',
      'r.kind as register_kind',
      'r.name as register_name',
    ])
    .where('b.case_id', '=', caseId)
    .orderBy('b.recorded_at', 'desc')
    .orderBy('b.id'),
)

/** Bans of a case that the actor may read (own register or shared workspace), the newest first; lifted ones too. */
export async function bansOfCase(tx: Read, caseId: string): Promise<InformationBan[]> {
  const rows = await tx.many(bansOf(caseId))
  return rows.map((row) => ({
    id: row.id,
    guardianId: row.guardian_id,
    guardianName: personName(tx, row.guardian_id, row.given_name, row.family_name),
    subjects: row.subjects,
    reason: row.reason,
    said: row.said,
    followed: row.followed,
    refusalReasons: row.refusal_reasons,
    registerKind: row.register_kind as RegisterKind,
    registerName: row.register_name,
    recordedByName: `${row.recorder_given} ${row.recorder_family}`,
    recordedAt: row.recorded_at,
    liftedAt: row.lifted_at,
    version: row.version,
  }))
}

type NewBan = Pick<InformationBan, 'guardianId' | 'subjects' | 'reason' | 'said' | 'followed' | 'refusalReasons'> & {
  readonly registerId: string
}

/** Records a ban in one's own name. @returns its id. */
export async function insertBan(tx: Write, inCase: CaseTarget, ban: NewBan): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('information_ban').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      register_id: ban.registerId,
      guardian_id: ban.guardianId,
      subjects: [...ban.subjects],
      reason: ban.reason,
      said: ban.said,
      followed: ban.followed,
      refusal_reasons: ban.refusalReasons,
      recorded_by: tx.actor.professionalId,
    }),
  )
  return id
}

/** Lifts a ban. @returns false when somebody else was faster. */
export async function liftBan(tx: Write, ban: Pick<InformationBan, 'id' | 'version'>): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('information_ban')
      .set({ lifted_at: sql`now()`, lifted_by: tx.actor.professionalId, version: ban.version + 1 })
      .where('id', '=', ban.id)
      .where('version', '=', ban.version),
  )
  return changed === 1
}
