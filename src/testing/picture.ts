import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { seedPicture } from '#db/seed/demo-picture.ts'
import { TEST_SECRET, type World } from './world.ts'

/** What of a contact the picture counts. */
export type PictureContact = {
  readonly receivedAt: string
  readonly reasons: readonly string[]
  /** Code of a municipality, or why there is none. */
  readonly municipality?: string
  readonly missing?: 'unknown' | 'protected'
  readonly age?: number | null
  /** The child: contacts with the same have the same index of the identity code. */
  readonly child?: string
  /** Id of the contact it continues. */
  readonly previous?: string
}

/** Writes contacts as they would stand in the database, of one instance. @returns their ids */
export async function writeContacts(
  world: World,
  contacts: readonly PictureContact[],
  instance = 'vastra-nyland',
): Promise<string[]> {
  const rows = contacts.map((each) => ({ ...each, id: randomUUID() }))
  await world.admin.query(
    `with given as (select c.*, row_number() over () as place from jsonb_to_recordset($1) as c (id uuid, "receivedAt" timestamptz, reasons text[],
                      municipality text, missing text, age smallint, child text, previous uuid)),
       place as (select i.id as instance_id, (select r.id from register r where r.instance_id = i.id and r.kind = 'shared') as register_id,
                        (select p.id from professional p where p.instance_id = i.id order by p.id limit 1) as receiver_id
                   from instance i where i.key = $2),
       contact as (insert into referral (instance_id, id, number, state, received_at, channel, receiver_id, urgency, municipality_code,
                     municipality_missing, previous_referral_id)
         select p.instance_id, g.id, 'P-' || g.id, 'waiting', g."receivedAt", 'phone', p.receiver_id, 'normal', g.municipality, g.missing, g.previous
           from given g cross join place p order by g.place),
       detail as (insert into referral_detail (instance_id, referral_id, register_id, source, triggers, target_criteria, concern_reasons, age)
         select p.instance_id, g.id, p.register_id, 'school', '{concern_expert}', '{}', g.reasons, g.age from given g cross join place p)
     insert into person (instance_id, id, referral_id, register_id, role, identity_index)
     select p.instance_id, gen_random_uuid(), g.id, p.register_id, 'youth', sha256(convert_to(g.child, 'UTF8'))
       from given g cross join place p where g.child is not null`,
    [JSON.stringify(rows.map((each) => ({ age: 14, ...each }))), instance],
  )
  return rows.map(({ id }) => id)
}

/** Inhabitants aged 10–17 by municipality. */
export const writeInhabitants = (
  world: World,
  inhabitants: Readonly<Record<string, number>>,
  instance = 'vastra-nyland',
): Promise<unknown> =>
  world.admin.query(
    `insert into external_value (instance_id, indicator, municipality_code, year, value, source, source_date, recorded_on)
     select i.id, 'population_10_17', p.key, 2025, p.value::integer, 'Påhittat', '2025-01-01', '2025-01-01'
       from instance i cross join jsonb_each_text($1) p where i.key = $2
     on conflict (instance_id, indicator, municipality_code, year) do update set value = excluded.value`,
    [JSON.stringify(inhabitants), instance],
  )

/** The picture of the demo, in a world without it. */
export async function seedDemoPicture(world: World, now: Date): Promise<void> {
  await world.admin.query('begin')
  await world.admin.query('set local role fairlead_owner')
  await seedPicture(world.admin, { now, secret: TEST_SECRET, vault: world.vault })
  await world.admin.query('commit')
}

/** A connection of the role that counts and builds. */
export async function connectUpkeep(world: World, role = 'fairlead_upkeep'): Promise<pg.Client> {
  const url = new URL(world.adminUrl)
  url.username = role
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  return client
}

export const instanceId = async (world: World, key = 'vastra-nyland'): Promise<string> =>
  (await world.admin.query<{ id: string }>('select id from instance where key = $1', [key])).rows[0]?.id ?? ''

/** The true counts as they stand: "049 theft 2027-Q1 10-17" by children. */
export async function countsIn(
  world: World,
  table: 'picture_count' | 'picture_correction',
): Promise<Record<string, number>> {
  const { rows } = await world.admin.query<{ place: string; children: number }>(
    `select concat_ws(' ', municipality_code, phenomenon, period, age_band) as place, children from ${table} order by 1`,
  )
  return Object.fromEntries(rows.map(({ place, children }) => [place, children]))
}
