import { anchorCaseReading } from '#casework/anchor-case/anchor-case.operations.ts'
import { anchorCasePages } from '#casework/anchor-case/anchor-case.pages.tsx'
import { caseMoveOperations } from '#casework/anchor-case/case-moves.operations.ts'
import { caseMovePages } from '#casework/anchor-case/case-moves.pages.tsx'
import { assessmentOperations } from '#casework/assessment/assessment.operations.ts'
import { assessmentPages } from '#casework/assessment/assessment.pages.tsx'
import { closeCaseOperations } from '#casework/anchor-case/close-case.operations.ts'
import { closeCasePages } from '#casework/anchor-case/close-case.pages.tsx'
import { deadlineOperations } from '#casework/deadline/deadline.operations.ts'
import { deadlinePages } from '#casework/deadline/deadline.pages.tsx'
import { followUpOperations } from '#casework/follow-up/follow-up.operations.ts'
import { followUpPages } from '#casework/follow-up/follow-up.pages.tsx'
import { servicePlanOperations } from '#casework/service-plan/service-plan.operations.ts'
import { servicePlanPages } from '#casework/service-plan/service-plan.pages.tsx'
import { serviceReferralOperations } from '#casework/service-referral/service-referral.operations.ts'
import { serviceReferralPages } from '#casework/service-referral/service-referral.pages.tsx'
import { entryOperations } from '#casework/entry/entry.operations.ts'
import { entryPages } from '#casework/entry/entry.pages.tsx'
import { meetingOperations } from '#casework/meeting/meeting.operations.ts'
import { meetingPages } from '#casework/meeting/meeting.pages.tsx'
import { personOperations } from '#casework/person/person.operations.ts'
import { personPages } from '#casework/person/person.pages.tsx'
import { todayOperations } from '#casework/today/today.operations.ts'
import { todayPages } from '#casework/today/today.pages.tsx'
import { draftOperations } from '#http/draft.operations.ts'
import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { intakeOperations, intakePages } from '#intake/intake.ts'
import { referralImportOperations } from '#intake/referral-import/referral-import.operations.ts'
import { referralImportPages } from '#intake/referral-import/referral-import.pages.tsx'
import { networkOperations, networkPages } from '#network/network.ts'
import { accessLogOperations } from '#sharing/access-log/access-log.operations.ts'
import { accessLogPages } from '#sharing/access-log/access-log.pages.tsx'

/** Every verb of the product, room by room. The API, the reference and the access matrix are made from this list. */
export const operations: readonly AnyOperation[] = [
  ...todayOperations,
  ...intakeOperations,
  ...referralImportOperations,
  ...anchorCaseReading,
  ...caseMoveOperations,
  ...meetingOperations,
  ...assessmentOperations,
  ...servicePlanOperations,
  ...serviceReferralOperations,
  ...followUpOperations,
  ...deadlineOperations,
  ...closeCaseOperations,
  ...entryOperations,
  ...personOperations,
  ...networkOperations,
  ...accessLogOperations,
  ...draftOperations,
]

/** Every screen of the product. */
export const pages: readonly Page[] = [
  ...todayPages,
  ...intakePages,
  ...referralImportPages,
  ...anchorCasePages,
  ...caseMovePages,
  ...meetingPages,
  ...assessmentPages,
  ...servicePlanPages,
  ...serviceReferralPages,
  ...followUpPages,
  ...deadlinePages,
  ...closeCasePages,
  ...entryPages,
  ...personPages,
  ...networkPages,
  ...accessLogPages,
]
