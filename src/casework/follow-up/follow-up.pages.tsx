import type { JSX } from 'preact'
import type { CaseMember } from '#casework/anchor-case/anchor-case.ts'
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
import type { FormState, View } from '#web/view.ts'
import { MOVE_REASON_LIMIT, OUTCOME_LIMIT, WHAT_LIMIT, type MovedFollowUp } from './follow-up.ts'
import { DueList, DoneList, Moves } from './follow-up-list.tsx'
import { doFollowUp, moveFollowUp, readFollowUp, readFollowUps, setFollowUp } from './follow-up.operations.ts'
import { words } from './follow-up.words.ts'

const toFollowUps = (_result: unknown, params: Readonly<Record<string, string>>): string =>
  `/cases/${params.caseId ?? ''}/follow-ups`

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
            {view.t(turningEighteenText(data.turningEighteen))}{' '}
            <a class="govuk-link" href={`/cases/${caseId}/coming-of-age`}>
              {view.t(deadlineWords.plan)}
            </a>
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
            mayMove={can('follow_up.move')}
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

type ResponsibleProps = { readonly view: View; readonly form: FormState; readonly members: readonly CaseMember[] }

const Responsible = ({ view, form, members }: ResponsibleProps): JSX.Element => (
  <Radios
    view={view}
    form={form}
    name="responsibleId"
    label={words.responsible}
    options={members.map((each) => ({
      value: each.professionalId,
      text: each.name,
      hint: label('professions', each.profession),
    }))}
  />
)

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
          <Responsible view={view} form={form} members={data.members} />
        </Form>
      </CaseFrame>
    )
  },
})

/** What was agreed, and what it has been moved from. */
const Agreed = ({ view, followUp }: { view: View; followUp: MovedFollowUp }): JSX.Element => (
  <div class="govuk-body">
    <strong>{followUp.what}</strong>:{' '}
    {view.t(words.by(formatDate(followUp.dueOn, view.language), followUp.responsibleName))}
    <Moves view={view} moves={followUp.moves} />
  </div>
)

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
        <Agreed view={view} followUp={followUp} />
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

const movePage = formPage({
  path: '/cases/:caseId/follow-ups/:followUpId/move',
  read: readFollowUp,
  submit: moveFollowUp,
  initial: ({ followUp }) => ({ dueOn: formatDate(followUp.dueOn, 'sv'), responsibleId: followUp.responsibleId }),
  done: toFollowUps,
  render: ({ view, data, form }) => {
    const { followUp } = data
    const back = { href: `/cases/${data.case.id}/follow-ups`, text: words.toFollowUp }
    return (
      <CaseFrame view={view} case={data.case} title={words.move} back={back} errors={form.errors}>
        <Agreed view={view} followUp={followUp} />
        {followUp.doneOn !== null && form.errors.length === 0 ? (
          <p class="govuk-body">{view.t(words.alreadyDone)}</p>
        ) : (
          <Form
            view={view}
            form={form}
            submit={words.moveShort}
            version={followUp.version}
            secondary={{ href: back.href, text: frameWords.cancel }}
          >
            <p class="govuk-body">{view.t(words.moveHelp)}</p>
            <DateInput view={view} form={form} name="dueOn" label={words.dueOn} />
            <Responsible view={view} form={form} members={data.members} />
            <Textarea
              view={view}
              form={form}
              name="reason"
              label={words.moveReason}
              hint={words.moveReasonHint}
              visibility="case_team"
              limit={MOVE_REASON_LIMIT}
              rows={2}
            />
          </Form>
        )}
      </CaseFrame>
    )
  },
})

export const followUpPages: readonly Page[] = [listPage, setPage, donePage, movePage]
