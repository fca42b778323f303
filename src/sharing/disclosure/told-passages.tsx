import type { JSX } from 'preact'
import { isLanguage } from '#kernel/language.ts'
import { Checkboxes } from '#web/components/choices.tsx'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { FormState, View } from '#web/view.ts'
import { turned, type SharedText } from './shared-text.ts'
import { words } from './shared-text.words.ts'

type Shown = { readonly view: View; readonly text: SharedText }

/** One way to turn a marked passage: a link to the same page, so that the text above is always what will be told. */
const Turn = ({ view, text, id, told }: Shown & { id: string; told: boolean }): JSX.Element => {
  const ids = turned(text.marks, id)
  return (
    <a class="govuk-link" href={ids === '' ? `${view.path}?#text` : `${view.path}?told=${ids}#text`}>
      {view.t(told ? words.leaveOut : words.include)}
      <span class="govuk-visually-hidden">: {text.marks.find((each) => each.id === id)?.about}</span>
    </a>
  )
}

/** The marked passages, each with whether it is told; without links where nothing is chosen yet. */
const Marks = ({ view, text, choose }: Shown & { choose: boolean }): JSX.Element | null =>
  text.marks.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s">{view.t(words.others)}</h3>
      <p class="govuk-hint">{view.t(words.othersHint)}</p>
      <DataTable
        view={view}
        caption={words.others}
        captionHidden
        headers={[words.passage, words.about, words.state, ...(choose ? [{ text: words.change, hidden: true }] : [])]}
        rows={text.marks.map((each) => [
          each.passage,
          each.about,
          view.t(each.told ? words.told : words.leftOut),
          ...(choose ? [<Turn view={view} text={text} id={each.id} told={each.told} />] : []),
        ])}
      />
    </>
  )

type PreviewProps = Shown & {
  readonly language: string
  readonly outside?: boolean
  /** Whether passages about others can be turned here. */
  readonly choose: boolean
}

/** Exactly what the recipient will read, with what was left out of it. */
export const Preview = ({ view, text, language, outside = false, choose }: PreviewProps): JSX.Element => (
  <>
    <h2 class="govuk-heading-s" id="text">
      {view.t(outside ? words.previewOutside : words.preview)}
    </h2>
    <InsetText>
      <Paragraphs text={text.body} lang={isLanguage(language) ? language : undefined} />
    </InsetText>
    {text.unreviewed > 0 && <WarningText view={view}>{view.t(words.unreviewed(text.unreviewed))}</WarningText>}
    <Marks view={view} text={text} choose={choose} />
  </>
)

/** The sender's own word for a text whose marks nobody has looked at since it was corrected. */
export const MarksCheck = ({ view, text, form }: Shown & { form: FormState }): JSX.Element | null =>
  text.unreviewed === 0 ? null : (
    <Checkboxes
      view={view}
      form={form}
      name="marksChecked"
      label={words.marksCheck}
      options={[{ value: 'yes', text: words.marksChecked }]}
    />
  )
