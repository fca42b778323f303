import type { JSX } from 'preact'
import { interpreterNeeds, unmetNeeds, type InterpreterNeed } from '#casework/meeting/interpreter-need.ts'
import { calledOf, MeetingFacts, MeetingFormFrame, meetingPath } from '#casework/meeting/meeting-parts.tsx'
import type { Meeting, OpenedMeeting } from '#casework/meeting/meeting.ts'
import { readMeeting } from '#casework/meeting/meeting.operations.ts'
import { words as meetingWords } from '#casework/meeting/meeting.words.ts'
import { formPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatLongDateTime } from '#kernel/format.ts'
import { Checkboxes, codeOptions, Fieldset, Radios, Select, type Option } from '#web/components/choices.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import type { FormState, FormValues, View } from '#web/view.ts'
import { bookInterpreters, confirmMeeting } from './meeting-confirming.operations.ts'
import { words } from './meeting-time.words.ts'

type Row = {
  readonly participantId: string
  readonly title: string | null
  readonly language: string
  readonly booked: boolean
}

/** One row for each person of the case who is asked, and one for the meeting where it has a need that is nobody's. */
function bookingRows(view: View | undefined, meeting: Meeting): Row[] {
  const persons = meeting.participants.filter((each) => each.personId !== null)
  const ofMeeting = interpreterNeeds(meeting).filter((need) => need.participantId === null)
  return [
    ...persons.map((each) => ({
      participantId: each.id,
      title: view === undefined ? null : calledOf(view, each),
      language: each.interpreterLanguage ?? '',
      booked: each.interpreterBooked,
    })),
    ...ofMeeting.map(({ language, booked }) => ({ participantId: '', title: null, language, booked })),
  ]
}

const bookingValues = ({ meeting }: OpenedMeeting): FormValues =>
  Object.fromEntries(
    bookingRows(undefined, meeting).flatMap((row, index): [string, string][] => [
      [`bookings.${index}.language`, row.language],
      [`bookings.${index}.booked`, row.booked ? 'on' : ''],
    ]),
  )

const languageOptions: readonly Option[] = codeOptions('languages')

const BookingRow = ({
  view,
  form,
  row,
  index,
}: {
  view: View
  form: FormState
  row: Row
  index: number
}): JSX.Element => (
  <Fieldset view={view} legend={row.title === null ? words.interpreterForMeeting : words.interpreterFor(row.title)}>
    <input type="hidden" name={`bookings.${index}.participantId`} value={row.participantId} />
    <Select
      view={view}
      form={form}
      name={`bookings.${index}.language`}
      label={words.language}
      options={languageOptions}
      empty={words.noInterpreter}
    />
    <Checkboxes
      view={view}
      form={form}
      name={`bookings.${index}.booked`}
      label={words.isBooked}
      options={[{ value: 'on', text: words.booked }]}
    />
  </Fieldset>
)

const interpretersPage = formPage({
  path: '/cases/:caseId/meetings/:meetingId/interpreters',
  read: readMeeting,
  submit: bookInterpreters,
  initial: bookingValues,
  done: (result, params) => meetingPath(params.caseId ?? '', result.id),
  draft: false,
  render: ({ view, data, form, actor }) => {
    const back = { href: meetingPath(data.case.id, data.meeting.id), text: meetingWords.backToMeeting }
    const rows = bookingRows(view, data.meeting)
    return (
      <MeetingFormFrame
        view={view}
        case={data.case}
        actor={actor}
        title={words.interpreters}
        errors={form.errors}
        back={back}
      >
        <p class="govuk-body">{view.t(words.interpretersIntro)}</p>
        {rows.length === 0 ? (
          <p class="govuk-body fl-empty">{view.t(words.nobodyNeeds)}</p>
        ) : (
          <Form
            view={view}
            form={form}
            submit={words.save}
            version={data.meeting.version}
            secondary={{ ...back, text: words.stop }}
          >
            {rows.map((row, index) => (
              <BookingRow view={view} form={form} row={row} index={index} />
            ))}
          </Form>
        )}
      </MeetingFormFrame>
    )
  },
})

const Unmet = ({ view, needs }: { view: View; needs: readonly InterpreterNeed[] }): JSX.Element => (
  <InsetText>
    {needs.map((need) => (
      <p class="govuk-body">
        {view.t(words.unmet(need.name ?? view.t(meetingWords.meeting), view.t(label('languages', need.language))))}
      </p>
    ))}
  </InsetText>
)

const ConfirmFields = ({ view, form, data }: { view: View; form: FormState; data: OpenedMeeting }): JSX.Element => {
  const unmet = unmetNeeds(data.meeting)
  return (
    <>
      {data.times.length > 0 && (
        <Radios
          view={view}
          form={form}
          name="timeId"
          label={words.chooseTime}
          options={data.times.map((each) => ({
            value: each.id,
            text: formatLongDateTime(each.startsAt, view.language),
            hint: words.howItFits(each.best, each.possible, each.impossible, each.waiting),
          }))}
        />
      )}
      {unmet.length > 0 && (
        <>
          <Unmet view={view} needs={unmet} />
          <p class="govuk-body">
            <a class="govuk-link" href={meetingPath(data.case.id, data.meeting.id, '/interpreters')}>
              {view.t(words.interpreters)}
            </a>
          </p>
          <p class="govuk-body">
            <VisibilityLabel view={view} visibility="case_team" lead />
          </p>
          <TextInput view={view} form={form} name="interpreterMissingReason" label={words.reason} />
        </>
      )}
    </>
  )
}

const confirmPage = formPage({
  path: '/cases/:caseId/meetings/:meetingId/confirm',
  read: readMeeting,
  submit: confirmMeeting,
  initial: ({ meeting }) => ({ interpreterMissingReason: meeting.interpreterMissingReason ?? '' }),
  done: (result, params) => meetingPath(params.caseId ?? '', result.id),
  draft: false,
  render: ({ view, data, form, actor }) => {
    const back = { href: meetingPath(data.case.id, data.meeting.id), text: meetingWords.backToMeeting }
    return (
      <MeetingFormFrame
        view={view}
        case={data.case}
        actor={actor}
        title={words.confirm}
        errors={form.errors}
        back={back}
      >
        <p class="govuk-body">{view.t(words.confirmIntro)}</p>
        {data.times.length === 0 && <MeetingFacts view={view} meeting={data.meeting} />}
        <Form
          view={view}
          form={form}
          submit={words.confirm}
          version={data.meeting.version}
          secondary={{ ...back, text: words.stop }}
        >
          <ConfirmFields view={view} form={form} data={data} />
        </Form>
      </MeetingFormFrame>
    )
  },
})

export const confirmPages: readonly Page[] = [interpretersPage, confirmPage]
