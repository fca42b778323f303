import type { JSX } from 'preact'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { Checkboxes, Radios } from '#web/components/choices.tsx'
import { DateInput, Textarea, TimeInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { LogAnswer } from './log-answer.ts'
import {
  decideLogRequest,
  listLogRequests,
  readLogRequest,
  setStaffNames,
  withholdReading,
} from './log-decision.operations.ts'
import {
  groundOf,
  REASON_LIMIT,
  withholdingGrounds,
  type LogRequest,
  type LogRequestPart,
  type Withholding,
} from './log-request.ts'
import { relationTexts, stateTexts, words } from './log-request.words.ts'

const DESK = '/log-requests'

const deskPage = viewPage({
  path: DESK,
  read: listLogRequests,
  render: ({ view, data }) => (
    <Layout view={view} title={words.desk} wide>
      <p class="govuk-body">{view.t(words.deskIntro)}</p>
      <DataTable
        view={view}
        caption={words.desk}
        captionHidden
        headers={[words.dueOn, words.controller, words.askedBy, words.state]}
        empty={words.empty}
        rows={data.requests.flatMap((request) =>
          request.parts.map((part) => [
            <>
              <a class="govuk-link" href={`${DESK}/${part.id}`}>
                {formatDate(request.dueOn, view.language)}
              </a>{' '}
              {part.state === 'waiting' && request.dueOn < view.today && (
                <StatusTag view={view} kind="urgent" text={words.overdue} />
              )}
            </>,
            view.t(part.agencyName),
            request.askedBy,
            <StatusTag view={view} kind={part.state === 'waiting' ? 'next' : 'done'} text={stateTexts[part.state]} />,
          ]),
        )}
      />
    </Layout>
  ),
})

type Data = { readonly view: View; readonly request: LogRequest; readonly part: LogRequestPart }

const Facts = ({ view, request, part }: Data): JSX.Element => (
  <SummaryList
    view={view}
    rows={[
      { key: words.controller, value: view.t(part.agencyName) },
      { key: words.askedBy, value: `${request.askedBy} (${view.t(relationTexts[request.relation])})` },
      { key: words.receivedOn, value: formatDate(request.receivedOn, view.language) },
      { key: words.dueOn, value: formatDate(request.dueOn, view.language) },
      ...(request.specialReason === null ? [] : [{ key: words.specialReason, value: request.specialReason }]),
      { key: words.state, value: view.t(stateTexts[part.state]) },
      ...(part.refusal === null ? [] : [{ key: words.refusal, value: part.refusal }]),
    ]}
  />
)

const Preview = ({ view, answer }: { readonly view: View; readonly answer: LogAnswer }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{view.t(words.preview)}</h2>
    <div lang={answer.language}>
      <DataTable
        view={view}
        caption={answer.title}
        captionHidden
        headers={answer.columns}
        empty={words.empty}
        rows={answer.rows.map((row) => [
          row.time,
          [row.name, row.role, row.authority].filter((each) => each !== null).join(', '),
          row.what,
          `${row.purpose} (${row.basis})`,
        ])}
      />
      {answer.notes.map((note) => (
        <p class="govuk-body-s">{note}</p>
      ))}
    </div>
  </>
)

type WithheldProps = { readonly view: View; readonly withheld: number; readonly withholdings: readonly Withholding[] }

const Withheld = ({ view, withheld, withholdings }: WithheldProps): JSX.Element | null =>
  withholdings.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{view.t(words.withheldNow(withheld))}</h2>
      <SummaryList
        view={view}
        rows={withholdings.map((each) => ({
          key: `${formatDateTime(each.from, view.language)} – ${formatDateTime(each.until, view.language)}`,
          value: (
            <>
              {view.t(groundOf(each.ground)?.name ?? words.ground)}
              {groundOf(each.ground)?.certainty === 'uncertain' && ` (${view.t(words.unverified)})`}. {each.reason}{' '}
              {view.t(words.endsOn)} {formatDate(each.endsOn, view.language)}. {each.decidedByName}
            </>
          ),
        }))}
      />
    </>
  )

