import { canaryOf, textOf } from './canary.ts'
import { hashOf } from './cookie.ts'
import type { Value } from './special.ts'
import { today } from './today.ts'

/*
 * Values of what the region keeps together and of what families take part in, where the type of a column alone does not tell what the
 * product understands. They are the special values of `special.ts`, kept apart for their number.
 */

const three = (n: number): object => ({ sv: textOf(n), fi: textOf(n), en: textOf(n) })
const is =
  (value: unknown): Value =>
  () =>
    value
/** Days from today to a Monday, so many weeks back. */
export const monday = (weeks: number): number => -((today().getUTCDay() + 6) % 7) - 7 * weeks
/** Days from today to the first day of the month so many months back. */
function monthBack(months: number): number {
  const day = today()
  return Math.round((Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, 1) - day.getTime()) / 86_400_000)
}
/** To the first day of a quarter: of the month that is, or of one or two before it. */
const quarterBack = (): number => monthBack(today().getUTCMonth() % 3)

/** Codes of the lists the product knows, and numbers that stand for nothing. */
export const regionCodes: Readonly<Record<string, string>> = {
  'steering_group_member.role': 'member',
  'steering_meeting.starts_at': '09:00',
  'phenomenon.type': 'vandalism',
  'phenomenon_signal.type': 'vandalism',
  'phenomenon_signal.area': 'station',
  'phenomenon_signal.age_band': '13_14',
  'phenomenon_signal.channel': 'in_person',
  'phenomenon_measure.status': 'planned',
  'prevention_work.type': 'outreach',
  'prevention_work_hours.profession': 'police',
  'consultation.asked_by': 'school',
  'consultation.topic': 'vandalism',
  'unmet_need.service_type': 'youth_work',
  'directory_entry.kind': 'public',
  'indicator_value.indicator': 'feedback_response',
  'external_value.indicator': 'population_10_17',
  'published_cell.age_band': '10-17',
  'picture_count.municipality_code': 'unknown',
  'picture_count.age_band': '10-17',
  'picture_correction.municipality_code': 'unknown',
  'picture_correction.age_band': '10-17',
  'warning_count.municipality_code': 'unknown',
  'early_warning.area': 'region',
  'of_age_choice.choice': 'finish',
  'network_file.media_type': 'application/pdf',
  'protected_identity.period': 'until_further_notice',
  'legal_hold.ground': 'court',
  'log_withholding.ground': 'endangers_child',
  'rights_request.clock': 'gdpr_answer',
  'breach.clock': 'breach_report',
  'right_proposal.function': 'leadership',
  'released_remark.kind': 'correction',
  'log_alarm.kind': 'denied',
}

export const regionValues: Readonly<Record<string, Value>> = {
  'municipality.code': (_row, n) => String(n % 1000).padStart(3, '0'),
  'directory_entry.services': is(['youth_work']),
  'directory_entry.languages': is(['sv']),
  'goal.indicators': is(['feedback_response']),
  'indicator_value.numerator': is(100),
  'indicator_value.denominator': is(100),
  'external_value.year': is(2025),
  'external_value.value': is(1000),
  'police_figure.parts': is([10, 20]),
  'case_indicator.parts': is([10, 20]),
  'case_indicator.teams': is([]),
  'working_time.month': is(monthBack(1)),
  'working_time.minutes': is({ casework: 60 }),
  // Counts under a word that names its row.
  'picture_count.phenomenon': (_row, n) => canaryOf(n),
  'picture_correction.phenomenon': (_row, n) => canaryOf(n),
  'warning_count.phenomenon': (_row, n) => canaryOf(n),
  'early_warning.phenomenon': (_row, n) => canaryOf(n),
  'published_cell.shown': is(10),
  'picture_basis.counts': (_row, n) => three(n),
  'warning_run.week': is(monday(2)),
  'early_warning.week': is(monday(2)),
  'warning_week.week': is(monday(2)),
  'warning_count.week': is(monday(2)),
  'warning_run.series': is(10),
  'warning_run.expected_false_alarms': is(1),
  'feedback_batch.period': is(quarterBack()),
  'feedback_batch.tickets': is(20),
  'feedback_batch.valid_until': is(30),
  'concern.reporter': is('professional'),
  'concern.answers': (_row, n) => JSON.stringify({ answers: { reach: textOf(n) }, notKnown: [] }),
  'feedback_result.first_period': is(quarterBack()),
  'feedback_result.last_period': is(quarterBack()),
  'feedback_result.answers': is(10),
  'protected_detail.slot': is('address'),
  'picture_release.published_at': (row) => (row['state'] === 'published' ? -1 : null),
  'picture_release.withdrawn_at': (row) => (row['state'] === 'withdrawn' ? -1 : null),
  'report_pack.content': (_row, n) => textOf(n).repeat(5),
  'report_pack.sha256': (_row, n) => hashOf(String(n)),
  'annual_report_copy.sha256': (_row, n) => hashOf(String(n)),
  'annual_report_copy.content': (_row, n) => textOf(n).repeat(5),
  'team_merger_plan.merges_on': is(30),
  'team_merger_plan.municipalities': is([]),
  'legal_hold.review_on': is(30),
  'log_request.due_on': is(20),
  'rights_request.due_on': is(20),
}

/** What a row also tells although it need not. */
export const regionTold: Readonly<Record<string, readonly string[]>> = {
  agreement: ['register_number'],
  agreement_party: ['signatory_name'],
  steering_group_member: ['person_name'],
  steering_item: ['proposal', 'minutes'],
  phenomenon_signal: ['description'],
  prevention_work: ['note'],
  party_cost: ['note'],
  directory_entry: ['description', 'contact'],
  complaint_contact: ['phone'],
  start_up_step: ['note'],
  annual_report: ['learnt'],
  picture_release: ['published_at', 'withdrawn_at'],
  phenomenon_mail: ['address'],
  outbox: ['address', 'link'],
  contact_attempt: ['note'],
  participation_end: ['note'],
  released_remark: ['body'],
  meeting_answer: ['substitute'],
  safety_plan: ['secret'],
  home_move: ['place'],
  identity_change: ['note', 'given_name'],
  rights_request: ['said'],
  log_request: ['special_reason'],
  feedback_text: ['body'],
  concern: ['answers', 'sent_at'],
  team_regular_attendee: ['external_name', 'external_organisation'],
  youth_work_resource: ['reference'],
  right_change: ['reason'],
  right_review: ['note'],
}
