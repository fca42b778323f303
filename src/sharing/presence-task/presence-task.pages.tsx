import type { JSX } from 'preact'
import { formPage, type Page } from '#http/pages.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { words as dutyWords } from '#sharing/duty/duty.words.ts'
import { cancelDuty, DutyFrame, toDuties } from '#sharing/duty/duty-frame.tsx'
import { Radios } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput, TimeInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { NOTE_LIMIT, type PresenceState, type PresenceTask } from './presence-task.ts'
import { answerPresenceTask, readPresenceForm, readPresenceTask, sendPresenceTask } from './presence-task.operations.ts'
import { presenceStateTexts, words } from './presence-task.words.ts'

const kinds: Readonly<Record<PresenceState, StatusKind>> = {
  sent: 'next',
  will_attend: 'waiting',
  will_not_attend: 'waiting',
  attended: 'done',
  not_attended: 'done',
  cancelled: 'closed',
}

/** How a task stands, in a tag. */
export const PresenceTag = ({ view, state }: { view: View; state: PresenceState }): JSX.Element => (
  <StatusTag view={view} kind={kinds[state]} text={presenceStateTexts[state]} />
)

const sendPage = formPage({
  path: '/cases/:caseId/presence-tasks/new',
  read: readPresenceForm,
  submit: sendPresenceTask,
  done: toDuties,
  render: ({ view, data, form, actor }) => {
    return (
      <DutyFrame view={view} actor={actor} case={data.case} title={words.send} errors={form.errors}>
        <InsetText>{view.t(words.intro)}</InsetText>
        <Form view={view} form={form} submit={words.save} secondary={cancelDuty(data.case.id)}>
          <TextInput view={view} form={form} name="act" label={words.act} />
          <DateInput view={view} form={form} name="date" label={words.date} />
          <TimeInput view={view} form={form} name="time" label={words.time} />
          <TextInput view={view} form={form} name="place" label={words.place} />
          <Radios
            view={view}
            form={form}
            name="guardiansTold"
            label={words.guardiansTold}
            options={[
              { value: 'yes', text: words.yes },
              {
                value: 'no',
                text: words.no,
                reveal: <TextInput view={view} form={form} name="notToldReason" label={words.notToldReason} />,
              },
            ]}
          />
        </Form>
      </DutyFrame>
    )
  },
})

const Facts = ({ view, task }: { view: View; task: PresenceTask }): JSX.Element => {
  const rows: SummaryRow[] = [
    { key: words.when, value: formatDateTime(task.startsAt, view.language) },
    { key: words.where, value: task.place },
    { key: words.what, value: task.act },
    { key: words.told, value: task.guardiansTold ? view.t(words.guardiansKnow) : (task.notToldReason ?? '') },
    { key: words.sentBy, value: `${formatDate(task.sentAt, view.language)}, ${task.sentByName}` },
    ...(task.answeredAt === null
      ? []
      : [
          {
            key: words.answeredBy,
            value: `${formatDate(task.answeredAt, view.language)}, ${task.answeredByName ?? ''}`,
          },
        ]),
    ...(task.note === null ? [] : [{ key: words.note, value: task.note }]),
    ...(task.basis === null
      ? []
      : [{ key: dutyWords.basis, value: task.basis.citations.map((each) => view.t(each)).join('; ') }]),
  ]
  return <SummaryList view={view} rows={rows} />
}

const answerPage = formPage({
  path: '/cases/:caseId/presence-tasks/:taskId',
  read: readPresenceTask,
  submit: answerPresenceTask,
  done: toDuties,
  render: ({ view, data, form, actor }) => {
    const { task } = data
    return (
      <DutyFrame view={view} actor={actor} case={data.case} title={words.title} errors={form.errors}>
        <p class="govuk-body">
          <PresenceTag view={view} state={task.state} />
        </p>
        <InsetText>{view.t(words.intro)}</InsetText>
        <Facts view={view} task={task} />
        {data.next.length > 0 && data.can.includes('presence_task.answer') && (
          <Form
            view={view}
            form={form}
            submit={words.record}
            version={task.version}
            secondary={cancelDuty(data.case.id)}
          >
            <Radios
              view={view}
              form={form}
              name="state"
              label={words.whatNext}
              options={data.next.map((each) => ({ value: each, text: asHeading(presenceStateTexts[each]) }))}
            />
            <Textarea
              view={view}
              form={form}
              name="note"
              label={words.note}
              hint={words.noteHint}
              limit={NOTE_LIMIT}
              rows={3}
              mayTell
              optional
            />
          </Form>
        )}
      </DutyFrame>
    )
  },
})

export const presenceTaskPages: readonly Page[] = [sendPage, answerPage]
