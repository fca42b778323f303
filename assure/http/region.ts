import type { Id } from '../oracle/facts.ts'
import { HOUR, type Making } from '../world/making.ts'
import { addWorker, type Network } from '../world/network.ts'
import type { Place } from '../world/viewers.ts'
import { agencyOf } from './complete.ts'
import { put } from './contents.ts'

/** The instance its rows are laid in. */
type Home = { readonly instance_id: Id; readonly network: Network }
const agency = ({ instance_id, network }: Home, kind: 'police' | 'social_care' | 'youth_work'): Id =>
  agencyOf(instance_id, network.registers[kind])

/** Agreements with their parties and papers, decisions of the authorities, the goals that were agreed. */
function layAgreements(making: Making, home: Home): void {
  const { instance_id } = home
  put(making, 'agreement_rule', { instance_id, rule: 'all' })
  for (const status of ['in_force', 'draft'] as const) {
    const signed = status === 'in_force'
    const decision = put(making, 'decision', { instance_id, agency_id: agency(home, 'police') })
    const agreement = put(making, 'agreement', { instance_id, status, valid_from: signed ? -300 : null })
    for (const [position, kind] of (['police', 'social_care'] as const).entries())
      put(making, 'agreement_party', {
        instance_id,
        agreement_id: agreement.id,
        agency_id: agency(home, kind),
        position,
        signed,
      })
    put(making, 'network_file', { instance_id, agreement_id: agreement.id })
    put(making, 'network_file', { instance_id, decision_id: decision.id })
    put(making, 'goal', { instance_id, agreement_id: agreement.id })
  }
  const start = put(making, 'start_up_step', { instance_id, step: 'actor_map' })
  put(making, 'network_file', { instance_id, start_up_step: (start as unknown as { step: string }).step })
}

/** Meetings of the steering group: one that is prepared and one with signed minutes, tasks done and not, and the pack that was printed. */
function laySteering(making: Making, home: Home): void {
  const { instance_id } = home
  const seat = put(making, 'steering_group_member', { instance_id, agency_id: agency(home, 'police'), role: 'member' })
  for (const [number, signed] of [false, true].entries()) {
    const meeting = put(making, 'steering_meeting', { instance_id, year: 2025, number: number + 1 })
    const meeting_id = meeting.id
    const item = put(making, 'steering_item', { instance_id, meeting_id, position: 1 })
    const came = { instance_id, meeting_id, agency_id: agency(home, 'police') }
    put(making, 'steering_attendance', { ...came, seat_id: seat.id, came_as: 'member' })
    for (const task of [1, 2]) {
      const owner = { owner_agency_id: agency(home, 'social_care'), due_on: 30 }
      const keys = { instance_id, meeting_id, item_id: item.id, year: 2025, number: number * 2 + task }
      const decision = put(making, 'steering_decision', { ...keys, ...owner })
      if (task === 2) put(making, 'steering_task_done', { instance_id, decision_id: decision.id })
    }
    put(making, 'report_pack', { instance_id, meeting_id, language: 'sv' })
    // Signed last, as in life: what is signed takes nothing more in.
    if (signed) Object.assign(meeting, { secretary_signed_at: -HOUR, chair_signed_at: -HOUR })
  }
}

/** Services, what is missing, costs, hours, figures and what prepares them. */
function layResources(making: Making, home: Home): void {
  const { instance_id, network } = home
  for (const channel of ['social_ombudsperson', 'patient_ombudsperson'])
    put(making, 'complaint_contact', { instance_id, channel })
  for (const table of ['directory_entry', 'unmet_need', 'indicator_value', 'external_value', 'municipality'])
    put(making, table, { instance_id })
  for (const kind of ['police', 'social_care', 'youth_work'] as const)
    put(making, 'party_cost', { instance_id, agency_id: agency(home, kind), year: 2025 })
  for (const kind of ['police', 'social_care'] as const)
    put(making, 'police_figure', { instance_id, agency_id: agency(home, kind), year: 2025 })
  for (const team_id of network.teams) {
    put(making, 'team_coverage', { instance_id, team_id })
    put(making, 'team_regular_attendee', { instance_id, team_id })
  }
  const [team_id] = network.teams
  put(making, 'municipality', { instance_id })
  put(making, 'team_municipality', { instance_id, team_id })
  const agreement = put(making, 'agreement', { instance_id, status: 'in_force', valid_from: -300 })
  const shares = { [agency(home, 'youth_work')]: 100 }
  put(making, 'youth_work_resource', { instance_id, team_id, state: 'agreed', shares, agreement_id: agreement.id })
  const [from, into] = [1, 2].map(() => put(making, 'team', { instance_id }).id)
  put(making, 'team_merger', { instance_id, from_team_id: from, into_team_id: into })
}

/** Mergers that wait for their day or were called off: into the first team, whose coordinator is to know of it. */
function layMergerPlans(making: Making, { instance_id, network }: Home): void {
  const [into_team_id] = network.teams
  for (const state of ['planned', 'called_off'] as const) {
    const from_team_id = put(making, 'team', { instance_id }).id
    const called_off_at = state === 'called_off' ? -HOUR : null
    put(making, 'team_merger_plan', { instance_id, from_team_id, into_team_id, state, called_off_at })
  }
}

/** Endings of the instance that came to nothing, and the one that stands. */
function layEndings(making: Making, instance_id: Id, stands: 'proposed' | 'decided'): void {
  for (const state of ['withdrawn', 'declined', 'taken_back', stands] as const) {
    const closed_at = state === 'taken_back' ? -HOUR : null
    put(making, 'instance_ending', { instance_id, kind: 'end', starts_on: 60, state, closed_at })
  }
}

/** Rights of people: asked for, changed, looked through, and who stands in for whom. Hours and wishes of their own. */
function layPeoplesOwn(making: Making, instance_id: Id, people: readonly Id[]): void {
  for (const professional_id of people) {
    const person = { instance_id, professional_id }
    put(making, 'right_proposal', { ...person, function: 'leadership' })
    put(making, 'right_change', { ...person, change: 'changed' })
    put(making, 'right_review', { ...person, function: 'leadership', outcome: 'keep' })
    const keys = { ...person, id: making.id() } as { instance_id: Id; professional_id: Id; id: Id; agency_id: Id }
    making.add('function_term', { ...keys, function: 'steering_group', valid_from: -30, valid_until: null })
    making.add('induction', { ...keys, kind: 'data_protection', withdrawn_at: null })
    put(making, 'absence_cover', { ...person, valid_from: -1, valid_until: 5 })
    put(making, 'working_time', person)
    put(making, 'phenomenon_mail', person)
    put(making, 'calendar_feed', person)
  }
}

/** What the region keeps together, at home and in another instance. @param people at home, who have something of their own */
export function layRegion(making: Making, { network, abroad, foreigner }: Place, people: readonly Id[]): void {
  for (const each of [network, abroad]) {
    const home = { instance_id: each.instanceId, network: each }
    layAgreements(making, home)
    laySteering(making, home)
    layResources(making, home)
    layMergerPlans(making, home)
    layEndings(making, home.instance_id, each === network ? 'proposed' : 'decided')
  }
  layPeoplesOwn(making, network.instanceId, people)
  // Somebody who can do abroad what nobody does to themself.
  addWorker(making, abroad, abroad.registers.social_care, { teamId: null })
  layPeoplesOwn(making, abroad.instanceId, [foreigner.professional.id])
}
