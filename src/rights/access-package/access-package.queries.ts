import { sql, type RawBuilder } from 'kysely'
import { textsToCopy } from '#casework/third-person/third-person.queries.ts'
import { rowNames, sealedFieldOf, type Sealed, type SealedField } from '#crypto/sealed.ts'
import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { factsOf, type PackageCell, type PackageSection } from './access-package.ts'

/*
 * Driven by the schema: which columns may be given follows from the class in their comment (0032-privacy-classes.sql), which rows from
 * row-level security and from whose they are. A table that comes later is in the package without being named here.
 */

type Column = {
  readonly table: string
  readonly column: string
  readonly class: PackageCell['class'] | null
  readonly key: boolean
}

/** Columns of every table of a case: those with a class that may be given, and the keys that say whose a row is. */
const columnsOf = (tx: Read): Promise<Column[]> =>
  tx.many(
    db
      .selectFrom(
        sql<Column>`(
          select c.relname as table, a.attname as column, a.attname in ('id', 'person_id', 'guardian_id', 'from_register_id', 'received_disclosure_id', 'party')
                   or exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)) as key,
                 substring(col_description(c.oid, a.attnum) from '^privacy=(code|text|identity)$') as class
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
           where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
             and obj_description(c.oid, 'pg_class') ~ '^privacy=(case|identity) '
             and has_table_privilege(c.oid, 'select')
             and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'case_id'))`.as('o'),
      )
      .selectAll()
      .where((eb) => eb.or([eb('o.class', 'is not', null), eb('o.key', '=', true)]))
      .orderBy('o.table')
      .orderBy('o.column'),
  )

/** Subjects of rows that name none: what is about the plan, and what was said in own words, wherever it stands. */
const alwaysAbout: Readonly<Record<string, readonly string[]>> = {
  service_plan: ['joint_plan', 'own_view'],
  plan_action: ['joint_plan'],
  plan_agreement: ['joint_plan'],
  family_view: ['own_view'],
}

/** Codes of `consent_categories` a row is about; undefined where nothing says so. */
function subjectsOf(table: string, row: Row, columns: readonly Column[]): readonly string[] | undefined {
  const named = columns.filter((each) => each.class === 'code' && /^subjects?$/.test(each.column))
  if (named.length === 0) return alwaysAbout[table]
  return [...named.flatMap((each) => [row[each.column]].flat().map(String)), ...(alwaysAbout[table] ?? [])]
}

/** Tables that are not about what is known of the person: requests themselves, and half-written text, which is nobody's yet. */
const leftOut = new Set(['rights_request', 'correction_notice', 'draft', 'deadline'])

type Row = Readonly<Record<string, unknown>>

/** Whether a row is about the person: named in it, or about the case of which they are the young person. */
function isAbout(row: Row, personId: string, isYouth: boolean): boolean {
  if ('person_id' in row && row['person_id'] !== null) return row['person_id'] === personId
  if ('guardian_id' in row) return row['guardian_id'] === personId
  if (row['party'] === 'guardian') return false
  return isYouth
}

const said = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(String).join(', ')
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A row as it is read: sealed values, which stand as hex in JSON, opened. */
function openedRow(tx: Read, table: string, row: Row): Row {
  const values = Object.entries(row).map(([column, value]): [string, unknown] => {
    const field = sealedFieldOf(table, column)
    if (field === undefined || typeof value !== 'string') return [column, value]
    const rowId = rowNames(field)
      .map((name) => String(row[name]))
      .join('/')
    return [column, tx.open(field, rowId, Buffer.from(value.slice(2), 'hex') as Sealed<SealedField>)]
  })
  return Object.fromEntries(values)
}

