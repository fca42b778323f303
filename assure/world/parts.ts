import type { Id, InvitedExpert, Part } from '../oracle/facts.ts'
import { HOUR, type Making } from './making.ts'
import { addInduction, subjects } from './network.ts'
import { layFeedback, layMessages } from './messages.ts'
import {
  betweens,
  compartments,
  contacts,
  namedContacts,
  network,
  rightTables,
  sharedTables,
  teamNetwork,
} from './part-tables.ts'
import { layProtected, layTransfers } from './protected.ts'
import { layBoard, layRegion, layReleases } from './region.ts'
import { layReleased } from './released.ts'
import { somebody, somewhere, someRegister } from './somewhere.ts'
import type { Place } from './viewers.ts'

/** A contact, or the rows of one: with or without team and case, at home or in another instance with the same keys. */
function contactRow(making: Making, place: Place): Omit<Part, 'n'> {
  const instance = making.chance.pick([place.network.instanceId, place.network.instanceId, place.abroad.instanceId])
  const inCase = making.chance.happens(0.4)
  const laid = making.chance.pick([place.laid, place.other])
  return {
    instance_id: instance,
    referral_id: making.chance.pick([laid.row.referral_id, making.id()]),
    team_id: making.chance.pick([place.network.teams[0], ...place.network.teams, place.abroad.teams[0], null]),
    case_id: inCase ? laid.row.id : null,
    register_id: someRegister(making, place),
  }
}

/** Entries of every register, about what all read and what only some do, and what they said before. */
function layEntries(making: Making, place: Place, count: number): void {
  for (let made = 0; made < count; made++) {
    const where = somewhere(making, place)
    const keys = { ...where, register_id: someRegister(making, place), subject: making.chance.pick(subjects) }
    const entry = making.add('entry', {
      ...keys,
      id: making.id(),
      author_id: somebody(making, place).id,
      version: 2,
      retracted_at: making.chance.pick([null, null, -1]),
      // Restricted, as GDPR 18 has it: there for nobody who states no purpose.
      restricted_for: making.chance.pick([null, null, null, ['checking']]),
    })
    if (making.chance.happens(0.4)) making.add('entry_version', { ...keys, entry_id: entry.id })
    for (let written = 0; written < 2; written++)
      making.part('live_text', { ...keys, id: making.id(), author_id: somebody(making, place).id })
    if (making.chance.happens(0.4))
      making.part('attachment', {
        ...keys,
        id: making.id(),
        author_id: somebody(making, place).id,
        state: making.chance.pick(['ready', 'ready', 'quarantined', 'refused']),
      })
  }
}

/** People of contacts that are no case yet, some of them relatives. */
function layPersons(making: Making, place: Place, count: number): void {
  for (let made = 0; made < count; made++) {
    const row = contactRow(making, place)
    making.add('person', {
      instance_id: row.instance_id,
      id: making.id(),
      referral_id: row.referral_id ?? '',
      case_id: row.case_id ?? null,
      team_id: row.team_id ?? null,
      register_id: row.register_id ?? '',
      role: 'close_person',
      identity_index: making.chance.pick([null, making.id()]),
    })
  }
}

function layContacts(making: Making, place: Place): void {
  for (const table of contacts) making.part(table, { ...contactRow(making, place), id: making.id() })
  for (const table of namedContacts) {
    const row = contactRow(making, place)
    making.part(table, {
      ...row,
      id: making.id(),
      referral_id: row.case_id === null ? making.id() : (row.referral_id ?? ''),
    })
  }
  const { n: _n, ...stance } = { ...contactRow(making, place), n: 0 }
  making.part('screening_stance', { ...stance, professional_id: somebody(making, place).id })
  const { team_id, instance_id } = contactRow(making, place)
  const receiver_id = somebody(making, place).id
  const state = making.chance.pick(['waiting', 'selected'] as const)
  making.add('referral', { instance_id, id: making.id(), team_id: team_id ?? null, receiver_id, state })
  for (const table of ['team_review', 'team_review_participant'])
    making.part(table, { instance_id, id: making.id(), team_id: team_id ?? null })
}

