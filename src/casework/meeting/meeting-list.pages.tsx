import type { JSX } from 'preact'
import { RoleHelp } from '#web/components/role-help.tsx'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { viewPage } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import type { Text } from '#kernel/language.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Card } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { interpreterOf, meetingPath, MeetingStateTag, partOf, typeOf, whenOf, whereOf } from './meeting-parts.tsx'
import type { MeetingListItem } from './meeting.ts'
import { listMeetings } from './meeting.operations.ts'
import { words } from './meeting.words.ts'

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

export const listPage = viewPage({
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
        help={<RoleHelp view={view} actor={actor} screen="meeting" />}
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
