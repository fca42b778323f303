import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { accessLogOperations } from './access-log/access-log.operations.ts'
import { accessLogPages } from './access-log/access-log.pages.tsx'
import { breakGlassOperations } from './break-glass/break-glass.operations.ts'
import { breakGlassPages } from './break-glass/break-glass.pages.tsx'
import { breakGlassReviewPages } from './break-glass/break-glass-review.pages.tsx'
import { caseDuplicateOperations } from './possible-duplicate/case-duplicate.operations.ts'
import { caseLinkOperations } from './case-link/case-link.operations.ts'
import { caseLinkPages } from './case-link/case-link.pages.tsx'
import { conflictOperations } from './conflict-of-interest/conflict-of-interest.operations.ts'
import { conflictPages } from './conflict-of-interest/conflict-of-interest.pages.tsx'
import { consentOperations } from './consent/consent.operations.ts'
import { consentPages } from './consent/consent.pages.tsx'
import { disclosingOperations } from './disclosure/disclosing.operations.ts'
import { disclosingPages } from './disclosure/disclosing.pages.tsx'
import { disclosureExportOperations } from './disclosure/disclosure-export.operations.ts'
import { disclosureExportPages } from './disclosure/disclosure-export.pages.tsx'
import { disclosureOperations } from './disclosure/disclosure.operations.ts'
import { disclosurePages } from './disclosure/disclosure.pages.tsx'
import { disclosureRuleOperations } from './disclosure-rule/disclosure-rule.operations.ts'
import { disclosureRulePages } from './disclosure-rule/disclosure-rule.pages.tsx'
import { countyNoticeOperations } from './duty/county-notice.operations.ts'
import { countyNoticePages } from './duty/county-notice.pages.tsx'
import { dutyListOperations } from './duty/duty-list.operations.ts'
import { dutyListPages } from './duty/duty-list.pages.tsx'
import { dutyOperations } from './duty/duty.operations.ts'
import { dutyPages } from './duty/duty.pages.tsx'
import { householdLinkOperations } from './household-link/household-link.operations.ts'
import { householdLinkPages } from './household-link/household-link.pages.tsx'
import { incidentLinkOperations } from './incident/incident-link.operations.ts'
import { incidentLinkPages } from './incident/incident-link.pages.tsx'
import { incidentOperations } from './incident/incident.operations.ts'
import { incidentPages } from './incident/incident.pages.tsx'
import { informationBanOperations } from './information-ban/information-ban.operations.ts'
import { informationBanPages } from './information-ban/information-ban.pages.tsx'
import { informationRequestOperations } from './information-request/information-request.operations.ts'
import { informationRequestPages } from './information-request/information-request.pages.tsx'
import { logDecisionOperations } from './log-request/log-decision.operations.ts'
import { logDecisionPages } from './log-request/log-decision.pages.tsx'
import { logRequestOperations } from './log-request/log-request.operations.ts'
import { logRequestPages } from './log-request/log-request.pages.tsx'
import { logReviewOperations } from './log-review/log-review.operations.ts'
import { logReviewPages } from './log-review/log-review.pages.tsx'
import { logExportOperations } from './access-log/log-export.operations.ts'
import { logExportPages } from './access-log/log-export.pages.tsx'
import { maturityJudgementOperations } from './maturity-judgement/maturity-judgement.operations.ts'
import { maturityJudgementPages } from './maturity-judgement/maturity-judgement.pages.tsx'
import { mayTellOperations } from './disclosure-rule/may-tell.operations.ts'
import { mayTellPages } from './disclosure-rule/may-tell.pages.tsx'
import { mediationOperations } from './mediation/mediation.operations.ts'
import { mediationPages } from './mediation/mediation.pages.tsx'
import { possibleDuplicatePages } from './possible-duplicate/possible-duplicate.pages.tsx'
import { presenceTaskOperations } from './presence-task/presence-task.operations.ts'
import { presenceTaskPages } from './presence-task/presence-task.pages.tsx'
import { receivedOperations } from './disclosure/received.operations.ts'
import { receivedPages } from './disclosure/received.pages.tsx'
import { recruitmentConcernOperations } from './recruitment-concern/recruitment-concern.operations.ts'
import { recruitmentConcernPages } from './recruitment-concern/recruitment-concern.pages.tsx'
import { referralDuplicateOperations } from './possible-duplicate/referral-duplicate.operations.ts'
import { restrictionOperations } from './case-restriction/case-restriction.operations.ts'
import { restrictionPages } from './case-restriction/case-restriction.pages.tsx'
import { newRuleOperations } from './disclosure-rule/new-rule.operations.ts'
import { newRulePages } from './disclosure-rule/new-rule.pages.tsx'
import { ruleChangeOperations } from './disclosure-rule/rule-change.operations.ts'
import { ruleChangePages } from './disclosure-rule/rule-change.pages.tsx'
import { temporaryIdentityOperations } from './temporary-identity/temporary-identity.operations.ts'
import { temporaryIdentityPages } from './temporary-identity/temporary-identity.pages.tsx'
import { threatNoticeOperations } from './threat-notice/threat-notice.operations.ts'
import { threatNoticePages } from './threat-notice/threat-notice.pages.tsx'
import { timeLimitExtractOperations } from './time-limit-extract/time-limit-extract.operations.ts'
import { timeLimitExtractPages } from './time-limit-extract/time-limit-extract.pages.tsx'

