import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { listTeamsEver } from '#network/team/team.queries.ts'
import type { EarlyWarning, WarningRun } from './weekly-warning.ts'

/** Weeks that were judged, the newest first. Which there are for the actor is the database's answer. */
export async function listRuns(tx: Read, most: number): Promise<WarningRun[]> {
  const rows = await tx.many(
    db
      .selectFrom('warning_run')
      .select(['week', 'series', 'unjudged', 'expected_false_alarms', 'missing_weeks', 'synthetic'])
      .orderBy('week', 'desc')
      .limit(most),
  )
  return rows.map((row) => ({
    week: row.week,
    series: row.series,
    unjudged: row.unjudged,
    expectedFalseAlarms: Number(row.expected_false_alarms),
    missingWeeks: row.missing_weeks,
    synthetic: row.synthetic,
  }))
}

/** What stood out in a week, the strongest first. */
export async function findingsOf(tx: Read, week: string): Promise<EarlyWarning[]> {
  const [rows, teams] = await Promise.all([
    tx.many(
      db
        .selectFrom('early_warning')
        .select(['area', 'phenomenon', 'class', 'layer'])
        .where('week', '=', week)
        .orderBy('position'),
    ),
    listTeamsEver(tx),
  ])
  return rows.map((row) => ({
    area: row.area,
    teamName: teams.find((team) => `team-${team.key}` === row.area)?.name ?? null,
    phenomenon: row.phenomenon,
    class: row.class as EarlyWarning['class'],
    layer: row.layer,
  }))
}
