import type { Id, World } from '../oracle/facts.ts'
import { breakGlass, close, join, layCase, type LaidCase } from '../world/cases.ts'
import { caseFlips } from '../world/case-flips.ts'
import { disclosureFlips, tell } from '../world/disclosures.ts'
import { expertFlips } from '../world/experts.ts'
import { startMaking, type Making } from '../world/making.ts'
import { addWorker, OTHER } from '../world/network.ts'
import { layExpert } from '../world/parts.ts'
import { layPlace } from '../world/scene.ts'
import { viewerFlips, type Place, type Viewer } from '../world/viewers.ts'
import { layBoard, layNumbers } from './board.ts'
import { layContacts, layGroups } from './contacts.ts'
import { layCaseContents, put } from './contents.ts'
import { layOutcome, layParticipation } from './participation.ts'
import { layNations } from './nation.ts'
import { layRegion } from './region.ts'

/** Somebody who asks everything there is to ask. */
export type Persona = { readonly name: string; readonly token: string; readonly professionalId: Id }

/** A world for the real tables, and who asks it. */
export type HttpScene = {
  readonly seed: number
  readonly world: World
  readonly personas: readonly Persona[]
  /** The case most of it is about, then the others. */
  readonly cases: readonly LaidCase[]
  /** What was changed, for whoever looks into a difference. */
  readonly flips: readonly string[]
}

/** More rows than a world can have: the numbers of two worlds never meet. */
const NUMBERS = 100_000

/** Up to two changes, by name. */
function flip<Change>(
  making: Making,
  among: Readonly<Record<string, Change>>,
  share: number,
  make: (change: Change) => void,
): string[] {
  if (!making.chance.happens(share)) return []
  const names = new Set([making.chance.pick(Object.keys(among))])
  if (making.chance.happens(0.3)) names.add(making.chance.pick(Object.keys(among)))
  for (const name of names) make(among[name] as Change)
  return [...names]
}

/** Members of all four authorities and of the team of another case, people with functions, an expert: nothing is changed about them. */
function layMorePeople(making: Making, place: Place, third: LaidCase): Viewer[] {
  const { network, laid } = place
  const { police, social_care: social, health_care: health, youth_work: youth } = network.registers
  const signedIn = (...who: Parameters<typeof addWorker>): Viewer => {
    const professional = addWorker(...who)
    return { path: 'member', professional, token: making.signIn(professional.instance_id, professional.id) }
  }
  const members = [
    signedIn(making, network, police),
    signedIn(making, network, social),
    signedIn(making, network, health),
    signedIn(making, network, youth),
    signedIn(making, network, social, { profession: OTHER }),
    signedIn(making, network, network.neighbour, { teamId: network.teams[1] }),
  ]
  for (const { professional } of members) join(making, laid, professional)
  for (const { professional } of members.slice(0, 2)) join(making, third, professional)
  const breaker = signedIn(making, network, social)
  breakGlass(making, laid, breaker.professional)
  const colleague = signedIn(making, network, youth)
  const nobody = (functions: string[]) => signedIn(making, network, null, { functions, teamId: null })
  const coordinator = nobody(['coordinator'])
  making.add('team_membership', {
    instance_id: network.instanceId,
    team_id: network.teams[0],
    professional_id: coordinator.professional.id,
    role: 'coordinator',
    valid_from: -10,
    valid_until: null,
  })
  const functions = ['data_protection_officer', 'leadership', 'steering_group', 'administrator']
  return [...members, breaker, colleague, coordinator, ...functions.map((each) => nobody([each]))]
}

/** What was told between the authorities of a case, with every kind of end. */
function layDisclosures(
  making: Making,
  place: Place,
  laid: LaidCase,
  people: readonly Viewer[],
  count: number,
): string[] {
  const { network, abroad, other } = place
  const [police, social, health] = people.map(({ professional }) => professional)
  if (police === undefined || social === undefined || health === undefined) throw new Error('nobody to tell')
  const pairs = [
    { teller: police, recipient: social, kind: 'social_care' },
    { teller: social, recipient: police, kind: 'police' },
    { teller: police, recipient: health, kind: 'health_care' },
  ] as const
  const done: string[] = []
  for (let made = 0; made < count; made++) {
    const pair = making.chance.pick(pairs)
    const needs = making.chance.pick(['none', 'required', 'required_unless'] as const)
    const told = tell(making, { network, laid, ...pair }, needs, making.chance.happens(0.4))
    const elsewhere = {
      register: making.chance.pick([network.neighbour, network.registers.youth_work]),
      professional: making.chance.pick(people).professional.id,
      caseId: other.row.id,
      instanceId: abroad.instanceId,
    }
    done.push(...flip(making, disclosureFlips, 0.5, (change) => change(making, told, elsewhere)))
    const { instance_id, case_id, to_register_id } = told.disclosure
    // A copy in the recipient's own register, where the recipient has one here.
    if (making.chance.happens(0.25) && to_register_id !== null) {
      const keys = { instance_id, case_id, register_id: to_register_id, author_id: pair.recipient.id, subject: 'open' }
      const copy = making.add('entry', { ...keys, id: making.id(), version: 1, retracted_at: null })
      Object.assign(copy, { received_disclosure_id: told.disclosure.id })
    }
  }
  return done
}

