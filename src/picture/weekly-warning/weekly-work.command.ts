import type pg from 'pg'
import { startRounds, type Rounds } from '#db/rounds.ts'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { judgeWeek, type Judged } from './weekly-series.ts'
import { countWeeks, keepWarnings, unjudgedInstances, warningInput } from './weekly-work.queries.ts'
import { lastJudgedWeek, weeklyRules } from './weekly-warning.ts'

/** Counts and judges a week of one instance, and keeps what it says. @returns undefined when it was said already */
export async function judgeInstance(
  client: pg.ClientBase,
  instanceId: string,
  week: string,
  now: Date,
): Promise<Judged | undefined> {
  await countWeeks(client, instanceId, addDays(week, 7), now)
  const judged = judgeWeek(await warningInput(client, instanceId, week), week)
  return (await keepWarnings(client, instanceId, week, judged, now)) ? judged : undefined
}

/** Once round: every instance whose newest closed week nobody has judged. As the upkeep role. @returns how many were judged */
export async function judgeWeeks(client: pg.ClientBase, now: Date): Promise<number> {
  const week = lastJudgedWeek(helsinkiDay(now))
  const waiting = await unjudgedInstances(client, week)
  for (const { instance_id } of waiting) await judgeInstance(client, instance_id, week, now)
  return waiting.length
}

/** Judges by itself as long as the server runs. @param report hears that it failed, never of what. */
export function startWarning(url: string, report: () => void): Rounds {
  return startRounds({
    url,
    everyMs: weeklyRules.workEveryMinutes * 60_000,
    round: (client) => judgeWeeks(client, new Date()),
    report,
  })
}
