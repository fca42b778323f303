import type { JSX } from 'preact'
import { fitOf } from '#casework/meeting-time/meeting-time.ts'
import { fitTexts } from '#casework/meeting-time/meeting-time.words.ts'
import { label } from '#kernel/codes.ts'
import { formatDate, formatLongDateTime } from '#kernel/format.ts'
import { Quote } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import type { OwnMeeting } from '../own-page/own-page.ts'
import { ownReplyTexts, words } from './own-answer.words.ts'

type Props = { readonly view: View; readonly meeting: Pick<OwnMeeting, 'times' | 'answer'> }

/** The times that are proposed, each with what one has said of it. */
export const ProposedToMe = ({ view, meeting: { times, answer } }: Props): JSX.Element => (
  <ul class="govuk-list govuk-list--bullet">
    {times.map((time) => {
      const fit = fitOf(time.id, answer ?? undefined)
      return (
        <li>
          {formatLongDateTime(time.startsAt, view.language)}: {view.t(fit === null ? words.noAnswerYet : fitTexts[fit])}
        </li>
      )
    })}
  </ul>
)

/** What one answered last, and how that came here. */
export const MyAnswer = ({ view, meeting: { times, answer } }: Props): JSX.Element => {
  if (answer === null) return <>{view.t(words.notAnswered)}</>
  const when = formatDate(answer.answeredAt, view.language)
  const said = [
    ...(times.length === 0 ? [ownReplyTexts[answer.reply]] : []),
    answer.way === 'link' ? words.answeredByLink(when) : words.answeredToWorker(when),
    ...(answer.interpreterLanguage === null
      ? []
      : [words.youNeedInterpreter(view.t(label('languages', answer.interpreterLanguage)))]),
    ...(answer.remote ? [words.youRatherRemote] : []),
  ]
  return (
    <>
      {said.map((each) => view.t(each)).join(' ')}
      {answer.message !== null && (
        <div dir="auto">
          <Quote text={answer.message} />
        </div>
      )}
    </>
  )
}
