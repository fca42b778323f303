import type { JSX } from 'preact'
import { formatDate } from '#kernel/format.ts'
import type { View } from '#web/view.ts'
import type { DecisionReference } from './decision.ts'

/** "§ 178, 17.6.2024" as a link to the decision. */
export const DecisionLink = ({ view, decision }: { view: View; decision: DecisionReference }): JSX.Element => (
  <a class="govuk-link" href={`/network/decisions/${decision.id}`}>
    {`${decision.section}, ${formatDate(decision.decidedOn, view.language)}`}
  </a>
)
