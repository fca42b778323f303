import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { addDays, helsinkiDateTime } from '#kernel/clock.ts'
import type { Text } from '#kernel/language.ts'
import { FEWEST, type Counted } from './attendance.ts'

type Row = {
  agency_name: Text | null
  organisation: string | null
  asked: number
  present: number
  substitute: number
}

/** Counts by organisation of the meetings held in a period; days are ISO, both included (database/definitions/functions/count_attendance.sql). */
export async function countAttendance(
  tx: Read,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<Counted[]> {
  const first = helsinkiDateTime(from, '00:00')
  const end = helsinkiDateTime(addDays(until, 1), '00:00')
  const counted = sql<Row>`app.count_attendance(${first}::timestamptz, ${end}::timestamptz)`
  const rows = await tx.many(
    db
      .selectFrom(counted.as('counted'))
      .selectAll()
      // Among those that are not counted out the order tells nothing.
      .orderBy(sql`case when asked >= ${FEWEST} then asked end desc nulls last`)
      .orderBy(sql`coalesce(agency_name ->> 'sv', organisation)`),
  )
  return rows.map((row) => {
    const outside = row.organisation ?? ''
    return {
      name: row.agency_name ?? { sv: outside, fi: outside, en: outside },
      inNetwork: row.agency_name !== null,
      asked: row.asked,
      present: row.present,
      substitutes: row.substitute,
    }
  })
}
