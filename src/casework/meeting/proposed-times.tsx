import type { JSX } from 'preact'
import { words } from '#casework/meeting-time/meeting-time.words.ts'
import { formatLongDateTime } from '#kernel/format.ts'
import { Card } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import type { OpenedMeeting } from './meeting.ts'

/** Times that are proposed, the one that fits most on top, with how many each of them fits. */
export const ProposedTimes = ({ view, data }: { view: View; data: OpenedMeeting }): JSX.Element => (
  <Card view={view} id="times" title={words.proposed} accent>
    <p class="govuk-body">{view.t(words.notSettled)}</p>
    <DataTable
      view={view}
      caption={words.proposed}
      captionHidden
      headers={[
        words.whenCol,
        { text: words.best, numeric: true },
        { text: words.possible, numeric: true },
        { text: words.impossible, numeric: true },
        { text: words.waiting, numeric: true },
      ]}
      rows={data.times.map((each) => [
        formatLongDateTime(each.startsAt, view.language),
        String(each.best),
        String(each.possible),
        String(each.impossible),
        String(each.waiting),
      ])}
    />
  </Card>
)
