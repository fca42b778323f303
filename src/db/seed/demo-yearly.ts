import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { helsinkiDay } from '#kernel/clock.ts'
import { seededRandom } from '#kernel/random.ts'
import { countYear, lastYearToCount, type Happening } from '#picture/yearly-count/yearly-count.ts'

/*
 * Two counted years of a fresh demo: invented happenings of teams of different size, put through the counting itself, and said to be
 * invented wherever they are shown. One team has written about its year, and the police have told a figure.
 */

/** Invented cases a year by team; other teams have as many as the smallest. Orders of magnitude from anchor work 4.2, not the real numbers. */
const casesOf: Readonly<Record<string, number>> = {
  lojo: 120,
  esbo: 150,
  kyrkslatt: 44,
  raseborg: 38,
  'ankaret-helsingfors': 210,
}
const FEWEST = 24
const serviceTypes = ['child_welfare', 'youth_psychiatry', 'substance_services', 'youth_work', 'family_counselling']
const closings = ['referred_started', 'no_need', 'referred_not_started', 'not_reached']

type Team = { readonly id: string; readonly key: string; readonly instance_id: string }

/** What a team's year might have been, the same in every demo. */
function yearOf(team: Team, year: number): Happening[] {
  const random = seededRandom(`${team.key} ${year}`)
  const cases = casesOf[team.key] ?? FEWEST
  const of = (indicator: string, more: Partial<Happening>): Happening => ({
    indicator,
    code: '',
    teamId: team.id,
    value: null,
    happened: true,
    ...more,
  })
  const chance = (indicator: string, many: number, share: number): Happening[] =>
    Array.from({ length: many }, () => of(indicator, { happened: random.chance(share) }))
  const times = <T>(many: number, make: () => T): T[] => Array.from({ length: many }, make)
  return [
    ...chance('selection_rate', Math.round(cases * 1.5), 0.66),
    ...times(cases, () => of('lead_time', { value: random.integer(4, 48), happened: random.chance(0.93) })),
    ...chance('multi_professional_meetings', cases, 0.7),
    ...times(cases, () => of('meetings_per_case', { value: random.integer(1, 5) })),
    ...chance('seven_weekdays', cases, 0.86),
    ...chance('three_months', cases, 0.8),
    ...chance('follow_ups_done', Math.round(cases * 0.8), 0.74),
    ...chance('services_started', Math.round(cases * 0.7), 0.68),
    ...times(Math.round(cases * 0.9), () => of('services', { code: random.pick(serviceTypes) })),
    ...times(cases, () => of('closing_reasons', { code: random.pick(closings) })),
    ...times(cases, () => of('returns', { happened: random.chance(0.24), value: random.integer(20, 360) })),
  ]
}

async function countInvented(
  client: pg.ClientBase,
  teams: readonly Team[],
  year: number,
  today: string,
): Promise<void> {
  for (const [instanceId, own] of Map.groupBy(teams, (team) => team.instance_id)) {
    const counted = countYear(
      own.flatMap((team) => yearOf(team, year)),
      own.map(({ id }) => id),
    )
    await client.query(
      `insert into case_indicator_year (instance_id, year, counted_on, synthetic) values ($1, $2, $3, true)`,
      [instanceId, year, `${year + 1}-03-02` < today ? `${year + 1}-03-02` : today],
    )
    await client.query(
      `insert into case_indicator (instance_id, year, indicator, code, teams, parts, rounded)
       select $1, $2, each.indicator, each.code, each.teams, each.parts, each.rounded
         from jsonb_to_recordset($3) as each (indicator text, code text, teams uuid[], parts integer[], rounded numeric[])`,
      [instanceId, year, JSON.stringify(counted)],
    )
  }
}

/** The coordinator of Lojo has written about the last year. */
const writeOne = (client: pg.ClientBase, year: number): Promise<unknown> =>
  client.query(
    `insert into annual_report (instance_id, team_id, year, language, summary, learnt, ahead, written_by)
     select t.instance_id, t.id, $1, 'sv',
            'Året präglades av fler unga som kom tidigt. Teamet träffade de flesta inom tre veckor.',
            'När alla fyra myndigheter är med på första träffen behövs färre möten efter den.',
            'Teamet vill följa upp varje tjänst inom sex veckor.', m.professional_id
       from team t join team_membership m on m.instance_id = t.instance_id and m.team_id = t.id and m.role = 'coordinator'
      where t.key = 'lojo' order by m.valid_from limit 1`,
    [year],
  )

/** A police authority of each instance has told how many came back to it. */
const tellOne = async (client: pg.ClientBase, year: number): Promise<void> => {
  const { rows } = await client.query<{ instance_id: string; agency_id: string; id: string }>(
    `select distinct on (p.instance_id) p.instance_id, p.agency_id, p.id from professional p
       join agency a on a.instance_id = p.instance_id and a.id = p.agency_id and a.kind = 'police' and p.active
      order by p.instance_id, p.demo_order`,
  )
  for (const row of rows)
    await client.query(
      `insert into police_figure (instance_id, id, agency_id, year, parts, source, recorded_by)
       values ($1, $2, $3, $4, '{55,270}', 'Påhittat exempel: polisens register, analysenheten', $5)`,
      [row.instance_id, randomUUID(), row.agency_id, year, row.id],
    )
}

/** Fills the pages about years of a fresh demo. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedYearly(client: pg.ClientBase, now: Date): Promise<void> {
  const today = helsinkiDay(now)
  const last = lastYearToCount(today)
  const { rows: teams } = await client.query<Team>('select id, key, instance_id from team order by key')
  for (const year of [last - 1, last]) await countInvented(client, teams, year, today)
  await writeOne(client, last)
  await tellOne(client, last - 1)
}
