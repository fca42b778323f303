import { sql } from 'kysely'
import type { Target } from '#access/decide.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Text } from '#kernel/language.ts'
import type { BoardLine, Phenomenon } from './phenomenon.ts'

const phenomena = () =>
  db
    .selectFrom('phenomenon as p')
    .innerJoin('team as t', (join) => join.onRef('t.instance_id', '=', 'p.instance_id').onRef('t.id', '=', 'p.team_id'))
    .select(['p.id', 'p.team_id', 'p.type', 'p.title', 'p.summary', 'p.confined', 'p.opened_on', 'p.closed_on'])
    .select(['p.effect', 'p.closing_note', 'p.version', 't.name as team_name'])

/** The board as the actor sees it: open phenomena, or closed ones, the last seen first; `most` at most. `today` is ISO. */
export async function readLines(tx: Read, show: 'open' | 'closed', today: string, most: number): Promise<BoardLine[]> {
  const rows = await tx.many(
    phenomena()
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom('phenomenon_signal as s')
            .innerJoin('municipality as m', (join) =>
              join.onRef('m.instance_id', '=', 's.instance_id').onRef('m.code', '=', 's.municipality_code'),
            )
            .whereRef('s.instance_id', '=', 'p.instance_id')
            .whereRef('s.phenomenon_id', '=', 'p.id')
            .select([
              sql<number>`count(*)::integer`.as('signals'),
              sql<string | null>`max(s.seen_until)`.as('last_seen'),
              sql<Text[] | null>`jsonb_agg(distinct m.name)`.as('municipalities'),
            ])
            .as('seen'),
        (join) => join.onTrue(),
      )
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom('phenomenon_measure as a')
            .whereRef('a.instance_id', '=', 'p.instance_id')
            .whereRef('a.phenomenon_id', '=', 'p.id')
            .where('a.ended_on', 'is', null)
            .select([
              sql<number>`count(*)::integer`.as('measures'),
              sql<number>`count(*) filter (where a.due_on < ${today})::integer`.as('late'),
            ])
            .as('done'),
        (join) => join.onTrue(),
      )
      .select(['seen.signals', 'seen.last_seen', 'seen.municipalities', 'done.measures', 'done.late'])
      .where('p.closed_on', show === 'open' ? 'is' : 'is not', null)
      .orderBy('seen.last_seen', (order) => order.desc().nullsLast())
      .orderBy('p.id')
      .limit(most),
  )
  return rows.map((row) => ({
    id: row.id,
    teamName: row.team_name,
    type: row.type,
    title: row.title,
    confined: row.confined,
    closedOn: row.closed_on,
    signals: row.signals ?? 0,
    municipalities: row.municipalities ?? [],
    lastSeen: row.last_seen,
    measures: row.measures ?? 0,
    late: row.late ?? 0,
  }))
}

export type PhenomenonTarget = Target & { readonly id: string; readonly phenomenon: Phenomenon }

/** The phenomenon as a target for the actor, or null when it is not there for them. */
export async function phenomenonTarget(tx: Read, id: string): Promise<PhenomenonTarget | null> {
  const row = await tx.find(phenomena().where('p.id', '=', id))
  if (row === undefined) return null
  return {
    kind: 'phenomenon',
    id: row.id,
    relations: tx.actor.coordinatedTeams.includes(row.team_id) ? ['phenomenon_lead'] : [],
    phenomenon: {
      id: row.id,
      teamId: row.team_id,
      teamName: row.team_name,
      type: row.type,
      title: row.title,
      summary: row.summary,
      confined: row.confined,
      openedOn: row.opened_on,
      closedOn: row.closed_on,
      effect: row.effect,
      closingNote: row.closing_note,
      version: row.version,
    },
  }
}

type NewPhenomenon = Pick<Phenomenon, 'teamId' | 'type' | 'title' | 'summary' | 'confined'> & { readonly today: string }

/** Opens a phenomenon in the actor's name; returns its id. */
export async function insertPhenomenon(tx: Write, made: NewPhenomenon): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('phenomenon').values({
      instance_id: tx.actor.instanceId,
      id,
      team_id: made.teamId,
      type: made.type,
      title: made.title,
      summary: made.summary,
      confined: made.confined,
      opened_by: tx.actor.professionalId,
      opened_on: made.today,
    }),
  )
  return id
}

/** @returns false when somebody else changed it meanwhile */
export const updatePhenomenon = async (
  tx: Write,
  id: string,
  version: number,
  typed: Pick<Phenomenon, 'title' | 'summary'>,
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('phenomenon')
      .set({ title: typed.title, summary: typed.summary, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1

/** Closes it with what came of it. @returns false when somebody else changed it meanwhile */
export const endPhenomenon = async (
  tx: Write,
  id: string,
  version: number,
  end: { readonly effect: string; readonly closingNote: string; readonly today: string },
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('phenomenon')
      .set({ effect: end.effect, closing_note: end.closingNote, closed_on: end.today, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('closed_on', 'is', null),
  )) === 1

/** Joins a signal; who is told of it, the database sees to (functions/phenomenon.sql). @returns false when it cannot be joined */
export async function joinSignal(tx: Write, signalId: string, phenomenonId: string, today: string): Promise<boolean> {
  const { joined } = await tx.get(
    db.selectNoFrom(sql<boolean>`app.join_signal(${signalId}, ${phenomenonId}, ${today}::date)`.as('joined')),
  )
  return joined
}

/** Takes a signal out of its phenomenon. @returns false when it cannot be */
export async function takeSignalOut(tx: Write, signalId: string): Promise<boolean> {
  const { parted } = await tx.get(db.selectNoFrom(sql<boolean>`app.part_signal(${signalId})`.as('parted')))
  return parted
}
