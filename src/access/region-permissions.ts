import type { Rule } from './permission-rule.ts'

/**
 * The part of permissions.ts that is of no case: agreements, the steering group, phenomena, resources and goals. Nothing here leads to a young
 * person, and no relation here is one to a case.
 */
export const regionPermissions = {
  // Agreements, decisions and seats are kept by the coordinators, who are the steering group's secretaries, and by administrators.
  'agreement.change': { who: ['team_coordinator', 'administrator'] },
  'decision.register': { who: ['team_coordinator', 'administrator'] },
  'start_up.keep': { who: ['team_coordinator', 'administrator'] },
  'network_file.attach': { who: ['team_coordinator', 'administrator'] },
  'steering_group.appoint': { who: ['team_coordinator', 'administrator'] },
  // Its meetings: nothing of any case is in them, and they lead to none.
  'steering_meeting.read': { who: ['steering_group', 'team_coordinator', 'leadership'] },
  'steering_meeting.keep': { who: ['team_coordinator'] },
  'steering_meeting.sign': { who: ['meeting_secretary'] },
  'steering_meeting.confirm': { who: ['meeting_chair'] },
  'steering_task.complete': { who: ['steering_group', 'team_coordinator'] },
  'report_pack.make': { who: ['steering_group', 'team_coordinator', 'leadership'] },
  // Phenomena without persons (F-01, F-02, F-05): the board is the region's, what is confined its team's.
  'phenomenon.read': { who: ['team_worker', 'team_coordinator', 'leadership', 'steering_group'] },
  'phenomenon.open': { who: ['team_coordinator'] },
  'phenomenon.join': { who: ['team_coordinator'] },
  'phenomenon.lead': { who: ['phenomenon_lead'] },
  'signal.write': { who: ['team_worker', 'team_coordinator'] },
  'signal.change': { who: ['signal_keeper'] },
  'measure.follow': { who: ['phenomenon_lead', 'measure_owner'] },
  'spread_notice.see': { who: ['team_coordinator'] },
  'phenomenon_mail.change': { who: ['team_coordinator'] },
  // Work that is no case, and consultations without identity (C-32, C-33): the words are the team's, the numbers the region's.
  'prevention_work.read': { who: ['team_worker', 'team_coordinator'] },
  'prevention_work.record': { who: ['team_worker', 'team_coordinator'] },
  'prevention_work.change': { who: ['author'] },
  'prevention_work.count': { who: ['team_worker', 'team_coordinator', 'leadership', 'steering_group'] },
  'consultation.read': { who: ['team_worker', 'team_coordinator'] },
  'consultation.record': { who: ['team_worker', 'team_coordinator'] },
  'consultation.change': { who: ['author'] },
  // Resources, costs, goals and the directory (G-12 – G-19): of no case.
  'directory.read': { who: ['signed_in'] },
  'directory.keep': { who: ['team_coordinator', 'steering_group', 'administrator'] },
  // How offices for advice and complaints are reached (P-08).
  'complaint_contact.read': { who: ['signed_in'] },
  'complaint_contact.keep': { who: ['team_coordinator', 'administrator'] },
  'unmet_need.read': { who: ['team_worker', 'team_coordinator', 'leadership', 'steering_group'] },
  'unmet_need.record': { who: ['team_worker', 'team_coordinator', 'leadership', 'steering_group'] },
  'unmet_need.settle': { who: ['team_coordinator', 'steering_group'] },
  // What cases add up to, in classes: only those who answer for the region.
  'unmet_need.count': { who: ['team_coordinator', 'leadership', 'steering_group'] },
  'youth_work_resource.read': { who: ['signed_in'] },
  'youth_work_resource.agree': { who: ['team_coordinator', 'steering_group'] },
  'team_coverage.ensure': { who: ['team_coordinator', 'steering_group'] },
  'party_cost.read': { who: ['team_coordinator', 'leadership', 'steering_group'] },
  // Each for the own party.
  'party_cost.record': { who: ['leadership', 'steering_group'] },
  'working_time.record': { who: ['team_worker', 'team_coordinator'] },
  'working_time.read_sums': { who: ['team_coordinator', 'leadership', 'steering_group'] },
  // Releases of the regional picture (F-03): made and shown by those who coordinate; the counts nobody reads.
  'picture_release.make': { who: ['team_coordinator'] },
  'picture_release.publish': { who: ['team_coordinator'] },
  // What stands out this week, without a number (docs/decisions/0040).
  'early_warning.read': { who: ['team_coordinator', 'leadership', 'steering_group'] },
  'goal.read': { who: ['team_coordinator', 'leadership', 'steering_group'] },
  'goal.set': { who: ['steering_group'] },
  'indicator_value.record': { who: ['team_coordinator', 'steering_group'] },
  // What casework adds up to once a year: classes, never a case.
  'quality.read': { who: ['team_coordinator', 'leadership', 'steering_group'] },
  // Counted by the police in their own register, and told as an aggregate.
  'police_figure.read': { who: ['police_party', 'team_coordinator', 'leadership', 'steering_group'] },
  'police_figure.record': { who: ['police_party'] },
  'annual_report.read': { who: ['team_coordinator', 'leadership', 'steering_group'] },
  // By who coordinates the team of the report.
  'annual_report.write': { who: ['report_writer'] },
  // The region's numbers to those who follow the work nationally: classes and sums, no person.
  'national_export.take': { who: ['team_coordinator', 'leadership'] },
  // What regions have handed over: for those who follow the work nationally, in an instance where there is nothing else (docs/decisions/0043).
  'national_region.read': { who: ['national_coordinator'] },
  'national_region.add': { who: ['national_coordinator'] },
  'national_delivery.receive': { who: ['national_coordinator'] },
  'national_comparison.read': { who: ['national_coordinator'] },
  // Figures that others publish stand beside the picture; the picture is what is published of it (F-03, F-04).
  'external_value.read': { who: ['signed_in'] },
  'external_value.take': { who: ['team_coordinator', 'administrator'] },
  'picture.read': { who: ['team_worker', 'team_coordinator', 'leadership', 'steering_group'] },
} as const satisfies Record<string, Rule>
