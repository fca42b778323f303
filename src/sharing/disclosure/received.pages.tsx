import type { JSX } from 'preact'
import type { z } from 'zod'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { Answering, ReceivedFacts } from '#casework/received-text/received-list.tsx'
import { words as receivedWords } from '#casework/received-text/received-text.words.ts'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDateTime } from '#kernel/format.ts'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Details, InsetText } from '#web/components/panel.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { View } from '#web/view.ts'
import { NECESSITY_LIMIT, REASON_LIMIT } from './disclosure.ts'
import { words } from './disclosure.words.ts'
import { acceptDisclosure, declineDisclosure, readReceived, takeIntoRegister } from './received.operations.ts'

type ReceivedData = z.output<typeof readReceived.output>

const TheText = ({ view, data }: { view: View; data: ReceivedData }): JSX.Element => (
  <>
    <InsetText>
      <Paragraphs text={data.received.body} />
    </InsetText>
    <ReceivedFacts view={view} received={data.received} />
  </>
)

/** What the catalogue says of recording exactly this, with its provisions. */
const Recording = ({ view, data }: { view: View; data: ReceivedData }): JSX.Element =>
  data.recording.length === 0 ? (
    <p class="govuk-hint">{view.t(words.noRecordingRule)}</p>
  ) : (
    <>
      {data.recording.map((rule) => (
        <Details view={view} summary={rule.name}>
          <p class="govuk-body">{view.t(rule.explanation)}</p>
          <ul class="govuk-list govuk-list--bullet">
            {rule.limits.map((limit) => (
              <li>{view.t(limit)}</li>
            ))}
          </ul>
          <p class="govuk-hint">{rule.citations.map(view.t).join('; ')}</p>
        </Details>
      ))}
    </>
  )

const readPage = viewPage({
  path: '/cases/:caseId/received/:disclosureId',
  read: readReceived,
  render: ({ view, data, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="disclosure" />}
      view={view}
      case={data.case}
      title={words.received}
      heading={receivedWords.from(view.t(data.received.fromRegisterName))}
    >
      <p class="govuk-body">
        {data.received.tellerName} · {formatDateTime(data.received.toldAt, view.language)}
      </p>
      <TheText view={view} data={data} />
      <Answering view={view} caseId={data.case.id} received={data.received} can={data.can} />
    </CaseFrame>
  ),
})

const acceptPage = actionPage({
  path: '/cases/:caseId/received/:disclosureId/accept',
  submit: acceptDisclosure,
  done: (_result, params) => `/cases/${params.caseId ?? ''}`,
})

const declinePage = formPage({
  path: '/cases/:caseId/received/:disclosureId/decline',
  read: readReceived,
  submit: declineDisclosure,
  done: (_result, params) => `/cases/${params.caseId ?? ''}`,
  render: ({ view, data, form, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="disclosure" />}
      view={view}
      case={data.case}
      title={words.decline}
      errors={form.errors}
    >
      <p class="govuk-body">{view.t(words.declineHint)}</p>
      <TheText view={view} data={data} />
      <Form
        view={view}
        form={form}
        submit={words.decline}
        warning
        secondary={{ href: `/cases/${data.case.id}`, text: frameWords.cancel }}
      >
        <Textarea
          view={view}
          form={form}
          name="reason"
          label={words.declineReason}
          limit={REASON_LIMIT}
          rows={3}
          visibility="own_register"
          register={`${view.t(data.received.fromRegisterName)}, ${actor.ownRegisterName === null ? '' : view.t(actor.ownRegisterName)}`}
        />
      </Form>
    </CaseFrame>
  ),
})

const takeInPage = formPage({
  path: '/cases/:caseId/received/:disclosureId/take-in',
  read: readReceived,
  submit: takeIntoRegister,
  done: (result, params) => `/cases/${params.caseId ?? ''}/entries/${result.entryId}`,
  render: ({ view, data, form, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="disclosure" />}
      view={view}
      case={data.case}
      title={words.takeIn}
      errors={form.errors}
    >
      <p class="govuk-body">{view.t(words.takeInHint)}</p>
      <TheText view={view} data={data} />
      <Recording view={view} data={data} />
      <Form
        view={view}
        form={form}
        submit={words.takeIn}
        secondary={{ href: `/cases/${data.case.id}`, text: frameWords.cancel }}
      >
        <Textarea
          view={view}
          form={form}
          name="necessity"
          label={words.takeInNecessity}
          limit={NECESSITY_LIMIT}
          rows={4}
          visibility="own_register"
          register={actor.ownRegisterName ?? undefined}
        />
      </Form>
    </CaseFrame>
  ),
})

export const receivedPages: readonly Page[] = [readPage, acceptPage, declinePage, takeInPage]
