import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { unmetStatuses, type UnmetCount, type UnmetNeed, type UnmetStatus } from './unmet-need.ts'

const needs = () =>
  db
    .selectFrom('unmet_need')
    .select(['id', 'service_type', 'language', 'what', 'recorded_on', 'settled_on', 'settled_how', 'version'])

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(needs().where('id', '=', id))

const toNeed = (row: Row): UnmetNeed => ({
  id: row.id,
  serviceType: row.service_type,
  language: row.language,
  what: row.what,
  recordedOn: row.recorded_on,
  settledOn: row.settled_on,
  settledHow: row.settled_how,
  version: row.version,
})

/** Needs somebody recorded: what still is missing first, then the newest; `most` at most. */
export const listNeeds = async (tx: Read, most: number): Promise<UnmetNeed[]> =>
  (
    await tx.many(
      needs()
        .orderBy('settled_on', (order) => order.desc().nullsFirst())
        .orderBy('recorded_on', 'desc')
        .orderBy('id')
        .limit(most),
    )
  ).map(toNeed)

/** The need, or undefined when there is none for this actor. */
export async function findNeed(tx: Read, id: string): Promise<UnmetNeed | undefined> {
  const row = await findRow(tx, id)
  return row && toNeed(row)
}

type CountRow = { service_type: string; happened: string; at_least: number }
const isStatus = (status: string): status is UnmetStatus => (unmetStatuses as readonly string[]).includes(status)

/**
 * Classes of what was not had in a quarter that is over (its first day, ISO), services with most first. The database never hands out a
 * number (functions/unmet_need.sql).
 */
export async function countUnmet(tx: Read, quarter: string): Promise<UnmetCount[]> {
  const counted = sql<CountRow>`app.unmet_needs(${quarter}::date)`
  const rows = await tx.many(db.selectFrom(counted.as('counted')).selectAll().orderBy('service_type'))
  const services = Map.groupBy(rows, (row) => row.service_type)
  return [...services].map(([serviceType, found]) => ({
    serviceType,
    atLeast: {
      refused: 0,
      waiting: 0,
      not_started: 0,
      ...Object.fromEntries(found.flatMap((row) => (isStatus(row.happened) ? [[row.happened, row.at_least]] : []))),
    },
  }))
}

type Typed = { readonly serviceType: string; readonly language?: string | undefined; readonly what: string }

export const insertNeed = (
  tx: Write,
  need: Typed & { readonly id: string; readonly today: string },
): Promise<unknown> =>
  tx.run(
    db.insertInto('unmet_need').values({
      instance_id: tx.actor.instanceId,
      id: need.id,
      service_type: need.serviceType,
      language: need.language ?? null,
      what: need.what,
      recorded_by: tx.actor.professionalId,
      recorded_on: need.today,
    }),
  )

/** @returns false when somebody else changed it meanwhile */
export const settleNeed = async (
  tx: Write,
  need: { readonly id: string; readonly version: number; readonly how: string; readonly today: string },
): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('unmet_need')
      .set({ settled_on: need.today, settled_how: need.how, version: need.version + 1 })
      .where('id', '=', need.id)
      .where('version', '=', need.version),
  )) === 1
