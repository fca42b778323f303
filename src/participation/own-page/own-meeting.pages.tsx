import type { JSX } from 'preact'
import { guestViewPage, type GuestPage } from '#http/guest-pages.ts'
import { GUEST_HOME } from '#http/guest-session.ts'
import { label } from '#kernel/codes.ts'
import { formatLongDateTime } from '#kernel/format.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { MyAnswer, ProposedToMe } from '../own-answer/own-answer-parts.tsx'
import { asksForAnswer, canAnswer } from '../own-answer/own-answer.ts'
import { words as answerWords } from '../own-answer/own-answer.words.ts'
import { GuestFrame } from './guest-frame.tsx'
import type { Coming, OwnMeeting } from './own-page.ts'
import { readOwnMeetings } from './own-page.operations.ts'
import { ownPlaceTexts, words } from './own-page.words.ts'

const PATH = `${GUEST_HOME}/moten`

/** Place as it is told: its name, the kind of place, or that it is told in another way. */
function placeOf(view: View, { placeKind, place, toldApart }: OwnMeeting): string {
  if (place !== null) return place
  if (placeKind === 'remote') return view.t(words.remote)
  return toldApart || placeKind === 'other' ? view.t(words.placeToldApart) : view.t(ownPlaceTexts[placeKind])
}

const Person = ({ view, coming }: { view: View; coming: Coming }): JSX.Element => {
  const known = [
    coming.self ? view.t(words.you) : coming.name,
    coming.profession === null ? null : view.t(label('professions', coming.profession)),
    coming.organisation,
  ].filter((each) => each !== null)
  return (
    <li>
      {known.join(', ')}
      {coming.why !== null && (
        <>
          <br />
          <span class="govuk-hint">{coming.why}</span>
        </>
      )}
    </li>
  )
}

function rowsOf(view: View, meeting: OwnMeeting): SummaryRow[] {
  const interpreter = meeting.interpreterLanguage
  return [
    { key: words.whatKind, value: view.t(label('meeting_types', meeting.type)) },
    { key: words.where, value: placeOf(view, meeting) },
    { key: words.howLong, value: view.t(words.minutes(meeting.minutes)) },
    ...(meeting.purpose === null ? [] : [{ key: words.why, value: meeting.purpose }]),
    {
      key: words.who,
      value: (
        <ul class="govuk-list">
          {meeting.coming.map((each) => (
            <Person view={view} coming={each} />
          ))}
        </ul>
      ),
    },
    {
      key: words.language,
      value: [
        view.t(label('languages', meeting.language)),
        ...(interpreter === null ? [] : [view.t(words.interpreter(view.t(label('languages', interpreter))))]),
      ].join('. '),
    },
  ]
}

/** How settled it is: cancelled, settled, or not yet. */
const Standing = ({ view, meeting }: { view: View; meeting: OwnMeeting }): JSX.Element | null => {
  if (meeting.state === 'cancelled') return <StatusTag view={view} kind="urgent" text={words.cancelled} />
  if (meeting.times.length > 0) return null
  return meeting.confirmed ? (
    <StatusTag view={view} kind="done" text={answerWords.settled} />
  ) : (
    <StatusTag view={view} kind="closed" text={answerWords.notConfirmed} />
  )
}

const Meeting = ({ view, meeting, now }: { view: View; meeting: OwnMeeting; now: Date }): JSX.Element => {
  const when = formatLongDateTime(meeting.startsAt, view.language)
  const open = canAnswer(meeting, now)
  const rows: SummaryRow[] = [
    ...(meeting.times.length === 0
      ? []
      : [{ key: answerWords.proposed, value: <ProposedToMe view={view} meeting={meeting} /> }]),
    ...rowsOf(view, meeting),
    ...(open || meeting.answer !== null
      ? [{ key: answerWords.yourAnswer, value: <MyAnswer view={view} meeting={meeting} /> }]
      : []),
  ]
  return (
    <section>
      <h2 class="govuk-heading-m">
        {meeting.times.length === 0 ? when : view.t(answerWords.notSettled)} <Standing view={view} meeting={meeting} />
      </h2>
      <SummaryList view={view} rows={rows} />
      {open && (
        <ButtonLink href={`${PATH}/${meeting.id}`} kind={asksForAnswer(meeting) ? 'primary' : 'secondary'}>
          {view.t(meeting.answer === null || asksForAnswer(meeting) ? answerWords.answer : answerWords.answerAgain)}
          <span class="govuk-visually-hidden">: {when}</span>
        </ButtonLink>
      )}
    </section>
  )
}

const meetingsPage = guestViewPage({
  path: PATH,
  read: readOwnMeetings,
  menu: { text: words.meetings, about: words.meetingsAbout },
  render: ({ view, data }) => (
    <GuestFrame view={view} title={words.meetings}>
      {data.next.length === 0 && <p class="govuk-body">{view.t(words.noNext)}</p>}
      {data.next.map((meeting) => (
        <Meeting view={view} meeting={meeting} now={data.now} />
      ))}
      {data.next.length > 0 && <p class="govuk-body">{view.t(words.cannotCome)}</p>}
      {data.earlier.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{view.t(words.earlier)}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {data.earlier.map((meeting) => (
              <li>
                {formatLongDateTime(meeting.startsAt, view.language)}, {view.t(label('meeting_types', meeting.type))}
              </li>
            ))}
          </ul>
        </>
      )}
    </GuestFrame>
  ),
})

export const ownMeetingPages: readonly GuestPage[] = [meetingsPage]
