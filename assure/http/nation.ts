import type { FunctionTerm, Id, Professional } from '../oracle/facts.ts'
import type { Making } from '../world/making.ts'
import { OTHER } from '../world/network.ts'
import type { Viewer } from '../world/viewers.ts'
import { put } from './contents.ts'

/** A national instance: nobody of a region is there, no register, no team and no municipality. */
function layInstance(making: Making): Id {
  const id = making.id()
  Object.assign(making.add('instance', { instance_id: id, id, required_inductions: [] }), { kind: 'national' })
  // As the authorities of registers: it tells nothing, so nobody is asked about it.
  const agency = { n: 0, instance_id: id, id: making.id(), kind: 'state_authority' }
  ;(making.world.parts['agency'] ??= []).push(agency)
  return id
}

function addProfessional(making: Making, instance_id: Id, functions: string[]): Professional {
  const agency_id = making.world.parts['agency']?.find((each) => each.instance_id === instance_id)?.id ?? ''
  const id = making.id()
  return making.add('professional', {
    ...{ instance_id, id, agency_id, register_id: null, profession: OTHER, functions, active: true },
  })
}

const viewerOf = (making: Making, professional: Professional): Viewer => ({
  path: 'outsider',
  professional,
  token: making.signIn(professional.instance_id, professional.id),
})

/** A region with an archive that was replaced, and the numbers of both; a region nobody has heard from. */
function layHandedOver(making: Making, instance_id: Id): void {
  const [region] = [1, 2].map(() => put(making, 'national_region', { instance_id }).id)
  const handed = { instance_id, region_id: region, year: 2025, format: 'fairlead-national-export-2' }
  const first = put(making, 'national_delivery', handed)
  const second = put(making, 'national_delivery', { ...handed, replaces: first.id })
  for (const { id } of [first, second])
    put(making, 'national_number', { instance_id, delivery_id: id, place: 1, part: 0, code: '' })
}

/** Whether somebody coordinates nationally by a function of their own, for a time, or no longer. */
const ways: Readonly<Record<string, Partial<FunctionTerm> | undefined>> = {
  'by function': undefined,
  'by a term': { valid_from: -1, valid_until: null },
  'from tomorrow': { valid_from: 1, valid_until: null },
  'until today': { valid_from: -10, valid_until: 0 },
}

/**
 * National instances beside the regional ones (docs/decisions/0043): one with a coordinator and an administrator, and a second one, whose
 * coordinator knows nothing of the first. @returns who asks, and how the second came to their function
 */
export function layNations(making: Making): { readonly viewers: readonly Viewer[]; readonly way: string } {
  const [first, second] = [layInstance(making), layInstance(making)]
  const way = making.chance.pick(Object.keys(ways))
  const term = ways[way]
  const people = [
    addProfessional(making, first, ['national_coordinator']),
    addProfessional(making, first, ['administrator']),
    addProfessional(making, second, term === undefined ? ['national_coordinator'] : ['data_protection_officer']),
  ]
  const elsewhere = people[2]
  if (term !== undefined && elsewhere !== undefined)
    making.add('function_term', {
      ...{ instance_id: second, id: making.id(), professional_id: elsewhere.id, agency_id: elsewhere.agency_id },
      ...{ function: 'national_coordinator', valid_from: -1, valid_until: null, ...term },
    })
  for (const instanceId of [first, second]) layHandedOver(making, instanceId)
  return { viewers: people.map((each) => viewerOf(making, each)), way: `second national coordinator ${way}` }
}
