import type { Selectable } from 'kysely'
import type pg from 'pg'
import { sealedFields, type SealedColumn, type SealedField } from '#crypto/sealed.ts'
import type { Vault } from '#crypto/vault.ts'
import type { DB } from '#db/schema.ts'

/** Tables of synthetic data in an order that foreign keys allow. */
const tables = [
  'team_review',
  'team_review_participant',
  'referral',
  'anchor_case',
  'case_member',
  'referral_detail',
  'referral_reference',
  'screening_stance',
  'screening_decision',
  'person',
  'meeting',
  'meeting_participant',
  'meeting_time',
  'meeting_answer',
  'entry',
  'entry_version',
  'assessment_area',
  'family_view',
  'cause',
  'service_plan',
  'plan_action',
  'plan_agreement',
  'service_referral',
  'service_referral_step',
  'follow_up',
  'deadline',
  'deviation',
  'closing_evaluation',
  'incident',
] as const satisfies readonly (keyof DB)[]
export type DemoTable = (typeof tables)[number]

/** Bytes travel as text (`\x…`); what is sealed stands here as it was written, and is sealed on its way into the database. */
type AsJson<Value> = Value extends Buffer ? string : Value

/**
 * A row with every column of its table: nothing is left to the database's defaults, so that the same seed gives the same
 * rows, and a new column does not compile until it is thought of here.
 */
export type RowOf<Table extends DemoTable> = {
  readonly [Column in keyof Selectable<DB[Table]>]: AsJson<Selectable<DB[Table]>[Column]>
}

/** Rows to write, by table. */
export type DemoRows = { readonly [Table in DemoTable]: RowOf<Table>[] }

export const noRows = (): DemoRows =>
  Object.fromEntries(tables.map((table): [DemoTable, never[]] => [table, []])) as unknown as DemoRows

/** Number of rows in all tables. */
export const countRows = (rows: DemoRows): number => tables.reduce((total, table) => total + rows[table].length, 0)

type AnyRow = Readonly<Record<string, unknown>>

/** A row with its texts sealed, as the server would have sealed them. */
export function sealedRow(vault: Vault, table: string, row: AnyRow): AnyRow {
  const sealed = Object.entries(row).map(([column, value]): [string, unknown] => {
    const name = `${table}.${column}`
    if (typeof value !== 'string' || !(name in sealedFields)) return [column, value]
    // One of the columns, as the line before has found.
    const field = name as SealedField
    const { row: keys, register }: SealedColumn = sealedFields[field]
    const of = { instanceId: String(row.instance_id), registerId: register === null ? null : String(row[register]) }
    const bytes = vault.seal(field, keys.map((key) => String(row[key])).join('/'), of, value)
    return [column, `\\x${bytes.toString('hex')}`]
  })
  return Object.fromEntries(sealed)
}

/**
 * Writes the rows, one statement a table, as whoever the connection acts as: an owner of the tables. The rows go as one JSON
 * parameter, which PostgreSQL turns into records: no limit of parameters, and several times faster than a statement a row.
 * All statements are sent at once; a connection in pipeline mode has them all on the wire.
 */
export async function insertRows(client: pg.ClientBase, rows: DemoRows, vault: Vault): Promise<void> {
  await Promise.all(
    tables.map(async (table) => {
      const first = rows[table][0]
      if (first === undefined) return
      const columns = Object.keys(first).join(', ')
      await client.query(
        `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(rows[table].map((row) => sealedRow(vault, table, row)))],
      )
    }),
  )
}
