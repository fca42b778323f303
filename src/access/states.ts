/** Phases of a case in the order of the Anchor process (anchor-work 1.1, 1.5). */
export const casePhases = ['preparing', 'meeting', 'assessment', 'guidance', 'follow_up', 'closed'] as const
export type CasePhase = (typeof casePhases)[number]

/** States of a contact: waiting for the team's decision, or decided. Carrying over keeps it waiting. */
export const referralStates = ['waiting', 'selected', 'not_selected'] as const
export type ReferralState = (typeof referralStates)[number]

/** What ties an actor to a target. The first group follows from the actor alone, the second from the row. */
export const relations = [
  'signed_in',
  'worker',
  'team_worker',
  'team_coordinator',
  'leadership',
  'steering_group',
  'data_protection_officer',
  'administrator',
  // Reads what regions have handed over (G-23). Somebody who is this alone is not `signed_in`: nothing of a region is for them.
  'national_coordinator',
  'referral_team',
  'referral_coordinator',
  'referral_receiver',
  'identity_owner',
  // Invited by the team to this one contact, until it is decided (C-10).
  'invited_expert',
  'case_member',
  // Opened the case in an emergency: reads its head and the own register, and changes nothing (S-03).
  'break_glass',
  // Reads the head and the own register of a case that is put away to the archive, and changes nothing (L of the access model).
  'archive_reader',
  'responsible_worker',
  'author',
  // May look at somebody else's version of a rule of disclosure (X-16, four eyes).
  'rule_verifier',
  // Works in the team of the incident, or with a case that is linked to it (C-07).
  'incident_reader',
  // Works in the team of the incident and did not record it.
  'incident_reviewer',
  // Wrote the signal, or coordinates the team that saw it (F-01).
  'signal_keeper',
  // Coordinates the team that answers for the phenomenon (F-02).
  'phenomenon_lead',
  // Answers for a measure.
  'measure_owner',
  // Named in the meeting of the steering group: who keeps its minutes, and who chairs it.
  'meeting_secretary',
  'meeting_chair',
  // Belongs to a police authority: tells what was counted in its register (D-08).
  'police_party',
  // Coordinates the team that the annual report is about (D-03).
  'report_writer',
] as const
export type Relation = (typeof relations)[number]
