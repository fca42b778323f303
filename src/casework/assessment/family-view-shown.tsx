import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { Details } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import { OwnWords } from './own-words.tsx'
import type { FamilyView, ViewOfPerson } from './family-view.ts'
import { words } from './family-view.words.ts'

/** Who wrote it down and when; the person themself, where no worker did. */
const writer = (view: View, { recordedByName, recordedByProfession, recordedAt }: FamilyView): string => {
  const when = formatDate(recordedAt, view.language)
  return recordedByName === null || recordedByProfession === null
    ? view.t(words.writtenThemself(when))
    : view.t(words.recordedBy(recordedByName, view.t(label('professions', recordedByProfession)), when))
}

/** One record of a view: the words in quotation marks, or why there are none; how, in which language, who wrote it down. */
export const RecordedView = ({ view, recorded }: { view: View; recorded: FamilyView }): JSX.Element => {
  const how = [
    ...(recorded.foundOut === null || recorded.recordedByName === null
      ? []
      : [view.t(label('ways_found_out', recorded.foundOut))]),
    ...(recorded.language === null ? [] : [view.t(label('languages', recorded.language))]),
    ...(recorded.visibility === 'case_team' ? [] : [view.t(words.onlyOwnAuthority)]),
  ]
  if (recorded.withdrawnAt !== null)
    return <p class="govuk-body">{view.t(words.takenBack(formatDate(recorded.withdrawnAt, view.language)))}</p>
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
        {writer(view, recorded)}
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
