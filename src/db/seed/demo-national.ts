import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Actor } from '#access/actor.ts'
import { workBegun, type Write } from '#db/transaction.ts'
import { countedYears } from '#governance/case-indicator/case-indicator.queries.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import type { Text } from '#kernel/language.ts'
import { zipOf } from '#kernel/zip.ts'
import { insertDelivery } from '#picture/national-delivery/national-delivery.queries.ts'
import { judgeArchive } from '#picture/national-delivery/national-archive.ts'
import { sourceOf } from '#picture/national-export/national-export.queries.ts'
import { nationalFiles } from '#picture/national-export/national-export.ts'
import { insertRegion } from '#picture/national-region/national-region.queries.ts'
import { lastYearToCount } from '#picture/yearly-count/yearly-count.ts'
import { idOf } from './network.seed.ts'

/*
 * A national instance of the demo, with an authority that does not exist and one person in it, and the archives of both regions: made by their
 * own export, in the name of somebody who may take it, and judged as every archive is. One year of one region is missing.
 */

const KEY = 'ankar-nationellt'
const of = (kind: string, key: string): string => idOf(`${KEY}/${kind}/${key}`)
const [instanceId, agencyId, personId] = [idOf(KEY), of('agency', 'coordination'), of('professional', 'coordinator')]
const json = (value: unknown): string => JSON.stringify(value)

async function insertNetwork(client: pg.ClientBase): Promise<void> {
  await client.query(`insert into instance (id, key, name, case_prefix, kind) values ($1, $2, $3, 'NK', 'national')`, [
    ...[instanceId, KEY],
    json({ sv: 'Nationell uppföljning', fi: 'Valtakunnallinen seuranta', en: 'National follow-up' }),
  ])
  await client.query(`insert into agency (instance_id, id, kind, name) values ($1, $2, 'state_authority', $3)`, [
    ...[instanceId, agencyId],
    json({
      sv: 'Nationell samordning av Ankarverksamheten (påhittad)',
      fi: 'Ankkuritoiminnan valtakunnallinen koordinointi (keksitty)',
      en: 'National coordination of Anchor work (invented)',
    }),
  ])
  await client.query(
    `insert into professional (instance_id, id, agency_id, profession, given_name, family_name, title, functions, language, phone, demo_order)
     values ($1, $2, $3, 'other_authority', 'Henrika', 'Fyrskeppet', $4, '{national_coordinator}', 'sv', '040 00 01', 1)`,
    [
      ...[instanceId, personId, agencyId],
      json({ sv: 'nationell koordinator', fi: 'valtakunnallinen koordinaattori', en: 'national coordinator' }),
    ],
  )
}

/** Goes on in somebody's name and rights, in the place of a request of theirs, until the owner's role is taken again. */
async function begin(client: pg.ClientBase, instance: string, person: string): Promise<Write> {
  const token = createHash('sha256').update(randomBytes(32)).digest()
  await client.query(
    `insert into session (token_hash, id, instance_id, professional_id, expires_at) values ($1, $2, $3, $4, now() + interval '1 minute')`,
    [token, randomUUID(), instance, person],
  )
  await client.query('set local role fairlead_app')
  const { rows } = await client.query<{ actor: Actor }>(`select app.begin_request($1, '1 minute') as actor`, [token])
  const [begun] = rows
  if (begun === undefined) throw new Error('nobody of the demo is there')
  return workBegun(client, begun.actor)
}

type Region = { readonly id: string; readonly key: string; readonly name: Text; readonly leader: string }

/** The archives of a region, the last year first: what its leadership team would have taken and sent. It leaves no trace in the region. */
async function archivesOf(client: pg.ClientBase, { id, leader }: Region): Promise<Readonly<Record<string, string>>[]> {
  await client.query('savepoint handed_over')
  const tx = await begin(client, id, leader)
  const made: Readonly<Record<string, string>>[] = []
  for (const counted of await countedYears(tx)) made.push(nationalFiles(await sourceOf(tx, counted)))
  await client.query('rollback to savepoint handed_over')
  return made
}

type Archives = { readonly region: Region; readonly archives: readonly Readonly<Record<string, string>>[] }

/** Receives an archive as a request would: read again from its bytes, and judged. */
async function receive(
  tx: Write,
  regionId: string,
  files: Readonly<Record<string, string>>,
  year: number,
): Promise<void> {
  const content = zipOf(files)
  const parts = new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))
  const judged = judgeArchive(parts, year)
  if ('errors' in judged) throw new Error(`an archive of the demo is refused: ${judged.errors[0].code}`)
  const sha256 = createHash('sha256').update(content).digest('hex')
  await insertDelivery(tx, { archive: judged.archive, regionId, content, sha256, replaces: null })
}

async function receiveAll(client: pg.ClientBase, all: readonly Archives[], today: string): Promise<void> {
  const thisYear = Number(today.slice(0, 4))
  const tx = await begin(client, instanceId, personId)
  for (const [place, { region, archives }] of all.entries()) {
    const { key, name } = region
    const id = await insertRegion(tx, { key, name, firstYear: lastYearToCount(today) - 1, today })
    if (id === null) throw new Error('the region is there already')
    // Of the second region the year before has not come.
    for (const files of place === 0 ? archives : archives.slice(0, 1)) await receive(tx, id, files, thisYear)
  }
  await client.query('set local role fairlead_owner')
  await client.query('delete from session where professional_id = $1', [personId])
}

/** Fills a national instance in a fresh demo. Runs as the owner of the tables, last in the transaction of the demo. */
export async function seedNational(client: pg.ClientBase, now: Date): Promise<void> {
  const { rows: regions } = await client.query<Region>(
    `select distinct on (i.key) i.id, i.key, i.name, p.id as leader from instance i
       join professional p on p.instance_id = i.id and p.active and 'leadership' = any (p.functions)
      where i.kind = 'regional' order by i.key desc, p.demo_order`,
  )
  const all: Archives[] = []
  for (const region of regions) all.push({ region, archives: await archivesOf(client, region) })
  await insertNetwork(client)
  await receiveAll(client, all, helsinkiDay(now))
}
