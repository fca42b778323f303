import type { JSX } from 'preact'
import { AnswerFields, answerValues } from '#casework/meeting-time/answer-fields.tsx'
import { words as feedWords } from '#casework/calendar-feed/calendar-feed.words.ts'
import { nextNumber } from '#casework/meeting-time/meeting-time.ts'
import { words as timeWords } from '#casework/meeting-time/meeting-time.words.ts'
import { typeOf, whenOf, whereOf } from '#casework/meeting/meeting-parts.tsx'
import { replyTexts } from '#casework/meeting/meeting.words.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { answerInvitation, readOwnInvitation, readOwnInvitations } from './meeting-invitation.operations.ts'
import type { OwnInvitation } from './meeting-invitation.ts'
import { words } from './meeting-invitation.words.ts'

const PATH = '/meeting-invitations'

/** When it is, or how many times are proposed. */
const timeOf = (view: View, invitation: OwnInvitation): string =>
  invitation.times.length > 0 ? view.t(words.times(invitation.times.length)) : whenOf(view, invitation)

const listPage = viewPage({
  path: PATH,
  read: readOwnInvitations,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={words.title}
      wide
      actions={
        <ButtonLink kind="secondary" href="/calendar-feed">
          {view.t(feedWords.title)}
        </ButtonLink>
      }
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[words.when, words.where, words.team, words.reply]}
        empty={words.empty}
        rows={data.invitations.map((each) => [
          <a class="govuk-link" href={`${PATH}/${each.id}`}>
            {timeOf(view, each)}
          </a>,
          whereOf(view, each),
          view.t(each.teamName),
          view.t(replyTexts[each.reply]),
        ])}
      />
    </Layout>
  ),
})

const Facts = ({ view, invitation }: { view: View; invitation: OwnInvitation }): JSX.Element => (
  <SummaryList
    view={view}
    rows={[
      { key: words.when, value: timeOf(view, invitation) },
      { key: words.where, value: whereOf(view, invitation) },
      { key: words.team, value: view.t(invitation.teamName) },
      { key: words.arrangedBy, value: invitation.arrangedBy },
      { key: words.addedValue, value: invitation.addedValue },
      { key: words.language, value: view.t(label('languages', invitation.language)) },
      { key: words.reply, value: view.t(replyTexts[invitation.reply]) },
    ]}
  />
)

const answerPage = formPage({
  path: `${PATH}/:invitedAsId`,
  read: readOwnInvitation,
  submit: answerInvitation,
  initial: ({ invitation }) =>
    answerValues(
      invitation.times,
      invitation.answers === 0
        ? undefined
        : { ...invitation, reply: invitation.reply === 'waiting' ? 'accepted' : invitation.reply },
    ),
  done: () => PATH,
  draft: false,
  render: ({ view, data: { invitation }, form }) => (
    <Layout
      view={view}
      title={words.answer}
      heading={typeOf(view, invitation.type)}
      errors={form.errors}
      back={{ href: PATH, text: words.back }}
    >
      <Facts view={view} invitation={invitation} />
      <Form
        view={view}
        form={form}
        submit={words.send}
        version={nextNumber(invitation.answers)}
        secondary={{ href: PATH, text: timeWords.stop }}
      >
        <p class="govuk-body">
          <VisibilityLabel view={view} visibility="case_team" lead />
        </p>
        <AnswerFields view={view} form={form} open={invitation.times} comes={words.doYouCome} substitute />
      </Form>
    </Layout>
  ),
})

export const meetingInvitationPages: readonly Page[] = [listPage, answerPage]
