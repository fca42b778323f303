import type { ComponentChildren, JSX } from 'preact'
import type { View } from '#web/view.ts'
import { say, type Wording } from './wording.ts'

export type SummaryRow = {
  readonly key: Wording
  readonly value: ComponentChildren
  readonly action?: { readonly href: string; readonly text: Wording } | undefined
}

/** Facts about one thing, each with an optional "Ändra" link. Rows without a value should be left out, not shown empty. */
export const SummaryList = ({ view, rows }: { view: View; rows: readonly SummaryRow[] }): JSX.Element => {
  const anyAction = rows.some((row) => row.action !== undefined)
  return (
    <dl class="govuk-summary-list">
      {rows.map((row) => (
        <div class={`govuk-summary-list__row${anyAction && !row.action ? ' govuk-summary-list__row--no-actions' : ''}`}>
          <dt class="govuk-summary-list__key">{say(view, row.key)}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          {row.action && (
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={row.action.href}>
                {say(view, row.action.text)}
                <span class="govuk-visually-hidden">: {say(view, row.key)}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
