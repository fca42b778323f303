import type { JSX } from 'preact'
import type { z } from 'zod'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { ReceivedList } from '#casework/received-text/received-list.tsx'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { View } from '#web/view.ts'
import { RequestList } from '#sharing/information-request/request-list.tsx'
import { words as requestWords } from '#sharing/information-request/information-request.words.ts'
import { recipientOf } from './disclosure-csv.ts'
import { readDisclosure, readDisclosures, revokeDisclosure } from './disclosure.operations.ts'
import { isLive, REASON_LIMIT, type Disclosure } from './disclosure.ts'
import { stateTexts, words } from './disclosure.words.ts'

type Exchange = z.output<typeof readDisclosures.output>

/** The last day to read: the end itself is the first moment that is too late. */
const lastDay = (told: Disclosure): Date => new Date(told.validUntil.getTime() - 1)

const StateTag = ({ view, told }: { view: View; told: Disclosure }): JSX.Element => (
  <StatusTag
    view={view}
    kind={told.state === 'waiting' ? 'waiting' : isLive(told.state) ? 'done' : 'closed'}
    text={stateTexts[told.state]}
  />
)

const Told = ({ view, data }: { view: View; data: Exchange }): JSX.Element => (
  <section>
    <h2 class="govuk-heading-m">{view.t(words.told)}</h2>
    <DataTable
      view={view}
      caption={words.told}
      captionHidden
      headers={[words.when, words.recipient, words.about, words.rule, words.until, words.state]}
      empty={words.toldEmpty}
      rows={data.told.map((told) => [
        <a class="govuk-link" href={`/cases/${data.case.id}/disclosures/${told.id}`}>
          {formatDateTime(told.decidedAt, view.language)}
        </a>,
        recipientOf(told, view.language),
        view.t(label('consent_categories', told.subject)),
        view.t(told.ruleName),
        told.toAuthority === null ? formatDate(lastDay(told), view.language) : '',
        <StateTag view={view} told={told} />,
      ])}
    />
    {data.told.length + data.received.length > 0 && (
      <ButtonRow>
        <ButtonLink kind="secondary" href={`/cases/${data.case.id}/disclosures/print?language=${view.language}`}>
          {view.t(words.print)}
        </ButtonLink>
        <a class="govuk-link" href={`/cases/${data.case.id}/disclosures/table.csv?language=${view.language}`}>
          {view.t(words.csv)}
        </a>
      </ButtonRow>
    )}
  </section>
)

const exchangePage = viewPage({
  path: '/cases/:caseId/disclosures',
  read: readDisclosures,
  render: ({ view, data, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="disclosure" />}
      view={view}
      case={data.case}
      title={words.title}
      part="disclosures"
    >
      <p class="govuk-hint">{view.t(words.hint)}</p>
      <Told view={view} data={data} />
      <section>
        <h2 class="govuk-heading-m">{view.t(words.received)}</h2>
        {data.received.length === 0 ? (
          <p class="govuk-body fl-empty">{view.t(words.receivedEmpty)}</p>
        ) : (
          <ReceivedList view={view} caseId={data.case.id} received={data.received} can={data.can} />
        )}
      </section>
      <section>
        <h2 class="govuk-heading-m">{view.t(requestWords.title)}</h2>
        <RequestList
          view={view}
          caseId={data.case.id}
          requests={data.requests}
          own={actor.ownRegisterId}
          can={data.can}
        />
      </section>
    </CaseFrame>
  ),
})

/** Everything recorded of a disclosure, as rows; those without a value are left out. */
function factsOf(view: View, caseId: string, told: Disclosure): SummaryRow[] {
  const person = (name: string | null, at: Date | null) =>
    name === null || at === null ? '' : view.t(words.answered(name, formatDateTime(at, view.language)))
  const answer = [person(told.answeredByName, told.answeredAt), told.answerReason ?? ''].filter((part) => part !== '')
  const revoked = [person(told.revokedByName, told.revokedAt), told.revocationReason ?? ''].filter(
    (part) => part !== '',
  )
  const rows: [SummaryRow['key'], string | JSX.Element][] = [
    [words.recipient, recipientOf(told, view.language)],
    [words.teller, `${told.tellerName}, ${view.t(label('professions', told.tellerProfession))}`],
    [words.when, formatDateTime(told.decidedAt, view.language)],
    [words.about, view.t(label('consent_categories', told.subject))],
    [words.what, told.entryVersion === null ? '' : view.t(words.whatVersion(told.entryVersion))],
    [
      words.rule,
      `${view.t(words.ruleVersion(view.t(told.ruleName), told.ruleVersion))}: ${told.citations.map(view.t).join('; ')}`,
    ],
    [words.purposeShort, view.t(label('disclosure_purposes', told.purpose))],
    [
      words.onConsent,
      told.consentId === null ? (
        ''
      ) : (
        <a class="govuk-link" href={`/cases/${caseId}/consents/${told.consentId}`}>
          {view.t(words.seeConsent)}
        </a>
      ),
    ],
    [words.necessityShort, told.necessity ?? ''],
    [words.until, told.toAuthority === null ? formatDate(lastDay(told), view.language) : ''],
    [stateTexts[told.state], [...answer, ...revoked].join(' · ')],
  ]
  return rows.flatMap(([key, value]) => (value === '' ? [] : { key, value }))
}

const readPage = viewPage({
  path: '/cases/:caseId/disclosures/:disclosureId',
  read: readDisclosure,
  render: ({ view, data, actor }) => {
    const told = data.disclosure
    return (
      <CaseFrame
        help={<RoleHelp view={view} actor={actor} screen="disclosure" />}
        view={view}
        case={data.case}
        title={words.one}
        back={{ href: `/cases/${data.case.id}/disclosures`, text: words.title }}
      >
        <p class="govuk-body">
          <StateTag view={view} told={told} />
        </p>
        {told.body !== null && (
          <InsetText>
            <Paragraphs text={told.body} />
          </InsetText>
        )}
        {told.pseudonymised && <p class="govuk-hint">{view.t(words.namesLeftOut)}</p>}
        <SummaryList view={view} rows={factsOf(view, data.case.id, told)} />
        {data.can.includes('disclosure.revoke') && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/cases/${data.case.id}/disclosures/${told.id}/revoke`}>
              {view.t(words.revoke)}
            </a>
          </p>
        )}
      </CaseFrame>
    )
  },
})

const revokePage = formPage({
  path: '/cases/:caseId/disclosures/:disclosureId/revoke',
  read: readDisclosure,
  submit: revokeDisclosure,
  done: (_result, params) => `/cases/${params.caseId ?? ''}/disclosures/${params.disclosureId ?? ''}`,
  render: ({ view, data, form, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="disclosure" />}
      view={view}
      case={data.case}
      title={words.revoke}
      errors={form.errors}
    >
      <p class="govuk-body">{view.t(words.revokeHint)}</p>
      <SummaryList view={view} rows={factsOf(view, data.case.id, data.disclosure)} />
      <Form
        view={view}
        form={form}
        submit={words.revoke}
        warning
        secondary={{ href: `/cases/${data.case.id}/disclosures/${data.disclosure.id}`, text: frameWords.cancel }}
      >
        <Textarea
          view={view}
          form={form}
          name="reason"
          label={words.revokeReason}
          limit={REASON_LIMIT}
          rows={3}
          visibility="own_register"
          register={actor.ownRegisterName ?? undefined}
        />
      </Form>
    </CaseFrame>
  ),
})

export const disclosurePages: readonly Page[] = [exchangePage, readPage, revokePage]
