import type { JSX } from 'preact'
import { OwnWords } from '#casework/assessment/own-words.tsx'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading, isLanguage } from '#kernel/language.ts'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import type { ReleasedText } from './released-text.ts'
import { remarkTexts, words } from './released-text.words.ts'

/** One released text with what the person has said of it. For whoever reads the card: staff, or the person themself. */
export const ReleasedBody = ({
  view,
  text,
  heading: Heading = 'h3',
}: {
  view: View
  text: ReleasedText
  heading?: 'h2' | 'h3'
}): JSX.Element => (
  <>
    <Heading class="govuk-heading-s">{view.t(asHeading(label('consent_categories', text.subject)))}</Heading>
    <Paragraphs text={text.body} lang={isLanguage(text.language) ? text.language : undefined} />
    {text.remarks.map((each) => (
      <>
        <p class="govuk-hint">
          {view.t(remarkTexts[each.kind])}, {formatDate(each.recordedAt, view.language)}
          {each.recordedByName === null && `, ${view.t(words.writtenThemself)}`}
        </p>
        {each.body !== null && <OwnWords words={each.body} language={each.language} />}
      </>
    ))}
  </>
)
