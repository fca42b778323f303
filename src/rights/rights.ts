import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { accessPackageOperations } from './access-package/access-package.operations.ts'
import { accessPackagePages } from './access-package/access-package.pages.tsx'
import { breachOperations } from './breach/breach.operations.ts'
import { breachPages } from './breach/breach.pages.tsx'
import { instanceExportOperations } from './instance-export/instance-export.operations.ts'
import { instanceExportPages } from './instance-export/instance-export.pages.tsx'
import { legalHoldOperations } from './retention/legal-hold.operations.ts'
import { legalHoldPages } from './retention/legal-hold.pages.tsx'
import { processingRecordOperations } from './processing-record/processing-record.operations.ts'
import { processingRecordPages } from './processing-record/processing-record.pages.tsx'
import { processingRestrictionOperations } from './processing-restriction/processing-restriction.operations.ts'
import { processingRestrictionPages } from './processing-restriction/processing-restriction.pages.tsx'
import { retentionOperations } from './retention/retention.operations.ts'
import { retentionPages } from './retention/retention.pages.tsx'
import { rightsAnswerPages } from './rights-request/rights-answer.pages.tsx'
import { rightsRequestOperations } from './rights-request/rights-request.operations.ts'
import { rightsRequestPages } from './rights-request/rights-request.pages.tsx'

/** Every verb of the room: what a person has a right to, and how long what is kept. */
export const rightsOperations: readonly AnyOperation[] = [
  ...retentionOperations,
  ...legalHoldOperations,
  ...rightsRequestOperations,
  ...accessPackageOperations,
  ...processingRestrictionOperations,
  ...instanceExportOperations,
  ...breachOperations,
  ...processingRecordOperations,
]

/** Every screen of the room. */
export const rightsPages: readonly Page[] = [
  ...retentionPages,
  ...legalHoldPages,
  ...rightsRequestPages,
  ...rightsAnswerPages,
  ...accessPackagePages,
  ...processingRestrictionPages,
  ...instanceExportPages,
  ...breachPages,
  ...processingRecordPages,
]
