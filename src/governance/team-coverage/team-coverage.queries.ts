import type { AuthorityRegister } from '#access/actor.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { OtherWay } from './team-coverage.ts'

/** Ways in which a team's expertise is ensured on the day or later, by when they began. */
export async function waysOf(tx: Read, teamId: string, today: string): Promise<OtherWay[]> {
  const rows = await tx.many(
    db
      .selectFrom('team_coverage')
      .select(['id', 'register_kind', 'ensured_by', 'valid_from', 'valid_until'])
      .where('team_id', '=', teamId)
      .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', today)]))
      .orderBy('valid_from')
      .orderBy('id'),
  )
  return rows.map((row) => ({
    id: row.id,
    registerKind: row.register_kind as AuthorityRegister,
    ensuredBy: row.ensured_by,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  }))
}

/** Whether the actor records for the team; the database says the same. */
export const mayEnsure = ({ actor }: Read, teamId: string): boolean =>
  actor.functions.includes('steering_group') || actor.coordinatedTeams.includes(teamId)

export const insertWay = (tx: Write, teamId: string, way: OtherWay): Promise<unknown> =>
  tx.run(
    db.insertInto('team_coverage').values({
      instance_id: tx.actor.instanceId,
      id: way.id,
      team_id: teamId,
      register_kind: way.registerKind,
      ensured_by: way.ensuredBy,
      valid_from: way.validFrom,
      valid_until: way.validUntil,
    }),
  )

/** Ends a way that has begun and has no end. @returns false when there is no such way */
export const endWay = async (
  tx: Write,
  way: { readonly teamId: string; readonly id: string; readonly until: string },
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('team_coverage')
      .set({ valid_until: way.until })
      .where('team_id', '=', way.teamId)
      .where('id', '=', way.id)
      .where('valid_until', 'is', null)
      .where('valid_from', '<', way.until),
  )) === 1
