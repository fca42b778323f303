import {
  concern,
  contact,
  detail,
  duplicate,
  invitation,
  person,
  reference,
  referral,
  stance,
  teamReview,
} from './before-case.ts'
import type { BreakGlass, Conflict, Incident, Part, ProtectedGrant, Transfer } from './facts.ts'
import { feedbackResult, feedbackTally, feedbackText, ticketBatch } from './feedback.ts'
import {
  attachment,
  between,
  compartment,
  disclosedText,
  disclosure,
  draft,
  entry,
  entryVersion,
  head,
  liveText,
  mark,
  memberCompartment,
  membership,
  ownRecord,
  ownTeam,
  released,
  releasedRemark,
  shared,
} from './in-case.ts'
import { inThread, thread } from './messages.ts'
import {
  answering,
  hoursOfWork,
  measure,
  nation,
  nobody,
  onBoard,
  ownFigure,
  ownOnly,
  publishedCell,
  region,
  release,
  spreadNotice,
  teamsOwn,
} from './region.ts'
import { has, isMine, no, yes, type Verdict, type View } from './view.ts'

export type Rule = (view: View, row: never) => Verdict

const breakGlass = (view: View, row: BreakGlass): Verdict => {
  if (isMine(view, row.professional_id)) return yes('own')
  if (has(view, 'data_protection_officer')) return yes('reviewer')
  const responsible = view.world.anchor_case.some(
    (each) => each.instance_id === row.instance_id && each.id === row.case_id && isMine(view, each.responsible_id),
  )
  return responsible && view.relationOf(row.case_id) === 'member' ? yes('responsible') : no('other')
}

const conflict = (view: View, row: Conflict): Verdict => {
  if (isMine(view, row.professional_id)) return yes('own')
  if (has(view, 'data_protection_officer')) return yes('reviewer')
  const coordinates = view.world.team_membership.some(
    (each) =>
      each.instance_id === row.instance_id &&
      each.professional_id === row.professional_id &&
      view.standing.coordinated.has(each.team_id),
  )
  return coordinates ? yes('coordinator') : no('other')
}

/** S-06: what is protected of somebody, for members with a live grant of their own in a case they are in. */
const protectedDetail = (view: View, row: ProtectedGrant): Verdict => {
  const member = shared(view, row)
  if (!member.allow) return member
  const grants = (view.world.parts['protected_grant'] ?? []) as readonly ProtectedGrant[]
  const granted = grants.some(
    (each) =>
      each.instance_id === row.instance_id &&
      each.protection_id === row.protection_id &&
      isMine(view, each.professional_id ?? '') &&
      shared(view, each).allow &&
      (each.granted_at ?? 0) <= 0 &&
      (each.ends_at ?? 0) > 0 &&
      (each.revoked_at ?? null) === null,
  )
  return granted ? yes('granted') : no('other')
}

/** C-06: a link between two cases, for those who are members of both. */
const household = (view: View, row: Part): Verdict => {
  const sides = [row.case_id, row.other_case_id].map((caseId) => shared(view, { case_id: caseId ?? null }))
  return sides.find((each) => !each.allow) ?? yes('both')
}

/** C-34: whoever proposed it and the coordinators of the team that is asked; members, unless the team would tell a protected home. */
const transfer = (view: View, row: Transfer): Verdict => {
  if (isMine(view, row.proposed_by)) return yes('own')
  if (view.standing.coordinated.has(row.to_team_id)) return yes('coordinator')
  const member = shared(view, { case_id: row.case_id ?? null })
  return member.allow && row.hidden ? no('other') : member
}

/** C-07: the team that recorded it; members of a case that is linked to it once it is approved; nobody after it has expired. */
const incident = (view: View, row: Incident): Verdict => {
  if (row.expires_on <= 0) return no('other')
  if (view.standing.teams.has(row.team_id)) return yes('team')
  const linked = view.world.incident_participant.some(
    (each) =>
      each.instance_id === row.instance_id &&
      each.incident_id === row.id &&
      each.ended_at === null &&
      shared(view, each).allow,
  )
  return linked && row.outcome === 'approved' ? yes('linked') : no('M')
}

