import { sql } from 'kysely'
import type { Target } from '#access/decide.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { PreventionWork } from './prevention-work.ts'

const works = () =>
  db
    .selectFrom('prevention_work as w')
    .innerJoin('team as t', (join) => join.onRef('t.instance_id', '=', 'w.instance_id').onRef('t.id', '=', 'w.team_id'))
    .leftJoin('municipality as m', (join) =>
      join.onRef('m.instance_id', '=', 'w.instance_id').onRef('m.code', '=', 'w.municipality_code'),
    )
    .leftJoin('phenomenon_measure as a', (join) =>
      join.onRef('a.instance_id', '=', 'w.instance_id').onRef('a.id', '=', 'w.measure_id'),
    )
    .select(['w.id', 'w.team_id', 'w.type', 'w.held_on', 'w.municipality_code', 'w.reached', 'w.note', 'w.recorded_by'])
    .select(['w.version', 't.name as team_name', 'm.name as municipality_name', 'a.id as measure_id'])
    .select(['a.phenomenon_id', 'a.what'])
    .select((eb) =>
      eb
        .selectFrom('prevention_work_hours as h')
        .whereRef('h.instance_id', '=', 'w.instance_id')
        .whereRef('h.work_id', '=', 'w.id')
        .select(
          sql<
            PreventionWork['hours'] | null
          >`jsonb_agg(jsonb_build_object('profession', h.profession, 'minutes', h.minutes)
            order by h.minutes desc, h.profession)`.as('hours'),
        )
        .as('hours'),
    )

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(works().where('w.id', '=', id))

const toWork = (row: Row): PreventionWork => ({
  id: row.id,
  teamId: row.team_id,
  teamName: row.team_name,
  type: row.type,
  heldOn: row.held_on,
  municipalityCode: row.municipality_code,
  municipalityName: row.municipality_name,
  reached: row.reached,
  note: row.note,
  measure:
    row.measure_id === null || row.phenomenon_id === null
      ? null
      : { id: row.measure_id, phenomenonId: row.phenomenon_id, what: row.what ?? '' },
  hours: row.hours ?? [],
  version: row.version,
})

/** Work of the actor's teams, the last first; `most` at most. */
export const listWork = async (tx: Read, most: number): Promise<PreventionWork[]> =>
  (await tx.many(works().orderBy('w.held_on', 'desc').orderBy('w.id').limit(most))).map(toWork)

export type WorkTarget = Target & { readonly id: string; readonly work: PreventionWork }

/** The work as a target for the actor, or null when it is not their team's. */
export async function workTarget(tx: Read, id: string): Promise<WorkTarget | null> {
  const row = await findRow(tx, id)
  if (row === undefined) return null
  const keeps = row.recorded_by === tx.actor.professionalId || tx.actor.coordinatedTeams.includes(row.team_id)
  return { kind: 'prevention_work', id: row.id, relations: keeps ? ['author'] : [], work: toWork(row) }
}

export type OpenMeasure = { readonly id: string; readonly what: string }

/** Measures of the actor's board that go on: prevention work can be one of them. */
export const openMeasures = (tx: Read): Promise<OpenMeasure[]> =>
  tx.many(
    db
      .selectFrom('phenomenon_measure')
      .select(['id', 'what'])
      .where('ended_on', 'is', null)
      .orderBy('due_on')
      .orderBy('id')
      .limit(200),
  )

type Typed = Pick<PreventionWork, 'type' | 'heldOn'> & {
  readonly municipality?: string | undefined
  readonly reached?: number | undefined
  readonly note?: string | undefined
  readonly measureId?: string | undefined
}

const columnsOf = (typed: Typed) => ({
  type: typed.type,
  held_on: typed.heldOn,
  municipality_code: typed.municipality ?? null,
  reached: typed.reached ?? null,
  note: typed.note ?? null,
  measure_id: typed.measureId ?? null,
})

/** Records work in the actor's name, with minutes by profession; returns its id. */
export async function insertWork(
  tx: Write,
  typed: Typed & { readonly teamId: string; readonly today: string },
  minutes: readonly (readonly [profession: string, minutes: number])[],
): Promise<string> {
  const id = newId()
  const instance = { instance_id: tx.actor.instanceId }
  await tx.run(
    db.insertInto('prevention_work').values({
      ...instance,
      id,
      team_id: typed.teamId,
      ...columnsOf(typed),
      recorded_by: tx.actor.professionalId,
      recorded_on: typed.today,
    }),
  )
  await tx.run(
    db
      .insertInto('prevention_work_hours')
      .values(minutes.map(([profession, each]) => ({ ...instance, work_id: id, profession, minutes: each }))),
  )
  return id
}

/** @returns false when somebody else changed it meanwhile */
export const updateWork = async (tx: Write, id: string, version: number, typed: Typed): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('prevention_work')
      .set({ ...columnsOf(typed), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1

type CountRow = {
  readonly team_id: string
  readonly type: string
  readonly profession: string | null
  readonly times: number
  readonly minutes: number
  readonly reached: number | null
}

/** Times and minutes of the region in [from, until), ISO days, by team, type and profession (app.count_prevention). */
export const countWork = (tx: Read, from: string, until: string): Promise<CountRow[]> =>
  tx.many({
    compile: () => sql<CountRow>`select * from app.count_prevention(${from}::date, ${until}::date)`.compile(db),
  })
