import type { JSX } from 'preact'
import { guestActionPage, guestFormPage, guestViewPage, type GuestPage } from '#http/guest-pages.ts'
import { GUEST_HOME } from '#http/guest-session.ts'
import { label } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import { ActionButton, ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { GuestFrame } from '../own-page/guest-frame.tsx'
import { MESSAGE_LIMIT } from './message.ts'
import type { OwnCorrespondent, OwnMessage, OwnThread } from './own-message.ts'
import {
  markOwnMessagesRead,
  readOwnMessageForm,
  readOwnMessages,
  readOwnMessageThread,
  sendOwnMessage,
  startOwnMessageThread,
} from './own-message.operations.ts'
import { words } from './own-message.words.ts'

export const OWN_MESSAGES = `${GUEST_HOME}/meddelanden`
const toList = { href: OWN_MESSAGES, text: words.back }
const threadPath = (id: string): string => `${OWN_MESSAGES}/${id}`

const nameOf = (view: View, who: OwnCorrespondent | null): string =>
  who?.self === true ? view.t(words.you) : (who?.name ?? view.t(words.somebody))

const withProfession = (view: View, who: OwnCorrespondent): string =>
  who.profession === null ? nameOf(view, who) : `${nameOf(view, who)}, ${view.t(label('professions', who.profession))}`

const Thread = ({ view, thread }: { view: View; thread: OwnThread }): JSX.Element => (
  <li>
    <h2 class="govuk-heading-s">
      <a class="govuk-link" href={threadPath(thread.id)}>
        {thread.subject}
      </a>{' '}
      {thread.unread > 0 && <StatusTag view={view} kind="next" text={words.fresh(thread.unread)} />}
    </h2>
    <p class="govuk-body">
      {thread.people
        .filter((each) => !each.self)
        .map((each) => nameOf(view, each))
        .join(', ')}
      {' · '}
      {formatDateTime(thread.lastSentAt, view.language)}
    </p>
  </li>
)

const listPage = guestViewPage({
  path: OWN_MESSAGES,
  read: readOwnMessages,
  menu: { text: words.list, about: words.about },
  render: ({ view, data: { threads } }) => (
    <GuestFrame view={view} title={words.list}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      {threads.length === 0 && <p class="govuk-body">{view.t(words.none)}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {threads.map((thread) => (
          <Thread view={view} thread={thread} />
        ))}
      </ul>
      <ButtonLink href={`${OWN_MESSAGES}/nytt`}>{view.t(words.start)}</ButtonLink>
    </GuestFrame>
  ),
})

const newPage = guestFormPage({
  path: `${OWN_MESSAGES}/nytt`,
  read: readOwnMessageForm,
  submit: startOwnMessageThread,
  done: (result) => threadPath(result.id),
  render: ({ view, data, form }) => (
    <GuestFrame view={view} title={words.start} back={toList} errors={form.errors}>
      <p class="govuk-body">{view.t(words.goesTo(data.contactName))}</p>
      <InsetText>{view.t(words.notAtOnce)}</InsetText>
      <Form view={view} form={form} submit={words.send} secondary={{ href: OWN_MESSAGES, text: words.cancel }}>
        <TextInput view={view} form={form} name="subject" label={words.subject} hint={words.subjectHint} />
        <Textarea
          view={view}
          form={form}
          name="body"
          label={words.body}
          hint={words.anyLanguage}
          limit={MESSAGE_LIMIT}
          rows={6}
        />
      </Form>
    </GuestFrame>
  ),
})

/** Whether what the guest wrote last has been read; told of those who work here, for within the family nobody is watched. */
function readMark(view: View, who: OwnCorrespondent, written: Date | undefined): string {
  if (who.self) return ''
  if (!who.reads) return ` – ${view.t(words.noLongerReads)}`
  if (who.profession === null || written === undefined) return ''
  if (who.readAt === null || who.readAt < written) return ` – ${view.t(words.notRead)}`
  return ` – ${view.t(words.hasRead(formatDateTime(who.readAt, view.language)))}`
}

type PeopleProps = { readonly view: View; readonly of: readonly OwnCorrespondent[]; readonly written: Date | undefined }

const People = ({ view, of, written }: PeopleProps): JSX.Element => (
  <ul class="govuk-list">
    {of.map((each) => (
      <li>
        {withProfession(view, each)}
        {readMark(view, each, written)}
      </li>
    ))}
  </ul>
)

const Said = ({ view, message }: { view: View; message: OwnMessage }): JSX.Element => (
  <article class="fl-reply">
    <h2 class="govuk-heading-s">
      {nameOf(view, message.writer)}, {formatDateTime(message.sentAt, view.language)}
    </h2>
    <div dir="auto">
      <Paragraphs text={message.body} />
    </div>
  </article>
)

const threadPage = guestFormPage({
  path: `${OWN_MESSAGES}/:messageThreadId`,
  read: readOwnMessageThread,
  submit: sendOwnMessage,
  done: (_result, params) => threadPath(params['messageThreadId'] ?? ''),
  render: ({ view, data: { thread, messages }, form }) => (
    <GuestFrame view={view} title={words.one} heading={thread.subject} back={toList} errors={form.errors}>
      {messages.map((message) => (
        <Said view={view} message={message} />
      ))}
      {thread.unread > 0 && (
        <ButtonRow>
          <ActionButton view={view} action={`${threadPath(thread.id)}/last`} text={words.mark} />
        </ButtonRow>
      )}
      {thread.people.some((each) => !each.self && each.reads) ? (
        <Form view={view} form={form} submit={words.send}>
          <Textarea
            view={view}
            form={form}
            name="body"
            label={words.answer}
            hint={words.anyLanguage}
            limit={MESSAGE_LIMIT}
            rows={5}
          />
        </Form>
      ) : (
        <InsetText>{view.t(words.nobodyReads)}</InsetText>
      )}
      <h2 class="govuk-heading-s">{view.t(words.whoReads)}</h2>
      <People
        view={view}
        of={thread.people}
        written={messages.findLast((each) => each.writer?.self === true)?.sentAt}
      />
    </GuestFrame>
  ),
})

const markPage = guestActionPage({
  path: `${OWN_MESSAGES}/:messageThreadId/last`,
  submit: markOwnMessagesRead,
  done: (_result, params) => threadPath(params['messageThreadId'] ?? ''),
})

export const ownMessagePages: readonly GuestPage[] = [listPage, newPage, threadPage, markPage]
