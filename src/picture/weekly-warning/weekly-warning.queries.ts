import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { listMunicipalities, listTeamsEver } from '#network/team/team.queries.ts'
import type { EarlyWarning, WarningRun } from './weekly-warning.ts'

/** Weeks that were judged, the newest first. Which there are for the actor is the database's answer. */
export async function listRuns(tx: Read, most: number): Promise<WarningRun[]> {
  const rows = await tx.many(
    db
      .selectFrom('warning_run')
      .select(['week', 'series', 'unjudged', 'scans', 'unscanned', 'scan_seed'])
      .select(['expected_false_alarms', 'missing_weeks', 'synthetic'])
      .orderBy('week', 'desc')
      .limit(most),
  )
  return rows.map((row) => ({
    week: row.week,
    series: row.series,
    unjudged: row.unjudged,
    scans: row.scans,
    unscanned: row.unscanned,
    scanSeed: row.scan_seed,
    expectedFalseAlarms: Number(row.expected_false_alarms),
    missingWeeks: row.missing_weeks,
    synthetic: row.synthetic,
  }))
}

/** What stood out in a week, the strongest first. Whether municipalities are named to the actor is the database's answer. */
export async function findingsOf(tx: Read, week: string): Promise<EarlyWarning[]> {
  const [rows, named, teams, municipalities] = await Promise.all([
    tx.many(
      db
        .selectFrom('early_warning')
        .select(['position', 'area', 'phenomenon', 'class', 'layer', 'coarser'])
        .where('week', '=', week)
        .orderBy('position'),
    ),
    tx.many(
      db.selectFrom('early_warning_municipality').select(['position', 'municipality_code']).where('week', '=', week),
    ),
    listTeamsEver(tx),
    listMunicipalities(tx),
  ])
  return rows.map((row) => {
    const areas = row.area.split('+')
    const codes = named.flatMap((each) => (each.position === row.position ? [each.municipality_code] : []))
    return {
      area: row.area,
      teamNames: teams.flatMap(({ key, name }) => (areas.includes(`team-${key}`) ? [name] : [])),
      municipalityNames: municipalities.flatMap(({ code, name }) => (codes.includes(code) ? [name] : [])),
      coarser: row.coarser,
      phenomenon: row.phenomenon,
      class: row.class as EarlyWarning['class'],
      layer: row.layer,
    }
  })
}
