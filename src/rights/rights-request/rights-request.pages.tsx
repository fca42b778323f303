import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { ActionButton, ButtonLink } from '#web/components/buttons.tsx'
import { Radios } from '#web/components/choices.tsx'
import { DateInput, Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { View } from '#web/view.ts'
import {
  confirmRegisterTransfer,
  readCaseRights,
  readRightsDesk,
  recordRightsRequest,
  seeCorrectionNotice,
} from './rights-request.operations.ts'
import { askers, requestKinds, SAID_LIMIT, type CorrectionNotice, type RightsRequest } from './rights-request.ts'
import { askerTexts, kindTexts, noticeTexts, outcomeTexts, words } from './rights-request.words.ts'

const pathOf = (caseId: string): string => `/cases/${caseId}/rights`
const toRights = (_result: unknown, params: Readonly<Record<string, string>>): string => pathOf(params['caseId'] ?? '')

const State = ({ view, request }: { view: View; request: RightsRequest }): JSX.Element => {
  if (request.outcome !== null) return <StatusTag view={view} kind="done" text={outcomeTexts[request.outcome]} />
  if (!request.mine) return <StatusTag view={view} kind="waiting" text={words.forOthers} />
  return <StatusTag view={view} kind={request.dueOn < view.today ? 'urgent' : 'next'} text={words.open} />
}

const Requests = ({ view, requests }: { view: View; requests: readonly RightsRequest[] }): JSX.Element => (
  <DataTable
    view={view}
    caption={words.requests}
    captionHidden
    headers={[words.what, words.controller, words.person, words.dueOn, words.state]}
    empty={words.requestsEmpty}
    rows={requests.map((each) => [
      each.mine ? (
        <a class="govuk-link" href={`${pathOf(each.caseId)}/${each.id}`}>
          {view.t(asHeading(kindTexts[each.kind]))}
        </a>
      ) : (
        view.t(asHeading(kindTexts[each.kind]))
      ),
      view.t(each.registerName),
      each.personName ?? view.t(words.unnamed),
      formatDate(each.dueOn, view.language),
      <State view={view} request={each} />,
    ])}
  />
)

const Notices = ({ view, notices }: { view: View; notices: readonly CorrectionNotice[] }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{view.t(words.notices)}</h2>
    {notices.length === 0 && <p class="govuk-body fl-empty">{view.t(words.noticesEmpty)}</p>}
    <ul class="govuk-list govuk-list--spaced">
      {notices.map((each) => (
        <li>
          <strong>{view.t(noticeTexts[each.kind](view.t(each.fromName)))}</strong> · {each.caseNumber} ·{' '}
          {formatDate(each.madeAt, view.language)}
          {each.outside && <p class="govuk-body">{view.t(words.passOn(each.toName ?? ''))}</p>}
          {each.takenIn && <p class="govuk-body">{view.t(words.takenIn)}</p>}
          {each.seenAt === null ? (
            <ActionButton
              view={view}
              action={`${pathOf(each.caseId)}/notices/${each.id}/seen`}
              text={words.see}
              about={each.caseNumber}
            />
          ) : (
            <span class="govuk-hint">{view.t(words.seen(formatDate(each.seenAt, view.language)))}</span>
          )}
        </li>
      ))}
    </ul>
  </>
)

const deskPage = viewPage({
  path: '/rights-requests',
  read: readRightsDesk,
  render: ({ view, data, actor }) => (
    <Layout view={view} title={words.desk} wide help={<RoleHelp view={view} actor={actor} screen="consent" />}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <Requests view={view} requests={data.requests} />
      <Notices view={view} notices={data.notices} />
    </Layout>
  ),
})

const casePage = viewPage({
  path: '/cases/:caseId/rights',
  read: readCaseRights,
  render: ({ view, data, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="consent" />}
      view={view}
      case={data.case}
      title={words.title}
      actions={
        data.can.includes('rights.record') ? (
          <ButtonLink href={`${pathOf(data.case.id)}/new`}>{view.t(words.record)}</ButtonLink>
        ) : undefined
      }
    >
      <p class="govuk-body">
        {view.t(words.intro)}{' '}
        <a class="govuk-link" href={`/cases/${data.case.id}/restricted-texts`}>
          {view.t(words.restrictedTexts)}
        </a>
      </p>
      <Requests view={view} requests={data.requests} />
      <Notices view={view} notices={data.notices} />
      {data.can.includes('register_transfer.confirm') && (
        <>
          <h2 class="govuk-heading-m">{view.t(words.transfers)}</h2>
          <p class="govuk-body">{view.t(words.transferHint)}</p>
          <SummaryList
            view={view}
            rows={data.controllers.map((each) => ({
              key: each.name,
              value: view.t(each.transferred ? words.transferred : words.notTransferred),
            }))}
          />
          {data.controllers.some((each) => each.id === data.ownRegisterId && !each.transferred) && (
            <ActionButton view={view} action={`${pathOf(data.case.id)}/transfer`} text={words.transfer} />
          )}
        </>
      )}
    </CaseFrame>
  ),
})

const newPage = formPage({
  path: '/cases/:caseId/rights/new',
  read: readCaseRights,
  submit: recordRightsRequest,
  done: toRights,
  initial: (data) => ({ ...(data.ownRegisterId === null ? {} : { controllerId: data.ownRegisterId }) }),
  render: ({ view, data, form, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="consent" />}
      view={view}
      case={data.case}
      title={words.record}
      back={{ href: pathOf(data.case.id), text: words.title }}
      errors={form.errors}
    >
      <Form view={view} form={form} submit={words.save} secondary={{ href: pathOf(data.case.id), text: words.cancel }}>
        <Radios
          view={view}
          form={form}
          name="kind"
          label={words.kind}
          options={requestKinds.map((each) => ({ value: each, text: asHeading(kindTexts[each]) }))}
        />
        <Radios
          view={view}
          form={form}
          name="controllerId"
          label={words.controller}
          options={data.controllers.map((each) => ({ value: each.id, text: asHeading(each.name) }))}
        />
        <Radios
          view={view}
          form={form}
          name="personId"
          label={words.person}
          options={data.persons.map((each) => ({ value: each.id, text: each.name ?? view.t(words.unnamed) }))}
        />
        <Radios
          view={view}
          form={form}
          name="askedBy"
          label={words.askedBy}
          options={askers.map((each) => ({ value: each, text: asHeading(askerTexts[each]) }))}
        />
        <Textarea
          view={view}
          form={form}
          name="said"
          label={words.said}
          visibility="own_register"
          register={words.ownRegister}
          limit={SAID_LIMIT}
          rows={3}
          optional
        />
        <DateInput view={view} form={form} name="receivedOn" label={words.receivedOn} />
      </Form>
    </CaseFrame>
  ),
})

const seenPage = actionPage({
  path: '/cases/:caseId/rights/notices/:noticeId/seen',
  submit: seeCorrectionNotice,
  done: toRights,
})
const transferPage = actionPage({
  path: '/cases/:caseId/rights/transfer',
  submit: confirmRegisterTransfer,
  done: toRights,
})

export const rightsRequestPages: readonly Page[] = [deskPage, casePage, newPage, seenPage, transferPage]
