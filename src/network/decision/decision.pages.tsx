import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { FilesCard } from '#network/network-file/network-file.pages.tsx'
import { words as networkWords } from '#network/network.words.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { FilterForm } from '#web/components/filter.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { DecisionLink } from './decision-link.tsx'
import type { Decision } from './decision.ts'
import { findDecisions, readDecision } from './decision.operations.ts'
import { words } from './decision.words.ts'

const row = (view: View, decision: Decision): readonly (JSX.Element | string)[] => [
  <DecisionLink view={view} decision={decision} />,
  view.t(decision.organ),
  view.t(decision.agencyName),
  decision.registerNumber,
]

export const decisionsPage: Page = viewPage({
  path: '/network/decisions',
  read: findDecisions,
  render: ({ view, data, params }) => (
    <Layout view={view} title={words.title} back={{ href: '/network', text: networkWords.back }} wide>
      {data.can.includes('decision.register') && (
        <ButtonRow>
          <ButtonLink href="/network/decisions/new">{view.t(words.register)}</ButtonLink>
        </ButtonRow>
      )}
      <FilterForm view={view} chips={params.q ? [{ text: params.q, href: view.path }] : []}>
        <TextInput
          view={view}
          form={{ values: params, errors: [] }}
          name="q"
          label={words.search}
          hint={words.searchHint}
        />
      </FilterForm>
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[words.section, words.organ, words.agency, words.registerNumber]}
        rows={data.decisions.map((decision) => row(view, decision))}
        empty={params.q ? words.notFound : words.none}
      />
    </Layout>
  ),
})

/** The record is quoted in the language of its minutes, Swedish. */
const Record = ({ view, decision }: { view: View; decision: Decision }): JSX.Element => (
  <Card view={view} title={words.record} id="record">
    <SummaryList
      view={view}
      rows={[
        { key: words.proposal, value: <Paragraphs text={decision.proposal} lang="sv" /> },
        { key: words.decision, value: <Paragraphs text={decision.decision} lang="sv" /> },
        { key: words.furtherInformation, value: <Paragraphs text={decision.furtherInformation} lang="sv" /> },
      ]}
    />
  </Card>
)

export const decisionPage: Page = viewPage({
  path: '/network/decisions/:decisionId',
  read: readDecision,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={`${view.t(data.organ)} ${data.section}`}
      caption={view.t(data.agencyName)}
      back={{ href: '/network/decisions', text: words.title }}
      actions={
        data.can.includes('decision.register') && (
          <ButtonLink kind="secondary" href={`/network/decisions/${data.id}/change`}>
            {view.t(words.change)}
          </ButtonLink>
        )
      }
    >
      <SummaryList
        view={view}
        rows={[
          { key: words.agency, value: view.t(data.agencyName) },
          { key: words.organ, value: view.t(data.organ) },
          { key: words.decidedOn, value: formatDate(data.decidedOn, view.language) },
          { key: words.section, value: data.section },
          { key: words.registerNumber, value: data.registerNumber },
        ]}
      />
      <Record view={view} decision={data} />
      <FilesCard
        view={view}
        files={data.files}
        addHref={data.can.includes('network_file.attach') ? `/network/decisions/${data.id}/files/new` : null}
      />
    </Layout>
  ),
})
