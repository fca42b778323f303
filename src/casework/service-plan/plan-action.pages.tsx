import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { ExternalTaskSaid } from '#casework/external-task/external-task-said.tsx'
import { words as taskWords } from '#casework/external-task/external-task.words.ts'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { formPage } from '#http/pages.ts'
import { asHeading } from '#kernel/language.ts'
import { formatDate } from '#kernel/format.ts'
import { codeOptions, Radios } from '#web/components/choices.tsx'
import { Form } from '#web/components/form.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { readPlanAction, setActionStatus } from './plan-action.operations.ts'
import { words } from './service-plan.words.ts'

const statusPage = formPage({
  path: '/cases/:caseId/plan/:planId/actions/:actionId',
  read: readPlanAction,
  submit: setActionStatus,
  draft: false,
  initial: (data) => ({ status: data.action.status }),
  done: (_result, params) => `/cases/${params.caseId ?? ''}/plan`,
  render: ({ view, data, form }) => {
    const back = `/cases/${data.case.id}/plan`
    const { action } = data
    return (
      <CaseFrame
        view={view}
        case={data.case}
        title={words.setStatus}
        back={{ href: back, text: words.toPlan }}
        errors={form.errors}
      >
        <SummaryList
          view={view}
          rows={[
            { key: words.goal, value: action.goal },
            { key: words.whatColumn, value: action.what },
            { key: words.whoColumn, value: action.who },
            { key: words.dueColumn, value: formatDate(action.dueOn, view.language) },
          ]}
        />
        <p class="govuk-body">
          {action.externalTask !== null && <ExternalTaskSaid view={view} task={action.externalTask} />}{' '}
          <a class="govuk-link" href={`${view.path}/external-task`}>
            {view.t(taskWords.give)}
          </a>
        </p>
        <Form
          view={view}
          form={form}
          submit={words.save}
          version={action.version}
          secondary={{ href: back, text: frameWords.cancel }}
        >
          <Radios
            view={view}
            form={form}
            name="status"
            label={words.status}
            options={codeOptions('plan_goal_statuses', asHeading)}
          />
        </Form>
      </CaseFrame>
    )
  },
})

export const planActionPages = [statusPage]
