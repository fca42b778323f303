import type { Target } from '#access/decide.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { Signal, TypedSignal } from './signal.ts'

const signals = () =>
  db
    .selectFrom('phenomenon_signal as s')
    .innerJoin('team as t', (join) => join.onRef('t.instance_id', '=', 's.instance_id').onRef('t.id', '=', 's.team_id'))
    .innerJoin('municipality as m', (join) =>
      join.onRef('m.instance_id', '=', 's.instance_id').onRef('m.code', '=', 's.municipality_code'),
    )
    .leftJoin('phenomenon as p', (join) =>
      join.onRef('p.instance_id', '=', 's.instance_id').onRef('p.id', '=', 's.phenomenon_id'),
    )
    .select([
      's.id',
      's.team_id',
      's.written_by',
      's.municipality_code',
      's.area',
      's.type',
      's.age_band',
      's.channel',
      's.severity',
      's.seen_from',
      's.seen_until',
      's.description',
      's.confined',
      's.written_on',
      's.withdrawn_on',
      's.phenomenon_id',
      's.version',
      't.name as team_name',
      'm.name as municipality_name',
      'p.title',
    ])

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(signals().where('s.id', '=', id))

const toSignal = (row: Row): Signal => ({
  id: row.id,
  teamName: row.team_name,
  municipalityName: row.municipality_name,
  municipalityCode: row.municipality_code,
  area: row.area,
  type: row.type,
  ageBand: row.age_band,
  channel: row.channel,
  severity: row.severity,
  seenFrom: row.seen_from,
  seenUntil: row.seen_until,
  description: row.description,
  confined: row.confined,
  writtenOn: row.written_on,
  withdrawnOn: row.withdrawn_on,
  phenomenon: row.phenomenon_id === null ? null : { id: row.phenomenon_id, title: row.title ?? '' },
  version: row.version,
})

/** Signals on the actor's board that belong to no phenomenon yet, the last seen first; `most` at most. */
export const looseSignals = async (tx: Read, most: number): Promise<Signal[]> =>
  (
    await tx.many(
      signals()
        .where('s.phenomenon_id', 'is', null)
        .where('s.withdrawn_on', 'is', null)
        .orderBy('s.seen_until', 'desc')
        .orderBy('s.id')
        .limit(most),
    )
  ).map(toSignal)

/** Signals of a phenomenon, the last seen first. */
export const signalsOf = async (tx: Read, phenomenonId: string): Promise<Signal[]> =>
  (
    await tx.many(
      signals().where('s.phenomenon_id', '=', phenomenonId).orderBy('s.seen_until', 'desc').orderBy('s.id').limit(500),
    )
  ).map(toSignal)

export type SignalTarget = Target & { readonly id: string; readonly teamId: string; readonly signal: Signal }

/** The signal as a target for the actor, or null when it is not there for them. */
export async function signalTarget(tx: Read, id: string): Promise<SignalTarget | null> {
  const row = await findRow(tx, id)
  if (row === undefined) return null
  const { teams, coordinatedTeams, professionalId } = tx.actor
  const keeps =
    coordinatedTeams.includes(row.team_id) || (row.written_by === professionalId && teams.includes(row.team_id))
  return {
    kind: 'phenomenon_signal',
    teamId: row.team_id,
    id: row.id,
    relations: keeps ? ['signal_keeper'] : [],
    signal: toSignal(row),
  }
}

const columnsOf = (typed: TypedSignal) => ({
  municipality_code: typed.municipality,
  area: typed.area,
  type: typed.type,
  age_band: typed.ageBand,
  channel: typed.channel,
  severity: Number(typed.severity),
  seen_from: typed.seenFrom,
  seen_until: typed.seenUntil ?? typed.seenFrom,
  description: typed.description,
})

/** Writes a signal in the actor's name; returns its id. */
export async function insertSignal(
  tx: Write,
  signal: TypedSignal & { readonly teamId: string; readonly confined: boolean; readonly today: string },
): Promise<string> {
  const id = newId()
  await tx.run(
    db.insertInto('phenomenon_signal').values({
      instance_id: tx.actor.instanceId,
      id,
      team_id: signal.teamId,
      ...columnsOf(signal),
      confined: signal.confined,
      written_by: tx.actor.professionalId,
      written_on: signal.today,
    }),
  )
  return id
}

/** @returns false when somebody else changed it meanwhile */
export const updateSignal = async (tx: Write, id: string, version: number, typed: TypedSignal): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('phenomenon_signal')
      .set({ ...columnsOf(typed), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1

/** Takes the words of a signal away; the rest stays. @returns false when somebody else changed it meanwhile */
export const withdrawSignal = async (tx: Write, id: string, version: number, today: string): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('phenomenon_signal')
      .set({ description: null, withdrawn_on: today, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version),
  )) === 1
