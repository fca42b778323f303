import type { Part } from '../oracle/facts.ts'
import { HOUR, type Making } from './making.ts'
import { somebody, somewhere } from './somewhere.ts'
import type { Place } from './viewers.ts'

/** Protected details with grants of every kind: to those who ask and to others, live, over, taken back, for another protection. */
export function layProtected(making: Making, place: Place): void {
  const one = [making.id(), making.id()]
  for (const protection_id of one)
    making.part('protected_detail', { ...somewhere(making, place), protection_id } as Omit<Part, 'n'>)
  for (let made = 0; made < 4; made++)
    making.part('protected_grant', {
      ...somewhere(making, place),
      id: making.id(),
      protection_id: making.chance.pick(one),
      professional_id: somebody(making, place).id,
      granted_at: making.chance.pick([-2, 0, 1]),
      ends_at: making.chance.pick([-1, 0, 1, HOUR]),
      revoked_at: making.chance.pick([null, null, -1, 0]),
    } as Omit<Part, 'n'>)
  layLiveGrant(making, place)
}

/** Somebody of the case who may open what is protected in it: what all the others are held against. */
function layLiveGrant(making: Making, { network, laid, viewers }: Place): void {
  const keys = { instance_id: network.instanceId, case_id: laid.row.id, protection_id: making.id() }
  making.part('protected_detail', keys)
  making.part('protected_grant', {
    ...keys,
    id: making.id(),
    professional_id: viewers[0]?.professional.id,
    granted_at: -HOUR,
    ends_at: HOUR,
    revoked_at: null,
  } as Omit<Part, 'n'>)
}

/** The case offered to its own and to other teams, by those who ask and others, openly and of a protected young person. */
export function layTransfers(making: Making, place: Place): void {
  for (const hidden of [false, true, true])
    making.part('case_transfer', {
      ...somewhere(making, place),
      id: making.id(),
      proposed_by: somebody(making, place).id,
      to_team_id: making.chance.pick([...place.network.teams, ...place.abroad.teams]),
      hidden,
    } as Omit<Part, 'n'>)
}
