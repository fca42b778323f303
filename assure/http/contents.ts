import type { Id, Part } from '../oracle/facts.ts'
import type { LaidCase } from '../world/cases.ts'
import { HOUR, type Making } from '../world/making.ts'
import { subjects } from '../world/network.ts'
import type { Place } from '../world/viewers.ts'

/** Adds a row of any table, with all the keys it needs. */
export const put = (making: Making, table: string, row: Readonly<Record<string, unknown>>): Part & { id: Id } =>
  making.part(table, { id: making.id(), ...row } as unknown as Part) as Part & { id: Id }

type Where = { readonly instance_id: Id; readonly case_id: Id }

/** Texts of every register and subject, some taken back, with what they said before. */
function layTexts(making: Making, { network }: Place, where: Where, authors: ReadonlyMap<Id, Id>, count: number): void {
  for (let made = 0; made < count; made++) {
    const register_id = making.chance.pick([...Object.values(network.registers), network.neighbour])
    const subject = making.chance.pick(subjects)
    const entry = making.add('entry', {
      ...where,
      id: making.id(),
      register_id,
      subject,
      author_id: authors.get(register_id) ?? making.chance.pick([...authors.values()]),
      version: 2,
      retracted_at: making.chance.pick([null, null, null, -HOUR]),
    })
    if (making.chance.happens(0.5))
      put(making, 'entry_version', { ...where, register_id, subject, entry_id: entry.id, author_id: entry.author_id })
    if (making.chance.happens(0.3))
      put(making, 'third_person_mark', { ...where, register_id, entry_id: entry.id, entry_version: 2 })
  }
}

/** Files of every register and subject; one of each register nobody but its author sees, because nothing has searched it yet. */
function layFiles(making: Making, { network }: Place, where: Where, authors: ReadonlyMap<Id, Id>): void {
  for (const register_id of [...Object.values(network.registers), network.neighbour])
    for (const state of ['ready', 'ready', 'quarantined'] as const)
      put(making, 'attachment', {
        ...where,
        register_id,
        subject: making.chance.pick(subjects),
        author_id: authors.get(register_id) ?? making.chance.pick([...authors.values()]),
        state,
      })
}

/** Meetings with who is asked, what was brought to them and what was noted. */
function layMeetings(making: Making, { network }: Place, where: Where, authors: ReadonlyMap<Id, Id>): void {
  for (const state of ['planned', 'held', 'cancelled'] as const) {
    const meeting = put(making, 'meeting', { ...where, state, starts_at: state === 'planned' ? 24 * HOUR : -24 * HOUR })
    const cancelled = state === 'cancelled' ? { cancelled_reason: 'inställt' } : {}
    Object.assign(meeting, cancelled)
    put(making, 'meeting_participant', { ...where, meeting_id: meeting.id })
    for (const [register_id, author_id] of authors) {
      const shared = register_id === network.registers.shared
      const kind = shared ? 'meeting_summary' : making.chance.pick(['meeting_note', 'meeting_contribution'])
      const row = { ...where, id: making.id(), register_id, author_id, subject: 'open', version: 1, retracted_at: null }
      Object.assign(making.add('entry', row), { kind, meeting_id: meeting.id })
      put(making, 'live_text', { ...where, meeting_id: meeting.id, register_id, author_id, subject: 'open' })
    }
  }
}

/** Life areas and views of the family in every register, causes, plans, services and follow-ups in the shared workspace. */
function layWork(making: Making, { network }: Place, where: Where): void {
  for (const register_id of [...Object.values(network.registers), network.neighbour])
    for (const area of ['family', 'friends_leisure']) {
      const assessed = put(making, 'assessment_area', { ...where, register_id, area })
      put(making, 'assessment_area_version', { ...where, register_id, assessment_area_id: assessed.id })
    }
  for (const register_id of [network.registers.shared, network.registers.police, network.registers.social_care])
    put(making, 'family_view', { ...where, register_id, party: 'youth' })
  for (const category of ['trauma_loss', 'parenting_strain']) {
    const cause = put(making, 'cause', { ...where, category })
    put(making, 'cause_version', { ...where, cause_id: cause.id })
  }
  for (const [plan_number, state] of ['replaced', 'agreed', 'draft'].entries()) {
    const plan = put(making, 'service_plan', { ...where, plan_number: plan_number + 1, state })
    put(making, 'plan_action', { ...where, plan_id: plan.id })
    put(making, 'plan_agreement', { ...where, plan_id: plan.id })
  }
  for (let made = 0; made < 2; made++) {
    const service = put(making, 'service_referral', where)
    put(making, 'service_referral_step', { ...where, service_referral_id: service.id })
    const followUp = put(making, 'follow_up', where)
    put(making, 'follow_up_move', { ...where, follow_up_id: followUp.id, from_due_on: 3, to_due_on: 9 })
    put(making, 'deviation', where)
  }
  for (const party of ['youth', 'guardian']) put(making, 'closing_evaluation', { ...where, party, helped: 3 })
}