async function rowsOf(tx: Read, table: string, columns: readonly Column[], caseId: string): Promise<Row[]> {
  const wanted: RawBuilder<unknown> = sql.join(columns.map((each) => sql.ref(each.column)))
  const keys = columns.filter((each) => each.key).map((each) => sql.ref(each.column))
  const found = await tx.many(
    db
      .selectFrom(
        sql<{
          row: Row
        }>`(select to_jsonb(t) as row from (select ${wanted} from ${sql.table(table)} where case_id = ${caseId}::uuid order by ${sql.join(keys)}) t)`.as(
          'x',
        ),
      )
      .select('x.row'),
  )
  return found.map((each) => openedRow(tx, table, each.row))
}

/** Whose package it is. */
type About = {
  readonly caseId: string
  readonly personId: string
  readonly isYouth: boolean
  /** Subjects that the one who asks is not told of; null when the person asks for themself. */
  readonly kept: readonly string[] | null
  /** Somebody of the case has a protected identity, and somebody else than the person asks. */
  readonly addressKept: boolean
}

/** Columns that say where somebody lives, wherever they stand; the contact address is there to be given (661/2009 § 36). */
const whereabouts: ReadonlySet<string> = new Set([
  ...['address', 'child_address', 'place', 'school', 'phone', 'email'],
  // What the public form asked.
  ...['answers.school', 'answers.phone', 'answers.email', 'answers.reach'],
])

/**
 * What the actor's register and the shared workspace know of one person of a case. Somebody who asks in the person's place gets no row of a
 * subject that is kept from them, and no code of a row whose subject nothing tells, whether something is kept or not; where somebody is
 * protected, nothing of where anybody lives or is reached.
 * @returns sections by table, and how many entries wait for their author to look at marked passages again
 */
export async function packageOf(
  tx: Read,
  { caseId, personId, isYouth, kept, addressKept }: About,
): Promise<{ readonly sections: readonly PackageSection[]; readonly waiting: number }> {
  const [all, copied] = await Promise.all([columnsOf(tx), textsToCopy(tx, caseId)])
  const own = tx.actor.ownRegisterId
  const bodies = new Map(copied.texts.filter((each) => each.origin === null).map((each) => [each.id, each.body]))
  const sections: PackageSection[] = []
  for (const table of [...new Set(all.map((each) => each.table))]) {
    const columns = all.filter((each) => each.table === table)
    const given = columns.filter((each) => each.class !== null)
    if (given.length === 0 || leftOut.has(table)) continue
    const rows = await rowsOf(tx, table, columns, caseId)
    const mine = rows.filter(
      (row) =>
        // The register of persons is about each of them apart.
        (table === 'person' ? row['id'] === personId : isAbout(row, personId, isYouth)) &&
        // What another authority told or asked is theirs to give.
        (row['from_register_id'] === undefined || row['from_register_id'] === own) &&
        (row['received_disclosure_id'] ?? null) === null &&
        (table !== 'entry' || bodies.has(String(row['id']))) &&
        !(kept ?? []).some((subject) => subjectsOf(table, row, columns)?.includes(subject)),
    )
    const keys = columns.filter((each) => each.key && each.column !== 'instance_id').map((each) => each.column)
    sections.push({
      table,
      rows: mine.map((row) => ({
        cells: given.flatMap(({ column, class: kind }): PackageCell[] => {
          const value = row[column]
          if (kind === null || value === null || value === undefined || value === '') return []
          if (kept !== null && kind === 'code' && subjectsOf(table, row, columns) === undefined) return []
          // An entry's body has been through its author's marks; every other text waits for somebody to read it.
          const masked = table === 'entry' && column === 'body'
          const whole = masked ? (bodies.get(String(row['id'])) ?? '') : said(value)
          // An empty list tells nothing that could be read or ticked.
          if (whole === '') return []
          const rowName = keys.map((key) => said(row[key] ?? '')).join(':')
          const facts = factsOf(table, column, whole)
          return facts
            .filter((fact) => !(addressKept && whereabouts.has(fact.column)))
            .map((fact) => ({
              ...fact,
              class: kind,
              key: kind === 'text' && !masked ? `${table}.${fact.column}:${rowName}` : null,
            }))
        }),
      })),
    })
  }
  return { sections: sections.filter((each) => each.rows.length > 0), waiting: copied.waiting }
}
