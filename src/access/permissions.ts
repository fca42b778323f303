import type { Rule } from './permission-rule.ts'
import { regionPermissions } from './region-permissions.ts'
import { casePhases } from './states.ts'

const openPhases = casePhases.filter((phase) => phase !== 'closed')
const member: Rule = { who: ['case_member'] }
const memberOfOpenCase: Rule = { who: ['case_member'], in: openPhases }
/** What carries a case on to its next step. */
const carriesOn: Rule = { ...memberOfOpenCase, carriesOn: true, withFamily: true }
/** From an open case, or from a contact that waits for the team's decision. */
const inCaseOrContact: Rule = { who: ['case_member', 'referral_team'], in: [...openPhases, 'waiting'] }

/**
 * One line a verb: who may (any of `who`) and in which states. Absence means no. Which rows exist at all is decided
 * before this, by the database (database/definitions/policies); this table only decides about what one can see.
 * docs/access-matrix.md is generated from it.
 */
export const permissions = {
  ...regionPermissions,
  'today.read': { who: ['signed_in', 'national_coordinator'] },
  'network.read': { who: ['signed_in'] },
  'draft.write': { who: ['signed_in', 'national_coordinator'] },
  // Of a team one coordinates; the others are not there.
  'team_contact.change': { who: ['team_coordinator'] },
  'own_sign_in.read': { who: ['signed_in', 'national_coordinator'] },
  'own_sign_in.change': { who: ['signed_in', 'national_coordinator'] },
  'account.read': { who: ['administrator'] },
  'account.end_sessions': { who: ['administrator'] },
  'account.invite': { who: ['administrator'] },
  'identity_provider.read': { who: ['administrator'] },
  'identity_provider.change': { who: ['administrator'] },
  // People and rights of one's own agency; never what a case contains (S-02).
  'professional.list': { who: ['administrator', 'leadership'] },
  'professional.read': { who: ['administrator', 'leadership'] },
  'professional.add': { who: ['administrator'] },
  'professional.change': { who: ['administrator'] },
  'right.give': { who: ['administrator'] },
  'right.end': { who: ['administrator'] },
  // The second person of the four eyes: neither who proposed nor who receives.
  'right.settle': { who: ['administrator', 'leadership'] },
  'right.review': { who: ['administrator'] },
  'induction.confirm': { who: ['administrator'] },
  // Everything of a team goes on in another; nothing of it is read (U-13).
  'team.form': { who: ['administrator'] },
  'team_merger.make': { who: ['administrator'] },
  // The work of the whole instance ends, by two (U-13): neither of them alone.
  'instance_ending.read': { who: ['administrator', 'leadership'] },
  'instance_ending.propose': { who: ['administrator'] },
  'instance_ending.settle': { who: ['administrator', 'leadership'] },
  'responsibility.hand_over': { who: ['administrator'] },
  'absence.record': { who: ['team_worker', 'administrator'] },
  'person.search': { who: ['worker'] },
  'access_log.read': { who: ['data_protection_officer'] },

  'referral.list': { who: ['team_worker', 'team_coordinator'] },
  'referral.register': { who: ['team_worker'], underAgreement: true },
  'referral.import': { who: ['team_worker'], underAgreement: true },
  'referral.read': { who: ['referral_team', 'referral_coordinator', 'referral_receiver'] },
  'referral.route': { who: ['team_coordinator'], in: ['waiting'] },
  'referral.assess_urgency': { who: ['referral_team'], in: ['waiting'] },
  'referral.open_identity': { who: ['identity_owner'], in: ['waiting'] },
  'referral.record_identity': { who: ['referral_receiver'], in: ['waiting'] },
  'referral.settle_deadline': { who: ['referral_team'], in: ['waiting'] },
  'referral.state_stance': { who: ['referral_team'], in: ['waiting'] },
  'referral.decide': { who: ['referral_team'], in: ['waiting'] },
  // The paper to whoever made the contact, in every state: it tells nothing of the outcome.
  'receipt.read': { who: ['referral_team'] },
  'referral.order_agenda': { who: ['referral_team', 'referral_coordinator'], in: ['waiting'] },
  'invited_expert.read': { who: ['referral_team'] },
  'invited_expert.invite': { who: ['referral_team'], in: ['waiting'] },
  'invited_expert.withdraw': { who: ['referral_team'], in: ['waiting'] },
  // All that an invited expert may: the one contact, and what they think of it.
  'invited_referral.read': { who: ['invited_expert'], in: ['waiting'] },
  'invited_referral.state_stance': { who: ['invited_expert'], in: ['waiting'] },
  'team_review.read': { who: ['team_worker', 'team_coordinator'] },
  'team_review.hold': { who: ['team_worker', 'team_coordinator'] },

  'case.list': { who: ['worker'] },
  // The outcome of a decision that makes a contact a case; every other outcome is possible without an agreement too.
  'case.open': { who: ['referral_team'], in: ['waiting'], underAgreement: true },
  // The page of a case and one of its texts. What else is in a case is for its members alone.
  'case.read': { who: ['case_member', 'break_glass', 'archive_reader'] },
  'case.prepare': member,
  'case.add_member': memberOfOpenCase,
  'case.advance': carriesOn,
  'case.close': { who: ['responsible_worker'], in: openPhases },
  'case.hand_over': memberOfOpenCase,
  'person.edit': memberOfOpenCase,
  'person.identify': memberOfOpenCase,
  'home_move.read': member,
  'home_move.record': memberOfOpenCase,
  // Whoever answers for the case gives it away; a coordinator of the other team takes it, unread.
  'case_transfer.propose': { who: ['responsible_worker'], in: openPhases },
  'case_transfer.withdraw': memberOfOpenCase,
  'case_transfer.settle': { who: ['team_coordinator'] },
  'coming_of_age.read': member,
  'coming_of_age.choose': { who: ['responsible_worker'], in: openPhases },
  'entry.write': memberOfOpenCase,
  'entry.correct': { who: ['author'], in: openPhases },
  'entry.retract': { who: ['author'] },
  // As the texts of the case, and where they are.
  'attachment.read': { who: ['case_member', 'break_glass', 'archive_reader'] },
  'attachment.add': memberOfOpenCase,
  'attachment.retract': { who: ['author'] },
  // Also in a closed case: what is about somebody else must not reach the young person later either.
  'third_person.mark': { who: ['author'] },
  'client_copy.read': member,
  'disclosure.read': member,
  'disclosure.make': memberOfOpenCase,
  'disclosure.revoke': member,
  'disclosure.answer': member,
  'disclosure.take_in': memberOfOpenCase,
  'information_request.read': member,
  'information_request.ask': memberOfOpenCase,
  'information_request.answer': memberOfOpenCase,
  'consent.read': member,
  'consent.ask': { ...memberOfOpenCase, withFamily: true },
  'consent.record': { ...memberOfOpenCase, withFamily: true },
  // Also in a closed case: a withdrawal never waits.
  'consent.withdraw': member,
  'maturity.judge': memberOfOpenCase,
  'information_ban.read': member,
  'information_ban.record': memberOfOpenCase,
  'information_ban.lift': member,
  'protected_identity.read': member,
  'protected_identity.record': memberOfOpenCase,
  // Four eyes: whoever grants is another than whoever opens.
  'protected_identity.grant': memberOfOpenCase,
  // Also in a closed case; what there is to open, the grant decides.
  'protected_identity.open': member,
  'protected_identity.end': { who: ['responsible_worker'], in: openPhases },
  'guardian_limit.read': member,
  'guardian_limit.set': memberOfOpenCase,
  'guardian_limit.end': member,
  'meeting.arrange': carriesOn,
  'meeting.read': member,
  'meeting.edit': memberOfOpenCase,
  'meeting.record': memberOfOpenCase,
  // One's own invitations, also to meetings of cases one is no member of: the invitation is all one has (C-13, C-40).
  'meeting_invitation.read': { who: ['worker'] },
  'meeting_invitation.answer': { who: ['worker'] },
  // The feed of one's own calendar.
  'calendar_feed.read': { who: ['worker'] },
  'calendar_feed.change': { who: ['worker'] },
  // How often organisations came, never to whose meeting (C-40).
  'attendance.count': { who: ['team_worker', 'team_coordinator', 'leadership'] },
  'assessment.read': member,
  'assessment.record': memberOfOpenCase,
  'cause.record': memberOfOpenCase,
  'cause.correct': { who: ['author'], in: openPhases },
  'service_plan.read': member,
  'service_plan.write': carriesOn,
  'service_plan.agree': carriesOn,
  'service_referral.read': member,
  'service_referral.offer': carriesOn,
  'service_referral.update': memberOfOpenCase,
  'guest_link.read': member,
  'guest_link.make': memberOfOpenCase,
  'guest_link.end': member,
  'follow_up.set': carriesOn,
  'follow_up.move': memberOfOpenCase,
  'follow_up.do': memberOfOpenCase,
  'deadline.complete': memberOfOpenCase,
  // Also in a closed case: a duty to notify does not end with it (LSL 417/2007 § 25).
  'duty.read': member,
  'duty.fulfil': member,
  'threat_notice.give': member,
  'presence_task.read': member,
  'presence_task.send': memberOfOpenCase,
  'presence_task.answer': member,
  'mediation.read': member,
  'mediation.refer': memberOfOpenCase,
  'mediation.follow': member,
  'recruitment_concern.read': member,
  'recruitment_concern.raise': memberOfOpenCase,
  'recruitment_concern.end': member,
  'time_limit_extract.read': { who: ['team_coordinator', 'leadership'] },

  'disclosure_rule.ask': { who: ['signed_in'] },
  'disclosure_rule.read': { who: ['signed_in'] },
  'disclosure_rule.propose': { who: ['data_protection_officer'] },
  'disclosure_rule.verify': { who: ['rule_verifier'] },
  'disclosure_rule.end': { who: ['data_protection_officer', 'leadership'] },
  'disclosure_rule.annul': { who: ['data_protection_officer', 'leadership'] },

  'conflict_of_interest.read': { who: ['team_worker', 'team_coordinator'] },
  'conflict_of_interest.declare': { who: ['team_worker', 'team_coordinator'] },
  'conflict_of_interest.declare_in_case': member,
  'conflict_of_interest.end': { who: ['team_coordinator'] },
  'case_restriction.read': member,
  'case_restriction.decide': memberOfOpenCase,
  'case_restriction.name': memberOfOpenCase,
  'case_restriction.end': { who: ['responsible_worker'] },
  'other_party.mark': memberOfOpenCase,
  'safety_plan.read': member,
  'safety_plan.write': memberOfOpenCase,
  'case_link.read': member,
  'referral_link.read': { who: ['referral_team'], in: ['waiting'] },
  'lead_question.ask': inCaseOrContact,
  'lead_question.answer': inCaseOrContact,
  'duplicate_link.propose': inCaseOrContact,
  'duplicate_link.settle': inCaseOrContact,
  'household_link.make': memberOfOpenCase,
  'household_link.end': member,
  'incident.list': { who: ['team_worker', 'team_coordinator'] },
  'incident.record': { who: ['team_worker'] },
  'incident.read': { who: ['incident_reader'] },
  'incident.review': { who: ['incident_reviewer'] },
  // How often, never who (C-07).
  'incident.count': { who: ['team_coordinator'] },
  'incident.take_part': memberOfOpenCase,
  'incident.leave': member,
  'log_request.read': member,
  'log_request.register': member,
  'log_request.hand_out': member,
  'log_request.decide': { who: ['data_protection_officer'] },
  'log_review.review': { who: ['data_protection_officer'] },
  'break_glass.open': { who: ['team_worker'] },
  'break_glass.review': { who: ['data_protection_officer'] },

  'rights.desk': { who: ['team_worker'] },
  // Also in a closed case: a request never waits for it to be opened again.
  'rights.read': member,
  'rights.record': member,
  'rights.answer': member,
  'notice.see': member,
  'processing_restriction.read': member,
  'processing_restriction.set': member,
  'register_transfer.confirm': { who: ['case_member'], in: ['closed'] },
  'retention.read': { who: ['data_protection_officer', 'leadership'] },
  'erasure.propose': { who: ['data_protection_officer', 'leadership'] },
  // By two of them, never the same.
  'erasure.approve': { who: ['data_protection_officer', 'leadership'] },
  'legal_hold.set': { who: ['data_protection_officer'] },
  'legal_hold.lift': { who: ['data_protection_officer'] },
  'processing_record.read': { who: ['data_protection_officer', 'leadership', 'administrator'] },
  // What anybody may be told: printed for families.
  'privacy_notice.read': { who: ['signed_in'] },
  'instance_export.read': { who: ['data_protection_officer', 'administrator'] },
  'instance_export.ask': { who: ['data_protection_officer', 'administrator'] },
  // By the other of the two (U-10).
  'instance_export.approve': { who: ['data_protection_officer', 'administrator'] },
  'breach.read': { who: ['data_protection_officer'] },
  'breach.record': { who: ['data_protection_officer'] },

  // Feedback (P-05, P-06): whoever hands out tickets reads no answers.
  'feedback.make_tickets': { who: ['team_worker', 'team_coordinator'] },
  'feedback.read': { who: ['team_coordinator', 'leadership', 'steering_group'] },
  'feedback.read_texts': { who: ['team_coordinator', 'steering_group'] },
  'feedback.remove_text': { who: ['team_coordinator'] },
  'feedback_reply.read': { who: ['signed_in'] },
  'feedback_reply.write': { who: ['team_coordinator', 'steering_group'] },
  // Threads between named persons of a case; which there are, the database decides.
  'message.read': member,
  'message.start': memberOfOpenCase,
  'message.send': memberOfOpenCase,
  'hearing.read': { who: ['signed_in'] },
  'hearing.record': { who: ['team_coordinator', 'steering_group'] },
  'own_words.read': member,
  // Also in a closed case: nobody waits to take back what they said.
  'own_words.withdraw': member,
  'released_text.read': member,
  'released_text.release': memberOfOpenCase,
  'released_text.end': member,
  'released_text.remark': member,
  'participation.read': member,
  'contact_attempt.record': memberOfOpenCase,
  'participation.end': memberOfOpenCase,
  'participation.begin_again': memberOfOpenCase,
  // What anybody may be told: printed for families.
  'family_text.read': { who: ['signed_in'] },
  'family_text.check': { who: ['team_coordinator', 'leadership', 'data_protection_officer'] },
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof permissions

/** The rule of a permission, as data. */
export const ruleOf = (permission: Permission): Rule => permissions[permission]
