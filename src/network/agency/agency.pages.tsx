import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { kindTexts as agreementKindTexts } from '#network/agreement/agreement.words.ts'
import { Lines } from '#network/lines.tsx'
import { words as networkWords } from '#network/network.words.ts'
import { Layout } from '#web/components/layout.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import type { Party } from './agency.ts'
import { listParties } from './agency.operations.ts'
import { kindTexts, words } from './agency.words.ts'

const row = (view: View, party: Party): readonly (JSX.Element | string)[] => [
  view.t(party.name),
  view.t(kindTexts[party.kind]),
  party.registers.length === 0 ? (
    view.t(words.noRegister)
  ) : (
    <Lines lines={party.registers.map((register) => view.t(register.name))} />
  ),
  <Lines
    lines={party.agreements.map(({ id, kind }) => (
      <a class="govuk-link" href={`/network/agreements/${id}`}>
        {view.t(agreementKindTexts[kind])}
      </a>
    ))}
  />,
]

export const partiesPage: Page = viewPage({
  path: '/network/parties',
  read: listParties,
  render: ({ view, data }) => (
    <Layout view={view} title={words.title} back={{ href: '/network', text: networkWords.back }} wide>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[words.party, words.kind, words.registers, words.agreements]}
        rows={data.parties.map((party) => row(view, party))}
        empty={words.none}
      />
    </Layout>
  ),
})
