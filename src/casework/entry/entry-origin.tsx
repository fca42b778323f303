import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import { SummaryList } from '#web/components/summary-list.tsx'
import type { View } from '#web/view.ts'
import type { EntryOrigin } from './entry.ts'
import { words } from './entry.words.ts'

/** From whom a received text came, for what and on which provision: shown on every copy (X-20, 703/2023 § 39). */
export const Origin = ({ view, origin }: { view: View; origin: EntryOrigin }): JSX.Element => (
  <section>
    <p class="govuk-body">
      {view.t(
        words.origin(view.t(origin.registerName), origin.tellerName, formatDateTime(origin.toldAt, view.language)),
      )}
    </p>
    <SummaryList
      view={view}
      rows={[
        {
          key: words.originBasis,
          value: [view.t(origin.ruleName), ...origin.citations.map(view.t)].join('; '),
        },
        { key: words.originPurpose, value: view.t(label('disclosure_purposes', origin.purpose)) },
        { key: words.originNecessity, value: origin.necessity },
      ]}
    />
    <p class="govuk-hint">{view.t(words.notOnward)}</p>
  </section>
)
