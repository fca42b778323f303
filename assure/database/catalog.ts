import type pg from 'pg'

/** What the harness must know of a table to lay rows into it. */
export type Table = {
  readonly name: string
  /** Column name → type as PostgreSQL names it; without columns the database makes itself. */
  readonly columns: ReadonlyMap<string, string>
  /** Whether requests may read it at all. */
  readonly readable: boolean
}

export type Catalog = ReadonlyMap<string, Table>

const tablesQuery = `
  select c.relname as name, has_any_column_privilege('fairlead_app', c.oid, 'select') as readable,
         (select jsonb_object_agg(a.attname, format_type(a.atttypid, null)) from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
   order by c.relname`

type Row = { name: string; readable: boolean; columns: Record<string, string> }

/** The tables of the product, as the migrated database has them. */
export async function readCatalog(client: pg.Client): Promise<Catalog> {
  const { rows } = await client.query<Row>(tablesQuery)
  return new Map(rows.map((row) => [row.name, { ...row, columns: new Map(Object.entries(row.columns)) }]))
}
