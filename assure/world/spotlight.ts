import type { Ask, DisclosureRule } from '../oracle/facts.ts'
import { breakGlass, close, join, layCase } from './cases.ts'
import { disclosureFlips, tell } from './disclosures.ts'
import { startMaking, withChance, type Making } from './making.ts'
import { addWorker, OTHER, subjects } from './network.ts'
import { expertFlips } from './experts.ts'
import { layContactGrid } from './contact-grid.ts'
import { layExpert, layParts } from './parts.ts'
import { chanceFrom, fixedChance } from './random.ts'
import { layOfficers, layPlace, officerKinds, type Scene } from './scene.ts'
import { caseFlips } from './case-flips.ts'
import { viewerFlips, type Place, type Viewer } from './viewers.ts'

/*
 * Worlds in which every single change stands beside what is allowed, each with every value it can take: nothing is left to chance.
 */

/** As many values as a change has at most. */
const VALUES = 5

const sceneOf = (making: Making, seed: number, asks: readonly Ask[], ...flips: string[]): Scene => ({
  seed,
  world: making.world,
  caseId: making.world.anchor_case[0]?.id ?? '',
  asks,
  flips,
})

/** A scene cut into scenes of few questions about the same world, mixed so that each asks of many things. */
export function* inParts(scene: Scene, asksAtOnce: number): Generator<Scene, undefined> {
  const chance = chanceFrom(scene.seed)
  const mixed = scene.asks
    .map((ask) => ({ ask, place: chance.next() }))
    .sort((one, two) => one.place - two.place)
    .map(({ ask }) => ask)
  for (let from = 0; from < mixed.length; from += asksAtOnce)
    yield { ...scene, asks: mixed.slice(from, from + asksAtOnce) }
}

/** An entry of every register and subject in the case, some in the other one, and a few things told. */
function layContents(making: Making, place: Place): void {
  const { network, laid, other, viewers } = place
  const [police, social] = viewers.map(({ professional }) => professional)
  if (police === undefined || social === undefined) throw new Error('nobody to tell')
  const author_id = laid.row.responsible_id
  for (const each of [laid, other])
    for (const register_id of [...Object.values(network.registers), network.neighbour])
      for (const subject of subjects)
        if (each === laid || subject === 'open') {
          const keys = { instance_id: network.instanceId, case_id: each.row.id, register_id }
          const id = making.id()
          making.add('entry', { ...keys, id, author_id, subject, version: 1, retracted_at: null })
          making.part('third_person_mark', { ...keys, id: making.id(), entry_id: id })
          // What it said before was about each of the subjects.
          if (subject === 'open')
            for (const before of subjects) making.add('entry_version', { ...keys, subject: before, entry_id: id })
        }
  for (const needs of ['none', 'required'] as const)
    tell(making, { network, laid, teller: police, recipient: social, kind: 'social_care' }, needs, false)
  for (const team_id of [network.teams[0], network.teams[1]])
    for (const referral_id of [laid.row.referral_id, making.id()]) {
      const contact = { instance_id: network.instanceId, referral_id, team_id, case_id: null }
      making.part('referral_detail', { ...contact, register_id: network.registers.shared })
      making.part('screening_decision', { ...contact, id: making.id() })
    }
}

/** Somebody new who may see the case on a path, and their questions. */
function newViewer(making: Making, place: Place, path: Viewer['path'], register: 'police' | 'social_care'): Viewer {
  const { network, laid } = place
  const functions = path === 'archive' ? ['archivist'] : ['worker']
  const professional = addWorker(making, network, network.registers[register], {
    functions,
    ...(path === 'archive' ? { teamId: null } : {}),
  })
  if (path === 'member') join(making, laid, professional)
  if (path === 'break_glass') breakGlass(making, laid, professional)
  const purpose = path === 'archive' ? 'archive' : 'casework'
  return { path, professional, token: making.signIn(network.instanceId, professional.id, purpose) }
}

const questionsOf = (place: Place, { path, token }: Viewer): Ask[] => [
  { token, caseId: place.laid.row.id },
  ...(path === 'member' ? (['all', 'open', 'closed'] as const).map((ownCases): Ask => ({ token, ownCases })) : []),
]

