import type { AnyGuestOperation } from '#http/guest-operation.ts'
import type { GuestPage } from '#http/guest-pages.ts'
import type { AnyOperation } from '#http/operation.ts'
import type { Entrance } from '#http/page-routes.ts'
import type { Page } from '#http/pages.ts'
import { complaintContactOperations } from './complaint-contact/complaint-contact.operations.ts'
import { complaintContactPages } from './complaint-contact/complaint-contact.pages.tsx'
import { concernEntrance } from './concern/concern.entrance.tsx'
import { consentPaperOperations } from './consent-paper/consent-paper.operations.ts'
import { consentPaperPages } from './consent-paper/consent-paper.pages.tsx'
import { contactAttemptOperations } from './contact-attempt/contact-attempt.operations.ts'
import { contactAttemptPages } from './contact-attempt/contact-attempt.pages.tsx'
import { familyTextOperations } from './family-text/family-text.operations.ts'
import { familyTextPages } from './family-text/family-text.pages.tsx'
import { answerEntrance } from './feedback/answer.entrance.tsx'
import { replyOperations } from './feedback/reply.operations.ts'
import { replyPages } from './feedback/reply.pages.tsx'
import { resultOperations } from './feedback/result.operations.ts'
import { resultPages } from './feedback/result.pages.tsx'
import { ticketOperations } from './feedback/ticket.operations.ts'
import { ticketPages } from './feedback/ticket.pages.tsx'
import { guestLinkOperations } from './guest/guest-link.operations.ts'
import { guestLinkPages } from './guest/guest-link.pages.tsx'
import { guestEntrance } from './guest/guest.entrance.tsx'
import { hearingOperations } from './hearing/hearing.operations.ts'
import { hearingPages } from './hearing/hearing.pages.tsx'
import { externalLinkOperations } from './invited-external/external-link.operations.ts'
import { externalLinkPages } from './invited-external/external-link.pages.tsx'
import { externalPageOperations } from './invited-external/external-page.operations.ts'
import { externalPages } from './invited-external/external-page.pages.tsx'
import { messageOperations } from './message/message.operations.ts'
import { messagePages } from './message/message.pages.tsx'
import { ownAnswerOperations } from './own-answer/own-answer.operations.ts'
import { ownAnswerPages } from './own-answer/own-answer.pages.tsx'
import { ownMessageOperations } from './message/own-message.operations.ts'
import { ownMessagePages } from './message/own-message.pages.tsx'
import { ownConsentOperations } from './own-page/own-consent.operations.ts'
import { ownConsentPages } from './own-page/own-consent.pages.tsx'
import { ownMeetingPages } from './own-page/own-meeting.pages.tsx'
import { ownPageOperations } from './own-page/own-page.operations.ts'
import { frontPage, ownPlanPages, ownRightsPages } from './own-page/own-page.pages.tsx'
import { ownCardOperations } from './own-page/own-card.operations.ts'
import { ownCardPages } from './own-page/own-card.pages.tsx'
import { ownReaderPages } from './own-page/own-reader.pages.tsx'
import { ownWordsOnPageOperations } from './own-page/own-words.operations.ts'
import { ownWordsOnPagePages } from './own-page/own-words.pages.tsx'
import { ownWordsOperations } from './own-words/own-words.operations.ts'
import { ownWordsPages } from './own-words/own-words.pages.tsx'
import { participationEndOperations } from './participation-end/participation-end.operations.ts'
import { participationEndPages } from './participation-end/participation-end.pages.tsx'
import { releasedTextOperations } from './released-text/released-text.operations.ts'
import { releasedTextPages } from './released-text/released-text.pages.tsx'

/** Every verb of the room that a professional does. */
export const participationOperations: readonly AnyOperation[] = [
  ...guestLinkOperations,
  ...externalLinkOperations,
  ...ownWordsOperations,
  ...complaintContactOperations,
  ...contactAttemptOperations,
  ...participationEndOperations,
  ...releasedTextOperations,
  ...familyTextOperations,
  ...consentPaperOperations,
  ...ticketOperations,
  ...resultOperations,
  ...replyOperations,
  ...hearingOperations,
  ...messageOperations,
]

/** Every screen of the room for professionals. */
export const participationPages: readonly Page[] = [
  ...guestLinkPages,
  ...externalLinkPages,
  ...ownWordsPages,
  ...complaintContactPages,
  ...participationEndPages,
  ...contactAttemptPages,
  ...releasedTextPages,
  ...familyTextPages,
  ...consentPaperPages,
  ...ticketPages,
  ...resultPages,
  ...replyPages,
  ...hearingPages,
  ...messagePages,
]

/** Every verb of a guest. A part adds its own here. */
export const guestOperations: readonly AnyGuestOperation[] = [
  ...ownPageOperations,
  ...ownWordsOnPageOperations,
  ...ownCardOperations,
  ...ownAnswerOperations,
  ...ownConsentOperations,
  ...ownMessageOperations,
  ...externalPageOperations,
]

/** Screens of guests below the front page, in the order of its menu. A part adds its own here. */
const belowFrontPage: readonly GuestPage[] = [
  ...ownMeetingPages,
  ...ownAnswerPages,
  ...ownMessagePages,
  ...ownPlanPages,
  ...ownWordsOnPagePages,
  ...ownCardPages,
  ...ownConsentPages,
  ...ownReaderPages,
  ...ownRightsPages,
]

/** Every screen of a guest. */
export const guestPages: readonly GuestPage[] = [frontPage(belowFrontPage), ...belowFrontPage, ...externalPages]

/** Ways in for those who are no professionals. */
export const participationEntrances: readonly Entrance[] = [guestEntrance(guestPages), concernEntrance, answerEntrance]
