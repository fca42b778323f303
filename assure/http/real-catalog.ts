import type pg from 'pg'

/** A key into another table: what stands in `columns` here stands in `target` there. */
export type ForeignKey = {
  readonly columns: readonly string[]
  readonly table: string
  readonly target: readonly string[]
}

/** What a real table asks of a row. */
export type RealTable = {
  readonly name: string
  /** Column → type as PostgreSQL names it; without columns the database makes itself. */
  readonly types: ReadonlyMap<string, string>
  /** Columns that must be filled and that the database does not fill. */
  readonly required: ReadonlySet<string>
  /** First of the words a check allows in a column. */
  readonly words: ReadonlyMap<string, string>
  readonly keys: readonly ForeignKey[]
}

/** The tables, each after those its rows point at. */
export type RealCatalog = ReadonlyMap<string, RealTable>

const tablesQuery = `
  select c.relname as name,
         (select jsonb_object_agg(a.attname, format_type(a.atttypid, null)) from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as types,
         (select coalesce(array_agg(a.attname::text), '{}') from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attnotnull and not a.atthasdef) as required,
         (select coalesce(array_agg(pg_get_constraintdef(k.oid)), '{}') from pg_constraint k where k.conrelid = c.oid and k.contype = 'c') as checks,
         (select coalesce(jsonb_agg(jsonb_build_object(
                   'columns', (select jsonb_agg(a.attname order by o.position) from unnest(k.conkey) with ordinality as o (number, position)
                                 join pg_attribute a on a.attrelid = k.conrelid and a.attnum = o.number),
                   'table', k.confrelid::regclass::text,
                   'target', (select jsonb_agg(a.attname order by o.position) from unnest(k.confkey) with ordinality as o (number, position)
                                join pg_attribute a on a.attrelid = k.confrelid and a.attnum = o.number))), '[]')
            from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.conparentid = 0) as keys
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
   order by c.relname`

type Row = { name: string; types: Record<string, string>; required: string[]; checks: string[]; keys: ForeignKey[] }

/** `CHECK ((kind = ANY (ARRAY['agreement'::text, …])))`: the column and the first word. */
const oneOf = /^CHECK \(\((\w+) = ANY \(ARRAY\['([^']*)'::text/

function tableOf({ name, types, required, checks, keys }: Row): RealTable {
  const words = checks.flatMap((check): [string, string][] => {
    const [, column, word] = oneOf.exec(check) ?? []
    return column === undefined || word === undefined ? [] : [[column, word]]
  })
  return { name, types: new Map(Object.entries(types)), required: new Set(required), words: new Map(words), keys }
}

/** Tables a row of `table` points at. A copy taken into a register points at what was told, and that at the text: the copy is laid last. */
const pointsAt = (table: RealTable): string[] =>
  table.keys
    .map((key) => key.table)
    .filter((each) => each !== table.name && !(table.name === 'entry' && each === 'disclosure'))

/** Reads what the tables of a migrated database ask for. */
export async function readRealCatalog(client: pg.Client): Promise<RealCatalog> {
  const tables = new Map((await client.query<Row>(tablesQuery)).rows.map((row) => [row.name, tableOf(row)]))
  const ordered = new Map<string, RealTable>()
  const visit = (name: string): void => {
    const table = tables.get(name)
    if (table === undefined || ordered.has(name)) return
    for (const each of pointsAt(table)) visit(each)
    ordered.set(name, table)
  }
  for (const name of tables.keys()) visit(name)
  return ordered
}
