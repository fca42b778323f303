import type { FunctionTerm, Id, Professional } from '../oracle/facts.ts'
import { IDLE_LIMIT } from '../oracle/standing.ts'
import { breakGlass, type LaidCase } from './cases.ts'
import { HOUR, type Making } from './making.ts'
import { addInduction, introduce, OTHER, type Network } from './network.ts'

/** Somebody who asks: on which path they may, before anything is changed about them. */
export type Viewer = {
  readonly path: 'member' | 'break_glass' | 'archive' | 'outsider'
  readonly professional: Professional
  readonly token: string
}

export type Place = {
  readonly network: Network
  readonly abroad: Network
  readonly laid: LaidCase
  /** Another case of the same instance, with its only member. */
  readonly other: LaidCase
  readonly elsewhere: Viewer
  /** A case of the other instance, with its only member. */
  readonly foreign: LaidCase
  readonly foreigner: Viewer
  readonly viewers: readonly Viewer[]
}

/** Changes one fact about somebody and the case. Every bound is put before, at or after the moment of asking. */
export type ViewerFlip = (making: Making, place: Place, viewer: Viewer) => void

const edge = (making: Making): number => making.chance.pick([-HOUR, -1, 0, 1, HOUR])
const sessionOf = (making: Making, { token }: Viewer) => making.world.session.find((each) => each.token === token)
const membershipOf = (making: Making, { professional }: Viewer) =>
  making.world.team_membership.find((each) => each.professional_id === professional.id)
const memberOf = (making: Making, { laid }: Place, { professional }: Viewer) =>
  making.world.case_member.find((each) => each.case_id === laid.row.id && each.professional_id === professional.id)
const glassOf = (making: Making, { professional }: Viewer) =>
  making.world.break_glass.find((each) => each.professional_id === professional.id)

type Conflicted = { readonly instanceId: Id; readonly professionalId: Id; readonly ended?: boolean }
const conflict = (
  making: Making,
  who: Conflicted,
  what: { readonly caseId?: Id; readonly index?: string | null },
): void => {
  const row = {
    instance_id: who.instanceId,
    id: making.id(),
    professional_id: who.professionalId,
    case_id: what.caseId ?? null,
    identity_index: what.index ?? null,
    ended_at: who.ended === true ? -HOUR : null,
  }
  making.add('conflict_of_interest', row)
}

/** The instance asks for two kinds of induction; everybody but this one has been introduced. */
function requireInduction(making: Making, { network }: Place, professional: Professional): void {
  const instance = making.world.instance.find((each) => each.id === network.instanceId)
  if (instance === undefined) return
  if (instance.required_inductions.length === 0) {
    instance.required_inductions = ['law', 'secrecy']
    for (const other of making.world.professional)
      if (other.instance_id === instance.id) introduce(making, network, other.id)
  }
  const kept = making.world.induction.filter((each) => each.professional_id !== professional.id)
  making.world.induction.splice(0, Number.POSITIVE_INFINITY, ...kept)
}

/** A function somebody has for a time: at home and theirs unless told otherwise. */
const functionTerm = (making: Making, { network }: Place, professional_id: Id, more: Partial<FunctionTerm>): void =>
  void making.add('function_term', {
    instance_id: network.instanceId,
    id: making.id(),
    professional_id,
    agency_id: network.agencies[0],
    function: 'data_protection_officer',
    valid_from: -1,
    valid_until: null,
    ...more,
  })

