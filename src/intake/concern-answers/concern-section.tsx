import type { ComponentChildren, JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { Card, InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import type { View } from '#web/view.ts'
import { questions, type ConcernAnswers, type Question } from './concern-answers.ts'
import { pageTexts, questionTexts, reporterTexts, toldTexts, words } from './concern-answers.words.ts'

const shown = (view: View, question: Question, value: string): ComponentChildren => {
  if (question === 'told') return view.t(toldTexts[value] ?? { sv: value, fi: value, en: value })
  return question === 'source' ? view.t(label('referral_sources', value)) : value
}

/** What the public form asked beside the story: in the writer's own words, whatever their direction. */
export const ConcernSection = ({ view, concern }: { view: View; concern: ConcernAnswers }): JSX.Element => {
  const { kept, reporter, language } = concern
  const answers = questions.flatMap((question) => {
    const value = kept?.answers[question]
    return value === undefined
      ? []
      : [{ key: questionTexts[question], value: <span dir="auto">{shown(view, question, value)}</span> }]
  })
  return (
    <Card view={view} title={words.title} id="concern">
      <InsetText>
        {view.t(words.notAsked)} {view.t(words.noDuty)}
      </InsetText>
      <SummaryList
        view={view}
        rows={[
          { key: words.reporter, value: view.t(reporterTexts[reporter]) },
          { key: words.language, value: view.t(label('languages', language)) },
          ...answers,
          ...(kept !== null && kept.notKnown.length > 0
            ? [{ key: words.notKnown, value: kept.notKnown.map((page) => view.t(pageTexts[page])).join(', ') }]
            : []),
        ]}
      />
      {kept === null && <p class="govuk-body">{view.t(words.removed)}</p>}
    </Card>
  )
}
