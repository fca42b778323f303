import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { Details } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import { OwnWords } from './own-words.tsx'
import { waysFoundOut, type FamilyView, type ViewOfPerson } from './family-view.ts'
import { wayTexts, words } from './family-view.words.ts'

const wayText = (view: View, way: string): string => {
  const known = waysFoundOut.find((each) => each === way)
  return known === undefined ? way : view.t(wayTexts[known])
}

/** One record of a view: the words in quotation marks, or why there are none; how, in which language, who wrote it down. */
export const RecordedView = ({ view, recorded }: { view: View; recorded: FamilyView }): JSX.Element => {
  const how = [
    ...(recorded.foundOut === null ? [] : [wayText(view, recorded.foundOut)]),
    ...(recorded.language === null ? [] : [view.t(label('languages', recorded.language))]),
  ]
  return (
    <>
      {recorded.words === null ? (
        <p class="govuk-body">
          {view.t(words.notFoundOut)} {view.t(words.because(recorded.missingReason ?? ''))}
        </p>
      ) : (
        <OwnWords words={recorded.words} language={recorded.language} />
      )}
      <p class="govuk-hint">
        {how.length > 0 && (
          <>
            {how.join(' · ')}
            <br />
          </>
        )}
        {view.t(
          words.recordedBy(
            recorded.recordedByName,
            view.t(label('professions', recorded.recordedByProfession)),
            formatDate(recorded.recordedAt, view.language),
          ),
        )}
      </p>
    </>
  )
}

/** What a person says now, and in a closed box what they said before. */
export const PersonsView = ({ view, of }: { view: View; of: ViewOfPerson }): JSX.Element => (
  <>
    {of.latest === null ? (
      <p class="govuk-body">{view.t(words.notRecorded)}</p>
    ) : (
      <RecordedView view={view} recorded={of.latest} />
    )}
    {of.earlier.length > 0 && (
      <Details view={view} summary={words.earlier(of.earlier.length)}>
        {of.earlier.map((each) => (
          <RecordedView view={view} recorded={each} />
        ))}
      </Details>
    )}
  </>
)
