import { casePhases, type CasePhase, type ReferralState, type Relation } from './states.ts'

/**
 * One line a verb: who may (any of `who`) and in which states. Absence means no. Which rows exist at all is decided
 * before this, by the database (database/definitions/policies); this table only decides about what one can see.
 * docs/access-matrix.md is generated from it.
 */
type Rule = {
  readonly who: readonly Relation[]
  /** States of the target in which the verb is possible; absent when the target has no state or it does not matter. */
  readonly in?: readonly (CasePhase | ReferralState)[]
}

const openPhases = casePhases.filter((phase) => phase !== 'closed')
const member: Rule = { who: ['case_member'] }
const memberOfOpenCase: Rule = { who: ['case_member'], in: openPhases }

export const permissions = {
  'today.read': { who: ['signed_in'] },
  'network.read': { who: ['signed_in'] },
  'draft.write': { who: ['signed_in'] },
  'access_log.read': { who: ['data_protection_officer'] },

  'referral.list': { who: ['team_worker', 'team_coordinator'] },
  'referral.register': { who: ['team_worker'] },
  'referral.import': { who: ['team_worker'] },
  'referral.read': { who: ['referral_team', 'referral_coordinator', 'referral_receiver'] },
  'referral.route': { who: ['team_coordinator'], in: ['waiting'] },
  'referral.assess_urgency': { who: ['referral_team'], in: ['waiting'] },
  'referral.open_identity': { who: ['identity_owner'], in: ['waiting'] },
  'referral.record_identity': { who: ['referral_receiver'], in: ['waiting'] },
  'referral.settle_deadline': { who: ['referral_team'], in: ['waiting'] },
  'referral.state_stance': { who: ['referral_team'], in: ['waiting'] },
  'referral.decide': { who: ['referral_team'], in: ['waiting'] },
  'referral.order_agenda': { who: ['referral_team', 'referral_coordinator'], in: ['waiting'] },
  'team_review.read': { who: ['team_worker', 'team_coordinator'] },
  'team_review.hold': { who: ['team_worker', 'team_coordinator'] },

  'case.list': { who: ['worker'] },
  'case.read': member,
  'case.add_member': memberOfOpenCase,
  'case.advance': memberOfOpenCase,
  'case.close': { who: ['responsible_worker'], in: openPhases },
  'case.hand_over': memberOfOpenCase,
  'person.edit': memberOfOpenCase,
  'entry.write': memberOfOpenCase,
  'entry.correct': { who: ['author'], in: openPhases },
  'meeting.arrange': memberOfOpenCase,
  'meeting.read': member,
  'meeting.edit': memberOfOpenCase,
  'meeting.record': memberOfOpenCase,
  'assessment.read': member,
  'assessment.record': memberOfOpenCase,
  'cause.record': memberOfOpenCase,
  'cause.correct': { who: ['author'], in: openPhases },
  'service_plan.read': member,
  'service_plan.write': memberOfOpenCase,
  'service_plan.agree': memberOfOpenCase,
  'service_referral.read': member,
  'service_referral.offer': memberOfOpenCase,
  'service_referral.update': memberOfOpenCase,
  'follow_up.set': memberOfOpenCase,
  'follow_up.move': memberOfOpenCase,
  'follow_up.do': memberOfOpenCase,
  'deadline.complete': memberOfOpenCase,
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof permissions

/** The rule of a permission, as data. */
export const ruleOf = (permission: Permission): Rule => permissions[permission]