/** What binds cases and contacts together: links, incidents, concerns of the team, an expert's contact. */
export function layGroups(making: Making, place: Place): void {
  const { network, abroad, laid, other } = place
  const instance_id = making.chance.pick([network.instanceId, network.instanceId, abroad.instanceId])
  const aCase = (): Id => making.chance.pick([laid.row.id, laid.row.id, other.row.id])
  const aTeam = (): Id => making.chance.pick([network.teams[0], network.teams[0], network.teams[1], abroad.teams[0]])
  making.part('household_link', {
    instance_id: network.instanceId,
    id: making.id(),
    case_id: aCase(),
    other_case_id: aCase(),
  })
  const [one, two] = [contactRow(making, place), contactRow(making, place)]
  making.part('duplicate_link', {
    instance_id,
    id: making.id(),
    team_id: aTeam(),
    referral_id: one.referral_id ?? '',
    case_id: one.case_id ?? null,
    other_referral_id: two.referral_id ?? '',
    other_case_id: two.case_id ?? null,
  })
  making.part('recruitment_concern', { ...somewhere(making, place), id: making.id(), team_id: aTeam() })
  for (const outcome of ['approved', 'rejected', null] as const) {
    const incident = making.add('incident', {
      instance_id,
      id: making.id(),
      team_id: making.chance.pick([network.teams[1], aTeam()]),
      expires_on: making.chance.pick([-1, 0, 1, 30]),
      outcome,
    })
    const linked = somewhere(making, place)
    making.add('incident_participant', {
      ...linked,
      id: making.id(),
      incident_id: making.chance.pick([incident.id, incident.id, making.id()]),
      ended_at: making.chance.pick([null, null, -HOUR]),
    })
  }
  const marked = making.chance.pick(making.world.entry.filter(({ n }) => n > 0))
  making.part('third_person_mark', {
    ...making.chance.pick([{ instance_id: marked.instance_id, case_id: marked.case_id }, somewhere(making, place)]),
    id: making.id(),
    register_id: making.chance.pick([marked.register_id, someRegister(making, place)]),
    entry_id: making.chance.pick([marked.id, marked.id, making.id()]),
  })
  // A text of another instance with the id a mark points at.
  const where = { instance_id: network.instanceId, case_id: laid.row.id, register_id: network.registers.shared }
  const entry_id = making.id()
  making.ghost('entry', {
    ...where,
    instance_id: abroad.instanceId,
    id: entry_id,
    author_id: entry_id,
    subject: 'open',
    version: 1,
    retracted_at: null,
  })
  making.part('third_person_mark', { ...where, id: making.id(), entry_id })
  making.add('entry_version', { ...where, subject: 'open', entry_id })
  // What a text said before, of another case, register or subject than the text: all of it must be there for the reader.
  for (let made = 0; made < 4; made++) {
    const keys = { ...somewhere(making, place), register_id: someRegister(making, place) }
    making.add('entry_version', { ...keys, subject: making.chance.pick(subjects), entry_id: marked.id })
  }
}

/** A contact that waits and the expert invited to it, with all that an expert may see of it. @returns the invitation. */
export function layExpert(making: Making, place: Place, expert: { readonly id: Id }): InvitedExpert {
  const { network } = place
  const keys = { instance_id: network.instanceId, referral_id: making.id(), team_id: network.teams[1] }
  const receiver_id = place.other.row.responsible_id
  making.add('referral', {
    instance_id: keys.instance_id,
    id: keys.referral_id,
    team_id: keys.team_id,
    receiver_id,
    state: 'waiting',
  })
  for (const register_id of [network.registers.shared, network.registers.police]) {
    making.part('referral_detail', { ...keys, case_id: null, register_id })
    making.part('concern', { ...keys, case_id: null, register_id })
    making.part('referral_reference', { ...keys, case_id: null, id: making.id(), register_id })
    making.add('person', {
      ...keys,
      id: making.id(),
      case_id: null,
      register_id,
      role: register_id === network.registers.shared ? 'youth' : 'guardian',
      identity_index: `expert ${making.id()}`,
    })
  }
  for (const professional_id of [expert.id, receiver_id])
    making.part('screening_stance', { ...keys, case_id: null, professional_id })
  making.part('screening_decision', { ...keys, case_id: null, id: making.id() })
  return making.add('invited_expert', {
    ...keys,
    id: making.id(),
    case_id: null,
    professional_id: expert.id,
    with_name: true,
    invited_at: -HOUR,
    ends_at: HOUR,
    withdrawn_at: null,
  })
}

