import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { filePage } from '#http/files.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { languages } from '#kernel/language.ts'
import { Radios, Select } from '#web/components/choices.tsx'
import { ButtonLink } from '#web/components/buttons.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { paperOf, template } from './log-answer-paper.ts'
import {
  handoutManners,
  identitiesShown,
  REASON_LIMIT,
  relations,
  type LogRequest,
  type LogRequestPart,
} from './log-request.ts'
import { handOutLogAnswer, readLogAnswer, readLogRequests, registerLogRequest } from './log-request.operations.ts'
import { identityTexts, languageTexts, mannerTexts, relationTexts, stateTexts, words } from './log-request.words.ts'

const listOf = (caseId: string): string => `/cases/${caseId}/log-requests`

const Part = ({ view, base, part }: { view: View; base: string; part: LogRequestPart }): JSX.Element => (
  <>
    {part.state === 'waiting' && <StatusTag view={view} kind="next" text={stateTexts.waiting} />}
    {part.state === 'refused' && (
      <>
        <StatusTag view={view} kind="urgent" text={stateTexts.refused} /> {part.refusal}{' '}
      </>
    )}
    {part.state === 'given' && (
      <>
        <a class="govuk-link" href={`${base}/${part.id}/answer.pdf`}>
          {view.t(words.asPdf)}
        </a>
        <br />
        <a class="govuk-link" href={`${base}/${part.id}/answer.json`}>
          {view.t(words.asJson)}
        </a>
        <br />
      </>
    )}
    {part.state !== 'waiting' && part.handedOutAt === null && (
      <a class="govuk-link" href={`${base}/${part.id}/hand-out`}>
        {view.t(words.handOut)}
      </a>
    )}
    {part.handedOutAt !== null && `${view.t(words.handedOut)} ${formatDateTime(part.handedOutAt, view.language)}`}
  </>
)

type RequestProps = { readonly view: View; readonly base: string; readonly request: LogRequest }

const Request = ({ view, base, request }: RequestProps): JSX.Element => (
  <section>
    <h2 class="govuk-heading-m">
      {formatDate(request.receivedOn, view.language)}: {request.askedBy}
    </h2>
    <SummaryList
      view={view}
      rows={[
        { key: words.relation, value: view.t(relationTexts[request.relation]) },
        { key: words.identityShown, value: view.t(identityTexts[request.identityShown]) },
        { key: words.dueOn, value: formatDate(request.dueOn, view.language) },
        ...(request.specialReason === null ? [] : [{ key: words.specialReason, value: request.specialReason }]),
      ]}
    />
    <DataTable
      view={view}
      caption={words.controller}
      captionHidden
      headers={[words.controller, words.state]}
      empty={words.empty}
      rows={request.parts.map((part) => [view.t(part.agencyName), <Part view={view} base={base} part={part} />])}
    />
  </section>
)

const listPage = viewPage({
  path: '/cases/:caseId/log-requests',
  read: readLogRequests,
  render: ({ view, data, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="log_request" />}
      view={view}
      case={data.case}
      title={words.list}
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      {data.can.includes('log_request.register') && (
        <ButtonLink href={`${listOf(data.case.id)}/new`}>{view.t(words.register)}</ButtonLink>
      )}
      {data.requests.length === 0 && <p class="govuk-body fl-empty">{view.t(words.empty)}</p>}
      {data.requests.map((request) => (
        <Request view={view} base={listOf(data.case.id)} request={request} />
      ))}
    </CaseFrame>
  ),
})

const newPage = formPage({
  path: '/cases/:caseId/log-requests/new',
  read: readLogRequests,
  submit: registerLogRequest,
  done: (_result, params) => listOf(params['caseId'] ?? ''),
  render: ({ view, data, form, actor }) => {
    const field = { view, form }
    const back = listOf(data.case.id)
    return (
      <CaseFrame
        help={<RoleHelp view={view} actor={actor} screen="log_request" />}
        view={view}
        case={data.case}
        title={words.register}
        back={{ href: back, text: words.list }}
        errors={form.errors}
      >
        <p class="govuk-body">{view.t(words.intro)}</p>
        <Form {...field} submit={words.save} secondary={{ href: back, text: words.cancel }}>
          <Select
            {...field}
            name="personId"
            label={words.about}
            options={data.persons.map((each) => ({ value: each.id, text: each.name }))}
          />
          <TextInput {...field} name="askedBy" label={words.askedBy} />
          <Radios
            {...field}
            name="relation"
            label={words.relation}
            options={relations.map((each) => ({ value: each, text: relationTexts[each] }))}
          />
          <Radios
            {...field}
            name="identityShown"
            label={words.identityShown}
            options={identitiesShown.map((each) => ({ value: each, text: identityTexts[each] }))}
          />
          <DateInput {...field} name="receivedOn" label={words.receivedOn} />
          <Radios
            {...field}
            name="language"
            label={words.language}
            options={languages.map((each) => ({ value: each, text: languageTexts[each] }))}
          />
          <Textarea {...field} name="specialReason" label={words.specialReason} limit={REASON_LIMIT} rows={3} />
        </Form>
      </CaseFrame>
    )
  },
})

const handOutPage = formPage({
  path: '/cases/:caseId/log-requests/:logRequestPartId/hand-out',
  read: readLogRequests,
  submit: handOutLogAnswer,
  done: (_result, params) => listOf(params['caseId'] ?? ''),
  draft: false,
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.handOut}
      back={{ href: listOf(data.case.id), text: words.list }}
      errors={form.errors}
    >
      <Form view={view} form={form} submit={words.save} secondary={{ href: listOf(data.case.id), text: words.cancel }}>
        <Radios
          view={view}
          form={form}
          name="manner"
          label={words.manner}
          options={handoutManners.map((each) => ({ value: each, text: mannerTexts[each] }))}
        />
      </Form>
    </CaseFrame>
  ),
})

const pdfPage = filePage({
  path: '/cases/:caseId/log-requests/:logRequestPartId/answer.pdf',
  read: readLogAnswer,
  name: 'fairlead-log.pdf',
  content: ({ data }) => ({ pdf: { template, data: paperOf(data.answer) } }),
})

const jsonPage = filePage({
  path: '/cases/:caseId/log-requests/:logRequestPartId/answer.json',
  read: readLogAnswer,
  name: 'fairlead-log.json',
  content: ({ data }) => ({ json: data.answer }),
})

export const logRequestPages: readonly Page[] = [listPage, newPage, handOutPage, pdfPage, jsonPage]
