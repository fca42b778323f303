import type { JSX } from 'preact'
import type { z } from 'zod'
import { label } from '#kernel/codes.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { Card } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import type { OwnPageActKind } from './own-page-acts.ts'
import type { readToday } from './today.operations.ts'
import { ownPageActTexts, words } from './today.words.ts'
import { Lines, Waiting, type Line } from './waiting.tsx'

type Today = z.output<typeof readToday.output>

/** What a team asks the reader about, as an expert; a section only for those who are asked. */
export const Invitations = ({ view, data }: { view: View; data: Today }): JSX.Element | null =>
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
export const Questions = ({ view, data }: { view: View; data: Today }): JSX.Element | null =>
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

/** Cases that other teams offer to the reader's own; a section only where one waits. */
export const Offers = ({ view, data }: { view: View; data: Today }): JSX.Element | null =>
  data.offers.length === 0 ? null : (
    <Waiting
      view={view}
      id="offers"
      title={words.offers}
      empty={words.contactsEmpty}
      accent
      lines={data.offers.map((each) => ({
        href: `/case-transfers/${each.id}/accept`,
        main: view.t(each.fromTeam),
        detail: each.proposedByName,
        when: formatDate(each.proposedAt, view.language),
        late: false,
      }))}
      all="/case-transfers"
    />
  )

const openingLines = (view: View, data: Today): Line[] =>
  data.openings.map((each) => ({
    href: each.caseId === null ? `/break-glass/reviews/${each.id}` : `/cases/${each.caseId}#emergency-openings`,
    main: `${each.name}: ${view.t(label('break_glass_reasons', each.reason))}`,
    detail: each.caseNumber ?? '',
    when: formatDateTime(each.openedAt, view.language),
    late: true,
  }))

/** Cases opened in an emergency: for the officer to review, for the responsible worker to know. */
export const Emergencies = ({ view, data }: { view: View; data: Today }): JSX.Element | null => {
  if (data.emergencies === null && data.openings.length === 0) return null
  const lines = openingLines(view, data)
  return (
    <Card view={view} id="emergencies" title={words.emergencies} accent={lines.length > 0}>
      <p class={data.emergencies === 0 ? 'fl-empty' : 'govuk-body'}>
        {view.t(data.emergencies === null ? words.emergenciesYours : words.emergenciesWait(data.emergencies))}{' '}
        {data.emergencies !== null && (
          <a class="govuk-link" href="/break-glass/reviews">
            {view.t(words.review)}
          </a>
        )}
      </p>
      {lines.length > 0 && <Lines view={view} lines={lines} />}
    </Card>
  )
}

/** Incidents that somebody else of the team has described; a section only where one waits. */
export const Incidents = ({ view, data }: { view: View; data: Today }): JSX.Element | null =>
  data.incidents.length === 0 ? null : (
    <Waiting
      view={view}
      id="incidents"
      title={words.incidents}
      empty={words.contactsEmpty}
      all="/incidents"
      lines={data.incidents.map((each) => ({
        href: `/incidents/${each.id}`,
        main: view.t(asHeading(label('phenomenon_types', each.type))),
        detail: view.t(label('phenomenon_areas', each.area)),
        when: formatDate(each.happenedOn, view.language),
      }))}
    />
  )

/** Messages the reader has not read; a section only where some wait. What they are about stands in the thread. */
export const Messages = ({ view, data }: { view: View; data: Today }): JSX.Element | null =>
  data.messages.length === 0 ? null : (
    <Waiting
      view={view}
      id="messages"
      title={words.messages}
      empty={words.contactsEmpty}
      lines={data.messages.map((each) => ({
        href: `/cases/${each.caseId}/messages/${each.threadId}`,
        main: each.caseNumber,
        detail: view.t(words.unread(each.unread)),
        when: formatDateTime(each.lastSentAt, view.language),
      }))}
    />
  )

/** Where one reads what the family did. */
const actPaths: Readonly<Record<OwnPageActKind, string>> = {
  consent_withdrawn: '/consents',
  own_words: '/own-words',
  remark: '/released-texts',
}

/** What families did on their own pages; a section only where somebody did something. What it is about stands in the case alone. */
export const OwnPages = ({ view, data }: { view: View; data: Today }): JSX.Element | null =>
  data.ownPages.length === 0 ? null : (
    <Waiting
      view={view}
      id="own-pages"
      title={words.ownPages}
      empty={words.contactsEmpty}
      lines={data.ownPages.map((each) => ({
        href: `/cases/${each.caseId}${actPaths[each.kind]}`,
        main: view.t(ownPageActTexts[each.kind](each.times)),
        detail: each.caseNumber,
        when: formatDateTime(each.lastAt, view.language),
      }))}
    />
  )
