import type { JSX } from 'preact'
import { actionPage, formPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { seatText } from '#network/steering-group/steering-group.pages.tsx'
import { words as groupWords } from '#network/steering-group/steering-group.words.ts'
import { Select } from '#web/components/choices.tsx'
import { ActionButton, ButtonRow } from '#web/components/buttons.tsx'
import { DateInput, Textarea, TextInput, TimeInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import {
  addAgendaItem,
  confirmMinutes,
  readAgendaItem,
  readReturn,
  readSteeringAttendance,
  recordMinutes,
  recordSteeringAttendance,
  returnSignedMinutes,
  signMinutes,
  withdrawAgendaItem,
} from './minutes.operations.ts'
import { MINUTES_LIMIT, PROPOSAL_LIMIT, REASON_LIMIT } from './steering-meeting-input.ts'
import {
  cancelSteeringMeeting,
  changeSteeringMeeting,
  planSteeringMeeting,
  prepareSteeringMeeting,
  readMeetingForm,
} from './steering-meeting.operations.ts'
import type { Officer, SteeringMeeting } from './steering-meeting.ts'
import { words } from './steering-meeting.words.ts'

const list = '/steering-meetings'
const pathOf = (id: string | undefined): string => `${list}/${id ?? ''}`
const backTo = (meeting: SteeringMeeting) => ({ href: pathOf(meeting.id), text: words.meeting(meeting.number) })
const cancelTo = (meeting: SteeringMeeting) => ({ href: pathOf(meeting.id), text: words.back })
const done = (result: { readonly steeringMeetingId: string }): string => pathOf(result.steeringMeetingId)

type FieldsProps = { readonly view: View; readonly form: FormState; readonly officers: readonly Officer[] }

const MeetingFields = ({ view, form, officers }: FieldsProps): JSX.Element => {
  const options = (chairs: boolean) =>
    officers
      .filter((each) => each.chairs === chairs)
      .map((each) => ({ value: each.id, text: `${each.name}, ${view.t(each.title)}` }))
  return (
    <>
      <DateInput view={view} form={form} name="heldOn" label={words.heldOn} />
      <TimeInput view={view} form={form} name="startsAt" label={words.startsAt} />
      <TextInput view={view} form={form} name="place" label={words.place} />
      <Select view={view} form={form} name="chair" label={words.chair} hint={words.chairHint} options={options(true)} />
      <Select
        view={view}
        form={form}
        name="secretary"
        label={words.secretary}
        hint={words.secretaryHint}
        options={options(false)}
      />
    </>
  )
}

const newPage = formPage({
  path: `${list}/new`,
  read: prepareSteeringMeeting,
  submit: planSteeringMeeting,
  done: (result) => pathOf(result.id),
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.plan} errors={form.errors} back={{ href: list, text: words.list }}>
      <Form view={view} form={form} submit={words.save} secondary={{ href: list, text: words.back }}>
        <MeetingFields view={view} form={form} officers={data.officers} />
      </Form>
    </Layout>
  ),
})

const changePage = formPage({
  path: `${list}/:steeringMeetingId/change`,
  read: readMeetingForm,
  submit: changeSteeringMeeting,
  initial: ({ meeting }) => ({
    heldOn: formatDate(meeting.heldOn, 'sv'),
    startsAt: meeting.startsAt.replace(':', '.'),
    place: meeting.place,
    chair: meeting.chairId,
    secretary: meeting.secretaryId,
  }),
  done: (result) => pathOf(result.id),
  render: ({ view, data: { meeting, officers }, form }) => (
    <Layout view={view} title={words.change} errors={form.errors} back={backTo(meeting)}>
      <Form view={view} form={form} submit={words.save} version={meeting.version} secondary={cancelTo(meeting)}>
        <MeetingFields view={view} form={form} officers={officers} />
      </Form>
    </Layout>
  ),
})

const cancelPage = formPage({
  path: `${list}/:steeringMeetingId/cancel`,
  read: readMeetingForm,
  submit: cancelSteeringMeeting,
  done: (result) => pathOf(result.id),
  render: ({ view, data: { meeting }, form }) => (
    <Layout view={view} title={words.cancel} errors={form.errors} back={backTo(meeting)}>
      <Form
        view={view}
        form={form}
        submit={words.cancel}
        warning
        version={meeting.version}
        secondary={cancelTo(meeting)}
      >
        <TextInput view={view} form={form} name="reason" label={words.cancelReason} />
      </Form>
    </Layout>
  ),
})

const Proposal = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <>
    <TextInput view={view} form={form} name="title" label={words.itemTitle} />
    <Textarea
      view={view}
      form={form}
      name="proposal"
      label={words.proposal}
      hint={words.intro}
      optional
      limit={PROPOSAL_LIMIT}
    />
  </>
)

