import type { Id } from '../oracle/facts.ts'
import type { LaidCase } from '../world/cases.ts'
import { HOUR, type Making } from '../world/making.ts'
import type { Place } from '../world/viewers.ts'
import type { Network } from '../world/network.ts'
import { agencyOf } from './complete.ts'
import { put } from './contents.ts'

type Where = { readonly instance_id: Id; readonly case_id: Id }

/** How the family is reached: links, what waits to be sent, tries, the end of taking part, texts that were opened to them. */
function layFamily(making: Making, { network }: Place, where: Where, youthId: Id): void {
  const person = { ...where, person_id: youthId }
  for (const capability of ['answer_times', 'own_page']) {
    const link = put(making, 'guest_link', { ...person, capability, channel: 'by_hand', expires_at: HOUR })
    put(making, 'outbox', { ...where, kind: 'guest_link', channel: 'sms', language: 'sv', about_id: link.id })
  }
  put(making, 'contact_attempt', { ...person, means: 'phone', outcome: 'no_answer' })
  put(making, 'participation_end', { ...where, kind: 'declined', said_by: 'youth', said_on: -3 })
  const { shared, police, social_care: social } = network.registers
  for (const register_id of [shared, police, social, network.neighbour]) {
    const text = put(making, 'released_text', { ...person, register_id, subject: 'open', language: 'sv' })
    const remark = { ...person, register_id, released_text_id: text.id, language: 'sv' }
    put(making, 'released_remark', { ...remark, kind: 'correction' })
    const view = put(making, 'family_view', { ...where, register_id, party: 'youth' })
    put(making, 'own_words_withdrawal', { ...where, register_id, view_id: view.id })
  }
}

/** Threads of messages: each between two, so that the others of the case must not see it. */
function layMessages(making: Making, where: Where, people: readonly Id[]): void {
  for (const [place, started_by] of people.slice(0, 3).entries()) {
    const thread = put(making, 'message_thread', { ...where, started_by })
    const among = [started_by, people[place + 1]].filter((each) => each !== undefined)
    for (const professional_id of among) {
      const part = put(making, 'message_participant', { ...where, thread_id: thread.id, professional_id })
      put(making, 'message', { ...where, thread_id: thread.id, participant_id: part.id })
    }
  }
}

/** Times of a meeting and who answered what, tasks of somebody outside. */
function layAnswers(making: Making, where: Where, youthId: Id): void {
  const meeting = put(making, 'meeting', { ...where, state: 'planned', starts_at: 48 * HOUR })
  put(making, 'meeting_participant', { ...where, meeting_id: meeting.id, person_id: youthId })
  const asked = put(making, 'meeting_participant', { ...where, meeting_id: meeting.id })
  const time = put(making, 'meeting_time', { ...where, meeting_id: meeting.id, starts_at: 72 * HOUR })
  const keys = { ...where, meeting_id: meeting.id, participant_id: asked.id }
  put(making, 'meeting_answer', { ...keys, number: 1, reply: 'accepted', possible: [time.id], way: 'phone' })
  put(making, 'external_task', { ...where, participant_id: asked.id })
}

/** What is protected of a young person, and who may open it. */
function layProtection(making: Making, { network }: Place, where: Where, youthId: Id, grantee: Id): void {
  const protection = put(making, 'protected_identity', { ...where, person_id: youthId })
  const keys = { ...where, protection_id: protection.id }
  put(making, 'protected_detail', { ...keys, register_id: network.registers.shared, slot: 'address' })
  const live = { granted_at: -HOUR, ends_at: HOUR, revoked_at: null }
  put(making, 'protected_grant', { ...keys, professional_id: grantee, ...live })
  // Where they meet is kept with what is protected, not with the meeting.
  for (const meeting of making.world.parts['meeting'] ?? [])
    if (meeting.case_id === where.case_id) Object.assign(meeting, { place: null })
}

/** How safe contact is kept, and what somebody's identity was before. */
function laySafety(making: Making, { network }: Place, where: Where, youthId: Id): void {
  put(making, 'safety_plan', { ...where, person_id: youthId, version: 1 })
  put(making, 'identity_change', { ...where, person_id: youthId, register_id: network.registers.shared })
}

