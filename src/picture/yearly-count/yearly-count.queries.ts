import type pg from 'pg'
import type { Counted, Happening } from './yearly-count.ts'

/** Instances whose year waits to be counted. */
export async function dueInstances(client: pg.ClientBase, year: number): Promise<string[]> {
  const { rows } = await client.query<{ instance_id: string }>('select * from app.due_indicator_years($1)', [year])
  return rows.map((row) => row.instance_id)
}

type Row = {
  readonly indicator: string
  readonly code: string
  readonly team_id: string
  readonly value: number | null
  readonly happened: boolean
}

/** What happened in the cases of an instance in a year, as far as it is known on a day (ISO). No row says whose it is. */
export async function happeningsOf(
  client: pg.ClientBase,
  instanceId: string,
  year: number,
  today: string,
): Promise<Happening[]> {
  const { rows } = await client.query<Row>('select * from app.case_indicator_source($1, $2, $3)', [
    instanceId,
    year,
    today,
  ])
  return rows.map(({ team_id: teamId, ...row }) => ({ ...row, teamId }))
}

/** Keeps the classes of a year, once. @returns false when it had been counted meanwhile */
export async function keepYear(
  client: pg.ClientBase,
  of: { readonly instanceId: string; readonly year: number; readonly today: string },
  counted: readonly Counted[],
): Promise<boolean> {
  const { rows } = await client.query<{ kept: boolean }>('select app.keep_case_indicators($1, $2, $3, $4) as kept', [
    ...[of.instanceId, of.year, of.today],
    JSON.stringify(counted),
  ])
  return rows[0]?.kept === true
}
