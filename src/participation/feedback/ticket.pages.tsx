import { filePage } from '#http/files.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { languages } from '#kernel/language.ts'
import { periodText } from '#kernel/quarter.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Checkboxes, Radios, Select } from '#web/components/choices.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { audiences, feedbackRules, questionnaireOf } from './questionnaire.ts'
import { words as replyWords } from './reply.words.ts'
import {
  exportFeedbackSheet,
  listFeedbackTickets,
  makeFeedbackTickets,
  readFeedbackBatch,
} from './ticket.operations.ts'
import { sheetOf, template } from './ticket-sheet.ts'
import { languageTexts, words } from './ticket.words.ts'

const list = '/feedback/tickets'

const listPage = viewPage({
  path: list,
  read: listFeedbackTickets,
  render: ({ view, data }) => (
    <Layout view={view} title={words.list} back={{ href: '/feedback', text: replyWords.home }} wide>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <ButtonRow>
        <ButtonLink href={`${list}/new`}>{view.t(words.make)}</ButtonLink>
      </ButtonRow>
      <DataTable
        view={view}
        caption={words.list}
        captionHidden
        headers={[words.audience, words.team, words.period, { text: words.count, numeric: true }, words.validUntil]}
        empty={words.none}
        rows={data.batches.map((each) => [
          <a class="govuk-link" href={`${list}/${each.id}`}>
            {view.t(questionnaireOf(each.audience).name)}
          </a>,
          view.t(each.teamName),
          view.t(periodText(each.period)),
          each.tickets,
          formatDate(each.validUntil, view.language),
        ])}
      />
    </Layout>
  ),
})

const newPage = formPage({
  path: `${list}/new`,
  read: listFeedbackTickets,
  submit: makeFeedbackTickets,
  draft: false,
  initial: (data) => ({
    ...(data.teams.length === 1 ? { team: data.teams[0]?.id ?? '' } : {}),
    tickets: String(feedbackRules.ticketsAtOnce[0] ?? 10),
  }),
  done: (result) => `${list}/${result.id}`,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.make} errors={form.errors} back={{ href: list, text: words.back }}>
      <InsetText>{view.t(words.intro)}</InsetText>
      <p class="govuk-body">
        {view.t(words.period)}: {view.t(periodText(data.period))}. {view.t(words.validUntil)}:{' '}
        {formatDate(data.validUntil, view.language)}.
      </p>
      <Form view={view} form={form} submit={words.make} secondary={{ href: list, text: replyWords.cancel }}>
        <Select
          view={view}
          form={form}
          name="team"
          label={words.team}
          options={data.teams.map((each) => ({ value: each.id, text: each.name }))}
        />
        <Radios
          view={view}
          form={form}
          name="audience"
          label={words.audience}
          options={audiences.map((each) => ({ value: each, text: questionnaireOf(each).name }))}
        />
        <Radios
          view={view}
          form={form}
          name="tickets"
          label={words.count}
          hint={words.countHint}
          options={feedbackRules.ticketsAtOnce.map((each) => ({ value: String(each), text: words.tickets(each) }))}
        />
        <Radios
          view={view}
          form={form}
          name="language"
          label={words.language}
          options={languages.map((each) => ({ value: each, text: languageTexts[each] }))}
        />
        <Checkboxes
          view={view}
          form={form}
          name="easy"
          label={words.easy}
          options={[{ value: 'true', text: words.easyOption }]}
        />
      </Form>
    </Layout>
  ),
})

const batchPage = viewPage({
  path: `${list}/:feedbackBatchId`,
  read: readFeedbackBatch,
  render: ({ view, data: { batch, printable } }) => (
    <Layout
      view={view}
      title={questionnaireOf(batch.audience).name}
      caption={words.list}
      back={{ href: list, text: words.back }}
    >
      {printable ? (
        <>
          <ButtonRow>
            <ButtonLink href={`${list}/${batch.id}/sheet.pdf`}>{view.t(words.sheet)}</ButtonLink>
          </ButtonRow>
          <InsetText>
            {view.t(words.sheetHint)} {view.t(words.intro)}
          </InsetText>
        </>
      ) : (
        <InsetText>{view.t(words.ended)}</InsetText>
      )}
      <SummaryList
        view={view}
        rows={[
          { key: words.team, value: view.t(batch.teamName) },
          { key: words.period, value: view.t(periodText(batch.period)) },
          { key: words.count, value: String(batch.tickets) },
          { key: words.language, value: view.t(languageTexts[batch.language]) },
          ...(batch.easy ? [{ key: words.easy, value: view.t(words.easyOption) }] : []),
          { key: words.validUntil, value: formatDate(batch.validUntil, view.language) },
          { key: words.madeOn, value: formatDate(batch.madeOn, view.language) },
          { key: words.madeBy, value: batch.madeByName },
        ]}
      />
    </Layout>
  ),
})

const sheetPage = filePage({
  path: `${list}/:feedbackBatchId/sheet.pdf`,
  read: exportFeedbackSheet,
  name: 'fairlead-tickets.pdf',
  content: ({ data }) => ({ pdf: { template, data: sheetOf(data.batch, data.codes, data.origin) } }),
})

export const ticketPages: readonly Page[] = [listPage, newPage, batchPage, sheetPage]
