import { createHmac, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Vault } from '#crypto/vault.ts'
import { addDays, helsinkiDateTime, helsinkiDay } from '#kernel/clock.ts'
import { seededRandom } from '#kernel/random.ts'
import { countsToKeep, drawRelease } from '#picture/publication/draw-release.ts'
import { lastClosed } from '#picture/publication/publication.ts'
import { pictureInputSchema } from '#picture/publication/picture-input.ts'
import { closesOn, phenomenaFor, publicationRules, quartersBetween } from '#picture/publication/publication-rules.ts'
import { poisson } from './synthetic-picture.ts'

/*
 * The regional picture of a fresh demo: quarters of invented counts, all but the newest closed one published. The counts say that they are
 * invented, and so does every release that is drawn from them; nobody has audited those that are published from the start.
 */

/** Invented inhabitants aged 10–17, about as many as the municipalities may have. */
const inhabitants: Readonly<Record<string, number>> = {
  '078': 600,
  '710': 2500,
  '149': 500,
  '444': 4300,
  '224': 700,
  '927': 3000,
  '257': 4600,
  '755': 700,
  '049': 29_000,
  '235': 1100,
  '091': 52_000,
}

/** Invented inhabitants aged 10–17 of a municipality. */
export const inhabitantsOf = (code: string): number => inhabitants[code] ?? 1000

/** So many published quarters at least. */
const PUBLISHED = 5

/** What grows and what falls in the demo, in each quarter: invented. */
const growth: Readonly<Record<string, number>> = { robbery: 1.12, weapons: 1.1, theft: 0.97, intoxicants: 1.05 }
const seasons = [1, 1.1, 0.85, 1.05] as const

/** Quarters of the demo: from the first of a year, so many that all but the last make at least five. */
export function demoQuarters(today: string): string[] {
  const last = lastClosed(today)
  let first = `${last.slice(0, 4)}-Q1`
  while (quartersBetween(first, last).length <= PUBLISHED) first = `${Number(first.slice(0, 4)) - 1}-Q1`
  return quartersBetween(first, last)
}

type Instance = { readonly id: string; readonly key: string; readonly municipalities: readonly string[] }

const fillInhabitants = (client: pg.ClientBase, instance: Instance, today: string): Promise<unknown> =>
  client.query(
    `insert into external_value (instance_id, indicator, municipality_code, year, value, source, source_date, recorded_on)
     select $1, 'population_10_17', p.key, y.year, p.value::integer, 'Påhittade invånartal för demon', $3, $3
       from jsonb_each_text($2) as p cross join (values ($4::integer), ($4 - 1), ($4 - 2)) as y (year)`,
    [
      instance.id,
      JSON.stringify(Object.fromEntries(instance.municipalities.map((code) => [code, inhabitants[code] ?? 1000]))),
      today,
      Number(today.slice(0, 4)),
    ],
  )

/** Invented children by place: around what is publicly expected there, with a season and what grows. */
function inventedCounts(instance: Instance, period: string, place: number): [string, string, string, number][] {
  const random = seededRandom(`picture ${instance.key} ${place}`)
  const all = instance.municipalities.reduce((sum, code) => sum + (inhabitants[code] ?? 1000), 0)
  const { bands } = publicationRules
  const ofAll = bands.reduce((sum, { share }) => sum + share, 0)
  const season = seasons[Number(period.slice(6)) - 1] ?? 1
  return [...instance.municipalities, 'protected', 'unknown'].flatMap((area) =>
    phenomenaFor(all).flatMap(({ code, level }) => {
      const expected = (level * (inhabitants[area] ?? all * 0.004) * season * (growth[code] ?? 1) ** place) / all
      return bands.map(({ code: band, share }): [string, string, string, number] => [
        ...([area, code, band] as const),
        poisson(random, (expected * share) / ofAll),
      ])
    }),
  )
}

async function fillCounts(
  client: pg.ClientBase,
  instance: Instance,
  periods: readonly string[],
  now: Date,
): Promise<void> {
  for (const [place, period] of periods.entries()) {
    await client.query(
      `insert into picture_period (instance_id, period, source, counted_at) values ($1, $2, 'synthetic', $3)`,
      [instance.id, period, now],
    )
    await client.query(
      `insert into picture_count (instance_id, period, municipality_code, phenomenon, age_band, children, counted_at)
       select $1, $2, c ->> 0, c ->> 1, c ->> 2, (c ->> 3)::integer, $4 from jsonb_array_elements($3) as c where c ->> 3 <> '0'`,
      [instance.id, period, JSON.stringify(inventedCounts(instance, period, place)), now],
    )
  }
}

/** The key of the draw in the demo: of the installation, so that a demo that is made again shows the same. */
async function makeKey(client: pg.ClientBase, instance: Instance, secret: string, vault: Vault): Promise<Buffer> {
  const key = createHmac('sha256', secret).update(`picture key of the demo ${instance.key}`).digest()
  const id = randomUUID()
  const owner = { instanceId: instance.id, registerId: null }
  await client.query('select app.add_picture_key($1, $2, $3)', [
    instance.id,
    id,
    vault.seal('picture_key.value', id, owner, key.toString('base64')),
  ])
  return key
}

/** Draws one quarter as the server would, and shows it from the day it was closed on. */
async function publish(client: pg.ClientBase, instance: Instance, period: string, key: Uint8Array): Promise<void> {
  const id = randomUUID()
  const builtAt = helsinkiDateTime(addDays(closesOn(period), 4), '09:00')
  const publishedAt = helsinkiDateTime(addDays(closesOn(period), 6), '10:00')
  await client.query(
    `insert into picture_release (instance_id, id, label, period, kind, state, asked_at) values ($1, $2, $3, $3, 'quarter', 'waiting', $4)`,
    [instance.id, id, period, builtAt],
  )
  const { rows } = await client.query<{ input: unknown }>('select app.picture_input($1, $2, $3) as input', [
    instance.id,
    id,
    publicationRules.auditedTogether,
  ])
  const { release, counts } = drawRelease(pictureInputSchema.parse(rows[0]?.input), key, builtAt)
  await client.query('select app.keep_picture($1, $2, $3, $4)', [
    instance.id,
    id,
    JSON.stringify(release),
    JSON.stringify(countsToKeep(counts)),
  ])
  await client.query(
    `update picture_release set state = 'published', built_at = $3, published_at = $4 where instance_id = $1 and id = $2`,
    [instance.id, id, builtAt, publishedAt],
  )
  await client.query('select app.freeze_picture($1, $2)', [instance.id, id])
}

/** Fills the picture of a fresh demo. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedPicture(
  client: pg.ClientBase,
  { now, secret, vault }: { readonly now: Date; readonly secret: string; readonly vault: Vault },
): Promise<void> {
  const today = helsinkiDay(now)
  const periods = demoQuarters(today)
  const { rows } = await client.query<Instance>(
    `select i.id, i.key, array(select m.code from municipality m where m.instance_id = i.id order by m.code) as municipalities
       from instance i order by i.key`,
  )
  for (const instance of rows) {
    await fillInhabitants(client, instance, today)
    await fillCounts(client, instance, periods, now)
    const key = await makeKey(client, instance, secret, vault)
    for (const period of periods.slice(0, -1)) await publish(client, instance, period, key)
  }
}
