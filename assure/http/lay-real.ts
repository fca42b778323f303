import type pg from 'pg'
import { resealAll } from '#db/reseal.ts'
import { testVault } from '#testing/keys.ts'
import type { World } from '../oracle/facts.ts'
import { complete, tablesOf, type Row } from './complete.ts'
import type { RealCatalog, RealTable } from './real-catalog.ts'
import { settle } from './settle.ts'
import { dayFrom } from './today.ts'

/** What became of a world in the real tables. */
export type Laid = {
  readonly rows: number
  /** Rows the tables refused: facts the keys and checks of the product make impossible. */
  readonly refused: ReadonlyMap<string, number>
}

/** Tries one statement; the name of the constraint that refused it, else null. */
const tryFunction = `
create schema if not exists assure;
create or replace function assure.try(p_statement text) returns text language plpgsql as $$
declare
  constraint_name text;
begin
  execute p_statement;
  return null;
exception when integrity_constraint_violation then
  get stacked diagnostics constraint_name = constraint_name;
  return coalesce(nullif(constraint_name, ''), sqlerrm);
end
$$`

/** Makes a migrated database ready for worlds. */
export async function prepareLaying(admin: pg.Client): Promise<void> {
  await admin.query(tryFunction)
}

/** A value as JSON that PostgreSQL reads into the column. Numbers in columns of time are microseconds from now, of days days from today. */
function valueOf(value: unknown, type: string, now: number): unknown {
  if (typeof value === 'number' && type.startsWith('timestamp')) return new Date(now + value / 1000).toISOString()
  if (typeof value === 'number' && type === 'date') return dayFrom(value, now)
  // Sealed once everything lies there, and every register has its key.
  if (typeof value === 'string' && type === 'sealed') return `\\x00${Buffer.from(value).toString('hex')}`
  if (typeof value === 'string' && type === 'bytea')
    return /^[0-9a-f]{64}$/.test(value) ? `\\x${value}` : `\\x${Buffer.from(value).toString('hex')}`
  return value
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

function insertOf(table: RealTable, row: Row, now: number): string {
  const given = Object.entries(row).filter(([column, value]) => table.types.has(column) && value !== undefined)
  const columns = given.map(([column]) => column).join(', ')
  const json = Object.fromEntries(
    given.map(([column, value]) => [column, valueOf(value, table.types.get(column) ?? '', now)]),
  )
  return `insert into public.${table.name} (${columns}) select ${columns} from jsonb_populate_record(null::public.${table.name}, ${quoted(JSON.stringify(json))}::jsonb)`
}

/**
 * Lays a world into real tables, with every key, check and trigger of the product. What they refuse is taken out of the world as
 * well: the oracle is asked about what lies there.
 */
export async function layReal(admin: pg.Client, adminUrl: string, catalog: RealCatalog, world: World): Promise<Laid> {
  settle(world)
  const ordered = complete(catalog, world)
  const now = Date.now()
  const isLate = (name: string, row: Row): boolean =>
    name === 'entry' && typeof row['received_disclosure_id'] === 'string'
  const all = [...ordered].flatMap(([name, rows]) => rows.map((row) => ({ name, row })))
  const inOrder = [
    ...all.filter(({ name, row }) => !isLate(name, row)),
    ...all.filter(({ name, row }) => isLate(name, row)),
  ]
  const statements = inOrder.map(({ name, row }) => insertOf(catalog.get(name) as RealTable, row, now))
  const { rows: outcomes } = await admin.query<{ refused: string | null }>(
    'select assure.try(statement) as refused from unnest($1::text[]) as statement',
    [statements],
  )
  const refused = new Map<string, number>()
  // What the server would have sealed; the registers of the world have their keys now.
  await resealAll(adminUrl, await testVault(adminUrl))
  const gone = new Set<Row>()
  inOrder.forEach(({ name, row }, place) => {
    const why = outcomes[place]?.refused ?? null
    if (why === null) return
    gone.add(row)
    if (row.n > 0) refused.set(`${name}: ${why}`, (refused.get(`${name}: ${why}`) ?? 0) + 1)
  })
  for (const rows of tablesOf(world).values()) {
    const left = rows.filter((row) => !gone.has(row))
    rows.splice(0, rows.length, ...left)
  }
  return { rows: inOrder.length - gone.size, refused }
}
