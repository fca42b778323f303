import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { MergerPreview, TeamMerger } from './team-merger.ts'

const mergers = () =>
  db
    .selectFrom('team_merger as g')
    .innerJoin('team as f', (join) =>
      join.onRef('f.instance_id', '=', 'g.instance_id').onRef('f.id', '=', 'g.from_team_id'),
    )
    .innerJoin('team as o', (join) =>
      join.onRef('o.instance_id', '=', 'g.instance_id').onRef('o.id', '=', 'g.into_team_id'),
    )
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'g.instance_id').onRef('p.id', '=', 'g.merged_by'),
    )
    .select(['g.id', 'g.from_team_id', 'g.into_team_id', 'f.name as from_name', 'o.name as into_name'])
    .select(['g.merged_on', 'g.reason', 'g.municipalities', 'g.members', 'g.cases', 'g.contacts'])
    .select(['p.given_name', 'p.family_name'])

/** Mergers of the instance, the newest first; of one team when it is named: those it went into or that went into it. */
export async function listMergers(tx: Read, teamId?: string): Promise<TeamMerger[]> {
  const rows = await tx.many(
    mergers()
      .$if(teamId !== undefined, (query) =>
        query.where((row) =>
          row.or([row('g.from_team_id', '=', teamId ?? ''), row('g.into_team_id', '=', teamId ?? '')]),
        ),
      )
      .orderBy('g.merged_on', 'desc')
      .orderBy('g.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    from: { id: row.from_team_id, name: row.from_name },
    into: { id: row.into_team_id, name: row.into_name },
    mergedOn: row.merged_on,
    reason: row.reason,
    municipalities: row.municipalities,
    members: row.members,
    cases: row.cases,
    contacts: row.contacts,
    mergedByName: `${row.given_name} ${row.family_name}`,
  }))
}

/** How much would move (database/definitions/functions/merge_teams.sql); undefined for who is no administrator. */
export const previewMerger = (tx: Read, teamId: string): Promise<MergerPreview | undefined> =>
  tx.find(
    db
      .selectFrom(
        sql<{
          municipalities: number
          members: number
          cases: number
          contacts: number
          own: boolean
          earliest: string
        }>`app.preview_team_merger(${teamId}::uuid)`.as('w'),
      )
      .selectAll(),
  )

type Wanted = {
  readonly id: string
  readonly fromTeamId: string
  readonly intoTeamId: string
  readonly mergedOn: string
  readonly reason: string
  readonly requestId: string
}

/** Merges, everything or nothing. @returns false when it is no longer as the administrator saw it. */
export const mergeTeamsNow = async (tx: Write, wanted: Wanted): Promise<boolean> => {
  const { id, fromTeamId, intoTeamId, mergedOn, reason, requestId } = wanted
  const call = sql<boolean>`app.merge_teams(${id}::uuid, ${fromTeamId}::uuid, ${intoTeamId}::uuid, ${mergedOn}::date, ${reason},
    ${requestId}::uuid, ${tx.actor.sessionId}::uuid)`
  return (await tx.get(db.selectNoFrom(call.as('merged')))).merged
}
