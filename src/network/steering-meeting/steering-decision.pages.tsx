import type { JSX } from 'preact'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { ActionButton, ButtonRow } from '#web/components/buttons.tsx'
import { Select } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import {
  changeSteeringDecision,
  completeSteeringTask,
  listSteeringTasks,
  prepareSteeringDecision,
  readSteeringDecision,
  readSteeringTask,
  recordSteeringDecision,
  withdrawDecision,
} from './steering-decision.operations.ts'
import { DECISION_LIMIT } from './steering-meeting-input.ts'
import { isOpen, type SteeringItem, type SteeringMeeting } from './steering-meeting.ts'
import { words } from './steering-meeting.words.ts'
import { TaskTable } from './task-table.tsx'

const list = '/steering-meetings'
const pathOf = (id: string | undefined): string => `${list}/${id ?? ''}`
const backTo = (meeting: SteeringMeeting) => ({ href: pathOf(meeting.id), text: words.meeting(meeting.number) })
const cancelTo = (meeting: SteeringMeeting) => ({ href: pathOf(meeting.id), text: words.back })
const done = (result: { readonly steeringMeetingId: string }): string => pathOf(result.steeringMeetingId)

type FieldsProps = {
  readonly view: View
  readonly form: FormState
  readonly items: readonly SteeringItem[]
  readonly parties: readonly { readonly id: string; readonly name: Text }[]
}

const Fields = ({ view, form, items, parties }: FieldsProps): JSX.Element => (
  <>
    <Select
      view={view}
      form={form}
      name="item"
      label={words.item}
      options={items.map((each) => ({ value: each.id, text: each.title }))}
    />
    <Textarea view={view} form={form} name="decided" label={words.decided} limit={DECISION_LIMIT} rows={4} />
    <Select
      view={view}
      form={form}
      name="owner"
      label={words.owner}
      empty={words.noOwner}
      options={parties.map((each) => ({ value: each.id, text: each.name }))}
    />
    <TextInput view={view} form={form} name="ownerName" label={words.ownerName} optional width="half" />
    <DateInput view={view} form={form} name="dueOn" label={words.dueOn} optional />
  </>
)

const newPage = formPage({
  path: `${list}/:steeringMeetingId/decisions/new`,
  read: prepareSteeringDecision,
  submit: recordSteeringDecision,
  done,
  render: ({ view, data: { meeting, items, parties }, form }) => (
    <Layout view={view} title={words.recordDecision} errors={form.errors} back={backTo(meeting)}>
      <Form view={view} form={form} submit={words.save} secondary={cancelTo(meeting)}>
        <Fields view={view} form={form} items={items} parties={parties} />
      </Form>
    </Layout>
  ),
})

const changePage = formPage({
  path: `${list}/:steeringMeetingId/decisions/:steeringDecisionId`,
  read: readSteeringDecision,
  submit: changeSteeringDecision,
  initial: ({ decision }) => ({
    item: decision.itemId,
    decided: decision.decided,
    owner: decision.ownerAgencyId ?? '',
    ownerName: decision.ownerName ?? '',
    dueOn: decision.dueOn === null ? '' : formatDate(decision.dueOn, 'sv'),
  }),
  done,
  render: ({ view, data: { meeting, decision, items, parties }, form }) => (
    <Layout
      view={view}
      title={words.changeDecision}
      heading={`${view.t(words.changeDecision)} ${decision.number}`}
      errors={form.errors}
      back={backTo(meeting)}
    >
      <Form view={view} form={form} submit={words.save} version={decision.version} secondary={cancelTo(meeting)}>
        <Fields view={view} form={form} items={items.filter((each) => each.id === decision.itemId)} parties={parties} />
      </Form>
      <ButtonRow>
        <ActionButton
          view={view}
          action={`${pathOf(meeting.id)}/decisions/${decision.id}/withdraw`}
          text={words.withdraw}
          about={decision.number}
          kind="link"
          version={decision.version}
        />
      </ButtonRow>
    </Layout>
  ),
})

const tasksPage = viewPage({
  path: '/steering-tasks',
  read: listSteeringTasks,
  render: ({ view, data: { tasks, can } }) => (
    <Layout view={view} title={words.tasks} back={{ href: list, text: words.list }} wide>
      <TaskTable view={view} tasks={tasks} caption={words.tasks} />
      {can.includes('steering_task.complete') && (
        <ul class="govuk-list">
          {tasks.filter(isOpen).map((task) => (
            <li>
              <a class="govuk-link" href={`/steering-tasks/${task.id}`}>
                {`${view.t(words.markDone)}: ${task.number}`}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  ),
})

const taskPage = formPage({
  path: '/steering-tasks/:steeringDecisionId',
  read: readSteeringTask,
  submit: completeSteeringTask,
  done: () => '/steering-tasks',
  render: ({ view, data: { task }, form }) => (
    <Layout
      view={view}
      title={words.markDone}
      heading={`${view.t(words.markDone)}: ${task.number}`}
      errors={form.errors}
      back={{ href: '/steering-tasks', text: words.tasks }}
    >
      <InsetText>{task.decided}</InsetText>
      <Form view={view} form={form} submit={words.save} secondary={{ href: '/steering-tasks', text: words.back }}>
        <DateInput view={view} form={form} name="doneOn" label={words.doneDay} />
        <TextInput view={view} form={form} name="note" label={words.doneNote} />
      </Form>
    </Layout>
  ),
})

export const steeringDecisionPages: readonly Page[] = [
  newPage,
  changePage,
  actionPage({
    path: `${list}/:steeringMeetingId/decisions/:steeringDecisionId/withdraw`,
    submit: withdrawDecision,
    done,
  }),
  tasksPage,
  taskPage,
]
