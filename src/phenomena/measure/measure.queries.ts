import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import { membershipsFrom } from '#network/team/team.queries.ts'
import { isOver, type Measure } from './measure.ts'

const measures = () =>
  db
    .selectFrom('phenomenon_measure as m')
    .innerJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'm.instance_id').onRef('p.id', '=', 'm.owner_id'),
    )
    .leftJoin('hearing as h', (join) =>
      join.onRef('h.instance_id', '=', 'm.instance_id').onRef('h.id', '=', 'm.hearing_id'),
    )
    .select(['m.id', 'm.phenomenon_id', 'm.what', 'm.owner_id', 'm.due_on', 'm.status', 'm.evaluation', 'm.effect'])
    .select(['m.hearing_id', 'm.ended_on', 'm.version', 'p.given_name', 'p.family_name', 'h.title'])

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(measures().where('m.id', '=', id))

const toMeasure = (row: Row): Measure => ({
  id: row.id,
  phenomenonId: row.phenomenon_id,
  what: row.what,
  ownerId: row.owner_id,
  ownerName: `${row.given_name} ${row.family_name}`,
  dueOn: row.due_on,
  status: row.status,
  evaluation: row.evaluation,
  effect: row.effect,
  hearing: row.hearing_id === null ? null : { id: row.hearing_id, title: row.title ?? '' },
  endedOn: row.ended_on,
  version: row.version,
})

/** Measures of a phenomenon: what goes on first, then by the day they are due. */
export const measuresOf = async (tx: Read, phenomenonId: string): Promise<Measure[]> =>
  (
    await tx.many(
      measures()
        .where('m.phenomenon_id', '=', phenomenonId)
        .orderBy('m.ended_on', (order) => order.desc().nullsFirst())
        .orderBy('m.due_on')
        .orderBy('m.id')
        .limit(200),
    )
  ).map(toMeasure)

/** The measure of a phenomenon, or undefined when it is not there for the actor. */
export async function findMeasure(tx: Read, phenomenonId: string, id: string): Promise<Measure | undefined> {
  const row = await findRow(tx, id)
  return row?.phenomenon_id === phenomenonId ? toMeasure(row) : undefined
}

export type Owner = { readonly id: string; readonly name: string }

/** Who can answer for a measure on a day: whoever works in or coordinates a team of the region, or one team, by name. */
export async function possibleOwners(tx: Read, day: string, teamId: string | undefined): Promise<Owner[]> {
  const members = (await membershipsFrom(tx, day, teamId)).filter(({ validFrom }) => validFrom <= day)
  const named = new Map(members.map(({ professionalId, name }) => [professionalId, name]))
  return [...named].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name, 'sv'))
}

type NewMeasure = Pick<Measure, 'phenomenonId' | 'what' | 'ownerId' | 'dueOn'> & {
  readonly hearingId: string | undefined
  readonly today: string
}

/** Plans a measure in the actor's name; returns its id. */
export async function insertMeasure(tx: Write, made: NewMeasure): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('phenomenon_measure').values({
      instance_id: tx.actor.instanceId,
      id,
      phenomenon_id: made.phenomenonId,
      what: made.what,
      owner_id: made.ownerId,
      due_on: made.dueOn,
      hearing_id: made.hearingId ?? null,
      made_by: tx.actor.professionalId,
      made_on: made.today,
    }),
  )
  return id
}

type Followed = Pick<Measure, 'status' | 'dueOn'> & {
  readonly evaluation?: string | undefined
  readonly effect?: string | undefined
  readonly hearingId?: string | undefined
  readonly today: string
}

/** @returns false when somebody else changed it meanwhile */
export const updateMeasure = async (tx: Write, id: string, version: number, typed: Followed): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('phenomenon_measure')
      .set({
        status: typed.status,
        due_on: typed.dueOn,
        evaluation: typed.evaluation ?? null,
        effect: typed.effect ?? null,
        hearing_id: typed.hearingId ?? null,
        ended_on: isOver(typed.status) ? typed.today : null,
        version: version + 1,
      })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1
