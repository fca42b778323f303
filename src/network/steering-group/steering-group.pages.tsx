import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { DecisionLink } from '#network/decision/decision-link.tsx'
import { Lines } from '#network/lines.tsx'
import { words as networkWords } from '#network/network.words.ts'
import { termText } from '#network/term.ts'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { Representation, SteeringGroupSeat } from './steering-group.ts'
import { readSteeringGroup } from './steering-group.operations.ts'
import { words } from './steering-group.words.ts'

/** Office and name, and under it the term. */
const seatLines = (view: View, seat: SteeringGroupSeat): string[] => [
  [seat.personName, view.t(seat.office)].filter((part) => part !== null).join(', '),
  termText(view, seat),
]

const Seats = ({
  view,
  party,
  role,
}: {
  view: View
  party: Representation
  role: SteeringGroupSeat['role']
}): JSX.Element => {
  const lines = party.seats.filter((seat) => seat.role === role).flatMap((seat) => seatLines(view, seat))
  return <Lines lines={lines.length > 0 ? lines : [view.t(networkWords.nobody)]} />
}

/** Each decision once: member and substitute are often appointed together. */
const Appointed = ({ view, party }: { view: View; party: Representation }): JSX.Element => {
  const decisions = new Map(
    party.seats.flatMap(({ decision }) => (decision === null ? [] : [[decision.id, decision] as const])),
  )
  const links = [...decisions.values()].map((decision) => <DecisionLink view={view} decision={decision} />)
  return <Lines lines={links.length > 0 ? links : ['–']} />
}

const row = (view: View, party: Representation): readonly (JSX.Element | string)[] => [
  view.t(party.agencyName),
  party.hasMember ? (
    <Seats view={view} party={party} role="member" />
  ) : (
    <StatusTag view={view} kind="waiting" text={words.noMember} />
  ),
  <Seats view={view} party={party} role="substitute" />,
  <Appointed view={view} party={party} />,
]

export const steeringGroupPage: Page = viewPage({
  path: '/network/steering-group',
  read: readSteeringGroup,
  render: ({ view, data }) => {
    const without = data.representation.filter((party) => !party.hasMember).length
    return (
      <Layout view={view} title={words.title} back={{ href: '/network', text: networkWords.back }} wide>
        <p class="govuk-body">{view.t(words.intro)}</p>
        <InsetText>{view.t(without === 0 ? words.allHaveMember : words.withoutMember(without))}</InsetText>
        <DataTable
          view={view}
          caption={words.title}
          captionHidden
          headers={[words.party, words.member, words.substitute, words.appointedBy]}
          rows={data.representation.map((party) => row(view, party))}
        />
      </Layout>
    )
  },
})
