import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { weeklyWarningOperations } from './weekly-warning/weekly-warning.operations.ts'
import { weeklyWarningPages } from './weekly-warning/weekly-warning.pages.tsx'
import { publicationOperations } from './publication/publication.operations.ts'
import { publicationPages } from './publication/publication.pages.tsx'
import { regionalPictureOperations } from './regional-picture/regional-picture.operations.ts'
import { regionalPicturePages } from './regional-picture/regional-picture.pages.tsx'

/** The verbs of the picture room: releases of the regional picture, what is read of those that are published, and early warnings. */
export const pictureOperations: readonly AnyOperation[] = [
  ...regionalPictureOperations,
  ...publicationOperations,
  ...weeklyWarningOperations,
]

/** The screens of the picture room. */
export const picturePages: readonly Page[] = [...regionalPicturePages, ...publicationPages, ...weeklyWarningPages]
