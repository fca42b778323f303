import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { ActionButton } from '#web/components/buttons.tsx'
import { Card } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import type { SpreadNotice } from './spread-notice.ts'
import { noticeTexts, words } from './spread-notice.words.ts'

/** Where a notice leads. */
const placeOf = ({ phenomenonId, signalId }: SpreadNotice): string =>
  phenomenonId === null ? `/signals/${signalId}` : `/phenomena/${phenomenonId}`

/** What has spread and nobody of the team has seen; nothing where nothing has. */
export const SpreadNotices = ({
  view,
  notices,
  sees,
}: {
  view: View
  notices: readonly SpreadNotice[]
  /** Whether the reader can mark them as seen. */
  sees: boolean
}): JSX.Element | null =>
  notices.length === 0 ? null : (
    <Card view={view} id="spread" title={words.waiting} count={notices.length} accent>
      <ul class="govuk-list govuk-list--spaced">
        {notices.map((each) => (
          <li>
            <a class="govuk-link" href={placeOf(each)}>
              {view.t(noticeTexts[each.kind](each.municipalityName))}
            </a>
            <p class="govuk-hint">
              {view.t(asHeading(label('phenomenon_types', each.type)))}, {view.t(each.teamName)},{' '}
              {formatDate(each.madeAt, view.language)}
            </p>
            {sees && (
              <ActionButton
                view={view}
                action={`/spread-notices/${each.id}/seen`}
                text={words.see}
                kind="secondary"
                version={each.version}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
