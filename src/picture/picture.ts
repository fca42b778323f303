import type { AnyOperation } from '#http/operation.ts'
import type { Page } from '#http/pages.ts'
import { weeklyWarningOperations } from './weekly-warning/weekly-warning.operations.ts'
import { weeklyWarningPages } from './weekly-warning/weekly-warning.pages.tsx'
import { publicationOperations } from './publication/publication.operations.ts'
import { publicationPages } from './publication/publication.pages.tsx'

/** The verbs of the picture room: releases of the regional picture. */
export const pictureOperations: readonly AnyOperation[] = [...publicationOperations, ...weeklyWarningOperations]

/** The screens of the picture room. */
export const picturePages: readonly Page[] = [...publicationPages, ...weeklyWarningPages]