/** Every fact of a relationship changed, for everybody on every path; in an open, a closed and an archived case. */
function people(seed: number, phase: 'open' | 'closed' | 'archived' | 'restricted'): Scene {
  const making = startMaking(seed)
  const place = layPlace(making)
  layContents(making, place)
  if (phase === 'closed') close(making, place.laid)
  if (phase === 'archived') caseFlips['archived']?.(making, place)
  if (phase === 'restricted') caseFlips['restricted']?.(withChance(making, fixedChance(0)), place)
  const paths: [Viewer['path'], 'police' | 'social_care'][] =
    phase === 'archived'
      ? [
          ['archive', 'social_care'],
          ['member', 'police'],
        ]
      : [
          ['member', 'social_care'],
          ['break_glass', 'police'],
          ['member', 'police'],
        ]
  const asks: Ask[] = [{ token: place.foreigner.token, caseId: place.foreign.row.id }]
  const archivist = newViewer(making, place, 'member', 'police')
  archivist.professional.functions = ['worker', 'archivist']
  const archiveToken = making.signIn(place.network.instanceId, archivist.professional.id, 'archive')
  asks.push(...questionsOf(place, { ...archivist, token: archiveToken }))
  const before = newViewer(making, place, 'member', 'police')
  for (const [path, register] of paths)
    for (const [name, change] of Object.entries(viewerFlips))
      for (let value = 0; value < VALUES; value++) {
        const chance = fixedChance(value)
        const viewer = newViewer(making, place, path, register)
        change(withChance(making, chance), place, viewer)
        asks.push(...questionsOf(place, viewer).slice(0, chance.wasAsked() && value > 0 ? 1 : 4))
        if (name.startsWith('session'))
          asks.push({ token: viewer.token, caseId: place.laid.row.id, earlier: before.token })
        if (!chance.wasAsked()) break
      }
  return sceneOf(making, seed, asks, `people, ${phase}`)
}

/** Every fact of a case changed, for everybody. */
function* cases(seed: number): Generator<Scene> {
  for (const [name, change] of Object.entries(caseFlips))
    for (const phase of ['open', 'closed'] as const) {
      const making = startMaking(seed)
      const place = layPlace(making)
      layContents(making, place)
      if (phase === 'closed') close(making, place.laid)
      change(withChance(making, fixedChance(0)), place)
      const late = place.viewers.map(({ path }) => newViewer(making, place, path, 'police'))
      const asks: Ask[] = [
        ...[...place.viewers, ...late].flatMap((viewer) => questionsOf(place, viewer)),
        { token: place.elsewhere.token, caseId: place.other.row.id },
        { token: place.elsewhere.token, ownCases: 'all' },
        { token: place.foreigner.token, caseId: place.foreign.row.id },
        ...place.viewers.slice(0, 2).map(({ token }) => ({ token, caseId: place.foreign.row.id })),
      ]
      yield sceneOf(making, seed, asks, name, phase)
    }
}

/** Every fact of a disclosure changed, with and without consent, to an authority and to a person. */
function disclosures(seed: number, needs: DisclosureRule['consent']): Scene {
  const making = startMaking(seed)
  const place = layPlace(making)
  const { network, abroad, laid, other, viewers } = place
  const [police, social, colleague] = viewers.map(({ professional }) => professional)
  if (police === undefined || social === undefined || colleague === undefined) throw new Error('nobody to tell')
  const telling = { network, laid, teller: police, recipient: social, kind: 'social_care' as const }
  for (const change of [() => undefined, ...Object.values(disclosureFlips)])
    for (const named of [false, true])
      for (let value = 0; value < VALUES; value++) {
        const chance = fixedChance(value)
        const fixed = withChance(making, chance)
        const told = tell({ ...making, chance: fixedChance(0) }, telling, needs, named)
        change(fixed, told, {
          register: value % 2 === 0 ? network.neighbour : network.registers.shared,
          professional: colleague.id,
          caseId: other.row.id,
          instanceId: abroad.instanceId,
        })
        if (!chance.wasAsked()) break
      }
  const unread = newViewer(making, place, 'member', 'police')
  unread.professional.profession = OTHER
  const outsider = newViewer(making, place, 'outsider', 'social_care')
  // One for every purpose that lives.
  for (let value = 0; value < VALUES; value++) tell({ ...making, chance: fixedChance(value) }, telling, needs, false)
  const inBoth = newViewer(making, place, 'member', 'social_care')
  join(making, other, inBoth.professional)
  const asks: Ask[] = [
    ...[...viewers.slice(0, 5), unread, outsider].map(({ token }) => ({ token, caseId: laid.row.id })),
    { token: inBoth.token, ownCases: 'all' },
  ]
  return sceneOf(making, seed, asks, `disclosures, consent ${needs}`)
}

