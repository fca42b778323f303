import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { formatDateTime, formatLongDateTime } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { Radios } from '#web/components/choices.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Quote } from '#web/components/text.tsx'
import type { FormState, FormValues, View } from '#web/view.ts'
import { fitOf, fits, type Answer, type OpenTime } from './meeting-time.ts'
import { comesTexts, fitTexts, wayTexts, words } from './meeting-time.words.ts'

type Last = Pick<Answer, 'reply' | 'possible' | 'best' | 'impossible' | 'unsure'> & {
  readonly substitute: string | null
}

/** A form for an answer starts from the last one: what is asked for the first time is left open. */
export const answerValues = (open: readonly OpenTime[], last: Last | undefined): FormValues => ({
  reply: last?.reply ?? '',
  substitute: last?.substitute ?? '',
  ...Object.fromEntries(open.map(({ id }, index) => [`times.${index}.fits`, fitOf(id, last) ?? ''])),
})

/**
 * The form with what was said of each time beside that time: a form that comes back after the proposal has changed was about other rows.
 * Nothing that was said of a time that still stands is lost, and nothing is said of another one.
 */
function besideItsTime(form: FormState, open: readonly OpenTime[]): FormState {
  const said = new Map(
    Object.keys(form.values).flatMap((name): [FormValues[string], FormValues[string]][] => {
      const row = /^times\.(\d+)\.timeId$/.exec(name)?.[1]
      return row === undefined ? [] : [[form.values[name] ?? '', form.values[`times.${row}.fits`] ?? '']]
    }),
  )
  if (said.size === 0) return form
  const rows = Object.fromEntries(open.map(({ id }, index) => [`times.${index}.fits`, said.get(id) ?? '']))
  return { ...form, values: { ...form.values, ...rows } }
}

type FieldsProps = {
  readonly view: View
  readonly form: FormState
  readonly open: readonly OpenTime[]
  /** Question where no times are proposed. */
  readonly comes: Text
  /** Whether somebody may come instead. */
  readonly substitute: boolean
}

const TimeFields = ({ view, form, open }: Pick<FieldsProps, 'view' | 'form' | 'open'>): JSX.Element => (
  <>
    {open.map((time, index) => (
      <>
        <input type="hidden" name={`times.${index}.timeId`} value={time.id} />
        <Radios
          view={view}
          form={form}
          name={`times.${index}.fits`}
          label={words.howFits(formatLongDateTime(time.startsAt, view.language))}
          options={fits.map((each) => ({ value: each, text: fitTexts[each] }))}
        />
      </>
    ))}
  </>
)

/** How each proposed time fits, or where none are whether one comes. */
export const AnswerFields = ({ view, form, open, comes, substitute }: FieldsProps): JSX.Element => (
  <>
    <TimeFields view={view} form={besideItsTime(form, open)} open={open} />
    {open.length === 0 && (
      <Radios
        view={view}
        form={form}
        name="reply"
        label={comes}
        options={[
          { value: 'accepted', text: words.comesYes },
          { value: 'declined', text: words.comesNo },
          { value: 'waiting', text: words.comesUnsure },
        ]}
      />
    )}
    {substitute && (
      <TextInput view={view} form={form} name="substitute" label={words.substitute} width="half" optional />
    )}
  </>
)

const saidLines = (view: View, answer: Answer, open: readonly OpenTime[]): string[] => {
  const all = [...answer.possible, ...answer.unsure, ...answer.impossible]
  if (all.length === 0) return [view.t(comesTexts[answer.reply])]
  return all.map((id) => {
    const time = open.find((each) => each.id === id)
    const when = time === undefined ? view.t(words.earlierTime) : formatDateTime(time.startsAt, view.language)
    return `${when}: ${view.t(fitTexts[fitOf(id, answer) ?? 'impossible'])}`
  })
}

/** What somebody added to an answer by link. */
const Added = ({ view, answer }: { view: View; answer: Answer }): JSX.Element => (
  <>
    {answer.interpreterLanguage !== null && (
      <li>{view.t(words.needsInterpreter(view.t(label('languages', answer.interpreterLanguage))))}</li>
    )}
    {answer.remote && <li>{view.t(words.ratherRemote)}</li>}
    {answer.message !== null && (
      <li dir="auto">
        <Quote text={answer.message} />
      </li>
    )}
  </>
)

/** Everything that was answered to one invitation, the last answer on top. */
export const AnswerHistory = (props: {
  readonly view: View
  readonly answers: readonly Answer[]
  readonly open: readonly OpenTime[]
}): JSX.Element => {
  const { view, answers, open } = props
  if (answers.length === 0) return <p class="govuk-body fl-empty">{view.t(words.historyEmpty)}</p>
  return (
    <ol class="govuk-list" reversed>
      {answers.map((each) => (
        <li>
          <strong>
            {view.t(
              words.answeredAt(
                formatDateTime(each.answeredAt, view.language),
                view.t(wayTexts[each.way]),
                each.recordedByName ?? '',
              ),
            )}
          </strong>
          <ul class="govuk-list govuk-list--bullet">
            {saidLines(view, each, open).map((line) => (
              <li>{line}</li>
            ))}
            {each.substitute !== null && <li>{view.t(words.comesInstead(each.substitute))}</li>}
            <Added view={view} answer={each} />
          </ul>
        </li>
      ))}
    </ol>
  )
}
