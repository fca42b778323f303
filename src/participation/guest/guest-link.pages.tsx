import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { ActionButton, ButtonLink } from '#web/components/buttons.tsx'
import { Radios } from '#web/components/choices.tsx'
import { Form } from '#web/components/form.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { GuestLink, LinkState } from './guest-link.ts'
import { endGuestLink, makeGuestLink, readGuestLinks } from './guest-link.operations.ts'
import { sentTexts, stateTexts, words } from './guest-link.words.ts'
import { MadeLinkPage, SendingFields, sendingStart } from './sending-fields.tsx'

const pathOf = (caseId: string): string => `/cases/${caseId}/guest-links`
const toLinks = (_result: unknown, params: Readonly<Record<string, string>>): string => pathOf(params.caseId ?? '')

const stateKinds: Readonly<Record<LinkState, StatusKind>> = {
  waiting: 'waiting',
  sent: 'waiting',
  not_sent: 'urgent',
  handed: 'waiting',
  opened: 'done',
  expired: 'closed',
  ended: 'closed',
}
const isLive = ({ state }: GuestLink): boolean => state !== 'ended' && state !== 'expired'

type LinkProps = { readonly view: View; readonly caseId: string; readonly link: GuestLink; readonly mayEnd: boolean }

const Link = ({ view, caseId, link, mayEnd }: LinkProps): JSX.Element => {
  const name = link.personName ?? view.t(words.unnamed)
  const moment = (when: Date): string => formatDateTime(when, view.language)
  return (
    <li>
      <h2 class="govuk-heading-s">
        {name} <StatusTag view={view} kind={stateKinds[link.state]} text={stateTexts[link.state]} />
      </h2>
      <p class="govuk-body">
        {view.t(sentTexts[link.channel])}
        {link.personId === null && ` · ${view.t(words.toInvitation)}`}
        {link.withCode && ` · ${view.t(words.hasCode)}`}
        {link.openedAt !== null && ` · ${view.t(words.openedOn(moment(link.openedAt)))}`}
        {link.openedAt === null && isLive(link) && ` · ${view.t(words.expiresOn(moment(link.expiresAt)))}`}
        {link.endedAt !== null && ` · ${view.t(words.endedOn(moment(link.endedAt)))}`}
      </p>
      <p class="govuk-hint">{view.t(words.by(link.madeByName, formatDate(link.madeAt, view.language)))}</p>
      {isLive(link) && mayEnd && (
        <ActionButton
          view={view}
          action={`${pathOf(caseId)}/${link.id}/end`}
          text={words.end}
          about={name}
          version={link.version}
        />
      )}
    </li>
  )
}

const listPage = viewPage({
  path: '/cases/:caseId/guest-links',
  read: readGuestLinks,
  render: ({ view, data }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.title}
      actions={
        data.can.includes('guest_link.make') ? (
          <ButtonLink href={`${pathOf(data.case.id)}/new`}>{view.t(words.make)}</ButtonLink>
        ) : undefined
      }
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      {data.links.length === 0 && <p class="govuk-body fl-empty">{view.t(words.none)}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {data.links.map((link) => (
          <Link view={view} caseId={data.case.id} link={link} mayEnd={data.can.includes('guest_link.end')} />
        ))}
      </ul>
    </CaseFrame>
  ),
})

const newPage = formPage({
  path: '/cases/:caseId/guest-links/new',
  read: readGuestLinks,
  submit: makeGuestLink,
  done: toLinks,
  // Where it is sent to is kept with the link alone.
  draft: false,
  initial: (data) => sendingStart(data.channels),
  once: ({ view, data, params }) =>
    data.link === null && data.code === null ? undefined : (
      <MadeLinkPage view={view} made={data} back={pathOf(params.caseId ?? '')} />
    ),
  render: ({ view, data, form }) => {
    const back = { href: pathOf(data.case.id), text: words.toLinks }
    const field = { view, form }
    return (
      <CaseFrame view={view} case={data.case} title={words.make} back={back} errors={form.errors}>
        {data.possible.length === 0 ? (
          <p class="govuk-body">{view.t(words.nobody)}</p>
        ) : (
          <Form {...field} submit={words.send} secondary={{ href: back.href, text: frameWords.cancel }}>
            <Radios
              {...field}
              name="personId"
              label={words.person}
              hint={words.personHint}
              options={data.possible.map((each) => ({
                value: each.id,
                text: each.name ?? view.t(words.unnamed),
                ...(each.phone === null && each.email === null
                  ? {}
                  : { hint: [each.phone, each.email].filter((known) => known !== null).join(', ') }),
              }))}
            />
            <SendingFields {...field} channels={data.channels} />
          </Form>
        )}
      </CaseFrame>
    )
  },
})

const endPage = actionPage({
  path: '/cases/:caseId/guest-links/:guestLinkId/end',
  submit: endGuestLink,
  done: toLinks,
})

export const guestLinkPages: readonly Page[] = [listPage, newPage, endPage]
