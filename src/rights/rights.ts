import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { legalHoldOperations } from './retention/legal-hold.operations.ts'
import { legalHoldPages } from './retention/legal-hold.pages.tsx'
import { retentionOperations } from './retention/retention.operations.ts'
import { retentionPages } from './retention/retention.pages.tsx'

/** Every verb of the room: what a person has a right to, and how long what is kept. */
export const rightsOperations: readonly AnyOperation[] = [...retentionOperations, ...legalHoldOperations]

/** Every screen of the room. */
export const rightsPages: readonly Page[] = [...retentionPages, ...legalHoldPages]
