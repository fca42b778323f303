import type { JSX } from 'preact'
import type { z } from 'zod'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { entrySubjects } from '#casework/entry/entry.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import { Checkboxes, Radios } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { say } from '#web/components/wording.ts'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { View } from '#web/view.ts'
import { askForInformation, readAsking, readRequest, refuseRequest } from './information-request.operations.ts'
import { ANSWER_LIMIT, NECESSITY_LIMIT, QUESTION_LIMIT } from './information-request.ts'
import { requestStateTexts, words } from './information-request.words.ts'

type RequestData = z.output<typeof readRequest.output>

const askPage = formPage({
  path: '/cases/:caseId/requests/new',
  read: readAsking,
  submit: askForInformation,
  done: (result, params) => `/cases/${params.caseId ?? ''}/requests/${result.id}`,
  render: ({ view, data, form, actor }) => {
    const own = actor.ownRegisterName === null ? '' : view.t(actor.ownRegisterName)
    const readers = words.seenBy(own)
    return (
      <CaseFrame
        help={<RoleHelp view={view} actor={actor} screen="disclosure" />}
        view={view}
        case={data.case}
        title={words.ask}
        errors={form.errors}
      >
        <p class="govuk-body">{view.t(words.askHint)}</p>
        <Form
          view={view}
          form={form}
          submit={words.send}
          secondary={{ href: `/cases/${data.case.id}/disclosures`, text: frameWords.cancel }}
        >
          <Radios
            view={view}
            form={form}
            name="toRegisterId"
            label={words.whom}
            options={data.authorities.map((each) => ({ value: each.registerId, text: each.name }))}
          />
          <Checkboxes
            view={view}
            form={form}
            name="subjects"
            label={words.subjects}
            columns
            options={entrySubjects().map((each) => ({ value: each.id, text: each.label }))}
          />
          <Radios
            view={view}
            form={form}
            name="purpose"
            label={words.purpose}
            options={data.purposes.map((each) => ({ value: each, text: label('disclosure_purposes', each) }))}
          />
          <Textarea
            view={view}
            form={form}
            name="question"
            label={words.question}
            hint={words.questionHint}
            limit={QUESTION_LIMIT}
            rows={4}
            visibility="own_register"
            register={readers}
          />
          <Textarea
            view={view}
            form={form}
            name="necessity"
            label={words.necessity}
            limit={NECESSITY_LIMIT}
            rows={4}
            visibility="own_register"
            register={readers}
          />
        </Form>
      </CaseFrame>
    )
  },
})

/** What was asked and answered, as rows. */
function factsOf(view: View, data: RequestData): SummaryRow[] {
  const { request } = data
  const rows: [SummaryRow['key'], string][] = [
    [words.whom, view.t(words.asked(view.t(request.fromRegisterName), view.t(request.toRegisterName)))],
    [words.askedBy, view.t(words.by(request.askedByName, formatDateTime(request.askedAt, view.language)))],
    [words.subjects, request.subjects.map((each) => view.t(label('consent_categories', each))).join(', ')],
    [words.purpose, view.t(label('disclosure_purposes', request.purpose))],
    [words.necessity, request.necessity],
    [
      words.answer,
      request.answeredByName === null || request.answeredAt === null
        ? ''
        : [
            view.t(words.by(request.answeredByName, formatDateTime(request.answeredAt, view.language))),
            request.answer ?? '',
          ]
            .filter((part) => part !== '')
            .join(': '),
    ],
    [
      words.basis,
      request.state !== 'refused'
        ? ''
        : request.refusalRuleName === null
          ? view.t(words.noBasis)
          : [view.t(request.refusalRuleName), ...request.refusalCitations.map(view.t)].join('; '),
    ],
  ]
  return rows.flatMap(([key, value]) => (value === '' ? [] : { key, value }))
}

/** For the one asked: notes to answer with, and the way to say no. */
const Answering = ({ view, data }: { view: View; data: RequestData }): JSX.Element => {
  const base = `/cases/${data.case.id}`
  return (
    <section>
      <h2 class="govuk-heading-m">{view.t(words.answerByTelling)}</h2>
      <p class="govuk-hint">{view.t(words.answerHint)}</p>
      {data.notes.length === 0 && <p class="govuk-body fl-empty">{view.t(words.noNotes)}</p>}
      <ul class="govuk-list">
        {data.notes.map((note) => (
          <li>
            <a
              class="govuk-link"
              href={`${base}/entries/${note.id}/share/register-${data.request.fromRegisterId}/requests/${data.request.id}`}
            >
              {formatDateTime(note.writtenAt, view.language)}, {say(view, label('consent_categories', note.subject))}
            </a>
            <Paragraphs text={note.body} />
          </li>
        ))}
      </ul>
      {data.request.state === 'asked' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}/requests/${data.request.id}/refuse`}>
            {view.t(words.refuse)}
          </a>
        </p>
      )}
    </section>
  )
}

const readPage = viewPage({
  path: '/cases/:caseId/requests/:requestId',
  read: readRequest,
  render: ({ view, data, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="disclosure" />}
      view={view}
      case={data.case}
      title={words.title}
      back={{ href: `/cases/${data.case.id}/disclosures`, text: words.title }}
    >
      <p class="govuk-body">
        <StatusTag
          view={view}
          kind={data.request.state === 'asked' ? 'waiting' : 'done'}
          text={requestStateTexts[data.request.state]}
        />
      </p>
      <Paragraphs text={data.request.question} />
      <SummaryList view={view} rows={factsOf(view, data)} />
      {data.can.includes('disclosure.make') && <Answering view={view} data={data} />}
    </CaseFrame>
  ),
})

const refusePage = formPage({
  path: '/cases/:caseId/requests/:requestId/refuse',
  read: readRequest,
  submit: refuseRequest,
  done: (_result, params) => `/cases/${params.caseId ?? ''}/requests/${params.requestId ?? ''}`,
  render: ({ view, data, form, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="disclosure" />}
      view={view}
      case={data.case}
      title={words.refuse}
      errors={form.errors}
    >
      <Paragraphs text={data.request.question} />
      <Form
        view={view}
        form={form}
        submit={words.refuse}
        secondary={{ href: `/cases/${data.case.id}/requests/${data.request.id}`, text: frameWords.cancel }}
      >
        <Radios
          view={view}
          form={form}
          name="rule"
          label={words.refuseBasis}
          hint={words.refuseBasisHint}
          options={[
            ...data.rules.map((rule) => ({ value: rule.value, text: rule.name, hint: rule.citations })),
            { value: 'none', text: words.noBasis },
          ]}
        />
        <Textarea
          view={view}
          form={form}
          name="answer"
          label={words.refuseWhy}
          limit={ANSWER_LIMIT}
          rows={4}
          visibility="own_register"
          register={`${view.t(data.request.fromRegisterName)}, ${view.t(data.request.toRegisterName)}`}
        />
      </Form>
    </CaseFrame>
  ),
})

export const informationRequestPages: readonly Page[] = [askPage, readPage, refusePage]
