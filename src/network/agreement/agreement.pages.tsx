import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { addDays } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { kindTexts as agencyKindTexts } from '#network/agency/agency.words.ts'
import { RuleText } from '#network/agreement-rule/agreement-rule.pages.tsx'
import { DecisionLink } from '#network/decision/decision-link.tsx'
import { FilesCard } from '#network/network-file/network-file.pages.tsx'
import { words as networkWords } from '#network/network.words.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card, InsetText, WarningText } from '#web/components/panel.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { AgreementKind } from './agreement-kind.ts'
import type { AgreementParty, AgreementStatus, RecordedAgreement } from './agreement.ts'
import { readAgreement } from './agreement.operations.ts'
import { warningsNote, type AgreementWarning } from './agreement-warning.ts'
import { kindTexts, signatureTexts, statusTexts, words } from './agreement.words.ts'

const statusKinds: Readonly<Record<AgreementStatus, StatusKind>> = {
  draft: 'waiting',
  coming: 'waiting',
  in_force: 'done',
  lapsed: 'closed',
}

/** Status of an agreement in a word or two. */
export const AgreementTag = ({ view, status }: { view: View; status: AgreementStatus }): JSX.Element => (
  <StatusTag view={view} kind={statusKinds[status]} text={statusTexts[status]} />
)

/** "Avtalet upphör om 90 dagar": when, and what follows. */
export const warningText = (view: View, warning: AgreementWarning, kind: AgreementKind): Text => {
  const day = formatDate(warning.lastOn, view.language)
  if (warning.daysLeft < 0) return words.hasEnded(day)
  return kind === 'protocol' ? words.protocolEndsIn(warning.daysLeft, day) : words.endsIn(warning.daysLeft, day)
}

/** Stands for what the public documents do not tell. */
const NONE = '–'

const Signatory = ({ view, party }: { view: View; party: AgreementParty }): JSX.Element => {
  const office = party.signatoryOffice === null ? null : view.t(party.signatoryOffice)
  return <>{[party.signatoryName, office].filter((part) => part !== null).join(', ') || NONE}</>
}

const Signature = ({ view, party }: { view: View; party: AgreementParty }): JSX.Element => {
  if (party.leftOn !== null) {
    const last = formatDate(addDays(party.leftOn, -1), view.language)
    return <StatusTag view={view} kind="closed" text={words.leftOn(last)} />
  }
  return (
    <StatusTag
      view={view}
      kind={party.signature === 'signed' ? 'done' : 'waiting'}
      text={
        party.signedOn === null
          ? signatureTexts[party.signature]
          : words.signedOn(formatDate(party.signedOn, view.language))
      }
    />
  )
}

type Shown = RecordedAgreement & { readonly status: AgreementStatus }

const about = (view: View, agreement: Shown): SummaryRow[] => [
  { key: words.status, value: <AgreementTag view={view} status={agreement.status} /> },
  ...(agreement.validFrom === null
    ? []
    : [{ key: words.inForceFrom, value: formatDate(agreement.validFrom, view.language) }]),
  ...(agreement.validUntil === null
    ? []
    : [{ key: words.lastDay, value: formatDate(addDays(agreement.validUntil, -1), view.language) }]),
  ...(agreement.endReason === null ? [] : [{ key: words.endReason, value: agreement.endReason }]),
  ...(agreement.signedText === null ? [] : [{ key: words.signedWhen, value: view.t(agreement.signedText) }]),
  ...(agreement.registerNumber === null ? [] : [{ key: words.registerNumber, value: agreement.registerNumber }]),
  { key: words.aim, value: view.t(agreement.aim) },
  { key: words.purpose, value: view.t(agreement.purpose) },
]

/** The name leads to where approval and signature are recorded, for those who may. */
const PartyName = ({ view, party, href }: { view: View; party: AgreementParty; href: string | null }): JSX.Element =>
  href === null ? (
    <>{view.t(party.agencyName)}</>
  ) : (
    <a class="govuk-link" href={`${href}/parties/${party.agencyId}`}>
      {view.t(party.agencyName)}
    </a>
  )

const row = (view: View, party: AgreementParty, href: string | null): readonly (JSX.Element | string)[] => [
  <PartyName view={view} party={party} href={href} />,
  view.t(agencyKindTexts[party.agencyKind]),
  <Signatory view={view} party={party} />,
  <Signature view={view} party={party} />,
  party.decision === null ? NONE : <DecisionLink view={view} decision={party.decision} />,
]

const Actions = ({ view, agreement }: { view: View; agreement: Shown }): JSX.Element => {
  const path = `/network/agreements/${agreement.id}`
  return (
    <ButtonRow>
      {agreement.recorded === 'draft' && <ButtonLink href={`${path}/force`}>{view.t(words.force)}</ButtonLink>}
      <ButtonLink kind="secondary" href={`${path}/change`}>
        {view.t(words.change)}
      </ButtonLink>
      <ButtonLink kind="secondary" href={`${path}/parties/new`}>
        {view.t(words.addParty)}
      </ButtonLink>
      {agreement.recorded === 'in_force' && (
        <a class="govuk-link" href={`${path}/end`}>
          {view.t(words.end)}
        </a>
      )}
    </ButtonRow>
  )
}

export const agreementPage: Page = viewPage({
  path: '/network/agreements/:agreementId',
  read: readAgreement,
  render: ({ view, data }) => {
    const path = `/network/agreements/${data.id}`
    const keeps = data.can.includes('agreement.change') && data.recorded !== 'ended'
    const missing = data.unsigned.map((name) => view.t(name)).join(', ')
    return (
      <Layout
        view={view}
        title={data.name}
        caption={kindTexts[data.kind]}
        back={{ href: '/network', text: networkWords.back }}
        wide
      >
        {data.warnings.map((warning) => (
          <>
            <WarningText view={view}>{view.t(warningText(view, warning, data.kind))}</WarningText>
            <p class="govuk-hint">{view.t(warningsNote)}</p>
          </>
        ))}
        {keeps && <Actions view={view} agreement={data} />}
        <Card view={view} title={words.about} id="about">
          <SummaryList
            view={view}
            rows={[...about(view, data), { key: words.rule, value: <RuleText view={view} rule={data.rule} /> }]}
          />
        </Card>
        <Card view={view} title={words.parties} id="parties" count={data.partyCount}>
          {(missing !== '' || !data.ruleMet) && (
            <InsetText>
              {view.t(data.ruleMet ? words.ruleMet : words.ruleNotMet)}
              {missing !== '' && ` ${view.t(words.notSigned(missing))}`}
            </InsetText>
          )}
          <DataTable
            view={view}
            caption={words.parties}
            captionHidden
            headers={[words.party, words.kind, words.signatory, words.signature, words.decision]}
            rows={data.parties.map((party) => row(view, party, keeps ? path : null))}
          />
        </Card>
        <FilesCard
          view={view}
          files={data.files}
          addHref={data.can.includes('network_file.attach') ? `${path}/files/new` : null}
        />
      </Layout>
    )
  },
})
