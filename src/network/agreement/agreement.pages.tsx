import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { kindTexts as agencyKindTexts } from '#network/agency/agency.words.ts'
import { DecisionLink } from '#network/decision/decision-link.tsx'
import { words as networkWords } from '#network/network.words.ts'
import { Layout } from '#web/components/layout.tsx'
import { Card } from '#web/components/panel.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { Agreement, AgreementParty, AgreementStatus } from './agreement.ts'
import { readAgreement } from './agreement.operations.ts'
import { kindTexts, signatureTexts, statusTexts, words } from './agreement.words.ts'

const statusKinds: Readonly<Record<AgreementStatus, StatusKind>> = {
  draft: 'waiting',
  in_force: 'done',
  ended: 'closed',
}

/** Status of an agreement in a word or two. */
export const AgreementTag = ({ view, status }: { view: View; status: AgreementStatus }): JSX.Element => (
  <StatusTag view={view} kind={statusKinds[status]} text={statusTexts[status]} />
)

/** Stands for what the public documents do not tell. */
const NONE = '–'

const Signatory = ({ view, party }: { view: View; party: AgreementParty }): JSX.Element => {
  const office = party.signatoryOffice === null ? null : view.t(party.signatoryOffice)
  return <>{[party.signatoryName, office].filter((part) => part !== null).join(', ') || NONE}</>
}

const Signature = ({ view, party }: { view: View; party: AgreementParty }): JSX.Element => (
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

const about = (view: View, agreement: Agreement): SummaryRow[] => [
  { key: words.status, value: <AgreementTag view={view} status={agreement.status} /> },
  ...(agreement.signedText === null ? [] : [{ key: words.signedWhen, value: view.t(agreement.signedText) }]),
  { key: words.aim, value: view.t(agreement.aim) },
  { key: words.purpose, value: view.t(agreement.purpose) },
]

const row = (view: View, party: AgreementParty): readonly (JSX.Element | string)[] => [
  view.t(party.agencyName),
  view.t(agencyKindTexts[party.agencyKind]),
  <Signatory view={view} party={party} />,
  <Signature view={view} party={party} />,
  party.decision === null ? NONE : <DecisionLink view={view} decision={party.decision} />,
]

export const agreementPage: Page = viewPage({
  path: '/network/agreements/:agreementId',
  read: readAgreement,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={data.name}
      caption={kindTexts[data.kind]}
      back={{ href: '/network', text: networkWords.back }}
      wide
    >
      <Card view={view} title={words.about} id="about">
        <SummaryList view={view} rows={about(view, data)} />
      </Card>
      <Card view={view} title={words.parties} id="parties" count={data.parties.length}>
        <DataTable
          view={view}
          caption={words.parties}
          captionHidden
          headers={[words.party, words.kind, words.signatory, words.signature, words.decision]}
          rows={data.parties.map((party) => row(view, party))}
        />
      </Card>
    </Layout>
  ),
})
