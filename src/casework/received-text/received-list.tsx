import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { ActionButton } from '#web/components/buttons.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import type { ReceivedText } from './received-text.ts'
import { words } from './received-text.words.ts'

type ReceivedProps = {
  readonly view: View
  readonly caseId: string
  readonly received: ReceivedText
  readonly can: readonly string[]
}

/** The last day a text may be read: the end itself is the first moment it may not. */
const lastMoment = (validUntil: Date): Date => new Date(validUntil.getTime() - 1)

/** What is said of where a received text came from: provision, purpose, subject and last day, in that order. */
const factsOf = (view: View, received: ReceivedText) =>
  [
    [
      words.basis,
      [
        `${view.t(received.ruleName)}${received.onConsent ? `, ${view.t(words.onConsent)}` : ''}`,
        ...received.citations.map(view.t),
      ].join('; '),
    ],
    [words.purpose, view.t(label('disclosure_purposes', received.purpose))],
    [words.subject, view.t(label('consent_categories', received.subject))],
    [words.until, formatDate(lastMoment(received.validUntil), view.language)],
  ] as const

/** Where it came from, on which provision, for what and until when (X-20): shown with every received text. */
export const ReceivedFacts = ({ view, received }: Pick<ReceivedProps, 'view' | 'received'>): JSX.Element => (
  <SummaryList view={view} rows={factsOf(view, received).map(([key, value]) => ({ key, value }))} />
)

export const Answering = ({ view, caseId, received, can }: ReceivedProps): JSX.Element | null => {
  const base = `/cases/${caseId}/received/${received.id}`
  return (
    <div class="govuk-button-group fl-button-row">
      {can.includes('disclosure.answer') && received.answer === null && (
        <ActionButton
          view={view}
          action={`${base}/accept`}
          text={words.accept}
          about={words.acceptAbout(view.t(received.fromRegisterName))}
        />
      )}
      {can.includes('disclosure.take_in') && !received.takenIn && (
        <a class="govuk-link" href={`${base}/take-in`}>
          {view.t(words.takeIn)}
        </a>
      )}
      {can.includes('disclosure.answer') && (
        <a class="govuk-link" href={`${base}/decline`}>
          {view.t(words.decline)}
        </a>
      )}
    </div>
  )
}

const Received = (props: ReceivedProps & { readonly link?: boolean }): JSX.Element => {
  const { view, received } = props
  const who = words.told(
    received.tellerName,
    view.t(label('professions', received.tellerProfession)),
    formatDateTime(received.toldAt, view.language),
  )
  return (
    <li class="fl-timeline__entry">
      <div class="fl-timeline__head">
        <h3 class="fl-timeline__title">{view.t(words.from(view.t(received.fromRegisterName)))}</h3>
        <StatusTag
          view={view}
          kind={received.answer === null ? 'next' : 'done'}
          text={received.takenIn ? words.takenIn : received.answer === null ? words.waiting : words.accepted}
        />
      </div>
      <p class="fl-timeline__line">
        <time dateTime={received.toldAt.toISOString()}>{view.t(who)}</time>
        {received.onlyMe && ` · ${view.t(words.onlyMe)}`}
      </p>
      <div class="fl-timeline__body" lang={received.language}>
        <Paragraphs text={received.body} />
      </div>
      {received.pseudonymised && <p class="govuk-hint">{view.t(words.pseudonymised)}</p>}
      <p class="govuk-hint">
        {factsOf(view, received)
          .map(([key, value]) => `${view.t(key)}: ${value}`)
          .join(' · ')}
      </p>
      {props.link ? (
        <a class="govuk-link" href={`/cases/${props.caseId}/received/${received.id}`}>
          {view.t(words.answer)}
          <span class="govuk-visually-hidden"> {view.t(words.acceptAbout(view.t(received.fromRegisterName)))}</span>
        </a>
      ) : (
        <Answering {...props} />
      )}
    </li>
  )
}

type ListProps = Pick<ReceivedProps, 'view' | 'caseId' | 'can'> & {
  readonly received: readonly ReceivedText[]
  /** One link instead of buttons, where many stand together. */
  readonly link?: boolean
}

/** Texts told to the reader's authority, the newest first. Holds only what may be read: no stubs, no numbers of others. */
export const ReceivedList = ({ received, ...rest }: ListProps): JSX.Element => (
  <ol class="fl-timeline">
    {received.map((each) => (
      <Received {...rest} received={each} />
    ))}
  </ol>
)

/** The section on the page of the case; nothing at all when nothing has been told. */
export const ReceivedSection = (props: ListProps): JSX.Element | null =>
  props.received.length === 0 ? null : (
    <section aria-labelledby="received">
      <h2 class="govuk-heading-m" id="received">
        {props.view.t(words.title)}
      </h2>
      <p class="govuk-hint">{props.view.t(words.hint)}</p>
      <ReceivedList {...props} link />
      <p class="govuk-body">
        <a class="govuk-link" href={`/cases/${props.caseId}/disclosures`}>
          {props.view.t(words.all)}
        </a>
      </p>
    </section>
  )
