import type { Id } from '../oracle/facts.ts'
import type { Making } from './making.ts'
import type { Place } from './viewers.ts'

/**
 * Rows of contacts in every combination of contact, team, case and register: the contact of a case somebody may have a conflict with and
 * one nobody has, the team that works it and another, before a case, in the case and in another one.
 */
export function layContactGrid(making: Making, place: Place): void {
  const { network, laid, other, viewers } = place
  const referrals: Id[] = [laid.row.referral_id, making.id()]
  const caseIds = [null, laid.row.id, other.row.id]
  for (const referral_id of referrals)
    for (const team_id of network.teams)
      for (const case_id of caseIds)
        for (const register_id of [network.registers.shared, network.registers.police]) {
          const row = { instance_id: network.instanceId, referral_id, team_id, case_id }
          const owned = { ...row, register_id }
          for (const table of ['deadline', 'lead_question', 'screening_decision'])
            making.part(table, { ...row, id: making.id() })
          for (const table of ['referral_detail', 'referral_reference', 'concern']) making.part(table, owned)
          for (const { professional } of viewers.slice(0, 2))
            making.part('screening_stance', { ...row, professional_id: professional.id })
          making.add('person', { ...owned, id: making.id(), role: 'close_person', identity_index: null })
          making.add('invited_expert', {
            ...row,
            id: making.id(),
            professional_id: viewers[0]?.professional.id ?? '',
            with_name: true,
            invited_at: -1,
            ends_at: 1,
            withdrawn_at: null,
          })
        }
  layPairs(making, place, referrals, caseIds)
}

/** Two sides of a pair, each in every place. */
function layPairs(
  making: Making,
  { network, abroad }: Place,
  referrals: readonly Id[],
  caseIds: readonly (Id | null)[],
): void {
  const sides = referrals.flatMap((referral) => caseIds.map((caseId) => ({ referral, caseId })))
  for (const one of sides)
    for (const two of sides)
      for (const instance_id of one === two ? [network.instanceId, abroad.instanceId] : [network.instanceId])
        making.part('duplicate_link', {
          instance_id,
          id: making.id(),
          team_id: network.teams[0],
          referral_id: one.referral,
          case_id: one.caseId,
          other_referral_id: two.referral,
          other_case_id: two.caseId,
        })
}
