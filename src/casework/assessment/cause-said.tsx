import type { JSX } from 'preact'
import { words as entryWords } from '#casework/entry/entry.words.ts'
import { findCode, label } from '#kernel/codes.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { Details } from '#web/components/panel.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { words as assessmentWords } from './assessment.words.ts'
import type { Cause, CauseText } from './cause.ts'
import { words } from './cause.words.ts'

const actorName = (view: View, actor: string): string => {
  const kind = findCode('authority_kinds', actor)
  return kind === undefined ? actor : view.t(kind.label)
}

/** What is said of a cause: the description, and whose work it needs or why nobody's. */
export const CauseSaid = ({ view, said }: { view: View; said: CauseText }): JSX.Element => (
  <>
    {said.description !== null && <Paragraphs text={said.description} />}
    {said.actors.length === 0 ? (
      <p class="govuk-body">
        {view.t(words.noneNeeded)}: {said.noActorReason}
      </p>
    ) : (
      <>
        <p class="govuk-body">{view.t(words.needed)}:</p>
        <ul class="govuk-list govuk-list--bullet">
          {said.actors.map((actor) => (
            <li>{actorName(view, actor)}</li>
          ))}
        </ul>
      </>
    )}
  </>
)

type CauseProps = { readonly view: View; readonly cause: Cause }

const Writer = ({ view, cause, when }: CauseProps & { readonly when: string }): JSX.Element => (
  <>
    {view.t(assessmentWords.by(cause.recordedByName, view.t(label('professions', cause.recordedByProfession)), when))}
  </>
)

const Corrected = ({ view, at, reason }: { view: View; at: Date | null; reason: string | null }): JSX.Element | null =>
  at === null || reason === null ? null : (
    <>
      <br />
      {view.t(entryWords.corrected(formatDateTime(at, view.language), reason))}
    </>
  )

/** Who recorded it and when, when and why it was corrected or withdrawn. */
export const CauseHistory = ({ view, cause }: CauseProps): JSX.Element => (
  <p class="govuk-hint">
    <Writer view={view} cause={cause} when={formatDate(cause.recordedAt, view.language)} />
    <Corrected view={view} at={cause.correctedAt} reason={cause.correctionReason} />
    {cause.withdrawnAt !== null && cause.withdrawalReason !== null && (
      <>
        <br />
        {view.t(
          words.withdrawn(
            formatDateTime(cause.withdrawnAt, view.language),
            cause.recordedByName,
            cause.withdrawalReason,
          ),
        )}
      </>
    )}
  </p>
)

/** What a cause said before it was corrected, the latest first. */
export const EarlierCauses = ({ view, cause }: CauseProps): JSX.Element | null =>
  cause.earlier.length === 0 ? null : (
    <Details view={view} summary={entryWords.earlier}>
      {cause.earlier.map((earlier) => (
        <>
          <CauseSaid view={view} said={earlier} />
          <p class="govuk-hint">
            <Writer view={view} cause={cause} when={formatDateTime(earlier.writtenAt, view.language)} />
            <Corrected view={view} at={earlier.writtenAt} reason={earlier.correctionReason} />
          </p>
        </>
      ))}
    </Details>
  )
