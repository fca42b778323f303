import type { World } from '../oracle/facts.ts'
import type { Catalog, Table } from './catalog.ts'

type Row = Readonly<Record<string, unknown>>

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A value as SQL. Numbers in columns of time are microseconds from now, in columns of days days from today in Helsinki. */
function literal(value: unknown, type: string, column: string): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (type === 'timestamp with time zone') return `statement_timestamp() + interval '${value} microseconds'`
    if (type === 'date') return `(now() at time zone 'Europe/Helsinki')::date + ${value}`
    return String(value)
  }
  if (Array.isArray(value)) return quoted(`{${value.map((each) => `"${String(each)}"`).join(',')}}`)
  if (typeof value !== 'string') throw new Error(`${column}: no way to write ${typeof value}`)
  if (type === 'sealed') return `app.unsealed(${quoted(value)})`
  if (type === 'bytea') return column === 'token_hash' ? `'\\x${value}'` : `convert_to(${quoted(value)}, 'utf8')`
  return quoted(value)
}

function insertOf(table: Table, rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) => table.columns.has(column))
  const values = rows.map((row) => {
    const cells = columns.map((column) => {
      const value = row[column]
      return value === undefined ? 'default' : literal(value, table.columns.get(column) ?? 'text', column)
    })
    const number = Number(row['n'] ?? 0)
    return `(${[number === 0 ? 'null' : String(number), ...cells].join(', ')})`
  })
  return `insert into public.${table.name} (${['assure_id', ...columns].join(', ')}) values\n${values.join(',\n')};`
}

/** The statements that lay a world into an empty database. @throws Error for a table the database has not. */
export function layingOf(catalog: Catalog, world: World): string {
  const { parts, session, ...tables } = world
  const sessions = session.map(({ token, ...row }) => ({ ...row, token_hash: token }))
  return Object.entries({ ...tables, ...parts, session: sessions } as Record<string, Row[]>)
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => {
      const table = catalog.get(name)
      if (table === undefined) throw new Error(`The database has no table ${name}`)
      return insertOf(table, rows)
    })
    .join('\n')
}