/** Moving, growing up, being handed over. */
function layLife(making: Making, { network }: Place, laid: LaidCase): void {
  const where = { instance_id: laid.row.instance_id, case_id: laid.row.id }
  put(making, 'home_move', { ...where, reach: 'outside' })
  put(making, 'of_age_choice', { ...where, choice: 'finish', until: 30 })
  for (const register_id of [network.registers.police, network.registers.social_care])
    put(making, 'register_transfer', { ...where, register_id })
  const to_team_id = network.teams.find((each) => each !== laid.row.team_id)
  put(making, 'case_transfer', {
    ...where,
    from_team_id: laid.row.team_id,
    to_team_id,
    hidden: making.chance.happens(0.5),
  })
}

/** What somebody asked about themself, and what others were told of it. */
function layRequests(making: Making, { network }: Place, where: Where, youthId: Id): void {
  const request = put(making, 'log_request', { ...where, person_id: youthId })
  const agency_id = agencyOf(where.instance_id, network.registers.police)
  const part = put(making, 'log_request_part', { ...where, request_id: request.id, agency_id })
  put(making, 'log_handout', { ...where, part_id: part.id })
  put(making, 'log_withholding', { ...where, agency_id, from_at: -48 * HOUR, until_at: -HOUR })
  for (const register_id of [network.registers.police, network.registers.social_care, network.neighbour])
    put(making, 'rights_request', { ...where, register_id, person_id: youthId, kind: 'access' })
  put(making, 'correction_notice', where)
  put(making, 'legal_hold', where)
}

/** Feedback of a team: tickets, results, free answers, what was done, hearings. */
function layFeedback(making: Making, instance_id: Id, team_id: Id): void {
  const ofTeam = { instance_id, team_id }
  put(making, 'feedback_batch', ofTeam)
  const result = put(making, 'feedback_result', { ...ofTeam, audience: 'guardian' })
  const of = { instance_id, result_id: result.id }
  put(making, 'feedback_tally', of)
  put(making, 'feedback_text', { ...of, team_id })
  for (const table of ['feedback_reply', 'hearing']) put(making, table, ofTeam)
}

/** What the duty of answering for it all leaves: breaches, lists of what is due, copies of the whole. */
function layKeeping(making: Making, { instanceId: instance_id, registers }: Network): void {
  put(making, 'breach', { instance_id, looked_from: -48 * HOUR, looked_until: -HOUR })
  const list = put(making, 'erasure_list', { instance_id })
  for (const position of [1, 2]) put(making, 'erasure_item', { instance_id, list_id: list.id, position })
  put(making, 'erasure_ledger', { instance_id, list_id: list.id })
  put(making, 'instance_export', { instance_id })
  put(making, 'staff_name_setting', { instance_id, agency_id: agencyOf(instance_id, registers.police) })
  put(making, 'log_alarm', { instance_id, events: 3 })
  put(making, 'log_sample_row', { instance_id })
}

/** Who is around a case. */
export type Around = {
  /** Members of it. */
  readonly people: readonly Id[]
  /** Who may open what is protected of its young person; without, nothing is protected. */
  readonly grantee?: Id | undefined
}

/** What the family and others take part in, in one case. */
export function layParticipation(making: Making, place: Place, laid: LaidCase, { people, grantee }: Around): void {
  const where = { instance_id: laid.row.instance_id, case_id: laid.row.id }
  layFamily(making, place, where, laid.youth.id)
  layMessages(making, where, people)
  layAnswers(making, where, laid.youth.id)
  laySafety(making, place, where, laid.youth.id)
  if (grantee !== undefined) layProtection(making, place, where, laid.youth.id, grantee)
  layLife(making, place, laid)
  layRequests(making, place, where, laid.youth.id)
}

/** What of it belongs to teams and to the whole instance, at home and in another one. */
export function layOutcome(making: Making, { network, abroad }: Place): void {
  for (const each of [network, abroad]) {
    for (const team_id of each.teams) layFeedback(making, each.instanceId, team_id)
    layKeeping(making, each)
  }
}
