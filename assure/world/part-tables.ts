/** Parts of a case that every member reads: one rule for all of them. */
export const sharedTables = [
  'log_request',
  'log_request_part',
  'log_handout',
  'log_withholding',
  'cause',
  'cause_version',
  'closing_evaluation',
  'consent_giver',
  'deviation',
  'follow_up',
  'follow_up_move',
  'guardian_limit',
  'meeting',
  'meeting_participant',
  'meeting_time',
  'meeting_answer',
  'other_party',
  'safety_plan',
  'plan_action',
  'plan_agreement',
  'protected_identity',
  'service_plan',
  'service_referral',
  'service_referral_step',
  'register_transfer',
  'home_move',
  'of_age_choice',
  'contact_attempt',
  'participation_end',
  'guest_link',
  'external_task',
  'outbox',
] as const
/** What one authority keeps of a case, each in its own register. */
export const compartments = [
  'assessment_area',
  'assessment_area_version',
  'family_view',
  'own_words_withdrawal',
  'information_ban',
  'maturity_judgement',
  'mediation',
  'mediation_step',
  'duty',
  'threat_notice',
  'identity_change',
] as const
/** What goes from one register to another. */
export const betweens = ['information_request', 'presence_task', 'correction_notice'] as const
/** Rows of a contact. */
export const contacts = ['deadline', 'screening_decision', 'lead_question'] as const
/** Those of them with the details of who it is about. */
export const namedContacts = ['referral_detail', 'referral_reference', 'concern'] as const
/** What belongs to the whole instance. */
export const network = [
  'absence_cover',
  'agency',
  'agreement',
  'agreement_party',
  'decision',
  'municipality',
  'steering_group_member',
  'team_coverage',
  'retention_rule',
  'retention_choice',
  'legal_hold',
  'erasure_list',
  'erasure_item',
  'erasure_ledger',
  'breach',
  'instance_export',
  'translation_check',
  'directory_entry',
  'unmet_need',
  'party_cost',
  'goal',
  'indicator_value',
] as const
/** What the region keeps together: agreements, meetings of the steering group, figures and reports, and the counts that nobody reads. */
export const regionTables = [
  'agreement_rule',
  'network_file',
  'steering_meeting',
  'steering_attendance',
  'steering_item',
  'steering_decision',
  'steering_task_done',
  'report_pack',
  'external_value',
  'start_up_step',
  'team_merger',
  'team_merger_plan',
  'instance_ending',
  'annual_report',
  'annual_report_copy',
  'case_indicator',
  'case_indicator_year',
  'early_warning',
  'warning_run',
  'warning_count',
  'warning_week',
  'picture_count',
  'picture_correction',
  'picture_basis',
  'picture_period',
  'picture_key',
  'crypto_key',
] as const
/** Rights and their history: for who they are about, and those who keep them in the agency. */
export const rightTables = ['right_proposal', 'right_change', 'right_review'] as const
/** What belongs to a team. */
export const teamNetwork = ['team_municipality', 'team_regular_attendee', 'youth_work_resource'] as const
