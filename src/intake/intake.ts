import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { invitedExpertOperations } from './invited-expert/invited-expert.operations.ts'
import { invitedExpertPages } from './invited-expert/invited-expert.pages.tsx'
import { invitedReferralOperations } from './invited-expert/invited-referral.operations.ts'
import { invitedReferralPages } from './invited-expert/invited-referral.pages.tsx'
import { receiptOperations } from './receipt/receipt.operations.ts'
import { receiptPages } from './receipt/receipt.pages.tsx'
import { referralFormPages } from './referral/referral-form.pages.tsx'
import { referralListPages } from './referral/referral-list.pages.tsx'
import { referralMoveOperations } from './referral/referral-moves.operations.ts'
import { referralMovePages } from './referral/referral-moves.pages.tsx'
import { referralOperations } from './referral/referral.operations.ts'
import { referralPages } from './referral/referral.pages.tsx'
import { decisionPages } from './screening/decision.pages.tsx'
import { screeningOperations } from './screening/screening.operations.ts'
import { screeningPages } from './screening/screening.pages.tsx'
import { teamReviewOperations } from './screening/team-review.operations.ts'
import { teamReviewPages } from './screening/team-review.pages.tsx'

/** Every verb of the room: contacts, their screening and the receipt for them. */
export const intakeOperations: readonly AnyOperation[] = [
  ...referralOperations,
  ...referralMoveOperations,
  ...receiptOperations,
  ...screeningOperations,
  ...teamReviewOperations,
  ...invitedExpertOperations,
  ...invitedReferralOperations,
]

/** Every screen of the room. */
export const intakePages: readonly Page[] = [
  ...referralListPages,
  ...referralFormPages,
  ...referralPages,
  ...referralMovePages,
  ...receiptPages,
  ...screeningPages,
  ...decisionPages,
  ...teamReviewPages,
  ...invitedExpertPages,
  ...invitedReferralPages,
]
