import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { MergerPlan } from './merger-plan.ts'

/** Mergers that wait for their day, the next first; those of the named teams alone when any are named. */
export async function waitingPlans(tx: Read, teams?: readonly string[]): Promise<MergerPlan[]> {
  const rows = await tx.many(
    db
      .selectFrom('team_merger_plan as g')
      .innerJoin('team as f', (join) =>
        join.onRef('f.instance_id', '=', 'g.instance_id').onRef('f.id', '=', 'g.from_team_id'),
      )
      .innerJoin('team as o', (join) =>
        join.onRef('o.instance_id', '=', 'g.instance_id').onRef('o.id', '=', 'g.into_team_id'),
      )
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'g.instance_id').onRef('p.id', '=', 'g.planned_by'),
      )
      .select(['g.id', 'g.from_team_id', 'g.into_team_id', 'f.name as from_name', 'o.name as into_name'])
      .select(['g.merges_on', 'g.reason', 'g.problems', 'g.tried_at', 'g.version', 'p.given_name', 'p.family_name'])
      .where('g.state', '=', 'planned')
      .$if(teams !== undefined, (query) =>
        query.where(
          sql<boolean>`(g.from_team_id = any (${teams ?? []}::uuid[]) or g.into_team_id = any (${teams ?? []}::uuid[]))`,
        ),
      )
      .orderBy('g.merges_on')
      .orderBy('g.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    from: { id: row.from_team_id, name: row.from_name },
    into: { id: row.into_team_id, name: row.into_name },
    mergesOn: row.merges_on,
    reason: row.reason,
    plannedByName: `${row.given_name} ${row.family_name}`,
    problems: row.problems as MergerPlan['problems'],
    triedAt: row.tried_at,
    version: row.version,
  }))
}

type Wanted = {
  readonly id: string
  readonly fromTeamId: string
  readonly intoTeamId: string
  readonly mergesOn: string
  readonly reason: string
}
type Came = 'done' | 'own' | 'planned' | 'changed'

/** Plans it. @returns what came of it: `planned` when one of the two teams has a plan already */
export const planMergerFor = async (tx: Write, wanted: Wanted): Promise<Came> => {
  const { id, fromTeamId, intoTeamId, mergesOn, reason } = wanted
  const call = sql<Came>`app.plan_merger(${id}::uuid, ${fromTeamId}::uuid, ${intoTeamId}::uuid, ${mergesOn}::date, ${reason})`
  return (await tx.get(db.selectNoFrom(call.as('came')))).came
}

/** @returns false when it is made, called off or changed already. */
export const callOffPlan = async (tx: Write, id: string, version: number): Promise<boolean> =>
  (await tx.get(db.selectNoFrom(sql<boolean>`app.call_off_merger(${id}::uuid, ${version}::integer)`.as('done')))).done
