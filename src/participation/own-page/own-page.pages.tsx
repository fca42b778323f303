import type { JSX } from 'preact'
import type { z } from 'zod'
import type { GuestActor } from '#access/guest-actor.ts'
import { guestMay } from '#access/guest-permissions.ts'
import { OwnWords } from '#casework/assessment/own-words.tsx'
import { guestViewPage, type GuestPage } from '#http/guest-pages.ts'
import { GUEST_HOME } from '#http/guest-session.ts'
import { label } from '#kernel/codes.ts'
import { formatDate, formatLongDateTime } from '#kernel/format.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card, InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { PhoneLink } from '#web/components/phone.tsx'
import type { View } from '#web/view.ts'
import { words as answerWords } from '../own-answer/own-answer.words.ts'
import { words as messageWords } from '../message/own-message.words.ts'
import { answerPath, repliesPath } from '../feedback/ticket.ts'
import { GuestFrame } from './guest-frame.tsx'
import type { FrontPage } from './own-page.ts'
import { readFrontPage, readOwnPlan, readOwnRights } from './own-page.operations.ts'
import { ownStatusTexts, words } from './own-page.words.ts'

const Contact = ({ view, data }: { view: View; data: z.output<typeof FrontPage> }): JSX.Element => (
  <Card view={view} id="contact" title={words.contactTitle}>
    <p class="govuk-body">
      {view.t(words.contact(data.contactName, view.t(data.teamName)))}{' '}
      {data.contactPhone !== null && (
        <PhoneLink phone={data.contactPhone}>{view.t(words.call(data.contactPhone))}</PhoneLink>
      )}
    </p>
    <p class="govuk-body">{view.t(words.urgent)}</p>
  </Card>
)

/** Where one answers: the one meeting that waits, or where there are several, their list. */
const answerPathOf = ([first = '', ...others]: readonly string[]): string =>
  others.length === 0 ? `${GUEST_HOME}/moten/${first}` : `${GUEST_HOME}/moten`

/**
 * The way to say what one thinks. No code stands here, and it is no page of its own that the log would know of: what was read here must not
 * lead to an answer (docs/decisions/0026).
 */
const Feedback = ({ view, guest }: { view: View; guest: GuestActor }): JSX.Element => (
  <Card view={view} id="feedback" title={words.feedback}>
    <p class="govuk-body">
      {view.t(words.feedbackPaper(guest.contactName))} {view.t(words.feedbackApart)}
    </p>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={answerPath[view.language]}>
          {view.t(words.feedbackCode)}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`${repliesPath[view.language]}#region-${guest.instanceKey}`}>
          {view.t(words.feedbackReplies)}
        </a>
      </li>
    </ul>
  </Card>
)

/**
 * The front page. `others` are the pages of guests that have a place in its menu: a part adds its own to the list of the room and stands here
 * for whoever may read it.
 */
export const frontPage = (others: readonly GuestPage[]): GuestPage =>
  guestViewPage({
    path: GUEST_HOME,
    read: readFrontPage,
    render: ({ view, data, guest }) => (
      <Layout view={view} title={words.frontPage}>
        <p class="govuk-body-l">{data.givenName !== null && view.t(words.hello(data.givenName))}</p>
        <p class="govuk-body">{view.t(words.intro)}</p>
        {data.toAnswer.length > 0 && (
          <Card view={view} id="answer" title={answerWords.toAnswerTitle} accent>
            <p class="govuk-body">{view.t(answerWords.toAnswer)}</p>
            <ButtonLink href={answerPathOf(data.toAnswer)}>{view.t(answerWords.answer)}</ButtonLink>
          </Card>
        )}
        {data.unread > 0 && (
          <InsetText>
            {view.t(messageWords.waiting(data.unread))}{' '}
            <a class="govuk-link" href={`${GUEST_HOME}/meddelanden`}>
              {view.t(messageWords.open)}
            </a>
          </InsetText>
        )}
        <Card
          view={view}
          id="next"
          title={words.nextMeeting}
          action={{ href: `${GUEST_HOME}/moten`, text: words.more }}
          accent={data.toAnswer.length === 0}
        >
          <p class="govuk-body">
            {data.next === null ? (
              view.t(words.noNext)
            ) : (
              <strong>{formatLongDateTime(data.next.startsAt, view.language)}</strong>
            )}
          </p>
        </Card>
        <ul class="govuk-list govuk-list--spaced">
          {others.map(
            ({ path, menu, verbs }) =>
              menu !== undefined &&
              verbs.every((each) => guestMay(guest, each.guestPermission)) && (
                <li>
                  <a class="govuk-link" href={path}>
                    <strong>{view.t(menu.text)}</strong>
                  </a>
                  <br />
                  {view.t(menu.about)}
                </li>
              ),
          )}
        </ul>
        <Feedback view={view} guest={guest} />
        <Contact view={view} data={data} />
      </Layout>
    ),
  })

