import type { JSX } from 'preact'
import { InsetText } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import { answerPath, repliesPath } from './ticket.ts'
import { actionOf, AnswerField, Carried, LanguageButtons, stepText, type Asked } from './answer-form.tsx'
import { AnswerFrame } from './answer-frame.tsx'
import type { AnswerFault } from './answer.ts'
import { faultTexts, words } from './answer.words.ts'
import type { Question, Style } from './questionnaire.ts'

const withStyle = (address: string, style: Style): string => (style === 'easy' ? `${address}?easy=1` : address)

const Facts = ({ asked: { view, set, ticket, style } }: { asked: Asked }): JSX.Element => (
  <>
    <p class="govuk-body-l">{view.t(set.intro[style])}</p>
    <p class="govuk-body">
      {view.t(words.about(ticket.teamName))} {view.t(words.takes(set.questions.length))} {view.t(words.skip)}
    </p>
    <p class="govuk-body">{view.t(words.privacy)}</p>
    <p class="govuk-body">{view.t(words.whoReads)}</p>
  </>
)

const StyleLink = ({ asked: { view, code, style } }: { asked: Asked }): JSX.Element => (
  <p class="govuk-body">
    <a
      class="govuk-link"
      href={withStyle(`${answerPath[view.language]}/${code}`, style === 'easy' ? 'standard' : 'easy')}
    >
      {view.t(style === 'easy' ? words.standardLink : words.easyLink)}
    </a>
  </p>
)

/** What it is about, before the first question. */
export const StartPage = ({ asked }: { asked: Asked }): JSX.Element => {
  const { view, code, style } = asked
  return (
    <AnswerFrame
      view={view}
      title={words.title}
      addressOf={(language) => withStyle(`${answerPath[language]}/${code}`, style)}
    >
      <Facts asked={asked} />
      <InsetText>{view.t(words.noHelp)}</InsetText>
      <StyleLink asked={asked} />
      <form method="post" action={actionOf(asked)} noValidate>
        <Carried asked={asked} except={[]} />
        <button type="submit" class="govuk-button" name="to" value="0">
          {view.t(words.begin)}
        </button>
      </form>
    </AnswerFrame>
  )
}

type Faulty = { readonly fault?: AnswerFault | undefined; readonly nothing?: boolean | undefined }