/** S-02: rights and their history, for who they are about, the administrators and leaders of the agency, and the officer. */
const rights = (view: View, row: Part): Verdict => {
  if (isMine(view, row.professional_id)) return yes('own')
  if (has(view, 'data_protection_officer')) return yes('reviewer')
  const ofAgency = row.agency_id === view.standing.professional.agency_id
  return ofAgency && (has(view, 'administrator') || has(view, 'leadership')) ? yes('agency') : no('other')
}

/** G-21: as rights; also whoever coordinates a team of theirs, from the day it is known until they leave it. */
const training = (view: View, row: Part): Verdict => {
  const led = view.world.team_membership.some(
    (each) =>
      each.instance_id === row.instance_id &&
      each.professional_id === row.professional_id &&
      view.standing.coordinated.has(each.team_id) &&
      (each.valid_until === null || each.valid_until > 0),
  )
  return led ? yes('coordinator') : rights(view, row)
}

export const everyone = (): Verdict => yes('instance')
const officer = (view: View): Verdict => (has(view, 'data_protection_officer') ? yes('reviewer') : no('other'))

/** Who asked for the log, and what they were given: members of the case, and the officer who decides. */
const officerOrMember = (view: View, row: Part): Verdict =>
  has(view, 'data_protection_officer') ? yes('reviewer') : shared(view, { case_id: row.case_id ?? null })

const keeper = (view: View): Verdict =>
  has(view, 'data_protection_officer') || has(view, 'leadership') ? yes('keeper') : no('other')
/** U-13: who may end the instance, by two. */
const ender = (view: View): Verdict =>
  has(view, 'administrator') || has(view, 'leadership') ? yes('ender') : no('other')

const exporter = (view: View): Verdict =>
  has(view, 'data_protection_officer') || has(view, 'administrator') ? yes('exporter') : no('other')

/** the controller a request is for, and who received it. */
const rightsRequest = (view: View, row: Part): Verdict => {
  const verdict = shared(view, row)
  if (!verdict.allow) return verdict
  if (row.register_id === view.standing.ownRegister) return yes('own register')
  return isMine(view, row.recorded_by) ? yes('received it') : no('O')
}

/** U-11: whoever was told; where that was outside the system, whoever told. */
const notice = (view: View, row: Part): Verdict => {
  const verdict = shared(view, row)
  const told = row.to_register_id ?? row.from_register_id
  return verdict.allow && told !== view.standing.ownRegister ? no('O') : verdict
}

/** F-03: what is told to those who coordinate a team, and to nobody else in the region. */
const coordinating = (view: View): Verdict => (view.standing.coordinated.size > 0 ? yes('coordinator') : no('other'))

const rulesOf = (rule: Rule, tables: string): [string, Rule][] => tables.split(' ').map((table) => [table, rule])

