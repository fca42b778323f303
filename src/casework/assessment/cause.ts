import { z } from 'zod'
import { codeList, findCode, type Code } from '#kernel/codes.ts'
import { registerErrorTexts } from '#kernel/input.ts'
import { idOutput, momentOutput } from '#kernel/output.ts'
import { errorTexts } from './cause.words.ts'

registerErrorTexts(errorTexts)

/** Longest description of a cause, in characters. */
export const DESCRIPTION_LIMIT = 2000
export const ACTOR_LIMIT = 120
/** Actors outside the list one may write for a cause. */
export const OTHER_ACTORS_MAX = 3

/** Authority kinds whose work the category suggests. Suggestions only: the team decides who is needed. */
export const suggestedActors = (category: string): readonly Code[] => {
  const suggested = findCode('cause_categories', category)?.actors ?? []
  return codeList('authority_kinds').codes.filter((kind) => suggested.includes(kind.id))
}

/** The authority kinds a category does not suggest. */
export const furtherActors = (category: string): readonly Code[] => {
  const suggested = suggestedActors(category)
  return codeList('authority_kinds').codes.filter((kind) => !suggested.includes(kind))
}

/** Service types that may help with a cause of this category. */
export const helpfulServices = (category: string): readonly string[] =>
  findCode('cause_categories', category)?.serviceTypes ?? []

/** A cause behind the situation, with the actors whose work it needs, or why it needs none (C-18). */
export const Cause = z.object({
  id: idOutput,
  category: z.string(),
  description: z.string().nullable(),
  /** Codes of `authority_kinds`, or the name of an actor outside the list. */
  actors: z.array(z.string()),
  noActorReason: z.string().nullable(),
  recordedByName: z.string(),
  recordedByProfession: z.string(),
  recordedAt: momentOutput,
})
export type Cause = z.infer<typeof Cause>