const decidePage = formPage({
  path: `${DESK}/:logRequestPartId`,
  read: readLogRequest,
  submit: decideLogRequest,
  done: () => DESK,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.decide} errors={form.errors} back={{ href: DESK, text: words.desk }} wide>
      <Facts view={view} request={data.request} part={data.part} />
      {data.part.state === 'waiting' && !data.mine && <p class="govuk-body">{view.t(words.otherController)}</p>}
      {data.part.state === 'waiting' && data.mine && (
        <>
          <p class="govuk-body">
            <a class="govuk-link" href={`${DESK}/${data.part.id}/withholdings`}>
              {view.t(words.withhold)}
            </a>
            <br />
            <a class="govuk-link" href={`${DESK}/${data.part.id}/staff-names`}>
              {view.t(words.setNames)}
            </a>
          </p>
          <Form view={view} form={form} submit={words.save} version={data.part.version}>
            <Radios
              view={view}
              form={form}
              name="decision"
              label={words.decision}
              options={[
                { value: 'give', text: words.give },
                { value: 'refuse', text: words.refuse },
              ]}
            />
            {data.request.specialReason !== null && (
              <Checkboxes
                view={view}
                form={form}
                name="withOlder"
                label={words.specialReason}
                options={[{ value: 'yes', text: words.withOlder }]}
              />
            )}
            <Textarea view={view} form={form} name="refusal" label={words.refusal} limit={REASON_LIMIT} rows={3} />
          </Form>
        </>
      )}
      <Withheld view={view} withheld={data.withheld} withholdings={data.withholdings} />
      <Preview view={view} answer={data.answer} />
    </Layout>
  ),
})

const partOf = (params: Readonly<Record<string, string>>): string => `${DESK}/${params['logRequestPartId'] ?? ''}`

const withholdPage = formPage({
  path: `${DESK}/:logRequestPartId/withholdings`,
  read: readLogRequest,
  submit: withholdReading,
  done: (_result, params) => partOf(params),
  render: ({ view, data, form, params }) => {
    const field = { view, form }
    return (
      <Layout
        view={view}
        title={words.withhold}
        errors={form.errors}
        back={{ href: partOf(params), text: words.decide }}
      >
        <p class="govuk-body">{view.t(words.withholdIntro)}</p>
        <Facts view={view} request={data.request} part={data.part} />
        <Form {...field} submit={words.save} secondary={{ href: partOf(params), text: words.cancel }}>
          <DateInput {...field} name="fromDay" label={words.from} />
          <TimeInput {...field} name="fromTime" label={words.fromTime} />
          <DateInput {...field} name="untilDay" label={words.until} />
          <TimeInput {...field} name="untilTime" label={words.untilTime} />
          <Radios
            {...field}
            name="ground"
            label={words.ground}
            options={withholdingGrounds.map((each) => ({
              value: each.id,
              text: each.name,
              hint: each.certainty === 'certain' ? each.source : words.sourceUnverified(each.source),
            }))}
          />
          <Textarea {...field} name="reason" label={words.reason} limit={REASON_LIMIT} rows={4} />
          <DateInput {...field} name="endsOn" label={words.endsOn} />
        </Form>
      </Layout>
    )
  },
})

const namesPage = formPage({
  path: `${DESK}/:logRequestPartId/staff-names`,
  read: readLogRequest,
  submit: setStaffNames,
  done: (_result, params) => partOf(params),
  render: ({ view, data, form, params }) => {
    const field = { view, form }
    return (
      <Layout
        view={view}
        title={words.setNames}
        errors={form.errors}
        back={{ href: partOf(params), text: words.decide }}
      >
        <p class="govuk-body">{view.t(data.part.agencyName)}</p>
        <Form {...field} submit={words.save} secondary={{ href: partOf(params), text: words.cancel }}>
          <Radios
            {...field}
            name="named"
            label={words.named}
            options={[
              { value: 'yes', text: words.yes },
              { value: 'no', text: words.no },
            ]}
          />
          <DateInput {...field} name="validFrom" label={words.validFrom} />
          <Textarea {...field} name="reason" label={words.reason} limit={REASON_LIMIT} rows={4} />
        </Form>
      </Layout>
    )
  },
})

export const logDecisionPages: readonly Page[] = [deskPage, decidePage, withholdPage, namesPage]
