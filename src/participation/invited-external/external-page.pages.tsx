import type { JSX } from 'preact'
import { AnswerFields, answerValues } from '#casework/meeting-time/answer-fields.tsx'
import { nextNumber } from '#casework/meeting-time/meeting-time.ts'
import { replyTexts } from '#casework/meeting/meeting.words.ts'
import { guestFormPage, guestViewPage, type GuestPage } from '#http/guest-pages.ts'
import { EXTERNAL_HOME } from '#http/guest-session.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'

import type { View } from '#web/view.ts'
import { ExternalFacts } from './external-facts.tsx'
import { substituteValues, type ExternalPage, type OwnTask } from './invited-external.ts'
import { answerAsExternal, readExternalPage, readOwnTask, reportExternalTask } from './external-page.operations.ts'
import { words } from './external-page.words.ts'

const ANSWER_PATH = `${EXTERNAL_HOME}/svar`
const back = { href: EXTERNAL_HOME, text: words.back }

/** What one has answered, and the way to answer (again) while the meeting is planned. */
const OwnAnswer = ({ view, data }: { view: View; data: ExternalPage }): JSX.Element | null => {
  const { invitation, answers, reply, substitute } = data
  if (invitation.state !== 'planned' && answers === 0) return null
  return (
    <>
      {answers > 0 && (
        <p class="govuk-body">
          {view.t(words.yourAnswer)}:{' '}
          <strong>{view.t(substitute === null ? replyTexts[reply] : words.comesInstead(substitute))}</strong>
        </p>
      )}
      {invitation.state === 'planned' && (
        <ButtonLink href={ANSWER_PATH} kind={answers > 0 ? 'secondary' : 'primary'}>
          {view.t(answers > 0 ? words.answerAgain : words.answer)}
        </ButtonLink>
      )}
    </>
  )
}

const Attendance = ({ view, attendance }: { view: View; attendance: string }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{view.t(words.attendance)}</h2>
    <p class="govuk-body">{view.t(asHeading(label('attendance', attendance)))}</p>
    <p class="govuk-body">{view.t(words.attendanceWrong)}</p>
  </>
)

const Task = ({ view, task }: { view: View; task: OwnTask }): JSX.Element => (
  <li>
    <strong>{task.what}</strong>
    <br />
    {task.doneAt === null ? (
      <>
        {view.t(words.dueOn(formatDate(task.dueOn, view.language)))} ·{' '}
        <a class="govuk-link" href={`${EXTERNAL_HOME}/uppgifter/${task.id}`}>
          {view.t(words.reportDone)}
          <span class="govuk-visually-hidden">: {task.what}</span>
        </a>
      </>
    ) : (
      view.t(words.isDone(formatDate(task.doneAt, view.language)))
    )}
    {task.note !== null && (
      <>
        <br />
        <q>{task.note}</q>
      </>
    )}
  </li>
)

const frontPage = guestViewPage({
  path: EXTERNAL_HOME,
  read: readExternalPage,
  render: ({ view, data }) => (
    <Layout view={view} title={words.title}>
      <p class="govuk-body-l">{view.t(words.intro)}</p>
      <ExternalFacts view={view} invitation={data.invitation} times={data.times} />
      <OwnAnswer view={view} data={data} />
      {data.attendance !== null && data.invitation.state === 'held' && (
        <Attendance view={view} attendance={data.attendance} />
      )}
      <h2 class="govuk-heading-m">{view.t(words.tasks)}</h2>
      {data.tasks.length === 0 ? (
        <p class="govuk-body">{view.t(words.noTasks)}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {data.tasks.map((task) => (
            <Task view={view} task={task} />
          ))}
        </ul>
      )}
      <InsetText>{view.t(words.keepQuiet)}</InsetText>
    </Layout>
  ),
})

const answerPage = guestFormPage({
  path: ANSWER_PATH,
  read: readExternalPage,
  submit: answerAsExternal,
  initial: (data) => ({
    ...answerValues(data.times, data.answers === 0 ? undefined : data),
    ...substituteValues(data.substitute),
  }),
  done: () => EXTERNAL_HOME,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.answer} errors={form.errors} back={back}>
      {data.invitation.state === 'planned' ? (
        <Form
          view={view}
          form={form}
          submit={words.send}
          version={nextNumber(data.answers)}
          secondary={{ href: EXTERNAL_HOME, text: words.stop }}
        >
          <AnswerFields view={view} form={form} open={data.times} comes={words.doYouCome} substitute={false} />
          <TextInput view={view} form={form} name="substituteName" label={words.substitute} width="half" optional />
          <TextInput view={view} form={form} name="substituteRole" label={words.substituteRole} width="half" optional />
        </Form>
      ) : (
        <p class="govuk-body">{view.t(words.notPlanned)}</p>
      )}
    </Layout>
  ),
})

const taskPage = guestFormPage({
  path: `${EXTERNAL_HOME}/uppgifter/:externalTaskId`,
  read: readOwnTask,
  submit: reportExternalTask,
  done: () => EXTERNAL_HOME,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.reportDone} errors={form.errors} back={back}>
      <p class="govuk-body-l">{data.what}</p>
      {data.doneAt === null ? (
        <>
          <p class="govuk-body">{view.t(words.dueOn(formatDate(data.dueOn, view.language)))}</p>
          <Form
            view={view}
            form={form}
            submit={words.reportDone}
            version={data.version}
            secondary={{ href: EXTERNAL_HOME, text: words.stop }}
          >
            <Textarea view={view} form={form} name="note" label={words.note} hint={words.noteHint} rows={3} optional />
          </Form>
        </>
      ) : (
        <p class="govuk-body">{view.t(words.isDone(formatDate(data.doneAt, view.language)))}</p>
      )}
    </Layout>
  ),
})

/** Every screen of somebody invited from outside. */
export const externalPages: readonly GuestPage[] = [frontPage, answerPage, taskPage]
