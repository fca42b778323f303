import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { words as partyWords } from '#network/agency/agency.words.ts'
import { AgreementTag } from '#network/agreement/agreement.pages.tsx'
import { words as ruleWords } from '#network/agreement-rule/agreement-rule.words.ts'
import { words as agreementWords } from '#network/agreement/agreement.words.ts'
import { words as decisionWords } from '#network/decision/decision.words.ts'
import { words as municipalityWords } from '#network/municipality/municipality.words.ts'
import { words as networkWords } from '#network/network.words.ts'
import { words as steeringWords } from '#network/steering-group/steering-group.words.ts'
import { words as endingWords } from '#network/instance-ending/instance-ending.words.ts'
import { words as trainingWords } from '#network/induction/training.words.ts'
import { words as startUpWords } from '#network/start-up/start-up.words.ts'
import { words as formingWords } from '#network/team/team-forming.words.ts'
import { CoverageTag, isGap } from '#network/team/coverage.tsx'
import { authorityTexts, words as teamWords } from '#network/team/team.words.ts'
import { Lines } from '#network/lines.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card, Columns, WarningText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { OpenCard } from './instance.open.tsx'
import type { NetworkOverview, TeamSummary } from './instance.ts'
import { readNetwork } from './instance.operations.ts'
import { words } from './instance.words.ts'

type Part = { readonly view: View; readonly network: NetworkOverview }

/** All four, or those that are missing or will be. */
const Authorities = ({ view, team }: { view: View; team: TeamSummary }): JSX.Element => {
  const gaps = team.coverage.filter(isGap)
  if (gaps.length === 0) return <>{view.t(teamWords.allFour)}</>
  return (
    <Lines
      lines={gaps.flatMap((coverage) => [
        `${view.t(authorityTexts[coverage.registerKind])}:`,
        <CoverageTag view={view} coverage={coverage} />,
      ])}
    />
  )
}

const TeamsCard = ({ view, network }: Part): JSX.Element => (
  <Card
    view={view}
    title={words.teams}
    id="teams"
    count={network.teams.length}
    action={network.can.includes('team.form') ? { href: '/network/teams/new', text: formingWords.form } : undefined}
  >
    <DataTable
      view={view}
      caption={words.teams}
      captionHidden
      headers={[words.team, words.seat, words.municipalities, words.authorities]}
      rows={network.teams.map((team) => [
        <a class="govuk-link" href={`/network/teams/${team.id}`}>
          {view.t(team.name)}
        </a>,
        view.t(team.seat),
        team.municipalities.map((name) => view.t(name)).join(', '),
        <Authorities view={view} team={team} />,
      ])}
    />
  </Card>
)

const AgreementsCard = ({ view, network }: Part): JSX.Element => (
  <Card
    view={view}
    title={words.agreements}
    id="agreements"
    count={network.agreements.length}
    action={
      network.can.includes('agreement.change')
        ? { href: '/network/agreements/new', text: agreementWords.create }
        : undefined
    }
  >
    <DataTable
      view={view}
      caption={words.agreements}
      captionHidden
      headers={[words.agreement, words.signed, words.status]}
      rows={network.agreements.map((agreement) => [
        <a class="govuk-link" href={`/network/agreements/${agreement.id}`}>
          {view.t(agreement.name)}
        </a>,
        <Lines
          lines={[
            view.t(agreementWords.signedOf(agreement.signedCount, agreement.partyCount)),
            ...(agreement.signedText === null ? [] : [view.t(agreement.signedText)]),
          ]}
        />,
        <AgreementTag view={view} status={agreement.status} />,
      ])}
    />
  </Card>
)

const FactsCard = ({ view, network }: Part): JSX.Element => (
  <Card view={view} title={words.facts} id="facts">
    <SummaryList
      view={view}
      rows={[
        ...(network.founded === null ? [] : [{ key: words.founded, value: String(network.founded) }]),
        { key: words.targetGroup, value: view.t(words.under(network.ageLimit)) },
        { key: words.parties, value: String(network.partyCount) },
        {
          key: words.selection,
          value:
            network.selectionPanel.length === 0
              ? view.t(words.selectionByTeam)
              : network.selectionPanel.map((profession) => view.t(label('professions', profession))).join(', '),
        },
      ]}
    />
  </Card>
)

const pagesOfNetwork = [
  { href: '/network/parties', text: partyWords.title },
  { href: '/network/steering-group', text: steeringWords.title },
  { href: '/network/municipalities', text: municipalityWords.title },
  { href: '/network/decisions', text: decisionWords.title },
  { href: '/network/agreement-rule', text: ruleWords.title },
  { href: '/network/start-up', text: startUpWords.title },
  { href: '/network/trainings', text: trainingWords.title },
  { href: '/governance', text: words.resources },
  { href: '/complaint-contacts', text: words.complaints },
]

const MoreCard = ({ view, network }: Part): JSX.Element => (
  <Card view={view} title={words.more} id="more">
    <ul class="govuk-list">
      {[
        ...pagesOfNetwork,
        ...(network.can.includes('steering_meeting.read')
          ? [{ href: '/steering-meetings', text: steeringWords.meetings }]
          : []),
        ...(network.can.includes('instance_ending.read') ? [{ href: '/network/ending', text: endingWords.title }] : []),
      ].map(({ href, text }) => (
        <li>
          <a class="govuk-link" href={href}>
            {view.t(text)}
          </a>
        </li>
      ))}
    </ul>
  </Card>
)

const Side = ({ view, network }: Part): JSX.Element => (
  <>
    <FactsCard view={view} network={network} />
    <MoreCard view={view} network={network} />
  </>
)

export const networkPage: Page = viewPage({
  path: '/network',
  read: readNetwork,
  render: ({ view, data }) => (
    <Layout view={view} title={networkWords.network} heading={data.name} caption={networkWords.network} wide>
      {!data.workOpen && <WarningText view={view}>{view.t(words.workClosed)}</WarningText>}
      <Columns side={<Side view={view} network={data} />}>
        <TeamsCard view={view} network={data} />
        <AgreementsCard view={view} network={data} />
        <OpenCard view={view} network={data} />
      </Columns>
    </Layout>
  ),
})
