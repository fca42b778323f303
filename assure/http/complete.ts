import { createHash } from 'node:crypto'
import type { World } from '../oracle/facts.ts'
import type { RealCatalog, RealTable } from './real-catalog.ts'
import { alsoTold, plainValue, specialValue } from './special.ts'
import { consequences } from './consequences.ts'

export type Row = Record<string, unknown> & { n: number }

/** The rows of a world by table. */
export const tablesOf = (world: World): Map<string, Row[]> => {
  const { parts, ...tables } = world
  return new Map(Object.entries({ ...tables, ...parts } as unknown as Record<string, Row[]>))
}

/** A UUID out of a text: the same one each time. */
export function uuidOf(text: string): string {
  const hex = createHash('md5').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Rows of a parent table by instance, so that looking for one is quick. */
type Parents = ReadonlyMap<string, ReadonlyMap<string, readonly Row[]>>

function parentsOf(tables: ReadonlyMap<string, readonly Row[]>): Parents {
  const all = new Map<string, Map<string, Row[]>>()
  for (const [name, rows] of tables) {
    const byInstance = Map.groupBy(rows, (row) => String(name === 'instance' ? row['id'] : row['instance_id']))
    all.set(name, byInstance)
  }
  return all
}

/** Rows of the parent that agree with what the row already says. */
function candidates(key: RealTable['keys'][number], row: Row, parents: Parents): readonly Row[] {
  const rows = parents.get(key.table)?.get(String(row['instance_id'])) ?? []
  return rows.filter((parent) =>
    key.columns.every((column, place) => {
      const value = row[column]
      return value === undefined || value === null || parent[key.target[place] ?? ''] === value
    }),
  )
}

/** Fills the required columns of a key with a parent that agrees with all that is known. */
function followKeys(table: RealTable, row: Row, parents: Parents): void {
  // The keys that say most first: the team of a case before any team.
  const keys = [...table.keys].sort((one, two) => two.columns.length - one.columns.length)
  for (const key of keys) {
    const open = key.columns.filter((column) => row[column] === undefined && table.required.has(column))
    if (open.length === 0) continue
    const found = candidates(key, row, parents)
    const chosen = found[row.n % Math.max(1, found.length)]
    if (chosen === undefined) continue
    for (const column of open) row[column] = chosen[key.target[key.columns.indexOf(column)] ?? '']
  }
}

function fillColumns(table: RealTable, row: Row): void {
  const named = row.n > 0 ? row.n : 0
  for (const column of [...table.required, ...(alsoTold[table.name] ?? [])]) {
    if (row[column] !== undefined) continue
    const special = specialValue(table.name, column)
    const type = table.types.get(column) ?? 'text'
    if (special !== undefined) row[column] = special(row as never, named)
    else if (table.words.has(column)) row[column] = table.words.get(column)
    else if (type === 'uuid')
      row[column] = uuidOf(`${table.name}:${String(row['instance_id'])}:${row.n}:${JSON.stringify(row)}`)
    else row[column] = plainValue(type, named)
  }
}

/** The authority a register is given. */
export const agencyOf = (instanceId: string, registerId: string): string => uuidOf(`agency:${instanceId}:${registerId}`)

const ofPeople = ['function_term', 'induction', 'right_proposal', 'right_change', 'right_review', 'absence_cover']

/** Rows that real tables need beside those that decide: an authority for every register. They tell nothing, so nobody is asked about them. */
function addAgencies(tables: Map<string, Row[]>): void {
  const agencies = (tables.get('register') ?? [])
    .filter((row) => row['kind'] !== 'shared')
    .map((row): Row => {
      const id = agencyOf(String(row['instance_id']), String(row['id']))
      row['agency_id'] = id
      return { n: 0, instance_id: row['instance_id'], id }
    })
  tables.set('agency', [...(tables.get('agency') ?? []), ...agencies])
  for (const row of tables.get('professional') ?? []) {
    const own = (tables.get('register') ?? []).find(
      (each) => each['id'] === row['register_id'] && each['instance_id'] === row['instance_id'],
    )
    // Whoever has no register belongs to the authority of the first one: who keeps rights keeps those of people there are.
    const [first] = (tables.get('register') ?? []).filter((each) => each['instance_id'] === row['instance_id'])
    row['agency_id'] = own?.['agency_id'] ?? first?.['agency_id']
  }
  // Rights belong to the authority of whoever they are about.
  for (const name of ofPeople) for (const row of tables.get(name) ?? []) row['agency_id'] = undefined
}

/** Some professional of the row's instance who is not the one given. */
function somebodyElse(parents: Parents, row: Row, than: unknown): unknown {
  const all = parents.get('professional')?.get(String(row['instance_id'])) ?? []
  const others = all.filter((each) => each['id'] !== than)
  return others[row.n % Math.max(1, others.length)]?.['id'] ?? null
}

/** Completes the rows of a world with what the real tables ask for. @returns the rows by table, in the order in which they can be laid. */
export function complete(catalog: RealCatalog, world: World): Map<string, Row[]> {
  const tables = tablesOf(world)
  addAgencies(tables)
  const parents = parentsOf(tables)
  const ordered = new Map<string, Row[]>()
  for (const table of catalog.values()) {
    const rows = tables.get(table.name) ?? []
    for (const row of rows) {
      followKeys(table, row, parents)
      fillColumns(table, row)
      for (const follow of consequences[table.name] ?? []) follow(row, (than) => somebodyElse(parents, row, than))
    }
    if (rows.length > 0) ordered.set(table.name, rows)
  }
  return ordered
}