/** Every verb of the room: what authorities tell each other, on what basis, and who has looked. */
export const sharingOperations: readonly AnyOperation[] = [
  ...mayTellOperations,
  ...disclosureRuleOperations,
  ...ruleChangeOperations,
  ...newRuleOperations,
  ...disclosureExportOperations,
  ...disclosureOperations,
  ...disclosingOperations,
  ...receivedOperations,
  ...informationRequestOperations,
  ...consentOperations,
  ...maturityJudgementOperations,
  ...informationBanOperations,
  ...conflictOperations,
  ...restrictionOperations,
  ...breakGlassOperations,
  ...caseLinkOperations,
  ...caseDuplicateOperations,
  ...referralDuplicateOperations,
  ...householdLinkOperations,
  ...incidentOperations,
  ...incidentLinkOperations,
  ...accessLogOperations,
  ...logExportOperations,
  ...logReviewOperations,
  ...logRequestOperations,
  ...logDecisionOperations,
  ...dutyListOperations,
  ...dutyOperations,
  ...countyNoticeOperations,
  ...temporaryIdentityOperations,
  ...mediationOperations,
  ...presenceTaskOperations,
  ...recruitmentConcernOperations,
  ...threatNoticeOperations,
  ...timeLimitExtractOperations,
]

/** Every screen of the room. */
export const sharingPages: readonly Page[] = [
  ...mayTellPages,
  ...disclosureRulePages,
  ...ruleChangePages,
  ...newRulePages,
  ...disclosureExportPages,
  ...disclosurePages,
  ...disclosingPages,
  ...receivedPages,
  ...informationRequestPages,
  ...consentPages,
  ...maturityJudgementPages,
  ...informationBanPages,
  ...conflictPages,
  ...restrictionPages,
  ...breakGlassPages,
  ...breakGlassReviewPages,
  ...caseLinkPages,
  ...possibleDuplicatePages,
  ...householdLinkPages,
  ...incidentPages,
  ...incidentLinkPages,
  ...accessLogPages,
  ...logExportPages,
  ...logReviewPages,
  ...logRequestPages,
  ...logDecisionPages,
  ...dutyListPages,
  ...dutyPages,
  ...countyNoticePages,
  ...temporaryIdentityPages,
  ...mediationPages,
  ...presenceTaskPages,
  ...recruitmentConcernPages,
  ...threatNoticePages,
  ...timeLimitExtractPages,
]
