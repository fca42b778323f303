import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { actionPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { ActionButton, ButtonLink } from '#web/components/buttons.tsx'
import { WarningText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { protectionBasis, type Protection, type Protections } from './protected-identity.ts'
import { endProtectedIdentity, openProtectedDetails, readProtections } from './protected-identity.operations.ts'
import { revokeProtected } from './protected-grant.operations.ts'
import { protectedIdentityForms } from './protected-identity-forms.pages.tsx'
import { slotTexts, sourceTexts, words } from './protected-identity.words.ts'

const pathOf = (caseId: string): string => `/cases/${caseId}/protected-identities`
const toList = (_result: unknown, params: Readonly<Record<string, string>>): string => pathOf(params.caseId ?? '')
const nameIn = (view: View, person: { readonly personName: string | null }): string =>
  person.personName ?? view.t(words.unnamed)

type Shown = { readonly view: View; readonly data: Protections; readonly protection: Protection }

const Grants = ({ view, data, protection }: Shown): JSX.Element => {
  const grants = data.grants.filter((each) => each.protectionId === protection.id)
  return (
    <>
      <h3 class="govuk-heading-s">{view.t(words.grants)}</h3>
      {grants.length === 0 && <p class="govuk-body fl-empty">{view.t(words.noGrants)}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {grants.map((grant) => (
          <li>
            <strong>{grant.name}</strong> {!grant.live && <StatusTag view={view} kind="closed" text={words.over} />}
            <br />
            {grant.reason}
            <p class="govuk-hint">
              {view.t(words.granted(grant.grantedByName, formatDateTime(grant.endsAt, view.language)))}
            </p>
            {data.can.includes('protected_identity.grant') && (
              <ActionButton
                view={view}
                action={`/cases/${data.case.id}/protected-grants/${grant.id}/revoke`}
                text={words.revoke}
                about={grant.name}
                version={grant.version}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const Protected = ({ view, data, protection }: Shown): JSX.Element => {
  const path = `${pathOf(data.case.id)}/${protection.id}`
  return (
    <section>
      <h2 class="govuk-heading-m">{nameIn(view, protection)}</h2>
      {protection.overdue && <WarningText view={view}>{view.t(words.overdue)}</WarningText>}
      <p class="govuk-body">
        {view.t(protection.until === null ? words.holdsOn : words.holds(formatDate(protection.until, view.language)))}
        {'. '}
        {view.t(sourceTexts[protection.source])}.
      </p>
      <p class="govuk-hint">
        {view.t(words.recorded(formatDate(protection.recordedAt, view.language), protection.recordedByName))}
      </p>
      {data.mine.includes(protection.id) && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/details`}>
            {view.t(words.open)}
            <span class="govuk-visually-hidden">: {nameIn(view, protection)}</span>
          </a>{' '}
          <span class="govuk-hint fl-inline">{view.t(words.openHint)}</span>
        </p>
      )}
      <Grants view={view} data={data} protection={protection} />
      <p class="fl-actions">
        {data.can.includes('protected_identity.grant') && (
          <ButtonLink href={`${path}/grants/new`}>{view.t(words.grant)}</ButtonLink>
        )}{' '}
        {data.can.includes('protected_identity.record') && (
          <a class="govuk-link" href={`${path}/change`}>
            {view.t(words.change)}
            <span class="govuk-visually-hidden">: {nameIn(view, protection)}</span>
          </a>
        )}
      </p>
      {data.can.includes('protected_identity.end') && (
        <ActionButton
          view={view}
          action={`${path}/end`}
          text={words.end}
          about={nameIn(view, protection)}
          version={protection.version}
        />
      )}
    </section>
  )
}

const listPage = viewPage({
  path: '/cases/:caseId/protected-identities',
  read: readProtections,
  render: ({ view, data }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.title}
      actions={
        data.can.includes('protected_identity.record') && data.persons.some((each) => !each.protected) ? (
          <ButtonLink href={`${pathOf(data.case.id)}/new`}>{view.t(words.record)}</ButtonLink>
        ) : undefined
      }
    >
      <WarningText view={view}>{view.t(words.intro)}</WarningText>
      {data.protections.length === 0 && <p class="govuk-body fl-empty">{view.t(words.none)}</p>}
      {data.protections.map((protection) => (
        <Protected view={view} data={data} protection={protection} />
      ))}
      {!protectionBasis.verified && <p class="govuk-hint">{view.t(words.unverified(protectionBasis.citation))}</p>}
    </CaseFrame>
  ),
})

const detailsPage = viewPage({
  path: '/cases/:caseId/protected-identities/:protectionId/details',
  read: openProtectedDetails,
  render: ({ view, data }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.title}
      back={{ href: pathOf(data.case.id), text: words.toList }}
    >
      <WarningText view={view}>{view.t(words.intro)}</WarningText>
      <h2 class="govuk-heading-m">{nameIn(view, data.protection)}</h2>
      {data.details.length === 0 && <p class="govuk-body fl-empty">{view.t(words.nothing)}</p>}
      <SummaryList view={view} rows={data.details.map(({ slot, value }) => ({ key: slotTexts[slot], value }))} />
      {data.places.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{view.t(words.meetingPlaces)}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {data.places.map(({ startsAt, place }) => (
              <li>
                {formatDateTime(startsAt, view.language)}: {place}
              </li>
            ))}
          </ul>
        </>
      )}
    </CaseFrame>
  ),
})

export const protectedIdentityPages: readonly Page[] = [
  listPage,
  ...protectedIdentityForms,
  detailsPage,
  actionPage({
    path: '/cases/:caseId/protected-identities/:protectionId/end',
    submit: endProtectedIdentity,
    done: toList,
  }),
  actionPage({ path: '/cases/:caseId/protected-grants/:grantId/revoke', submit: revokeProtected, done: toList }),
]
