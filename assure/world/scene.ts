import type { Ask, Id, World } from '../oracle/facts.ts'
import { breakGlass, close, join, layCase } from './cases.ts'
import { disclosureFlips, tell } from './disclosures.ts'
import { startMaking, type Making } from './making.ts'
import { addWorker, layNetwork, OTHER, type Network } from './network.ts'
import { layParts } from './parts.ts'
import { caseFlips } from './case-flips.ts'
import { viewerFlips, type Place, type Viewer } from './viewers.ts'

/** What a viewer asks for besides the case itself. */
const otherAsks = (making: Making, place: Place, { token }: Viewer): Ask[] => [
  { token, ownCases: making.chance.pick(['all', 'open', 'closed']) },
  making.chance.pick<Ask>([{ token }, { token, caseId: place.other.row.id }, { token, caseId: making.id() }]),
]

/** A small world around one case, and who asks what of it. */
export type Scene = {
  readonly seed: number
  readonly world: World
  /** The case most of it is about. */
  readonly caseId: Id
  readonly asks: readonly Ask[]
  /** What was changed, for whoever looks into a mismatch. */
  readonly flips: readonly string[]
}

export type SceneSize = {
  /** Disclosures into and out of the case. */
  readonly disclosures: number
  readonly entries: number
  /** Part of the many tables that get a row (0–1). */
  readonly share: number
  /** Changes the ids, nothing else. */
  readonly salt?: string
  /** Number before the first row's. */
  readonly firstNumber?: number
}

export const usualSize: SceneSize = { disclosures: 24, entries: 14, share: 0.4 }

/** No change, one, or two: where a policy is wrong, it is wrong next to what is allowed. */
const howMany = (making: Making): number => making.chance.pick([0, 0, 1, 1, 2])

/** Draws changes by name and makes them; the names are kept to tell what was tried. */
function flip<Change>(
  making: Making,
  among: Readonly<Record<string, Change>>,
  done: string[],
  make: (change: Change) => void,
): void {
  const names = new Set<string>()
  for (let left = howMany(making); left > 0; left--) names.add(making.chance.pick(Object.keys(among)))
  for (const name of names) {
    done.push(name)
    make(among[name] as Change)
  }
}

/** The place of a scene with everybody in order: members of each authority, break-glass, an archivist, outsiders. */
export function layPlace(making: Making): Place {
  const network = layNetwork(making)
  const abroad = layNetwork(making, true)
  const { police, social_care: social, health_care: health } = network.registers
  const [firstTeam, secondTeam] = network.teams
  const responsible = addWorker(making, network, health)
  const elsewhere = addWorker(making, network, police, { teamId: secondTeam })
  const laid = layCase(making, network, firstTeam, responsible.id)
  const other = layCase(making, network, secondTeam, elsewhere.id)
  const viewers: Viewer[] = []
  const viewer = (path: Viewer['path'], ...who: Parameters<typeof addWorker>): Viewer => {
    const professional = addWorker(...who)
    const purpose = path === 'archive' ? 'archive' : 'casework'
    const made = { path, professional, token: making.signIn(professional.instance_id, professional.id, purpose) }
    viewers.push(made)
    return made
  }
  const members = [
    viewer('member', making, network, police),
    viewer('member', making, network, social),
    viewer('member', making, network, social),
    viewer('member', making, network, police, { profession: OTHER }),
  ]
  for (const { professional } of members) join(making, laid, professional)
  join(making, other, elsewhere)
  layTwinRegisters(making, network, abroad)
  breakGlass(making, laid, viewer('break_glass', making, network, police).professional)
  viewer('archive', making, network, social, { functions: ['archivist'], teamId: null })
  viewer('outsider', making, network, police)
  const foreigner = viewer('outsider', making, abroad, abroad.registers.police, { teamId: abroad.teams[0] })
  const foreign = layCase(making, abroad, abroad.teams[0], foreigner.professional.id)
  join(making, foreign, foreigner.professional)
  for (const register_id of [abroad.registers.police, abroad.registers.shared])
    making.add('entry', {
      instance_id: abroad.instanceId,
      case_id: foreign.row.id,
      id: making.id(),
      register_id,
      author_id: foreigner.professional.id,
      subject: 'open',
      version: 1,
      retracted_at: null,
    })
  const elsewhereViewer: Viewer = {
    path: 'outsider',
    professional: elsewhere,
    token: making.signIn(network.instanceId, elsewhere.id),
  }
  return { network, abroad, laid, other, elsewhere: elsewhereViewer, foreign, foreigner, viewers }
}

