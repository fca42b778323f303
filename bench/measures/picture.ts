import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { countingRules, publicationRules } from '#picture/publication/publication-rules.ts'
import { figure, say, type Figure } from '../report.ts'
import { idOf } from '../world/ids.ts'
import { networkSql, SHARED } from '../world/network.sql.ts'
import { whileGenerating } from '../world/world.ts'

const TEAMS = 20
/** Five years, as the design was tried. */
const SPAN = "interval '5 years'"

/** Contacts with a child each, every fourth of them a child who was there before; the least the counting reads. */
const contactSteps = (events: number): string[] => {
  const instance = idOf('instance', 1)
  const each = `generate_series(0, ${events - 1}) i`
  const codes = [...new Set(Object.values(countingRules(publicationRules.bands).phenomena).flat())]
  const about = `array[(array[${codes.map((code) => `'${code}'`).join(', ')}])[1 + (i % ${codes.length})::int]]`
  return [
    `insert into referral (instance_id, id, team_id, number, state, received_at, channel, receiver_id, urgency, municipality_code)
      select ${instance}, ${idOf('referral', 'i')}, ${idOf('team', `i % ${TEAMS}`)}, 'BN-K-' || i, 'selected',
             now() - ${SPAN} * (1 - i::float8 / ${events}), 'phone', ${idOf('professional', 0)}, 'normal',
             lpad((1 + i % 20)::text, 3, '0') from ${each}`,
    `insert into referral_detail (instance_id, referral_id, team_id, register_id, source, triggers, target_criteria, concern_reasons, age)
      select ${instance}, ${idOf('referral', 'i')}, ${idOf('team', `i % ${TEAMS}`)}, ${idOf('register', SHARED)}, 'school',
             '{}', '{}', ${about}, 10 + i % 8 from ${each}`,
    `insert into person (instance_id, id, referral_id, team_id, register_id, role, identity_index)
      select ${instance}, ${idOf('person', 'i')}, ${idOf('referral', 'i')}, ${idOf('team', `i % ${TEAMS}`)},
             ${idOf('register', SHARED)}, 'youth', sha256(int8send((i - case when i % 4 = 0 then 1000 else 0 end)::bigint)) from ${each}`,
  ]
}

async function fill(client: pg.Client, events: number): Promise<void> {
  await client.query('set session_replication_role = replica')
  await client.query(networkSql(TEAMS))
  for (const step of contactSteps(events)) {
    const begun = Date.now()
    await client.query(step)
    say(`  ${step.slice(12, step.indexOf('(') - 1)}: ${Math.round((Date.now() - begun) / 1000)} s`)
  }
  await client.query('vacuum (freeze, analyze) referral, referral_detail, person')
  await client.query('set session_replication_role = origin')
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

/**
 * Counting for the regional picture with so many contacts of five years (10,000,000 by default): all quarters, the nightly look when nothing
 * has changed, and one quarter again after one contact of it has.
 */
export async function measureCounting(dataDir: string, events: number): Promise<Figure[]> {
  const folder = path.join(dataDir, `picture-${randomBytes(4).toString('hex')}`)
  const postgres = await startEmbeddedPostgres({ dataDir: folder, settings: whileGenerating })
  const client = new pg.Client({ connectionString: postgres.adminUrl })
  try {
    await migrate(postgres.adminUrl)
    await client.connect()
    await fill(client, events)
    const count = async (): Promise<number> => {
      const { rows } = await client.query<{ periods: string[] }>(
        `select app.count_picture(${idOf('instance', 1)}, $1, now()) as periods`,
        [JSON.stringify(countingRules(publicationRules.bands))],
      )
      return rows[0]?.periods.length ?? 0
    }
    const found: number[] = []
    const timed = async (): Promise<number> => await seconds(async () => found.push(await count()))
    const whole = await timed()
    const nothing = await timed()
    await client.query(
      `update referral_detail set age = 13 where instance_id = ${idOf('instance', 1)} and referral_id = ${idOf('referral', Math.floor(events / 2))}`,
    )
    const dirty = await timed()
    say(`  quarters counted: ${found.join(', ')}`)
    if (found[1] !== 0 || found[2] !== 1) throw new Error('the wrong quarters were counted')
    return [
      figure(`counting all quarters of ${events} contacts`, whole, 's'),
      figure('looking for quarters that changed, none did', nothing, 's'),
      figure('the same, and one quarter counted again', dirty, 's'),
    ]
  } finally {
    await client.end()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
