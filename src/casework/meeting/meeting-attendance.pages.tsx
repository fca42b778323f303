import type { JSX } from 'preact'
import { formPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { Fieldset, Radios } from '#web/components/choices.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import type { FormState, FormValues, View } from '#web/view.ts'
import { calledOf, MeetingFormFrame, meetingPath, partOf } from './meeting-parts.tsx'
import { recordableAttendance, replies, type OpenedMeeting, type Participant } from './meeting.ts'
import { recordAttendance, recordReplies } from './meeting-attendance.operations.ts'
import { readMeeting } from './meeting.operations.ts'
import { words as formWords } from './meeting-form.words.ts'
import { replyTexts, words } from './meeting.words.ts'

type Row = { readonly view: View; readonly form: FormState; readonly participant: Participant; readonly name: string }

const back = (data: OpenedMeeting) => ({ href: meetingPath(data.case.id, data.meeting.id), text: words.backToMeeting })
const done = (_result: unknown, params: Readonly<Record<string, string>>): string =>
  meetingPath(params.caseId ?? '', params.meetingId ?? '')

/** One set of values a participant, under `attendances.0`, `attendances.1` … */
const rowValues = (
  list: string,
  participants: readonly Participant[],
  of: (participant: Participant) => Record<string, string | null>,
): FormValues =>
  Object.fromEntries(
    participants.flatMap((participant, index) =>
      Object.entries(of(participant)).map(([name, value]) => [`${list}.${index}.${name}`, value ?? '']),
    ),
  )

const titleOf = (view: View, participant: Participant): string =>
  `${calledOf(view, participant)} (${view.t(partOf(participant))})`
const Shared = ({ view }: { view: View }): JSX.Element => (
  <p class="govuk-body">
    <VisibilityLabel view={view} visibility="case_team" lead />
  </p>
)

const AttendanceRow = ({ view, form, participant, name }: Row): JSX.Element => (
  <>
    <Radios
      view={view}
      form={form}
      name={`${name}.attendance`}
      label={words.wasThere}
      columns
      options={recordableAttendance
        .filter((each) => each !== 'substitute' || participant.personId === null)
        .map((each) => ({ value: each, text: label('attendance', each) }))}
    />
    <TextInput view={view} form={form} name={`${name}.absenceReason`} label={formWords.absenceReason} />
    {participant.personId === null && (
      <TextInput
        view={view}
        form={form}
        name={`${name}.substituteName`}
        label={formWords.substituteName}
        width="half"
      />
    )}
  </>
)

const attendancePage = formPage({
  path: '/cases/:caseId/meetings/:meetingId/attendance',
  read: readMeeting,
  submit: recordAttendance,
  initial: (data) =>
    rowValues('attendances', data.meeting.participants, ({ attendance, absenceReason, substituteName }) => ({
      attendance,
      absenceReason,
      substituteName,
    })),
  done,
  render: ({ view, data, form, actor }) => (
    <MeetingFormFrame
      view={view}
      case={data.case}
      actor={actor}
      title={words.attendance}
      errors={form.errors}
      back={back(data)}
    >
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={data.meeting.version}
        secondary={{ ...back(data), text: words.stop }}
      >
        <Shared view={view} />
        {data.meeting.participants.map((participant, index) => (
          <>
            <input type="hidden" name={`attendances.${index}.participantId`} value={participant.id} />
            <Fieldset view={view} legend={titleOf(view, participant)}>
              <AttendanceRow view={view} form={form} participant={participant} name={`attendances.${index}`} />
            </Fieldset>
          </>
        ))}
      </Form>
    </MeetingFormFrame>
  ),
})

const repliesPage = formPage({
  path: '/cases/:caseId/meetings/:meetingId/replies',
  read: readMeeting,
  submit: recordReplies,
  initial: (data) => rowValues('replies', data.meeting.participants, ({ reply }) => ({ reply })),
  done,
  draft: false,
  render: ({ view, data, form, actor }) => (
    <MeetingFormFrame
      view={view}
      case={data.case}
      actor={actor}
      title={words.replies}
      errors={form.errors}
      back={back(data)}
    >
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={data.meeting.version}
        secondary={{ ...back(data), text: words.stop }}
      >
        <Shared view={view} />
        {data.meeting.participants.map((participant, index) => (
          <>
            <input type="hidden" name={`replies.${index}.participantId`} value={participant.id} />
            <Radios
              view={view}
              form={form}
              name={`replies.${index}.reply`}
              label={formWords.replyOf(titleOf(view, participant))}
              options={replies.map((each) => ({ value: each, text: replyTexts[each] }))}
            />
          </>
        ))}
      </Form>
    </MeetingFormFrame>
  ),
})

export const attendancePages: readonly Page[] = [attendancePage, repliesPage]
