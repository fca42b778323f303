import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { DeadlineTable } from '#casework/deadline/deadline-table.tsx'
import { turningEighteenText, words as deadlineWords } from '#casework/deadline/deadline.words.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { isDay } from '#kernel/clock.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Radios } from '#web/components/choices.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { DateInput, Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Card, WarningText } from '#web/components/panel.tsx'
import type { StatusKind } from '#web/components/tags.tsx'
import { TaskList, type Task } from '#web/components/task-list.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import type { Text } from '#kernel/language.ts'
import type { View } from '#web/view.ts'
import { isOverdue, OUTCOME_LIMIT, WHAT_LIMIT, type FollowUp } from './follow-up.ts'
import { doFollowUp, readFollowUp, readFollowUps, setFollowUp } from './follow-up.operations.ts'
import { words } from './follow-up.words.ts'

const toFollowUps = (_result: unknown, params: Readonly<Record<string, string>>): string =>
  `/cases/${params.caseId ?? ''}/follow-ups`

const statusOf = (followUp: FollowUp, today: string, closed: boolean): { text: Text; kind: StatusKind } => {
  if (closed) return { text: words.notDone, kind: 'closed' }
  if (isOverdue(followUp, today)) return { text: words.late, kind: 'urgent' }
  return followUp.dueOn === today ? { text: words.today, kind: 'next' } : { text: words.waiting, kind: 'waiting' }
}

type ListProps = {
  readonly view: View
  readonly caseId: string
  readonly followUps: readonly FollowUp[]
  readonly mayDo: boolean
  readonly closed: boolean
}

const DueList = ({ view, caseId, followUps, mayDo, closed }: ListProps): JSX.Element => {
  const tasks = followUps.map((each): Task => ({
    title: each.what,
    hint: words.by(formatDate(each.dueOn, view.language), each.responsibleName),
    status: statusOf(each, view.today, closed),
    ...(mayDo ? { href: `/cases/${caseId}/follow-ups/${each.id}/done` } : {}),
  }))
  return tasks.length === 0 ? (
    <p class="govuk-body">{view.t(words.dueEmpty)}</p>
  ) : (
    <TaskList view={view} id="due" tasks={tasks} />
  )
}

const DoneList = ({ view, followUps }: { view: View; followUps: readonly FollowUp[] }): JSX.Element =>
  followUps.length === 0 ? (
    <p class="govuk-body">{view.t(words.doneEmpty)}</p>
  ) : (
    <Timeline
      view={view}
      entries={followUps.map((each) => ({
        title: each.what,
        when: formatDate(each.doneOn ?? each.dueOn, view.language),
        isoWhen: each.doneOn ?? each.dueOn,
        who: each.responsibleName,
        visibility: 'case_team',
        body: <Paragraphs text={each.outcome ?? ''} />,
      }))}
    />
  )

/** The way to end the case, or to read how it ended. */
const Closing = ({
  view,
  caseId,
  closed,
  mayClose,
}: {
  view: View
  caseId: string
  closed: boolean
  mayClose: boolean
}): JSX.Element | null =>
  closed || mayClose ? (
    <ButtonLink kind="secondary" href={`/cases/${caseId}/close`}>
      {view.t(closed ? words.closing : words.close)}
    </ButtonLink>
  ) : null

