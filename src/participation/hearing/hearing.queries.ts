import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { HearingKind, type Hearing } from './hearing.ts'

const hearings = () =>
  db
    .selectFrom('hearing as h')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'h.instance_id').onRef('p.id', '=', 'h.recorded_by'),
    )
    .leftJoin('team as t', (join) => join.onRef('t.instance_id', '=', 'h.instance_id').onRef('t.id', '=', 'h.team_id'))
    .select([
      'h.id',
      'h.team_id',
      'h.kind',
      'h.title',
      'h.held_on',
      'h.heard',
      'h.summary',
      'h.recorded_on',
      'h.version',
    ])
    .select(['t.name as team_name', 'p.given_name', 'p.family_name'])

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(hearings().where('h.id', '=', id))

/** Whether the actor records for a team (null: for the region); the database says the same. */
export const recordsFor = ({ actor }: Read, teamId: string | null): boolean =>
  teamId === null ? actor.functions.includes('steering_group') : actor.coordinatedTeams.includes(teamId)

const toHearing = (tx: Read, row: Row): Hearing => ({
  id: row.id,
  teamId: row.team_id,
  teamName: row.team_name,
  kind: HearingKind.parse(row.kind),
  title: row.title,
  heldOn: row.held_on,
  heard: row.heard,
  summary: row.summary,
  recordedByName: `${row.given_name} ${row.family_name}`,
  recordedOn: row.recorded_on,
  version: row.version,
  mayChange: recordsFor(tx, row.team_id),
})

/** Hearings of the instance, the newest first; `most` at most. */
export const listHearings = async (tx: Read, most: number): Promise<Hearing[]> =>
  (await tx.many(hearings().orderBy('h.held_on', 'desc').orderBy('h.id').limit(most))).map((row) => toHearing(tx, row))

/** The hearing, or undefined when there is none in the actor's instance. */
export async function findHearing(tx: Read, id: string): Promise<Hearing | undefined> {
  const row = await findRow(tx, id)
  return row && toHearing(tx, row)
}

type Typed = Pick<Hearing, 'kind' | 'title' | 'heldOn' | 'summary'> & { readonly heard?: number | undefined }

const columnsOf = (typed: Typed) => ({
  kind: typed.kind,
  title: typed.title,
  held_on: typed.heldOn,
  heard: typed.heard ?? null,
  summary: typed.summary,
})

export const insertHearing = (
  tx: Write,
  hearing: Typed & { readonly id: string; readonly teamId: string | null; readonly today: string },
): Promise<unknown> =>
  tx.run(
    db.insertInto('hearing').values({
      instance_id: tx.actor.instanceId,
      id: hearing.id,
      team_id: hearing.teamId,
      ...columnsOf(hearing),
      recorded_by: tx.actor.professionalId,
      recorded_on: hearing.today,
    }),
  )

/** @returns false when somebody else changed it meanwhile */
export const updateHearing = async (tx: Write, id: string, version: number, typed: Typed): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('hearing')
      .set({ ...columnsOf(typed), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1
