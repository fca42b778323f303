import type pg from 'pg'
import { send } from '#db/connection.ts'
import { layers } from '#picture/early-warning/layers.ts'
import { shownPhenomena } from '#picture/release/phenomena.ts'
import { warningInputSchema, type Judged, type WarningInput } from './weekly-series.ts'
import { weeklyRules } from './weekly-warning.ts'

/*
 * What the weekly job does, as the upkeep role: through functions/early_warning.sql alone.
 */

/** Codes of contacts by phenomenon. What is withheld is not among them, and so never counted. */
const phenomena = JSON.stringify(Object.fromEntries(shownPhenomena.map(({ code, counts }) => [code, counts])))

/** Instances nobody has judged the week of. */
export const unjudgedInstances = async (
  client: pg.ClientBase,
  week: string,
): Promise<{ instance_id: string; key: string }[]> =>
  (await send<{ instance_id: string; key: string }>(client, 'select * from app.unjudged_instances($1)', [week])).rows

/** Counts the weeks before a day that have changed. @returns how many were counted */
export const countWeeks = async (
  client: pg.ClientBase,
  instanceId: string,
  until: string,
  now: Date,
): Promise<number> =>
  (
    await send<{ weeks: number }>(client, 'select app.count_warnings($1, $2, $3, $4, $5) as weeks', [
      ...[instanceId, phenomena, until, weeklyRules.weeksBack, now],
    ])
  ).rows[0]?.weeks ?? 0

/** All a week is judged with. Secret. */
export async function warningInput(client: pg.ClientBase, instanceId: string, week: string): Promise<WarningInput> {
  const { rows } = await send<{ input: unknown }>(client, 'select app.warning_input($1, $2, $3, $4, $5) as input', [
    ...[instanceId, phenomena, week, weeklyRules.weeksBack, layers.gate.weeks],
  ])
  return warningInputSchema.parse(rows[0]?.input)
}

/** Keeps what was said of a week. @returns false when it was said already: that stands */
export const keepWarnings = async (
  client: pg.ClientBase,
  instanceId: string,
  week: string,
  { run, found }: Judged,
  now: Date,
): Promise<boolean> =>
  (
    await send<{ kept: boolean }>(client, 'select app.keep_warnings($1, $2, $3, $4) as kept', [
      ...[instanceId, week, JSON.stringify({ ...run, judgedAt: now }), JSON.stringify(found)],
    ])
  ).rows[0]?.kept === true
