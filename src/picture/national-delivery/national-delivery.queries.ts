import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { newId } from '#kernel/ids.ts'
import type { NationalNumber } from './archive-numbers.ts'
import type { NationalArchive } from './national-archive.ts'
import type { NationalDelivery } from './national-delivery.ts'

/** Whether the actor reads what regions hand over, as the database has it; for everybody else there is nothing. */
export const readsNational = async (tx: Read): Promise<boolean> =>
  (await tx.get(db.selectNoFrom(sql<boolean>`app.reads_national()`.as('reads')))).reads

/** Archives as they were received, the last year and the newest first; of one region, or of all. The contents stay where they are. */
export async function listDeliveries(tx: Read, regionId?: string): Promise<NationalDelivery[]> {
  const rows = await tx.many(
    db
      .selectFrom('national_delivery as d')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'd.instance_id').onRef('p.id', '=', 'd.received_by'),
      )
      .leftJoin('national_delivery as later', (join) =>
        join.onRef('later.instance_id', '=', 'd.instance_id').onRef('later.replaces', '=', 'd.id'),
      )
      .select(['d.id', 'd.region_id', 'd.year', 'd.counted_on', 'd.synthetic', 'd.format', 'd.received_at', 'd.sha256'])
      .select(['p.given_name', 'p.family_name', 'later.id as later_id'])
      .$if(regionId !== undefined, (query) => query.where('d.region_id', '=', regionId ?? ''))
      .orderBy('d.year', 'desc')
      .orderBy('d.received_at', 'desc')
      .orderBy('d.id'),
  )
  return rows.map((row) => ({
    id: row.id,
    regionId: row.region_id,
    year: row.year,
    countedOn: row.counted_on,
    synthetic: row.synthetic,
    format: row.format,
    receivedAt: row.received_at,
    receivedByName: `${row.given_name} ${row.family_name}`,
    sha256: row.sha256,
    replaced: row.later_id !== null,
  }))
}

/** The archive of a region and year that counts now. */
export const currentDelivery = (tx: Read, regionId: string, year: number) =>
  tx.find(
    db
      .selectFrom('national_delivery as d')
      .select(['d.id', 'd.manifest_sha256'])
      .where('d.region_id', '=', regionId)
      .where('d.year', '=', year)
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('national_delivery as later')
              .select('later.id')
              .whereRef('later.instance_id', '=', 'd.instance_id')
              .whereRef('later.replaces', '=', 'd.id'),
          ),
        ),
      ),
  )

type Received = {
  readonly archive: NationalArchive
  readonly regionId: string
  readonly content: Buffer
  readonly sha256: string
  /** Id of the one that counted until now. */
  readonly replaces: string | null
}

/** Keeps an archive with its numbers, in the actor's name. @returns its id. */
export async function insertDelivery(tx: Write, received: Received): Promise<string> {
  const { archive, regionId, content, sha256, replaces } = received
  const { manifest, region, numbers } = archive
  const [instance_id, id] = [tx.actor.instanceId, newId()]
  await tx.run(
    db.insertInto('national_delivery').values({
      ...{ instance_id, id, region_id: regionId, year: manifest.year, replaces, format: manifest.format },
      ...{ counted_on: manifest.countedOn, synthetic: manifest.synthetic, codes_verified: manifest.codesVerified },
      municipalities: region?.municipalities ?? null,
      teams: region?.teams ?? null,
      inhabitants: region?.inhabitants?.value ?? null,
      inhabitants_year: region?.inhabitants?.year ?? null,
      inhabitants_source: region?.inhabitants?.source ?? null,
      picture_quarters: archive.pictureQuarters,
      manifest_sha256: archive.manifestSha256,
      ...{ sha256, content, received_by: tx.actor.professionalId },
    }),
  )
  await insertNumbers(tx, id, numbers)
  return id
}

type NumberRow = NationalNumber & { readonly place: number }

/** The numbers in one statement, whatever their number, so that the database plans it once. */
async function insertNumbers(tx: Write, deliveryId: string, numbers: readonly NationalNumber[]): Promise<void> {
  const rows = JSON.stringify(numbers.map((each, place): NumberRow => ({ ...each, place: place + 1 })))
  const placed = sql<NumberRow>`jsonb_to_recordset(${rows}::jsonb)`.as<'n'>(
    sql`n (place integer, area text, indicator text, part smallint, code text, lowest numeric, highest numeric)`,
  )
  await tx.run(
    db
      .insertInto('national_number')
      .columns(['instance_id', 'delivery_id', 'place', 'area', 'indicator', 'part', 'code', 'lowest', 'highest'])
      .expression(
        db
          .selectFrom(placed)
          .select([
            sql<string>`${tx.actor.instanceId}::uuid`.as('instance_id'),
            sql<string>`${deliveryId}::uuid`.as('delivery_id'),
            ...(['n.place', 'n.area', 'n.indicator', 'n.part', 'n.code', 'n.lowest', 'n.highest'] as const),
          ]),
      ),
  )
}
