import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { participationTexts, words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { participationEndKinds } from '#casework/anchor-case/anchor-case.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { codeOptions, Radios, Select } from '#web/components/choices.tsx'
import { DateInput, Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Card, InsetText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { words as attemptWords } from '#participation/contact-attempt/contact-attempt.words.ts'
import { FamilyParts } from '#participation/own-words/family-parts.tsx'
import { NOTE_LIMIT, type Participation, type ParticipationEnd } from './participation-end.ts'
import { beginParticipationAgain, endParticipation, readParticipation } from './participation-end.operations.ts'
import { endKindTexts, words } from './participation-end.words.ts'

const pathOf = (caseId: string): string => `/cases/${caseId}/participation`
const toPage = (_result: unknown, params: Readonly<Record<string, string>>): string => pathOf(params.caseId ?? '')
type Part = { readonly view: View; readonly data: Participation }

/** One end: why, who said it and when, and the new yes when there is one. */
const Ended = ({ view, end }: { view: View; end: ParticipationEnd }): JSX.Element => {
  const day = (when: string | Date): string => formatDate(when, view.language)
  return (
    <>
      <p class="govuk-body">
        <strong>{view.t(participationTexts[end.kind])}</strong>{' '}
        {end.saidBy === null
          ? view.t(words.sinceLine(day(end.saidOn)))
          : view.t(words.saidLine(view.t(label('consent_given_by', end.saidBy)), day(end.saidOn)))}
      </p>
      {end.note !== null && <Paragraphs text={end.note} />}
      <p class="govuk-hint">
        {view.t(words.recordedLine(end.recordedByName, day(end.recordedAt)))}{' '}
        {end.begunAgainOn !== null &&
          end.begunBy !== null &&
          end.begunMethod !== null &&
          view.t(
            words.begunLine(
              day(end.begunAgainOn),
              view.t(label('consent_given_by', end.begunBy)),
              view.t(label('consent_methods', end.begunMethod)),
            ),
          )}
      </p>
    </>
  )
}

const GoesOn = ({ view, data }: Part): JSX.Element => (
  <Card view={view} id="goes-on" title={words.statutory}>
    <p class="govuk-body">{view.t(words.goesOnApart)}</p>
    {data.statutory.length === 0 ? (
      <p class="govuk-hint">{view.t(words.noStatutory)}</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {data.statutory.map((each) => (
          <li>
            {view.t(each.name)}
            {each.dueOn !== null && ` – ${formatDate(each.dueOn, view.language)}`}
          </li>
        ))}
      </ul>
    )}
  </Card>
)

const Now = ({ view, data }: Part): JSX.Element => {
  const base = pathOf(data.case.id)
  const may = (permission: string): boolean => data.can.includes(permission)
  return (
    <Card view={view} id="now" title={words.now}>
      {data.current === null ? (
        <p class="govuk-body">{view.t(words.takesPart)}</p>
      ) : (
        <Ended view={view} end={data.current} />
      )}
      <p class="govuk-body">{view.t(words.voluntary)}</p>
      <ButtonRow>
        {data.current === null && may('participation.end') && (
          <ButtonLink kind="secondary" href={`${base}/end`}>
            {view.t(words.end)}
          </ButtonLink>
        )}
        {data.current !== null && may('participation.begin_again') && (
          <ButtonLink href={`${base}/begin`}>{view.t(words.begin)}</ButtonLink>
        )}
        {data.current !== null && data.case.closedAt === null && (
          <a class="govuk-link" href={`/cases/${data.case.id}/close`}>
            {view.t(words.closeCase)}
          </a>
        )}
      </ButtonRow>
    </Card>
  )
}

const Attempts = ({ view, data }: Part): JSX.Element => (
  <Card
    view={view}
    id="attempts"
    title={attemptWords.attempts}
    action={
      data.can.includes('contact_attempt.record')
        ? { href: `/cases/${data.case.id}/contact-attempts/new`, text: attemptWords.record }
        : undefined
    }
  >
    {data.failedInARow > 0 && <p class="govuk-body">{view.t(words.failed(data.failedInARow))}</p>}
    <DataTable
      view={view}
      caption={attemptWords.attempts}
      captionHidden
      headers={[
        attemptWords.when,
        attemptWords.whomColumn,
        attemptWords.meansColumn,
        attemptWords.outcomeColumn,
        attemptWords.by,
      ]}
      empty={attemptWords.none}
      rows={data.attempts.map((each) => [
        formatDateTime(each.triedAt, view.language),
        each.personName ?? view.t(words.unnamed),
        view.t(label('contact_means', each.means)),
        <>
          {view.t(label('contact_outcomes', each.outcome))}
          {each.note !== null && (
            <>
              <br />
              <span class="govuk-hint">{each.note}</span>
            </>
          )}
        </>,
        `${each.recordedByName}, ${view.t(label('professions', each.recordedByProfession))}`,
      ])}
    />
  </Card>
)

const page = viewPage({
  path: '/cases/:caseId/participation',
  read: readParticipation,
  render: ({ view, data }) => (
    <CaseFrame view={view} case={data.case} title={words.title} part="family">
      <FamilyParts view={view} caseId={data.case.id} part="participation" />
      <Now view={view} data={data} />
      {data.current !== null && <GoesOn view={view} data={data} />}
      <Attempts view={view} data={data} />
      {data.earlier.length > 0 && (
        <Card view={view} id="earlier" title={words.earlier}>
          {data.earlier.map((end) => (
            <Ended view={view} end={end} />
          ))}
        </Card>
      )}
    </CaseFrame>
  ),
})

/** What the end does, before anybody saves it. */
const WhatHappens = ({ view, data }: Part): JSX.Element => (
  <InsetText>
    <p class="govuk-body">
      <strong>{view.t(words.whatHappens)}</strong>
    </p>
    <ul class="govuk-list govuk-list--bullet">
      {data.consents > 0 && (
        <li>
          {view.t(words.endsConsents(data.consents))} {view.t(words.endsConsentsHint)}
        </li>
      )}
      {data.meetings > 0 && <li>{view.t(words.endsMeetings(data.meetings))}</li>}
      <li>{view.t(words.endsShared)}</li>
      <li>{view.t(words.goesOnApart)}</li>
    </ul>
  </InsetText>
)

const endPage = formPage({
  path: '/cases/:caseId/participation/end',
  read: readParticipation,
  submit: endParticipation,
  done: toPage,
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.end}
      back={{ href: pathOf(data.case.id), text: words.title }}
      errors={form.errors}
    >
      <WhatHappens view={view} data={data} />
      <Form
        view={view}
        form={form}
        submit={words.save}
        secondary={{ href: pathOf(data.case.id), text: frameWords.cancel }}
      >
        <Radios
          view={view}
          form={form}
          name="kind"
          label={words.kind}
          options={participationEndKinds.map((each) => ({ value: each, text: endKindTexts[each] }))}
        />
        <Select
          view={view}
          form={form}
          name="saidBy"
          label={words.saidBy}
          hint={words.saidByHint}
          optional
          options={codeOptions('consent_given_by', asHeading)}
        />
        <DateInput view={view} form={form} name="saidOn" label={words.saidOn} example={view.today} />
        <Textarea
          view={view}
          form={form}
          name="note"
          label={words.note}
          hint={words.noteHint}
          visibility="case_team"
          limit={NOTE_LIMIT}
          rows={3}
          optional
        />
      </Form>
    </CaseFrame>
  ),
})

const beginPage = formPage({
  path: '/cases/:caseId/participation/begin',
  read: readParticipation,
  submit: beginParticipationAgain,
  draft: false,
  done: toPage,
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.begin}
      back={{ href: pathOf(data.case.id), text: words.title }}
      errors={form.errors}
    >
      <InsetText>{view.t(words.beginExplained)}</InsetText>
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={data.current?.version}
        secondary={{ href: pathOf(data.case.id), text: frameWords.cancel }}
      >
        <Radios
          view={view}
          form={form}
          name="by"
          label={words.beginBy}
          options={codeOptions('consent_given_by', asHeading)}
        />
        <Radios
          view={view}
          form={form}
          name="method"
          label={words.beginMethod}
          options={codeOptions('consent_methods', asHeading)}
        />
        <DateInput view={view} form={form} name="on" label={words.saidOn} example={view.today} />
      </Form>
    </CaseFrame>
  ),
})

export const participationEndPages: readonly Page[] = [page, endPage, beginPage]
