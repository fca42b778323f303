import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { anchorCasePages } from './anchor-case/anchor-case.pages.tsx'
import { anchorCaseReading } from './anchor-case/anchor-case.operations.ts'
import { assessmentOperations } from './assessment/assessment.operations.ts'
import { assessmentPages } from './assessment/assessment.pages.tsx'
import { attachmentOperations } from './attachment/attachment.operations.ts'
import { attachmentPages } from './attachment/attachment.pages.tsx'
import { caseMoveOperations } from './anchor-case/case-moves.operations.ts'
import { caseMovePages } from './anchor-case/case-moves.pages.tsx'
import { caseTransferOperations } from './case-transfer/case-transfer.operations.ts'
import { caseTransferPages } from './case-transfer/case-transfer.pages.tsx'
import { comingOfAgeOperations } from './coming-of-age/coming-of-age.operations.ts'
import { comingOfAgePages } from './coming-of-age/coming-of-age.pages.tsx'
import { clientCopyOperations } from './third-person/client-copy.operations.ts'
import { clientCopyPages } from './third-person/client-copy.pages.tsx'
import { closeCaseOperations } from './anchor-case/close-case.operations.ts'
import { closeCasePages } from './anchor-case/close-case.pages.tsx'
import { deadlineOperations } from './deadline/deadline.operations.ts'
import { deadlinePages } from './deadline/deadline.pages.tsx'
import { entryOperations } from './entry/entry.operations.ts'
import { entryPages } from './entry/entry.pages.tsx'
import { entryRetractionOperations } from './entry/entry-retraction.operations.ts'
import { entryRetractionPages } from './entry/entry-retraction.pages.tsx'
import { externalTaskOperations } from './external-task/external-task.operations.ts'
import { externalTaskPages } from './external-task/external-task.pages.tsx'
import { followUpOperations } from './follow-up/follow-up.operations.ts'
import { followUpPages } from './follow-up/follow-up.pages.tsx'
import { guardianLimitOperations } from './guardian-limit/guardian-limit.operations.ts'
import { guardianLimitPages } from './guardian-limit/guardian-limit.pages.tsx'
import { homeMoveOperations } from './home-move/home-move.operations.ts'
import { homeMovePages } from './home-move/home-move.pages.tsx'
import { liveMeetingOperations } from './live-meeting/live-recording.operations.ts'
import { liveMeetingPages } from './live-meeting/live-meeting.pages.tsx'
import { meetingLetterOperations } from './meeting/meeting-letter.operations.ts'
import { meetingLetterPages } from './meeting/meeting-letter.pages.tsx'
import { meetingOperations } from './meeting/meeting.operations.ts'
import { meetingPages } from './meeting/meeting.pages.tsx'
import { attendanceOperations } from './attendance/attendance.operations.ts'
import { attendanceCountPages } from './attendance/attendance.pages.tsx'
import { calendarFeedOperations } from './calendar-feed/calendar-feed.operations.ts'
import { calendarFeedPages } from './calendar-feed/calendar-feed.pages.tsx'
import { meetingInvitationOperations } from './meeting-invitation/meeting-invitation.operations.ts'
import { meetingInvitationPages } from './meeting-invitation/meeting-invitation.pages.tsx'
import { meetingTimeOperations } from './meeting-time/meeting-time.operations.ts'
import { meetingTimePages } from './meeting-time/meeting-time.pages.tsx'
import { absenceOperations } from './responsibility/absence.operations.ts'
import { responsibilityOperations } from './responsibility/responsibility.operations.ts'
import { responsibilityPages } from './responsibility/responsibility.pages.tsx'
import { otherPartyOperations } from './other-party/other-party.operations.ts'
import { otherPartyPages } from './other-party/other-party.pages.tsx'
import { personSearchOperations } from './person-search/person-search.operations.ts'
import { personSearchPages } from './person-search/person-search.pages.tsx'
import { personOperations } from './person/person.operations.ts'
import { personPages } from './person/person.pages.tsx'
import { protectedIdentityOperations } from './protected-identity/protected-identity.operations.ts'
import { protectedGrantOperations } from './protected-identity/protected-grant.operations.ts'
import { protectedIdentityPages } from './protected-identity/protected-identity.pages.tsx'
import { safetyPlanOperations } from './safety-plan/safety-plan.operations.ts'
import { safetyPlanPages } from './safety-plan/safety-plan.pages.tsx'
import { servicePlanOperations } from './service-plan/service-plan.operations.ts'
import { servicePlanPages } from './service-plan/service-plan.pages.tsx'
import { serviceReferralOperations } from './service-referral/service-referral.operations.ts'
import { serviceReferralPages } from './service-referral/service-referral.pages.tsx'
import { thirdPersonOperations } from './third-person/third-person.operations.ts'
import { thirdPersonPages } from './third-person/third-person.pages.tsx'
import { todayOperations } from './today/today.operations.ts'
import { todayPages } from './today/today.pages.tsx'

/** Every verb of the room: the case, from the first meeting to its end. */
export const caseworkOperations: readonly AnyOperation[] = [
  ...todayOperations,
  ...anchorCaseReading,
  ...caseMoveOperations,
  ...meetingOperations,
  ...meetingLetterOperations,
  ...liveMeetingOperations,
  ...meetingTimeOperations,
  ...meetingInvitationOperations,
  ...calendarFeedOperations,
  ...attendanceOperations,
  ...assessmentOperations,
  ...servicePlanOperations,
  ...serviceReferralOperations,
  ...externalTaskOperations,
  ...followUpOperations,
  ...deadlineOperations,
  ...closeCaseOperations,
  ...comingOfAgeOperations,
  ...homeMoveOperations,
  ...caseTransferOperations,
  ...entryOperations,
  ...attachmentOperations,
  ...entryRetractionOperations,
  ...thirdPersonOperations,
  ...clientCopyOperations,
  ...personOperations,
  ...personSearchOperations,
  ...otherPartyOperations,
  ...protectedIdentityOperations,
  ...protectedGrantOperations,
  ...safetyPlanOperations,
  ...guardianLimitOperations,
  ...responsibilityOperations,
  ...absenceOperations,
]

/** Every screen of the room. */
export const caseworkPages: readonly Page[] = [
  ...todayPages,
  ...anchorCasePages,
  ...caseMovePages,
  ...meetingPages,
  ...meetingLetterPages,
  ...liveMeetingPages,
  ...meetingTimePages,
  ...meetingInvitationPages,
  ...calendarFeedPages,
  ...attendanceCountPages,
  ...assessmentPages,
  ...servicePlanPages,
  ...serviceReferralPages,
  ...externalTaskPages,
  ...followUpPages,
  ...deadlinePages,
  ...closeCasePages,
  ...comingOfAgePages,
  ...homeMovePages,
  ...caseTransferPages,
  ...entryPages,
  ...attachmentPages,
  ...entryRetractionPages,
  ...thirdPersonPages,
  ...clientCopyPages,
  ...personPages,
  ...personSearchPages,
  ...otherPartyPages,
  ...protectedIdentityPages,
  ...safetyPlanPages,
  ...guardianLimitPages,
  ...responsibilityPages,
]
