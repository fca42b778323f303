import type { ComponentChildren, JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { Lines } from '#network/lines.tsx'
import { gapsOf } from '#network/induction/training.ts'
import { TrainingGaps } from '#network/induction/training-tag.tsx'
import { PlanNotes } from '#network/merger-plan/plan-notes.tsx'
import { MergerNotes } from '#network/team-merger/merger-card.tsx'
import { words as mergerWords } from '#network/team-merger/team-merger.words.ts'
import { words as contactWords } from '#network/team-contact/team-contact.words.ts'
import { words as networkWords } from '#network/network.words.ts'
import { termText } from '#network/term.ts'
import { Layout } from '#web/components/layout.tsx'
import { Card, Columns } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { CoverageTag } from './coverage.tsx'
import type { Coverage, RegularAttendee, TeamMember, TeamOverview, YouthWorkResource } from './team.ts'
import { words as changeWords } from './team-change.words.ts'
import { readTeam } from './team.operations.ts'
import { authorityTexts, resourceStateTexts, words } from './team.words.ts'

type Part = { readonly view: View; readonly team: TeamOverview }

const coverageLines = (view: View, coverage: Coverage): ComponentChildren[] => [
  <CoverageTag view={view} coverage={coverage} />,
  ...coverage.ensuredBy.map((how) => view.t(words.ensuredBy(how))),
]

const CoverageCard = ({ view, team }: Part): JSX.Element => (
  <Card
    view={view}
    title={words.coverage}
    id="coverage"
    action={
      team.mayEnsureCoverage
        ? { href: `/governance/teams/${team.id}/coverage`, text: words.ensureOtherwise }
        : undefined
    }
  >
    <SummaryList
      view={view}
      rows={team.coverage.map((coverage) => ({
        key: authorityTexts[coverage.registerKind],
        value: <Lines lines={coverageLines(view, coverage)} />,
      }))}
    />
  </Card>
)

const nameCell = (view: View, { professionalId, name }: TeamMember, trained: TeamOverview['trained']): JSX.Element => {
  const person = trained.find((each) => each.professionalId === professionalId)
  const lacks = person !== undefined && gapsOf(person).length > 0
  return <Lines lines={lacks ? [name, <TrainingGaps view={view} person={person} />] : [name]} />
}

const memberRow = (
  view: View,
  member: TeamMember,
  trained: TeamOverview['trained'],
): readonly (JSX.Element | string)[] => [
  nameCell(view, member, trained),
  view.t(member.title),
  view.t(member.agencyName),
  view.t(words.percent(member.sharePercent)),
  termText(view, member),
]

const CompositionCard = ({ view, team }: Part): JSX.Element => (
  <Card view={view} title={words.composition} id="composition">
    <DataTable
      view={view}
      caption={words.composition}
      captionHidden
      headers={[words.name, words.task, words.employer, { text: words.share, numeric: true }, words.term]}
      rows={team.members.map((member) => memberRow(view, member, team.trained))}
      empty={words.noMembers}
    />
  </Card>
)

const attendeeRow = (view: View, attendee: RegularAttendee): readonly string[] => [
  [attendee.name, attendee.organisation].filter((part) => part !== null).join(', '),
  view.t(label('professions', attendee.profession)),
  attendee.addedValue,
]

const AttendeesCard = ({ view, team }: Part): JSX.Element => (
  <Card view={view} title={words.attendees} id="attendees">
    <DataTable
      view={view}
      caption={words.attendees}
      captionHidden
      headers={[words.attendee, words.profession, words.addedValue]}
      rows={team.regularAttendees.map((attendee) => attendeeRow(view, attendee))}
      empty={words.noAttendees}
    />
  </Card>
)

const MunicipalitiesCard = ({ view, team }: Part): JSX.Element => (
  <Card view={view} title={words.municipalities} id="municipalities">
    {team.municipalities.length === 0 ? (
      <p class="govuk-body fl-empty">{view.t(words.noMunicipalities)}</p>
    ) : (
      <SummaryList
        view={view}
        rows={team.municipalities.map((each) => ({ key: each.name, value: termText(view, each) }))}
      />
    )}
  </Card>
)

const YouthWorkCard = ({ view, resource }: { view: View; resource: YouthWorkResource }): JSX.Element => (
  <Card
    view={view}
    title={words.youthWork}
    id="youth-work"
    action={{ href: '/governance/youth-work', text: words.youthWorkAll }}
  >
    <p class="govuk-body">
      <StatusTag
        view={view}
        kind={resource.state === 'agreed' ? 'done' : 'waiting'}
        text={resourceStateTexts[resource.state]}
      />
    </p>
    {resource.state === 'agreed' ? (
      <SummaryList
        view={view}
        rows={resource.shares.map((share) => ({
          key: share.municipality,
          value: view.t(words.percent(share.percent)),
        }))}
      />
    ) : (
      <p class="govuk-body">{view.t(words.youthWorkNotAgreed)}</p>
    )}
  </Card>
)

/** What strangers read on their receipt; who coordinates the team changes it. */
const ContactCard = ({ view, team }: Part): JSX.Element => {
  const { phone, email, hours } = team.contact
  const rows = [
    ...(phone === null ? [] : [{ key: contactWords.phone, value: phone }]),
    ...(email === null ? [] : [{ key: contactWords.email, value: email }]),
    ...(hours === null ? [] : [{ key: contactWords.hours, value: view.t(hours) }]),
  ]
  return (
    <Card
      view={view}
      title={contactWords.title}
      id="contact"
      action={
        team.mayChangeContact ? { href: `/network/teams/${team.id}/contact`, text: contactWords.change } : undefined
      }
    >
      {rows.length === 0 ? (
        <p class="govuk-body fl-empty">{view.t(contactWords.none)}</p>
      ) : (
        <SummaryList view={view} rows={rows} />
      )}
    </Card>
  )
}

const Side = ({ view, team }: Part): JSX.Element => (
  <>
    <ContactCard view={view} team={team} />
    <MunicipalitiesCard view={view} team={team} />
    {team.youthWorkResource !== null && <YouthWorkCard view={view} resource={team.youthWorkResource} />}
  </>
)

export const teamPage: Page = viewPage({
  path: '/network/teams/:teamId',
  read: readTeam,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={data.name}
      caption={words.team}
      back={{ href: '/network', text: networkWords.back }}
      wide
    >
      <MergerNotes view={view} teamId={data.id} mergers={data.mergers} />
      <PlanNotes
        view={view}
        teamId={data.id}
        plans={data.mergerPlans}
        mayCallOff={data.can.includes('team_merger.make')}
      />
      <SummaryList
        view={view}
        rows={[
          { key: words.seat, value: view.t(data.seat) },
          { key: words.since, value: termText(view, data) },
        ]}
      />
      {data.can.includes('team.form') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/network/teams/${data.id}/change`}>
            {view.t(changeWords.change)}
          </a>
        </p>
      )}
      {data.can.includes('team_merger.make') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/network/teams/${data.id}/merger`}>
            {view.t(mergerWords.merge)}
          </a>
        </p>
      )}
      <Columns side={<Side view={view} team={data} />}>
        <CoverageCard view={view} team={data} />
        <CompositionCard view={view} team={data} />
        <AttendeesCard view={view} team={data} />
      </Columns>
    </Layout>
  ),
})
