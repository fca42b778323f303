import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { words as planWords } from '#casework/service-plan/service-plan.words.ts'
import { actionPage, formPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { ActionButton } from '#web/components/buttons.tsx'
import { Radios } from '#web/components/choices.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { ExternalTaskSaid } from './external-task-said.tsx'
import { externalName } from './external-task.ts'
import { giveExternalTask, readExternalTaskForm, takeBackExternalTask } from './external-task.operations.ts'
import { words } from './external-task.words.ts'

const planOf = (caseId: string | undefined): string => `/cases/${caseId ?? ''}/plan`

const givePage = formPage({
  path: '/cases/:caseId/plan/:planId/actions/:actionId/external-task',
  read: readExternalTaskForm,
  submit: giveExternalTask,
  draft: false,
  initial: ({ action }) => ({ participantId: action.externalTask?.participantId ?? '' }),
  done: (_result, params) => planOf(params.caseId),
  render: ({ view, data, form }) => {
    const back = planOf(data.case.id)
    const { action, possible } = data
    const task = action.externalTask
    return (
      <CaseFrame
        view={view}
        case={data.case}
        title={words.give}
        back={{ href: back, text: planWords.toPlan }}
        errors={form.errors}
      >
        <InsetText>{view.t(words.whatTheySee)}</InsetText>
        <SummaryList
          view={view}
          rows={[
            { key: planWords.whatColumn, value: action.what },
            { key: planWords.dueColumn, value: formatDate(action.dueOn, view.language) },
          ]}
        />
        {task !== null && (
          <>
            <p class="govuk-body">
              <ExternalTaskSaid view={view} task={task} />
            </p>
            <p class="govuk-body">
              <a
                class="govuk-link"
                href={`/cases/${data.case.id}/meetings/${task.meetingId}/participants/${task.participantId}/guest-link`}
              >
                {view.t(words.link)}
              </a>
            </p>
          </>
        )}
        {possible.length === 0 ? (
          <p class="govuk-body">{view.t(words.nobody)}</p>
        ) : (
          <Form
            view={view}
            form={form}
            submit={words.give}
            version={action.version}
            secondary={{ href: back, text: frameWords.cancel }}
          >
            <Radios
              view={view}
              form={form}
              name="participantId"
              label={words.who}
              hint={words.whoHint}
              options={possible.map((each) => ({
                value: each.participantId,
                text: externalName(each),
                hint: words.askedTo(formatDate(each.meetingAt, view.language)),
              }))}
            />
          </Form>
        )}
        {task !== null && (
          <ActionButton view={view} action={`${view.path}/take-back`} text={words.takeBack} version={task.version} />
        )}
      </CaseFrame>
    )
  },
})

const takeBackPage = actionPage({
  path: '/cases/:caseId/plan/:planId/actions/:actionId/external-task/take-back',
  submit: takeBackExternalTask,
  done: (_result, params) => planOf(params.caseId),
})

export const externalTaskPages: readonly Page[] = [givePage, takeBackPage]
