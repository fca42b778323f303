import { formPage, type Page } from '#http/pages.ts'
import { formatDate, formatTime } from '#kernel/format.ts'
import type { Language } from '#kernel/language.ts'
import { Form } from '#web/components/form.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Details, WarningText } from '#web/components/panel.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import type { FormValues } from '#web/view.ts'
import {
  arrangeMeeting,
  cancelMeeting,
  editMeeting,
  prepareMeeting,
  prepareMeetingEdit,
} from './meeting-arranging.operations.ts'
import type { CandidateProfessional, Candidates, PreparedMeeting } from './meeting-arranging.ts'
import { proposalsOf } from './composition-fields.tsx'
import { MeetingFields } from './meeting-form.tsx'
import { ParticipantFields } from './meeting-form-people.tsx'
import { words as formWords } from './meeting-form.words.ts'
import { MeetingFacts, MeetingFormFrame, meetingPath } from './meeting-parts.tsx'
import { DEFAULT_MINUTES, type Meeting } from './meeting.ts'
import { readMeeting } from './meeting.operations.ts'
import { words } from './meeting.words.ts'

type WhyProposed = (candidate: CandidateProfessional) => string | undefined

/** The first reason why somebody is proposed, in the language of who writes: what they add, until somebody says it better. */
const whyIn =
  (data: PreparedMeeting): WhyProposed =>
  (candidate) =>
    proposalsOf(data, candidate)[0]?.reasons[0]?.[data.writerLanguage as Language]

/** Rows of those who can be asked, ticked where they were before. */
const peopleValues = ({ professionals, regulars }: Candidates, whyProposed: WhyProposed): FormValues =>
  Object.fromEntries([
    ...professionals.flatMap((each, index): [string, string][] => [
      [`professionals.${index}.professionalId`, each.asked ? each.professionalId : ''],
      [`professionals.${index}.addedValue`, each.addedValue ?? whyProposed(each) ?? ''],
    ]),
    ...regulars.map((each, index): [string, string] => [`regularAttendees.${index}.addedValue`, each.addedValue]),
  ])

/** A new meeting: the young person's language, and the interpreter somebody of the family needs. */
const newValues = (data: PreparedMeeting): FormValues => ({
  minutes: String(DEFAULT_MINUTES),
  language: data.candidates.persons.find((person) => person.role === 'youth')?.contactLanguage ?? data.writerLanguage,
  interpreterLanguage:
    data.candidates.persons.find((person) => person.interpreterLanguage !== null)?.interpreterLanguage ?? '',
  ...peopleValues(data.candidates, whyIn(data)),
})

const externalValues = (meeting: Meeting): FormValues =>
  Object.fromEntries(
    meeting.participants
      .filter((each) => each.organisation !== null)
      .flatMap((each, index): [string, string][] => [
        [`externals.${index}.organisation`, each.organisation ?? ''],
        [`externals.${index}.name`, each.name ?? ''],
        [`externals.${index}.profession`, each.profession ?? ''],
        [`externals.${index}.addedValue`, each.addedValue],
      ]),
  )

/** A guardian with a limit is not ticked in advance: saving the meeting takes them off. */
const mayBeAsked = ({ persons }: Candidates, id: string): boolean =>
  persons.every((person) => person.id !== id || person.limit === null)

const meetingValues = (meeting: Meeting, data: PreparedMeeting): FormValues => ({
  type: meeting.type,
  date: formatDate(meeting.startsAt, 'sv'),
  startTime: formatTime(meeting.startsAt, 'sv'),
  minutes: String(meeting.minutes),
  placeKind: meeting.placeKind,
  place: meeting.place ?? '',
  purpose: meeting.purpose,
  language: meeting.language,
  interpreterLanguage: meeting.interpreterLanguage ?? '',
  interpreterBooked: meeting.interpreterBooked ? 'on' : '',
  interpreterMissingReason: meeting.interpreterMissingReason ?? '',
  guardianMissingReason: meeting.guardianMissingReason ?? '',
  personIds: meeting.participants
    .flatMap((each) => each.personId ?? [])
    .filter((id) => mayBeAsked(data.candidates, id)),
  leftOut: meeting.leftOut,
  ...peopleValues(data.candidates, whyIn(data)),
  ...externalValues(meeting),
})

const arrangePage = formPage({
  path: '/cases/:caseId/meetings/new',
  read: prepareMeeting,
  submit: arrangeMeeting,
  initial: newValues,
  done: (result, params) => meetingPath(params.caseId ?? '', result.id),
  render: ({ view, data, form, actor }) => {
    const back = { href: `/cases/${data.case.id}/meetings`, text: words.backToMeetings }
    return (
      <MeetingFormFrame
        view={view}
        case={data.case}
        actor={actor}
        title={words.arrange}
        errors={form.errors}
        back={back}
      >
        <Form view={view} form={form} submit={words.save} secondary={{ ...back, text: words.stop }}>
          <MeetingFields view={view} form={form} data={data} />
          <ParticipantFields view={view} form={form} data={data} />
        </Form>
      </MeetingFormFrame>
    )
  },
})

const editPage = formPage({
  path: '/cases/:caseId/meetings/:meetingId/edit',
  read: prepareMeetingEdit,
  submit: editMeeting,
  initial: (data) => (data.meeting === null ? {} : meetingValues(data.meeting, data)),
  done: (result, params) => meetingPath(params.caseId ?? '', result.id),
  render: ({ view, data, form, actor }) => {
    const back = { href: meetingPath(data.case.id, data.meeting?.id ?? ''), text: words.backToMeeting }
    // Somebody was faster, or the meeting is over: what it says now stands above what one had typed.
    const changed = form.errors.some((error) => error.field === '')
    return (
      <MeetingFormFrame view={view} case={data.case} actor={actor} title={words.edit} errors={form.errors} back={back}>
        {changed && data.meeting !== null && (
          <Details view={view} summary={formWords.asItIsNow} open>
            <MeetingFacts view={view} meeting={data.meeting} />
          </Details>
        )}
        <Form
          view={view}
          form={form}
          submit={words.save}
          version={data.meeting?.version}
          secondary={{ ...back, text: words.stop }}
        >
          <MeetingFields view={view} form={form} data={data} />
          <ParticipantFields view={view} form={form} data={data} />
        </Form>
      </MeetingFormFrame>
    )
  },
})

const cancelPage = formPage({
  path: '/cases/:caseId/meetings/:meetingId/cancel',
  read: readMeeting,
  submit: cancelMeeting,
  done: (result, params) => meetingPath(params.caseId ?? '', result.id),
  render: ({ view, data, form, actor }) => {
    const back = { href: meetingPath(data.case.id, data.meeting.id), text: words.backToMeeting }
    return (
      <MeetingFormFrame
        view={view}
        case={data.case}
        actor={actor}
        title={words.cancelMeeting}
        errors={form.errors}
        back={back}
      >
        <MeetingFacts view={view} meeting={data.meeting} />
        <WarningText view={view}>{view.t(words.cancelWarning)}</WarningText>
        <Form
          view={view}
          form={form}
          submit={words.cancelMeeting}
          version={data.meeting.version}
          secondary={{ ...back, text: words.stop }}
          warning
        >
          <p class="govuk-body">
            <VisibilityLabel view={view} visibility="case_team" lead />
          </p>
          <TextInput view={view} form={form} name="reason" label={words.cancelReason} />
        </Form>
      </MeetingFormFrame>
    )
  },
})

export const arrangingPages: readonly Page[] = [arrangePage, editPage, cancelPage]
