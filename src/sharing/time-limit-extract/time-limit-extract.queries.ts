import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { addDays, helsinkiDateTime } from '#kernel/clock.ts'
import { extractRules, nameOfRule, type PresenceCount, type TimeLimitCount } from './time-limit-extract.ts'

type Period = { readonly from: string; readonly until: string }
type CountRow = {
  rule: string
  began: number
  in_time: number
  late: number
  passed_on: number
  open_in_time: number
  open_late: number
}
type PresenceRow = { told: number; attended: number; not_attended: number; cancelled: number }

/** Whether these figures are the actor's agency's own: it keeps the social-care register and the actor leads or coordinates there. */
export async function hasFigures(tx: Read): Promise<boolean> {
  const row = await tx.get(db.selectNoFrom(sql<number>`cardinality(app.teams_of_figures())`.as('teams')))
  return row.teams > 0
}

/** Numbers of matters by time limit, in the order of the rules; zeros where there were none. Days are ISO, both included. */
export async function countTimeLimits(tx: Read, { from, until }: Period, today: string): Promise<TimeLimitCount[]> {
  const counted = sql<CountRow>`app.count_time_limits(${[...extractRules]}::text[], ${from}::date, ${until}::date, ${today}::date)`
  const rows = await tx.many(db.selectFrom(counted.as('counted')).selectAll())
  return extractRules.map((rule) => {
    const row = rows.find((each) => each.rule === rule)
    return {
      rule,
      name: nameOfRule(rule),
      began: row?.began ?? 0,
      inTime: row?.in_time ?? 0,
      late: row?.late ?? 0,
      passedOn: row?.passed_on ?? 0,
      openInTime: row?.open_in_time ?? 0,
      openLate: row?.open_late ?? 0,
    }
  })
}

/** Numbers of interrogations that began in the period. Days are ISO, both included. */
export async function countPresence(tx: Read, { from, until }: Period): Promise<PresenceCount> {
  const first = helsinkiDateTime(from, '00:00')
  const end = helsinkiDateTime(addDays(until, 1), '00:00')
  const counted = sql<PresenceRow>`app.count_presence(${first}::timestamptz, ${end}::timestamptz)`
  const row = await tx.get(db.selectFrom(counted.as('counted')).selectAll())
  return { told: row.told, attended: row.attended, notAttended: row.not_attended, cancelled: row.cancelled }
}
