import type { ComponentChildren, JSX } from 'preact'
import { formatDateTime } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { WarningText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { PhoneLink } from '#web/components/phone.tsx'
import type { FormState, View } from '#web/view.ts'
import { pathOf, type Slug, type TeamContact } from './concern.ts'
import { Frame } from './concern-frame.tsx'
import { shownCode } from './concern-secret.ts'
import { words } from './concern-after.words.ts'
import { words as frameWords } from './concern.words.ts'

/** How it stands, as the pages show it. */
export type Shown = { readonly sentAt: Date; readonly handled: boolean; readonly team: TeamContact | null }

const Contact = ({ view, team }: { view: View; team: TeamContact | null }): JSX.Element => {
  const rows = [
    ...(team?.phone
      ? [
          {
            key: words.phone,
            value: <PhoneLink phone={team.phone} />,
          },
        ]
      : []),
    ...(team?.email ? [{ key: words.email, value: team.email }] : []),
    ...(team?.hours ? [{ key: words.hours, value: view.t(team.hours) }] : []),
  ]
  return (
    <section aria-labelledby="contact">
      <h2 class="govuk-heading-m" id="contact">
        {view.t(words.contact)}
      </h2>
      <p class="govuk-body">
        <strong>{view.t(team?.name ?? words.coordinator)}</strong>
      </p>
      {rows.length === 0 ? (
        <p class="govuk-body">{view.t(words.contactMissing)}</p>
      ) : (
        <SummaryList view={view} rows={rows} />
      )}
      <WarningText view={view}>{view.t(words.danger)}</WarningText>
    </section>
  )
}

const Code = ({ view, code }: { view: View; code: string }): JSX.Element => (
  <div class="cn-code">
    <span class="cn-code__label">{view.t(words.yourCode)}</span>
    <strong class="cn-code__code">{shownCode(code)}</strong>
  </div>
)

/** A button that is a whole form. */
const Act = ({ action, text, kind = '' }: { action: string; text: string; kind?: string }): JSX.Element => (
  <form method="post" action={action}>
    <button class={`govuk-button ${kind}`} type="submit">
      {text}
    </button>
  </form>
)

type ReceiptProps = { readonly view: View; readonly code: string; readonly shown: Shown }

/** It has been received: the code, and whom one can call. Shown again until "Jag är klar". */
export const ReceiptPage = ({ view, code, shown }: ReceiptProps): JSX.Element => (
  <Frame view={view} title={words.receiptTitle} inLanguage={(language) => pathOf(language, 'receipt')} leave>
    <Code view={view} code={code} />
    <p class="govuk-body">{view.t(words.codeUse)}</p>
    <p class="govuk-body">
      {view.t(words.receivedAt)}: {formatDateTime(shown.sentAt, view.language)}
    </p>
    <Contact view={view} team={shown.team} />
    <p class="govuk-hint">{view.t(words.doneHint)}</p>
    <Act action={pathOf(view.language, 'receipt')} text={view.t(words.done)} />
  </Frame>
)

type SavedProps = { readonly view: View; readonly code: string; readonly until: string; readonly goOn: string }

/** The code with which one can go on later. */
export const SavedPage = ({ view, code, until, goOn }: SavedProps): JSX.Element => (
  <Frame view={view} title={words.savedTitle} inLanguage={(language) => pathOf(language, 'saved')} leave>
    <Code view={view} code={code} />
    <p class="govuk-body">{view.t(words.savedUse(until))}</p>
    <p class="govuk-body">
      {view.t(words.savedSecret)} {view.t(words.savedNotSent)}
    </p>
    <div class="govuk-button-group">
      <ButtonLink href={goOn}>{view.t(words.goOn)}</ButtonLink>
      <Act action={pathOf(view.language, 'saved')} text={view.t(words.hide)} kind="govuk-button--secondary" />
    </div>
  </Frame>
)

type CodeProps = {
  readonly view: View
  readonly page: Extract<Slug, 'resume' | 'status'>
  readonly form: FormState
  readonly children?: ComponentChildren
}

/** Asks for a code: to go on with a form, or to see how a contact stands. */
export const CodePage = ({ view, page, form, children }: CodeProps): JSX.Element => (
  <Frame
    view={view}
    title={page === 'resume' ? words.resumeTitle : words.statusTitle}
    errors={form.errors}
    inLanguage={(language) => pathOf(language, page)}
    leave
  >
    {children}
    <form class="fl-form" method="post" action={pathOf(view.language, page)} noValidate>
      <TextInput view={view} form={form} name="code" label={words.code} hint={words.codeHint} width="half" />
      <button class="govuk-button" type="submit">
        {view.t(page === 'resume' ? words.open : words.show)}
      </button>
    </form>
  </Frame>
)

/** Received or dealt with, and whom to call; nothing else. */
export const StatusPage = ({ view, shown }: { view: View; shown: Shown }): JSX.Element => (
  <Frame
    view={view}
    title={shown.handled ? words.handled : words.received}
    caption={words.statusTitle}
    inLanguage={(language) => pathOf(language, 'status')}
    leave
  >
    <p class="govuk-body">{view.t(shown.handled ? words.handledText : words.receivedText)}</p>
    <p class="govuk-body">
      {view.t(words.receivedAt)}: {formatDateTime(shown.sentAt, view.language)}
    </p>
    <p class="govuk-body">{view.t(words.newFacts)}</p>
    <Contact view={view} team={shown.team} />
  </Frame>
)

/** Asks once more before everything is deleted. */
export const RemovePage = ({ view, goOn }: { view: View; goOn: string }): JSX.Element => (
  <Frame view={view} title={words.removeTitle} inLanguage={(language) => pathOf(language, 'remove')} leave>
    <p class="govuk-body">{view.t(words.removeText)}</p>
    <div class="govuk-button-group">
      <Act action={pathOf(view.language, 'remove')} text={view.t(words.removeYes)} kind="govuk-button--warning" />
      <a class="govuk-link" href={goOn}>
        {view.t(words.removeNo)}
      </a>
    </div>
  </Frame>
)

type MessageProps = { readonly view: View; readonly title: Text; readonly text: Text; readonly inLanguage: Slug }

/** A sentence and the way on: after deleting, and where nothing is found any more. */
export const MessagePage = ({ view, title, text, inLanguage }: MessageProps): JSX.Element => (
  <Frame view={view} title={title} inLanguage={(language) => pathOf(language, inLanguage)} leave>
    <p class="govuk-body">{view.t(text)}</p>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={pathOf(view.language)}>
          {view.t(words.startAgain)}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={pathOf(view.language, 'resume')}>
          {view.t(frameWords.toResume)}
        </a>
      </li>
    </ul>
  </Frame>
)