/** What the law asks of who works in the case: each authority keeps its own. */
function layDuties(making: Making, { network }: Place, where: Where): void {
  const { police, social_care: social, health_care: health } = network.registers
  for (const register_id of [police, social, health, network.neighbour]) {
    put(making, 'duty', { ...where, register_id, kind: 'child_welfare', outcome: 'fulfilled' })
    put(making, 'duty', { ...where, register_id, kind: 'child_welfare', outcome: 'dismissed' })
    put(making, 'threat_notice', { ...where, register_id })
  }
  for (const register_id of [...Object.values(network.registers), network.neighbour]) {
    const mediation = put(making, 'mediation', { ...where, register_id })
    put(making, 'mediation_step', { ...where, register_id, mediation_id: mediation.id })
  }
  const pairs = [
    [police, social],
    [social, police],
    [health, social],
    [network.neighbour, health],
  ] as const
  for (const [from_register_id, to_register_id] of pairs) {
    put(making, 'information_request', { ...where, from_register_id, to_register_id })
    put(making, 'presence_task', { ...where, from_register_id, to_register_id })
  }
}

/** The people of a case, what they consented to and what was found about them. */
function layPeople(making: Making, { network }: Place, where: Where, laid: LaidCase): void {
  const person = (role: 'guardian' | 'close_person', register_id: Id) =>
    making.add('person', {
      ...where,
      id: making.id(),
      referral_id: laid.row.referral_id,
      team_id: laid.row.team_id,
      register_id,
      role,
      identity_index: null,
    })
  const { police, social_care: social, shared } = network.registers
  const guardian = person('guardian', shared)
  for (const register_id of [shared, police, social]) person('close_person', register_id)
  const youth = { ...where, person_id: laid.youth.id }
  put(making, 'other_party', { ...where, person_id: guardian.id })
  put(making, 'guardian_limit', { ...where, guardian_id: guardian.id })
  for (const register_id of [shared, police, social, network.neighbour]) {
    put(making, 'information_ban', { ...where, register_id, guardian_id: guardian.id })
    put(making, 'maturity_judgement', { ...youth, register_id })
  }
  for (const to_register_id of [social, police]) {
    const consent = making.add('consent', {
      ...where,
      id: making.id(),
      to_register_id,
      purpose: 'support',
      subjects: ['open'],
      given_at: making.chance.pick([-HOUR, null]),
      valid_until: null,
      withdrawn_at: making.chance.pick([null, null, -HOUR]),
    })
    put(making, 'consent_giver', { ...youth, consent_id: consent.id })
  }
}

/** The contact a case came of, with all its rows. */
function layOrigin(making: Making, { network }: Place, laid: LaidCase, professionals: readonly Id[]): void {
  const { instance_id, team_id, referral_id, id: case_id } = laid.row
  const keys = { instance_id, team_id, referral_id, case_id }
  const { shared, police, social_care: social } = network.registers
  put(making, 'referral_detail', { ...keys, register_id: making.chance.pick([shared, shared, police]) })
  for (const register_id of [police, social]) put(making, 'referral_reference', { ...keys, register_id })
  for (const professional_id of professionals.slice(0, 2)) put(making, 'screening_stance', { ...keys, professional_id })
  put(making, 'screening_decision', keys)
  for (const rule of ['first_meeting', 'follow_up_meeting', 'child_welfare_notification'])
    put(making, 'deadline', { ...keys, rule, due_on: making.chance.pick([-2, 0, 5]) })
}

/** Everything a case can hold. @param authors who writes in which register */
export function layCaseContents(
  making: Making,
  place: Place,
  laid: LaidCase,
  authors: ReadonlyMap<Id, Id>,
  entries: number,
): void {
  const where = { instance_id: laid.row.instance_id, case_id: laid.row.id }
  layTexts(making, place, where, authors, entries)
  layFiles(making, place, where, authors)
  layMeetings(making, place, where, authors)
  layWork(making, place, where)
  layDuties(making, place, where)
  layPeople(making, place, where, laid)
  layOrigin(making, place, laid, [...authors.values()])
  put(making, 'recruitment_concern', { ...where, team_id: laid.row.team_id })
}
