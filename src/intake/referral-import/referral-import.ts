import { z } from 'zod'
import type { CodeListId } from '#kernel/codes.ts'
import { languages, type Text } from '#kernel/language.ts'
import { idOutput, textOutput } from '#kernel/output.ts'
import { normalisePlaceName } from '#kernel/place-names.ts'
import { columnTexts } from './referral-import.words.ts'

/** Longest list one may import at once, in characters and in rows below the header. */
export const CSV_LIMIT = 300_000
export const ROWS_LIMIT = 500

/** How the cells of a column are read. */
export type ColumnKind =
  | { readonly is: 'text' }
  /** One code, or several parted by `|`: the code itself or its label in any language. */
  | { readonly is: 'code' | 'codes'; readonly list: CodeListId }
  /** Name in any language, another known spelling, or the code; or a word for "unknown" or "protected". */
  | { readonly is: 'municipality' }

type Column = {
  readonly id: string
  /** Dotted name of the field of registerReferralInput. */
  readonly field: string
  readonly kind: ColumnKind
  /** Without it a row cannot be a contact. */
  readonly required?: true
}

const text = (id: string, field: string, required?: true): Column => ({
  id,
  field,
  kind: { is: 'text' },
  ...(required ? { required } : {}),
})
const coded = (id: string, is: 'code' | 'codes', list: CodeListId, field = id): Column => ({
  id,
  field,
  kind: { is, list },
})

/** Columns of a list, in the order of the template. What a list cannot say (how custody stands, who else) is added later. */
export const columns: readonly Column[] = [
  text('received_on', 'receivedOn'),
  { ...coded('source', 'code', 'referral_sources'), required: true },
  text('source_contact', 'sourceContact'),
  { ...coded('triggers', 'codes', 'triggers'), required: true },
  text('reference', 'reference'),
  coded('urgency', 'code', 'urgency'),
  { id: 'municipality', field: 'municipality', kind: { is: 'municipality' }, required: true },
  text('age', 'age'),
  coded('criteria', 'codes', 'target_criteria'),
  coded('reasons', 'codes', 'concern_reasons'),
  text('need', 'need', true),
  text('given_name', 'youth.givenName'),
  text('family_name', 'youth.familyName'),
  text('personal_identity_code', 'youth.personalIdentityCode'),
  text('birth_date', 'youth.birthDate'),
  text('school', 'youth.school'),
  text('phone', 'youth.phone'),
  coded('contact_language', 'code', 'languages', 'youth.contactLanguage'),
  coded('interpreter_language', 'code', 'languages', 'youth.interpreterLanguage'),
  text('guardian_given_name', 'guardians.0.givenName'),
  text('guardian_family_name', 'guardians.0.familyName'),
  text('guardian_phone', 'guardians.0.phone'),
  text('guardian_email', 'guardians.0.email'),
]

/** Name of a column, as the template and the page write it. */
export const columnText = (id: string): Text => columnTexts[id] ?? { sv: id, fi: id, en: id }

/** Case, accents, underscores and extra spaces do not matter in a header or a label. */
export const folded = (written: string): string => normalisePlaceName(written.replaceAll('_', ' '))

const byName = new Map(
  columns.flatMap((column) =>
    [column.id, ...languages.map((language) => columnText(column.id)[language])].map(
      (name) => [folded(name), column] as const,
    ),
  ),
)

/** The column a header means, in any of the languages; undefined when none does. */
export const columnOf = (header: string): Column | undefined => byName.get(folded(header))

/** The column whose cells become a field: errors are told by what the person sees. */
export const columnOfField = (field: string): Column | undefined =>
  columns.find(
    (column) =>
      column.field === field ||
      field.startsWith(`${column.field}.`) ||
      (column.id === 'reference' && field.startsWith('references')),
  )

/** What is wrong with one row. `line` counts from 1, the header included; `column` is as the list writes it, null for the row as a whole. */
export const RejectedRow = z.object({
  line: z.number().int(),
  column: z.string().nullable(),
  code: z.string(),
  text: textOutput,
})
export type RejectedRow = z.infer<typeof RejectedRow>

/** A list that was looked through: nothing of it is registered yet. */
export const ImportCheck = z.object({
  rows: z.number().int(),
  good: z.number().int(),
  rejected: z.array(RejectedRow),
  /** Headers that no column is meant by: they are left out. */
  ignoredColumns: z.array(z.string()),
})
export type ImportCheck = z.infer<typeof ImportCheck>

/** What an import registered, and the rows it left out. */
export const ImportResult = z.object({
  imported: z.number().int(),
  referralIds: z.array(idOutput),
  rejected: z.array(RejectedRow),
})
export type ImportResult = z.infer<typeof ImportResult>

/** Rows of the list that are wrong; one row may have several errors. */
export const wrongRows = (rejected: readonly RejectedRow[]): number => new Set(rejected.map((each) => each.line)).size