/** What the region keeps together, and what families and others take part in. */
function layAround(making: Making, place: Place, cases: readonly LaidCase[], people: readonly Viewer[]): void {
  const ids = people.map(({ professional }) => professional.id)
  layRegion(making, place, [...ids.slice(0, 4), ...ids.slice(8, 9)])
  layBoard(making, place)
  layNumbers(making, place)
  // Those who are members of each: of the second case only the first two are.
  const members = [ids.slice(0, 6), ids.slice(0, 2), [place.elsewhere.professional.id]]
  for (const [number, laid] of cases.entries()) {
    const grantee = number === 1 ? ids[0] : undefined
    layParticipation(making, place, laid, { people: members[number] ?? [], grantee })
  }
  layOutcome(making, place)
}

/** Half-written texts about the case and about nothing of it. */
function layDrafts(making: Making, { network, laid, other }: Place, people: readonly Viewer[]): void {
  for (const { professional } of people.slice(0, 6))
    for (const form of [`/cases/${laid.row.id}/entries/new`, `/cases/${other.row.id}/entries/new`, '/referrals/new'])
      making.add('draft', { instance_id: network.instanceId, professional_id: professional.id, form })
}

/** A world of its own for every number: everybody in order first, then nought to two changes of each. */
export function makeHttpScene(seed: number, number: number): HttpScene {
  const making = startMaking(seed + number, 'http', number * NUMBERS)
  const place = layPlace(making)
  const { network, laid, other } = place
  const third = layCase(making, network, network.teams[0], other.row.responsible_id)
  const more = layMorePeople(making, place, third)
  const everybody = [...place.viewers, ...more]
  const authors = new Map<Id, Id>()
  for (const { professional } of [...place.viewers.slice(0, 4), ...more.slice(0, 6)])
    if (professional.register_id !== null && !authors.has(professional.register_id))
      authors.set(professional.register_id, professional.id)
  authors.set(network.registers.shared, laid.row.responsible_id)
  layCaseContents(making, place, laid, authors, 16)
  for (const each of [other, third]) layCaseContents(making, place, each, authors, 6)
  const flips = layDisclosures(making, place, laid, more, 20)
  flips.push(...layDisclosures(making, place, third, more, 4))
  layContacts(making, place, everybody)
  layGroups(making, place, [laid, other, third])
  layDrafts(making, place, everybody)
  layAround(making, place, [laid, third, other], more)
  const experts = [1, 2].map(() => addExpert(making, place))
  for (const { viewer, invitation } of experts)
    flips.push(...flip(making, expertFlips, 0.5, (change) => change(making, place, viewer, invitation)))
  flips.push(...flip(making, caseFlips, 0.35, (change) => change(making, place)))
  if (laid.row.archived_at !== null || laid.row.erased_at !== null || making.chance.happens(0.3)) close(making, laid)
  // Others change; members of each authority stay as they are.
  for (const viewer of [...place.viewers, ...more.slice(4, 7)])
    flips.push(...flip(making, viewerFlips, 0.5, (change) => change(making, place, viewer)))
  const nations = layNations(making)
  flips.push(nations.way)
  const askers = [...everybody, place.elsewhere, place.foreigner, ...experts.map(({ viewer }) => viewer)]
  const personas = [...askers, ...nations.viewers].map((each) => ({
    name: `${each.path} ${each.professional.profession} ${each.professional.functions.join('+')}`,
    token: each.token,
    professionalId: each.professional.id,
  }))
  return { seed: seed + number, world: making.world, personas, cases: [laid, third, other, place.foreign], flips }
}

function addExpert(making: Making, place: Place) {
  const { network } = place
  const professional = addWorker(making, network, network.registers.youth_work, { teamId: null })
  const viewer: Viewer = { path: 'outsider', professional, token: making.signIn(network.instanceId, professional.id) }
  const invitation = layExpert(making, place, professional)
  put(making, 'deadline', {
    instance_id: network.instanceId,
    referral_id: invitation.referral_id,
    team_id: invitation.team_id,
  })
  return { viewer, invitation }
}
