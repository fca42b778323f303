import type { JSX } from 'preact'
import { filePage } from '#http/files.ts'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { ActionButton, ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Select } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { FormState, View } from '#web/view.ts'
import { Said } from './published-replies.tsx'
import { REPLY_LIMIT, type FeedbackReply } from './reply.ts'
import {
  changeFeedbackReply,
  exportFeedbackReplies,
  listFeedbackReplies,
  publishFeedbackReply,
  readFeedbackReply,
  readFeedbackReplyForm,
  withdrawFeedbackReply,
  writeFeedbackReply,
} from './reply.operations.ts'
import { noticeOf, template } from './reply-paper.ts'
import { words } from './reply.words.ts'
import { repliesPath } from './ticket.ts'

const home = '/feedback'
const backHome = { href: home, text: words.home }

const State = ({ view, reply }: { view: View; reply: FeedbackReply }): JSX.Element => {
  if (reply.withdrawnOn !== null) return <StatusTag view={view} kind="closed" text={words.withdrawn} />
  return reply.publishedOn === null ? (
    <StatusTag view={view} kind="next" text={words.draft} />
  ) : (
    <StatusTag view={view} kind="done" text={words.published} />
  )
}

const Buttons = ({ view, reply }: { view: View; reply: FeedbackReply }): JSX.Element => {
  const open = reply.publishedOn !== null && reply.withdrawnOn === null
  return (
    <ButtonRow>
      <a class="govuk-link" href={`${home}/replies/${reply.id}/change`}>
        {view.t(words.change)}
        <span class="govuk-visually-hidden">: {Object.values(reply.said)[0]?.slice(0, 40)}</span>
      </a>
      <ActionButton
        view={view}
        action={`${home}/replies/${reply.id}/${open ? 'withdraw' : 'publish'}`}
        text={open ? words.withdraw : words.publish}
        about={Object.values(reply.said)[0]?.slice(0, 40)}
        version={reply.version}
      />
    </ButtonRow>
  )
}

const Reply = ({ view, reply }: { view: View; reply: FeedbackReply }): JSX.Element => (
  <article class="fl-reply">
    <h3 class="govuk-heading-s">
      {view.t(reply.teamName ?? words.wholeRegion)} {reply.mayChange && <State view={view} reply={reply} />}
    </h3>
    <h4 class="govuk-heading-s">{view.t(words.youSaid)}</h4>
    <Said view={view} text={reply.said} />
    <h4 class="govuk-heading-s">{view.t(words.weDid)}</h4>
    <Said view={view} text={reply.done} />
    {reply.mayChange && <Buttons view={view} reply={reply} />}
  </article>
)

const homePage = viewPage({
  path: home,
  read: listFeedbackReplies,
  render: ({ view, data: { replies, can } }) => (
    <Layout view={view} title={words.home}>
      <p class="govuk-body">{view.t(words.homeIntro)}</p>
      <ButtonRow>
        {can.includes('feedback.make_tickets') && (
          <ButtonLink href={`${home}/tickets`}>{view.t(words.tickets)}</ButtonLink>
        )}
        {can.includes('feedback.read') && (
          <ButtonLink kind="secondary" href={`${home}/results`}>
            {view.t(words.results)}
          </ButtonLink>
        )}
        {can.includes('hearing.read') && (
          <ButtonLink kind="secondary" href="/hearings">
            {view.t(words.hearings)}
          </ButtonLink>
        )}
      </ButtonRow>
      <h2 class="govuk-heading-m">{view.t(words.title)}</h2>
      <ButtonRow>
        {can.includes('feedback_reply.write') && (
          <ButtonLink kind="secondary" href={`${home}/replies/new`}>
            {view.t(words.write)}
          </ButtonLink>
        )}
        <ButtonLink kind="secondary" href={`${home}/notice.pdf`}>
          {view.t(words.paper)}
        </ButtonLink>
        <a class="govuk-link" href={repliesPath[view.language]}>
          {view.t(words.openPage)}
        </a>
      </ButtonRow>
      {replies.length === 0 && <p class="govuk-body fl-empty">{view.t(words.noneYet)}</p>}
      {replies.map((reply) => (
        <Reply view={view} reply={reply} />
      ))}
    </Layout>
  ),
})

const boxes = [
  ['said.sv', words.saidIn, 'sv', false],
  ['done.sv', words.doneIn, 'sv', false],
  ['said.fi', words.saidFi, 'fi', false],
  ['done.fi', words.doneFi, 'fi', false],
  ['said.en', words.saidEn, 'en', true],
  ['done.en', words.doneEn, 'en', true],
] as const

const Boxes = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <>
    {boxes.map(([name, label, lang, optional]) => (
      <Textarea
        view={view}
        form={form}
        name={name}
        label={label}
        lang={lang}
        optional={optional}
        limit={REPLY_LIMIT}
        rows={3}
      />
    ))}
  </>
)

const newPage = formPage({
  path: `${home}/replies/new`,
  read: readFeedbackReplyForm,
  submit: writeFeedbackReply,
  initial: (data) => (data.teams.length === 1 && !data.region ? { team: data.teams[0]?.id ?? '' } : {}),
  done: () => home,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.write} errors={form.errors} back={backHome}>
      <InsetText>{view.t(words.seenByAll)}</InsetText>
      <Form view={view} form={form} submit={words.save} secondary={{ href: home, text: words.cancel }}>
        <Select
          view={view}
          form={form}
          name="team"
          label={words.forWhom}
          empty={data.region ? words.wholeRegion : undefined}
          options={data.teams.map((each) => ({ value: each.id, text: each.name }))}
        />
        <Boxes view={view} form={form} />
      </Form>
    </Layout>
  ),
})

const changePage = formPage({
  path: `${home}/replies/:feedbackReplyId/change`,
  read: readFeedbackReply,
  submit: changeFeedbackReply,
  initial: ({ said, done }) =>
    Object.fromEntries(
      boxes.map(([name, , language]) => [name, (name.startsWith('said') ? said : done)[language] ?? '']),
    ),
  done: () => home,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.change} errors={form.errors} back={backHome}>
      <InsetText>{view.t(words.seenByAll)}</InsetText>
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={data.version}
        secondary={{ href: home, text: words.cancel }}
      >
        <Boxes view={view} form={form} />
      </Form>
    </Layout>
  ),
})

const publish = actionPage({
  path: `${home}/replies/:feedbackReplyId/publish`,
  submit: publishFeedbackReply,
  done: () => home,
})

const withdraw = actionPage({
  path: `${home}/replies/:feedbackReplyId/withdraw`,
  submit: withdrawFeedbackReply,
  done: () => home,
})

const notice = filePage({
  path: `${home}/notice.pdf`,
  read: exportFeedbackReplies,
  name: 'fairlead-notice.pdf',
  content: ({ data, view }) => ({ pdf: { template, data: noticeOf(data.replies, data.origin, view.language) } }),
})

export const replyPages: readonly Page[] = [homePage, newPage, changePage, publish, withdraw, notice]
