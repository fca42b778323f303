import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { caseIndicators, type CountedYear } from '#governance/case-indicator/case-indicator.queries.ts'
import { newestValues } from '#governance/external-value/external-value.queries.ts'
import { costsOf } from '#governance/party-cost/party-cost.queries.ts'
import { workingTimeOf } from '#governance/working-time/working-time.queries.ts'
import { listTeams } from '#network/team/team.queries.ts'
import { countWork } from '#phenomena/prevention-work/prevention-work.queries.ts'
import { cellsOf, publishedReleases } from '#picture/release/published.queries.ts'
import type { NationalSource } from './national-export.ts'
import type { YearPicture } from './national-picture.ts'
import { inhabitantsOf, type RegionFacts } from './region-facts.ts'

/** The public name of the actor's instance, as in addresses. */
const instanceKey = async (tx: Read): Promise<string> =>
  (await tx.find(db.selectFrom('instance').select('key').where('id', '=', tx.actor.instanceId)))?.key ?? ''

/** The picture of a year as it was published last. */
async function pictureOf(tx: Read, year: number): Promise<YearPicture | undefined> {
  const release = (await publishedReleases(tx)).find(({ period }) => period.startsWith(`${year}-`))
  return release && { release, cells: await cellsOf(tx, release.id) }
}

/** Teams and municipalities on the last day of a year, and their inhabitants. */
async function regionFacts(tx: Read, year: number): Promise<RegionFacts> {
  const onDay = `${year}-12-31`
  const [names, rows, figures] = await Promise.all([
    tx.get(db.selectFrom('instance').select('name')),
    tx.many(
      db
        .selectFrom('team_municipality as m')
        .innerJoin('team as t', (join) =>
          join.onRef('t.instance_id', '=', 'm.instance_id').onRef('t.id', '=', 'm.team_id'),
        )
        .select(['m.municipality_code', 't.key'])
        .where('m.valid_from', '<=', onDay)
        .where((row) => row.or([row('m.valid_until', 'is', null), row('m.valid_until', '>', onDay)]))
        .orderBy('m.municipality_code'),
    ),
    newestValues(tx, year),
  ])
  const municipalities = rows.map((row) => row.municipality_code)
  const teams = [...new Set(rows.map(({ key }) => key))].toSorted()
  return { names: names.name, onDay, municipalities, teams, inhabitants: inhabitantsOf(municipalities, figures) }
}

/** Everything an export of a counted year is made of. */
export async function sourceOf(tx: Read, counted: CountedYear): Promise<NationalSource> {
  const { year } = counted
  const [key, teams, indicators, work, workingTime, costs, picture, region] = await Promise.all([
    instanceKey(tx),
    listTeams(tx),
    caseIndicators(tx, year),
    countWork(tx, `${year}-01-01`, `${year + 1}-01-01`),
    workingTimeOf(tx, year),
    costsOf(tx, year),
    pictureOf(tx, year),
    regionFacts(tx, year),
  ])
  return {
    ...counted,
    instanceKey: key,
    teamKeys: new Map(teams.map((team) => [team.id, team.key])),
    indicators,
    prevention: work.filter((each) => each.profession === null),
    workingTime,
    costs,
    picture,
    region,
  }
}
