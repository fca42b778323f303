import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { citationText } from '#kernel/reference-data.ts'
import type { Controller, ProcessedTable, ProcessingRecord } from './processing-record.ts'

/** Registers of the instance with the authority that keeps each: the controllers. */
export async function controllers(tx: Read): Promise<Controller[]> {
  const rows = await tx.many(
    db
      .selectFrom('register as r')
      .leftJoin('agency as a', (join) =>
        join.onRef('a.instance_id', '=', 'r.instance_id').onRef('a.id', '=', 'r.agency_id'),
      )
      .select(['r.id', 'r.kind', 'r.name', 'a.name as agency_name'])
      .orderBy('r.kind')
      .orderBy('r.id'),
  )
  return rows.map((row) => ({ id: row.id, kind: row.kind, name: row.name, agencyName: row.agency_name }))
}

/** Every table with the classes of its comment and of its columns, as the database itself has them. */
export async function processedTables(tx: Read): Promise<ProcessedTable[]> {
  const rows = await tx.many(
    db
      .selectFrom(
        sql<ProcessedTable>`(
          select c.relname as table,
                 substring(obj_description(c.oid, 'pg_class') from 'privacy=([^ ]+)') as privacy,
                 substring(obj_description(c.oid, 'pg_class') from 'retention=([^ ]+)') as retention,
                 (select jsonb_object_agg(k.class, k.n) from (
                    select coalesce(substring(col_description(c.oid, a.attnum) from 'privacy=([^ ]+)'),
                                    substring(obj_description(c.oid, 'pg_class') from 'privacy=([^ ]+)')) as class, count(*) as n
                      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped group by 1) k) as columns
            from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition)`.as(
          't',
        ),
      )
      .selectAll()
      .orderBy('t.table'),
  )
  return rows
}

/** Rules of disclosure in force, each version that counts today. */
export async function disclosureBases(tx: Read): Promise<ProcessingRecord['rules']> {
  const rows = await tx.many(
    db
      .selectFrom('disclosure_rule')
      .select(['id', 'version', 'name', 'outcome', 'certainty', 'citations'])
      .where('annulled_at', 'is', null)
      .where('kind', '=', 'disclosure')
      .where('valid_from', '<=', sql<string>`app.today()`)
      .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', sql<string>`app.today()`)]))
      .orderBy('id')
      .orderBy('version'),
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    outcome: row.outcome,
    certainty: row.certainty,
    citations: row.citations.map(citationText),
  }))
}
