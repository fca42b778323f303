import type { AnchorCase, Id, Person, Professional } from '../oracle/facts.ts'
import { HOUR, type Making } from './making.ts'
import type { Network } from './network.ts'

/** A case with its young person. */
export type LaidCase = { readonly row: AnchorCase; readonly youth: Person }

/** Lays an open case of a team, with nobody in it but the young person. */
export function layCase(making: Making, network: Network, teamId: Id, responsibleId: Id): LaidCase {
  const referralId = making.id()
  making.add('referral', {
    instance_id: network.instanceId,
    id: referralId,
    team_id: teamId,
    receiver_id: responsibleId,
    state: 'selected',
  })
  const row = making.add('anchor_case', {
    instance_id: network.instanceId,
    id: making.id(),
    number: `AN-${making.id().slice(0, 8)}`,
    team_id: teamId,
    referral_id: referralId,
    responsible_id: responsibleId,
    phase: 'preparing',
    archived_at: null,
    erased_at: null,
  })
  const youth = making.add('person', {
    instance_id: network.instanceId,
    id: making.id(),
    referral_id: referralId,
    case_id: row.id,
    team_id: teamId,
    register_id: network.registers.shared,
    role: 'youth',
    identity_index: `youth ${making.id()}`,
  })
  return { row, youth }
}

/** Makes somebody a member. */
export const join = (making: Making, laid: LaidCase, professional: Professional) =>
  making.add('case_member', {
    instance_id: laid.row.instance_id,
    case_id: laid.row.id,
    professional_id: professional.id,
    left_at: null,
    case_closed: laid.row.phase === 'closed',
  })

/** Live break-glass into the professional's own register. */
export const breakGlass = (making: Making, laid: LaidCase, professional: Professional) =>
  making.add('break_glass', {
    instance_id: laid.row.instance_id,
    id: making.id(),
    case_id: laid.row.id,
    professional_id: professional.id,
    register_id: professional.register_id ?? making.id(),
    opened_at: -HOUR,
    ends_at: HOUR,
  })

/** Keeps a case to a circle. @returns the restriction. */
export function restrict(making: Making, laid: LaidCase, circle: readonly Professional[]) {
  const restriction = making.add('case_restriction', {
    instance_id: laid.row.instance_id,
    id: making.id(),
    case_id: laid.row.id,
    ended_at: null,
  })
  for (const each of circle)
    making.add('case_circle', {
      instance_id: laid.row.instance_id,
      restriction_id: restriction.id,
      case_id: laid.row.id,
      professional_id: each.id,
      left_at: null,
    })
  return restriction
}

/** Closes a case, as its memberships tell as well. */
export function close(making: Making, laid: LaidCase): void {
  laid.row.phase = 'closed'
  for (const each of making.world.case_member) if (each.case_id === laid.row.id) each.case_closed = true
}