const Wrong = ({ view, fault, nothing, at }: Faulty & { view: View; at: string }): JSX.Element | null => {
  if (fault === undefined && nothing !== true) return null
  return (
    <div class="govuk-error-summary" tabIndex={-1} autofocus>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{view.t(words.wrongTitle)}</h2>
        <div class="govuk-error-summary__body">
          {fault === undefined ? (
            <p>{view.t(words.nothing)}</p>
          ) : (
            <ul class="govuk-list govuk-error-summary__list">
              <li>
                <a href={`#q-${at}`}>{view.t(faultTexts[fault])}</a>
              </li>
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}

/** One question; "Fortsätt" leads to the next, and after the last to all answers. */
export const QuestionPage = ({
  asked,
  place,
  fault,
}: {
  asked: Asked
  place: number
  fault?: AnswerFault | undefined
}) => {
  const { view, set, style } = asked
  const question = set.questions[place] as Question
  return (
    <AnswerFrame view={view} title={question[style]} wrong={fault !== undefined}>
      <p class="govuk-body fl-answer__place">{view.t(words.question(place + 1, set.questions.length))}</p>
      <Wrong view={view} fault={fault} at={question.id} />
      <form method="post" action={actionOf(asked)} noValidate>
        <Carried asked={asked} except={[question.id]} />
        <input type="hidden" name="at" value={String(place)} />
        <AnswerField asked={asked} question={question} fault={fault} alone />
        <div class="govuk-button-group">
          <button
            type="submit"
            class="govuk-button"
            name="to"
            value={place + 1 < set.questions.length ? place + 1 : 'check'}
          >
            {view.t(words.next)}
          </button>
          <button
            type="submit"
            class="govuk-button govuk-button--secondary"
            name="to"
            value={place === 0 ? 'start' : place - 1}
          >
            {view.t(words.back)}
          </button>
        </div>
        <LanguageButtons view={view} at={String(place)} />
      </form>
    </AnswerFrame>
  )
}

const shownAnswer = ({ view, answers, style }: Asked, question: Question): string => {
  const answer = answers[question.id]
  if (answer === undefined) return view.t(words.skipped)
  return question.type === 'text_no_names' ? answer : stepText(view, question, answer, style)
}

/** All answers once more before they are sent. */
export const CheckPage = ({ asked, nothing }: { asked: Asked; nothing?: boolean | undefined }): JSX.Element => {
  const { view, set, style } = asked
  return (
    <AnswerFrame view={view} title={words.checkTitle} wrong={nothing}>
      <Wrong view={view} nothing={nothing} at="" />
      <p class="govuk-body-l">{view.t(words.checkText)}</p>
      <form method="post" action={actionOf(asked)} noValidate>
        <Carried asked={asked} except={[]} />
        <dl class="govuk-summary-list">
          {set.questions.map((question, place) => (
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">{view.t(question[style])}</dt>
              <dd class="govuk-summary-list__value" dir="auto">
                {shownAnswer(asked, question)}
              </dd>
              <dd class="govuk-summary-list__actions">
                <button type="submit" class="fl-link-button" name="to" value={place}>
                  {view.t(words.change)}
                  <span class="govuk-visually-hidden">: {view.t(question[style])}</span>
                </button>
              </dd>
            </div>
          ))}
        </dl>
        <button type="submit" class="govuk-button" name="to" value="send">
          {view.t(words.send)}
        </button>
        <LanguageButtons view={view} at="check" />
      </form>
    </AnswerFrame>
  )
}

/** All of a child's questions on one short page, with faces. */
export const ChildPage = ({ asked, fault, nothing }: { asked: Asked } & Faulty): JSX.Element => {
  const { view, set } = asked
  const text = set.questions.find((question) => question.type === 'text_no_names')
  return (
    <AnswerFrame view={view} title={words.title} wrong={fault !== undefined || nothing}>
      <Wrong view={view} fault={fault} nothing={nothing} at={text?.id ?? ''} />
      <p class="govuk-body-l">{view.t(set.intro[asked.style])}</p>
      <p class="govuk-body">
        {view.t(words.about(asked.ticket.teamName))} {view.t(words.skip)} {view.t(words.privacy)}
      </p>
      <p class="govuk-body">{view.t(words.whoReads)}</p>
      <StyleLink asked={asked} />
      <form method="post" action={actionOf(asked)} noValidate>
        <Carried asked={asked} except={set.questions.map(({ id }) => id)} />
        <LanguageButtons view={view} at="all" />
        {set.questions.map((question) => (
          <AnswerField asked={asked} question={question} fault={question === text ? fault : undefined} alone={false} />
        ))}
        <button type="submit" class="govuk-button" name="to" value="send">
          {view.t(words.send)}
        </button>
      </form>
      <InsetText>{view.t(words.noHelp)}</InsetText>
    </AnswerFrame>
  )
}

/** After sending; says nothing about what was sent. */
export const ThanksPage = ({ view }: { view: View }): JSX.Element => (
  <AnswerFrame view={view} title={words.thanksTitle} addressOf={(language) => `${answerPath[language]}/tack`}>
    <p class="govuk-body-l">{view.t(words.thanks)}</p>
    <p class="govuk-body">{view.t(words.thanksNext)}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={repliesPath[view.language]}>
        {view.t(words.replies)}
      </a>
    </p>
  </AnswerFrame>
)

/** Where one types the code of a paper. */
export const CodePage = ({ view }: { view: View }): JSX.Element => (
  <AnswerFrame view={view} title={words.codeTitle} addressOf={(language) => answerPath[language]}>
    <p class="govuk-body-l">{view.t(words.codeText)}</p>
    <form method="post" action={answerPath[view.language]} noValidate>
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="code">
          {view.t(words.code)}
        </label>
        <input class="govuk-input govuk-input--width-20" id="code" name="code" type="text" autocomplete="off" />
      </div>
      <button type="submit" class="govuk-button">
        {view.t(words.next)}
      </button>
    </form>
  </AnswerFrame>
)

/** A code that was used, is too old or never was: the same page for all three, and nothing of the code in it. */
export const DeadPage = ({ view }: { view: View }): JSX.Element => (
  <AnswerFrame view={view} title={words.deadTitle} addressOf={(language) => answerPath[language]}>
    <p class="govuk-body-l">{view.t(words.deadText)}</p>
    <p class="govuk-body">{view.t(words.deadNext)}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={answerPath[view.language]}>
        {view.t(words.typeCode)}
      </a>
    </p>
  </AnswerFrame>
)
