import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type { OwnMeasure, PhenomenonNews, WarningsToday } from './phenomena-today.ts'

const SHOWN_AT_MOST = 20

/** Notices for the actor that nobody of their team has seen, the newest first. Which there are at all is the database's answer. */
export async function phenomenonNews(tx: Read): Promise<PhenomenonNews[]> {
  const rows = await tx.many(
    db
      .selectFrom('phenomenon_notice as n')
      .innerJoin('municipality as m', (join) =>
        join.onRef('m.instance_id', '=', 'n.instance_id').onRef('m.code', '=', 'n.municipality_code'),
      )
      .innerJoin('phenomenon_signal as s', (join) =>
        join.onRef('s.instance_id', '=', 'n.instance_id').onRef('s.id', '=', 'n.signal_id'),
      )
      .leftJoin('phenomenon as p', (join) =>
        join.onRef('p.instance_id', '=', 'n.instance_id').onRef('p.id', '=', 'n.phenomenon_id'),
      )
      .select(['n.id', 'n.phenomenon_id', 'n.signal_id', 'n.made_at', 'm.name', 's.type as signal_type', 'p.type'])
      .where('n.seen_at', 'is', null)
      .orderBy('n.made_at', 'desc')
      .orderBy('n.id')
      .limit(SHOWN_AT_MOST),
  )
  return rows.map((row) => ({
    id: row.id,
    phenomenonId: row.phenomenon_id,
    signalId: row.signal_id,
    type: row.type ?? row.signal_type,
    municipalityName: row.name,
    madeAt: row.made_at,
  }))
}

/** The newest week that was judged, when something stands out in it; null for everybody who does not read the list. */
export async function warningsToday(tx: Read): Promise<WarningsToday | null> {
  const newest = await tx.find(db.selectFrom('warning_run').select('week').orderBy('week', 'desc').limit(1))
  if (newest === undefined) return null
  const found = await tx.many(db.selectFrom('early_warning').select('area').where('week', '=', newest.week))
  return found.length === 0 ? null : { week: newest.week, found: found.length }
}

/** Measures the actor answers for and that are due by a day (ISO), the earliest first. */
export async function ownMeasures(tx: Read, until: string): Promise<OwnMeasure[]> {
  const rows = await tx.many(
    db
      .selectFrom('phenomenon_measure')
      .select(['id', 'phenomenon_id', 'what', 'due_on'])
      .where('owner_id', '=', tx.actor.professionalId)
      .where('ended_on', 'is', null)
      .where('due_on', '<=', until)
      .orderBy('due_on')
      .orderBy('id')
      .limit(SHOWN_AT_MOST),
  )
  return rows.map((row) => ({ id: row.id, phenomenonId: row.phenomenon_id, what: row.what, dueOn: row.due_on }))
}
