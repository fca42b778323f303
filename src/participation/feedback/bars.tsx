import type { JSX } from 'preact'
import type { Text } from '#kernel/language.ts'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { stepTexts } from './answer.words.ts'
import type { Question } from './questionnaire.ts'
import { findingOf, type QuestionResult } from './result.ts'
import { feedbackRules } from './questionnaire.ts'
import { words } from './result.words.ts'

const percent = (part: number, of: number): number => Math.round((100 * part) / of)

/** A bar as long as its share; the number stands beside it, so that it is hidden from those who hear the page. */
const Bar = ({ share }: { share: number }): JSX.Element => (
  <svg class="fl-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="fl-bar__whole" x="0" y="0" width="100" height="10" />
    <rect class="fl-bar__part" x="0" y="0" width={share} height="10" />
  </svg>
)

const stepName = (question: Question, value: string): Text =>
  stepTexts[question.type]?.[value] ?? { sv: value, fi: value, en: value }

type BarsProps = { readonly view: View; readonly question: Question; readonly result: QuestionResult }

/** One question: what it shows as a heading, and a table with a bar in each row. */
export const Bars = ({ view, question, result }: BarsProps): JSX.Element => {
  const finding = findingOf(question, result)
  const { answered } = result
  const id = `question-${question.id}`
  return (
    <section aria-labelledby={id} class="fl-bars">
      <h2 class="govuk-heading-s" id={id}>
        {view.t(question.standard)}
      </h2>
      {finding === undefined || answered === null ? (
        <p class="govuk-body fl-empty">{view.t(words.questionTooFew(feedbackRules.leastAnswers))}</p>
      ) : (
        <>
          <p class="govuk-body">{view.t(finding)}</p>
          <DataTable
            view={view}
            caption={question.standard}
            captionHidden
            headers={[words.answer, { text: words.count, numeric: true }, words.share]}
            rows={result.steps.map((step) => [
              view.t(stepName(question, step.value)),
              step.answers,
              <span class="fl-bar__cell">
                <Bar share={percent(step.answers, answered)} /> {percent(step.answers, answered)} %
              </span>,
            ])}
          />
        </>
      )}
    </section>
  )
}
