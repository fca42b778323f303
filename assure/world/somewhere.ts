import type { Id, Professional } from '../oracle/facts.ts'
import type { Making } from './making.ts'
import type { Place } from './viewers.ts'

type Where = { readonly instance_id: Id; readonly case_id: Id }

/** Where a row of a case may stand: mostly in the case itself, else in the other one or in another instance. */
export const somewhere = (making: Making, place: Place): Where =>
  making.chance.pick([
    { instance_id: place.network.instanceId, case_id: place.laid.row.id },
    { instance_id: place.network.instanceId, case_id: place.laid.row.id },
    { instance_id: place.network.instanceId, case_id: place.other.row.id },
    { instance_id: place.abroad.instanceId, case_id: making.id() },
  ])

export const someRegister = (making: Making, { network: home, abroad }: Place): Id =>
  making.chance.pick([...Object.values(home.registers), home.neighbour, abroad.registers.police])

export const somebody = (making: Making, { viewers, other }: Place): Professional | { id: Id } =>
  making.chance.pick([...viewers.map(({ professional }) => professional), { id: other.row.responsible_id }])
