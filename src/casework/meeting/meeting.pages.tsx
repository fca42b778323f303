import type { JSX } from 'preact'
import { RoleHelp } from '#web/components/role-help.tsx'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { OwnWordsFirst } from '#casework/assessment/own-words-first.tsx'
import { words as limitWords } from '#casework/guardian-limit/guardian-limit.words.ts'
import { viewPage, type Page } from '#http/pages.ts'
import { formatLongDateTime } from '#kernel/format.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Card, WarningText } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { words as timeWords } from '#casework/meeting-time/meeting-time.words.ts'
import { arrangingPages } from './meeting-arranging.pages.tsx'
import { attendancePages } from './meeting-attendance.pages.tsx'
import { listPage } from './meeting-list.pages.tsx'
import { ProposedTimes } from './proposed-times.tsx'
import { MeetingParticipants } from './meeting-participants.tsx'
import { hasBegun, MeetingFacts, meetingPath, MeetingStateTag, typeOf } from './meeting-parts.tsx'
import { MeetingTexts } from './meeting-texts.tsx'
import { textPages } from './meeting-texts.pages.tsx'
import type { OpenedMeeting } from './meeting.ts'
import { readMeeting } from './meeting.operations.ts'
import { words } from './meeting.words.ts'

/** A guardian was asked before their limit was recorded: somebody must take them off. */
const AskedDespiteLimit = ({ view, data }: { view: View; data: OpenedMeeting }): JSX.Element | null =>
  data.askedDespiteLimit.length === 0 ? null : (
    <WarningText view={view}>
      {data.askedDespiteLimit
        .map((each) => view.t(limitWords.askedBefore(each.name ?? view.t(words.unnamed))))
        .join(' ')}
    </WarningText>
  )

/** What may be done to the meeting now. */
const MeetingActions = ({ view, data }: { view: View; data: OpenedMeeting }): JSX.Element | null => {
  const { meeting, can } = data
  const to = (part: string): string => meetingPath(data.case.id, meeting.id, part)
  const planned = meeting.state === 'planned' && can.includes('meeting.edit')
  const recorded = meeting.participants.some((each) => each.attendance !== null)
  const started = hasBegun(view, meeting)
  const begun = started && can.includes('meeting.record')
  if (!planned && !started) return null
  return (
    <ButtonRow>
      {begun && meeting.state === 'planned' && <ButtonLink href={to('/live')}>{view.t(words.live)}</ButtonLink>}
      {begun && (
        <ButtonLink href={to('/attendance')} kind="secondary">
          {view.t(recorded ? words.correctAttendance : words.attendance)}
        </ButtonLink>
      )}
      {planned && (meeting.confirmedAt === null || data.times.length > 0) && (
        <ButtonLink href={to('/confirm')}>{view.t(timeWords.confirm)}</ButtonLink>
      )}
      {planned && (
        <ButtonLink href={to('/times')} kind="secondary">
          {view.t(timeWords.propose)}
        </ButtonLink>
      )}
      {started && meeting.state === 'held' && (
        <a class="govuk-link" href={to('/live')}>
          {view.t(words.liveAfter)}
        </a>
      )}
      {planned && (
        <a class="govuk-link" href={to('/interpreters')}>
          {view.t(timeWords.interpreters)}
        </a>
      )}
      {planned && (
        <a class="govuk-link" href={to('/replies')}>
          {view.t(words.replies)}
        </a>
      )}
      {planned && data.times.length === 0 && (
        <a class="govuk-link" href={to('/meeting.ics')}>
          {view.t(timeWords.calendarFile)}
        </a>
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
  render: ({ view, data, actor }) => {
    // Before a meeting one looks for where and why, afterwards for what was said.
    const over = data.meeting.state === 'held'
    const proposed = data.meeting.state === 'planned' ? data.times.length : 0
    const type = typeOf(view, data.meeting.type)
    const facts = (
      <Card view={view} id="facts" title={words.meeting}>
        <MeetingFacts view={view} meeting={data.meeting} proposed={proposed} />
      </Card>
    )
    return (
      <CaseFrame
        view={view}
        case={data.case}
        title={type}
        heading={proposed > 0 ? type : `${type} ${formatLongDateTime(data.meeting.startsAt, view.language)}`}
        back={{ href: `/cases/${data.case.id}/meetings`, text: words.backToMeetings }}
        actions={
          <>
            <MeetingStateTag view={view} state={data.meeting.state} />
            {data.meeting.state === 'planned' && (
              <StatusTag
                view={view}
                kind={data.meeting.confirmedAt === null ? 'waiting' : 'done'}
                text={data.meeting.confirmedAt === null ? timeWords.notConfirmed : timeWords.confirmed}
              />
            )}
          </>
        }
        help={<RoleHelp view={view} actor={actor} screen="meeting" />}
      >
        <AskedDespiteLimit view={view} data={data} />
        <MeetingActions view={view} data={data} />
        {proposed > 0 && <ProposedTimes view={view} data={data} />}
        <OwnWordsFirst view={view} caseId={data.case.id} family={data.ownWords} />
        {!over && facts}
        <MeetingTexts view={view} data={data} actor={actor} />
        <MeetingParticipants view={view} data={data} />
        {over && facts}
      </CaseFrame>
    )
  },
})

export const meetingPages: readonly Page[] = [
  listPage,
  meetingPage,
  ...arrangingPages,
  ...textPages,
  ...attendancePages,
]
