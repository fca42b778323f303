import type { ComponentChildren, JSX } from 'preact'
import { toldTexts } from '#intake/concern-answers/concern-answers.words.ts'
import { label } from '#kernel/codes.ts'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { Quote } from '#web/components/text.tsx'
import type { FieldError, View } from '#web/view.ts'
import { fieldsOf, pathOf, stepsOf, type ConcernForm, type Field, type Step, type TeamContact } from './concern.ts'
import { Frame } from './concern-frame.tsx'
import { answered, isReachable } from './concern-input.ts'
import { PostedForm, type PlaceChoice } from './concern-question.tsx'
import { headings, labels, words, youngLabels } from './concern-form.words.ts'
import { words as after } from './concern-after.words.ts'
import { words as frameWords } from './concern.words.ts'

type CheckProps = {
  readonly view: View
  readonly form: ConcernForm
  readonly place: PlaceChoice | null
  readonly team: TeamContact | null
  readonly errors: readonly FieldError[]
}

const shownAnswer = (view: View, field: Field, value: string): ComponentChildren => {
  if (field === 'story') return <Quote text={value} />
  if (field === 'told') return view.t(toldTexts[value] ?? words.notSure)
  return field === 'source' ? view.t(label('referral_sources', value)) : value
}

const stepRow = (view: View, form: ConcernForm, step: Step): SummaryRow => {
  const answers = answered(form)
  const lines = fieldsOf(form.reporter, step).flatMap((field) => {
    const value = answers[field]
    if (value === undefined) return []
    const name = (form.reporter === 'young_person' ? youngLabels[field] : undefined) ?? labels[field]
    return [
      <div class="cn-answer">
        {field !== 'story' && <span class="cn-answer__key">{view.t(name)} </span>}
        {shownAnswer(view, field, value)}
      </div>,
    ]
  })
  const none = form.notKnown.includes(step) ? words.notKnown : after.noAnswer
  return {
    key: headings[form.reporter][step],
    value: lines.length === 0 ? view.t(none) : lines,
    action: { href: pathOf(view.language, form.reporter, step), text: after.change },
  }
}

/** A field that no person sees and no person fills in. */
const Trap = ({ view }: { view: View }): JSX.Element => (
  <div class="cn-trap" aria-hidden="true">
    <label for="website">{view.t(after.leaveEmpty)}</label>
    <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
  </div>
)

/** Everything once more before it is sent, with a way to change each answer, and to whom it goes. */
export const CheckPage = ({ view, form, place, team, errors }: CheckProps): JSX.Element => {
  const { reporter } = form
  const rows: SummaryRow[] = [
    {
      key: headings[reporter].place,
      value: view.t(place?.name ?? words.placeUnknown),
      action: { href: pathOf(view.language, reporter), text: after.change },
    },
    ...stepsOf(reporter).map((step) => stepRow(view, form, step)),
  ]
  return (
    <Frame
      view={view}
      title={after.checkTitle}
      caption={frameWords[reporter]}
      errors={errors}
      inLanguage={(language) => pathOf(language, reporter, 'check')}
      back={{ href: pathOf(view.language, reporter, 'you'), text: words.back }}
      leave={reporter === 'young_person'}
    >
      <SummaryList view={view} rows={rows} />
      <InsetText>
        <p class="govuk-body">
          {team === null ? view.t(after.goesToCoordinator) : view.t(after.goesTo(view.t(team.name)))}
        </p>
        <p class="govuk-body">{view.t(frameWords.whoReadsTeam)}</p>
        {!isReachable(form) && <p class="govuk-body">{view.t(after.unreachable)}</p>}
        {reporter === 'professional' && <p class="govuk-body">{view.t(words.notifyToo)}</p>}
      </InsetText>
      <WarningText view={view}>{view.t(after.danger)}</WarningText>
      <PostedForm view={view} action={pathOf(view.language, reporter, 'check')}>
        <Trap view={view} />
        <p class="fl-form__failure" role="alert" data-form-failure hidden />
        <button class="govuk-button" type="submit" name="go" value="next">
          {view.t(after.send)}
        </button>
        <ul class="cn-other">
          <li>
            <button class="cn-plain" type="submit" name="go" value="later">
              {view.t(words.later)}
            </button>
          </li>
          <li>
            <button class="cn-plain" type="submit" name="go" value="remove">
              {view.t(words.cancel)}
            </button>
          </li>
        </ul>
      </PostedForm>
    </Frame>
  )
}
