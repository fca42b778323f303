import type { AnyOperation } from '#http/operation.ts'
import { draftOperations } from '#http/draft.operations.ts'
import type { Page } from '#http/pages.ts'

/** Every verb of the product, room by room. The API, the reference and the access matrix are made from this list. */
export const operations: readonly AnyOperation[] = [...draftOperations]

/** Every screen of the product. */
export const pages: readonly Page[] = []
