import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { viewPage, type Page } from '#http/pages.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { label } from '#kernel/codes.ts'
import { formatLongDateTime } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Card } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { arrangingPages } from './meeting-arranging.pages.tsx'
import { attendancePages } from './meeting-attendance.pages.tsx'
import {
  interpreterOf,
  MeetingFacts,
  MeetingHelp,
  meetingPath,
  MeetingStateTag,
  partOf,
  typeOf,
  whereOf,
  whenOf,
} from './meeting-parts.tsx'
import { MeetingTexts } from './meeting-texts.tsx'
import { textPages } from './meeting-texts.pages.tsx'
import type { MeetingListItem, OpenedMeeting, Participant } from './meeting.ts'
import { listMeetings, readMeeting } from './meeting.operations.ts'
import { replyTexts, words } from './meeting.words.ts'

/** "den unga, vårdnadshavare (2), polis": what the participants are, without names. */
const whoOf = (view: View, meeting: MeetingListItem): string => {
  const counted = new Map<string, number>()
  for (const each of meeting.participants) {
    const part = view.t(partOf(each))
    counted.set(part, (counted.get(part) ?? 0) + 1)
  }
  return [...counted].map(([part, count]) => (count === 1 ? part : `${part} (${count})`)).join(', ')
}

const MeetingTable = (table: {
  view: View
  caseId: string
  title: Text
  empty: Text
  meetings: readonly MeetingListItem[]
}): JSX.Element => {
  const { view } = table
  return (
    <DataTable
      view={view}
      caption={table.title}
      captionHidden
      empty={table.empty}
      headers={[words.meeting, words.when, words.where, words.meetingLanguage, words.who, words.state]}
      rows={table.meetings.map((meeting) => [
        <a class="govuk-link" href={meetingPath(table.caseId, meeting.id)}>
          {typeOf(view, meeting.type)}
        </a>,
        whenOf(view, meeting),
        whereOf(view, meeting),
        [
          view.t(label('languages', meeting.language)),
          ...(meeting.interpreterLanguage === null
            ? []
            : [`${view.t(words.interpreter).toLowerCase()}: ${interpreterOf(view, meeting) ?? ''}`]),
        ].join(', '),
        whoOf(view, meeting),
        <MeetingStateTag view={view} state={meeting.state} />,
      ])}
    />
  )
}

const listPage = viewPage({
  path: '/cases/:caseId/meetings',
  read: listMeetings,
  render: ({ view, data, actor }) => {
    const caseId = data.case.id
    const arrange = data.can.includes('meeting.arrange') ? (
      <ButtonLink href={`/cases/${caseId}/meetings/new`}>{view.t(words.arrange)}</ButtonLink>
    ) : undefined
    const part = (planned: boolean) => data.meetings.filter((meeting) => (meeting.state === 'planned') === planned)
    return (
      <CaseFrame
        view={view}
        case={data.case}
        part="meetings"
        title={words.meetings}
        actions={arrange}
        help={<MeetingHelp view={view} actor={actor} />}
      >
        <Card view={view} id="coming" title={words.coming} count={part(true).length} accent>
          <MeetingTable
            view={view}
            caseId={caseId}
            title={words.coming}
            empty={words.noneComing}
            meetings={part(true)}
          />
        </Card>
        <Card view={view} id="behind" title={words.behind} count={part(false).length}>
          <MeetingTable
            view={view}
            caseId={caseId}
            title={words.behind}
            empty={words.noneBehind}
            meetings={part(false)}
          />
        </Card>
      </CaseFrame>
    )
  },
})

const nameCell = (view: View, participant: Participant): JSX.Element => (
  <>
    {participant.name ?? participant.organisation ?? view.t(words.unnamed)}
    {participant.name !== null && participant.organisation !== null && `, ${participant.organisation}`}
    {participant.personId === null && !participant.member && (
      <span class="govuk-hint fl-inline"> {view.t(words.invitationOnly)}</span>
    )}
  </>
)

