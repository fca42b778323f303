import type { JSX } from 'preact'
import { MeetingFacts, MeetingFormFrame, meetingPath } from '#casework/meeting/meeting-parts.tsx'
import type { OpenedMeeting } from '#casework/meeting/meeting.ts'
import { readMeeting } from '#casework/meeting/meeting.operations.ts'
import { words as meetingWords } from '#casework/meeting/meeting.words.ts'
import { filePage } from '#http/files.ts'
import { formPage, type Page } from '#http/pages.ts'
import { formatDate, formatTime } from '#kernel/format.ts'
import { Fieldset } from '#web/components/choices.tsx'
import { DateInput, TimeInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import type { FormState, FormValues, View } from '#web/view.ts'
import { answerPages } from './meeting-answer.pages.tsx'
import { confirmPages } from './meeting-confirming.pages.tsx'
import { MOST_TIMES } from './meeting-time.ts'
import { exportMeetingCalendar } from './meeting-calendar.operations.ts'
import { proposeTimes } from './meeting-time.operations.ts'
import { words } from './meeting-time.words.ts'

/** The times that are proposed now; the first time of a new proposal is the one the meeting was planned for. */
const proposedValues = ({ times, meeting }: OpenedMeeting): FormValues => {
  const moments = times.map((each) => each.startsAt).sort((one, other) => one.getTime() - other.getTime())
  return Object.fromEntries(
    (moments.length > 0 ? moments : [meeting.startsAt]).flatMap((moment, index): [string, string][] => [
      [`times.${index}.date`, formatDate(moment, 'sv')],
      [`times.${index}.startTime`, formatTime(moment, 'sv')],
    ]),
  )
}

const TimeRow = ({ view, form, index }: { view: View; form: FormState; index: number }): JSX.Element => (
  <Fieldset view={view} legend={words.time(index + 1)}>
    <DateInput view={view} form={form} name={`times.${index}.date`} label={words.date} />
    <TimeInput view={view} form={form} name={`times.${index}.startTime`} label={words.startTime} />
  </Fieldset>
)

const timesPage = formPage({
  path: '/cases/:caseId/meetings/:meetingId/times',
  read: readMeeting,
  submit: proposeTimes,
  initial: proposedValues,
  done: (result, params) => meetingPath(params.caseId ?? '', result.id),
  draft: false,
  render: ({ view, data, form, actor }) => {
    const back = { href: meetingPath(data.case.id, data.meeting.id), text: meetingWords.backToMeeting }
    return (
      <MeetingFormFrame
        view={view}
        case={data.case}
        actor={actor}
        title={words.propose}
        errors={form.errors}
        back={back}
      >
        <p class="govuk-body">{view.t(words.proposeIntro)}</p>
        {data.times.length > 0 && <p class="govuk-body">{view.t(words.proposeAgain)}</p>}
        <MeetingFacts view={view} meeting={data.meeting} />
        <Form
          view={view}
          form={form}
          submit={words.propose}
          version={data.meeting.version}
          secondary={{ ...back, text: words.stop }}
        >
          {Array.from({ length: MOST_TIMES }, (_, index) => (
            <TimeRow view={view} form={form} index={index} />
          ))}
        </Form>
      </MeetingFormFrame>
    )
  },
})

const calendarPage = filePage({
  path: '/cases/:caseId/meetings/:meetingId/meeting.ics',
  read: exportMeetingCalendar,
  name: 'fairlead-meeting.ics',
  content: ({ data, view }) => ({
    calendar: [{ ...data, title: view.t(meetingWords.meeting), place: data.place ?? undefined }],
  }),
})

export const meetingTimePages: readonly Page[] = [timesPage, calendarPage, ...answerPages, ...confirmPages]
