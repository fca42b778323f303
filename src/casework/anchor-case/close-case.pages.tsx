import type { JSX } from 'preact'
import type { z } from 'zod'
import { asHeading } from '#kernel/language.ts'
import { formPage, type Page } from '#http/pages.ts'
import { codeList, label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { codeOptions, Fieldset, Radios, Select } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { Paragraphs, Quote } from '#web/components/text.tsx'
import type { FormState, View } from '#web/view.ts'
import { CaseFrame } from './case-frame.tsx'
import { words as frameWords } from './case-frame.words.ts'
import {
  EXPLANATION_LIMIT,
  leavesUndone,
  MISSING_REASON_LIMIT,
  OWN_WORDS_LIMIT,
  RESULT_LIMIT,
  type Closing,
  type ClosingEvaluation,
  type EvaluationParty,
  type OpenEnds,
} from './close-case.ts'
import { closeCase, readClosing } from './close-case.operations.ts'
import { helpedTexts, words } from './close-case.words.ts'

type Data = z.output<typeof readClosing.output>
type FieldsProps = { readonly view: View; readonly form: FormState }

const evaluationWords = {
  youth: { title: words.youthEvaluation, helped: words.youthHelped },
  guardian: { title: words.guardianEvaluation, helped: words.guardianHelped },
}

/** What one party thought, in a number and their own words, or why nobody knows. */
const EvaluationFields = ({ view, form, party }: FieldsProps & { readonly party: EvaluationParty }): JSX.Element => (
  <Fieldset view={view} legend={evaluationWords[party].title}>
    <Radios
      view={view}
      form={form}
      name={`${party}.helped`}
      label={evaluationWords[party].helped}
      options={[
        ...helpedTexts.map((text, index) => ({ value: String(index + 1), text })),
        {
          value: '',
          text: words.noAnswer,
          reveal: (
            <Textarea
              view={view}
              form={form}
              name={`${party}.missingReason`}
              label={words.missingReason}
              visibility="case_team"
              limit={MISSING_REASON_LIMIT}
              rows={2}
            />
          ),
        },
      ]}
    />
    <Textarea
      view={view}
      form={form}
      name={`${party}.words`}
      label={words.ownWords}
      hint={words.ownWordsHint}
      optional
      visibility="case_team"
      limit={OWN_WORDS_LIMIT}
      rows={3}
    />
  </Fieldset>
)

/** What is left undone, and the reason the common model asks for then. */
const UndoneFields = ({ view, form, open }: FieldsProps & { readonly open: OpenEnds }): JSX.Element => (
  <>
    <InsetText>
      <p class="govuk-body">{view.t(words.undone)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {open.services.map((each) => (
          <li>
            {view.t(asHeading(label('service_types', each.serviceType)))}, {each.provider}:{' '}
            {view.t(label('service_referral_statuses', each.status))}
          </li>
        ))}
        {open.followUps.map((each) => (
          <li>
            {each.what}: {view.t(words.followUpBy(formatDate(each.dueOn, view.language)))}
          </li>
        ))}
      </ul>
    </InsetText>
    <Select
      view={view}
      form={form}
      name="deviationReason"
      label={words.deviationReason}
      options={codeOptions('deviation_reasons')}
    />
    <Textarea
      view={view}
      form={form}
      name="deviationExplanation"
      label={words.deviationExplanation}
      visibility="case_team"
      limit={EXPLANATION_LIMIT}
      rows={3}
    />
  </>
)

const ClosingForm = ({ view, form, data }: FieldsProps & { readonly data: Data }): JSX.Element => (
  <Form
    view={view}
    form={form}
    submit={words.close}
    version={data.case.version}
    warning
    secondary={{ href: `/cases/${data.case.id}/follow-ups`, text: frameWords.cancel }}
  >
    <p class="govuk-body">{view.t(words.intro)}</p>
    {leavesUndone(data.open) && <UndoneFields view={view} form={form} open={data.open} />}
    <Radios
      view={view}
      form={form}
      name="reason"
      label={words.reason}
      options={codeList('closing_reasons').codes.map((each) => ({ value: each.id, text: each.label, hint: each.help }))}
    />
    <Textarea
      view={view}
      form={form}
      name="note"
      label={words.note}
      hint={words.noteHint}
      visibility="case_team"
      limit={RESULT_LIMIT}
      rows={6}
    />
    <EvaluationFields view={view} form={form} party="youth" />
    <EvaluationFields view={view} form={form} party="guardian" />
  </Form>
)

/** Statutory duties that stop the closing, each a link to where it is recorded. */
const StatutoryFirst = ({ view, data }: { view: View; data: Data }): JSX.Element => (
  <>
    <WarningText view={view}>{view.t(words.statutoryFirst)}</WarningText>
    <ul class="govuk-list govuk-list--bullet">
      {data.open.statutoryDeadlines.map((each) => (
        <li>
          <a class="govuk-link" href={`/cases/${data.case.id}/deadlines/${each.id}`}>
            {view.t(each.name)}
          </a>
          {each.dueOn !== null && `: ${view.t(words.lastDay(formatDate(each.dueOn, view.language)))}`}
        </li>
      ))}
    </ul>
  </>
)

const EvaluationShown = ({ view, evaluation }: { view: View; evaluation: ClosingEvaluation }): JSX.Element => (
  <>
    <p class="govuk-body">
      {evaluation.helped === null
        ? view.t(words.missing(evaluation.missingReason ?? ''))
        : `${view.t(words.helped)}: ${view.t(helpedTexts[evaluation.helped - 1] ?? words.noAnswer)}`}
    </p>
    {evaluation.words !== null && <Quote text={evaluation.words} />}
  </>
)

const ClosingShown = ({ view, closing, by }: { view: View; closing: Closing; by: string }): JSX.Element => {
  const rows: SummaryRow[] = [
    { key: words.closedOn, value: view.t(words.closedBy(formatDate(closing.closedAt, view.language), by)) },
    { key: words.closingReason, value: view.t(asHeading(label('closing_reasons', closing.reason))) },
    ...(closing.note === null ? [] : [{ key: words.result, value: <Paragraphs text={closing.note} /> }]),
    ...closing.evaluations.map((each) => ({
      key: evaluationWords[each.party].title,
      value: <EvaluationShown view={view} evaluation={each} />,
    })),
  ]
  return <SummaryList view={view} rows={rows} />
}

const Body = ({ view, form, data }: FieldsProps & { readonly data: Data }): JSX.Element => {
  // What somebody has typed stays before their eyes, whatever happened to the case meanwhile.
  if (form.errors.length > 0) return <ClosingForm view={view} form={form} data={data} />
  if (data.closing !== null) return <ClosingShown view={view} closing={data.closing} by={data.case.responsibleName} />
  if (!data.can.includes('case.close'))
    return <p class="govuk-body">{view.t(words.onlyResponsible(data.case.responsibleName))}</p>
  if (data.open.statutoryDeadlines.length > 0) return <StatutoryFirst view={view} data={data} />
  return <ClosingForm view={view} form={form} data={data} />
}

const closePage = formPage({
  path: '/cases/:caseId/close',
  read: readClosing,
  submit: closeCase,
  done: (_result, params) => `/cases/${params.caseId ?? ''}`,
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={data.closing === null ? words.close : words.closed}
      errors={form.errors}
    >
      <Body view={view} form={form} data={data} />
    </CaseFrame>
  ),
})

export const closeCasePages: readonly Page[] = [closePage]
