import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { regionalPictureOperations } from './regional-picture/regional-picture.operations.ts'
import { regionalPicturePages } from './regional-picture/regional-picture.pages.tsx'

/** Every verb of the room: what of the region's picture is made, published and read. */
export const pictureOperations: readonly AnyOperation[] = [...regionalPictureOperations]

/** Every screen of the room. */
export const picturePages: readonly Page[] = [...regionalPicturePages]
