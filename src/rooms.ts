import { calendarFeedEntrance } from '#casework/calendar-feed/calendar-feed.entrance.ts'
import { caseworkOperations, caseworkPages } from '#casework/casework.ts'
import { sharingOperations, sharingPages } from '#sharing/sharing.ts'
import { draftOperations } from '#http/draft.operations.ts'
import type { AnyOperation } from '#http/operation.ts'
import type { Entrance } from '#http/page-routes.ts'
import type { Page } from '#http/pages.ts'
import { governanceOperations, governancePages } from '#governance/governance.ts'
import { intakeOperations, intakePages } from '#intake/intake.ts'
import { referralImportOperations } from '#intake/referral-import/referral-import.operations.ts'
import { referralImportPages } from '#intake/referral-import/referral-import.pages.tsx'
import { networkOperations, networkPages } from '#network/network.ts'
import { addPackSection } from '#network/report-pack/pack-sections.queries.ts'
import { phenomenaOperations, phenomenaPages } from '#phenomena/phenomena.ts'
import { pictureOperations, picturePages } from '#picture/picture.ts'
import { pictureSection } from '#picture/regional-picture/picture-section.queries.ts'
import { participationEntrances, participationOperations, participationPages } from '#participation/participation.ts'
import { nationalOperations, nationalPages } from '#picture/national.ts'
import { yearlyOperations, yearlyPages } from '#picture/yearly.ts'
import { signInEntrances, signInOperations, signInPages } from '#sign-in/sign-in.ts'
import { rightsOperations, rightsPages } from '#rights/rights.ts'

// The pack of a steering meeting prints the picture's findings; the network knows nothing of the picture.
addPackSection(pictureSection)

/** Every verb of the product, room by room. The API, the reference and the access matrix are made from this list. */
export const operations: readonly AnyOperation[] = [
  ...caseworkOperations,
  ...intakeOperations,
  ...referralImportOperations,
  ...networkOperations,
  ...governanceOperations,
  ...sharingOperations,
  ...signInOperations,
  ...rightsOperations,
  ...participationOperations,
  ...phenomenaOperations,
  ...yearlyOperations,
  ...nationalOperations,
  ...pictureOperations,
  ...draftOperations,
]

/** Every screen of the product. */
export const pages: readonly Page[] = [
  ...caseworkPages,
  ...intakePages,
  ...referralImportPages,
  ...networkPages,
  ...governancePages,
  ...sharingPages,
  ...signInPages,
  ...rightsPages,
  ...participationPages,
  ...phenomenaPages,
  ...yearlyPages,
  ...nationalPages,
  ...picturePages,
]

/** Every verb of a guest, on their own page. */
export { guestOperations } from '#participation/participation.ts'

/** Every way in, before anybody is signed in. */
export const entrances: readonly Entrance[] = [...signInEntrances, ...participationEntrances, calendarFeedEntrance]
