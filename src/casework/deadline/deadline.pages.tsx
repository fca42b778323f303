import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { words as followUpWords } from '#casework/follow-up/follow-up.words.ts'
import { formPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { DateInput, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { isOpen, type Deadline } from './deadline.ts'
import { DeadlineSource, deadlineStatus, lastDay } from './deadline-table.tsx'
import { completeDeadline, readDeadline } from './deadline.operations.ts'
import { words } from './deadline.words.ts'

/** All that is known of a time limit: rule, source, start, last day, how it stands. */
const Facts = ({ view, deadline, closed }: { view: View; deadline: Deadline; closed: boolean }): JSX.Element => {
  const status = deadlineStatus(deadline, view.today, closed)
  const rows: SummaryRow[] = [
    { key: words.name, value: <strong>{view.t(deadline.name)}</strong> },
    { key: words.source, value: <DeadlineSource view={view} deadline={deadline} /> },
    {
      key: words.countedFrom,
      value: `${formatDate(deadline.startOn, view.language)}. ${view.t(deadline.startEvent)}`,
    },
    { key: words.lastDay, value: lastDay(view, deadline) },
    { key: words.state, value: <StatusTag view={view} kind={status.kind} text={status.text} /> },
  ]
  return (
    <>
      <p class="govuk-body">{view.t(deadline.explanation)}</p>
      {deadline.uncertaintyReason !== null && <p class="govuk-hint">{view.t(deadline.uncertaintyReason)}</p>}
      <SummaryList view={view} rows={rows} />
    </>
  )
}

const completePage = formPage({
  path: '/cases/:caseId/deadlines/:deadlineId',
  read: readDeadline,
  submit: completeDeadline,
  done: (_result, params) => `/cases/${params.caseId ?? ''}/follow-ups`,
  render: ({ view, data, form }) => {
    const { deadline } = data
    const back = { href: `/cases/${data.case.id}/follow-ups`, text: followUpWords.toFollowUp }
    return (
      <CaseFrame view={view} case={data.case} title={words.complete} back={back} errors={form.errors}>
        <Facts view={view} deadline={deadline} closed={data.case.closedAt !== null} />
        {((isOpen(deadline) && data.can.includes('deadline.complete')) || form.errors.length > 0) && (
          <Form
            view={view}
            form={form}
            submit={words.save}
            version={deadline.version}
            secondary={{ href: back.href, text: frameWords.cancel }}
          >
            <p class="govuk-body">{view.t(words.outcome)}</p>
            <DateInput view={view} form={form} name="completedOn" label={words.completedOn} />
            <TextInput
              view={view}
              form={form}
              name="transferredTo"
              label={words.transferred}
              hint={words.transferredHint}
            />
          </Form>
        )}
      </CaseFrame>
    )
  },
})

export const deadlinePages: readonly Page[] = [completePage]
