import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { caseIndicators, countedYears } from '#governance/case-indicator/case-indicator.queries.ts'
import { costsOf } from '#governance/party-cost/party-cost.queries.ts'
import { workingTimeOf } from '#governance/working-time/working-time.queries.ts'
import type { Language } from '#kernel/language.ts'
import { listTeams } from '#network/team/team.queries.ts'
import type { Team } from '#network/team/team.ts'
import { measuresOf } from '#phenomena/measure/measure.queries.ts'
import { countWork } from '#phenomena/prevention-work/prevention-work.queries.ts'
import { cellsOf, publishedReleases } from '#picture/release/published.queries.ts'
import { narrativesOf } from './annual-report.queries.ts'
import { countsOf } from './published-counts.ts'
import type { ReportSource } from './report-source.ts'

/** Results of feedback that became ready in a year; each has at least five answers (docs/decisions/0026). */
async function feedbackOf(tx: Read, teamId: string, year: number): Promise<ReportSource['feedback']> {
  const rows = await tx.many(
    db
      .selectFrom('feedback_result')
      .select(['audience', 'answers', 'last_period'])
      .where('team_id', '=', teamId)
      .where('last_period', '>=', `${year}-01-01`)
      .where('last_period', '<=', `${year}-12-31`)
      .orderBy('last_period')
      .orderBy('audience'),
  )
  return rows.map(({ audience, answers, last_period: lastPeriod }) => ({ audience, answers, lastPeriod }))
}

/** What the team published as "you said, we did" in a year. */
async function repliesOf(tx: Read, teamId: string, year: number): Promise<ReportSource['replies']> {
  const rows = await tx.many(
    db
      .selectFrom('feedback_reply')
      .select(['said', 'done'])
      .where('team_id', '=', teamId)
      .where('published_on', '>=', `${year}-01-01`)
      .where('published_on', '<=', `${year}-12-31`)
      .where('withdrawn_on', 'is', null)
      .orderBy('published_on')
      .orderBy('id'),
  )
  return rows.map(({ said, done }) => ({ said, done }))
}

/** Phenomena of the team that were on the board in a year; what is confined stays within the team and out of the report. */
async function phenomenaOf(tx: Read, teamId: string, year: number): Promise<ReportSource['phenomena']> {
  const rows = await tx.many(
    db
      .selectFrom('phenomenon')
      .select(['id', 'title', 'type'])
      .where('team_id', '=', teamId)
      .where('confined', '=', false)
      .where('opened_on', '<=', `${year}-12-31`)
      .where((eb) => eb.or([eb('closed_on', 'is', null), eb('closed_on', '>=', `${year}-01-01`)]))
      .orderBy('opened_on')
      .orderBy('id')
      .limit(50),
  )
  return Promise.all(
    rows.map(async ({ id, title, type }) => ({
      title,
      type,
      measures: (await measuresOf(tx, id)).map(({ what, status, effect }) => ({ what, status, effect })),
    })),
  )
}

async function preventionOf(tx: Read, teamId: string, year: number): Promise<ReportSource['prevention']> {
  const rows = await countWork(tx, `${year}-01-01`, `${year + 1}-01-01`)
  return rows
    .filter((row) => row.team_id === teamId && row.profession === null)
    .map(({ type, times, minutes }) => ({ type, times, minutes }))
    .toSorted((one, other) => other.minutes - one.minutes || one.type.localeCompare(other.type))
}

/** Reasons and ages from the newest published release that has the whole year; null while there is none. */
async function publishedOf(tx: Read, team: Team, year: number): Promise<ReportSource['published']> {
  for (const release of await publishedReleases(tx)) {
    const counts = countsOf(release, await cellsOf(tx, release.id), team.key, year)
    if (counts !== null) return counts
  }
  return null
}

/** Everything a team's report of a year is made of, with the texts of one language. */
export async function sourceOf(tx: Read, team: Team, year: number, language: Language): Promise<ReportSource> {
  const [
    teams,
    narratives,
    years,
    indicators,
    published,
    feedback,
    replies,
    costs,
    workingTime,
    phenomena,
    prevention,
  ] = await Promise.all([
    listTeams(tx),
    narrativesOf(tx, team.id, year),
    countedYears(tx),
    caseIndicators(tx, year),
    publishedOf(tx, team, year),
    feedbackOf(tx, team.id, year),
    repliesOf(tx, team.id, year),
    costsOf(tx, year),
    workingTimeOf(tx, year),
    phenomenaOf(tx, team.id, year),
    preventionOf(tx, team.id, year),
  ])
  return {
    instanceName: tx.actor.instanceName,
    team,
    teams,
    year,
    narrative: narratives.find((each) => each.language === language) ?? null,
    counted: years.find((each) => each.year === year) ?? null,
    indicators,
    published,
    ...{ feedback, replies, costs, workingTime, phenomena, prevention },
  }
}
