import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import { ActionButton, ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Checkboxes, type Option } from '#web/components/choices.tsx'
import { Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { MESSAGE_LIMIT, type FamilyReader, type Message, type Participant } from './message.ts'
import {
  listMessageThreads,
  markMessagesRead,
  readMessageForm,
  readMessageThread,
  sendMessage,
  startMessageThread,
} from './message.operations.ts'
import { words } from './message.words.ts'

const listOf = (caseId: string): string => `/cases/${caseId}/messages`

const listPage = viewPage({
  path: '/cases/:caseId/messages',
  read: listMessageThreads,
  render: ({ view, data: { case: head, threads, can } }) => (
    <CaseFrame view={view} case={head} title={words.list}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      {can.includes('message.start') && (
        <ButtonRow>
          <ButtonLink href={`${listOf(head.id)}/new`}>{view.t(words.start)}</ButtonLink>
        </ButtonRow>
      )}
      <DataTable
        view={view}
        caption={words.list}
        captionHidden
        headers={[words.subject, words.participants, words.last, words.state]}
        empty={words.none}
        rows={threads.map((each) => [
          <a class="govuk-link" href={`${listOf(head.id)}/${each.id}`}>
            {each.subject}
          </a>,
          each.participants.map(({ name }) => name).join(', '),
          formatDateTime(each.lastSentAt, view.language),
          <StatusTag
            view={view}
            kind={each.unread === 0 ? 'done' : 'next'}
            text={each.unread === 0 ? words.allRead : words.unread(each.unread)}
          />,
        ])}
      />
    </CaseFrame>
  ),
})

const familyOption = (view: View, { id, name, role, kept }: FamilyReader): Option => ({
  value: id,
  text: `${name ?? view.t(words.unnamed)}, ${view.t(label('participant_roles', role))}`,
  ...(kept.length === 0
    ? {}
    : { hint: words.doNotTell(kept.map((each) => view.t(label('consent_categories', each))).join(', ')) }),
})

const newPage = formPage({
  path: '/cases/:caseId/messages/new',
  read: readMessageForm,
  submit: startMessageThread,
  done: (result, params) => `${listOf(params['caseId'] ?? '')}/${result.id}`,
  render: ({ view, data: { case: head, members, family }, form }) => (
    <CaseFrame
      view={view}
      case={head}
      title={words.start}
      errors={form.errors}
      back={{ href: listOf(head.id), text: words.back }}
    >
      <InsetText>
        {view.t(words.intro)} {view.t(words.notSharing)}
      </InsetText>
      {members.length + family.length === 0 ? (
        <p class="govuk-body fl-empty">{view.t(words.alone)}</p>
      ) : (
        <Form view={view} form={form} submit={words.send} secondary={{ href: listOf(head.id), text: words.cancel }}>
          <TextInput view={view} form={form} name="subject" label={words.subject} />
          {members.length > 0 && (
            <Checkboxes
              view={view}
              form={form}
              name="readers"
              label={words.readers}
              options={members.map((each) => ({
                value: each.id,
                text: `${each.name}, ${view.t(label('professions', each.profession))}`,
                hint: each.agencyName,
              }))}
              optional={family.length > 0}
            />
          )}
          {family.length > 0 && (
            <Checkboxes
              view={view}
              form={form}
              name="family"
              label={words.family}
              hint={words.familyHint}
              options={family.map((each) => familyOption(view, each))}
              optional={members.length > 0}
            />
          )}
          {family.length > 0 && <p class="govuk-body">{view.t(words.familyToo)}</p>}
          <Textarea
            view={view}
            form={form}
            name="body"
            label={words.body}
            hint={words.seenByNamed}
            mayTell
            limit={MESSAGE_LIMIT}
            rows={6}
          />
        </Form>
      )}
    </CaseFrame>
  ),
})

const ReadMarks = ({ view, of }: { view: View; of: readonly Participant[] }): JSX.Element => (
  <ul class="govuk-list">
    {of.map((each) => (
      <li>
        {each.name}
        {each.role !== null && `, ${view.t(label('participant_roles', each.role))}`}
        {': '}
        {view.t(
          each.isMe
            ? words.you
            : each.readAt === null
              ? words.notRead
              : words.readTo(formatDateTime(each.readAt, view.language)),
        )}
        {!each.reads && (
          <>
            {' · '}
            <strong>{view.t(words.noLongerReads)}</strong>
          </>
        )}
      </li>
    ))}
  </ul>
)

/** What keeps a message from being read: nobody is left, or nothing tells somebody of the family that it waits. */
const Unreached = ({
  view,
  caseId,
  of,
  notTold,
}: {
  view: View
  caseId: string
  of: readonly Participant[]
  notTold: readonly string[]
}): JSX.Element => (
  <>
    {of.every((each) => each.isMe || !each.reads) && <WarningText view={view}>{view.t(words.nobodyReads)}</WarningText>}
    {of
      .filter((each) => notTold.includes(each.id))
      .map((each) => (
        <InsetText>
          {view.t(words.notTold(each.name))}{' '}
          <a class="govuk-link" href={`/cases/${caseId}/guest-links`}>
            {view.t(words.toLinks)}
          </a>
        </InsetText>
      ))}
  </>
)

const Said = ({ view, message }: { view: View; message: Message }): JSX.Element => (
  <article class="fl-reply">
    <h3 class="govuk-heading-s">
      {message.writerName}, {formatDateTime(message.sentAt, view.language)}
    </h3>
    <div dir="auto">
      <Paragraphs text={message.body} />
    </div>
  </article>
)

const threadPage = formPage({
  path: '/cases/:caseId/messages/:messageThreadId',
  read: readMessageThread,
  submit: sendMessage,
  done: (_result, params) => `${listOf(params['caseId'] ?? '')}/${params['messageThreadId'] ?? ''}`,
  render: ({ view, data: { case: head, thread, messages, notTold, can }, form }) => (
    <CaseFrame
      view={view}
      case={head}
      title={words.list}
      heading={thread.subject}
      errors={form.errors}
      back={{ href: listOf(head.id), text: words.back }}
    >
      <h2 class="govuk-heading-s">{view.t(words.participants)}</h2>
      <ReadMarks view={view} of={thread.participants} />
      <h2 class="govuk-heading-m">{view.t(words.list)}</h2>
      {messages.map((message) => (
        <Said view={view} message={message} />
      ))}
      {thread.unread > 0 && (
        <ButtonRow>
          <ActionButton view={view} action={`${listOf(head.id)}/${thread.id}/read`} text={words.mark} />
        </ButtonRow>
      )}
      {can.includes('message.send') && (
        <Unreached view={view} caseId={head.id} of={thread.participants} notTold={notTold} />
      )}
      {can.includes('message.send') && (
        <Form view={view} form={form} submit={words.send}>
          <Textarea
            view={view}
            form={form}
            name="body"
            label={words.body}
            hint={words.seenByNamed}
            mayTell
            limit={MESSAGE_LIMIT}
            rows={5}
          />
        </Form>
      )}
    </CaseFrame>
  ),
})

const markPage = actionPage({
  path: '/cases/:caseId/messages/:messageThreadId/read',
  submit: markMessagesRead,
  done: (_result, params) => `${listOf(params['caseId'] ?? '')}/${params['messageThreadId'] ?? ''}`,
})

export const messagePages: readonly Page[] = [listPage, newPage, threadPage, markPage]
