import type { JSX } from 'preact'
import { words as timeWords } from '#casework/meeting-time/meeting-time.words.ts'
import { label } from '#kernel/codes.ts'
import { Card } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { words as letterWords } from './meeting-letter.words.ts'
import { calledOf, meetingPath, partOf } from './meeting-parts.tsx'
import type { OpenedMeeting, Participant } from './meeting.ts'
import { replyTexts, words } from './meeting.words.ts'

type Ways = {
  /** Letter to a person of the case. */
  readonly letter: string | null
  /** Link to somebody invited from outside. */
  readonly guestLink: string | null
}

/** Who it is, and how they are asked: a person of the case by letter, somebody from outside by a link. */
const nameCell = (view: View, participant: Participant, { letter, guestLink }: Ways): JSX.Element => (
  <>
    {participant.name ?? participant.organisation ?? view.t(words.unnamed)}
    {participant.name !== null && participant.organisation !== null && `, ${participant.organisation}`}
    {participant.personId === null && !participant.member && (
      <span class="govuk-hint fl-inline"> {view.t(words.invitationOnly)}</span>
    )}
    {guestLink !== null && (
      <>
        {' · '}
        <a class="govuk-link" href={guestLink}>
          {view.t(words.guestLink)}
          <span class="govuk-visually-hidden">: {calledOf(view, participant)}</span>
        </a>
      </>
    )}
    {letter !== null && (
      <>
        {' · '}
        <a class="govuk-link" href={letter}>
          {view.t(letterWords.letter)}
          <span class="govuk-visually-hidden">: {participant.name ?? view.t(words.unnamed)}</span>
        </a>
      </>
    )}
  </>
)

/** "på plats", "ersättare närvarade: Ulla Berg", "förhinder, meddelat: sjuk". */
const attendanceCell = (view: View, { attendance, absenceReason, substituteName }: Participant): string => {
  if (attendance === null) return '–'
  const more = absenceReason ?? substituteName
  return more === null ? view.t(label('attendance', attendance)) : `${view.t(label('attendance', attendance))}: ${more}`
}

/** What was answered last, and where one records what was told or reads what was said before. */
const replyCell = (view: View, data: OpenedMeeting, participant: Participant): JSX.Element => {
  const last = data.answered.find((each) => each.participantId === participant.id)?.answers[0]
  const substitute = last?.substitute ?? null
  const more = [
    last?.way === 'link' ? view.t(timeWords.byLink) : null,
    last?.remote === true ? view.t(timeWords.remotely) : null,
    last?.message === null || last === undefined ? null : view.t(timeWords.wroteMore),
  ].filter((each) => each !== null)
  return (
    <>
      {view.t(replyTexts[participant.reply])}
      {substitute !== null && ` (${view.t(words.substitute(substitute))})`}
      {more.length > 0 && ` (${more.join(', ')})`}
      {' · '}
      <a class="govuk-link" href={meetingPath(data.case.id, data.meeting.id, `/participants/${participant.id}`)}>
        {view.t(timeWords.answer)}
        <span class="govuk-visually-hidden">: {calledOf(view, participant)}</span>
      </a>
    </>
  )
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
        nameCell(view, each, {
          letter:
            planned && each.personId !== null
              ? meetingPath(data.case.id, data.meeting.id, `/letters/${each.personId}`)
              : null,
          // Also after the meeting: a task may wait.
          guestLink:
            each.organisation !== null && data.case.closedAt === null
              ? meetingPath(data.case.id, data.meeting.id, `/participants/${each.id}/guest-link`)
              : null,
        }),
        view.t(partOf(each)),
        each.personId === null ? each.addedValue : '–',
        planned ? replyCell(view, data, each) : attendanceCell(view, each),
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

/** Who is asked and why, and once the meeting has been held, who came by profession. */
export const MeetingParticipants = ({ view, data }: { view: View; data: OpenedMeeting }): JSX.Element => (
  <Card view={view} id="participants" title={words.who}>
    <ParticipantTable view={view} data={data} />
    {data.meeting.state === 'held' && data.attendance.length > 0 && <ProfessionTable view={view} data={data} />}
  </Card>
)
