import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { formPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Radios } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { answerRightsRequest, extendRightsRequest, readRightsRequest } from './rights-request.operations.ts'
import {
  ANSWER_LIMIT,
  clockOf,
  complaintTo,
  EXTENSION_LIMIT,
  requestOutcomes,
  type RightsRequest,
} from './rights-request.ts'
import { askerTexts, kindTexts, outcomeTexts, words } from './rights-request.words.ts'

const pathOf = (caseId: string): string => `/cases/${caseId}/rights`
const toRights = (_result: unknown, params: Readonly<Record<string, string>>): string => pathOf(params['caseId'] ?? '')

const Facts = ({ view, request }: { view: View; request: RightsRequest }): JSX.Element => {
  const clock = clockOf(request.clock)
  return (
    <SummaryList
      view={view}
      rows={[
        { key: words.what, value: view.t(asHeading(kindTexts[request.kind])) },
        { key: words.person, value: request.personName ?? view.t(words.unnamed) },
        { key: words.askedBy, value: view.t(asHeading(askerTexts[request.askedBy])) },
        ...(request.said === null ? [] : [{ key: words.said, value: <Paragraphs text={request.said} /> }]),
        { key: words.receivedOn, value: formatDate(request.receivedOn, view.language) },
        { key: words.dueOn, value: formatDate(request.dueOn, view.language) },
        ...(clock === undefined
          ? []
          : [
              {
                key: words.clock,
                value: (
                  <>
                    {view.t(clock.source)}{' '}
                    {clock.certainty === 'uncertain' && <StatusTag view={view} kind="waiting" text={words.uncertain} />}
                  </>
                ),
              },
            ]),
        ...(request.extensionReason === null
          ? []
          : [{ key: words.extend, value: <Paragraphs text={request.extensionReason} /> }]),
        ...(request.answer === null || request.outcome === null
          ? []
          : [
              { key: words.outcome, value: view.t(outcomeTexts[request.outcome]) },
              { key: words.answered, value: <Paragraphs text={request.answer} /> },
            ]),
        { key: words.complain, value: view.t(complaintTo) },
      ]}
    />
  )
}

const requestPage = formPage({
  path: '/cases/:caseId/rights/:rightsRequestId',
  read: readRightsRequest,
  submit: answerRightsRequest,
  done: toRights,
  render: ({ view, data: { case: head, request, can }, form, actor }) => {
    const path = `${pathOf(head.id)}/${request.id}`
    return (
      <CaseFrame
        help={<RoleHelp view={view} actor={actor} screen="consent" />}
        view={view}
        case={head}
        title={words.readOne}
        back={{ href: pathOf(head.id), text: words.title }}
        errors={form.errors}
        actions={
          request.kind === 'access' ? (
            <ButtonLink href={`${path}/package`}>{view.t(words.toPackage)}</ButtonLink>
          ) : undefined
        }
      >
        <Facts view={view} request={request} />
        {request.kind === 'rectification' && <p class="govuk-body">{view.t(words.howToCorrect)}</p>}
        {can.includes('rights.answer') && (
          <>
            <Form
              view={view}
              form={form}
              submit={words.answerIt}
              secondary={{ href: pathOf(head.id), text: words.cancel }}
              version={request.version}
            >
              <Radios
                view={view}
                form={form}
                name="outcome"
                label={words.outcome}
                options={requestOutcomes.map((each) => ({ value: each, text: asHeading(outcomeTexts[each]) }))}
              />
              <Textarea
                view={view}
                form={form}
                name="answer"
                label={words.answer}
                visibility="own_register"
                register={words.ownRegister}
                limit={ANSWER_LIMIT}
                rows={4}
              />
            </Form>
            {request.extensionReason === null && (
              <p class="govuk-body">
                <a class="govuk-link" href={`${path}/extend`}>
                  {view.t(words.extend)}
                </a>
              </p>
            )}
          </>
        )}
      </CaseFrame>
    )
  },
})

const extendPage = formPage({
  path: '/cases/:caseId/rights/:rightsRequestId/extend',
  read: readRightsRequest,
  submit: extendRightsRequest,
  done: (_result, params) => `${toRights(_result, params)}/${params['rightsRequestId'] ?? ''}`,
  render: ({ view, data: { case: head, request }, form, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="consent" />}
      view={view}
      case={head}
      title={words.extend}
      back={{ href: `${pathOf(head.id)}/${request.id}`, text: words.readOne }}
      errors={form.errors}
    >
      <Form view={view} form={form} submit={words.save} version={request.version}>
        <Textarea
          view={view}
          form={form}
          name="reason"
          label={words.extendReason}
          visibility="own_register"
          register={words.ownRegister}
          limit={EXTENSION_LIMIT}
          rows={3}
        />
      </Form>
    </CaseFrame>
  ),
})

export const rightsAnswerPages: readonly Page[] = [requestPage, extendPage]
