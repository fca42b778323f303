import type { ComponentChildren, JSX } from 'preact'
import { codeList, label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { InsetText } from '#web/components/panel.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import type { View } from '#web/view.ts'
import { areaSources, type AreaRecording } from './assessment.ts'
import { sourceTexts, words } from './assessment.words.ts'

/** "Oro 2: tydlig oro": the step and what it means, never a number or a colour alone. */
export const onScale = (view: View, list: 'worry_scale' | 'strength_scale', step: number): Text => {
  const code = codeList(list).codes.find((each) => each.value === step)
  const name = view.t(list === 'worry_scale' ? words.worry : words.strength)
  return words.onScale(name, step, code === undefined ? '' : view.t(code.label))
}

/** Great worry asks for attention at once, clear worry waits for support to be arranged, the rest is plain. */
const worryKind = (step: number): StatusKind => (step >= 3 ? 'urgent' : step === 2 ? 'waiting' : 'done')

const sourceText = (view: View, source: string): string => {
  const known = areaSources.find((each) => each === source)
  return known === undefined ? source : view.t(sourceTexts[known])
}

type RecordingProps = {
  readonly view: View
  readonly recording: AreaRecording
  /** A link to change it, where that is possible. */
  readonly action?: ComponentChildren
}

/** One register's recording of a life area: judgement, note, source, who wrote it, who sees it. */
export const Recording = ({ view, recording, action }: RecordingProps): JSX.Element => (
  <InsetText>
    {(recording.worry !== null || recording.strength !== null) && (
      <p class="govuk-body">
        {recording.worry !== null && (
          <StatusTag
            view={view}
            kind={worryKind(recording.worry)}
            text={onScale(view, 'worry_scale', recording.worry)}
          />
        )}
        {recording.worry !== null && recording.strength !== null && ' · '}
        {recording.strength !== null && (
          <StatusTag view={view} kind="done" text={onScale(view, 'strength_scale', recording.strength)} />
        )}
      </p>
    )}
    {recording.note !== null && <Paragraphs text={recording.note} />}
    <p class="govuk-hint">
      {view.t(words.source)}: {sourceText(view, recording.source)}
      <br />
      {view.t(
        words.by(
          recording.authorName,
          view.t(label('professions', recording.authorProfession)),
          formatDate(recording.recordedAt, view.language),
        ),
      )}
      <br />
      <VisibilityLabel view={view} visibility={recording.visibility} register={recording.registerName} /> {action}
    </p>
  </InsetText>
)