const listPage = viewPage({
  path: '/cases/:caseId/follow-ups',
  read: readFollowUps,
  render: ({ view, data, actor }) => {
    const { id: caseId, closedAt } = data.case
    const can = (permission: string): boolean => data.can.includes(permission)
    return (
      <CaseFrame
        view={view}
        case={data.case}
        title={words.title}
        part="follow_up"
        help={<RoleHelp view={view} actor={actor} screen="follow_up" />}
        actions={
          can('follow_up.set') ? (
            <ButtonLink href={`/cases/${caseId}/follow-ups/new`}>{view.t(words.set)}</ButtonLink>
          ) : undefined
        }
      >
        {data.turningEighteen !== null && (
          <WarningText view={view}>
            {view.t(turningEighteenText(data.turningEighteen))} {view.t(deadlineWords.plan)}
          </WarningText>
        )}
        <Card
          view={view}
          id="follow-ups"
          title={words.due}
          count={data.due.length}
          accent={data.due.length > 0 && closedAt === null}
        >
          <DueList
            view={view}
            caseId={caseId}
            followUps={data.due}
            mayDo={can('follow_up.do')}
            closed={closedAt !== null}
          />
        </Card>
        <Card view={view} id="deadlines" title={deadlineWords.title}>
          <DeadlineTable
            view={view}
            caseId={caseId}
            deadlines={data.deadlines}
            mayComplete={can('deadline.complete')}
            closed={closedAt !== null}
          />
        </Card>
        <Card view={view} id="done" title={words.done}>
          <DoneList view={view} followUps={data.done} />
        </Card>
        <Closing view={view} caseId={caseId} closed={closedAt !== null} mayClose={can('case.close')} />
      </CaseFrame>
    )
  },
})

const setPage = formPage({
  path: '/cases/:caseId/follow-ups/new',
  read: readFollowUps,
  submit: setFollowUp,
  initial: (data, params) => ({
    dueOn: isDay(params.dueOn ?? '') ? formatDate(params.dueOn ?? '', 'sv') : '',
    responsibleId: data.case.responsibleId,
  }),
  done: toFollowUps,
  render: ({ view, data, form }) => {
    const back = { href: `/cases/${data.case.id}/follow-ups`, text: words.toFollowUp }
    return (
      <CaseFrame view={view} case={data.case} title={words.set} back={back} errors={form.errors}>
        <Form view={view} form={form} submit={words.save} secondary={{ href: back.href, text: frameWords.cancel }}>
          <Textarea
            view={view}
            form={form}
            name="what"
            label={words.what}
            hint={words.whatHint}
            visibility="case_team"
            limit={WHAT_LIMIT}
            rows={2}
          />
          <DateInput view={view} form={form} name="dueOn" label={words.dueOn} />
          <Radios
            view={view}
            form={form}
            name="responsibleId"
            label={words.responsible}
            options={data.members.map((each) => ({
              value: each.professionalId,
              text: each.name,
              hint: label('professions', each.profession),
            }))}
          />
        </Form>
      </CaseFrame>
    )
  },
})

const donePage = formPage({
  path: '/cases/:caseId/follow-ups/:followUpId/done',
  read: readFollowUp,
  submit: doFollowUp,
  initial: (data) => ({ doneOn: formatDate(data.today, 'sv') }),
  done: toFollowUps,
  render: ({ view, data, form }) => {
    const { followUp } = data
    const back = { href: `/cases/${data.case.id}/follow-ups`, text: words.toFollowUp }
    return (
      <CaseFrame view={view} case={data.case} title={words.do} back={back} errors={form.errors}>
        <p class="govuk-body">
          <strong>{followUp.what}</strong>:{' '}
          {view.t(words.by(formatDate(followUp.dueOn, view.language), followUp.responsibleName))}
        </p>
        {followUp.doneOn !== null && form.errors.length === 0 ? (
          <p class="govuk-body">{view.t(words.alreadyDone)}</p>
        ) : (
          <Form
            view={view}
            form={form}
            submit={words.save}
            version={followUp.version}
            secondary={{ href: back.href, text: frameWords.cancel }}
          >
            <DateInput view={view} form={form} name="doneOn" label={words.doneOn} />
            <Textarea
              view={view}
              form={form}
              name="outcome"
              label={words.outcome}
              hint={words.outcomeHint}
              visibility="case_team"
              limit={OUTCOME_LIMIT}
              rows={5}
            />
          </Form>
        )}
      </CaseFrame>
    )
  },
})

export const followUpPages: readonly Page[] = [listPage, setPage, donePage]
