import type { JSX } from 'preact'
import { SummaryList } from '#web/components/summary-list.tsx'
import type { View } from '#web/view.ts'
import type { MergerPreview } from './team-merger.ts'
import { words } from './team-merger.words.ts'

type Props = { readonly view: View; readonly preview: MergerPreview }

/** How much moves to the other team, and what stays. */
export const MovesPreview = ({ view, preview }: Props): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{view.t(words.moves)}</h2>
    <SummaryList
      view={view}
      rows={[
        { key: words.municipalities, value: String(preview.municipalities) },
        { key: words.members, value: String(preview.members) },
        { key: words.cases, value: String(preview.cases) },
        { key: words.contacts, value: String(preview.contacts) },
      ]}
    />
    <h2 class="govuk-heading-m">{view.t(words.stays)}</h2>
    <p class="govuk-body">{view.t(words.staysWhat)}</p>
    <p class="govuk-body">{view.t(words.toCheck)}</p>
  </>
)
