import type { ComponentChildren, JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { formatTime } from '#kernel/format.ts'
import { isLanguage } from '#kernel/language.ts'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { words as webWords } from '#web/web.words.ts'
import { livePath, type LiveMeeting, type LivePerson, type LiveSide, type LiveText } from './live-meeting.ts'
import { words } from './live-meeting.words.ts'

const called = (view: View, name: string, profession: string): string =>
  `${name}, ${view.t(label('professions', profession))}`

/**
 * Who may be in the meeting view. Drawn hidden and without a sign of who is there: the page learns that from its stream, which names
 * nobody. Without JavaScript it stays hidden.
 */
export const Presence = ({
  view,
  people,
  me,
}: {
  view: View
  people: readonly LivePerson[]
  me: string
}): JSX.Element => (
  <section class="fl-live__present" aria-labelledby="present-title" data-live-present hidden>
    <h2 class="govuk-heading-s" id="present-title">
      {view.t(words.present)}
    </h2>
    <ul class="fl-live__people">
      {people.map((each) => (
        <li data-live-person={each.id} data-live-called={called(view, each.name, each.profession)} hidden>
          {called(view, each.name, each.profession)}
          {each.id === me && <span> ({view.t(words.you)})</span>}
          <strong class="fl-live__writing" data-live-writing hidden>
            {' '}
            {view.t(words.writing)}
          </strong>
        </li>
      ))}
    </ul>
  </section>
)

/** What somebody else is writing on a side: read here, changed by its writer alone. */
const OtherText = ({ view, text }: { view: View; text: LiveText }): JSX.Element => (
  <article class="fl-live__other">
    <p class="fl-live__who">
      <strong data-live-name>{called(view, text.authorName, text.authorProfession)}</strong>{' '}
      <span data-live-time>{formatTime(text.writtenAt, view.language)}</span>
    </p>
    <div class="fl-live__text" data-live-body lang={isLanguage(text.language) ? text.language : undefined}>
      {text.body}
    </div>
  </article>
)

const titles = { own: words.ownOthers, shared: words.sharedOthers } as const

/** What others write on a side; the part that a page with JavaScript draws anew when it hears of news. */
export const OtherTexts = ({
  view,
  side,
  texts,
}: {
  view: View
  side: LiveSide
  texts: readonly LiveText[]
}): JSX.Element => (
  <div class="fl-live__others">
    <h3 class="govuk-heading-s">{view.t(titles[side])}</h3>
    <p class="govuk-body fl-empty" data-live-nobody={side} hidden={texts.length > 0}>
      {view.t(words.nobodyElse)}
    </p>
    <div data-live-others={side}>
      {texts.map((text) => (
        <OtherText view={view} text={text} />
      ))}
    </div>
  </div>
)

/** One's own text of a side where nothing can be written any more. */
export const MyText = ({ view, text }: { view: View; text: LiveText | null }): JSX.Element | null =>
  text === null || text.body === '' ? null : (
    <>
      <h3 class="govuk-heading-s">{view.t(words.ownBox)}</h3>
      <Paragraphs text={text.body} />
    </>
  )

/** What stands saved where the box holds something else: the same person wrote on in another window. Nothing is lost. */
export const NewerText = ({ view, side, text }: { view: View; side: LiveSide; text: string | null }): JSX.Element => (
  <div class="fl-live__newer" data-live-newer={side} hidden={text === null}>
    <p class="govuk-body">{view.t(words.newer)}</p>
    <div class="fl-live__text" data-live-newer-body>
      {text}
    </div>
  </div>
)

/** The module in the browser has no words of its own: they come with the page, in its language. `{time}` is filled in. */
const wordsOf = (view: View): Readonly<Record<string, string>> => ({
  'data-live-saved': view.t(words.savedAt('{time}')),
  'data-live-offline': view.t(words.offline),
  'data-live-refused': view.t(words.refused),
  'data-live-over': view.t(words.over),
  'data-live-gone': view.t(words.gone),
  'data-live-too-long': view.t(words.tooLong),
  'data-live-take-both': view.t(words.takeBoth),
  'data-live-keep-mine': view.t(words.keepMine),
  'data-live-signed-out': view.t(webWords.draftSignedOut),
  'data-live-sign-in': view.t(webWords.draftSignInAgain),
  'data-live-other-person': view.t(webWords.draftOtherPerson),
})

type FrameProps = {
  readonly view: View
  readonly data: LiveMeeting
  readonly me: string
  /** What stands in the boxes comes from a kept draft, and not from what is saved. */
  readonly unsaved: boolean
  readonly children: ComponentChildren
}

/** What the module in the browser holds on to: the addresses of this meeting, and its words. */
export const LiveFrame = ({ view, data, me, unsaved, children }: FrameProps): JSX.Element => (
  <div
    class="fl-live"
    data-live
    data-live-texts={`/api/v1${livePath(data.case.id, data.meeting.id)}`}
    data-live-stream={livePath(data.case.id, data.meeting.id, '/stream')}
    data-live-unsaved={unsaved ? 'yes' : undefined}
    {...wordsOf(view)}
  >
    <Presence view={view} people={data.people} me={me} />
    {children}
    <p class="fl-draft__status" role="status" data-live-status />
    <template data-live-template>
      <article class="fl-live__other">
        <p class="fl-live__who">
          <strong data-live-name /> <span data-live-time />
        </p>
        <div class="fl-live__text" data-live-body />
      </article>
    </template>
  </div>
)
