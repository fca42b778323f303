import type { JSX } from 'preact'
import type { OpenTime } from '#casework/meeting-time/meeting-time.ts'
import { label } from '#kernel/codes.ts'
import { formatLongDateTime } from '#kernel/format.ts'
import { SummaryList } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { ExternalInvitation } from './invited-external.ts'
import { externalPlaceTexts, words } from './external-page.words.ts'

/** Kind of place and its name, or that it is told in another way. The database has left out what must not stand here. */
function placeOf(view: View, { placeKind, place, toldApart }: ExternalInvitation): string {
  if (place === null && (toldApart || placeKind === 'other')) return view.t(words.placeToldApart)
  return placeKind === 'other'
    ? (place ?? '')
    : [view.t(externalPlaceTexts[placeKind]), ...(place === null ? [] : [place])].join(': ')
}

type FactsProps = {
  readonly view: View
  readonly invitation: ExternalInvitation
  readonly times: readonly OpenTime[]
}

/** The invitation as the external sees it; also shown to whoever makes the link, before it is made. */
export const ExternalFacts = ({ view, invitation, times }: FactsProps): JSX.Element => {
  const moments = times.length > 0 ? times.map((each) => each.startsAt) : [invitation.startsAt]
  const { name, organisation, contactName, contactPhone } = invitation
  return (
    <SummaryList
      view={view}
      rows={[
        { key: words.forWhom, value: [name, organisation].filter((each) => each !== null).join(', ') },
        {
          key: times.length > 0 ? words.proposed : words.when,
          value: (
            <>
              <ul class="govuk-list">
                {moments.map((each) => (
                  <li>{formatLongDateTime(each, view.language)}</li>
                ))}
              </ul>
              {invitation.state === 'cancelled' && <StatusTag view={view} kind="urgent" text={words.cancelled} />}
            </>
          ),
        },
        { key: words.howLong, value: view.t(words.minutes(invitation.minutes)) },
        { key: words.where, value: placeOf(view, invitation) },
        ...(invitation.why === null ? [] : [{ key: words.why, value: invitation.why }]),
        { key: words.language, value: view.t(label('languages', invitation.language)) },
        { key: words.team, value: view.t(invitation.teamName) },
        { key: words.ask, value: contactPhone === null ? contactName : `${contactName}, ${contactPhone}` },
      ]}
    />
  )
}
