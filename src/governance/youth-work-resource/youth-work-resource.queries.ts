import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { teamMunicipalitiesFrom } from '#network/team/team.queries.ts'
import type { resourceStates, TypedShares, YouthWorkShares } from './youth-work-resource.ts'

const resources = () =>
  db
    .selectFrom('youth_work_resource as y')
    .innerJoin('team as t', (join) => join.onRef('t.instance_id', '=', 'y.instance_id').onRef('t.id', '=', 'y.team_id'))
    .leftJoin('agreement as g', (join) =>
      join.onRef('g.instance_id', '=', 'y.instance_id').onRef('g.id', '=', 'y.agreement_id'),
    )
    .select(['y.team_id', 't.name as team_name', 'y.state', 'y.shares', 'y.agreement_id', 'g.name as agreement_name'])
    .select(['y.reference', 'y.version'])

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, teamId: string) => tx.find(resources().where('y.team_id', '=', teamId))

/** Whether the actor records for the team; the database says the same. */
const mayAgree = ({ actor }: Read, teamId: string): boolean =>
  actor.functions.includes('steering_group') || actor.coordinatedTeams.includes(teamId)

async function withShares(tx: Read, rows: readonly Row[], today: string): Promise<YouthWorkShares[]> {
  const mapping = (await teamMunicipalitiesFrom(tx, today)).filter((each) => each.validFrom <= today)
  return rows.map((row) => {
    const agreed = new Map(Object.entries(row.shares))
    const shareOf = (code: string): number | null => {
      const percent = agreed.get(code)
      return percent === undefined ? null : Math.round(percent * 100)
    }
    return {
      teamId: row.team_id,
      teamName: row.team_name,
      state: row.state as (typeof resourceStates)[number],
      shares: mapping
        .filter((each) => each.teamId === row.team_id)
        .map(({ code, name }) => ({ code, municipality: name, share: shareOf(code) })),
      agreementId: row.agreement_id,
      agreementName: row.agreement_name,
      reference: row.reference,
      version: row.version,
      mayAgree: mayAgree(tx, row.team_id),
    }
  })
}

/** Every team whose agreement knows such a resource, those that have not agreed first. */
export const listResources = async (tx: Read, today: string): Promise<YouthWorkShares[]> =>
  withShares(tx, await tx.many(resources().orderBy('y.state', 'desc').orderBy('t.key')), today)

/** That of one team; undefined when its agreement knows none, or the team is of somewhere else. */
export async function findResource(tx: Read, teamId: string, today: string): Promise<YouthWorkShares | undefined> {
  const row = await findRow(tx, teamId)
  return row && (await withShares(tx, [row], today))[0]
}

/** Whether there is a row for the team in the actor's instance. */
export const hasResource = async (tx: Read, teamId: string): Promise<boolean> =>
  (await findRow(tx, teamId)) !== undefined

/** @returns false when somebody else changed it meanwhile */
export async function saveShares(tx: Write, teamId: string, version: number, typed: TypedShares): Promise<boolean> {
  const agreed = typed.state === 'agreed'
  const shares = agreed
    ? Object.fromEntries(
        typed.shares.flatMap(({ code, percent }) => (percent === undefined ? [] : [[code, percent / 100]])),
      )
    : {}
  const changed = await tx.run(
    db
      .updateTable('youth_work_resource')
      .set({
        state: typed.state,
        shares: JSON.stringify(shares),
        agreement_id: agreed ? (typed.agreementId ?? null) : null,
        reference: agreed ? (typed.reference ?? null) : null,
        version: version + 1,
      })
      .where('team_id', '=', teamId)
      .where('version', '=', version),
  )
  return changed === 1
}
