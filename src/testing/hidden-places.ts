import { randomUUID } from 'node:crypto'

/** Ids of a path, by the name they have in it. */
export type Ids = Readonly<Record<string, string>>

/**
 * Where the rows lie that a path names. A part of a case or of a contact is hidden with it; the rest is another team's or
 * another instance's. `within` names the row it is a part of, where the path names that one too.
 */
export type Place = {
  readonly table: string
  readonly within?: Readonly<Record<string, string>>
  /** Column that names the holder, where it is not the usual one. */
  readonly by?: string
}
export const places: Readonly<Record<string, Place>> = {
  meetingId: { table: 'meeting' },
  askedId: { table: 'meeting_participant', within: { meetingId: 'meeting_id' } },
  invitedAsId: { table: 'meeting_participant' },
  causeId: { table: 'cause' },
  planId: { table: 'service_plan' },
  actionId: { table: 'plan_action', within: { planId: 'plan_id' } },
  serviceReferralId: { table: 'service_referral' },
  followUpId: { table: 'follow_up' },
  deadlineId: { table: 'deadline' },
  entryId: { table: 'entry' },
  markId: { table: 'third_person_mark', within: { entryId: 'entry_id' } },
  personId: { table: 'person' },
  otherPartyId: { table: 'other_party' },
  limitId: { table: 'guardian_limit' },
  invitationId: { table: 'invited_expert' },
  disclosureId: { table: 'disclosure' },
  requestId: { table: 'information_request' },
  consentId: { table: 'consent' },
  banId: { table: 'information_ban' },
  protectionId: { table: 'protected_identity' },
  grantId: { table: 'protected_grant' },
  professionalId: { table: 'case_circle' },
  questionId: { table: 'lead_question' },
  duplicateId: { table: 'duplicate_link' },
  linkId: { table: 'household_link' },
  participantId: { table: 'incident_participant' },
  dutyId: { table: 'duty' },
  mediationId: { table: 'mediation' },
  taskId: { table: 'presence_task' },
  concernId: { table: 'recruitment_concern' },
  caseId: { table: 'anchor_case' },
  referralId: { table: 'referral' },
  teamId: { table: 'team' },
  reviewId: { table: 'team_review' },
  agreementId: { table: 'agreement' },
  decisionId: { table: 'decision' },
  conflictId: { table: 'conflict_of_interest' },
  breakGlassId: { table: 'break_glass' },
  incidentId: { table: 'incident' },
  accountId: { table: 'professional' },
  accountInvitationId: { table: 'invitation' },
  sessionId: { table: 'session' },
  passkeyId: { table: 'passkey' },
  providerId: { table: 'identity_provider' },
  membershipId: { table: 'team_membership' },
  inductionId: { table: 'induction' },
  responsibilityId: { table: 'anchor_case', by: 'responsible_id' },
  proposalId: { table: 'right_proposal' },
  absenceId: { table: 'absence_cover' },
  logRequestPartId: { table: 'log_request_part' },
  logAlarmId: { table: 'log_alarm' },
  logSampleRowId: { table: 'log_sample_row' },
  rightsRequestId: { table: 'rights_request' },
  noticeId: { table: 'correction_notice' },
  listId: { table: 'erasure_list' },
  holdId: { table: 'legal_hold' },
  exportId: { table: 'instance_export' },
  endingId: { table: 'instance_ending' },
  mergerPlanId: { table: 'team_merger_plan' },
  breachId: { table: 'breach' },
  controllerId: { table: 'register' },
  attachmentId: { table: 'attachment' },
  viewId: { table: 'family_view' },
  textId: { table: 'released_text' },
  transferId: { table: 'case_transfer' },
  guestLinkId: { table: 'guest_link' },
  messageThreadId: { table: 'message_thread' },
  feedbackBatchId: { table: 'feedback_batch' },
  feedbackResultId: { table: 'feedback_result' },
  feedbackTextId: { table: 'feedback_text' },
  feedbackReplyId: { table: 'feedback_reply' },
  hearingId: { table: 'hearing' },
  directoryEntryId: { table: 'directory_entry' },
  unmetNeedId: { table: 'unmet_need' },
  goalId: { table: 'goal' },
  teamCoverageId: { table: 'team_coverage' },
  signalId: { table: 'phenomenon_signal', within: { phenomenonId: 'phenomenon_id' } },
  phenomenonId: { table: 'phenomenon' },
  measureId: { table: 'phenomenon_measure', within: { phenomenonId: 'phenomenon_id' } },
  spreadNoticeId: { table: 'phenomenon_notice' },
  preventionWorkId: { table: 'prevention_work' },
  consultationId: { table: 'consultation' },
  partyId: { table: 'agency' },
  networkFileId: { table: 'network_file' },
  seatId: { table: 'steering_group_member' },
  steeringMeetingId: { table: 'steering_meeting' },
  itemId: { table: 'steering_item', within: { steeringMeetingId: 'meeting_id' } },
  steeringDecisionId: { table: 'steering_decision', within: { steeringMeetingId: 'meeting_id' } },
  reportPackId: { table: 'report_pack' },
  annualReportCopyId: { table: 'annual_report_copy' },
  pictureReleaseId: { table: 'picture_release' },
  nationalRegionId: { table: 'national_region' },
}

/** Rules are public and have names instead of ids; the rest of a path's words are codes anybody may know. */
export const publicWords: Ids = {
  ruleId: 'D1',
  version: '1',
  area: 'home_safety',
  visibility: 'case_team',
  party: 'youth',
  category: 'parenting_strain',
  recipient: 'outside-education',
  complaintChannel: 'social_ombudsperson',
  language: 'ar',
  reportLanguage: 'sv',
  text: 'voluntary',
  year: '2026',
  month: '2026-11',
  indicator: 'lead_time',
  municipality: '710',
  externalIndicator: 'population_10_17',
  step: 'actor_map',
}

/** Table of the rows a part of a path names: for whoever asks something else of them than where they are hidden. */
export const tableOfPart: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(places).map(([name, { table }]) => [name, table])),
  // Where a person of the network is named it is not only to stand in a circle.
  professionalId: 'professional',
}

export const namesIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')
/** The names of ids of rows in a path. */
export const idsIn = (path: string): string[] => namesIn(path).filter((name) => name in places)
/** Names of a path that are neither known rows nor known words: the tests must learn of them. */
export const unknownIn = (path: string): string[] =>
  namesIn(path).filter((name) => !(name in places) && !(name in publicWords))

/** The address of a path with these ids in it. */
export const addressOf = (path: string, ids: Ids): string =>
  path.replace(/:(\w+)/g, (_match, name: string) => encodeURIComponent(ids[name] ?? publicWords[name] ?? 'x'))

/** Ids of nothing, one for every id in the path. */
export const absentIds = (path: string): Ids => Object.fromEntries(idsIn(path).map((name) => [name, randomUUID()]))
