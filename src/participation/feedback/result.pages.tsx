import type { JSX } from 'preact'
import { filePage } from '#http/files.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { periodText } from '#kernel/quarter.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card, InsetText, WarningText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Quote } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { Bars } from './bars.tsx'
import { periodsText } from './period.ts'
import { feedbackRules, questionnaireOf } from './questionnaire.ts'
import { words as replyWords } from './reply.words.ts'
import {
  exportFeedbackResult,
  listFeedbackResults,
  readFeedbackResult,
  readFeedbackText,
  readFeedbackTexts,
  removeFeedbackText,
} from './result.operations.ts'
import { resultTable, type FeedbackResult, type FeedbackText } from './result.ts'
import { words } from './result.words.ts'

const list = '/feedback/results'
const { leastAnswers } = feedbackRules

const groupName = (view: View, result: FeedbackResult): string =>
  `${view.t(questionnaireOf(result.audience).name)}, ${view.t(result.teamName)}`
const timeOf = (view: View, result: FeedbackResult): string =>
  view.t(periodsText(result.firstPeriod, result.lastPeriod))

const listPage = viewPage({
  path: list,
  read: listFeedbackResults,
  render: ({ view, data }) => (
    <Layout view={view} title={words.list} back={{ href: '/feedback', text: replyWords.home }} wide>
      <p class="govuk-body">{view.t(words.intro(leastAnswers))}</p>
      <DataTable
        view={view}
        caption={words.list}
        captionHidden
        headers={[words.group, words.team, words.period, { text: words.answers, numeric: true }]}
        empty={words.none}
        rows={data.results.map((each) => [
          <a class="govuk-link" href={`${list}/${each.id}`}>
            {view.t(questionnaireOf(each.audience).name)}
          </a>,
          view.t(each.teamName),
          timeOf(view, each),
          each.answers,
        ])}
      />
      {data.tooFew.length > 0 && (
        <Card view={view} title={words.tooFew} id="too-few">
          <p class="govuk-body">{view.t(words.tooFewText(periodText(data.period), leastAnswers))}</p>
          <DataTable
            view={view}
            caption={words.tooFew}
            captionHidden
            headers={[words.group, words.team, words.answers]}
            rows={data.tooFew.map((each) => [
              view.t(questionnaireOf(each.audience).name),
              view.t(each.teamName),
              <StatusTag view={view} kind="closed" text={words.tooFew} />,
            ])}
          />
        </Card>
      )}
    </Layout>
  ),
})

const resultPage = viewPage({
  path: `${list}/:feedbackResultId`,
  read: readFeedbackResult,
  render: ({ view, data: { result, questions, can } }) => (
    <Layout
      view={view}
      title={words.numbers}
      heading={groupName(view, result)}
      caption={`${timeOf(view, result)}, ${view.t(words.answers).toLowerCase()}: ${result.answers}`}
      back={{ href: list, text: words.back }}
    >
      <ButtonRow>
        {can.includes('feedback.read_texts') && (
          <ButtonLink href={`${list}/${result.id}/texts`}>{view.t(words.texts)}</ButtonLink>
        )}
        <ButtonLink kind="secondary" href={`${list}/${result.id}/file.csv`}>
          {view.t(words.file)}
        </ButtonLink>
      </ButtonRow>
      {questionnaireOf(result.audience).questions.map((question) => {
        const own = questions.find((each) => each.question === question.id)
        return own && <Bars view={view} question={question} result={own} />
      })}
    </Layout>
  ),
})

const TextItem = ({ view, text, removable }: { view: View; text: FeedbackText; removable: boolean }): JSX.Element => (
  <li>
    {text.text === null ? (
      <p class="govuk-body fl-empty">{view.t(words.removed)}</p>
    ) : (
      <>
        <Quote text={text.text} />
        {removable && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/feedback/texts/${text.id}/remove`}>
              {view.t(words.remove)}
              <span class="govuk-visually-hidden">: {text.text.slice(0, 40)}</span>
            </a>
          </p>
        )}
      </>
    )}
  </li>
)

const textsPage = viewPage({
  path: `${list}/:feedbackResultId/texts`,
  read: readFeedbackTexts,
  render: ({ view, data: { result, texts, can } }) => (
    <Layout
      view={view}
      title={words.texts}
      caption={`${groupName(view, result)}, ${timeOf(view, result)}`}
      back={{ href: `${list}/${result.id}`, text: words.backToResult }}
    >
      <InsetText>{view.t(words.textsIntro)}</InsetText>
      {texts.length === 0 && <p class="govuk-body fl-empty">{view.t(words.noTexts)}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {texts.map((text) => (
          <TextItem view={view} text={text} removable={can.includes('feedback.remove_text')} />
        ))}
      </ul>
    </Layout>
  ),
})

const removePage = formPage({
  path: '/feedback/texts/:feedbackTextId/remove',
  read: readFeedbackText,
  submit: removeFeedbackText,
  draft: false,
  done: ({ resultId }) => `${list}/${resultId}/texts`,
  render: ({ view, data: { result, text }, form }) => (
    <Layout
      view={view}
      title={words.removeTitle}
      errors={form.errors}
      back={{ href: `${list}/${result.id}/texts`, text: words.texts }}
    >
      {text.text !== null && <Quote text={text.text} />}
      <WarningText view={view}>{view.t(words.removeText)}</WarningText>
      <Form
        view={view}
        form={form}
        submit={words.remove}
        warning
        version={text.version}
        secondary={{ href: `${list}/${result.id}/texts`, text: replyWords.cancel }}
      >
        {null}
      </Form>
    </Layout>
  ),
})

const resultFile = filePage({
  path: `${list}/:feedbackResultId/file.csv`,
  read: exportFeedbackResult,
  name: 'fairlead-feedback.csv',
  content: ({ data }) => ({ csv: resultTable(data.result, data.questions) }),
})

export const resultPages: readonly Page[] = [listPage, resultPage, textsPage, removePage, resultFile]
