import type pg from 'pg'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { seededRandom, type Random } from '#kernel/random.ts'
import { judgeWeek } from '#picture/weekly-warning/weekly-series.ts'
import { lastJudgedWeek } from '#picture/weekly-warning/weekly-warning.ts'
import { keepWarnings, warningInput } from '#picture/weekly-warning/weekly-work.queries.ts'
import { pictureData, shownPhenomena } from '#picture/release/phenomena.ts'
import { inhabitantsOf } from './demo-picture.ts'
import { poisson } from './synthetic-picture.ts'

/*
 * The weekly early warning of a fresh demo: nearly four years of invented weeks, the newest with more thefts in one team, more threats in the
 * region than before and assaults in two neighbouring municipalities of different teams, judged as the server would. The counts say that they are invented, and so does the page.
 */

const WEEKS = 200
/** Weeks that are judged, so that earlier ones can be opened. */
const JUDGED = 4
const WEEKS_A_QUARTER = 13

/** What stands out in the newest weeks of the demo, by municipality: so many times as many. */
const raised: Readonly<Record<string, { readonly phenomenon: string; readonly times: number }>> = {
  '710': { phenomenon: 'theft', times: 9 },
  '049': { phenomenon: 'threats', times: 6 },
  // A cluster across the border of two teams.
  '149': { phenomenon: 'assault', times: 50 },
  '755': { phenomenon: 'assault', times: 40 },
  '091': { phenomenon: 'robbery', times: 6 },
}

type Instance = { readonly id: string; readonly key: string; readonly municipalities: readonly string[] }

function inventedWeek(random: Random, { municipalities }: Instance, week: string, last: string) {
  return municipalities.flatMap((code) =>
    shownPhenomena.map((each): [string, string, string, number] => {
      const share = inhabitantsOf(code) / pictureData.referencePopulation
      const more = raised[code]
      const times = more?.phenomenon === each.code && week > addDays(last, -14) ? more.times : 1
      return [week, code, each.code, poisson(random, (each.expectedPerQuarter / WEEKS_A_QUARTER) * share * times)]
    }),
  )
}

/** Fills the early warning of a fresh demo. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedWarnings(client: pg.ClientBase, now: Date): Promise<void> {
  const last = lastJudgedWeek(helsinkiDay(now))
  const weeks = Array.from({ length: WEEKS }, (_, at) => addDays(last, 7 * (at - WEEKS + 1)))
  const { rows } = await client.query<Instance>(
    `select i.id, i.key, array(select m.code from municipality m where m.instance_id = i.id order by m.code) as municipalities
       from instance i order by i.key`,
  )
  for (const instance of rows) {
    const random = seededRandom(`warnings ${instance.key}`)
    const counts = weeks.flatMap((week) => inventedWeek(random, instance, week, last))
    await client.query(
      `insert into warning_week (instance_id, week, source, counted_at) select $1, w, 'synthetic', $3 from unnest($2::date[]) w`,
      [instance.id, weeks, now],
    )
    await client.query(
      `insert into warning_count (instance_id, week, municipality_code, phenomenon, children)
       select $1, (c ->> 0)::date, c ->> 1, c ->> 2, (c ->> 3)::integer from jsonb_array_elements($2) as c where c ->> 3 <> '0'`,
      [instance.id, JSON.stringify(counts)],
    )
    for (const week of weeks.slice(-JUDGED))
      await keepWarnings(client, instance.id, week, judgeWeek(await warningInput(client, instance.id, week), week), now)
  }
}
