import type pg from 'pg'
import { helsinkiDay } from '#kernel/clock.ts'
import { dueInstances, happeningsOf, keepYear } from './yearly-count.queries.ts'
import { countYear, lastYearToCount } from './yearly-count.ts'

/**
 * Counts the year that is over, of each instance that has not been counted yet: once, and for good. As the upkeep role.
 * @returns how many instances were counted
 */
export async function countYears(client: pg.ClientBase, now: Date): Promise<number> {
  const today = helsinkiDay(now)
  const year = lastYearToCount(today)
  let done = 0
  for (const instanceId of await dueInstances(client, year)) {
    const happenings = await happeningsOf(client, instanceId, year, today)
    // An instance that did not work then has nothing to count, and may still take over its old cases.
    if (happenings.length === 0) continue
    // Teams of the year are those anything happened in: a team without anything has no part in any sum.
    const teams = [...new Set(happenings.map(({ teamId }) => teamId))].toSorted()
    if (await keepYear(client, { instanceId, year, today }, countYear(happenings, teams))) done++
  }
  return done
}
