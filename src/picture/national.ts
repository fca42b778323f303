import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { nationalComparisonOperations } from './national-comparison/national-comparison.operations.ts'
import { nationalComparisonPages } from './national-comparison/national-comparison.pages.tsx'
import { nationalDeliveryOperations } from './national-delivery/national-delivery.operations.ts'
import { nationalDeliveryPages } from './national-delivery/national-delivery.pages.tsx'
import { nationalRegionOperations } from './national-region/national-region.operations.ts'
import { nationalRegionPages } from './national-region/national-region.pages.tsx'

/** The verbs of a national instance: which regions hand over, what they handed over, and how it stands side by side (G-23). */
export const nationalOperations: readonly AnyOperation[] = [
  ...nationalRegionOperations,
  ...nationalDeliveryOperations,
  ...nationalComparisonOperations,
]

/** The screens of a national instance. */
export const nationalPages: readonly Page[] = [
  ...nationalRegionPages,
  ...nationalDeliveryPages,
  ...nationalComparisonPages,
]
