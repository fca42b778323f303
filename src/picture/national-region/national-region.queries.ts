import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { Text } from '#kernel/language.ts'
import { newId } from '#kernel/ids.ts'
import type { NationalRegion } from './national-region.ts'

const regions = () => db.selectFrom('national_region').select(['id', 'key', 'name', 'first_year', 'added_on'])

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(regions().where('id', '=', id))

const toRegion = (row: Row): NationalRegion => ({
  id: row.id,
  key: row.key,
  name: row.name,
  firstYear: row.first_year,
  addedOn: row.added_on,
})

/** Every region that hands over its numbers, in the order of their keys: in no order of what they say. */
export const listRegions = async (tx: Read): Promise<NationalRegion[]> =>
  (await tx.many(regions().orderBy('key'))).map(toRegion)

/** The region, or undefined when there is none for the actor. */
export async function findRegion(tx: Read, id: string): Promise<NationalRegion | undefined> {
  const row = await findRow(tx, id)
  return row && toRegion(row)
}

type NewRegion = { readonly key: string; readonly name: Text; readonly firstYear: number; readonly today: string }

/** Adds a region in the actor's name. @returns its id, or null when there is one of that key. */
export async function insertRegion(tx: Write, { key, name, firstYear, today }: NewRegion): Promise<string | null> {
  const id = newId()
  const { instanceId, professionalId } = tx.actor
  const added = await tx.run(
    db
      .insertInto('national_region')
      .values({
        ...{ instance_id: instanceId, id, key, name: JSON.stringify(name), first_year: firstYear },
        ...{ added_by: professionalId, added_on: today },
      })
      .onConflict((conflict) => conflict.columns(['instance_id', 'key']).doNothing()),
  )
  return added === 0 ? null : id
}
