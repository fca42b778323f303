import type { ComponentChildren, JSX } from 'preact'
import type { z } from 'zod'
import { viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate, formatDateTime, formatLongDate } from '#kernel/format.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card, InsetText } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { Wording } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import { readToday } from './today.operations.ts'
import { words } from './today.words.ts'

type Today = z.output<typeof readToday.output>

type Line = {
  readonly href: string
  readonly main: string
  readonly detail: ComponentChildren
  readonly late?: boolean
  readonly when: string
}

/** A list of things that wait: when, what, where it leads. */
const Waiting = (list: {
  view: View
  id: string
  title: Wording
  empty: Wording
  lines: readonly Line[]
  accent?: boolean
  all?: string
}): JSX.Element => (
  <Card
    view={list.view}
    id={list.id}
    title={list.title}
    count={list.lines.length === 0 ? undefined : list.lines.length}
    accent={list.accent}
    action={list.all === undefined ? undefined : { href: list.all, text: words.all }}
  >
    {list.lines.length === 0 ? (
      <p class="fl-empty">{typeof list.empty === 'string' ? list.empty : list.view.t(list.empty)}</p>
    ) : (
      <ul class="fl-waiting">
        {list.lines.map((line) => (
          <li class="fl-waiting__line">
            <div class="fl-waiting__what">
              <a class="govuk-link" href={line.href}>
                {line.main}
              </a>
              <span class="fl-waiting__detail">{line.detail}</span>
            </div>
            <StatusTag view={list.view} kind={line.late === true ? 'urgent' : 'waiting'} text={line.when} />
          </li>
        ))}
      </ul>
    )}
  </Card>
)

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

/** What a team asks the reader about, as an expert; a section only for those who are asked. */
const Invitations = ({ view, data }: { view: View; data: Today }): JSX.Element | null =>
  data.invitations.length === 0 ? null : (
    <Waiting
      view={view}
      id="invitations"
      title={words.invitations}
      empty={words.contactsEmpty}
      accent
      lines={data.invitations.map((each) => ({
        href: `/invited-referrals/${each.referralId}`,
        main: `${view.t(words.contact)} ${each.number}`,
        detail: each.addedValue ?? '',
        // It ends at the midnight after its last day.
        when: view.t(words.due(formatDate(new Date(each.endsAt.getTime() - 1), view.language))),
        late: each.urgency === 'immediate',
      }))}
    />
  )

/** What other teams ask: whom to contact, and who takes the lead; a section only where there is something to answer. */
const Questions = ({ view, data }: { view: View; data: Today }): JSX.Element | null =>
  data.questions.length === 0 ? null : (
    <Waiting
      view={view}
      id="questions"
      title={words.questions}
      empty={words.contactsEmpty}
      lines={data.questions.map((each) => ({
        href: each.caseId === null ? `/referrals/${each.referralId}/links` : `/cases/${each.caseId}/links`,
        main: each.caseId === null ? `${view.t(words.contact)} ${each.number}` : each.number,
        detail: each.contactName,
        when: formatDate(each.askedAt, view.language),
        late: false,
      }))}
    />
  )

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

const WorkerToday = ({ view, data }: { view: View; data: Today }): JSX.Element => (
  <div class="fl-today">
    <Waiting
      view={view}
      id="contacts"
      title={words.contacts}
      empty={words.contactsEmpty}
      lines={contactLines(view, data)}
      accent={data.contacts.length > 0}
      all="/referrals"
    />
    <Waiting
      view={view}
      id="meetings"
      title={words.meetings}
      empty={words.meetingsEmpty}
      lines={data.meetings.map((each) => ({
        href: `/cases/${each.caseId}/meetings/${each.meetingId}`,
        main: view.t(label('meeting_types', each.type)),
        detail: each.caseNumber,
        when: formatDateTime(each.startsAt, view.language),
      }))}
    />
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
  </div>
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
      actions={data.works ? <ButtonLink href="/referrals/new">{view.t(words.register)}</ButtonLink> : undefined}
    >
      {data.emergencies !== null && (
        <Card view={view} id="emergencies" title={words.emergencies} accent={data.emergencies > 0}>
          <p class={data.emergencies === 0 ? 'fl-empty' : 'govuk-body'}>
            {view.t(words.emergenciesWait(data.emergencies))}{' '}
            <a class="govuk-link" href="/break-glass/reviews">
              {view.t(words.review)}
            </a>
          </p>
        </Card>
      )}
      <Invitations view={view} data={data} />
      <Questions view={view} data={data} />
      {data.works && <WorkerToday view={view} data={data} />}
      {!data.works && data.coordinates && (
        <Waiting
          view={view}
          id="contacts"
          title={words.contacts}
          empty={words.contactsEmpty}
          lines={contactLines(view, data)}
          all="/referrals"
        />
      )}
      {!data.works && !data.coordinates && (
        <>
          <InsetText>{view.t(words.nothingHere)}</InsetText>
          <p class="govuk-body">
            <a class="govuk-link" href="/network">
              {view.t(words.toNetwork)}
            </a>
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