/** Who reads which table, inside the instance of the row. A table without a line here is a gap, and is reported as one. */
export const readRules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...rulesOf(
    everyone,
    'instance agency agreement agreement_party decision disclosure_rule municipality professional register staff_name_setting retention_rule retention_choice',
  ),
  ...rulesOf(everyone, 'register_purpose steering_group_member subject_reader team team_coverage team_membership'),
  ...rulesOf(everyone, 'team_municipality team_regular_attendee youth_work_resource absence_cover'),
  ...rulesOf(shared, 'cause cause_version closing_evaluation consent consent_giver deviation follow_up follow_up_move'),
  ...rulesOf(shared, 'guardian_limit incident_participant meeting meeting_participant other_party plan_action'),
  ...rulesOf(
    shared,
    'plan_agreement safety_plan service_plan service_referral service_referral_step case_restriction case_circle',
  ),
  ...rulesOf(
    shared,
    'protected_identity protected_grant home_move of_age_choice meeting_time meeting_answer contact_attempt participation_end guest_link external_task outbox',
  ),
  ['released_text', released],
  ['released_remark', releasedRemark],
  ['translation_check', everyone],
  ['identity_change', memberCompartment],
  ['case_transfer', transfer],
  ['protected_detail', protectedDetail],
  ...rulesOf(compartment, 'assessment_area assessment_area_version family_view own_words_withdrawal'),
  ...rulesOf(memberCompartment, 'information_ban maturity_judgement mediation mediation_step'),
  ...rulesOf(ownRecord, 'duty threat_notice'),
  ...rulesOf(between, 'information_request presence_task'),
  ['entry', entry],
  ['entry_version', entryVersion],
  ['attachment', attachment],
  ['live_text', liveText],
  ...rulesOf(keeper, 'legal_hold erasure_list erasure_item erasure_ledger'),
  ['register_transfer', shared],
  ['rights_request', rightsRequest],
  ['correction_notice', notice],
  ['breach', officer],
  ['instance_export', exporter],
  ['instance_ending', ender],
  ...rulesOf(contact, 'deadline lead_question screening_decision'),
  ...rulesOf(teamReview, 'team_review team_review_participant'),
  ...rulesOf(rights, 'function_term right_proposal right_change right_review'),
  ['induction', training],
  ['anchor_case', head],
  ['case_member', membership],
  ['disclosure', disclosure],
  ['disclosed_text', disclosedText],
  ['third_person_mark', mark],
  ['recruitment_concern', ownTeam],
  ['draft', draft],
  ['idempotency_key', ownOnly],
  ['calendar_feed', ownOnly],
  ['break_glass', breakGlass],
  ['conflict_of_interest', conflict],
  ...rulesOf(officer, 'access_log log_leaf log_checkpoint log_key log_withholding log_alarm log_sample_row'),
  ...rulesOf(officerOrMember, 'log_request log_request_part log_handout'),
  ['referral', referral],
  ['referral_detail', detail],
  ['concern', concern],
  ['referral_reference', reference],
  ['person', person],
  ['screening_stance', stance],
  ['invited_expert', invitation],
  ['duplicate_link', duplicate],
  ['household_link', household],
  ['incident', incident],
  ...rulesOf(everyone, 'feedback_reply hearing directory_entry complaint_contact'),
  ...rulesOf(answering, 'party_cost goal indicator_value'),
  ['unmet_need', region],
  ...rulesOf(ownOnly, 'working_time phenomenon_mail'),
  ...rulesOf(everyone, 'agreement_rule network_file'),
  ...rulesOf(
    answering,
    'steering_meeting steering_attendance steering_item steering_decision steering_task_done report_pack',
  ),
  ...rulesOf(onBoard, 'phenomenon phenomenon_signal'),
  ['phenomenon_measure', measure],
  ['phenomenon_notice', spreadNotice],
  ...rulesOf(teamsOwn, 'prevention_work consultation'),
  ['prevention_work_hours', hoursOfWork],
  ...rulesOf(everyone, 'external_value start_up_step team_merger team_merger_plan'),
  ...rulesOf(
    answering,
    'annual_report annual_report_copy case_indicator case_indicator_year early_warning warning_run',
  ),
  ['early_warning_municipality', coordinating],
  ['police_figure', ownFigure],
  ...rulesOf(nation, 'national_region national_delivery national_number'),
  ['picture_release', release],
  ['published_cell', publishedCell],
  // True counts, and what seals: no request reads them, whoever asks.
  ...rulesOf(nobody, 'picture_count picture_correction picture_basis picture_period picture_key'),
  ...rulesOf(nobody, 'warning_count warning_week crypto_key'),
  ['message_thread', thread],
  ...rulesOf(inThread, 'message_participant message'),
  ['feedback_batch', ticketBatch],
  ['feedback_result', feedbackResult],
  ['feedback_tally', feedbackTally],
  ['feedback_text', feedbackText],
])