/** Registers of the other instance with the ids of ours, but of another kind: one is found first, one last. */
function layTwinRegisters(making: Making, network: Network, abroad: Network): void {
  const twin = { instance_id: abroad.instanceId, kind: 'youth_work' as const }
  making.add('register', { ...twin, id: network.registers.police })
  const first = making.add('register', { ...twin, id: network.registers.social_care })
  making.world.register.splice(making.world.register.indexOf(first), 1)
  making.world.register.unshift(first)
}

export const officerKinds = [
  'data_protection_officer',
  'coordinator',
  'leadership',
  'administrator',
  'steering_group',
  'national_coordinator',
] as const

/** People with functions but no register: they see nothing of a case, but other things. */
export function layOfficers(making: Making, { network }: Place, kind = making.chance.pick(officerKinds)): Viewer {
  const professional = addWorker(making, network, null, {
    functions: [kind],
    teamId: null,
    agency: making.chance.pick([0, 0, 1] as const),
  })
  if (kind === 'coordinator')
    making.add('team_membership', {
      instance_id: network.instanceId,
      team_id: making.chance.pick(network.teams),
      professional_id: professional.id,
      role: 'coordinator',
      valid_from: making.chance.pick([-1, 0, 1]),
      valid_until: making.chance.pick([null, 0, 1]),
    })
  const officer: Viewer = {
    path: 'outsider',
    professional,
    token: making.signIn(network.instanceId, professional.id),
  }
  return officer
}

function layDisclosures(making: Making, place: Place, count: number, done: string[]): void {
  const { network, abroad, laid, other, viewers } = place
  const [police, social, colleague] = viewers.map(({ professional }) => professional)
  if (police === undefined || social === undefined || colleague === undefined) throw new Error('nobody to tell')
  for (let made = 0; made < count; made++) {
    const fromPolice = making.chance.happens(0.8)
    const [teller, recipient] = fromPolice ? [police, social] : [social, police]
    const kind = fromPolice ? 'social_care' : 'police'
    const where = making.chance.happens(0.93) ? laid : other
    const needs = making.chance.pick(['none', 'required', 'required', 'required_unless'] as const)
    const told = tell(making, { network, laid: where, teller, recipient, kind }, needs, making.chance.happens(0.4))
    const elsewhere = {
      register: making.chance.pick([network.neighbour, network.registers.shared, abroad.registers.social_care]),
      professional: making.chance.pick([colleague.id, police.id]),
      caseId: other.row.id,
      instanceId: abroad.instanceId,
    }
    flip(making, disclosureFlips, done, (change) => change(making, told, elsewhere))
  }
}

/** A scene of its own for every seed: an allowed witness of every path, then nought to two changes of each. */
export function makeScene(seed: number, size: SceneSize = usualSize): Scene {
  const making = startMaking(seed, size.salt, size.firstNumber)
  const place = layPlace(making)
  const done: string[] = []
  layDisclosures(making, place, size.disclosures, done)
  layParts(making, place, size)
  const officer = layOfficers(making, place)
  if (making.chance.happens(0.35)) flip(making, caseFlips, done, (change) => change(making, place))
  if (making.chance.happens(0.3)) close(making, place.laid)
  for (const viewer of place.viewers) flip(making, viewerFlips, done, (change) => change(making, place, viewer))
  const asks = place.viewers.flatMap((viewer): Ask[] => [
    { token: viewer.token, caseId: place.laid.row.id },
    ...(making.chance.happens(0.4) ? otherAsks(making, place, viewer).slice(0, 1 + making.chance.below(2)) : []),
  ])
  return {
    seed,
    world: making.world,
    caseId: place.laid.row.id,
    asks: [...asks, { token: officer.token }],
    flips: done,
  }
}
