import { sql } from 'kysely'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import type { ParticipationEndKind } from '#casework/anchor-case/anchor-case.ts'
import { fullName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { ParticipationEnd } from './participation-end.ts'

/** When the family of a case took no part, the latest first. */
export async function participationEndsOf(tx: Read, caseId: string): Promise<ParticipationEnd[]> {
  const rows = await tx.many(
    db
      .selectFrom('participation_end as e')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'e.instance_id').onRef('p.id', '=', 'e.recorded_by'),
      )
      .leftJoin('professional as b', (join) =>
        join.onRef('b.instance_id', '=', 'e.instance_id').onRef('b.id', '=', 'e.begun_recorded_by'),
      )
      .select(['e.id', 'e.kind', 'e.said_by', 'e.said_on', 'e.note', 'e.recorded_at', 'e.version'])
      .select(['e.begun_again_on', 'e.begun_by', 'e.begun_method'])
      .select(['p.given_name', 'p.family_name', 'b.given_name as begun_given', 'b.family_name as begun_family'])
      .where('e.case_id', '=', caseId)
      .orderBy('e.recorded_at', 'desc')
      .orderBy('e.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ParticipationEndKind,
    saidBy: row.said_by,
    saidOn: row.said_on,
    note: tx.open('participation_end.note', row.id, row.note),
    recordedByName: `${row.given_name} ${row.family_name}`,
    recordedAt: row.recorded_at,
    begunAgainOn: row.begun_again_on,
    begunBy: row.begun_by,
    begunMethod: row.begun_method,
    begunRecordedByName: fullName(row.begun_given, row.begun_family),
    version: row.version,
  }))
}

type NewEnd = {
  readonly kind: ParticipationEndKind
  readonly saidBy: string | null
  readonly saidOn: string
  readonly note: string | undefined
}

/** Records in the actor's name that the family takes no part. @returns its id. */
export async function insertEnd(tx: Write, inCase: CaseTarget, end: NewEnd): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('participation_end').values({
      instance_id: tx.actor.instanceId,
      id,
      case_id: inCase.caseId,
      team_id: inCase.teamId,
      kind: end.kind,
      said_by: end.saidBy,
      said_on: end.saidOn,
      note: tx.seal('participation_end.note', id, null, end.note),
      recorded_by: tx.actor.professionalId,
    }),
  )
  return id
}

type Begun = { readonly on: string; readonly by: string; readonly method: string }

/** Records a new yes. @returns false when somebody else was faster. */
export async function markBegunAgain(
  tx: Write,
  end: { readonly id: string; readonly version: number },
  begun: Begun,
): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('participation_end')
      .set({
        begun_again_on: begun.on,
        begun_by: begun.by,
        begun_method: begun.method,
        begun_recorded_by: tx.actor.professionalId,
        begun_recorded_at: sql`now()`,
        version: end.version + 1,
      })
      .where('id', '=', end.id)
      .where('version', '=', end.version)
      .where('begun_again_on', 'is', null),
  )
  return changed === 1
}
