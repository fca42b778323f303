import type { AuthorityKind, Id, Professional } from '../oracle/facts.ts'
import type { Making } from './making.ts'

/** An instance with its registers and teams, as far as access asks for them. */
export type Network = {
  readonly instanceId: Id
  readonly registers: Readonly<Record<AuthorityKind | 'shared', Id>>
  /** A second authority of the same kind: the neighbouring municipality's youth work. */
  readonly neighbour: Id
  readonly teams: readonly [Id, Id]
  /** Whose people the teams are, and a neighbour's. */
  readonly agencies: readonly [Id, Id]
}

export const kinds: readonly AuthorityKind[] = ['police', 'social_care', 'health_care', 'youth_work']

/** Subjects: read by all professions, by one of each register, by nobody there is, and named in another instance only. */
export const OPEN = 'open'
export const CLOSED = 'closed'
export const SEALED = 'sealed'
export const ABROAD_ONLY = 'abroad'
export const subjects = [OPEN, CLOSED, SEALED, ABROAD_ONLY] as const
/** The profession that reads the closed subject of a register, and one that does not. */
export const readerOf = (kind: AuthorityKind): string => `reader of ${kind}`
export const OTHER = 'other'

/** Purposes by when the authority may use information for them, in days from today. */
export const purposes = {
  support: [-30, null],
  from_today: [0, null],
  until_tomorrow: [-30, 1],
  until_today: [-30, 0],
  from_tomorrow: [1, null],
} as const
/** A purpose of one authority only. */
const ownPurpose = (kind: AuthorityKind): string => `only ${kind}`
export const livePurposes = (kind: AuthorityKind): string[] => [
  'support',
  'from_today',
  'until_tomorrow',
  ownPurpose(kind),
]
export const deadPurposes = (kind: AuthorityKind): string[] => [
  'until_today',
  'from_tomorrow',
  'unknown',
  'abroad',
  ownPurpose(kind === 'police' ? 'health_care' : 'police'),
]

/** Who reads which subject, and what each authority may use information for. */
function layReaders(making: Making, instanceId: Id, abroad: boolean): void {
  for (const kind of kinds) {
    const key = { instance_id: instanceId, register_kind: kind }
    making.add('subject_reader', { ...key, subject: CLOSED, profession: readerOf(kind) })
    making.add('subject_reader', { ...key, subject: SEALED, profession: abroad ? readerOf(kind) : 'nobody' })
    if (abroad) making.add('subject_reader', { ...key, subject: ABROAD_ONLY, profession: 'nobody' })
    const rows: [string, number, number | null][] = [
      ...Object.entries(purposes).map(([purpose, [from, until]]): [string, number, number | null] => [
        purpose,
        from,
        until,
      ]),
      [ownPurpose(kind), -1, null],
      ...(abroad ? [['abroad', -1, null] as [string, number, null]] : []),
    ]
    for (const [purpose, valid_from, valid_until] of rows)
      making.add('register_purpose', { ...key, purpose, valid_from, valid_until })
  }
}

/** Lays an instance: five registers and a neighbour's, two teams, readers and purposes. The one abroad knows some more. */
export function layNetwork(making: Making, abroad = false): Network {
  const instanceId = making.id()
  making.add('instance', { instance_id: instanceId, id: instanceId, required_inductions: [] })
  const register = (kind: AuthorityKind | 'shared'): Id =>
    making.add('register', { instance_id: instanceId, id: making.id(), kind }).id
  const registers = {
    police: register('police'),
    social_care: register('social_care'),
    health_care: register('health_care'),
    youth_work: register('youth_work'),
    shared: register('shared'),
  }
  const neighbour = register('youth_work')
  const team = (): Id => {
    const id = making.id()
    making.part('team', { instance_id: instanceId, id })
    return id
  }
  layReaders(making, instanceId, abroad)
  return { instanceId, registers, neighbour, teams: [team(), team()], agencies: [making.id(), making.id()] }
}

/** The authority a register belongs to. */
const kindOf = (network: Network, registerId: Id | null): AuthorityKind =>
  kinds.find((kind) => network.registers[kind] === registerId) ?? 'youth_work'

/** An induction of this person that somebody has confirmed, in their own instance unless told otherwise. */
export const addInduction = (
  making: Making,
  network: Network,
  professional_id: Id,
  kind: string,
  more: { readonly instance_id?: Id; readonly agency_id?: Id; readonly withdrawn_at?: number | null } = {},
): void =>
  void making.add('induction', {
    instance_id: network.instanceId,
    id: making.id(),
    professional_id,
    agency_id: network.agencies[0],
    kind,
    withdrawn_at: null,
    ...more,
  })

/** Every induction the instance asks for is confirmed. */
export function introduce(making: Making, network: Network, professionalId: Id): void {
  const instance = making.world.instance.find((each) => each.id === network.instanceId)
  for (const kind of instance?.required_inductions ?? []) addInduction(making, network, professionalId, kind)
}

/** A professional of a register (null: of none), working in a team. */
export function addWorker(
  making: Making,
  network: Network,
  registerId: Id | null,
  options: {
    readonly profession?: string
    readonly functions?: string[]
    readonly teamId?: Id | null
    readonly agency?: 0 | 1
  } = {},
): Professional {
  const professional = making.add('professional', {
    instance_id: network.instanceId,
    id: making.id(),
    agency_id: network.agencies[options.agency ?? 0],
    register_id: registerId,
    profession: options.profession ?? readerOf(kindOf(network, registerId)),
    functions: options.functions ?? ['worker'],
    active: true,
  })
  const teamId = options.teamId === undefined ? network.teams[0] : options.teamId
  if (teamId !== null)
    making.add('team_membership', {
      instance_id: network.instanceId,
      team_id: teamId,
      professional_id: professional.id,
      role: 'worker',
      valid_from: -100,
      valid_until: null,
    })
  introduce(making, network, professional.id)
  return professional
}
