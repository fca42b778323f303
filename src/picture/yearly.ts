import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { annualReportOperations } from './annual-report/annual-report.operations.ts'
import { annualReportPages } from './annual-report/annual-report.pages.tsx'
import { nationalExportOperations } from './national-export/national-export.operations.ts'
import { nationalExportPages } from './national-export/national-export.pages.tsx'
import { qualityOperations } from './quality/quality.operations.ts'
import { qualityPages } from './quality/quality.pages.tsx'

/** The verbs of what falls out of the work once a year: quality, a team's report, and the region's numbers for the nation. */
export const yearlyOperations: readonly AnyOperation[] = [
  ...qualityOperations,
  ...annualReportOperations,
  ...nationalExportOperations,
]

/** The screens of what falls out of the work once a year. */
export const yearlyPages: readonly Page[] = [...qualityPages, ...annualReportPages, ...nationalExportPages]
