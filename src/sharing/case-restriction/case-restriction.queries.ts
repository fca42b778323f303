import { sql } from 'kysely'
import type { RestrictionTrack } from '#casework/anchor-case/anchor-case.ts'
import type { CaseTarget } from '#casework/anchor-case/anchor-case.queries.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { InCircle, Restriction } from './case-restriction.ts'

/** The live restriction of a case; null when there is none. */
export async function restrictionOf(tx: Read, caseId: string): Promise<Restriction | null> {
  const row = await tx.find(
    db
      .selectFrom('case_restriction as k')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'k.instance_id').onRef('p.id', '=', 'k.decided_by'),
      )
      .select(['k.id', 'k.track', 'k.reason', 'k.decided_at', 'k.version', 'p.given_name', 'p.family_name'])
      .where('k.case_id', '=', caseId)
      .where('k.ended_at', 'is', null),
  )
  return row === undefined
    ? null
    : {
        id: row.id,
        track: row.track as RestrictionTrack,
        reason: tx.open('case_restriction.reason', row.id, row.reason),
        decidedByName: `${row.given_name} ${row.family_name}`,
        decidedAt: row.decided_at,
        version: row.version,
      }
}

/** Who is inside now, those named first on top. */
export async function circleMembers(tx: Read, restrictionId: string): Promise<InCircle[]> {
  const rows = await tx.many(
    db
      .selectFrom('case_circle as n')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'n.instance_id').onRef('p.id', '=', 'n.professional_id'),
      )
      .innerJoin('professional as b', (join) =>
        join.onRef('b.instance_id', '=', 'n.instance_id').onRef('b.id', '=', 'n.named_by'),
      )
      .select(['n.professional_id', 'n.named_at', 'p.given_name', 'p.family_name', 'p.profession'])
      .select(['b.given_name as namer_given', 'b.family_name as namer_family'])
      .where('n.restriction_id', '=', restrictionId)
      .where('n.left_at', 'is', null)
      .orderBy('n.named_at')
      .orderBy('p.family_name')
      .orderBy('n.professional_id'),
  )
  return rows.map((row) => ({
    professionalId: row.professional_id,
    name: `${row.given_name} ${row.family_name}`,
    profession: row.profession,
    namedByName: `${row.namer_given} ${row.namer_family}`,
    namedAt: row.named_at,
  }))
}

type Decided = { readonly track: RestrictionTrack; readonly reason: string; readonly circle: readonly string[] }

/** Writes the restriction with its first circle (database/definitions/functions/restrict_case.sql). @returns its id. */
export async function writeRestriction(tx: Write, caseId: string, decided: Decided): Promise<string> {
  const id: string = newId()
  const circle = sql.val([...decided.circle])
  const reason = tx.seal('case_restriction.reason', id, null, decided.reason)
  await tx.find(
    db.selectNoFrom(
      sql`app.restrict_case(${id}::uuid, ${caseId}::uuid, ${decided.track}, ${reason}::bytea, ${circle}::uuid[])`.as(
        'done',
      ),
    ),
  )
  return id
}

/** Names somebody into the circle in the actor's name, and makes them a member of the case where they are none. */
export async function nameIntoCircle(
  tx: Write,
  inCase: CaseTarget,
  restrictionId: string,
  named: { readonly professionalId: string; readonly addedValue: string },
  now: Date,
): Promise<void> {
  const { actor } = tx
  const keys = { instance_id: actor.instanceId, case_id: inCase.caseId, professional_id: named.professionalId }
  const member = { added_value: named.addedValue, added_by: actor.professionalId }
  await tx.run(
    db
      .insertInto('case_member')
      .values({ ...keys, team_id: inCase.teamId, ...member })
      .onConflict((conflict) =>
        conflict
          .columns(['instance_id', 'case_id', 'professional_id'])
          .doUpdateSet({ ...member, joined_at: now, left_at: null })
          .where('case_member.left_at', 'is not', null),
      ),
  )
  await tx.run(
    db
      .insertInto('case_circle')
      .values({ ...keys, restriction_id: restrictionId, named_by: actor.professionalId })
      .onConflict((conflict) =>
        conflict
          .columns(['instance_id', 'restriction_id', 'professional_id'])
          .doUpdateSet({ named_by: actor.professionalId, named_at: now, left_at: null }),
      ),
  )
}

/** Takes somebody out of the circle; false when they were not inside. */
export const takeOut = async (tx: Write, restrictionId: string, professionalId: string, now: Date): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('case_circle')
      .set({ left_at: now })
      .where('restriction_id', '=', restrictionId)
      .where('professional_id', '=', professionalId)
      .where('left_at', 'is', null),
  )) === 1

/** Ends the restriction in the actor's name; false when somebody was faster. */
export const markEnded = async (tx: Write, restrictionId: string, version: number, now: Date): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('case_restriction')
      .set({ ended_at: now, ended_by: tx.actor.professionalId, version: sql`version + 1` })
      .where('id', '=', restrictionId)
      .where('version', '=', version)
      .where('ended_at', 'is', null),
  )) === 1