/** What belongs to somebody alone, and what only some functions read. */
function layOwn(making: Making, place: Place): void {
  const instance = making.chance.pick([place.network.instanceId, place.network.instanceId, place.abroad.instanceId])
  const { laid, other } = place
  const one = making.id()
  const forms = [
    `/cases/${laid.row.id}/entries/${one}`,
    `/cases/${other.row.id}/${one}`,
    `/referrals/${one}`,
    `/cases/new/${one}`,
  ]
  for (const form of forms)
    making.add('draft', { instance_id: instance, professional_id: somebody(making, place).id, form })
  making.part('idempotency_key', { instance_id: instance, professional_id: somebody(making, place).id })
  making.part('calendar_feed', { instance_id: instance, id: making.id(), professional_id: somebody(making, place).id })
  for (const table of ['working_time', 'phenomenon_mail'])
    making.part(table, { instance_id: instance, professional_id: somebody(making, place).id })
  for (const table of rightTables)
    making.part(table, {
      instance_id: instance,
      id: making.id(),
      professional_id: somebody(making, place).id,
      agency_id: making.chance.pick([...place.network.agencies, place.network.agencies[0], place.abroad.agencies[0]]),
    })
  // Of the other agency, and of a kind that nobody is asked for.
  addInduction(making, place.network, somebody(making, place).id, 'unasked', { agency_id: place.network.agencies[1] })
  making.part('access_log', { instance_id: instance, professional_id: somebody(making, place).id })
  for (const table of ['log_leaf', 'log_checkpoint', 'log_key', 'staff_name_setting', 'log_alarm', 'log_sample_row'])
    making.part(table, { instance_id: instance })
}

/** Rows of every kind around a case. `share` of the tables of which there are many. */
export function layParts(
  making: Making,
  place: Place,
  options: { readonly share: number; readonly entries: number },
): void {
  for (const table of sharedTables)
    if (making.chance.happens(options.share)) making.part(table, { ...somewhere(making, place), id: making.id() })
  for (const table of compartments)
    if (making.chance.happens(options.share))
      making.part(table, { ...somewhere(making, place), id: making.id(), register_id: someRegister(making, place) })
  for (const table of betweens)
    if (making.chance.happens(options.share))
      making.part(table, {
        ...somewhere(making, place),
        id: making.id(),
        from_register_id: someRegister(making, place),
        to_register_id: someRegister(making, place),
      })
  if (making.chance.happens(options.share))
    making.part('rights_request', {
      ...somewhere(making, place),
      id: making.id(),
      register_id: someRegister(making, place),
      recorded_by: somebody(making, place).id,
    })
  layEntries(making, place, options.entries)
  if (making.chance.happens(options.share)) layGroups(making, place)
  layPersons(making, place, 2)
  layContacts(making, place)
  layOwn(making, place)
  if (making.chance.happens(options.share)) layProtected(making, place)
  if (making.chance.happens(options.share)) layTransfers(making, place)
  for (const table of network)
    if (making.chance.happens(options.share))
      making.part(table, { instance_id: making.chance.pick([place.network.instanceId, place.abroad.instanceId]) })
  for (const table of teamNetwork)
    if (making.chance.happens(options.share))
      making.part(table, {
        instance_id: making.chance.pick([place.network.instanceId, place.abroad.instanceId]),
        team_id: making.id(),
      })
  if (making.chance.happens(options.share)) layReleased(making, place)
  if (making.chance.happens(options.share)) layMessages(making, place)
  if (making.chance.happens(options.share)) layFeedback(making, place)
  if (making.chance.happens(options.share)) layBoard(making, place)
  if (making.chance.happens(options.share)) layRegion(making, place)
  if (making.chance.happens(options.share)) layReleases(making, place)
}
