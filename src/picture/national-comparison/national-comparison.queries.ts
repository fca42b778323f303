import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import type { Delivered } from './measures.ts'

/** What a region handed over of a year, and what is to be said beside it. */
export type CurrentDelivery = Delivered & {
  readonly regionId: string
  readonly countedOn: string
  readonly synthetic: boolean
  readonly inhabitantsYear: number | null
  readonly inhabitantsSource: string | null
  readonly pictureQuarters: number | null
}

/** Archives of a year in whose place no later one has come; without their bytes. */
const currentOf = (tx: Read, year: number) =>
  tx.many(
    db
      .selectFrom('national_delivery as d')
      .select(['d.id', 'd.region_id', 'd.year', 'd.counted_on', 'd.synthetic', 'd.municipalities', 'd.teams'])
      .select(['d.inhabitants', 'd.inhabitants_year', 'd.inhabitants_source', 'd.picture_quarters'])
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

/** What each region handed over of a year, with every number of it. */
export async function currentDeliveries(tx: Read, year: number): Promise<CurrentDelivery[]> {
  const current = await currentOf(tx, year)
  if (current.length === 0) return []
  const numbers = await tx.many(
    db
      .selectFrom('national_number')
      .select(['delivery_id', 'area', 'indicator', 'part', 'code', 'lowest', 'highest'])
      .where((eb) => eb('delivery_id', '=', eb.fn.any(eb.val(current.map(({ id }) => id)))))
      .orderBy('delivery_id')
      .orderBy('place'),
  )
  const byDelivery = Map.groupBy(numbers, (each) => each.delivery_id)
  return current.map((row) => ({
    regionId: row.region_id,
    year: row.year,
    countedOn: row.counted_on,
    synthetic: row.synthetic,
    municipalities: row.municipalities,
    teams: row.teams,
    inhabitants: row.inhabitants,
    inhabitantsYear: row.inhabitants_year,
    inhabitantsSource: row.inhabitants_source,
    pictureQuarters: row.picture_quarters,
    numbers: (byDelivery.get(row.id) ?? []).map(({ lowest, highest, ...number }) => ({
      ...number,
      lowest: Number(lowest),
      highest: Number(highest),
    })),
  }))
}

/** Years of which something was handed over, the last first. */
export const deliveredYears = async (tx: Read): Promise<number[]> =>
  (await tx.many(db.selectFrom('national_delivery').select('year').distinct().orderBy('year', 'desc'))).map(
    ({ year }) => year,
  )
