import type { JSX } from 'preact'
import type { z } from 'zod'
import { viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate, formatDateTime, formatLongDate } from '#kernel/format.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { words as timeWords } from '#casework/meeting-time/meeting-time.words.ts'
import { words as invitationWords } from '#casework/meeting-invitation/meeting-invitation.words.ts'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import { Emergencies, Incidents, Invitations, Messages, Offers, OwnPages, Questions } from './alerts.tsx'
import { Archive, MergerPlans, NeedsWorker, PeopleCards, StandingIn } from './people-today.tsx'
import { PhenomenaToday } from './phenomena-cards.tsx'
import { readToday } from './today.operations.ts'
import { words } from './today.words.ts'
import { Waiting, type Line } from './waiting.tsx'

type Today = z.output<typeof readToday.output>

const contactLines = (view: View, data: Today): Line[] =>
  data.contacts.map((each) => ({
    href: `/referrals/${each.id}`,
    main: `${view.t(words.contact)} ${each.number}`,
    detail: [
      view.t(words.received(formatDate(each.receivedAt, view.language))),
      each.carriedOver > 0 ? view.t(words.carried(each.carriedOver)) : '',
      each.unrouted ? view.t(words.manualQueue) : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    when: view.t(label('urgency', each.urgency)),
    late: each.urgency === 'immediate',
  }))

const deadlineLines = (view: View, data: Today): Line[] =>
  data.deadlines.map((each) => ({
    href: each.caseId === null ? `/referrals/${each.referralId}` : `/cases/${each.caseId}/follow-ups`,
    main: view.t(each.name),
    detail: each.caseId === null ? `${view.t(words.contact)} ${each.number}` : each.number,
    when: each.dueOn === null ? view.t(words.immediately) : view.t(words.due(formatDate(each.dueOn, view.language))),
    late: each.dueOn === null || each.dueOn < view.today,
  }))

const caseLine = (
  view: View,
  each: { caseId: string; caseNumber: string; dueOn: string },
  path: string,
  main: string,
): Line => ({
  href: `/cases/${each.caseId}${path}`,
  main,
  detail: each.caseNumber,
  when: view.t(words.due(formatDate(each.dueOn, view.language))),
  late: each.dueOn < view.today,
})

/** Meetings that wait for one's own answer; without it there is nothing to say. */
const Asked = ({ view, data }: { view: View; data: Today }): JSX.Element => (
  <Waiting
    view={view}
    id="asked"
    title={words.asked}
    empty={words.askedEmpty}
    all="/meeting-invitations"
    lines={data.asked.map((each) => ({
      href: `/meeting-invitations/${each.id}`,
      main: view.t(label('meeting_types', each.type)),
      detail: view.t(each.teamName),
      when:
        each.times.length > 0
          ? view.t(invitationWords.times(each.times.length))
          : formatDateTime(each.startsAt, view.language),
    }))}
  />
)

/** Contacts that wait for the team's decision, whoever is in danger first. */
const Contacts = ({ view, data }: { view: View; data: Today }): JSX.Element => (
  <Waiting
    view={view}
    id="contacts"
    title={words.contacts}
    empty={words.contactsEmpty}
    lines={contactLines(view, data)}
    accent={data.works && data.contacts.length > 0}
    all="/referrals"
  />
)

/** What a worker has to do in cases and contacts, by kind. */
const WorkerCards = ({ view, data }: { view: View; data: Today }): JSX.Element => (
  <>
    <Waiting
      view={view}
      id="meetings"
      title={words.meetings}
      empty={words.meetingsEmpty}
      lines={data.meetings.map((each) => ({
        href: `/cases/${each.caseId}/meetings/${each.meetingId}`,
        main: view.t(label('meeting_types', each.type)),
        detail: each.confirmed ? each.caseNumber : `${each.caseNumber} · ${view.t(timeWords.notConfirmed)}`,
        when: formatDateTime(each.startsAt, view.language),
      }))}
    />
    <Asked view={view} data={data} />
    <Waiting
      view={view}
      id="deadlines"
      title={words.deadlines}
      empty={words.deadlinesEmpty}
      lines={deadlineLines(view, data)}
    />
    <Waiting
      view={view}
      id="follow-ups"
      title={words.followUps}
      empty={words.followUpsEmpty}
      lines={data.followUps.map((each) => caseLine(view, each, '/follow-ups', each.what))}
    />
    <Waiting
      view={view}
      id="services"
      title={words.services}
      empty={words.servicesEmpty}
      lines={data.services.map((each) =>
        caseLine(
          view,
          { ...each, dueOn: each.confirmBy },
          '/services',
          `${view.t(label('service_types', each.serviceType))}, ${each.provider}`,
        ),
      )}
    />
    <Waiting
      view={view}
      id="actions"
      title={words.actions}
      empty={words.actionsEmpty}
      lines={data.actions.map((each) => caseLine(view, each, '/plan', each.what))}
    />
  </>
)

/**
 * The cards of somebody who works with cases, in the order of the day: danger and what waits for an answer first, news of the region
 * last. On a desk they stand in two columns, so that what is urgent is seen without scrolling.
 */
const WorkerToday = ({ view, data }: { view: View; data: Today }): JSX.Element => (
  <div class="fl-today">
    <Emergencies view={view} data={data} />
    <NeedsWorker view={view} data={data} />
    <Contacts view={view} data={data} />
    <Invitations view={view} data={data} />
    <Questions view={view} data={data} />
    <Offers view={view} data={data} />
    <Messages view={view} data={data} />
    <OwnPages view={view} data={data} />
    <WorkerCards view={view} data={data} />
    <StandingIn view={view} data={data} />
    <PeopleCards view={view} data={data} />
    <MergerPlans view={view} data={data} />
    <PhenomenaToday view={view} data={data} />
    <Incidents view={view} data={data} />
  </div>
)

/** The cards of everybody else, below each other. */
const OtherToday = ({ view, data }: { view: View; data: Today }): JSX.Element => (
  <>
    <Emergencies view={view} data={data} />
    <Invitations view={view} data={data} />
    <Questions view={view} data={data} />
    <Offers view={view} data={data} />
    <PhenomenaToday view={view} data={data} />
    <Incidents view={view} data={data} />
    <Messages view={view} data={data} />
    <OwnPages view={view} data={data} />
    <NeedsWorker view={view} data={data} />
    <StandingIn view={view} data={data} />
    <PeopleCards view={view} data={data} />
    <MergerPlans view={view} data={data} />
    {data.coordinates && <Contacts view={view} data={data} />}
  </>
)

const todayPage = viewPage({
  path: '/',
  read: readToday,
  render: ({ view, data, actor }) => (
    <Layout
      view={view}
      title={words.title}
      caption={formatLongDate(view.today, view.language)}
      wide
      actions={
        data.works && data.endedOn === null ? (
          <ButtonLink href="/referrals/new">{view.t(words.register)}</ButtonLink>
        ) : undefined
      }
    >
      <Archive view={view} data={data} />
      {data.works ? <WorkerToday view={view} data={data} /> : <OtherToday view={view} data={data} />}
      {!data.works && !data.coordinates && (
        <>
          {data.asked.length > 0 ? (
            <Asked view={view} data={data} />
          ) : (
            <InsetText>{view.t(words.nothingHere)}</InsetText>
          )}
          <p class="govuk-body">
            {actor.functions.includes('national_coordinator') ? (
              <a class="govuk-link" href="/national">
                {view.t(words.toNational)}
              </a>
            ) : (
              <a class="govuk-link" href="/network">
                {view.t(words.toNetwork)}
              </a>
            )}
          </p>
          {actor.functions.includes('data_protection_officer') && (
            <p class="govuk-body">
              <a class="govuk-link" href="/access-log">
                {view.t(words.toLog)}
              </a>
            </p>
          )}
        </>
      )}
    </Layout>
  ),
})

export const todayPages: readonly Page[] = [todayPage]
