import type { ComponentChildren, JSX } from 'preact'
import { professionalSources, toldAnswers, type Reporter } from '#intake/concern-answers/concern-answers.ts'
import { label } from '#kernel/codes.ts'
import type { Text } from '#kernel/language.ts'
import { emergencyAreaOf } from '#kernel/social-emergency.ts'
import { Radios } from '#web/components/choices.tsx'
import { Textarea, TextInput } from '#web/components/fields.tsx'
import type { FormState, View } from '#web/view.ts'
import { BODY_LIMIT, fieldsOf, pathOf, STORY_LIMIT, UNKNOWN_PLACE, type Field, type Step } from './concern.ts'
import { FORM_ID, Frame } from './concern-frame.tsx'
import { fieldHints, headings, hints, labels, words, youngLabels } from './concern-form.words.ts'
import { words as frameWords } from './concern.words.ts'

/** A municipality one can choose. */
export type PlaceChoice = { readonly code: string; readonly name: Text }

const caption = (reporter: Reporter): Text => frameWords[reporter]

type PlaceProps = {
  readonly view: View
  readonly reporter: Reporter
  readonly places: readonly PlaceChoice[]
  readonly form: FormState
}

/** Where it is. Asked first and by GET: nothing of it is kept, and it is known whom the rest goes to. */
export const PlacePage = ({ view, reporter, places, form }: PlaceProps): JSX.Element => {
  const first = fieldsOf(reporter, 'youth').length === 0 ? 'story' : 'youth'
  return (
    <Frame
      view={view}
      title={headings[reporter].place}
      caption={caption(reporter)}
      errors={form.errors}
      inLanguage={(language) => pathOf(language, reporter)}
      back={{ href: pathOf(view.language), text: words.back }}
      leave={reporter === 'young_person'}
    >
      <form class="fl-form cn-one" method="get" action={pathOf(view.language, reporter, first)} noValidate>
        <input type="hidden" name="chosen" value="yes" />
        <Radios
          view={view}
          form={form}
          name="place"
          label={headings[reporter].place}
          columns
          options={[
            ...places.map((each) => ({ value: each.code, text: each.name })),
            { value: UNKNOWN_PLACE, text: words.placeUnknown },
          ]}
        />
        <button class="govuk-button" type="submit">
          {view.t(words.goOn)}
        </button>
      </form>
    </Frame>
  )
}

type StepProps = {
  readonly view: View
  readonly reporter: Reporter
  readonly step: Step
  readonly form: FormState
  readonly place: string | null
  /** When the page was opened, signed. */
  readonly stamp: string
}

const labelOf = (reporter: Reporter, field: Field): Text =>
  (reporter === 'young_person' ? youngLabels[field] : undefined) ?? labels[field]

const choices: Readonly<Partial<Record<Field, readonly { readonly value: string; readonly text: Text }[]>>> = {
  told: toldAnswers.map((value) => ({
    value,
    text: value === 'yes' ? words.yes : value === 'no' ? words.no : words.notSure,
  })),
  source: professionalSources.map((value) => ({ value, text: label('referral_sources', value) })),
}

const keyboards: Readonly<Partial<Record<Field, 'numeric' | 'tel' | 'email'>>> = {
  age: 'numeric',
  phone: 'tel',
  email: 'email',
}

const FieldOf = ({
  view,
  reporter,
  form,
  field,
}: Omit<StepProps, 'step' | 'place' | 'stamp'> & { field: Field }): JSX.Element => {
  const common = { view, form, name: field, label: labelOf(reporter, field), hint: fieldHints[field] }
  if (field === 'story') return <Textarea {...common} limit={STORY_LIMIT} rows={10} />
  const options = choices[field]
  if (options !== undefined) return <Radios {...common} options={options} />
  return <TextInput {...common} width={field === 'age' ? 5 : 'half'} inputMode={keyboards[field]} />
}

/** The number to call from this place, on every page; 112 where it is not known. */
const Urgent = ({ view, place }: { view: View; place: string | null }): JSX.Element => {
  const number = place === null ? null : (emergencyAreaOf(place)?.number ?? null)
  return <p class="govuk-hint">{view.t(number === null ? words.urgent : words.urgentHere(number))}</p>
}

const Buttons = ({ view }: { view: View }): JSX.Element => (
  <>
    <p class="fl-form__failure" role="alert" data-form-failure hidden />
    <div class="govuk-button-group">
      <button class="govuk-button" type="submit" name="go" value="next">
        {view.t(words.goOn)}
      </button>
      <button class="govuk-button govuk-button--secondary" type="submit" name="go" value="unknown">
        {view.t(words.notKnown)}
      </button>
    </div>
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
  </>
)

type PostedProps = { readonly view: View; readonly action: string; readonly children: ComponentChildren }

/** A form that keeps what is typed whatever button is pressed, and says so where the connection is lost. */
export const PostedForm = ({ view, action, children }: PostedProps): JSX.Element => (
  <form
    class="fl-form cn-one"
    id={FORM_ID}
    method="post"
    action={action}
    noValidate
    data-keep
    data-offline={view.t(words.offline)}
    data-longest={BODY_LIMIT}
    data-too-long={view.t(words.tooMuch)}
  >
    {children}
  </form>
)

/** One question. Every button of the page sends the form, so that going back or to another language loses nothing. */
export const StepPage = (props: StepProps): JSX.Element => {
  const { view, reporter, step, form, place } = props
  const fields = fieldsOf(reporter, step)
  return (
    <Frame
      view={view}
      title={headings[reporter][step]}
      caption={caption(reporter)}
      errors={form.errors}
      back={{ text: words.back }}
      leave={reporter === 'young_person'}
    >
      <p class="govuk-body">{view.t(hints[reporter][step])}</p>
      <PostedForm view={view} action={pathOf(view.language, reporter, step)}>
        <input type="hidden" name="stamp" value={props.stamp} />
        {place !== null && <input type="hidden" name="place" value={place} />}
        {fields.map((field) => (
          <FieldOf view={view} reporter={reporter} form={form} field={field} />
        ))}
        {reporter === 'professional' && <p class="govuk-hint">{view.t(words.notifyToo)}</p>}
        <Urgent view={view} place={place} />
        <Buttons view={view} />
      </PostedForm>
    </Frame>
  )
}