const planPage = guestViewPage({
  path: `${GUEST_HOME}/plan`,
  read: readOwnPlan,
  menu: { text: words.plan, about: words.planAbout },
  render: ({ view, data: { plan }, guest }) => (
    <GuestFrame view={view} title={words.plan}>
      {plan === null ? (
        <p class="govuk-body">{view.t(words.noPlan)}</p>
      ) : (
        <>
          {plan.ownGoal !== null && (
            <>
              <h2 class="govuk-heading-m">
                {view.t(guest.role === 'youth' ? words.ownGoalYouth : words.ownGoalGuardian)}
              </h2>
              <OwnWords words={plan.ownGoal.words} language={plan.ownGoal.language} />
            </>
          )}
          {plan.agreedAt !== null && (
            <p class="govuk-body">{view.t(words.agreedOn(formatDate(plan.agreedAt, view.language)))}</p>
          )}
          {plan.actions.map((action) => (
            <section>
              <h2 class="govuk-heading-s">{action.what}</h2>
              <SummaryList
                view={view}
                rows={[
                  { key: words.goal, value: action.goal },
                  { key: words.whoDoes, value: action.who },
                  { key: words.byWhen, value: formatDate(action.dueOn, view.language) },
                  {
                    key: words.how,
                    value: view.t(ownStatusTexts[action.status] ?? label('plan_goal_statuses', action.status)),
                  },
                ]}
              />
            </section>
          ))}
        </>
      )}
    </GuestFrame>
  ),
})

const rightsPage = guestViewPage({
  path: `${GUEST_HOME}/rattigheter`,
  read: readOwnRights,
  menu: { text: words.rights, about: words.rightsAbout },
  render: ({ view, data }) => (
    <GuestFrame view={view} title={words.rights}>
      {[words.rightsHeard, words.rightsFree, words.rightsLanguage].map((each) => (
        <p class="govuk-body">{view.t(each)}</p>
      ))}
      <h2 class="govuk-heading-m">{view.t(words.wrongTitle)}</h2>
      <p class="govuk-body">{view.t(words.wrongText)}</p>
      {data.channels.map((channel) => (
        <section>
          <h3 class="govuk-heading-s">{view.t(channel.name)}</h3>
          <p class="govuk-body">{view.t(channel.when)}</p>
          <p class="govuk-body">
            {channel.phone !== null && <PhoneLink phone={channel.phone}>{view.t(words.call(channel.phone))}</PhoneLink>}{' '}
            {channel.web !== null && (
              <a class="govuk-link" href={channel.web} rel="noreferrer">
                {channel.web.replace('https://', '')}
              </a>
            )}
            {channel.phone !== null && channel.hours !== null && (
              <>
                <br />
                <span class="govuk-hint fl-inline">{view.t(channel.hours)}</span>
              </>
            )}
            {channel.phone === null && channel.web === null && view.t(words.askNumber)}
          </p>
        </section>
      ))}
      <InsetText>{view.t(words.urgent)}</InsetText>
    </GuestFrame>
  ),
})

export const ownPlanPages: readonly GuestPage[] = [planPage]
export const ownRightsPages: readonly GuestPage[] = [rightsPage]
