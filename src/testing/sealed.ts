import { sealedFields, type SealedColumn, type SealedField } from '#crypto/sealed.ts'
import type { Vault } from '#crypto/vault.ts'
import type pg from 'pg'

type Database = { readonly admin: pg.ClientBase; readonly vault: Vault }
type Row = Readonly<Record<string, unknown>>

const partsOf = (
  field: SealedField,
): { table: string; column: string; row: readonly string[]; register: string | null } => {
  const [table = '', column = ''] = field.split('.')
  const { row, register }: SealedColumn = sealedFields[field]
  return { table, column, row, register }
}

/** The texts that stand sealed in a column, opened as the server opens them; null where there is none. */
export async function textsIn(
  { admin, vault }: Database,
  field: SealedField,
  where = 'true',
  values: readonly unknown[] = [],
): Promise<(string | null)[]> {
  const { table, column, row } = partsOf(field)
  const keys = row.map((name) => `${name}::text`).join(" || '/' || ")
  const { rows } = await admin.query<{ id: string; instance_id: string; value: Buffer | null }>(
    `select ${keys} as id, instance_id, ${column} as value from ${table} where ${where}`,
    [...values],
  )
  return rows.map(({ id, instance_id, value }) => value && vault.open(field, id, instance_id, value))
}

/** Number of rows in whose column exactly this text stands. */
export const countOfText = async (database: Database, field: SealedField, text: string): Promise<number> =>
  (await textsIn(database, field)).filter((each) => each === text).length

/** Puts a text into a column of one row, found by its first key, sealed as the server seals it. */
export async function writeText(
  { admin, vault }: Database,
  field: SealedField,
  id: string,
  text: string,
): Promise<void> {
  const { table, column, row, register } = partsOf(field)
  const { rows } = await admin.query<Row>(`select * from ${table} where ${row[0]} = $1`, [id])
  for (const found of rows) {
    const rowId = row.map((name) => String(found[name])).join('/')
    const registerId = register === null ? null : String(found[register])
    const value = vault.seal(field, rowId, { instanceId: String(found['instance_id']), registerId }, text)
    const same = row.map((name, index) => `${name}::text = $${index + 2}`).join(' and ')
    await admin.query(`update ${table} set ${column} = $1 where ${same}`, [
      value,
      ...row.map((name) => String(found[name])),
    ])
  }
}
