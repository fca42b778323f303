import type { ComponentChildren, JSX } from 'preact'
import { words as entryWords } from '#casework/entry/entry.words.ts'
import { codeList, label } from '#kernel/codes.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { Details, InsetText } from '#web/components/panel.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import type { View } from '#web/view.ts'
import { areaSources, type AreaRecording, type AreaText } from './assessment.ts'
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

type TextProps = { readonly view: View; readonly said: AreaText }

/** Judgement and note. */
const Said = ({ view, said }: TextProps): JSX.Element => (
  <>
    {(said.worry !== null || said.strength !== null) && (
      <p class="govuk-body">
        {said.worry !== null && (
          <StatusTag view={view} kind={worryKind(said.worry)} text={onScale(view, 'worry_scale', said.worry)} />
        )}
        {said.worry !== null && said.strength !== null && ' · '}
        {said.strength !== null && (
          <StatusTag view={view} kind="done" text={onScale(view, 'strength_scale', said.strength)} />
        )}
      </p>
    )}
    {said.note !== null && <Paragraphs text={said.note} />}
  </>
)

/** Where it comes from, and who wrote it when; `when` is already formatted. */
const SourceAndWriter = ({ view, said, when }: TextProps & { readonly when: string }): JSX.Element => (
  <>
    {view.t(words.source)}: {sourceText(view, said.source)}
    <br />
    {view.t(words.by(said.authorName, view.t(label('professions', said.authorProfession)), when))}
  </>
)

/** What stood there before, with the minute it was written: several can be of one day. */
const EarlierTexts = ({ view, texts }: { view: View; texts: readonly AreaText[] }): JSX.Element => (
  <Details view={view} summary={entryWords.earlier}>
    {texts.map((said) => (
      <>
        <Said view={view} said={said} />
        <p class="govuk-hint">
          <SourceAndWriter view={view} said={said} when={formatDateTime(said.recordedAt, view.language)} />
        </p>
      </>
    ))}
  </Details>
)

type RecordingProps = {
  readonly view: View
  readonly recording: AreaRecording
  /** A link to change it, where that is possible. */
  readonly action?: ComponentChildren
}

/** One register's recording of a life area: judgement, note, source, who wrote it, who sees it, and what it said before. */
export const Recording = ({ view, recording, action }: RecordingProps): JSX.Element => (
  <InsetText>
    <Said view={view} said={recording} />
    <p class="govuk-hint">
      <SourceAndWriter view={view} said={recording} when={formatDate(recording.recordedAt, view.language)} />
      <br />
      <VisibilityLabel view={view} visibility={recording.visibility} register={recording.registerName} /> {action}
    </p>
    {recording.earlier.length > 0 && <EarlierTexts view={view} texts={recording.earlier} />}
  </InsetText>
)
