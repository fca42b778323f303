import pg from 'pg'
import { keyIdOf } from '#crypto/envelope.ts'
import { sealedFields, type SealedColumn, type SealedField } from '#crypto/sealed.ts'
import { KeyDestroyed, type Vault } from '#crypto/vault.ts'

/** Rows sealed anew in one transaction: short, so that nobody at work waits. */
const BATCH = 200

type Column = { readonly field: SealedField; readonly name: string; readonly register: string | null }
type Table = { readonly name: string; readonly row: readonly string[]; readonly columns: readonly Column[] }

/** The tables with sealed columns, each with what names its rows. */
function sealedTables(): Table[] {
  const fields = Object.keys(sealedFields) as SealedField[]
  const byTable = Map.groupBy(fields, (field) => field.slice(0, field.indexOf('.')))
  return [...byTable].map(([name, own]) => {
    const columns = own.map((field) => {
      const { register }: SealedColumn = sealedFields[field]
      return { field, name: field.slice(name.length + 1), register }
    })
    // The columns of one table name their rows alike (a test looks).
    const { row }: SealedColumn = sealedFields[own[0] as SealedField]
    return { name, row, columns }
  })
}

type Row = Readonly<Record<string, Buffer | string | number | null>>

const typeOfKey = (name: string): string =>
  name === 'version' ? 'integer' : /^(form|operation|slot)$/.test(name) ? 'text' : 'uuid'

/**
 * The next rows, in the order of their keys, with a value that is not sealed with a key in use; those somebody is changing right now
 * are left for the next round.
 */
async function nextRows(
  client: pg.ClientBase,
  table: Table,
  settled: readonly Buffer[],
  after: Row | undefined,
  most: number,
) {
  const keys = ['instance_id', ...table.row]
  const registers = table.columns.flatMap(({ register }) => register ?? [])
  const columns = [...new Set([...keys, ...registers, ...table.columns.map(({ name }) => name)])]
  const waiting = table.columns
    .map(({ name }) => `(${name}::bytea <> '\\x02' and substring(${name}::bytea from 2 for 16) <> all ($1))`)
    .join(' or ')
  const places = keys.map((name, index) => `$${index + 2}::${typeOfKey(name)}`)
  const later = after === undefined ? '' : `(${keys.join(', ')}) > (${places.join(', ')}) and `
  const { rows } = await client.query<Row>(
    `select ${columns.join(', ')} from ${table.name} where ${later}(${waiting}) order by ${keys.join(', ')} limit ${most} for update skip locked`,
    [settled, ...(after === undefined ? [] : keys.map((name) => after[name]))],
  )
  return rows
}

/** The values of a row sealed anew; what was sealed with a destroyed key stays as it is. */
function resealed(vault: Vault, table: Table, row: Row): Row {
  const rowId = table.row.map((name) => String(row[name])).join('/')
  const instanceId = String(row['instance_id'])
  const values = table.columns.map(({ field, name, register }): [string, Buffer | null] => {
    const value = row[name]
    if (!(value instanceof Buffer)) return [name, null]
    try {
      // A text that stood here before there were keys begins with 0.
      const plain = keyIdOf(value) === undefined && value[0] === 0
      const text = plain ? value.toString('utf8', 1) : vault.open(field, rowId, instanceId, value)
      return [
        name,
        vault.seal(field, rowId, { instanceId, registerId: register === null ? null : String(row[register]) }, text),
      ]
    } catch (error) {
      if (error instanceof KeyDestroyed) return [name, value]
      throw error
    }
  })
  return { ...row, ...Object.fromEntries(values) }
}

const asJson = (row: Row): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Buffer ? `\\x${value.toString('hex')}` : value]),
  )

async function resealBatch(client: pg.ClientBase, table: Table, vault: Vault, after: Row | undefined, most: number) {
  await client.query('begin')
  try {
    await client.query('set local role fairlead_owner')
    const rows = await nextRows(client, table, vault.settledKeys(), after, most)
    const set = table.columns.map(({ name }) => `${name} = v.${name}`).join(', ')
    const same = ['instance_id', ...table.row].map((name) => `t.${name} = v.${name}`).join(' and ')
    if (rows.length > 0)
      await client.query(
        `update ${table.name} t set ${set} from json_populate_recordset(null::${table.name}, $1) v where ${same}`,
        [JSON.stringify(rows.map((row) => asJson(resealed(vault, table, row))))],
      )
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

type ResealOptions = {
  /** Hears of every transaction: table and rows. */
  readonly tell?: (table: string, rows: number) => void | Promise<void>
  /** Rows sealed anew in one transaction. */
  readonly batch?: number
}

/** One round through a table. @returns rows sealed anew. */
async function resealTable(
  client: pg.ClientBase,
  table: Table,
  vault: Vault,
  { tell, batch = BATCH }: ResealOptions,
): Promise<number> {
  let total = 0
  for (let after: Row | undefined; ;) {
    const rows = await resealBatch(client, table, vault, after, batch)
    if (rows.length === 0) return total
    after = rows.at(-1)
    total += rows.length
    await tell?.(table.name, rows.length)
  }
}

/**
 * Seals everything anew that is not sealed with a key in use: after a new data key, or texts from before there were keys. Small
 * transactions while the servers run; what it has done shows in the rows, so it can be stopped at any moment and started again.
 * @param adminUrl an administrator of the database, who may take the owner's role.
 * @returns rows sealed anew.
 */
export async function resealAll(adminUrl: string, vault: Vault, options: ResealOptions = {}): Promise<number> {
  await vault.refresh()
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    let total = 0
    for (const table of sealedTables()) {
      // Rows that somebody was changing are met in the next round; values under destroyed keys count as done.
      for (let rows = -1; rows !== 0; total += rows) rows = await resealTable(client, table, vault, options)
    }
    return total
  } finally {
    await client.end()
  }
}