/** The facts a relationship stands on. */
export const viewerFlips: Readonly<Record<string, ViewerFlip>> = {
  'inactive professional': (_making, _place, { professional }) => void (professional.active = false),
  'twin in another instance': (making, { network, abroad }, { professional }) => {
    const { n: _n, ...row } = professional
    const elsewhere = row.instance_id === abroad.instanceId ? network : abroad
    making.add('professional', { ...row, instance_id: elsewhere.instanceId })
    professional.active = false
  },
  'session ended': (making, _place, viewer) => {
    const session = sessionOf(making, viewer)
    if (session) session.expires_at = edge(making)
  },
  'session idle': (making, _place, viewer) => {
    const session = sessionOf(making, viewer)
    if (session) session.last_seen_at = -IDLE_LIMIT + making.chance.pick([-1, 0, 1])
  },
  'session for the other purpose': (making, _place, viewer) => {
    const session = sessionOf(making, viewer)
    if (session) session.purpose = session.purpose === 'archive' ? 'casework' : 'archive'
  },
  'team membership begins': (making, _place, viewer) => {
    const membership = membershipOf(making, viewer)
    if (membership) membership.valid_from = making.chance.pick([-1, 0, 1])
  },
  'team membership ends': (making, _place, viewer) => {
    const membership = membershipOf(making, viewer)
    if (membership) membership.valid_until = making.chance.pick([-1, 0, 1])
  },
  'coordinator only': (making, _place, viewer) => {
    const membership = membershipOf(making, viewer)
    if (membership) membership.role = 'coordinator'
  },
  'team membership of somebody else': (making, place, viewer) => {
    const membership = membershipOf(making, viewer)
    if (membership) membership.professional_id = place.other.row.responsible_id
  },
  'team membership in another instance': (making, { abroad }, viewer) => {
    const membership = membershipOf(making, viewer)
    if (membership) membership.instance_id = abroad.instanceId
  },
  'no register': (_making, _place, { professional }) => {
    professional.register_id = null
    professional.functions = ['coordinator']
  },
  'moved to the neighbour': (_making, { network, abroad }, { professional }) =>
    void (professional.register_id =
      [network, abroad].find((each) => each.instanceId === professional.instance_id)?.neighbour ?? null),
  'other profession': (_making, _place, { professional }) => void (professional.profession = OTHER),
  'left the case': (making, place, viewer) => {
    const member = memberOf(making, place, viewer)
    if (member) member.left_at = making.chance.pick([-HOUR, -1])
  },
  'member of the other case': (making, place, viewer) => {
    const member = memberOf(making, place, viewer)
    if (member) member.case_id = place.other.row.id
  },
  'somebody else is the member': (making, place, viewer) => {
    const member = memberOf(making, place, viewer)
    if (member) member.professional_id = making.id()
  },
  'member in another instance': (making, place, viewer) => {
    const member = memberOf(making, place, viewer)
    if (member) member.instance_id = place.abroad.instanceId
  },
  'function by term': (making, place, { professional }) =>
    functionTerm(making, place, professional.id, {
      function: making.chance.pick(['data_protection_officer', 'archivist', 'administrator', 'leadership']),
    }),
  'function term begins': (making, place, { professional }) =>
    functionTerm(making, place, professional.id, { valid_from: making.chance.pick([-1, 0, 1]) }),
  'function term ends': (making, place, { professional }) =>
    functionTerm(making, place, professional.id, { valid_until: making.chance.pick([-1, 0, 1]) }),
  'function term of somebody else': (making, place) => functionTerm(making, place, making.id(), {}),
  'function term in another instance': (making, place, { professional }) =>
    functionTerm(making, place, professional.id, { instance_id: place.abroad.instanceId }),
  'induction required': (making, place, { professional }) => {
    requireInduction(making, place, professional)
    const confirmed = making.chance.pick<readonly (readonly [kind: string, withdrawn: number | null])[]>([
      [],
      [['law', null]],
      [
        ['law', -HOUR],
        ['secrecy', null],
      ],
      [
        ['secrecy', null],
        ['other', null],
      ],
      [
        ['law', null],
        ['secrecy', null],
      ],
    ])
    for (const [kind, withdrawn_at] of confirmed)
      addInduction(making, place.network, professional.id, kind, { withdrawn_at })
  },
  'induction confirmed abroad': (making, place, { professional }) => {
    requireInduction(making, place, professional)
    const { instanceId } = making.chance.pick([place.abroad, place.network])
    for (const kind of ['law', 'secrecy'])
      addInduction(making, place.network, professional.id, kind, { instance_id: instanceId })
  },
  'required abroad': (making, { abroad }) => {
    const instance = making.world.instance.find((each) => each.id === abroad.instanceId)
    if (instance) instance.required_inductions = ['law']
  },
  'archivist by function': (_making, _place, { professional }) =>
    void (professional.functions = professional.functions.includes('archivist') ? ['worker'] : ['worker', 'archivist']),
  'break-glass opened': (making, { laid }, viewer) => {
    const glass = glassOf(making, viewer) ?? breakGlass(making, laid, viewer.professional)
    glass.opened_at = edge(making)
  },
  'break-glass ends': (making, { laid }, viewer) => {
    const glass = glassOf(making, viewer) ?? breakGlass(making, laid, viewer.professional)
    glass.ends_at = edge(making)
  },
  'break-glass in another register': (making, { network }, viewer) => {
    const glass = glassOf(making, viewer)
    if (glass) glass.register_id = network.neighbour
  },
  'break-glass into another case': (making, { other }, viewer) => {
    const glass = glassOf(making, viewer)
    if (glass) glass.case_id = other.row.id
  },
  'break-glass of somebody else': (making, { other }, viewer) => {
    const glass = glassOf(making, viewer)
    if (glass) glass.professional_id = other.row.responsible_id
  },
  'break-glass in another instance': (making, { abroad }, viewer) => {
    const glass = glassOf(making, viewer)
    if (glass) glass.instance_id = abroad.instanceId
  },
  'conflict with the case': (making, { network, laid }, { professional }) =>
    conflict(making, { instanceId: network.instanceId, professionalId: professional.id }, { caseId: laid.row.id }),
  'conflict that ended': (making, { network, laid }, { professional }) =>
    conflict(
      making,
      { instanceId: network.instanceId, professionalId: professional.id, ended: true },
      making.chance.pick([{ caseId: laid.row.id }, { index: laid.youth.identity_index }]),
    ),
  'conflict that ended, and another': (making, { network, laid, other }, { professional }) => {
    const who = { instanceId: network.instanceId, professionalId: professional.id }
    conflict(
      making,
      { ...who, ended: true },
      making.chance.pick([{ caseId: laid.row.id }, { index: laid.youth.identity_index }]),
    )
    conflict(making, who, { caseId: other.row.id })
  },
  'conflict in another instance, and another': (making, { network, abroad, laid, other }, { professional }) => {
    const professionalId = professional.id
    // A relative who stands in a case of the same id there.
    making.ghost('person', { ...laid.youth, id: making.id(), instance_id: abroad.instanceId })
    conflict(
      making,
      { instanceId: abroad.instanceId, professionalId },
      making.chance.pick([{ caseId: laid.row.id }, { index: laid.youth.identity_index }]),
    )
    conflict(making, { instanceId: network.instanceId, professionalId }, { caseId: other.row.id })
  },
  'relative in a contact only': (making, { network, laid }, { professional }) => {
    const index = `contact ${making.id()}`
    const { n: _n, ...row } = laid.youth
    making.add('person', { ...row, id: making.id(), referral_id: making.id(), case_id: null, identity_index: index })
    conflict(making, { instanceId: network.instanceId, professionalId: professional.id }, { index })
  },
  'conflict of somebody else': (making, { network, laid, other }) =>
    conflict(
      making,
      { instanceId: network.instanceId, professionalId: other.row.responsible_id },
      making.chance.pick([{ caseId: laid.row.id }, { index: laid.youth.identity_index }]),
    ),
  'conflict with another case': (making, { network, other }, { professional }) =>
    conflict(making, { instanceId: network.instanceId, professionalId: professional.id }, { caseId: other.row.id }),
  'conflict in another instance': (making, { abroad, laid }, { professional }) =>
    conflict(
      making,
      { instanceId: abroad.instanceId, professionalId: professional.id },
      making.chance.pick([{ caseId: laid.row.id }, { index: laid.youth.identity_index }]),
    ),
  'relative in the case': (making, { network, laid }, { professional }) =>
    conflict(
      making,
      { instanceId: network.instanceId, professionalId: professional.id },
      { index: laid.youth.identity_index },
    ),
  'relative in another case': (making, { network, other }, { professional }) =>
    conflict(
      making,
      { instanceId: network.instanceId, professionalId: professional.id },
      { index: other.youth.identity_index },
    ),
  'relative abroad': (making, { network, abroad, laid }, { professional }) => {
    const index = `abroad ${making.id()}`
    making.ghost('person', { ...laid.youth, id: making.id(), instance_id: abroad.instanceId, identity_index: index })
    conflict(making, { instanceId: network.instanceId, professionalId: professional.id }, { index })
  },
  'put into the circle': (making, place, { professional }) => {
    const inside = new Set(
      making.world.case_circle
        .filter((each) => each.professional_id === professional.id)
        .map((each) => each.restriction_id),
    )
    for (const each of making.world.case_restriction)
      // A restriction of another instance is a fact that must not count; so is its circle.
      if (each.case_id === place.laid.row.id && !inside.has(each.id))
        making[each.instance_id === place.network.instanceId ? 'add' : 'ghost']('case_circle', {
          instance_id: each.instance_id,
          restriction_id: each.id,
          case_id: each.case_id,
          professional_id: professional.id,
          left_at: making.chance.pick([null, null, -HOUR]),
        })
  },
}
