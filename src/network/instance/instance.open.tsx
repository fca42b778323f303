import type { JSX } from 'preact'
import { warningText } from '#network/agreement/agreement.pages.tsx'
import { coverageStatus, isGap } from '#network/team/coverage.tsx'
import { authorityTexts } from '#network/team/team.words.ts'
import { Card } from '#web/components/panel.tsx'
import { TaskList, type Task } from '#web/components/task-list.tsx'
import type { View } from '#web/view.ts'
import type { NetworkOverview, TeamSummary } from './instance.ts'
import { words } from './instance.words.ts'

const waiting = { kind: 'waiting', text: words.stillOpen } as const

const coverageTasks = (view: View, team: TeamSummary): Task[] =>
  team.coverage.filter(isGap).map((coverage) => ({
    title: words.coverageGap(team.name, authorityTexts[coverage.registerKind]),
    href: `/network/teams/${team.id}#coverage`,
    status: coverageStatus(view, coverage),
  }))

/** What the parties still have to see to: gaps in teams first, then municipalities, signatures, seats and shares. */
function openTasks(view: View, network: NetworkOverview): Task[] {
  const notAgreed = network.teams.filter((team) => team.youthWorkResource === 'not_agreed')
  const unsigned = network.agreements.filter((each) => each.signedCount < each.partyCount)
  return [
    ...network.warnings.map((warning) => ({
      title: warningText(
        view,
        warning,
        network.agreements.find((each) => each.id === warning.agreementId)?.kind ?? 'agreement',
      ),
      hint: warning.name,
      href: `/network/agreements/${warning.agreementId}`,
      status: warning.reached > 30 ? waiting : ({ kind: 'urgent', text: words.soon } as const),
    })),
    ...(network.ruleRecorded ? [] : [{ title: words.noRule, href: '/network/agreement-rule', status: waiting }]),
    ...network.teams.flatMap((team) => coverageTasks(view, team)),
    ...(network.municipalitiesWithoutTeam.length === 0
      ? []
      : [
          {
            title: words.withoutTeam(network.municipalitiesWithoutTeam.map((name) => view.t(name)).join(', ')),
            href: '/network/municipalities',
            status: waiting,
          },
        ]),
    ...unsigned.map((each) => ({
      title: words.unsigned(each.partyCount - each.signedCount),
      hint: each.name,
      href: `/network/agreements/${each.id}#parties`,
      status: waiting,
    })),
    ...(network.partiesWithoutMember.length === 0
      ? []
      : [
          {
            title: words.withoutMember(network.partiesWithoutMember.length),
            href: '/network/steering-group',
            status: waiting,
          },
        ]),
    ...(notAgreed.length === 0
      ? []
      : [
          {
            title: words.youthWorkNotAgreed(notAgreed.length),
            href: '/governance/youth-work',
            hint: notAgreed.map((team) => view.t(team.name)).join(', '),
            status: waiting,
          },
        ]),
  ]
}

/** "Att ordna": everything that is missing in the network, each with a link to where it is seen. */
export const OpenCard = ({ view, network }: { view: View; network: NetworkOverview }): JSX.Element => {
  const tasks = openTasks(view, network)
  return (
    <Card view={view} title={words.open} id="open" count={tasks.length}>
      {tasks.length === 0 ? (
        <p class="govuk-body">{view.t(words.nothingOpen)}</p>
      ) : (
        <TaskList view={view} id="open-task" tasks={tasks} />
      )}
    </Card>
  )
}
