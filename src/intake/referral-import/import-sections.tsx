import type { JSX } from 'preact'
import { codeList } from '#kernel/codes.ts'
import { Textarea } from '#web/components/fields.tsx'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { FormState, View } from '#web/view.ts'
import {
  columns,
  columnText,
  CSV_LIMIT,
  wrongRows,
  type ColumnKind,
  type ImportCheck,
  type ImportResult,
  type RejectedRow,
} from './referral-import.ts'
import { words } from './referral-import.words.ts'

/** Languages are too many to write out; their names are known. */
const guideTo = (view: View, kind: ColumnKind): string => {
  if (kind.is === 'text') return view.t(words.anyText)
  if (kind.is === 'municipality') return view.t(words.municipalityValues)
  if (kind.list === 'languages') return view.t(words.languageName)
  const labels = codeList(kind.list)
    .codes.map((code) => view.t(code.label))
    .join(' · ')
  return kind.is === 'codes' ? `${labels}. ${view.t(words.several)}.` : labels
}

/** What each column is called and what one writes in it. */
export const ColumnGuide = ({ view }: { view: View }): JSX.Element => (
  <DataTable
    view={view}
    caption={words.columnsTitle}
    captionHidden
    headers={[words.column, words.needed, words.values]}
    rows={columns.map((column) => [
      view.t(columnText(column.id)),
      view.t(column.required === true ? words.yes : words.no),
      guideTo(view, column.kind),
    ])}
  />
)

/** The box for the list; with JavaScript also a file that is read into it. */
export const ListFields = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <>
    <div
      class="govuk-form-group"
      data-file-into="field-csv"
      data-most={String(CSV_LIMIT)}
      data-read={view.t(words.fileRead)}
      data-too-big={view.t(words.fileTooBig)}
      hidden
    >
      <label class="govuk-label" for="import-file">
        {view.t(words.file)}
      </label>
      <div id="import-file-hint" class="govuk-hint">
        {view.t(words.fileHint)}
      </div>
      <input type="file" id="import-file" accept=".csv,text/csv,text/plain" aria-describedby="import-file-hint" />
      <p class="govuk-body" role="status" />
    </div>
    <Textarea
      view={view}
      form={form}
      name="csv"
      label={words.csv}
      hint={words.csvHint}
      rows={12}
      visibility="only_me"
    />
  </>
)

const RejectedRows = ({ view, rejected }: { view: View; rejected: readonly RejectedRow[] }): JSX.Element => (
  <DataTable
    view={view}
    caption={words.wrongTitle}
    headers={[words.line, words.column, words.what]}
    rows={rejected.map((each) => [
      view.t(words.lineNumber(each.line)),
      each.column ?? view.t(words.wholeRow),
      view.t(each.text),
    ])}
  />
)

/** What a check found: how many rows can be imported, and what to correct. */
export const CheckOutcome = ({ view, check }: { view: View; check: ImportCheck }): JSX.Element => (
  <>
    <InsetText>
      <p class="govuk-body">{view.t(check.good === 0 ? words.noneGood : words.allGood(check.good))}</p>
      <p class="govuk-body">{view.t(words.checkDone)}</p>
    </InsetText>
    {check.ignoredColumns.length > 0 && (
      <p class="govuk-body">{view.t(words.ignored(check.ignoredColumns.join(', ')))}</p>
    )}
    {check.rejected.length > 0 && (
      <>
        <WarningText view={view}>{view.t(words.someWrong(wrongRows(check.rejected)))}</WarningText>
        <RejectedRows view={view} rejected={check.rejected} />
      </>
    )}
  </>
)

/** What an import did. */
export const ImportOutcome = ({ view, result }: { view: View; result: ImportResult }): JSX.Element => (
  <>
    <InsetText>
      <p class="govuk-body">{view.t(words.imported(result.imported))}</p>
    </InsetText>
    {result.rejected.length > 0 && (
      <>
        <WarningText view={view}>{view.t(words.leftOut(wrongRows(result.rejected)))}</WarningText>
        <RejectedRows view={view} rejected={result.rejected} />
      </>
    )}
  </>
)
