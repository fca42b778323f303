import type { ComponentChildren, JSX } from 'preact'
import type { View } from '#web/view.ts'
import { say, type Wording } from './wording.ts'

export type Header = Wording | { readonly text: Wording; readonly numeric?: boolean; readonly hidden?: boolean }

type DataTableProps = {
  readonly view: View
  readonly caption: Wording
  /** The caption is read out but not shown, when a heading above says the same. */
  readonly captionHidden?: boolean | undefined
  readonly headers: readonly Header[]
  /** Cells in the order of the headers. The first cell names the row and holds its link, if there is one. */
  readonly rows: readonly (readonly ComponentChildren[])[]
  /** Shown instead of the table when there are no rows. */
  readonly empty?: Wording | undefined
}

type Column = { readonly text: Wording; readonly numeric: boolean; readonly hidden: boolean }

const columnOf = (header: Header): Column =>
  typeof header === 'string' || 'sv' in header
    ? { text: header, numeric: false, hidden: false }
    : { text: header.text, numeric: header.numeric ?? false, hidden: header.hidden ?? false }

/**
 * A table that becomes labelled blocks on a phone. Roles are written out because `display: block` would otherwise take the
 * table away from screen readers.
 */
export const DataTable = (table: DataTableProps): JSX.Element => {
  const { view, rows } = table
  if (rows.length === 0 && table.empty !== undefined) return <p class="govuk-body fl-empty">{say(view, table.empty)}</p>
  const columns = table.headers.map(columnOf)
  return (
    <table class="govuk-table fl-table" role="table">
      <caption class={`govuk-table__caption${table.captionHidden ? ' govuk-visually-hidden' : ''}`}>
        {say(view, table.caption)}
      </caption>
      <thead class="govuk-table__head" role="rowgroup">
        <tr class="govuk-table__row" role="row">
          {columns.map((column) => (
            <th scope="col" role="columnheader" class={`govuk-table__header${numericClass('header', column)}`}>
              {column.hidden ? (
                <span class="govuk-visually-hidden">{say(view, column.text)}</span>
              ) : (
                say(view, column.text)
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" role="rowgroup">
        {rows.map((cells) => (
          <tr class="govuk-table__row" role="row">
            {cells.map((cell, index) => (
              <Cell view={view} column={columns[index]} first={index === 0}>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const numericClass = (part: 'header' | 'cell', column: Column | undefined): string =>
  column?.numeric ? ` govuk-table__${part}--numeric` : ''

type CellProps = {
  readonly view: View
  readonly column: Column | undefined
  readonly first: boolean
  readonly children: ComponentChildren
}

/** A day with its time, as formatDateTime writes it, or at most fourteen letters. */
const isShort = (content: ComponentChildren): boolean =>
  typeof content === 'string' && (content.length <= 14 || /^\d+\.\d+\.\d{4}[ a-z.]+[\d.:]+$/.test(content))

const Cell = ({ view, column, first, children }: CellProps): JSX.Element => {
  const label = column === undefined ? undefined : say(view, column.text)
  return first ? (
    <th scope="row" role="rowheader" class="govuk-table__header fl-table__first" data-label={label}>
      {children}
    </th>
  ) : (
    <td role="cell" class={`govuk-table__cell${numericClass('cell', column)}`} data-label={label}>
      <span class={isShort(children) ? 'fl-table__short' : undefined}>{children}</span>
    </td>
  )
}
