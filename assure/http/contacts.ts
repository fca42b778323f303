import type { Id } from '../oracle/facts.ts'
import type { LaidCase } from '../world/cases.ts'
import { HOUR, type Making } from '../world/making.ts'
import type { Place, Viewer } from '../world/viewers.ts'
import { put } from './contents.ts'

/** Contacts that wait, of both teams and of none, with and without a name that is opened to the team; one that was not selected. */
export function layContacts(
  making: Making,
  { network, abroad, laid, viewers }: Place,
  people: readonly Viewer[],
): void {
  const { shared, police, social_care: social } = network.registers
  const places = [network.teams[0], network.teams[0], network.teams[1], null]
  for (const [made, team_id] of [...places, network.teams[0]].entries()) {
    const state = made === places.length ? 'not_selected' : 'waiting'
    const receiver_id = making.chance.pick(people.slice(0, 4)).professional.id
    const keys = { instance_id: network.instanceId, referral_id: making.id(), team_id, case_id: null }
    const missing = team_id === null ? { municipality_missing: 'unknown' } : {}
    Object.assign(
      making.add('referral', { instance_id: keys.instance_id, id: keys.referral_id, team_id, receiver_id, state }),
      missing,
    )
    put(making, 'referral_detail', { ...keys, register_id: making.chance.pick([shared, shared, police, social]) })
    for (const register_id of [police, social]) put(making, 'referral_reference', { ...keys, register_id })
    put(making, 'concern', { ...keys, register_id: making.chance.pick([shared, police]) })
    for (const [role, register_id] of [
      ['youth', making.chance.pick([shared, police])],
      ['guardian', making.chance.pick([shared, police, social])],
    ] as const) {
      const identity_index = role === 'youth' ? `waiting ${making.id()}` : null
      making.add('person', { ...keys, id: making.id(), register_id, role, identity_index })
    }
    for (const rule of ['first_meeting', 'follow_up_meeting']) put(making, 'deadline', { ...keys, rule, due_on: 2 })
    for (const { professional } of viewers.slice(0, 2))
      put(making, 'screening_stance', { ...keys, professional_id: professional.id })
    if (state !== 'waiting')
      put(making, 'screening_decision', { ...keys, outcome: 'not_target_group', reason: 'no_need' })
  }
  for (const team_id of network.teams) layReviews(making, network.instanceId, team_id, people)
  put(making, 'team_review', { instance_id: abroad.instanceId, team_id: abroad.teams[0] })
  layQuestions(making, laid, network.teams[1])
}

function layReviews(making: Making, instance_id: Id, team_id: Id, people: readonly Viewer[]): void {
  for (const closed_at of [-24 * HOUR, null]) {
    const review = put(making, 'team_review', { instance_id, team_id, started_at: -48 * HOUR, closed_at })
    for (const { professional } of people.slice(0, 2))
      put(making, 'team_review_participant', {
        instance_id,
        team_id,
        review_id: review.id,
        professional_id: professional.id,
      })
  }
}

/** "Somebody else is involved": both sides of one question, each with its own contact. */
function layQuestions(making: Making, laid: LaidCase, counterpart_team_id: Id): void {
  const { instance_id, team_id, referral_id, id: case_id } = laid.row
  for (const side of ['asking', 'asked'])
    put(making, 'lead_question', {
      instance_id,
      team_id,
      referral_id,
      case_id,
      counterpart_team_id,
      side,
      question_id: making.id(),
    })
}

/** What binds cases and contacts together. */
export function layGroups(making: Making, { network, abroad }: Place, cases: readonly LaidCase[]): void {
  const { instanceId: instance_id } = network
  const [laid, other, third] = cases
  if (laid === undefined || other === undefined || third === undefined) throw new Error('there are no cases to bind')
  for (const [one, two] of [
    [laid, other],
    [laid, third],
  ] as const)
    put(making, 'household_link', { instance_id, case_id: one.row.id, other_case_id: two.row.id, kind: 'siblings' })
  put(making, 'duplicate_link', {
    instance_id,
    team_id: laid.row.team_id,
    referral_id: laid.row.referral_id,
    case_id: laid.row.id,
    other_referral_id: third.row.referral_id,
    other_case_id: third.row.id,
  })
  for (const team_id of [...network.teams, ...network.teams])
    for (const outcome of ['approved', 'rejected', null] as const) {
      const expires_on = making.chance.pick([-1, 0, 30, 30])
      const incident = making.add('incident', { instance_id, id: making.id(), team_id, expires_on, outcome })
      for (const each of cases)
        if (making.chance.happens(0.5))
          making.add('incident_participant', {
            instance_id,
            id: making.id(),
            incident_id: incident.id,
            case_id: each.row.id,
            ended_at: making.chance.pick([null, null, -HOUR]),
          })
    }
  making.add('incident', {
    instance_id: abroad.instanceId,
    id: making.id(),
    team_id: abroad.teams[0],
    expires_on: 30,
    outcome: null,
  })
}
