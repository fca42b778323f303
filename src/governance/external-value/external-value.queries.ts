import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { ExternalValue, NewExternalValue } from './external-value.ts'

const values = () =>
  db
    .selectFrom('external_value as e')
    .leftJoin('municipality as m', (join) =>
      join.onRef('m.instance_id', '=', 'e.instance_id').onRef('m.code', '=', 'e.municipality_code'),
    )
    .select(['e.indicator', 'e.municipality_code', 'm.name as municipality_name', 'e.year', 'e.value', 'e.source'])
    .select(['e.source_date', 'e.verified'])

type Row = Awaited<ReturnType<typeof manyRows>>[number]
const manyRows = (tx: Read, query: ReturnType<typeof values>) => tx.many(query)

const toValue = (row: Row): ExternalValue => ({
  indicator: row.indicator,
  municipalityCode: row.municipality_code,
  municipalityName: row.municipality_name,
  year: row.year,
  value: Number(row.value),
  source: row.source,
  sourceDate: row.source_date,
  verified: row.verified,
})

/** Figures of one indicator, the newest year first and the region before its municipalities; `most` at most. */
export const valuesOf = async (tx: Read, indicator: string, most: number): Promise<ExternalValue[]> =>
  (
    await manyRows(
      tx,
      values()
        .where('e.indicator', '=', indicator)
        .orderBy('e.year', 'desc')
        .orderBy('e.municipality_code', (order) => order.asc().nullsFirst())
        .limit(most),
    )
  ).map(toValue)

/** Of every indicator and place the newest figure that is not of a later year than this. */
export const newestValues = async (tx: Read, year: number): Promise<ExternalValue[]> =>
  (
    await manyRows(
      tx,
      values()
        .distinctOn(['e.indicator', 'e.municipality_code'])
        .where('e.year', '<=', year)
        .orderBy('e.indicator')
        .orderBy('e.municipality_code')
        .orderBy('e.year', 'desc'),
    )
  ).map(toValue)

/** Which indicators there are figures of, with the newest year and how many are not checked. */
export const countedIndicators = (
  tx: Read,
): Promise<{ indicator: string; newest: number; figures: number; unchecked: number }[]> =>
  tx.many(
    db
      .selectFrom('external_value')
      .select((row) => [
        'indicator',
        row.fn.max('year').as('newest'),
        row.fn.countAll<number>().as('figures'),
        row.fn.countAll<number>().filterWhere('verified', '=', false).as('unchecked'),
      ])
      .groupBy('indicator')
      .orderBy('indicator'),
  )

type From = { readonly source: string; readonly sourceDate: string; readonly today: string }

/** Takes figures in; one that is there already for the same indicator, municipality and year is replaced and is to be checked anew. */
export const takeValues = (tx: Write, taken: readonly NewExternalValue[], from: From): Promise<number> =>
  tx.run(
    db
      .insertInto('external_value')
      .values(
        taken.map(({ indicator, municipalityCode, year, value }) => ({
          instance_id: tx.actor.instanceId,
          indicator,
          municipality_code: municipalityCode,
          year,
          value,
          source: from.source,
          source_date: from.sourceDate,
          recorded_by: tx.actor.professionalId,
          recorded_on: from.today,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['instance_id', 'indicator', 'municipality_code', 'year']).doUpdateSet((row) => ({
          value: row.ref('excluded.value'),
          source: row.ref('excluded.source'),
          source_date: row.ref('excluded.source_date'),
          verified: false,
          recorded_by: row.ref('excluded.recorded_by'),
          recorded_on: row.ref('excluded.recorded_on'),
          version: (bump) => bump('external_value.version', '+', 1),
        })),
      ),
  )

/** Records that the figures of a source agree with it. @returns how many were not checked before */
export const verifyValues = (tx: Write, indicator: string, source: string): Promise<number> =>
  tx.run(
    db
      .updateTable('external_value')
      .set((row) => ({ verified: true, recorded_by: tx.actor.professionalId, version: row('version', '+', 1) }))
      .where('indicator', '=', indicator)
      .where('source', '=', source)
      .where('verified', '=', false),
  )
