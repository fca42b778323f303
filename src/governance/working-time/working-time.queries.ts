import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { firstOf, monthOf, type OwnMonth, type WorkingTimeSum } from './working-time.ts'

type Row = { readonly month: string; readonly minutes: unknown; readonly version: number }

const toMonth = (row: Row): OwnMonth => ({
  month: monthOf(row.month),
  hours: Object.entries(row.minutes as Readonly<Record<string, number>>).map(([activity, minutes]) => ({
    activity,
    minutes,
  })),
  version: row.version,
})

const months = () => db.selectFrom('working_time').select(['month', 'minutes', 'version'])

/** The actor's own months from a month on (`2025-11`), the newest first. */
export const ownMonths = async (tx: Read, from: string): Promise<OwnMonth[]> =>
  (
    await tx.many(
      months()
        .where('professional_id', '=', tx.actor.professionalId)
        .where('month', '>=', firstOf(from))
        .orderBy('month', 'desc'),
    )
  ).map(toMonth)

/** The actor's own month; version 0 when nothing has been written. */
export async function ownMonth(tx: Read, month: string): Promise<OwnMonth> {
  const row = await tx.find(
    months().where('professional_id', '=', tx.actor.professionalId).where('month', '=', firstOf(month)),
  )
  return row === undefined ? { month, hours: [], version: 0 } : toMonth(row)
}

/** Writes a month nobody has written, or the version that was seen. @returns false when it had changed */
export async function saveMonth(
  tx: Write,
  seen: Pick<OwnMonth, 'month' | 'version'>,
  minutes: Readonly<Record<string, number>>,
): Promise<boolean> {
  const { actor } = tx
  if (seen.version === 0) {
    await tx.run(
      db.insertInto('working_time').values({
        instance_id: actor.instanceId,
        professional_id: actor.professionalId,
        month: firstOf(seen.month),
        agency_id: actor.agencyId,
        profession: actor.profession,
        minutes: JSON.stringify(minutes),
      }),
    )
    return true
  }
  const changed = await tx.run(
    db
      .updateTable('working_time')
      .set({ minutes: JSON.stringify(minutes), version: seen.version + 1 })
      .where('professional_id', '=', actor.professionalId)
      .where('month', '=', firstOf(seen.month))
      .where('version', '=', seen.version),
  )
  return changed === 1
}

type SumRow = { agency_id: string; profession: string; activity: string; minutes: string }

/** Sums of a year (functions/working_time.sql): the parties by name, most hours first. */
export async function workingTimeOf(tx: Read, year: number): Promise<WorkingTimeSum[]> {
  const summed = sql<SumRow>`app.working_time_of(${year}::integer)`
  const rows = await tx.many(
    db
      .selectFrom(summed.as('w'))
      .innerJoin('agency as a', 'a.id', 'w.agency_id')
      .select(['a.name as agency_name', 'w.profession', 'w.activity', 'w.minutes'])
      .orderBy('w.minutes', 'desc')
      .orderBy('w.activity'),
  )
  return rows.map((row) => ({
    agencyName: row.agency_name,
    profession: row.profession,
    activity: row.activity,
    minutes: Number(row.minutes),
  }))
}
