import type { JSX } from 'preact'
import { languages } from '#kernel/language.ts'
import { HARD_LIMIT } from '#web/components/fields.tsx'
import type { View } from '#web/view.ts'
import { answerPath, type OpenTicket } from './ticket.ts'
import { languageNames } from './answer-frame.tsx'
import { easySteps, faultTexts, stepTexts, words } from './answer.words.ts'
import { TEXT_LIMIT, type AnswerFault, type Answers } from './answer.ts'
import { Face } from './faces.tsx'
import { stepsOf, type Question, type Questionnaire, type Style } from './questionnaire.ts'

/** Where somebody is who answers: everything they have answered travels with the form, and is kept nowhere else. */
export type Asked = {
  readonly view: View
  readonly code: string
  readonly ticket: OpenTicket
  readonly set: Questionnaire
  readonly style: Style
  readonly answers: Answers
}

/** The words of a step: in easy language the five steps are said otherwise. */
export const stepText = (view: View, question: Question, step: string, style: Style): string => {
  const text = style === 'easy' && question.type === 'scale_5' ? easySteps[step] : stepTexts[question.type]?.[step]
  return text === undefined ? step : view.t(text)
}

/** Steps as they are offered: the best first. */
export const offered = (question: Question): readonly string[] => [...stepsOf[question.type]].reverse()

type FieldProps = {
  readonly asked: Asked
  readonly question: Question
  readonly fault?: AnswerFault | undefined
  /** The question is the heading of the page. */
  readonly alone: boolean
}

const FaultLine = ({ view, id, fault }: { view: View; id: string; fault: AnswerFault }): JSX.Element => (
  <p id={`${id}-error`} class="govuk-error-message">
    {view.t(faultTexts[fault])}
  </p>
)

const TextField = ({ asked: { view, answers, style }, question, fault, alone }: FieldProps): JSX.Element => {
  const id = `q-${question.id}`
  const described = [`${id}-hint`, ...(fault === undefined ? [] : [`${id}-error`])].join(' ')
  return (
    <div class={`govuk-form-group${fault === undefined ? '' : ' govuk-form-group--error'}`}>
      {!alone && (
        <label class="govuk-label govuk-label--m" for={id}>
          {view.t(question[style])}
        </label>
      )}
      <div id={`${id}-hint`} class="govuk-hint">
        {view.t(words.noNames)} {view.t(words.textLimit(TEXT_LIMIT))}
      </div>
      {fault !== undefined && <FaultLine view={view} id={id} fault={fault} />}
      <textarea
        class={`govuk-textarea${fault === undefined ? '' : ' govuk-textarea--error'}`}
        id={id}
        name={question.id}
        rows={5}
        dir="auto"
        autocomplete="off"
        maxLength={HARD_LIMIT}
        aria-labelledby={alone ? 'title' : undefined}
        aria-describedby={described}
        aria-invalid={fault === undefined ? undefined : 'true'}
      >
        {`\n${answers[question.id] ?? ''}`}
      </textarea>
    </div>
  )
}

const ChoiceField = ({ asked: { view, answers, style }, question, alone }: FieldProps): JSX.Element => {
  const faces = question.type === 'faces_3'
  return (
    <fieldset class="govuk-fieldset fl-answer__question" aria-labelledby={alone ? 'title' : undefined}>
      {!alone && <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{view.t(question[style])}</legend>}
      <div class={faces ? 'fl-faces' : 'govuk-radios'}>
        {offered(question).map((step) => (
          <div class={faces ? 'fl-faces__item' : 'govuk-radios__item'}>
            <input
              class={faces ? 'fl-faces__input' : 'govuk-radios__input'}
              id={`q-${question.id}-${step}`}
              name={question.id}
              type="radio"
              value={step}
              checked={answers[question.id] === step}
            />
            <label
              class={faces ? 'fl-faces__label' : 'govuk-label govuk-radios__label'}
              for={`q-${question.id}-${step}`}
            >
              {faces && <Face step={step} />}
              {stepText(view, question, step, style)}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** One question with its choices or its box. */
export const AnswerField = (field: FieldProps): JSX.Element =>
  field.question.type === 'text_no_names' ? <TextField {...field} /> : <ChoiceField {...field} />

/** What was answered before, and how it is asked. */
export const Carried = ({ asked, except }: { asked: Asked; except: readonly string[] }): JSX.Element => (
  <>
    {asked.style === 'easy' && <input type="hidden" name="easy" value="1" />}
    {Object.entries(asked.answers)
      .filter(([question]) => !except.includes(question))
      .map(([question, answer]) => (
        <input type="hidden" name={question} value={answer} />
      ))}
  </>
)

/** The same page in another language, with all that was answered. */
export const LanguageButtons = ({ view, at }: { view: View; at: string }): JSX.Element => (
  <div class="fl-answer__languages" role="group" aria-label={view.t(words.languages)}>
    {languages
      .filter((language) => language !== view.language)
      .map((language) => (
        <button type="submit" class="fl-link-button" name="language" value={`${language}:${at}`} lang={language}>
          {languageNames[language]}
        </button>
      ))}
  </div>
)

/** Where the form is sent: the address of its language. */
export const actionOf = ({ view, code }: Asked): string => `${answerPath[view.language]}/${code}`
