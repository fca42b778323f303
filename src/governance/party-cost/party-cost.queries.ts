import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { listParties } from '#network/agency/agency.queries.ts'
import type { PartyCost, TypedCost } from './party-cost.ts'

const columns = ['agency_id', 'person_years', 'staff_cost', 'other_cost', 'note', 'version'] as const

/** Every party with what it recorded for a year, in the order of the agreements. */
export async function costsOf(tx: Read, year: number): Promise<PartyCost[]> {
  const [parties, rows] = await Promise.all([
    listParties(tx),
    tx.many(db.selectFrom('party_cost').select(columns).where('year', '=', year)),
  ])
  return parties.map((party) => {
    const row = rows.find((each) => each.agency_id === party.id)
    return {
      agencyId: party.id,
      agencyName: party.name,
      recorded:
        row === undefined
          ? null
          : {
              personYears: row.person_years,
              staffCost: row.staff_cost,
              otherCost: row.other_cost,
              note: row.note,
              version: row.version,
            },
    }
  })
}

const written = (tx: Write, typed: TypedCost, today: string) => ({
  person_years: typed.personYears,
  staff_cost: typed.staffCost,
  other_cost: typed.otherCost,
  note: typed.note ?? null,
  recorded_by: tx.actor.professionalId,
  recorded_on: today,
})

/** For the actor's own party; the database takes no other. */
export const insertOwnCost = (tx: Write, year: number, typed: TypedCost, today: string): Promise<unknown> =>
  tx.run(
    db
      .insertInto('party_cost')
      .values({ instance_id: tx.actor.instanceId, agency_id: tx.actor.agencyId, year, ...written(tx, typed, today) }),
  )

/** @returns false when somebody else changed it meanwhile */
export const updateOwnCost = async (
  tx: Write,
  { year, version, today }: { readonly year: number; readonly version: number; readonly today: string },
  typed: TypedCost,
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('party_cost')
      .set({ ...written(tx, typed, today), version: version + 1 })
      .where('agency_id', '=', tx.actor.agencyId)
      .where('year', '=', year)
      .where('version', '=', version),
  )) === 1