/** The responsible worker of the case, in it or not, and in the other one as well. */
function layResponsible(making: Making, place: Place): Ask[] {
  const { network, laid, other } = place
  const responsible = making.world.professional.find(({ id }) => id === laid.row.responsible_id)
  if (responsible === undefined) throw new Error('nobody is responsible')
  breakGlass(making, other, addWorker(making, network, network.registers.police))
  join(making, laid, responsible)
  join(making, other, responsible)
  const token = making.signIn(network.instanceId, responsible.id)
  // Responsible without being a member: they reach their case by break-glass, as somebody else did before.
  const apart = addWorker(making, network, network.registers.police)
  const third = layCase(making, network, network.teams[0], apart.id)
  breakGlass(making, third, apart)
  breakGlass(making, third, addWorker(making, network, network.registers.police))
  return [
    { token, caseId: laid.row.id },
    { token, caseId: other.row.id },
    { token, ownCases: 'all' },
    { token, ownCases: 'open' },
    { token },
    { token: making.signIn(network.instanceId, apart.id), caseId: third.row.id },
  ]
}

/** Many rows of every table, in many places, for everybody: members, reachers, outsiders, relatives, officers. */
function everywhere(seed: number): Scene {
  const making = startMaking(seed)
  const place = layPlace(making)
  const { laid } = place
  const relatives = (['relative in the case', 'conflict with the case', 'conflict with another case'] as const).map(
    (name) => {
      const viewer = newViewer(making, place, 'outsider', 'police')
      viewerFlips[name]?.(making, place, viewer)
      return viewer
    },
  )
  for (let round = 0; round < 14; round++) layParts(making, place, { share: 1, entries: 6 })
  layContactGrid(making, place)
  const officers = [
    ...officerKinds.map((kind) => layOfficers(making, place, kind)),
    // Whose place begins and ends at no edge.
    layOfficers(withChance(making, fixedChance(0)), place, 'coordinator'),
  ]
  const asks: Ask[] = [
    ...place.viewers.map(({ token }) => ({ token, caseId: laid.row.id })),
    ...place.viewers.slice(0, 3).map(({ token }) => ({ token, caseId: laid.row.id, purpose: 'checking' })),
    ...layResponsible(making, place),
    ...relatives.map(({ token }) => ({ token })),
    ...officers.map(({ token }) => ({ token })),
  ]
  return sceneOf(making, seed, asks, 'everywhere')
}

/** Every fact of an expert's invitation changed. */
function experts(seed: number): Scene {
  const making = startMaking(seed)
  const place = layPlace(making)
  const asks: Ask[] = []
  for (const change of [() => undefined, ...Object.values(expertFlips)])
    for (let value = 0; value < VALUES; value++) {
      const chance = fixedChance(value)
      const viewer = newViewer(making, place, 'outsider', 'police')
      const invitation = layExpert(making, place, viewer.professional)
      change(withChance(making, chance), place, viewer, invitation)
      asks.push({ token: viewer.token })
      // A second one to the same contact that is over, and one of another expert.
      if (value === 0)
        for (const other of [{ ends_at: 0 }, { withdrawn_at: -1 }, { professional_id: making.id() }]) {
          const { n: _n, ...row } = invitation
          making.add('invited_expert', { ...row, id: making.id(), ...other })
        }
      if (!chance.wasAsked()) break
    }
  const team = addWorker(making, place.network, place.network.registers.police, { teamId: place.network.teams[1] })
  asks.push({ token: making.signIn(place.network.instanceId, team.id) })
  return sceneOf(making, seed, asks, 'experts')
}

/** All spotlights, the ones that tell most first. */
export function* spotlights(seed: number): Generator<Scene> {
  yield everywhere(seed)
  for (const needs of ['required', 'none', 'required_unless'] as const) yield disclosures(seed + 1, needs)
  yield experts(seed + 5)
  yield people(seed + 2, 'open')
  yield* cases(seed + 3)
  for (const phase of ['closed', 'archived', 'restricted'] as const) yield people(seed + 4, phase)
  for (let more = 0; more < 4; more++) yield everywhere(seed + 10 + more)
}
