import type { Run } from './demo-production.ts'
import { workersOn, type DemoTeam } from './demo-network.ts'
import type { RowOf } from './demo-rows.ts'

/** Days from today of the incident and of its end, and what happened, without names. */
const happened = [
  {
    from: -12,
    until: 90,
    type: 'group_violence',
    area: 'station',
    text: 'Ett större gäng bråkade vid stationen på kvällen. Flera unga stod och tittade på.',
    reviewed: true,
  },
  {
    from: -3,
    until: 60,
    type: 'vandalism',
    area: 'school_area',
    text: 'Rutor krossades på skolgården under helgen.',
    reviewed: false,
  },
] as const

/** One incident of a team that can be used, and one that waits for a second person. No case is linked to them yet. */
export function demoIncidents(run: Run, team: DemoTeam): RowOf<'incident'>[] {
  const { now } = run.calendar
  const [recorder, reviewer] = workersOn(team, run.calendar.today)
  const dayFrom = (days: number): Date => new Date(now.getTime() + days * 86_400_000)
  return happened.map((each) => ({
    instance_id: team.instanceId,
    id: run.random.branch(`incident ${each.type} ${team.key}`).uuid(),
    team_id: team.id,
    happened_on: dayFrom(each.from).toISOString().slice(0, 10),
    type: each.type,
    area: each.area,
    description: each.text,
    expires_on: dayFrom(each.until).toISOString().slice(0, 10),
    recorded_by: recorder?.id ?? '',
    recorded_at: dayFrom(each.from + 1),
    outcome: each.reviewed ? 'approved' : null,
    reviewed_by: each.reviewed ? (reviewer?.id ?? '') : null,
    reviewed_at: each.reviewed ? dayFrom(each.from + 2) : null,
    version: each.reviewed ? 2 : 1,
  }))
}
