import type { Id, Part } from '../oracle/facts.ts'
import type { Making } from './making.ts'
import { regionTables } from './part-tables.ts'
import type { Place } from './viewers.ts'

type Row = Omit<Part, 'n'>
type OfTeam = { readonly instance_id: Id; readonly team_id: Id }

/** Teams of the own instance, one of another, and a row of another instance with the key of a team at home. */
const ofTeams = (making: Making, { network: home, abroad }: Place): readonly OfTeam[] => [
  { instance_id: home.instanceId, team_id: home.teams[0] },
  { instance_id: home.instanceId, team_id: making.chance.pick([home.teams[1], abroad.teams[0]]) },
  { instance_id: abroad.instanceId, team_id: making.chance.pick([...home.teams, ...abroad.teams]) },
]

/** Something with parts: the parts name it in its own instance, from another one, and name nothing at all. */
function layWithParts(making: Making, place: Place, whole: string, part: string, by: string, row: Row): void {
  const id = making.id()
  making.part(whole, { ...row, id })
  const { network: home, abroad } = place
  const elsewhere = row.instance_id === home.instanceId ? abroad.instanceId : home.instanceId
  for (const [instance_id, named] of [
    [row.instance_id, id],
    [elsewhere, id],
    [row.instance_id, making.id()],
  ] as const)
    making.part(part, { instance_id, id: making.id(), [by]: named })
}

/** Phenomena, what was seen and who was told of it, work of teams and consultations: open and confined, of every team. */
export function layBoard(making: Making, place: Place): void {
  for (const ofTeam of ofTeams(making, place)) {
    for (const confined of [false, true]) {
      layWithParts(making, place, 'phenomenon', 'phenomenon_measure', 'phenomenon_id', { ...ofTeam, confined } as Row)
      for (const table of ['phenomenon_signal', 'phenomenon_notice'])
        making.part(table, { ...ofTeam, id: making.id(), confined } as Row)
    }
    layWithParts(making, place, 'prevention_work', 'prevention_work_hours', 'work_id', ofTeam)
    making.part('consultation', { ...ofTeam, id: making.id() })
  }
}

/** What the whole region has, in one instance or the other; what an authority counted, of each of them. */
export function layRegion(making: Making, { network, abroad }: Place): void {
  const somewhere = (): Id => making.chance.pick([network.instanceId, abroad.instanceId])
  for (const table of regionTables) making.part(table, { instance_id: somewhere(), id: making.id() })
  for (const agency_id of network.agencies)
    making.part('police_figure', { instance_id: somewhere(), id: making.id(), agency_id })
}

const states = ['waiting', 'built', 'refused', 'audited', 'published', 'published', 'withdrawn'] as const

/** Releases of the picture on their way, published and withdrawn, each with its numbers. */
export function layReleases(making: Making, place: Place): void {
  for (const instance_id of [place.network.instanceId, place.abroad.instanceId])
    for (const state of [making.chance.pick(states), 'published'])
      layWithParts(making, place, 'picture_release', 'published_cell', 'release_id', { instance_id, state })
}
