import type { JSX } from 'preact'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Radios } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { FormState, View } from '#web/view.ts'
import { ANSWER_LIMIT, reviewFindings, ruleOfKind, type LogAlarm, type SampleRow } from './log-review.ts'
import {
  answerLogAlarm,
  answerLogSampleRow,
  drawLogSample,
  listLogReview,
  readLogAlarm,
  readLogSampleRow,
} from './log-review.operations.ts'
import { findingTexts, words } from './log-review.words.ts'

const DESK = '/log-review'

const Finding = ({ view, of }: { view: View; of: Pick<LogAlarm, 'outcome'> }): JSX.Element =>
  of.outcome === null ? (
    <StatusTag view={view} kind="next" text={words.waiting} />
  ) : (
    <>{view.t(findingTexts[of.outcome])}</>
  )

const who = (view: View, of: Pick<LogAlarm, 'name' | 'profession'>): string =>
  `${of.name}, ${view.t(label('professions', of.profession))}`

const Alarms = ({ view, alarms }: { view: View; alarms: readonly LogAlarm[] }): JSX.Element => (
  <DataTable
    view={view}
    caption={words.alarms}
    headers={[words.when, words.what, words.who, words.times, words.finding]}
    empty={words.noAlarms}
    rows={alarms.map((each) => [
      <a class="govuk-link" href={`${DESK}/alarms/${each.id}`}>
        {formatDateTime(each.lastAt, view.language)}
      </a>,
      view.t(ruleOfKind(each.kind)?.name ?? words.alarms),
      who(view, each),
      String(each.events),
      <Finding view={view} of={each} />,
    ])}
  />
)

const Sample = ({ view, rows }: { view: View; rows: readonly SampleRow[] }): JSX.Element => (
  <DataTable
    view={view}
    caption={words.sample}
    headers={[words.when, words.what, words.who, words.finding]}
    empty={words.noSample}
    rows={rows.map((each) => [
      <a class="govuk-link" href={`${DESK}/rows/${each.id}`}>
        {formatDateTime(each.at, view.language)}
      </a>,
      view.t(view.verb(each.operation)),
      who(view, each),
      <Finding view={view} of={each} />,
    ])}
  />
)

const deskPage = viewPage({
  path: DESK,
  read: listLogReview,
  render: ({ view, data }) => (
    <Layout view={view} title={words.desk} wide>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/break-glass/reviews">
          {view.t(words.breakGlass)}
        </a>
      </p>
      <Alarms view={view} alarms={data.alarms} />
      <Sample view={view} rows={data.sample} />
      <ButtonLink href={`${DESK}/samples`}>{view.t(words.draw)}</ButtonLink>
      <DataTable
        view={view}
        caption={words.rules}
        headers={[words.what, words.limit, words.source]}
        empty={words.noAlarms}
        rows={data.rules.map((each) => [
          view.t(each.name),
          String(each.count),
          `${view.t(each.source)}${each.certainty === 'certain' ? '' : ` (${view.t(words.unverified)})`}`,
        ])}
      />
    </Layout>
  ),
})

const samplePage = formPage({
  path: `${DESK}/samples`,
  read: listLogReview,
  submit: drawLogSample,
  done: () => DESK,
  draft: false,
  initial: () => ({ size: '10' }),
  render: ({ view, form }) => (
    <Layout view={view} title={words.draw} errors={form.errors} back={{ href: DESK, text: words.desk }}>
      <Form view={view} form={form} submit={words.draw} secondary={{ href: DESK, text: words.cancel }}>
        <DateInput view={view} form={form} name="from" label={words.from} />
        <DateInput view={view} form={form} name="until" label={words.until} />
        <TextInput view={view} form={form} name="size" label={words.size} width={3} inputMode="numeric" />
      </Form>
    </Layout>
  ),
})

type AnswerProps = {
  readonly view: View
  readonly form: FormState
  readonly own: boolean
  readonly of: Pick<LogAlarm, 'outcome' | 'answer' | 'answeredByName' | 'version'>
}

/** The answer that was given, or the form for it; not for oneself. */
const Answer = ({ view, form, own, of }: AnswerProps): JSX.Element => {
  if (of.outcome !== null)
    return (
      <>
        <h2 class="govuk-heading-m">{view.t(findingTexts[of.outcome])}</h2>
        <Paragraphs text={of.answer ?? ''} />
        <p class="govuk-body-s">{view.t(words.answeredBy(of.answeredByName ?? ''))}</p>
      </>
    )
  if (own) return <p class="govuk-body">{view.t(words.notYourOwn)}</p>
  return (
    <Form
      view={view}
      form={form}
      submit={words.save}
      version={of.version}
      secondary={{ href: '/log-review', text: words.cancel }}
    >
      <Radios
        view={view}
        form={form}
        name="outcome"
        label={words.finding}
        options={reviewFindings.map((each) => ({ value: each, text: findingTexts[each] }))}
      />
      <Textarea
        view={view}
        form={form}
        name="answer"
        label={words.answer}
        visibility="own_register"
        register={words.answerReaders}
        limit={ANSWER_LIMIT}
        rows={4}
      />
    </Form>
  )
}

const caseRow = (caseId: string): SummaryRow => ({
  key: words.case,
  value: (
    <a class="govuk-link" href={`/access-log?object=${caseId}`}>
      <code class="fl-code">{caseId.slice(0, 8)}</code>
    </a>
  ),
})

const alarmPage = formPage({
  path: `${DESK}/alarms/:logAlarmId`,
  read: readLogAlarm,
  submit: answerLogAlarm,
  done: () => DESK,
  render: ({ view, data: { alarm }, form, actor }) => (
    <Layout view={view} title={words.answerAlarm} errors={form.errors} back={{ href: DESK, text: words.desk }}>
      <SummaryList
        view={view}
        rows={[
          { key: words.what, value: view.t(ruleOfKind(alarm.kind)?.name ?? words.alarms) },
          { key: words.who, value: who(view, alarm) },
          {
            key: words.when,
            value: `${formatDateTime(alarm.firstAt, view.language)} – ${formatDateTime(alarm.lastAt, view.language)}`,
          },
          { key: words.times, value: String(alarm.events) },
          ...(alarm.caseId === null ? [] : [caseRow(alarm.caseId)]),
        ]}
      />
      <Answer view={view} form={form} own={alarm.professionalId === actor.professionalId} of={alarm} />
    </Layout>
  ),
})

const rowPage = formPage({
  path: `${DESK}/rows/:logSampleRowId`,
  read: readLogSampleRow,
  submit: answerLogSampleRow,
  done: () => DESK,
  render: ({ view, data: { row }, form, actor }) => (
    <Layout view={view} title={words.answerRow} errors={form.errors} back={{ href: DESK, text: words.desk }}>
      <SummaryList
        view={view}
        rows={[
          { key: words.when, value: formatDateTime(row.at, view.language) },
          { key: words.who, value: who(view, row) },
          { key: words.what, value: view.t(view.verb(row.operation)) },
          ...(row.objectId === null ? [] : [caseRow(row.objectId)]),
        ]}
      />
      <Answer view={view} form={form} own={row.professionalId === actor.professionalId} of={row} />
    </Layout>
  ),
})

export const logReviewPages: readonly Page[] = [deskPage, samplePage, alarmPage, rowPage]