/** "på plats", "ersättare närvarade: Ulla Berg", "förhinder, meddelat: sjuk". */
const attendanceCell = (view: View, { attendance, absenceReason, substituteName }: Participant): string => {
  if (attendance === null) return '–'
  const more = absenceReason ?? substituteName
  return more === null ? view.t(label('attendance', attendance)) : `${view.t(label('attendance', attendance))}: ${more}`
}

const ParticipantTable = ({ view, data }: { view: View; data: OpenedMeeting }): JSX.Element => {
  const planned = data.meeting.state === 'planned'
  return (
    <DataTable
      view={view}
      caption={words.who}
      captionHidden
      headers={[words.who, words.role, words.addedValue, planned ? words.reply : words.wasThere]}
      rows={data.meeting.participants.map((each) => [
        nameCell(view, each),
        view.t(partOf(each)),
        each.personId === null ? each.addedValue : '–',
        planned ? view.t(replyTexts[each.reply]) : attendanceCell(view, each),
      ])}
    />
  )
}

const ProfessionTable = ({ view, data }: { view: View; data: OpenedMeeting }): JSX.Element => (
  <DataTable
    view={view}
    caption={words.byProfession}
    headers={[words.profession, { text: words.asked, numeric: true }, { text: words.present, numeric: true }]}
    rows={data.attendance.map((each) => [
      view.t(label('professions', each.profession)),
      String(each.asked),
      String(each.present),
    ])}
  />
)

/** What may be done to the meeting now. */
const MeetingActions = ({ view, data }: { view: View; data: OpenedMeeting }): JSX.Element | null => {
  const { meeting, can } = data
  const to = (part: string): string => meetingPath(data.case.id, meeting.id, part)
  const planned = meeting.state === 'planned' && can.includes('meeting.edit')
  // Who came is asked for from the day of the meeting on, as the server accepts it.
  const begun =
    meeting.state !== 'cancelled' && helsinkiDay(meeting.startsAt) <= view.today && can.includes('meeting.record')
  if (!planned && !begun) return null
  return (
    <ButtonRow>
      {begun && (
        <ButtonLink href={to('/attendance')} kind="secondary">
          {view.t(words.attendance)}
        </ButtonLink>
      )}
      {planned && (
        <ButtonLink href={to('/replies')} kind="secondary">
          {view.t(words.replies)}
        </ButtonLink>
      )}
      {planned && (
        <a class="govuk-link" href={to('/edit')}>
          {view.t(words.edit)}
        </a>
      )}
      {planned && (
        <a class="govuk-link" href={to('/cancel')}>
          {view.t(words.cancelMeeting)}
        </a>
      )}
    </ButtonRow>
  )
}

const meetingPage = viewPage({
  path: '/cases/:caseId/meetings/:meetingId',
  read: readMeeting,
  render: ({ view, data, actor }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={typeOf(view, data.meeting.type)}
      heading={`${typeOf(view, data.meeting.type)} ${formatLongDateTime(data.meeting.startsAt, view.language)}`}
      back={{ href: `/cases/${data.case.id}/meetings`, text: words.backToMeetings }}
      actions={<MeetingStateTag view={view} state={data.meeting.state} />}
      help={<MeetingHelp view={view} actor={actor} />}
    >
      <MeetingActions view={view} data={data} />
      <MeetingTexts view={view} data={data} actor={actor} />
      <Card view={view} id="participants" title={words.who}>
        <ParticipantTable view={view} data={data} />
        {data.meeting.state === 'held' && data.attendance.length > 0 && <ProfessionTable view={view} data={data} />}
      </Card>
      <Card view={view} id="facts" title={words.meeting}>
        <MeetingFacts view={view} meeting={data.meeting} />
      </Card>
    </CaseFrame>
  ),
})

export const meetingPages: readonly Page[] = [
  listPage,
  meetingPage,
  ...arrangingPages,
  ...textPages,
  ...attendancePages,
]
