import type { JSX } from 'preact'
import { formatDate } from '#kernel/format.ts'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { AnswerFrame } from './answer-frame.tsx'
import { repliesPath } from './ticket.ts'
import { words } from './reply.words.ts'
import { textFor, type PublishedReply, type WrittenText } from './reply.ts'

/** Something written in one language, marked where it is not the page's. */
export const Said = ({ view, text }: { view: View; text: WrittenText }): JSX.Element => {
  const found = textFor(text, view.language)
  return (
    <div lang={found.language === view.language ? undefined : found.language}>
      <Paragraphs text={found.text} />
    </div>
  )
}

/** One entry: what was said, and what was done. */
export const Entry = ({ view, reply }: { view: View; reply: PublishedReply }): JSX.Element => (
  <article class="fl-reply">
    <h3 class="govuk-heading-s">{view.t(words.youSaid)}</h3>
    <Said view={view} text={reply.said} />
    <h3 class="govuk-heading-s">{view.t(words.weDid)}</h3>
    <Said view={view} text={reply.done} />
    <p class="govuk-hint">
      {reply.teamName === null ? view.t(words.wholeRegion) : view.t(reply.teamName)},{' '}
      {formatDate(reply.publishedOn, view.language)}
    </p>
  </article>
)

/** What teams and regions did because of what they were told; for everybody, also on paper. */
export const RepliesPage = ({ view, replies }: { view: View; replies: readonly PublishedReply[] }): JSX.Element => {
  const regions = Map.groupBy(replies, (each) => each.instanceKey)
  return (
    <AnswerFrame view={view} title={words.title} addressOf={(language) => repliesPath[language]}>
      <p class="govuk-body-l">{view.t(words.publicIntro)}</p>
      {replies.length === 0 && <p class="govuk-body">{view.t(words.noneYet)}</p>}
      {[...regions].map(([key, own]) => (
        <section aria-labelledby={`region-${key}`}>
          <h2 class="govuk-heading-m" id={`region-${key}`}>
            {own[0] === undefined ? '' : view.t(own[0].instanceName)}
          </h2>
          {own.map((each) => (
            <Entry view={view} reply={each} />
          ))}
        </section>
      ))}
    </AnswerFrame>
  )
}
