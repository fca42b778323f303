import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { Card } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { words as letterWords } from './meeting-letter.words.ts'
import { meetingPath, partOf } from './meeting-parts.tsx'
import type { OpenedMeeting, Participant } from './meeting.ts'
import { replyTexts, words } from './meeting.words.ts'

/** Who it is, and to a person of the case the letter that asks them. */
const nameCell = (view: View, participant: Participant, letter: string | null): JSX.Element => (
  <>
    {participant.name ?? participant.organisation ?? view.t(words.unnamed)}
    {participant.name !== null && participant.organisation !== null && `, ${participant.organisation}`}
    {participant.personId === null && !participant.member && (
      <span class="govuk-hint fl-inline"> {view.t(words.invitationOnly)}</span>
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

const ParticipantTable = ({ view, data }: { view: View; data: OpenedMeeting }): JSX.Element => {
  const planned = data.meeting.state === 'planned'
  return (
    <DataTable
      view={view}
      caption={words.who}
      captionHidden
      headers={[words.who, words.role, words.addedValue, planned ? words.reply : words.wasThere]}
      rows={data.meeting.participants.map((each) => [
        nameCell(
          view,
          each,
          planned && each.personId !== null
            ? meetingPath(data.case.id, data.meeting.id, `/letters/${each.personId}`)
            : null,
        ),
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

/** Who is asked and why, and once the meeting has been held, who came by profession. */
export const MeetingParticipants = ({ view, data }: { view: View; data: OpenedMeeting }): JSX.Element => (
  <Card view={view} id="participants" title={words.who}>
    <ParticipantTable view={view} data={data} />
    {data.meeting.state === 'held' && data.attendance.length > 0 && <ProfessionTable view={view} data={data} />}
  </Card>
)
