import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { DecisionLink } from '#network/decision/decision-link.tsx'
import { Lines } from '#network/lines.tsx'
import { words as networkWords } from '#network/network.words.ts'
import { termText } from '#network/term.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { Representation, SteeringGroupSeat } from './steering-group.ts'
import { readSteeringGroup } from './steering-group.operations.ts'
import { words } from './steering-group.words.ts'

/** Name and office of a seat: "Anna Karlsson, bildningsdirektören". */
export const seatText = (view: View, seat: Pick<SteeringGroupSeat, 'personName' | 'office'>): string =>
  [seat.personName, seat.office === null ? null : view.t(seat.office)].filter((part) => part !== null).join(', ')

/** Who it is, and under it the term. A link for those who may change it. */
const seatLines = (view: View, seat: SteeringGroupSeat, keeps: boolean): (JSX.Element | string)[] => [
  keeps ? (
    <a class="govuk-link" href={`/network/steering-group/seats/${seat.id}`}>
      {seatText(view, seat)}
    </a>
  ) : (
    seatText(view, seat)
  ),
  termText(view, seat),
]

const Seats = ({
  view,
  party,
  role,
  keeps,
}: {
  view: View
  party: Representation
  role: SteeringGroupSeat['role']
  keeps: boolean
}): JSX.Element => {
  const lines = party.seats.filter((seat) => seat.role === role).flatMap((seat) => seatLines(view, seat, keeps))
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

const row = (view: View, party: Representation, keeps: boolean): readonly (JSX.Element | string)[] => [
  view.t(party.agencyName),
  party.hasMember ? (
    <Seats view={view} party={party} role="member" keeps={keeps} />
  ) : (
    <StatusTag view={view} kind="waiting" text={words.noMember} />
  ),
  <Seats view={view} party={party} role="substitute" keeps={keeps} />,
  <Appointed view={view} party={party} />,
]

export const steeringGroupPage: Page = viewPage({
  path: '/network/steering-group',
  read: readSteeringGroup,
  render: ({ view, data }) => {
    const keeps = data.can.includes('steering_group.appoint')
    const without = data.representation.filter((party) => !party.hasMember).length
    return (
      <Layout view={view} title={words.title} back={{ href: '/network', text: networkWords.back }} wide>
        <p class="govuk-body">{view.t(words.intro)}</p>
        <ButtonRow>
          {data.can.includes('steering_meeting.read') && (
            <ButtonLink href="/steering-meetings">{view.t(words.meetings)}</ButtonLink>
          )}
          {keeps && (
            <ButtonLink kind="secondary" href="/network/steering-group/seats/new">
              {view.t(words.appoint)}
            </ButtonLink>
          )}
        </ButtonRow>
        <InsetText>{view.t(without === 0 ? words.allHaveMember : words.withoutMember(without))}</InsetText>
        <DataTable
          view={view}
          caption={words.title}
          captionHidden
          headers={[words.party, words.member, words.substitute, words.appointedBy]}
          rows={data.representation.map((party) => row(view, party, keeps))}
        />
      </Layout>
    )
  },
})