const newItemPage = formPage({
  path: `${list}/:steeringMeetingId/items/new`,
  read: readMeetingForm,
  submit: addAgendaItem,
  done,
  render: ({ view, data: { meeting }, form }) => (
    <Layout view={view} title={words.addItem} errors={form.errors} back={backTo(meeting)}>
      <Form view={view} form={form} submit={words.save} secondary={cancelTo(meeting)}>
        <Proposal view={view} form={form} />
      </Form>
    </Layout>
  ),
})

const itemPage = formPage({
  path: `${list}/:steeringMeetingId/items/:itemId`,
  read: readAgendaItem,
  submit: recordMinutes,
  initial: ({ item }) => ({ title: item.title, proposal: item.proposal ?? '', minutes: item.minutes ?? '' }),
  done,
  render: ({ view, data: { meeting, item }, form }) => (
    <Layout
      view={view}
      title={words.item}
      heading={`${view.t(words.item)}: ${item.title}`}
      errors={form.errors}
      back={backTo(meeting)}
    >
      <Form view={view} form={form} submit={words.save} version={item.version} secondary={cancelTo(meeting)}>
        <Proposal view={view} form={form} />
        <Textarea
          view={view}
          form={form}
          name="minutes"
          label={words.minutes}
          hint={words.minutesHint}
          optional
          limit={MINUTES_LIMIT}
          rows={10}
        />
      </Form>
      <ButtonRow>
        <ActionButton
          view={view}
          action={`${pathOf(meeting.id)}/items/${item.id}/withdraw`}
          text={words.withdraw}
          about={item.title}
          kind="link"
          version={item.version}
        />
      </ButtonRow>
    </Layout>
  ),
})

const attendancePage = formPage({
  path: `${list}/:steeringMeetingId/attendance`,
  read: readSteeringAttendance,
  submit: recordSteeringAttendance,
  initial: ({ representation, attendances }) => ({
    ...Object.fromEntries(
      representation
        .flatMap((party) => party.seats)
        .map((seat, index) => [`seats.${index}.name`, attendances.find((each) => each.seatId === seat.id)?.name ?? '']),
    ),
    heard: attendances
      .filter((each) => each.cameAs === 'heard')
      .map((each) => each.name)
      .join('\n'),
  }),
  done,
  render: ({ view, data: { meeting, representation }, form }) => {
    const seats = representation.flatMap((party) => party.seats.map((seat) => ({ seat, agency: party.agencyName })))
    return (
      <Layout view={view} title={words.recordAttendance} errors={form.errors} back={backTo(meeting)}>
        <InsetText>{view.t(seats.length === 0 ? words.noSeats : words.attendanceIntro)}</InsetText>
        <Form
          view={view}
          form={form}
          submit={words.save}
          secondary={cancelTo(meeting)}
          hidden={Object.fromEntries(seats.map(({ seat }, index) => [`seats.${index}.seat`, seat.id]))}
        >
          {seats.map(({ seat, agency }, index) => (
            <TextInput
              view={view}
              form={form}
              name={`seats.${index}.name`}
              label={words.seatOf(view.t(agency), view.t(groupWords[seat.role]).toLowerCase(), seatText(view, seat))}
              optional
              width="half"
            />
          ))}
          <Textarea view={view} form={form} name="heard" label={words.heard} hint={words.heardHint} optional rows={3} />
        </Form>
      </Layout>
    )
  },
})

const returnPage = formPage({
  path: `${list}/:steeringMeetingId/return`,
  read: readReturn,
  submit: returnSignedMinutes,
  done,
  render: ({ view, data: { meeting }, form }) => (
    <Layout view={view} title={words.giveBack} errors={form.errors} back={backTo(meeting)}>
      <Form view={view} form={form} submit={words.giveBack} version={meeting.version} secondary={cancelTo(meeting)}>
        <Textarea view={view} form={form} name="reason" label={words.returnReason} limit={REASON_LIMIT} rows={4} />
      </Form>
    </Layout>
  ),
})

export const minutesPages: readonly Page[] = [
  newPage,
  changePage,
  cancelPage,
  newItemPage,
  itemPage,
  actionPage({
    path: `${list}/:steeringMeetingId/items/:itemId/withdraw`,
    submit: withdrawAgendaItem,
    done,
  }),
  attendancePage,
  actionPage({ path: `${list}/:steeringMeetingId/sign`, submit: signMinutes, done }),
  actionPage({ path: `${list}/:steeringMeetingId/confirm`, submit: confirmMinutes, done }),
  returnPage,
]
